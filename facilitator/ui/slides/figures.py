"""Figures made of tiles on their grid, beside the list of what is counted."""

from PySide6.QtCore import QRectF

from facilitator.core.figures import Figure
from facilitator.core.stage import FiguresSlide
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.counts import (
    counts_at_least,
    note_height,
    paint_counts,
    paint_note,
    set_counts,
)
from facilitator.ui.slides.fitting import LEAST, SetText, Style, fit_text, word
from facilitator.ui.slides.frame import Area
from facilitator.ui.slides.grid import paint_grid

_BESIDE_GAP = 96.0
_NARROW_GAP = 56.0
_NARROW = 1500.0
_GRID_GAP = 40.0
_GRID_SHARES = (0.48, 0.4)
_LEAST_LIST = 400.0
_CAPTION = 64.0
_TITLE_GAP = 16.0
_MOST_DROP = 60.0
_MOST_SIDE = 744.0


def paint_figures(canvas: Canvas, slide: FiguresSlide, area: Area) -> None:
    """One figure with everything beside it, or several under the title."""
    if len(slide.figures) == 1:
        _paint_single(canvas, slide, area)
        return
    title = _title(canvas, slide, area)
    canvas.expect(slide.title, fits=title.fits)
    canvas.put(title, area.left, area.top)
    below = _moved(area, top=area.top + title.height + _TITLE_GAP)
    if slide.figures:
        below = _paint_several(canvas, slide, below)
    elif slide.note is not None:
        below = _paint_note_below(canvas, slide, below)
    paint_counts(canvas, set_counts(canvas, slide, below), below)


def _paint_single(canvas: Canvas, slide: FiguresSlide, area: Area) -> None:
    """The grid as large as the list beside it allows."""
    gap = _BESIDE_GAP if area.width > _NARROW else _NARROW_GAP
    for share in _GRID_SHARES:
        side = min(_MOST_SIDE, area.height, area.width * share)
        beside = _moved(area, left=area.left + side + gap)
        title = _title(canvas, slide, beside)
        below = _moved(beside, top=beside.top + title.height + _TITLE_GAP)
        if _list_fits(canvas, slide, below) or share == _GRID_SHARES[-1]:
            paint_grid(canvas, slide.figures[0], QRectF(area.left, area.top, side, side))
            _paint_beside(canvas, slide, beside)
            return


def _moved(area: Area, *, left: float | None = None, top: float | None = None) -> Area:
    return Area(
        area.left if left is None else left,
        area.right,
        area.top if top is None else top,
        area.bottom,
    )


def _title(canvas: Canvas, slide: FiguresSlide, area: Area) -> SetText:
    colours = canvas.colours
    style = Style(
        pref=84,
        least=56,
        bold=True,
        ink=colours.text,
        second_ink=colours.accent,
        leading=1.22,
        lines=3,
    )
    return fit_text(slide.title, style, area.width, area.height * 0.24)


def _paint_beside(canvas: Canvas, slide: FiguresSlide, area: Area) -> None:
    """Title, list and note in one column; a little lower where there is room."""
    title = _title(canvas, slide, area)
    canvas.expect(slide.title, fits=title.fits)
    below = _moved(area, top=area.top + title.height + _TITLE_GAP)
    if slide.note is not None:
        below = _paint_note_below(canvas, slide, below)
    counts = set_counts(canvas, slide, below)
    drop = max(0.0, min(_MOST_DROP, below.height - counts.height))
    canvas.put(title, area.left, area.top + drop)
    paint_counts(canvas, counts, _moved(below, top=below.top + drop))


def _paint_note_below(canvas: Canvas, slide: FiguresSlide, area: Area) -> Area:
    """The note at the lower edge; returns what is left above it."""
    high = note_height(canvas, slide, area.width)
    bottom = area.bottom - high
    paint_note(canvas, slide, Area(area.left, area.right, bottom, area.bottom))
    return Area(area.left, area.right, area.top, bottom)


def _paint_several(canvas: Canvas, slide: FiguresSlide, area: Area) -> Area:
    """Grids side by side with their names; returns the room of the list.

    The note stands under the list where the list leaves room for it, otherwise under the grids.
    """
    count = len(slide.figures)
    listed = bool(slide.counted or slide.total)
    room = area.width - (_LEAST_LIST + _NARROW_GAP if listed else 0.0)
    widest = (room - (count - 1) * _GRID_GAP) / count
    side = min(area.height - _CAPTION, widest)
    beside = _list_area(area, count, side)
    under_list = listed and _list_fits(canvas, slide, beside)
    if under_list:
        beside = _paint_note_below(canvas, slide, beside)
    elif slide.note is not None:
        noted = note_height(canvas, slide, room)
        side = min(side, area.height - _CAPTION - noted)
        top = area.top + side + _CAPTION
        paint_note(canvas, slide, Area(area.left, area.left + room, top, top + noted))
        beside = _list_area(area, count, side)
    for number, figure in enumerate(slide.figures):
        _paint_named(canvas, figure, area.left + number * (side + _GRID_GAP), area.top, side)
    return beside


def _list_area(area: Area, count: int, side: float) -> Area:
    end = area.left + count * side + (count - 1) * _GRID_GAP
    gap = _BESIDE_GAP if area.right - end > _LEAST_LIST + _BESIDE_GAP else _NARROW_GAP
    return _moved(area, left=end + gap)


def _list_fits(canvas: Canvas, slide: FiguresSlide, area: Area) -> bool:
    high = note_height(canvas, slide, area.width) if slide.note is not None else 0.0
    counts = counts_at_least(canvas, slide, area)
    return counts.fits and counts.height + high <= area.height


def _paint_named(canvas: Canvas, figure: Figure, x: float, top: float, side: float) -> None:
    paint_grid(canvas, figure, QRectF(x, top, side, side))
    name = canvas.tr("Figure {name}", name=figure.id).first
    said = word(name.text, LEAST, canvas.colours.text2)
    canvas.say(said, x + side / 2, top + side + 52, "centre")
