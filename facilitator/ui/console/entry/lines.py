"""What the lines under the rows say about the field that is lit."""

from facilitator.core.entry import Row
from facilitator.core.entry_fields import Field
from facilitator.core.said import chosen_of, figure, value_text
from facilitator.core.text import part_name
from facilitator.ui.console.entry.drafts import Draft, chips_in
from facilitator.ui.console.entry.filled import Spot
from facilitator.ui.console.entry.line_grid import Line, Lines
from facilitator.ui.console.entry.pad import EntryPad
from facilitator.ui.console.entry.words import draft_text
from facilitator.ui.look import Look


def caption_for(look: Look, pad: EntryPad, row: Row) -> str:
    """Whose lines they are; while nothing is lit they are nobody's yet."""
    return look.tr("Choose a group first") if pad.calls else part_name(row.name, row.letter)


def lines_for(look: Look, pad: EntryPad) -> Lines | None:
    """The lines of the field that is lit; None where it needs none."""
    field, row = pad.field, pad.filled.row_at(pad.spot)
    if field is None or row is None:
        return None
    if field.about:
        return _targets(look, pad, field, row)
    draft = pad.draft if pad.draft.touched else None
    value, _ = pad.filled.value_of(row, field.slot)
    name = caption_for(look, pad, row)
    match field.form:
        case "level":
            chosen = draft.text if draft else value_text(field, value)
            note = look.tr("Talk it over") if field.label in row.apart else ""
            caption = name if pad.calls else f"{name} · {field.label}"
            return _choices(field, caption, {chosen}, note)
        case "group":
            letter = draft_text(field, draft) if draft else value_text(field, value)
            return _choices(field, name, {letter}, field.label)
        case "order":
            return _order(look, field, name, draft or Draft(chosen=chosen_of(value)))
        case "chips":
            return _chips(look, field, name, draft or Draft(text=value_text(field, value)))
        case _:
            return None


def _choices(field: Field, caption: str, on: set[str], note: str = "") -> Lines:
    lines = tuple(
        Line(lead=one.letter, text=one.text, on=one.letter in on) for one in field.choices
    )
    return Lines(caption=caption, note=note, lines=lines)


def _order(look: Look, field: Field, name: str, draft: Draft) -> Lines:
    places = {option: str(place) for place, option in enumerate(draft.chosen, start=1)}
    numbers = {one.option: number for number, one in enumerate(field.choices)}
    lines = tuple(
        Line(
            lead=one.letter,
            text=one.text,
            mark=places.get(one.option, ""),
            on=one.option in places,
        )
        for one in field.choices
    )
    left = len(field.choices) - len(places)
    note = look.tr("{count} to place", count=left) if left else look.tr("All placed")
    return Lines(
        caption=name,
        note=note,
        lines=lines,
        places=len(lines),
        order=tuple(numbers[one] for one in draft.chosen if one in numbers),
        held=numbers.get(draft.held, -1),
    )


def _chips(look: Look, field: Field, name: str, draft: Draft) -> Lines:
    placed = chips_in(field, draft.text)
    left = field.total - sum(placed.values())
    lines = tuple(
        Line(
            lead=one.letter,
            text=one.text,
            mark=str(placed[one.option]) if one.option in placed else "",
            on=one.option in placed,
        )
        for one in field.choices
    )
    return Lines(caption=name, note=_left(look, left, field.total), lines=lines)


def _left(look: Look, left: float, total: int) -> str:
    return look.tr("{left} of {total} left", left=figure(left), total=total)


def _targets(look: Look, pad: EntryPad, lit: Field, row: Row) -> Lines:
    name = caption_for(look, pad, row)
    if pad.calls:
        # Of nobody yet: all groups, and no figure of one of them.
        others = {one.about: one.label for one in pad.filled.fields if one.about}
        blank = tuple(Line(lead="", text=label) for label in others.values())
        return Lines(caption=name, note="", lines=blank, figures=True)
    lines: list[Line] = []
    for number in pad.targets:
        field = pad.filled.fields[number]
        here = Spot(pad.spot.row, number) == pad.spot
        value, _ = pad.filled.value_of(row, field.slot)
        drafted = here and pad.draft.touched
        shown = draft_text(field, pad.draft) if drafted else value_text(field, value)
        typing = here and pad.picked
        lines.append(Line(lead=shown, text=field.label, on=bool(shown), typing=typing))
    note = look.tr("Enter: 0 for the rest") if lit.rest else ""
    if lit.total:
        typed = pad.draft.text if pad.draft.touched and not pad.draft.stale else ""
        value, _ = pad.filled.value_of(row, lit.slot)
        mine = int(typed) if typed.isdecimal() else value if isinstance(value, int | float) else 0
        note = _left(look, pad.filled.left(row, lit) - mine, lit.total)
    return Lines(caption=name, note=note, lines=tuple(lines), figures=True)
