"""The award: the first three places on steps. Groups with equal points stand equally high."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from facilitator.core.stage import StandingRow, StandingSlide
from facilitator.core.text import Line
from facilitator.ui.slides.canvas import Canvas, Outline
from facilitator.ui.slides.fitting import LEAST, Style, fit_text, word
from facilitator.ui.slides.frame import HEIGHT, TOP, Area
from facilitator.ui.slides.heading import one_line
from facilitator.ui.slides.rows import group_tag, paint_tag

_STEP_WIDTH, _STEP_GAP = 440.0, 32.0
_HEIGHTS = {1: 600.0, 2: 460.0, 3: 370.0}
_LOWER = 140.0
"""How much lower all steps are where the title has a line of its own."""
_USUAL = 3
_POINTS_PAD = 40.0
_TITLE_ROOM = 360.0
_NAME_ABOVE = 78.0
_NAME_LINES, _NAME_CLEAR = 3, 24.0
_CROWN = 112.0
_MEDAL_INK = "#06201D"
_LIGHTNESS, _SATURATION = 0.62, 0.84
# Lucide's crown (ISC) in a box of 24, its round corners left out.
_CROWN_LINE = (
    (5.0, 16.0),
    (2.6, 5.4),
    (8.5, 9.8),
    (12.0, 3.4),
    (15.5, 9.8),
    (21.4, 5.4),
    (19.0, 16.0),
)
_CROWN_FOOT = ((5.0, 20.5), (19.0, 20.5))


def winners(slide: StandingSlide) -> tuple[StandingRow, ...]:
    """The rows of the first three ranks; more than three where points are equal."""
    return tuple(row for row in slide.rows if row.rank is not None and row.rank <= 3)


def _in_steps(placed: Sequence[StandingRow]) -> list[StandingRow]:
    """The best in the middle, the others in turns beside them, a third rather on the right."""
    left: list[StandingRow] = []
    right: list[StandingRow] = []
    for row in placed:
        if row.rank == 1:
            continue
        to_left = len(left) < len(right) or (row.rank == 2 and len(left) == len(right))
        (left if to_left else right).append(row)
    return [*reversed(left), *(row for row in placed if row.rank == 1), *right]


def paint_podium(canvas: Canvas, slide: StandingSlide, area: Area) -> None:
    """The title, and a step for every group of the first three ranks.

    The title stands over the lower steps at the left; where ties leave none it has a line of its
    own, and all steps are lower.
    """
    order = _in_steps(winners(slide))
    gaps = (len(order) - 1) * _STEP_GAP
    width = min(_STEP_WIDTH, (area.width - gaps) / max(1, len(order)))
    left = area.right - len(order) * width - gaps
    first = next((at for at, row in enumerate(order) if row.rank == 1), 0)
    room = left + first * (width + _STEP_GAP) - _STEP_GAP - area.left
    crowded = len(order) > _USUAL or room < _TITLE_ROOM
    _paint_title(canvas, slide, area, area.width if crowded else room)
    for number, row in enumerate(order):
        x = left + number * (width + _STEP_GAP)
        rect = QRectF(x, HEIGHT - _HEIGHTS[row.rank or 3], width, 0)
        rect.setBottom(HEIGHT)
        if crowded:
            rect.setTop(rect.top() + _LOWER)
        _paint_step(canvas, row, rect, slide.unit)


def _paint_title(canvas: Canvas, slide: StandingSlide, area: Area, room: float) -> None:
    colours = canvas.colours
    title = Style(pref=112, least=72, bold=True, ink=colours.text, leading=1.16, lines=2)
    if slide.title is not None:
        title = replace(title, pref=84, least=52, second_ink=colours.accent)
    text = slide.title or canvas.tr("Group awards")
    if room < area.width:
        canvas.put(fit_text(text, title, max(room, 420.0), 300), area.left - 4, TOP + 40)
    else:
        canvas.put(one_line(text, replace(title, pref=84), room, 130), area.left - 4, TOP + 24)


def _paint_step(canvas: Canvas, row: StandingRow, step: QRectF, unit: Line | None) -> None:
    colours = canvas.colours
    rank = row.rank or 3
    first = rank == 1
    x, top, width, high = step.x(), step.top(), step.width(), step.height()
    lift = canvas.frame.lift
    rect = QRectF(x, top, width, high + 60 + 2 * lift)
    canvas.painter.save()
    canvas.painter.setClipRect(QRectF(x - 4, top - 4, width + 8, high + 4))
    canvas.box(
        rect,
        _medal(canvas) if first else colours.card,
        36,
        None if first else Outline(colours.line),
    )
    canvas.painter.restore()
    middle = x + width / 2
    ink = _MEDAL_INK if first else colours.text
    # From the height of the step: figures stand as high on a low one as its size allows.
    figures = high / _HEIGHTS[rank]
    px = round((240 if first else 150) * figures)
    figure = word(str(rank), px, ink, bold=True, lang="num")
    canvas.say(figure, middle, top + (280 if first else 182) * figures, "centre")
    if row.group is None:
        _paint_hidden(canvas, middle, top)
        return
    _paint_points(
        canvas, row, unit, QPointF(middle, top + (458 if first else 312) * figures), width
    )
    px = 84 if first else 68
    style = Style(pref=px, least=LEAST, bold=True, ink=colours.text)
    tag = group_tag(canvas, row.group, style, width, _NAME_LINES)
    name_middle = min(top - _NAME_ABOVE, top - _NAME_CLEAR - tag.name.height / 2)
    paint_tag(canvas, tag, middle - tag.width / 2, name_middle)
    if first:
        above = name_middle - tag.name.height / 2
        _paint_crown(
            canvas, middle, min(top - 268, above - _CROWN - 12) if high > 560 else above - _CROWN
        )


def _medal(canvas: Canvas) -> str:
    """Gold as a ground under dark letters; where gold as an ink is dark, the ground is lighter."""
    gold = QColor(canvas.colours.gold)
    if gold.lightnessF() > _LIGHTNESS:
        return gold.name()
    return QColor.fromHslF(gold.hslHueF(), _SATURATION, _LIGHTNESS).name()


def _paint_points(
    canvas: Canvas, row: StandingRow, unit: Line | None, at: QPointF, room: float
) -> None:
    """The figure and its unit, smaller where the step is narrow."""
    first = row.rank == 1
    ink = _MEDAL_INK if first else canvas.colours.text
    px = 108 if first else 80
    said = word((unit or canvas.tr("pts")).first.text, LEAST + 2, ink)
    whole = word(row.points, px, ink, bold=True, lang="num")
    free = room - _POINTS_PAD - said.width - 14
    figure = replace(whole, px=max(LEAST, min(px, int(px * free / whole.width))))
    left = at.x() - (figure.width + 14 + said.width) / 2
    canvas.say(figure, left, at.y())
    canvas.say(said, left + figure.width + 14, at.y() - 4)


def _paint_hidden(canvas: Canvas, middle: float, top: float) -> None:
    said = word(canvas.tr("Not shown yet").first.text, 48, canvas.colours.text2)
    canvas.say(said, middle, top - 48, "centre")


def _paint_crown(canvas: Canvas, middle: float, top: float) -> None:
    unit = _CROWN / 24
    pen = QPen(QColor(canvas.colours.gold), 1.7 * unit, Qt.PenStyle.SolidLine)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    canvas.painter.setPen(pen)
    for line in (_CROWN_LINE, _CROWN_FOOT):
        points = [QPointF(middle - _CROWN / 2 + x * unit, top + y * unit) for x, y in line]
        canvas.painter.drawPolyline(points)
