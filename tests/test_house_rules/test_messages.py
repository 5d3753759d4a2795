"""Everything a trainer can act on is said in a sentence, in both languages."""

import dataclasses
import re
import types
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.core.errors import UserError
from facilitator.messages import sentence
from facilitator.texts import Texts, load_texts

HAN = re.compile(r"[\u3400-\u9fff]")
FROM_TEXTS = re.compile(r"⟦[^⟦⟧]*⟧")


def kinds(root: type[UserError] = UserError) -> Iterator[type[UserError]]:
    for each in root.__subclasses__():
        yield each
        yield from kinds(each)


def sample(hint: object) -> object:
    """A plausible value of a field's type; of figures only, so that no letter comes from it."""
    simple = {str: "42", int: 3, float: 2.5, bool: True, Path: Path("1", "2.3")}
    if isinstance(hint, type) and hint in simple:
        return simple[hint]
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return sample(arguments[0])
    if origin is typing.Literal:
        return arguments[0]
    if origin is tuple:
        return tuple(sample(each) for each in arguments if each is not Ellipsis)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return built(hint)
    message = f"no sample for a field of type {hint}"
    raise TypeError(message)


def built(kind: type) -> object:
    if not dataclasses.is_dataclass(kind):
        return kind()
    hints = typing.get_type_hints(kind)
    return kind(**{field.name: sample(hints[field.name]) for field in dataclasses.fields(kind)})


def said(kind: type[UserError], texts: Texts) -> str:
    error = built(kind)
    assert isinstance(error, UserError)
    return sentence(error, texts)


KINDS = sorted(set(kinds()), key=lambda kind: kind.__name__)


def test_there_are_kinds_to_look_at() -> None:
    assert len(KINDS) > 10


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_is_said_in_both_languages(kind: type[UserError]) -> None:
    english, chinese = said(kind, load_texts("en")), said(kind, load_texts("zh-CN"))

    assert len(english) > 10
    assert not HAN.search(english)
    assert HAN.search(chinese)
    assert kind.__name__ not in english + chinese


def test_no_two_kinds_say_the_same() -> None:
    english = load_texts("en")

    assert len({said(kind, english) for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_word_of_it_can_be_translated(kind: type[UserError]) -> None:
    rest = said(kind, load_texts("x-pseudo"))
    while FROM_TEXTS.search(rest):
        rest = FROM_TEXTS.sub("", rest)

    assert not any(map(str.isalpha, rest)), rest
