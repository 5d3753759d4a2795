"""The standing so far: revealed from the last place up, what is hidden is truly absent."""

from dataclasses import replace

from facilitator.core.stage import StandingRow, StandingSlide
from facilitator.ui.slides.bars import BarName, BarRow, names_go_in, paint_bars
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.fitting import LEAST, Item, Style, fit_stack
from facilitator.ui.slides.frame import Area

_NARROW = 1500.0
_HEAD = 528.0
_SHOWN_DROP = 34.0
_NO_RANK = "–"
_WIDEST = "0000"
"""As wide as the points of a place may be."""


def paint_standing(canvas: Canvas, slide: StandingSlide, area: Area) -> None:
    """The words on the left, or above on a narrow screen; a row for every place."""
    bars = [_bar(canvas, row) for row in slide.rows]
    beside = Area(area.left + _HEAD, area.right, area.top + 24, area.bottom)
    # Judged as if all were open: the heading stays where it is while the places are uncovered.
    all_open = [
        BarRow(name=BarName(name, ""), value=_WIDEST, share=1.0, rank=_NO_RANK)
        for name in slide.names
    ]
    own = slide.title is not None
    if own or area.width < _NARROW or not names_go_in(canvas, all_open or bars, beside):
        rows = _paint_head_above(canvas, slide, area)
    else:
        _paint_head_beside(canvas, slide, area)
        rows = beside
    paint_bars(canvas, bars, rows, track=False, names=slide.names)


def _title(canvas: Canvas, slide: StandingSlide, px: int) -> Item:
    ink = canvas.colours.text
    style = Style(pref=px, least=72, bold=True, ink=ink, second_ink=ink, leading=1.16, lines=1)
    if slide.title is not None:
        style = replace(style, pref=72, least=52, second_ink=canvas.colours.accent, lines=2)
    return Item(slide.title or canvas.tr("Standing"), style)


def _shown(canvas: Canvas, slide: StandingSlide, gap: float) -> Item:
    text = canvas.tr("{shown} of {total} groups shown", shown=slide.shown, total=slide.total)
    return Item(text, _quiet(canvas), gap=gap, least_gap=24)


def _quiet(canvas: Canvas) -> Style:
    ink = canvas.colours.text2
    return Style(pref=LEAST, ink=ink, second_ink=ink, lines=3)


def _paint_head_above(canvas: Canvas, slide: StandingSlide, area: Area) -> Area:
    """The title, and beside it how much is shown; returns the room of the rows."""
    half = area.width / 2 - 24
    items = [_title(canvas, slide, 92)]
    if slide.counted is not None:
        items.append(Item(slide.counted, _quiet(canvas), gap=4, least_gap=2))
    title = fit_stack(items, half, area.height * 0.3)
    canvas.expect(slide.title, slide.counted, fits=title.fits)
    shown = fit_stack([_shown(canvas, slide, 0)], half, area.height * 0.3)
    canvas.put_stack(title, area.left, area.top)
    widest = max(text.width for text in shown.texts)
    canvas.put_stack(shown, area.right - widest, area.top + _SHOWN_DROP)
    top = area.top + max(title.height, shown.height + _SHOWN_DROP)
    return Area(area.left, area.right, top + 8, area.bottom)


def _paint_head_beside(canvas: Canvas, slide: StandingSlide, area: Area) -> None:
    """Title, what is counted and how much is shown."""
    colours = canvas.colours
    strong = Style(pref=56, bold=True, ink=colours.accent, second_ink=colours.accent, lines=2)
    items = [
        _title(canvas, slide, 128),
        Item(canvas.tr("Total points"), strong, gap=4),
        _shown(canvas, slide, 64),
    ]
    if _has_ties(slide):
        ties = canvas.tr("Equal points share a rank")
        items.append(Item(ties, _quiet(canvas), gap=12, least_gap=8))
    stack = fit_stack(items, _HEAD - 48, area.height)
    canvas.put_stack(stack, area.left, area.top + 24)


def _has_ties(slide: StandingSlide) -> bool:
    ranks = [row.rank for row in slide.rows if row.rank is not None and row.group is not None]
    return len(set(ranks)) < len(ranks)


def _bar(canvas: Canvas, row: StandingRow) -> BarRow:
    rank = _NO_RANK if row.rank is None else str(row.rank)
    if row.group is None:
        return BarRow(name=None, value="", share=0.0, rank=rank)
    name = BarName(row.group.name, canvas.group_ink(row.group))
    return BarRow(name=name, value=row.points, share=row.share, rank=rank, note=row.note)
