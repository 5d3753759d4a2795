"""What the entry panel says: hints, values as text, and calm sentences about mistakes."""

from facilitator.core.entry import Field, Form, Row
from facilitator.core.journal import Value
from facilitator.core.scoring.rounding import whole
from facilitator.core.text import part_name
from facilitator.ui.console.clock_text import MINUS, length
from facilitator.ui.console.entry.drafts import (
    Draft,
    Mistake,
    chosen_of,
    seconds_of,
    several,
    ticked,
)
from facilitator.ui.console.entry.pad import EntryPad
from facilitator.ui.look import Look

_HALF = "½"


def figure(value: float) -> str:
    """7, 7.5 or −3."""
    return f"{value:g}".replace("-", MINUS)


def halves(value: float) -> str:
    """A sum of ticks: 7, 7½, ½."""
    full, rest = divmod(value, 1)
    return f"{int(full) or '' if rest else int(full)}{_HALF if rest else ''}"


def value_text(field: Field, value: Value) -> str:
    """A recorded value as it stands in a cell; "" for none."""
    match field.form:
        case "option" | "options":
            chosen = chosen_of(value)
            return "".join(each.letter for each in field.choices if each.option in chosen)
        case "ticks":
            known = value if isinstance(value, list) else None
            if known is None:
                return ""
            figures = tuple(one if isinstance(one, int | float) else None for one in known)
            return f"{halves(ticked(figures))}/{len(field.labels)}"
        case "seconds":
            return length(whole(value)) if isinstance(value, int | float) else ""
        case "number":
            return figure(value) if isinstance(value, int | float) else ""


def draft_text(field: Field, draft: Draft) -> str:
    """What was typed so far, as it stands in a cell."""
    if field.form == "ticks":
        return f"{halves(ticked(draft.ticks))}/{len(field.labels)}"
    return draft.text.replace("-", MINUS)


def mistake_words(look: Look, mistake: Mistake) -> str:
    """Why nothing was sent, in one sentence."""
    match mistake.kind:
        case "letter":
            ends = f"{mistake.letters[:1]}–{mistake.letters[-1:]}"
            return look.tr("{letters} only", letters=ends)
        case "range":
            low, high = (
                length(whole(end)) if mistake.seconds else figure(end)
                for end in (mistake.low, mistake.high)
            )
            return look.tr("Enter {low} to {high}", low=low, high=high)
        case "step":
            if mistake.step == 1:
                return look.tr("Enter a whole number")
            return look.tr("Use steps of {step}", step=figure(mistake.step))
        case "time":
            return look.tr("Type 6:30 or 630")
        case "number":
            return look.tr("Enter a number")
        case "group":
            return look.tr("There is no group {number}", number=figure(mistake.low))
        case "excused":
            return look.tr("Already entered: / again to excuse")
        case "no_result":
            return look.tr("Already entered: * again for nothing handed in")


def hint(look: Look, pad: EntryPad, *, active: bool) -> str:
    """What to press now; while a time is being typed, how it is understood."""
    form, field = pad.filled.form, pad.field
    if form is None or field is None:
        return ""
    if pad.mistake is not None and pad.mistake.above:
        return mistake_words(look, pad.mistake)
    if pad.picked and field.form == "seconds" and pad.draft.text:
        return _understood(look, pad.draft.text)
    if not active:
        return look.tr("F2: enter by keyboard")
    row = pad.filled.row_at(pad.spot)
    if pad.picked and row is not None and field.form != "option":
        return _about_unit(look, field, row)
    if row is not None and pad.is_guarded(field):
        return look.tr("{name}: Enter to change it", name=part_name(row.name, row.letter))
    who = look.tr("group, a b c") if _has_units(form) else look.tr("group")
    return look.tr("Press {who}, then {what}", who=who, what=_what(look, field))


def _what(look: Look, field: Field) -> str:
    match field.form:
        case "option" | "options":
            return look.tr("letters and Enter") if several(field) else look.tr("letter")
        case "number":
            return look.tr("number and Enter")
        case "seconds":
            return look.tr("time such as 6:30, Enter")
        case "ticks":
            return look.tr("items, Space for next")


def _about_unit(look: Look, field: Field, row: Row) -> str:
    name = part_name(row.name, row.letter)
    match field.form:
        case "number":
            low, high = figure(field.low), figure(field.high)
            return look.tr("{name}: type {low} to {high}, Enter", name=name, low=low, high=high)
        case "ticks":
            return look.tr("{name}: keys 1 2 3 … - =", name=name)
        case "seconds":
            return look.tr("{name}: type the time, Enter", name=name)
        case "option" | "options":
            return look.tr("{name}: letters, Enter", name=name) if several(field) else name


def _understood(look: Look, text: str) -> str:
    seconds = seconds_of(text)
    if seconds is None:
        return mistake_words(look, Mistake("time"))
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return look.tr("{seconds} s", seconds=rest)
    return look.tr("{minutes} min {seconds} s", minutes=minutes, seconds=f"{rest:02}")


def _has_units(form: Form) -> bool:
    return any(row.letter for row in form.rows)


def headings(fields: tuple[Field, ...]) -> tuple[str, ...]:
    """Short headings of columns: what the labels do not have in common.

    “第一轮·用时” and “第一轮·估计” become 用时 and 估计; one field needs no heading.
    """
    parts = [[each.strip() for each in field.label.split("·")] for field in fields]
    if len(parts) < 2:
        return tuple("" for _ in parts)
    same = set(parts[0]).intersection(*parts[1:])
    return tuple("·".join(each for each in one if each not in same) for one in parts)
