"""The award: the first three places on steps. Groups with equal points stand equally high."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from facilitator.core.stage import StandingRow, StandingSlide
from facilitator.ui.slides.canvas import Canvas, Outline
from facilitator.ui.slides.fitting import LEAST, Style, fit_text, word
from facilitator.ui.slides.frame import HEIGHT, TOP, Area
from facilitator.ui.slides.rows import group_tag, paint_tag

MOST_STEPS = 5
_STEP_WIDTH, _STEP_GAP = 440.0, 32.0
_HEIGHTS = {1: 600.0, 2: 460.0, 3: 370.0}
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
    """The title, and a step for every group of the first three ranks."""
    order = _in_steps(winners(slide))
    gaps = (len(order) - 1) * _STEP_GAP
    width = min(_STEP_WIDTH, (area.width - gaps) / max(1, len(order)))
    left = area.right - len(order) * width - gaps
    title = Style(pref=112, least=72, bold=True, ink=canvas.colours.text, leading=1.16, lines=2)
    room = left + width - area.left if len(order) > 1 else area.width / 2
    text = fit_text(canvas.tr("Group awards"), title, max(room, 420.0), 300)
    canvas.put(text, area.left - 4, TOP + 40)
    for number, row in enumerate(order):
        x = left + number * (width + _STEP_GAP)
        _paint_step(canvas, row, x, width)


def _paint_step(canvas: Canvas, row: StandingRow, x: float, width: float) -> None:
    colours = canvas.colours
    rank = row.rank or 3
    first = rank == 1
    high = _HEIGHTS[rank]
    top = HEIGHT - high
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
    figure = word(str(rank), 240 if first else 150, ink, bold=True, lang="num")
    canvas.say(figure, middle, top + (280 if first else 182), "centre")
    if row.group is None:
        _paint_hidden(canvas, middle, top)
        return
    _paint_points(canvas, row.points, middle, top + (458 if first else 312), ink)
    px = 84 if first else 68
    style = Style(pref=px, least=LEAST, bold=True, ink=colours.text)
    tag = group_tag(canvas, row.group, style, width, _NAME_LINES)
    name_middle = min(top - _NAME_ABOVE, top - _NAME_CLEAR - tag.name.height / 2)
    paint_tag(canvas, tag, middle - tag.width / 2, name_middle)
    if first:
        above = name_middle - tag.name.height / 2
        _paint_crown(canvas, middle, min(top - 268, above - _CROWN - 12))


def _medal(canvas: Canvas) -> str:
    """Gold as a ground under dark letters; where gold as an ink is dark, the ground is lighter."""
    gold = QColor(canvas.colours.gold)
    if gold.lightnessF() > _LIGHTNESS:
        return gold.name()
    return QColor.fromHslF(gold.hslHueF(), _SATURATION, _LIGHTNESS).name()


def _paint_points(canvas: Canvas, points: str, middle: float, baseline: float, ink: str) -> None:
    px = 108 if ink == _MEDAL_INK else 80
    figure = word(points, px, ink, bold=True, lang="num")
    unit = word(canvas.tr("pts").first.text, LEAST + 2, ink)
    left = middle - (figure.width + 14 + unit.width) / 2
    canvas.say(figure, left, baseline)
    canvas.say(unit, left + figure.width + 14, baseline - 4)


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
