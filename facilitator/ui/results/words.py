"""What stands on the cards of texts and above them, in words."""

from facilitator.core.objectives import State
from facilitator.core.results import Tab
from facilitator.ui.look import Look
from facilitator.ui.tokens import ToneName

TONES: dict[State, ToneName] = {"full": "ok", "half": "warn", "empty": "muted"}


_SHOWN_GLYPHS = 8


def missing_words(look: Look, characters: str) -> str:
    """Which characters no font has; they are replaced visibly. "" for none."""
    if not characters:
        return ""
    shown = characters[:_SHOWN_GLYPHS]
    if len(characters) > len(shown):
        shown += "…"
    return look.trn(
        "{count} character has no glyph and is printed as a box: {characters}",
        "{count} characters have no glyph and are printed as boxes: {characters}",
        len(characters),
        characters=shown,
    )


def tab_word(look: Look, tab: Tab) -> str:
    """What the texts of a tab are."""
    match tab:
        case "findings":
            return look.tr("Key findings")
        case "objectives":
            return look.tr("Objectives")
        case "steps":
            return look.tr("Next steps")
        case "advice":
            return look.tr("Advice")


def part_word(look: Look, part: str) -> str:
    """What one text of a card is; "" for the one that leads it."""
    words = {
        "figures": look.tr("Figures"),
        "owner": look.tr("Owner"),
        "proof": look.tr("Proof"),
        "day": look.tr("Date"),
        "action": look.tr("Action"),
        "indicator": look.tr("Indicator"),
    }
    return words.get(part, "")
