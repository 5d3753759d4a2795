"""Round marks for status and evidence, readable without colour: full, half, empty."""

from reportlab.pdfgen.canvas import Canvas

from facilitator.core.charts import palette
from facilitator.reports.ink import ink
from facilitator.reports.model import Status

_RADIUS = 4.2
_EMPTY = "#6B7782"


def draw_status(
    canvas: Canvas,
    status: Status,
    middle: tuple[float, float],
    accent: str,
) -> None:
    """Draws the mark around ``middle``."""
    x, y = middle
    colour = _EMPTY if status == "empty" else accent
    canvas.setStrokeColor(ink(colour))
    canvas.setLineWidth(1.3)
    canvas.setFillColor(ink(colour if status == "full" else palette.WHITE))
    canvas.circle(x, y, _RADIUS, stroke=1, fill=1)
    if status == "half":
        canvas.setFillColor(ink(colour))
        path = canvas.beginPath()
        path.arc(x - _RADIUS, y - _RADIUS, x + _RADIUS, y + _RADIUS, 90, 180)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
