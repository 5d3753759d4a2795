"""A line of the journal in the words of the console."""

from facilitator.core.ledger import LogRow
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.console.entry.faces import state_words
from facilitator.ui.look import Look
from facilitator.ui.tokens import ToneName


def value_words(look: Look, row: LogRow) -> str:
    """What was entered."""
    if row.kind == "open":
        return look.tr("none, counts 0")
    if row.kind == "state":
        return state_words(look, row.value) or look.tr("counts again")
    if row.kind == "rule":
        names = {"A": look.tr("Scaled points"), "B": look.tr("Rank points")}
        return " ".join(names.get(one, one) for one in row.value.split())
    return row.value or look.tr("cleared")


def fate_words(look: Look, row: LogRow) -> tuple[str, ToneName]:
    """What became of it, and in which tone that is said."""
    if row.kind == "open":
        return look.tr("Open"), "warn"
    match row.fate.state:
        case "valid":
            return look.tr("Valid"), "ok"
        case "corrected":
            return look.tr("Corrected"), "muted"
        case "void":
            return look.tr("Void"), "over"
        case "beside":
            return look.tr("Disputed"), "warn"


def reason_words(look: Look, row: LogRow) -> str:
    """When and why it no longer stands, or the reason it was entered with."""
    fate = row.fate
    if fate.state in ("valid", "beside"):
        return row.reason
    then = (
        look.tr("{time} → {value}", time=time_of_day(fate.at), value=row.then) if row.then else ""
    )
    when = then or time_of_day(fate.at)
    return look.tr("{when}, {reason}", when=when, reason=fate.reason) if fate.reason else when


def by_words(look: Look, row: LogRow) -> str:
    """Who entered it."""
    match row.by:
        case "console":
            return look.tr("trainer")
        case "assistant":
            return look.tr("assistant")
        case "phone":
            return look.tr("phone")
        case "demo":
            return look.tr("demo")


def said_by(look: Look, row: LogRow) -> str:
    """A value with who entered it, and when."""
    return look.tr(
        "{value}, {person} {time}",
        value=value_words(look, row),
        person=by_words(look, row),
        time=time_of_day(row.at),
    )
