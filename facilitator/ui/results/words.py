"""What stands on the cards of texts and above them, in words."""

from facilitator.core.objectives import State
from facilitator.core.report_texts import CardKind
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


def own_words(look: Look, part: str) -> str:
    """What is to be written on a card of the trainer's own; "" where a word beside it says that."""
    words = {
        "claim": look.tr("What did you find? One sentence"),
        "figures": look.tr("What it rests on: who, how many, where seen"),
        "what": look.tr("What is to be done?"),
        "finding": look.tr("What does it rest on?"),
    }
    return words.get(part, "")


def add_word(look: Look, kind: CardKind) -> str:
    """What the button says that begins a card of the trainer's own."""
    match kind:
        case "finding":
            return look.tr("Add a finding of your own")
        case "step":
            return look.tr("Add a step of your own")
        case "advice":
            return look.tr("Add advice of your own")


def document_word(look: Look, wave: int) -> str:
    """What a document of the workshop is called: the summary, or an edition."""
    return (
        look.tr("{wave}-day follow-up report", wave=wave) if wave else look.tr("Training summary")
    )


def document_short(look: Look, wave: int) -> str:
    """The same in a switch."""
    return look.tr("Day {wave}", wave=wave) if wave else look.tr("Summary")


def page_word(look: Look, number: int, count: int) -> str:
    """A page by the number at its foot: the cover has none; ``number`` and ``count`` hold it."""
    if number == 1:
        return look.tr("Cover")
    return look.tr("Page {number} of {count}", number=number - 1, count=count - 1)
