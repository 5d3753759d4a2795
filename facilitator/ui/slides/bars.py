"""Rows of groups with a bar and a value each, as the standing and the scores show them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from facilitator.core.text import Line
from facilitator.ui.slides.canvas import Canvas, Outline
from facilitator.ui.slides.fitting import (
    FIGURE_MIDDLE,
    LEAST,
    LEAST_SECOND,
    MIDDLE,
    NAME_LEADING,
    Name,
    Style,
    Word,
    fit_name,
    word,
)
from facilitator.ui.slides.frame import Area

_MOST_PITCH = 126.0
_TALLEST_BAR = 74.0
_RANK_ROOM = 92.0
_VALUE_GAP = 28.0
_ASIDE_GAP = 24.0
_NAME_GAP = 44.0
_LEAST_NAMES = 248.0
_LEAST_BAR = 240.0
_SHARES = (0.48, 0.56, 0.64, 0.74, 1.0)
"""How much of what names and bars have together the names may take, one after the other."""


@dataclass(frozen=True, slots=True)
class BarName:
    """A group's name and its colour on this ground."""

    text: str
    ink: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarRow:
    """One row. Without a name it is hidden; without a value its note stands where the bar was.

    Attributes:
        share: length of the bar, 0 to 1.
    """

    name: BarName | None
    value: str
    share: float
    rank: str = ""
    note: Line | None = None


@dataclass(frozen=True, slots=True)
class _Columns:
    """What all rows share."""

    pitch: float
    name_px: int
    value_px: int
    left: float
    names: float
    lines: int
    bar: float
    longest: float
    right: float


def paint_bars(
    canvas: Canvas, rows: Sequence[BarRow], area: Area, *, track: bool, names: Sequence[str] = ()
) -> None:
    """All rows from the top; ``track`` shows the whole length a bar could have.

    The column of names has room for ``names`` too, which may still be covered.
    """
    if not rows:
        return
    columns = _columns(canvas, rows, area, names)
    for number, row in enumerate(rows):
        middle = area.top + (number + 0.5) * columns.pitch
        if row.rank:
            said = word(row.rank, columns.value_px, canvas.colours.text2, bold=True, lang="num")
            baseline = middle + columns.value_px * FIGURE_MIDDLE
            canvas.say(said, area.left + _RANK_ROOM * 0.26, baseline, "centre")
        if row.name is None:
            _paint_hidden(canvas, columns, middle)
        else:
            _paint_row(canvas, row, columns, middle, track=track)


def _columns(
    canvas: Canvas, rows: Sequence[BarRow], area: Area, more: Sequence[str] = ()
) -> _Columns:
    pitch = min(_MOST_PITCH, area.height / len(rows))
    name_px = max(LEAST, min(56, int(pitch * 0.58)))
    value_px = max(LEAST, min(66, int(pitch * 0.66)))
    left = area.left + (_RANK_ROOM if any(row.rank for row in rows) else 0.0)
    values = [word(row.value, value_px, "", bold=True, lang="num").width for row in rows]
    values_room = max(values) + _VALUE_GAP
    beside = _NAME_GAP + max(values_room, *(_note_width(canvas, row) for row in rows))
    lines = 2 if pitch >= 2 * LEAST * NAME_LEADING else 1
    texts = [row.name.text for row in rows if row.name] + list(more)
    names = _names_room(texts, name_px, lines, area.right - left - beside)
    bar = left + names + _NAME_GAP
    longest = max(0.0, area.right - bar - values_room)
    return _Columns(pitch, name_px, value_px, left, names, lines, bar, longest, area.right)


def _names_room(texts: Sequence[str], px: int, lines: int, room: float) -> float:
    """The width of the names: as little as they need, and more than usual where they are long."""
    style = Style(pref=px, bold=True)
    tried: list[Name] = []
    for share in _SHARES:
        tried = [fit_name(text, style, room * share, lines) for text in texts]
        if all(name.whole for name in tried):
            break
    # One more, or the very name that is the widest would not go in again.
    return max([_LEAST_NAMES, *(name.width + 1 for name in tried)])


def names_go_in(canvas: Canvas, rows: Sequence[BarRow], area: Area) -> bool:
    """Whether every name stands whole beside a bar that can still be compared."""
    columns = _columns(canvas, rows, area)
    style = Style(pref=columns.name_px, bold=True)
    return columns.longest >= _LEAST_BAR and all(
        fit_name(row.name.text, style, columns.names, columns.lines).whole
        for row in rows
        if row.name
    )


def _paint_hidden(canvas: Canvas, columns: _Columns, middle: float) -> None:
    """A place that is not revealed: its outline and nothing of what it hides."""
    ink = canvas.colours.text2
    high = min(90.0, columns.pitch * 0.78)
    rect = QRectF(columns.left, middle - high / 2, columns.right - columns.left, high)
    canvas.box(rect, None, min(22.0, high * 0.26), Outline(ink, 2.5, dashed=True))
    line = canvas.tr("Not shown yet")
    said = word(line.first.text, min(48, columns.name_px), ink)
    wide = canvas.say(said, rect.x() + 36, middle + said.px * MIDDLE)
    if line.second is not None:
        aside = word(line.second.text, LEAST_SECOND + 2, ink, lang="en")
        canvas.say(aside, rect.x() + 36 + wide + 24, middle + said.px * MIDDLE)


def _paint_row(
    canvas: Canvas, row: BarRow, columns: _Columns, middle: float, *, track: bool
) -> None:
    colours = canvas.colours
    name = row.name or BarName("", colours.text)
    style = Style(pref=columns.name_px, bold=True, ink=colours.text)
    said = fit_name(name.text, style, columns.names, columns.lines)
    for line, baseline in zip(said.lines, said.baselines(middle), strict=True):
        canvas.say(line, columns.left, baseline)
    if not row.value:
        _paint_note(canvas, row, columns, middle)
        return
    high = min(_TALLEST_BAR, columns.pitch * 0.6)
    wide = columns.longest * min(1.0, max(0.0, row.share))
    radius = min(18.0, high * 0.26)
    if track:
        whole = QRectF(columns.bar, middle - high / 2, columns.longest, high)
        canvas.box(whole, colours.track, radius)
    if wide >= 1:
        bar = QRectF(columns.bar, middle - high / 2, wide, high)
        canvas.box(bar, name.ink, min(radius, wide / 2))
    end = columns.bar + (columns.longest if track else wide)
    value = word(row.value, columns.value_px, colours.text, bold=True, lang="num")
    canvas.say(value, end + _VALUE_GAP, middle + value.px * FIGURE_MIDDLE)


def _note(canvas: Canvas, row: BarRow) -> tuple[Word, ...]:
    """Why there is no value, in the languages of the room."""
    line = row.note or canvas.tr("Not entered yet")
    ink = canvas.colours.text2
    said = word(line.first.text, LEAST, ink)
    if line.second is None:
        return (said,)
    return said, word(line.second.text, LEAST_SECOND, ink, lang="en")


def _note_width(canvas: Canvas, row: BarRow) -> float:
    if row.name is None or row.value:
        return 0.0
    said = _note(canvas, row)
    return sum(each.width for each in said) + (len(said) - 1) * _ASIDE_GAP


def _paint_note(canvas: Canvas, row: BarRow, columns: _Columns, middle: float) -> None:
    x = columns.bar
    for each in _note(canvas, row):
        x += canvas.say(each, x, middle + LEAST * MIDDLE) + _ASIDE_GAP
