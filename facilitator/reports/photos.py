"""Photos on a page, two or three side by side."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.utils import ImageReader

from facilitator.reports import theme
from facilitator.reports.blocks import Block, Structure
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Language, Photo
from facilitator.reports.setting import SetLine, draw_lines, set_lines

_LARGE = 6
"""So many at most stand two in a row on one page; more of them three."""
_GAP = 16.0
_UNDER = 5.0
_SHAPE = 3 / 4
"""A landscape photo fills its place; an upright one is as high and narrower."""


def in_rows(photos: Sequence[Photo]) -> list[tuple[Sequence[Photo], int]]:
    """The photos of each row, and how many have room there."""
    many = 2 if len(photos) <= _LARGE else 3
    return [(photos[start : start + many], many) for start in range(0, len(photos), many)]


class PhotoRow(Block):
    """Photos with their captions; a JPEG goes into the file as it is."""

    def __init__(
        self, setter: Typesetter, photos: Sequence[Photo], lang: Language, many: int
    ) -> None:
        """``many`` would have room side by side."""
        alt = " ".join(one.alt for one in photos)
        super().__init__(Structure("Figure", lang, alt), before=8.0, after=10.0)
        self._setter = setter
        self._photos = photos
        self._many = many
        self._captions: list[list[SetLine]] = []
        self._room = (0.0, 0.0)

    def height_in(self, width: float) -> float:
        """See Block."""
        across = (width - _GAP * (self._many - 1)) / self._many
        sizes = [_fitted(one, across) for one in self._photos]
        self._room = (across, max(height for _width, height in sizes))
        self._captions = [
            set_lines(self._setter, one.caption, theme.NOTE, across) for one in self._photos
        ]
        lines = max(len(one) for one in self._captions)
        return self._room[1] + _UNDER + lines * theme.NOTE.leading

    def draw(self) -> None:
        """Draws the photos at the top, the captions below them on one line."""
        across, high = self._room
        for number, photo in enumerate(self._photos):
            left = number * (across + _GAP)
            width, height = _fitted(photo, across)
            picture = ImageReader(BytesIO(photo.jpeg))
            self.canv.drawImage(picture, left, self.height - height, width, height)
            top = self.height - high - _UNDER
            draw_lines(self.canv, self._captions[number], theme.NOTE, (left, top), across)


def _fitted(photo: Photo, across: float) -> tuple[float, float]:
    """Width and height in points, as large as its place allows."""
    scale = min(across / photo.width, across * _SHAPE / photo.height)
    return photo.width * scale, photo.height * scale
