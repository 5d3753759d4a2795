"""What is wrong with each field of a new workshop, said by the rules that will make it."""

from dataclasses import replace
from typing import Literal

from facilitator.core.errors import UserError
from facilitator.core.planning import Order, check_order
from facilitator.messages import sentence
from facilitator.texts import Texts

FieldKey = Literal["title", "client"] | int
"""A field of the form; a number is the place of a group, from 0."""

_SOUND = "1"
_OTHER = "2"
_SOUND_GROUPS = (_SOUND, _OTHER)


def problems_of(order: Order, texts: Texts) -> dict[FieldKey, str]:
    """One sentence for every field that has to be mended, in the order of the form.

    The rules stop at the first mistake; here each field is tried with all others sound.
    """
    tried: dict[FieldKey, Order] = {
        "title": replace(order, client=_SOUND, group_names=_SOUND_GROUPS),
        "client": replace(order, title=_SOUND, group_names=_SOUND_GROUPS),
    }
    sound = replace(order, title=_SOUND, client=_SOUND)
    good: tuple[str, ...] = ()
    found: dict[FieldKey, str] = {}
    for key, each in tried.items():
        if problem := _problem(each, texts):
            found[key] = problem
    for place, name in enumerate(order.group_names):
        names = (*good, name) if good else (name, _second(name))
        if problem := _problem(replace(sound, group_names=names), texts):
            found[place] = problem
        else:
            good = (*good, name)
    return found


def _second(name: str) -> str:
    """A name that is certainly another one: a workshop has two groups at least."""
    return _OTHER if name.strip() == _SOUND else _SOUND


def _problem(order: Order, texts: Texts) -> str:
    try:
        check_order(order)
    except UserError as error:
        return sentence(error, texts)
    return ""
