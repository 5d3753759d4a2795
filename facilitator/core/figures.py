"""Figures made of tiles on a 12 × 12 grid, described by coordinates (x to the right, y upwards)."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

GRID = 12

TileKind: TypeAlias = Literal["H", "V", "D"]
TILE_KINDS: tuple[TileKind, ...] = ("H", "V", "D")
Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile by its kind and its lower left corner of the bounding box.

    H is 2 wide and 1 high, V 1 wide and 2 high, D a square standing on a corner (diagonals 2).
    """

    kind: TileKind
    x: float
    y: float

    def corners(self) -> tuple[Point, Point, Point, Point]:
        """The four corners, anticlockwise."""
        x, y = self.x, self.y
        if self.kind == "D":
            return ((x + 1, y), (x + 2, y + 1), (x + 1, y + 2), (x, y + 1))
        width, height = (2, 1) if self.kind == "H" else (1, 2)
        return ((x, y), (x + width, y), (x + width, y + height), (x, y + height))


@dataclass(frozen=True, slots=True)
class Figure:
    """Tiles in the order they are described, and the points where neighbours touch."""

    id: str
    tiles: tuple[Tile, ...]
    touches: tuple[Point, ...]
