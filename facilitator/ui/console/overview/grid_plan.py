"""Where everything of the overview stands: headings of days and blocks, and rows of pictures."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QPoint, QRect, QSize

from facilitator.core.overview import CueTile, OverviewBlock

Direction: TypeAlias = Literal["left", "right", "up", "down"]

EDGE = 24
GAP = 18
WORDS = 46
"""Height of the words below a picture."""
_NARROWEST = 196
_DAY, _HEAD = 48, 44
_BELOW = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One band of the page, in pixels from its top: the heading of a day or a block, or tiles."""

    top: int
    height: int
    day: int = 0
    block: OverviewBlock | None = None
    tiles: tuple[CueTile, ...] = ()

    @property
    def bottom(self) -> int:
        """The first pixel below it."""
        return self.top + self.height


class GridPlan:
    """The page for one width.

    Attributes:
        picture: size of a picture.
        height: of the whole page.
        rows: from the top.
        order: all tiles as they follow each other.
    """

    def __init__(self, blocks: Sequence[OverviewBlock], days: int, width: int) -> None:
        free = max(_NARROWEST, width - 2 * EDGE)
        self._columns = max(1, (free + GAP) // (_NARROWEST + GAP))
        across = (free - GAP * (self._columns - 1)) // self._columns
        self.picture = QSize(across, across * 9 // 16)
        self.rows = tuple(self._rows(blocks, days))
        self.height = self.rows[-1].bottom + _BELOW if self.rows else 0
        self.order = tuple(tile for row in self.rows for tile in row.tiles)
        self._tops = [row.top for row in self.rows]
        self._places = {
            tile.number: (index, column)
            for index, row in enumerate(self.rows)
            for column, tile in enumerate(row.tiles)
        }

    def _rows(self, blocks: Sequence[OverviewBlock], days: int):
        top, day = 0, 0
        for block in blocks:
            if days > 1 and block.day != day:
                yield Row(top=top, height=_DAY, day=block.day)
                top += _DAY
            day = block.day
            yield Row(top=top, height=_HEAD, block=block)
            top += _HEAD
            for first in range(0, len(block.tiles), self._columns):
                height = self.picture.height() + WORDS + GAP
                tiles = block.tiles[first : first + self._columns]
                yield Row(top=top, height=height, tiles=tiles)
                top += height

    def between(self, top: int, bottom: int) -> tuple[Row, ...]:
        """The rows that show between two heights."""
        first = max(0, bisect_right(self._tops, top) - 1)
        return self.rows[first : bisect_right(self._tops, bottom)]

    def cell(self, number: int) -> QRect:
        """Picture and words of a tile; empty where it is not on the page."""
        place = self._places.get(number)
        if place is None:
            return QRect()
        row, column = self.rows[place[0]], place[1]
        left = EDGE + column * (self.picture.width() + GAP)
        return QRect(left, row.top, self.picture.width(), self.picture.height() + WORDS)

    def head_of(self, number: int) -> int:
        """The top of the block heading of a tile, where the heading is the row above its own."""
        place = self._places.get(number)
        if place is None:
            return 0
        above = self.rows[place[0] - 1]
        return self.rows[place[0]].top if above.tiles else above.top

    def at(self, point: QPoint) -> CueTile | None:
        """The tile at a point of the page."""
        found = (tile for row in self.between(point.y(), point.y()) for tile in row.tiles)
        return next((tile for tile in found if self.cell(tile.number).contains(point)), None)

    def beside(self, number: int, direction: Direction) -> int:
        """The number of the tile that an arrow leads to; at an end it stays."""
        numbers = [tile.number for tile in self.order]
        if number not in self._places:
            return numbers[0] if numbers else 0
        if direction in ("left", "right"):
            at = numbers.index(number) + (1 if direction == "right" else -1)
            return numbers[min(max(at, 0), len(numbers) - 1)]
        row, column = self._places[number]
        others = self.rows[row + 1 :] if direction == "down" else self.rows[:row][::-1]
        tiles = next((other.tiles for other in others if other.tiles), ())
        return tiles[min(column, len(tiles) - 1)].number if tiles else number
