"""Every text a person sees exists in both languages, and the compiled catalogue is the edited one."""

import ast
import re
import string
from collections.abc import Iterator

import pytest
from babel.messages.pofile import read_po

from tests.sources import ROOT, load_script, parsed, python_files

tool = load_script("translations")
UPDATE = "run: .venv/bin/python packaging/translations.py"

HAN = "\u3400-\u9fff"
HALF_WIDTH = re.compile(rf"[{HAN}”）][,;:?!](?!\d)|[{HAN}]\.(?:\s|$)|[{HAN}]\(|\)[{HAN}]")
CORNER_QUOTES = re.compile("[「」『』]")


@pytest.fixture(scope="module")
def used() -> dict[str | tuple[str, str], list[str]]:
    return tool.used_messages(ROOT / "facilitator")


@pytest.fixture(scope="module")
def finished() -> dict[str | tuple[str, str], str]:
    return tool.read_translations(tool.PO_FILE)


def asked_for() -> Iterator[str | tuple[str, str]]:
    """The texts as Python's own parser sees them: a second opinion on the extraction."""
    for path in python_files("facilitator"):
        for node in ast.walk(parsed(path)):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            words = [a.value for a in node.args if isinstance(a, ast.Constant)]
            if node.func.attr == "tr" and words:
                yield str(words[0])
            elif node.func.attr == "trn" and len(words) > 1:
                yield (str(words[0]), str(words[1]))


def places(text: str) -> set[str]:
    """The named places of a text, with how their value is written."""
    parts = string.Formatter().parse(text)
    return {f"{name}!{how}:{spec}" for _, name, spec, how in parts if name is not None}


def forms(identity: str | tuple[str, str]) -> tuple[str, ...]:
    return (identity,) if isinstance(identity, str) else identity


def test_extraction_sees_every_text(used: dict[str | tuple[str, str], list[str]]) -> None:
    """What stands inside an f-string, for one, is hidden from it."""
    assert set(asked_for()) == set(used)


def test_every_text_has_a_finished_translation(
    used: dict[str | tuple[str, str], list[str]], finished: dict[str | tuple[str, str], str]
) -> None:
    assert sorted(map(str, used.keys() - finished.keys())) == [], UPDATE


def test_no_translation_is_left_over(
    used: dict[str | tuple[str, str], list[str]], finished: dict[str | tuple[str, str], str]
) -> None:
    assert sorted(map(str, finished.keys() - used.keys())) == [], UPDATE


def test_nothing_in_the_catalogue_is_fuzzy_or_empty() -> None:
    with tool.PO_FILE.open("rb") as file:
        messages = [message for message in read_po(file) if message.id]

    assert [m.id for m in messages if m.fuzzy or not m.string or not all(m.string)] == []


def test_translations_fill_the_same_places(finished: dict[str | tuple[str, str], str]) -> None:
    wrong = [
        (identity, translation)
        for identity, translation in finished.items()
        if places(translation) != set().union(*map(places, forms(identity)))
    ]

    assert wrong == []


def test_chinese_sentences_have_chinese_punctuation(
    finished: dict[str | tuple[str, str], str],
) -> None:
    found = {
        translation
        for translation in finished.values()
        if HALF_WIDTH.search(translation) or CORNER_QUOTES.search(translation)
    }

    assert found == set()


@pytest.mark.parametrize("wrong", ["好,", "好: 坏", "好?", "甲(乙", "好。」", "完成.", "乙)的"])
def test_the_punctuation_rule_sees_what_it_looks_for(wrong: str) -> None:
    assert HALF_WIDTH.search(wrong) or CORNER_QUOTES.search(wrong)


@pytest.mark.parametrize("right", ["好，坏：中？", "“好”（乙）", "9:30 开始", "1.5 分", "v2.0"])
def test_the_punctuation_rule_sees_no_more(right: str) -> None:
    assert not HALF_WIDTH.search(right)
    assert not CORNER_QUOTES.search(right)


def test_the_compiled_catalogue_is_the_edited_one(
    finished: dict[str | tuple[str, str], str],
) -> None:
    compiled = tool.PO_FILE.with_suffix(".mo").read_bytes()

    assert compiled == tool.mo_bytes(finished), UPDATE
