"""A picture of boxes, arrows, lanes and a time axis, under its title."""

from math import hypot
from typing import Literal, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from facilitator.core.diagram import Point, Rect, Tone
from facilitator.core.stage import DiagramSlide
from facilitator.ui.slides.canvas import Canvas, Outline
from facilitator.ui.slides.diagram_texts import (
    SWATCH,
    SWATCH_GAP,
    DiagramTexts,
    Legend,
    Placed,
    Texts,
    set_legend,
)
from facilitator.ui.slides.fitting import LEAST, settle, word
from facilitator.ui.slides.frame import Area
from facilitator.ui.slides.heading import paint_note, paint_title

_TITLE_GAP = 20.0
_LEGEND_GAP = 24.0
_FREE = 20.0
"""Above and under boxes that no lane holds together."""
_RADIUS = 12.0
_HEAD = 26.0
_HEAD_HALF = 13.0
_ARROW = 5.0
_SWATCH_HEIGHT = 36.0
_TICK = 10.0
_CLEAR = 4.0
"""Between the point of an arrow and the box it leads to."""

_Align: TypeAlias = Literal["left", "centre"]


def paint_diagram(canvas: Canvas, slide: DiagramSlide, area: Area) -> None:
    """The title, the picture as large as it can be, what its tones mean, and a last line."""
    colours = canvas.colours
    top = area.top + paint_title(canvas, slide.title, area) + _TITLE_GAP
    bottom = paint_note(canvas, slide.note, area)
    legend = set_legend(slide, colours, area.width)
    if legend is not None:
        bottom -= legend.height
        _paint_legend(canvas, legend, area.left, bottom)
        canvas.expect(slide.texts[legend.keys[0].text], fits=legend.fits)
        bottom -= _LEGEND_GAP
    if not slide.diagram.lanes:
        top, bottom = top + _FREE, bottom - _FREE
    texts = DiagramTexts(slide, area.width, bottom - top, colours)
    found = settle(texts.at, bottom - top)
    canvas.expect(*slide.texts, fits=found.fits)
    _Painter(canvas, slide, area.left, top).paint(found)


def _paint_legend(canvas: Canvas, legend: Legend, left: float, top: float) -> None:
    for (x, y), text, key in zip(legend.places, legend.texts, legend.keys, strict=True):
        middle = top + y + text.height / 2
        if key.arrow:
            line = ((left + x, middle), (left + x + SWATCH, middle))
            paint_arrow(canvas, line, key.tone)
        else:
            swatch = Rect(left + x, middle - _SWATCH_HEIGHT / 2, SWATCH, _SWATCH_HEIGHT)
            paint_box(canvas, swatch, key.tone)
        canvas.put(text, left + x + SWATCH + SWATCH_GAP, top + y)


class _Painter:
    """Draws what was set, with its left upper corner at one point."""

    def __init__(self, canvas: Canvas, slide: DiagramSlide, left: float, top: float) -> None:
        self._canvas = canvas
        self._diagram = slide.diagram
        self._left = left
        self._top = top

    def paint(self, texts: Texts) -> None:
        """Lanes first, then arrows, boxes over them, and the words."""
        self._bands(texts)
        self._axis(texts)
        for arrow, route in zip(self._diagram.arrows, texts.layout.routes, strict=True):
            points = tuple((self._left + x, self._top + y) for x, y in route)
            paint_arrow(self._canvas, points, arrow.tone)
        for node, rect in zip(self._diagram.nodes, texts.layout.nodes, strict=True):
            paint_box(self._canvas, self._moved(rect), node.tone)
        for placed in texts.nodes:
            if placed is not None:
                self._say(placed, "centre")
        for placed in texts.lanes:
            self._say(placed, "left")
        for placed in texts.heads:
            self._say(placed, "centre")
        if texts.corner is not None:
            self._say(texts.corner, "left")

    def _moved(self, rect: Rect) -> Rect:
        return Rect(self._left + rect.x, self._top + rect.y, rect.width, rect.height)

    def _say(self, placed: Placed, align: _Align) -> None:
        rect, text = self._moved(placed.rect), placed.text
        top = rect.y + (rect.height - text.height) / 2
        if align == "left":
            self._canvas.put(text, rect.x, top)
        else:
            self._canvas.put_centred(text, rect.x + rect.width / 2, top)

    def _bands(self, texts: Texts) -> None:
        """Hairlines between the lanes, and the divider with its name."""
        canvas, colours = self._canvas, self._canvas.colours
        divider = self._diagram.divider
        for number, band in enumerate(texts.layout.bands):
            rect = self._moved(band)
            if divider is None or number != divider.under:
                canvas.rule(rect.x, rect.right, rect.y - 1)
        if texts.layout.bands:
            last = self._moved(texts.layout.bands[-1])
            canvas.rule(last.x, last.right, last.bottom - 1)
        if texts.strip is None:
            return
        rect, said = self._moved(texts.strip.rect), texts.strip.text
        top = rect.y + (rect.height - said.height) / 2
        canvas.put(said, rect.x, top)
        pen = QPen(QColor(colours.accent), 4)
        pen.setDashPattern([4.0, 3.0])
        canvas.painter.setPen(pen)
        middle = rect.y + rect.height / 2
        start = QPointF(rect.x + said.width + 24, middle)
        canvas.painter.drawLine(start, QPointF(rect.right, middle))

    def _axis(self, texts: Texts) -> None:
        """The figures over their marks, and a hairline down from each."""
        canvas, colours = self._canvas, self._canvas.colours
        head = texts.layout.corner
        last = texts.layout.ticks[-1:]
        for mark, x in texts.layout.ticks:
            at = self._left + x
            said = word(str(mark), LEAST, colours.text2, lang="num")
            base = self._top + head.height - _TICK - 6
            canvas.say(said, at, base, "right" if (mark, x) in last else "centre")
            bottom = self._moved(texts.layout.bands[-1]).bottom if texts.layout.bands else base
            line = QRectF(at - 1, self._top + head.height - _TICK, 2, 0)
            line.setBottom(bottom)
            canvas.box(line, colours.line)


def paint_box(canvas: Canvas, rect: Rect, tone: Tone) -> None:
    """One box in its tone."""
    colours = canvas.colours
    looks: dict[Tone, tuple[str | None, Outline | None]] = {
        "plain": (colours.card, Outline(colours.text2, 2.5)),
        "strong": (colours.accent, None),
        "soft": (colours.soft, Outline(colours.accent, 3)),
        "wait": (colours.card, Outline(colours.gold, 4, dashed=True)),
        "stop": (colours.over_panel, Outline(colours.over, 6)),
        "bare": (None, None),
    }
    fill, line = looks[tone]
    half = line.width / 2 if line is not None else 0.0
    inner = rect.inset(half, half)
    radius = min(_RADIUS, inner.height / 3, inner.width / 3)
    canvas.box(QRectF(inner.x, inner.y, inner.width, inner.height), fill, radius, line)


def paint_arrow(canvas: Canvas, route: tuple[Point, ...], tone: Tone) -> None:
    """A line with a point at its end."""
    colours = canvas.colours
    inks = {"strong": colours.accent, "soft": colours.accent, "wait": colours.gold}
    ink = inks.get(tone, colours.over if tone == "stop" else colours.text2)
    (x1, y1), (x2, y2) = route[-2:]
    length = max(hypot(x2 - x1, y2 - y1), 1.0)
    dx, dy = (x2 - x1) / length, (y2 - y1) / length
    tip = QPointF(x2 - _CLEAR * dx, y2 - _CLEAR * dy)
    head = min(_HEAD, length * 0.6)
    back = QPointF(tip.x() - head * dx, tip.y() - head * dy)
    pen = QPen(QColor(ink), _ARROW, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if tone == "wait":
        pen.setDashPattern([2.2, 1.4])
    path = QPainterPath(QPointF(*route[0]))
    for x, y in route[1:-1]:
        path.lineTo(x, y)
    path.lineTo(back)
    canvas.painter.setPen(pen)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawPath(path)
    wing = _HEAD_HALF * head / _HEAD
    canvas.polygon(
        [
            tip,
            QPointF(back.x() - wing * dy, back.y() + wing * dx),
            QPointF(back.x() + wing * dy, back.y() - wing * dx),
        ],
        ink,
        None,
    )
