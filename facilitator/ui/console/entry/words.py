"""What the entry panel says: hints, values as text, and calm sentences about mistakes."""

from PySide6.QtGui import QFont

from facilitator.core.entry import Form, Row
from facilitator.core.entry_fields import LARGEST, Field
from facilitator.core.said import MINUS, figure, halves, length, ticked
from facilitator.core.scoring.rounding import whole
from facilitator.core.text import part_name
from facilitator.ui.console.entry.drafts import (
    TICK_KEYS,
    Draft,
    Mistake,
    at_once,
    several,
    time_of,
)
from facilitator.ui.console.entry.pad import EntryPad
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.typeset import middle_cut

_NAME, _CRITERION = 84, 140
"""Pixels of a name, and of a criterion, in a hint."""


def draft_text(field: Field, draft: Draft) -> str:
    """What was typed so far, as it stands in a cell."""
    if field.form == "ticks":
        return f"{halves(ticked(draft.ticks))}/{len(field.labels)}"
    if field.form in ("group", "order"):
        letters = {one.option: one.letter for one in field.choices}
        return "".join(letters[one] for one in draft.chosen)
    return draft.text.replace("-", MINUS)


def mistake_words(look: Look, mistake: Mistake) -> str:
    """Why nothing was sent, in one sentence."""
    match mistake.kind:
        case "letter":
            ends = f"{mistake.letters[:1]}–{mistake.letters[-1:]}"
            return look.tr("{letters} only", letters=ends)
        case "range":
            return _range_words(look, mistake)
        case "step":
            if mistake.step == 1:
                return look.tr("Enter a whole number")
            return look.tr("Use steps of {step}", step=figure(mistake.step))
        case "item":
            last = TICK_KEYS[max(0, int(mistake.high) - 1)]
            return look.tr("Keys 1 to {last}", last=last)
        case "group":
            return look.tr("There is no group {number}", number=figure(mistake.low))
        case "placed":
            return look.tr("{letter} is placed already", letter=mistake.letters)
        case "places" | "chips" | "tokens":
            return _count_words(look, mistake)
        case _:
            return _plain_words(look)[mistake.kind]


def _range_words(look: Look, mistake: Mistake) -> str:
    """Between which ends; an end that nobody reaches is not told."""
    if mistake.high >= LARGEST:
        if mistake.low <= -LARGEST:
            return look.tr("Enter a number")
        return look.tr("Enter {low} or more", low=figure(mistake.low))
    low, high = (
        length(whole(end)) if mistake.seconds else figure(end)
        for end in (mistake.low, mistake.high)
    )
    return look.tr("Enter {low} to {high}", low=low, high=high)


def _plain_words(look: Look) -> dict[str, str]:
    """The sentences that need no figure."""
    return {
        "time": look.tr("Type 6:30 or 630"),
        "number": look.tr("Enter a number"),
        "heads": look.tr("Right, answering: 7.9"),
        "own": look.tr("Nobody judges the own group"),
        "choose": look.tr("Press a group’s number first"),
        "stands": look.tr("Press Enter to change it"),
        "zeros": look.tr("Press Enter again: 0 for all"),
        "excused": look.tr("Already entered: / again to excuse"),
        "no_result": look.tr("Already entered: * again for nothing handed in"),
    }


def _count_words(look: Look, mistake: Mistake) -> str:
    """Chips that are too many or too few, or tokens that are not there any more."""
    if mistake.kind == "tokens":
        return look.tr("Only {count} left: not saved", count=figure(mistake.low))
    if mistake.low > 0:
        return look.tr("{count} to place", count=figure(mistake.low))
    return look.tr("More than {count}: not saved", count=figure(mistake.high))


def hint(look: Look, pad: EntryPad, *, active: bool) -> str:
    """What to press now; while a time is being typed, how it is understood."""
    form, field = pad.filled.form, pad.field
    if form is None or field is None:
        return ""
    if pad.mistake is not None:
        # Here it is whole: in the row there may be no room for it.
        return mistake_words(look, pad.mistake)
    if pad.picked and field.form == "seconds" and pad.draft.text:
        return _understood(look, field, pad.draft.text)
    if not active:
        return look.tr("F2: enter by keyboard")
    row = pad.filled.row_at(pad.spot)
    if row is not None and row.apart and not pad.draft.touched:
        return look.tr("Two judges differ by 2 or more")
    if field.form in ("option", "options") and not several(field):
        return look.tr("Letter; a number for another group")
    if pad.lit and row is not None:
        return _about_unit(look, field, row, pad.draft)
    if row is not None and pad.named:
        return look.tr("{name}: Enter to change it", name=_short(look, row))
    if not pad.filled.awards and pad.filled.first_open() is None:
        return look.tr("All entered; a group’s number to change one")
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
        case "level":
            return look.tr("one key each")
        case "group":
            return look.tr("the judge’s group")
        case "order":
            return look.tr("letters in order")
        case "heads":
            return look.tr("7.9 for 7 of 9, Enter")
        case "chips":
            return look.tr("chips such as A7B3")


def _short(look: Look, row: Row) -> str:
    """The name of a unit, cut where the hint would not be whole beside it."""
    name = part_name(row.name, row.letter)
    return middle_cut(name, _font(look, name), _NAME)


def _font(look: Look, text: str) -> QFont:
    return look.font_for(text, TextStyle(TYPE.small, bold=True))


def _direction(look: Look, field: Field, name: str, other: str) -> str:
    """Who does what for whom, in words where it has two sides: a map turned round looks right."""
    match field.slot.partition(".")[0]:
        case "gives" if field.form == "level" and not field.total:
            return look.tr("{name} supplies {other}", name=name, other=other)
        case "gets":
            return look.tr("{name} depends on {other}", name=name, other=other)
        case _:
            return f"{name} → {other}"


def _about_unit(look: Look, field: Field, row: Row, draft: Draft) -> str:
    name = _short(look, row)
    if field.form == "order" and draft.touched and at_once(field, draft):
        return look.tr("{name}: Enter keeps this order", name=name)
    if field.about:
        other = middle_cut(field.label, _font(look, field.label), _NAME)
        name = _direction(look, field, name, other)
    elif field.form == "level" and field.label:
        criterion = middle_cut(field.label, _font(look, field.label), _CRITERION)
        name = look.tr("{name}, {criterion}", name=name, criterion=criterion)
    match field.form:
        case "number" if not field.step:
            return look.tr("{name}: type the figure, Enter", name=name)
        case "number":
            low, high = figure(field.low), figure(field.high)
            return look.tr("{name}: type {low} to {high}, Enter", name=name, low=low, high=high)
        case "level":
            low, high = figure(field.low), figure(field.high)
            return look.tr("{name}: press {low} to {high}", name=name, low=low, high=high)
        case "ticks":
            return look.tr("{name}: keys 1 2 3 … - =", name=name)
        case "seconds":
            return look.tr("{name}: type the time, Enter", name=name)
        case _:
            return _about_letters(look, field, name)


def _about_letters(look: Look, field: Field, name: str) -> str:
    match field.form:
        case "group":
            return look.tr("{name}: judge’s group", name=name)
        case "order":
            return look.tr("{name}: letters in order", name=name)
        case "heads":
            return look.tr("{name}: 7.9 for 7 of 9, Enter", name=name)
        case "chips":
            return look.tr("{name}: chips such as A7B3", name=name)
        case _:
            return look.tr("{name}: letters, Enter", name=name)


def _understood(look: Look, field: Field, text: str) -> str:
    seconds = time_of(field, text)
    if seconds is None:
        return mistake_words(look, Mistake("time"))
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return look.tr("{seconds} s", seconds=figure(rest))
    shown = f"{rest:02}" if isinstance(rest, int) else f"{rest:04.1f}"
    return look.tr("{minutes} min {seconds} s", minutes=figure(minutes), seconds=shown)


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
