"""The points of one exercise, 0 to 100, in group order: no ranking."""

from facilitator.core.stage import ScoreRow, ScoresSlide
from facilitator.ui.slides.bars import BarName, BarRow, paint_bars
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.fitting import LEAST, Item, Style, fit_stack
from facilitator.ui.slides.frame import Area
from facilitator.ui.slides.heading import compared_style
from facilitator.ui.slides.numbers import plain

_DROP = 10.0


def paint_scores(canvas: Canvas, slide: ScoresSlide, area: Area) -> None:
    """The title, the scale, and a row for every group."""
    colours = canvas.colours
    scale = Style(pref=LEAST, ink=colours.text2, second_ink=colours.text2, leading=1.2)
    items = [
        Item(slide.title, compared_style(canvas)),
        Item(canvas.tr("Points, 0 to 100"), scale, gap=6, least_gap=2),
    ]
    stack = fit_stack(items, area.width, area.height * 0.36)
    canvas.expect(slide.title, fits=stack.fits)
    top = area.top + _DROP
    canvas.put_stack(stack, area.left, top)
    rows = Area(area.left, area.right, top + stack.height + 12, area.bottom)
    paint_bars(canvas, [_bar(canvas, row) for row in slide.rows], rows, track=True)


def _bar(canvas: Canvas, row: ScoreRow) -> BarRow:
    name = BarName(row.group.name, canvas.group_ink(row.group))
    if row.points is None:
        return BarRow(name=name, value="", share=0.0, note=row.note)
    return BarRow(name=name, value=plain(row.points), share=row.points / 100, note=row.note)
