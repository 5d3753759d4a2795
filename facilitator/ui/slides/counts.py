"""The list of what is counted in a figure, its total, and the legend of the touch points."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from facilitator.core.stage import CountRow, FiguresSlide
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.fitting import (
    FIGURE_MIDDLE,
    LEAST,
    MIDDLE,
    SetText,
    Style,
    Word,
    set_text,
    settle,
    word,
)
from facilitator.ui.slides.frame import Area
from facilitator.ui.slides.grid import DOT

_MOST_ROW, _LEAST_ROW = 116.0, 64.0
_ROW_PAD = 8.0
_COUNT_PX, _TOTAL_PX = 68, 84
_UNIT_GAP = 14.0
_LABEL_GAP = 28.0
_NOTE_INDENT = 48.0
_NOTE_GAP = 16.0


@dataclass(frozen=True, slots=True)
class _Count:
    """One row: its label, its figure and its unit."""

    label: SetText
    figure: Word
    unit: Word

    @property
    def height(self) -> float:
        return max(_LEAST_ROW, self.label.height + _ROW_PAD)


@dataclass(frozen=True, slots=True)
class Counts:
    """The whole list, set at one shrink."""

    rows: tuple[_Count, ...]

    @property
    def height(self) -> float:
        """At the least."""
        return sum(row.height for row in self.rows)

    @property
    def fits(self) -> bool:
        """Whether every label went in."""
        return all(row.label.fits for row in self.rows)


def set_counts(canvas: Canvas, slide: FiguresSlide, area: Area) -> Counts:
    """The list as large as it goes in."""
    counts = settle(lambda shrink: _set(canvas, slide, area.width, shrink), area.height)
    labels = [row.label for row in _rows(slide)]
    canvas.expect(*labels, fits=counts.fits and counts.height <= area.height + 0.5)
    return counts


def counts_at_least(canvas: Canvas, slide: FiguresSlide, area: Area) -> Counts:
    """The list at its least size."""
    return _set(canvas, slide, area.width, 1.0)


def paint_counts(canvas: Canvas, counts: Counts, area: Area) -> None:
    """The rows from the top, with hairlines between."""
    if not counts.rows:
        return
    spare = max(0.0, area.height - counts.height) / len(counts.rows)
    y = area.top
    for number, row in enumerate(counts.rows):
        if number:
            canvas.rule(area.left, area.right, y)
        high = min(_MOST_ROW, row.height + spare)
        _paint_count(canvas, row, QRectF(area.left, y, area.width, high))
        y += high


def _rows(slide: FiguresSlide) -> tuple[CountRow, ...]:
    return slide.counted if slide.total is None else (*slide.counted, slide.total)


def _set(canvas: Canvas, slide: FiguresSlide, width: float, shrink: float) -> Counts:
    colours = canvas.colours
    rows: list[_Count] = []
    for row in _rows(slide):
        total = row is slide.total
        px = _TOTAL_PX if total else _COUNT_PX
        ink = colours.text if total else colours.accent
        figure = word(row.figure, px, ink, bold=True, lang="num")
        unit = word(row.unit.first.text, LEAST, colours.text2)
        style = Style(
            pref=56,
            bold=total,
            ink=colours.text,
            second_ink=colours.text2,
            leading=1.16,
            lines=3,
        )
        room = width - figure.width - _UNIT_GAP - unit.width - _LABEL_GAP
        rows.append(_Count(set_text(row.label, style, room, shrink), figure, unit))
    return Counts(tuple(rows))


def _paint_count(canvas: Canvas, row: _Count, rect: QRectF) -> None:
    middle = rect.center().y()
    canvas.put(row.label, rect.x(), middle - row.label.height / 2)
    canvas.say(row.unit, rect.right(), middle + LEAST * MIDDLE + 4, "right")
    end = rect.right() - row.unit.width - _UNIT_GAP
    canvas.say(row.figure, end, middle + row.figure.px * FIGURE_MIDDLE, "right")


def _set_note(canvas: Canvas, slide: FiguresSlide, width: float) -> SetText | None:
    if slide.note is None:
        return None
    ink = canvas.colours.text2
    style = Style(pref=LEAST, ink=ink, second_ink=ink, leading=1.18, lines=3)
    return set_text(slide.note, style, width - _NOTE_INDENT)


def note_height(canvas: Canvas, slide: FiguresSlide, width: float) -> float:
    """What the note needs, with the gap above it; nothing without a note."""
    note = _set_note(canvas, slide, width)
    return 0.0 if note is None else note.height + _NOTE_GAP


def paint_note(canvas: Canvas, slide: FiguresSlide, area: Area) -> None:
    """The legend of the touch points."""
    note = _set_note(canvas, slide, area.width)
    if note is None:
        return
    canvas.expect(slide.note, fits=note.fits)
    top = area.bottom - note.height
    middle = top + note.pieces[0].baseline - LEAST * MIDDLE
    canvas.mark(QRectF(area.left, middle - DOT / 2, DOT, DOT), canvas.colours.over)
    canvas.put(note, area.left + _NOTE_INDENT, top)
