"""Logos: checked, made no larger than print needs, placed in the corner they have."""

import hashlib
import warnings
from functools import lru_cache
from io import BytesIO
from typing import Literal, TypeAlias

from PIL import Image, ImageOps, UnidentifiedImageError
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from facilitator.reports.tagging import Element, figure

ROOM = (128.0, 56.0)
"""The place a logo has on a cover or a certificate, in points."""
SMALL_ROOM = (84.0, 18.0)
"""The place it has at the head of a page."""
MOST_BYTES = 30 * 1024 * 1024
_DOTS_PER_POINT = 300 / 72
_EDGE = 2
_MOST_PIXELS = 40_000_000
_FORMATS = ("PNG", "JPEG")

Corner: TypeAlias = Literal["upper left", "upper right", "lower right"]


class NotAPicture(ValueError):
    """The bytes are not a PNG or JPEG picture of at most 40 megapixels in which there is anything
    to see."""


def draw_logo(
    canvas: Canvas,
    logo: bytes,
    place: tuple[float, float],
    alt: str,
    corner: Corner = "upper right",
) -> None:
    """Draws the logo inside ``ROOM`` with this corner of it at ``place``; ``alt`` is whose it is.

    Raises:
        NotAPicture: the bytes cannot be read.
    """
    name, width, height = _form(canvas, logo, ROOM)
    canvas.saveState()
    left = place[0] - (0.0 if corner == "upper left" else width)
    canvas.translate(left, place[1] - (0.0 if corner == "lower right" else height))
    with figure(canvas, Element("Figure", alt=alt), (width, height)):
        canvas.doForm(name)
    canvas.restoreState()


def draw_small_logo(
    canvas: Canvas, logo: bytes, corner: tuple[float, float], *, leftward: bool
) -> None:
    """Draws the logo inside ``SMALL_ROOM``, in the middle of its height; ``corner`` is the upper
    right corner of that place, or the upper left one. It is said on the cover whose it is: here it
    belongs to no text.

    Raises:
        NotAPicture: the bytes cannot be read.
    """
    name, width, height = _form(canvas, logo, SMALL_ROOM)
    canvas.saveState()
    canvas.translate(corner[0] - width * leftward, corner[1] - (SMALL_ROOM[1] + height) / 2)
    canvas.doForm(name)
    canvas.restoreState()


def logo_size(logo: bytes) -> tuple[float, float]:
    """Width and height of a logo on a cover, in points.

    Raises:
        NotAPicture
    """
    _, _, width, height = _prepared(logo, ROOM)
    return width, height


def normal_logo(logo: bytes) -> bytes:
    """The logo as a PNG as large as print needs, upright, in RGB, without an empty edge.

    Raises:
        NotAPicture
    """
    picture = _opened(logo)
    picture = _reduced(picture, _fitted(picture.size, ROOM))
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _form(canvas: Canvas, logo: bytes, room: tuple[float, float]) -> tuple[str, float, float]:
    """The name under which the picture can be drawn on this canvas, and its size in points.

    For a picture on its own ReportLab would look through all its bytes again on every page.
    """
    name, picture, width, height = _prepared(logo, room)
    if not canvas.hasForm(name):
        # A little more than the picture: a viewer cuts off half a dot at the edge of a form.
        canvas.beginForm(name, -_EDGE, -_EDGE, width + _EDGE, height + _EDGE)
        canvas.drawImage(picture, 0, 0, width, height, mask="auto")
        canvas.endForm()
    return name, width, height


@lru_cache(maxsize=8)
def _prepared(logo: bytes, room: tuple[float, float]) -> tuple[str, ImageReader, float, float]:
    """A name, the picture in the size of print, and its width and height in points; read once for
    all pages that show it."""
    picture = _opened(logo)
    width, height = _fitted(picture.size, room)
    name = f"{hashlib.md5(logo, usedforsecurity=False).hexdigest()}.{room[1]:.0f}"
    return name, ImageReader(_reduced(picture, (width, height))), width, height


def _fitted(size: tuple[int, int], room: tuple[float, float]) -> tuple[float, float]:
    """Width and height in points; a pixel is never larger than a point, so that none is seen."""
    scale = min(room[0] / size[0], room[1] / size[1], 1.0)
    return size[0] * scale, size[1] * scale


def _reduced(picture: Image.Image, points: tuple[float, float]) -> Image.Image:
    needed = (round(points[0] * _DOTS_PER_POINT), round(points[1] * _DOTS_PER_POINT))
    if picture.width <= needed[0]:
        return picture
    size = (max(1, needed[0]), max(1, needed[1]))
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _opened(logo: bytes) -> Image.Image:
    if len(logo) > MOST_BYTES:
        raise NotAPicture
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _upright(logo)
    except (
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        # Modes of pixels that cannot be turned into colours.
        ValueError,
        Image.DecompressionBombWarning,
        Image.DecompressionBombError,
    ) as error:
        raise NotAPicture from error


def _upright(logo: bytes) -> Image.Image:
    """As it was meant to be seen: turned as a camera says, CMYK as RGB, without an empty edge."""
    picture = Image.open(BytesIO(logo), formats=_FORMATS)
    if picture.width * picture.height > _MOST_PIXELS:
        raise NotAPicture
    picture = ImageOps.exif_transpose(picture)
    if not _has_transparency(picture):
        return picture.convert("RGB")
    picture = picture.convert("RGBA")
    seen = picture.getchannel("A").getbbox()
    if seen is None:
        raise NotAPicture
    return picture.crop(seen)


def _has_transparency(picture: Image.Image) -> bool:
    return picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info
