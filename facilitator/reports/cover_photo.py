"""A photo that fills a place: as large as it needs, what is too much cut off, never stretched."""

from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_UPPER = 0.42
"""Of what is too high, this share is cut off at the top: heads are higher than the middle."""


def draw_filling(
    canvas: Canvas, jpeg: bytes, box: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """Draws the picture over the box (left, low, width, height in points). It is an ornament: the
    words of a cover say everything.

    Returns:
        Where the whole picture lies, in the same order.
    """
    picture = ImageReader(BytesIO(jpeg))
    wide, high = picture.getSize()
    left, low, width, height = box
    scale = max(width / wide, height / high)
    size = (wide * scale, high * scale)
    place = (
        left + (width - size[0]) / 2,
        low + height - size[1] + (size[1] - height) * _UPPER,
        *size,
    )
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(left, low, width, height)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.drawImage(picture, *place)
    canvas.restoreState()
    return place
