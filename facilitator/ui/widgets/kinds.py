"""The icon and the colours of what an agenda is made of: by family, else by kind."""

from facilitator.core.agenda import BlockKind, Family
from facilitator.ui.tokens import FamilyTones, Tone

_KIND_ICONS: dict[BlockKind, str] = {
    "opening": "flag",
    "closing": "award",
    "ritual": "users",
    "break": "coffee",
    "survey": "clipboard-list",
    "card": "book-open",
    "deck": "projector",
    "external": "monitor-up",
}
_FAMILY_ICONS: dict[Family, str] = {
    "case": "file-search",
    "drill": "pencil-ruler",
    "experiential": "puzzle",
}


def kind_icon(kind: BlockKind, family: Family | None) -> str:
    """The icon of a block."""
    if family is not None:
        return _FAMILY_ICONS[family]
    return _KIND_ICONS.get(kind, "puzzle")


def kind_tone(kind: BlockKind, family: Family | None, tones: FamilyTones) -> Tone:
    """The colours of a block's family."""
    match family:
        case "case":
            return tones.case
        case "drill":
            return tones.practice
        case "experiential":
            return tones.play
        case None:
            return tones.survey if kind == "survey" else tones.card
