"""Pages of a PDF as PNG files: few colours, so that a chat takes them as they are."""

from collections.abc import Iterator
from io import BytesIO
from typing import TypeAlias, cast

from PIL import Image

from facilitator.reports.preview import pages
from facilitator.reports.render import never

COLOURS = 255
"""Those seen most are kept as they are, so that flat grounds are exact; the rest, soft edges of
letters, take the nearest of them."""

_PACKED = 6
"""The tightest packing takes ten times as long for a twentieth less."""
_Colour: TypeAlias = tuple[int, int, int]
_CELL = 4
"""Pillow looks colours up in cells of so many steps, by the corner of a cell."""


def page_pngs(pdf: bytes, dpi: int, *, all_colours: bool = False) -> Iterator[bytes]:
    """Every page at ``dpi`` dots an inch, which the file says, too.

    Where there is somebody's logo, it needs ``all_colours``; that is three times the size.
    """
    for page in pages(pdf, dpi, never):
        size = (page.width, page.height)
        picture = Image.frombuffer("RGB", size, page.data, "raw", "BGRX", page.stride, 1)
        out = BytesIO()
        packed = picture if all_colours else _flat(picture)
        packed.save(out, "PNG", compress_level=_PACKED, dpi=(dpi, dpi))
        yield out.getvalue()


def _flat(picture: Image.Image) -> Image.Image:
    colours = _most_seen(picture)
    found = picture.quantize(palette=_palette(colours), dither=Image.Dither.NONE)
    # Found by the corners of their cells, the colours come back as they were.
    found.putpalette([part for colour in colours.values() for part in colour])
    return found


def _most_seen(picture: Image.Image) -> dict[_Colour, _Colour]:
    """The colours seen most, one of a cell, by the corner of their cell."""
    every = picture.getcolors(picture.width * picture.height)
    kept: dict[_Colour, _Colour] = {}
    for _count, colour in sorted(cast("list[tuple[int, _Colour]]", every), reverse=True):
        red, green, blue = (part // _CELL * _CELL for part in colour)
        kept.setdefault((red, green, blue), colour)
        if len(kept) == COLOURS:
            break
    return kept


def _palette(colours: dict[_Colour, _Colour]) -> Image.Image:
    found = Image.new("P", (1, 1))
    found.putpalette([part for corner in colours for part in corner])
    return found
