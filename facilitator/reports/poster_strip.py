"""A piece across a long picture, the least that goes from one part to the next."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from reportlab.pdfgen.canvas import Canvas

from facilitator.core.charts import palette
from facilitator.reports.ink import ink
from facilitator.reports.poster_theme import MARGIN, ROOM

LINE = 2.0

Draw: TypeAlias = Callable[[Canvas, float], None]
"""Gets the canvas and the top of the strip, in points from below."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece across the picture that is not cut.

    ``before`` and ``after`` are the spaces to its neighbours, of which the first one of a part
    keeps none above it. One that ``leads`` stays with the strip below it.
    """

    height: float
    draw: Draw
    before: float = 0.0
    after: float = 0.0
    leads: bool = False


def hairline(canvas: Canvas, y: float, *, dark: bool = False) -> None:
    """A line from margin to margin."""
    canvas.setFillColor(ink(palette.INK if dark else palette.RULE))
    canvas.rect(MARGIN, y - LINE, ROOM, LINE, stroke=0, fill=1)
