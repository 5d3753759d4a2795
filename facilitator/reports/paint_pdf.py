"""Display lists painted on a PDF canvas."""

from functools import cache

from reportlab.pdfgen.canvas import Canvas

from facilitator.core.charts.display import Box, Circle, DisplayList, Line, Polygon, Words
from facilitator.reports.fonts import Typesetter
from facilitator.reports.ink import ink
from facilitator.reports.model import Run
from facilitator.reports.setting import TextLayer, set_lines
from facilitator.reports.theme import TextStyle

_UNBROKEN = 1e9


def paint(canvas: Canvas, setter: Typesetter, picture: DisplayList, top: float) -> None:
    """Paints the picture with its left edge at x = 0 and its top edge at ``top``."""
    canvas.saveState()
    # Words that follow each other share a text object; a shape between them is painted between.
    layer: TextLayer | None = None
    for item in picture.items:
        if isinstance(item, Words):
            layer = layer or TextLayer(canvas)
            _words(layer, setter, item, top)
        else:
            if layer is not None:
                layer.finish()
                layer = None
            _shape(canvas, item, top)
    if layer is not None:
        layer.finish()
    canvas.restoreState()


@cache
def _style(size: float, colour: str, bold: bool) -> TextStyle:  # noqa: FBT001  (the key of a cache)
    return TextStyle(size=size, leading=size, colour=colour, bold=bold, shortest=1)


def _words(layer: TextLayer, setter: Typesetter, words: Words, top: float) -> None:
    style = _style(words.size, words.colour, words.bold)
    run = Run(words.text.replace("\n", " "), "en" if words.lang == "en" else "zh-CN")
    lines = set_lines(setter, (run,), style, _UNBROKEN)
    shift = {"left": 0.0, "center": 0.5, "right": 1.0}[words.align]
    for line in lines:
        place = (words.x - shift * line.width, top - words.y + style.ascent)
        layer.write((line,), style, place, line.width)


def _shape(canvas: Canvas, item: Line | Box | Circle | Polygon, top: float) -> None:
    match item:
        case Line():
            canvas.setStrokeColor(ink(item.colour))
            canvas.setLineWidth(item.width)
            canvas.setDash(item.dash or [])
            canvas.line(item.x1, top - item.y1, item.x2, top - item.y2)
            canvas.setDash([])
        case Box():
            stroke, fill = _pens(canvas, item)
            low = top - item.y - item.height
            if item.radius:
                canvas.roundRect(item.x, low, item.width, item.height, item.radius, stroke, fill)
            else:
                canvas.rect(item.x, low, item.width, item.height, stroke, fill)
        case Circle():
            stroke, fill = _pens(canvas, item)
            canvas.circle(item.x, top - item.y, item.radius, stroke, fill)
        case Polygon():
            stroke, fill = _pens(canvas, item)
            path = canvas.beginPath()
            (x, y), *others = item.points
            path.moveTo(x, top - y)
            for x, y in others:
                path.lineTo(x, top - y)
            path.close()
            canvas.drawPath(path, stroke, fill)


def _pens(canvas: Canvas, item: Box | Circle | Polygon) -> tuple[int, int]:
    """Sets the colours of a shape; returns whether it is stroked and filled, as ReportLab asks."""
    if item.fill is not None:
        canvas.setFillColor(ink(item.fill))
    if item.stroke is not None:
        canvas.setStrokeColor(ink(item.stroke))
        canvas.setLineWidth(item.stroke_width)
    return int(item.stroke is not None), int(item.fill is not None)
