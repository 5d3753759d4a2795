"""What each row of the entry panel looks like at a moment, as plain values."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.entry import Row
from facilitator.core.entry_fields import Field
from facilitator.core.said import MINUS, chosen_of, figure, value_text
from facilitator.core.text import part_name
from facilitator.ui.console.entry.filled import Spot
from facilitator.ui.console.entry.pad import EntryPad
from facilitator.ui.console.entry.words import draft_text, mistake_words
from facilitator.ui.look import Look
from facilitator.ui.tokens import GROUP_COLOURS

AMOUNTS = (-1, 1, 2)
"""Class points that one click gives."""

CellKind: TypeAlias = Literal[
    "letters", "amounts", "points", "number", "seconds", "ticks", "targets", "wide", "order"
]
_WIDE_FIGURE = 10_000


@dataclass(frozen=True, slots=True)
class Letter:
    """A button of a row: what it says, whether it is chosen, and whether that is on its way."""

    text: str
    on: bool = False
    waiting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CellFace:
    """One field of a unit: buttons, or a box with what was entered.

    Attributes:
        field: its place in the form.
        waiting: the value is on its way.
        typing: the caret is here.
    """

    kind: CellKind
    field: int
    letters: tuple[Letter, ...] = ()
    text: str = ""
    waiting: bool = False
    typing: bool = False
    lit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFace:
    """A row. ``state`` stands instead of the cells, ``doubt`` under the name; ``mistake`` is said in the
    heading and marks the cell. ``end`` is the end of the name that is never cut.

    The row that is ``lit`` takes the next figure or letter; where all ``calls`` a number picks one.
    One that is ``named`` has its figures and takes Enter first. ``here`` is the one to be seen.
    ``unit`` says which points ``total`` are: class points as they were given, or the group's
    cumulative points of the standing. They are never the same figure.
    """

    key: str
    name: str
    colour: str
    total: str
    unit: str
    cells: tuple[CellFace, ...]
    end: str = ""
    lit: bool = False
    named: bool = False
    calls: bool = False
    here: bool = False
    state: str = ""
    mistake: str = ""
    doubt: str = ""
    menu: bool = True


def row_faces(look: Look, pad: EntryPad, *, active: bool) -> tuple[RowFace, ...]:
    """The rows of the pad; ``active`` when the keyboard is there."""
    return tuple(
        _row(look, pad, number, row, active=active) for number, row in enumerate(pad.filled.rows)
    )


def state_words(look: Look, state: str) -> str:
    """免计 or 未提交; "" for neither."""
    return {
        "excused": look.tr("Excused"),
        "no_result": look.tr("Nothing handed in"),
    }.get(state, "")


def _row(look: Look, pad: EntryPad, number: int, row: Row, *, active: bool) -> RowFace:
    here = number == pad.spot.row
    mistake = pad.mistake if here and pad.mistake and not pad.mistake.above else None
    awards = pad.filled.awards
    given = (value for slot, value in row.values.items() if slot.startswith("award."))
    total = sum(one for one in given if isinstance(one, int | float)) if awards else row.total
    marks = tuple(one for one in (row.public, row.figure) if one)
    return RowFace(
        key=f"{row.key % 10}{row.letter}",
        name=" · ".join(one for one in (part_name(row.name, row.letter), *marks) if one),
        end="".join(f" · {one}" for one in marks),
        colour=GROUP_COLOURS[row.colour % len(GROUP_COLOURS)],
        total=figure(total),
        unit=look.tr("given") if awards else look.tr("total"),
        cells=_cells(pad, number, row, active=active),
        lit=here and active and pad.lit,
        named=here and active and pad.named,
        calls=active and pad.calls,
        here=here,
        state=state_words(look, row.state),
        mistake=mistake_words(look, mistake) if mistake else "",
        doubt=_doubt(look, pad, row),
        menu=not awards,
    )


def _doubt(look: Look, pad: EntryPad, row: Row) -> str:
    shown = {field.slot for field in pad.filled.fields}
    return look.tr("Two records differ") if shown & set(row.contested) else ""


def _cells(pad: EntryPad, number: int, row: Row, *, active: bool) -> tuple[CellFace, ...]:
    cells: list[CellFace] = []
    if pad.filled.awards:
        signs = [f"+{one}" if one > 0 else f"{MINUS}{-one}" for one in AMOUNTS]
        cells.append(CellFace(kind="amounts", field=0, letters=tuple(map(Letter, signs))))
    for place, field in columns(pad.filled.fields):
        lit = Spot(number, place) == pad.spot and active and pad.lit
        if field.about:
            here = number == pad.spot.row and active and pad.lit
            cells.append(_targets(pad, field, place, row, here=here))
        else:
            cells.append(_cell(pad, field, place, row, lit=lit))
    return tuple(cells)


def columns(fields: tuple[Field, ...]) -> list[tuple[int, Field]]:
    """The fields that have a cell of their own; those about other groups share one."""
    found: dict[str, tuple[int, Field]] = {}
    for place, field in enumerate(fields):
        key = field.slot.removesuffix(field.about) if field.about else field.slot
        found.setdefault(key, (place, field))
    return list(found.values())


def _targets(pad: EntryPad, first: Field, place: int, row: Row, *, here: bool) -> CellFace:
    """What a unit says about the others: tokens given, or how many have a figure."""
    start = first.slot.removesuffix(first.about)
    mine = [one for one in pad.filled.fields if one.slot.startswith(start) and row.fills(one)]
    values = [pad.filled.value_of(row, one.slot) for one in mine]
    known = [value for value, _ in values if isinstance(value, int | float)]
    shown, whole = (sum(known), first.total) if first.total else (len(known), len(mine))
    return CellFace(
        kind="targets",
        field=place,
        text=f"{figure(shown)}/{whole}" if known else "",
        waiting=any(waiting for _, waiting in values),
        lit=here,
    )


def _cell(pad: EntryPad, field: Field, place: int, row: Row, *, lit: bool) -> CellFace:
    value, waiting = pad.filled.value_of(row, field.slot)
    drafted = lit and pad.draft.touched
    if field.form in ("option", "options"):
        chosen = pad.draft.chosen if drafted else chosen_of(value)
        letters = tuple(
            Letter(one.letter, one.option in chosen, waiting or drafted) for one in field.choices
        )
        return CellFace(kind="letters", field=place, letters=letters, lit=lit)
    return CellFace(
        kind="points" if pad.filled.awards else _kind(field),
        field=place,
        text=draft_text(field, pad.draft) if drafted else value_text(field, value),
        waiting=waiting or drafted,
        typing=lit and pad.picked,
        lit=lit,
    )


def _kind(field: Field) -> CellKind:
    match field.form:
        case "ticks" | "seconds" | "order":
            return field.form
        case "heads" | "chips":
            return "wide"
        case _:
            return "wide" if field.high >= _WIDE_FIGURE else "number"
