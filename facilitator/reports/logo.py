"""The logo on the cover: checked, made no larger than print needs, placed in its corner."""

import hashlib
import warnings
from functools import lru_cache
from io import BytesIO

from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from facilitator.reports.tagging import Element, figure

ROOM = (128.0, 56.0)
"""The place a logo has, in points."""
_DOTS_PER_POINT = 300 / 72
_MOST_PIXELS = 40_000_000
_FORMATS = ("PNG", "JPEG")


class NotAPicture(ValueError):
    """The bytes are not a PNG or JPEG picture of at most 40 megapixels."""


def draw_logo(
    canvas: Canvas, logo: bytes, corner: tuple[float, float], alt: str, *, leftward: bool = True
) -> None:
    """Draws the logo inside ``ROOM``, its upper right corner at ``corner``, or its upper left one
    where it does not go ``leftward``; ``alt`` is whose.

    Raises:
        NotAPicture: the bytes cannot be read.
    """
    name, picture, width, height = _prepared(logo)
    # For a picture on its own ReportLab would look through all its bytes again on every page.
    if not canvas.hasForm(name):
        canvas.beginForm(name, 0, 0, width, height)
        canvas.drawImage(picture, 0, 0, width, height, mask="auto")
        canvas.endForm()
    canvas.saveState()
    canvas.translate(corner[0] - width * leftward, corner[1] - height)
    with figure(canvas, Element("Figure", alt=alt), (width, height)):
        canvas.doForm(name)
    canvas.restoreState()


@lru_cache(maxsize=2)
def _prepared(logo: bytes) -> tuple[str, ImageReader, float, float]:
    """A name, the picture in the size of print, and its width and height in points; read once for
    all pages that show it."""
    picture = _opened(logo)
    scale = min(ROOM[0] / picture.width, ROOM[1] / picture.height)
    width, height = picture.width * scale, picture.height * scale
    needed = (round(width * _DOTS_PER_POINT), round(height * _DOTS_PER_POINT))
    if picture.width > needed[0]:
        size = (max(1, needed[0]), max(1, needed[1]))
        picture = picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    name = hashlib.md5(logo, usedforsecurity=False).hexdigest()
    return name, ImageReader(picture), width, height


def _opened(logo: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(logo), formats=_FORMATS)
            if picture.width * picture.height > _MOST_PIXELS:
                raise NotAPicture
            return picture.convert("RGBA" if _has_transparency(picture) else "RGB")
    except (
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        Image.DecompressionBombWarning,
        Image.DecompressionBombError,
    ) as error:
        raise NotAPicture from error


def _has_transparency(picture: Image.Image) -> bool:
    return picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info
