"""What kinds of jottings are called, and how they are told apart."""

from collections.abc import Sequence

from facilitator.core.notebook import FOR_THE_ROOM, KINDS, ROOM_WIDTH, TEXT_WIDTH, JottingKind
from facilitator.core.text import display_width, tidy
from facilitator.core.workshop import Group
from facilitator.ui.look import Look
from facilitator.ui.tokens import ToneName
from facilitator.ui.widgets.option import Option

TONES: dict[JottingKind, ToneName] = {
    "observation": "muted",
    "quote": "accent",
    "parking": "warn",
    "commitment": "ok",
}


def kind_word(look: Look, kind: JottingKind) -> str:
    """What a kind is called."""
    return {
        "observation": look.tr("Observation"),
        "quote": look.tr("Quote"),
        "parking": look.tr("Parking lot"),
        "commitment": look.tr("Commitment"),
    }[kind]


def kind_options(look: Look) -> list[Option]:
    """The kinds to choose from."""
    return [Option(kind, kind_word(look, kind)) for kind in KINDS]


def group_options(look: Look, groups: Sequence[Group], nobody: str = "") -> list[Option]:
    """The groups to choose from, each with its key; first none of them."""
    none = Option("", nobody or look.tr("No single group"))
    return [none, *(Option(one.id, f"{one.key}  {one.name}") for one in groups)]


def longest(kind: JottingKind) -> int:
    """How wide a jotting of this kind may be, in half-width characters."""
    return ROOM_WIDTH if kind in FOR_THE_ROOM else TEXT_WIDTH


def problem_of(look: Look, text: str, width: int) -> str:
    """What is wrong with a text, "" where nothing is."""
    if not text.strip():
        return look.tr("Type something first")
    return too_long(look, text, width)


def too_long(look: Look, text: str, width: int) -> str:
    """Whether a text has no room, in words."""
    if display_width(tidy(text)) <= width:
        return ""
    return look.tr(
        "At most {chinese} Chinese characters or {latin} letters", chinese=width // 2, latin=width
    )
