"""Photos on a page, as large as their number and the room that is left allow."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.utils import ImageReader

from facilitator.reports import theme
from facilitator.reports.blocks import Block, Structure
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Language, Photo
from facilitator.reports.setting import SetLine, draw_lines, set_lines
from facilitator.reports.tagging import Element, figure, tagged

_MOST_ACROSS = 3
_GAP = 16.0
_UNDER = 5.0
_BETWEEN = 14.0
"""Below a row of captions."""
_SHAPE = 3 / 4
"""A landscape photo fills its place; an upright one is as high and narrower."""
_LEAST = 150.0
"""Narrower than this, in points, no place of a photo becomes."""
_LEAST_ALONE = 240.0
"""And so wide at least is that of a single one."""
_LARGER = 1.3
"""Fewer side by side only where they become so much larger by it."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """So many side by side, in places so wide; the captions set for it."""

    many: int
    across: float
    rows: tuple[tuple[Photo, ...], ...]
    captions: tuple[tuple[list[SetLine], ...], ...]

    def heights(self) -> list[float]:
        """How high the pictures of every row are."""
        return [max(_fitted(one, self.across)[1] for one in photos) for photos in self.rows]

    def under(self, row: int) -> float:
        """What a row has below its pictures."""
        lines = max(len(caption) for caption in self.captions[row])
        return _UNDER + lines * theme.NOTE.leading

    def height(self) -> float:
        """All rows with what is between them."""
        rows = (high + self.under(number) for number, high in enumerate(self.heights()))
        return sum(rows) + _BETWEEN * (len(self.rows) - 1)


class PhotosBlock(Block):
    """All photos with their captions, on one page; a JPEG goes into the file as it is."""

    def __init__(self, setter: Typesetter, photos: Sequence[Photo], lang: Language) -> None:
        alt = " ".join(one.alt for one in photos)
        super().__init__(Structure("Figure", lang, alt), before=8.0, after=10.0)
        self._setter = setter
        self._photos = tuple(photos)
        self._layout: _Layout | None = None

    def height_in(self, width: float) -> float:
        """See Block: as small as they may be."""
        if not self._photos:
            return 0.0
        return min(one.height() for one in self._smallest(width))

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 (ReportLab)
        """ReportLab's question how much place it takes: the largest that has room."""
        self.width, self.height = aW, self.height_in(aW)
        fitting = [
            found
            for small in self._smallest(aW)
            if (found := self._grown(small, aW, aH)) is not None
        ]
        best: _Layout | None = None
        for one in fitting:
            if best is None or one.across > _LARGER * best.across:
                best = one
        self._layout = best
        if best is not None:
            self.height = best.height()
        return self.width, self.height

    def _smallest(self, width: float) -> list[_Layout]:
        """Every number side by side, the most first, with places as narrow as they may be."""
        most = min(_MOST_ACROSS, len(self._photos))
        least = _LEAST_ALONE if most == 1 else _LEAST
        return [
            self._laid_out(many, min(least, self._widest(many, width)))
            for many in range(most, 0, -1)
        ]

    def _widest(self, many: int, width: float) -> float:
        return (width - _GAP * (many - 1)) / many

    def _grown(self, small: _Layout, width: float, height: float) -> _Layout | None:
        """The same with larger places, None where not even these have room."""
        if small.height() > height:
            return None
        widest = self._laid_out(small.many, self._widest(small.many, width))
        if widest.height() <= height:
            return widest
        # Captions under narrower places are no shorter: with theirs the pictures are scaled.
        texts = small.height() - sum(small.heights())
        across = small.across * (height - texts) / sum(small.heights())
        found = self._laid_out(small.many, min(across, widest.across))
        return found if found.height() <= height else small

    def _laid_out(self, many: int, across: float) -> _Layout:
        rows = tuple(
            self._photos[start : start + many] for start in range(0, len(self._photos), many)
        )
        captions = tuple(
            tuple(set_lines(self._setter, one.caption, theme.NOTE, across) for one in photos)
            for photos in rows
        )
        return _Layout(many, across, rows, captions)

    def paint(self) -> None:
        """Draws row by row: the photos at the top, the captions below them on one line."""
        layout = self._layout
        if layout is None:
            return
        top = self.height
        for number, high in enumerate(layout.heights()):
            for place, photo in enumerate(layout.rows[number]):
                left = place * (layout.across + _GAP)
                width, height = _fitted(photo, layout.across)
                corner = (left, top - height)
                self._draw_photo(photo, corner, (width, height))
                caption = layout.captions[number][place]
                below = (left, top - high - _UNDER)
                with tagged(self.canv, Element("P")):
                    draw_lines(self.canv, caption, theme.NOTE, below, layout.across)
            top -= high + layout.under(number) + _BETWEEN

    def _draw_photo(
        self, photo: Photo, corner: tuple[float, float], size: tuple[float, float]
    ) -> None:
        self.canv.saveState()
        self.canv.translate(*corner)
        with figure(self.canv, Element("Figure", alt=photo.alt), size):
            self.canv.drawImage(ImageReader(BytesIO(photo.jpeg)), 0, 0, *size)
        self.canv.restoreState()


def _fitted(photo: Photo, across: float) -> tuple[float, float]:
    """Width and height in points, as large as its place allows."""
    scale = min(across / photo.width, across * _SHAPE / photo.height)
    return photo.width * scale, photo.height * scale
