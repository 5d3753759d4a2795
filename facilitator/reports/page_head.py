"""The logos at the head of every page: that of the client at the left, one's own at the right."""

from reportlab.pdfgen.canvas import Canvas

from facilitator.reports.logo import draw_small_logo
from facilitator.reports.model import Meta
from facilitator.reports.theme import MARGIN, PAGE_HEIGHT, PAGE_WIDTH

_TOP = 22.0


def draw_head(canvas: Canvas, meta: Meta) -> None:
    """Draws those there are, over the first line of the page.

    Raises:
        NotAPicture: a logo cannot be read
    """
    top = PAGE_HEIGHT - _TOP
    if meta.dress.logo is not None:
        draw_small_logo(canvas, meta.dress.logo, (MARGIN, top), leftward=False)
    if meta.dress.own_logo is not None:
        draw_small_logo(canvas, meta.dress.own_logo, (PAGE_WIDTH - MARGIN, top), leftward=True)
