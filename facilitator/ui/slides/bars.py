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
    Style,
    fit_word,
    word,
)
from facilitator.ui.slides.frame import Area

_MOST_PITCH = 126.0
_TALLEST_BAR = 74.0
_RANK_ROOM = 92.0
_VALUE_GAP = 28.0
_NAME_GAP = 44.0
_LEAST_NAMES = 248.0


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
    bar: float
    longest: float
    right: float


def paint_bars(canvas: Canvas, rows: Sequence[BarRow], area: Area, *, track: bool) -> None:
    """All rows from the top; ``track`` shows the whole length a bar could have."""
    if not rows:
        return
    columns = _columns(rows, area)
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


def _columns(rows: Sequence[BarRow], area: Area) -> _Columns:
    pitch = min(_MOST_PITCH, area.height / len(rows))
    name_px = max(LEAST, min(56, int(pitch * 0.58)))
    value_px = max(LEAST, min(66, int(pitch * 0.66)))
    left = area.left + (_RANK_ROOM if any(row.rank for row in rows) else 0.0)
    style = Style(pref=name_px, bold=True)
    room = (area.right - left) * 0.42
    names = [fit_word(row.name.text, style, room).width for row in rows if row.name]
    values = [word(row.value, value_px, "", bold=True, lang="num").width for row in rows]
    bar = left + max(_LEAST_NAMES, *names, 0.0) + _NAME_GAP
    longest = area.right - bar - max(values) - _VALUE_GAP
    return _Columns(pitch, name_px, value_px, left, bar, longest, area.right)


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
    said = fit_word(name.text, style, columns.bar - columns.left - _NAME_GAP)
    canvas.say(said, columns.left, middle + said.px * MIDDLE)
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


def _paint_note(canvas: Canvas, row: BarRow, columns: _Columns, middle: float) -> None:
    """Why there is no value."""
    line = row.note or canvas.tr("Not entered yet")
    said = word(line.first.text, LEAST, canvas.colours.text2)
    wide = canvas.say(said, columns.bar, middle + LEAST * MIDDLE)
    if line.second is not None:
        aside = word(line.second.text, LEAST_SECOND, canvas.colours.text2, lang="en")
        canvas.say(aside, columns.bar + wide + 24, middle + LEAST * MIDDLE)
