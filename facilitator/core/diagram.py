"""Pictures of boxes, arrows, lanes and a time axis: what they are, and where everything stands.

A ``Diagram`` knows no language: its texts are numbers of a list that the view has in both languages
and the slide in those of the room. ``layout`` turns it into rectangles and lines for a place of any
size; the screen and the paper draw the same ones.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Tone: TypeAlias = Literal["plain", "strong", "soft", "wait", "stop", "bare"]
TONES: tuple[Tone, ...] = ("plain", "strong", "soft", "wait", "stop", "bare")
"""How a box or an arrow looks: no colour without its own outline, for those who see none."""
NO_TEXT = -1

Point: TypeAlias = tuple[float, float]

_NEAR = 1e-6
_APART = 0.2
"""How far two arrows that meet each other stand off the middle, as a share of what they share."""
_BESIDE = 0.13
"""Half the gap between boxes with an arrow between them, as a share of the column."""
_LEAST_BESIDE = 24.0
_HOOK = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A box by its left upper corner and its size, in columns and rows; ``text`` by its number."""

    x: float
    y: float
    width: float = 1.0
    height: float = 1.0
    text: int = NO_TEXT
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """From one box to another, both by their numbers."""

    start: int
    end: int
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Axis:
    """A measure across the columns, with a mark ``every`` so many."""

    start: int
    end: int
    every: int

    def marks(self) -> tuple[int, ...]:
        """The figures that are written, the last one always."""
        found = [*range(self.start, self.end, self.every), self.end]
        if len(found) > 2 and 2 * (found[-1] - found[-2]) < self.every:
            del found[-2]
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Divider:
    """A line across everything under so many rows, such as that of visibility."""

    under: int
    text: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What a tone means, of boxes or of arrows."""

    tone: Tone
    text: int
    arrow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagram:
    """Boxes on a grid. ``lanes`` name the rows, ``heads`` the columns, ``corner`` what meets there."""

    columns: int
    rows: int
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...] = ()
    lanes: tuple[int, ...] = ()
    heads: tuple[int, ...] = ()
    corner: int = NO_TEXT
    axis: Axis | None = None
    divider: Divider | None = None
    legend: tuple[Key, ...] = ()


def begun(diagram: Diagram, boxes: Collection[int]) -> Diagram:
    """The part of a picture that some of its boxes make: no legend yet, nothing of the others."""
    kept = [number for number in range(len(diagram.nodes)) if number in boxes]
    at = {number: place for place, number in enumerate(kept)}
    return replace(
        diagram,
        nodes=tuple(diagram.nodes[number] for number in kept),
        arrows=tuple(
            replace(one, start=at[one.start], end=at[one.end])
            for one in diagram.arrows
            if one.start in at and one.end in at
        ),
        legend=(),
    )


def texts_of(diagram: Diagram) -> tuple[int, ...]:
    """The numbers of the texts that a picture shows."""
    found = [
        *(node.text for node in diagram.nodes),
        *diagram.lanes,
        *diagram.heads,
        diagram.corner,
        *(key.text for key in diagram.legend),
    ]
    if diagram.divider is not None:
        found.append(diagram.divider.text)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, y downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> Point:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def inset(self, across: float, down: float) -> "Rect":
        """Smaller on every side, never less than nothing."""
        across, down = min(across, self.width / 2), min(down, self.height / 2)
        return Rect(self.x + across, self.y + down, self.width - 2 * across, self.height - 2 * down)


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """The place of a picture, of 1920 x 1080 on the screen, and what is kept free for words.

    Attributes:
        label: width of the names of the lanes, at the left.
        head: height of the names of the columns or of the axis, on top.
        strip: height of the divider with its name.
        scale: one pixel of the room's design in the units of this place.
    """

    width: float
    height: float
    label: float = 0.0
    head: float = 0.0
    strip: float = 0.0
    scale: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where everything stands; the origin is the left upper corner of the place."""

    nodes: tuple[Rect, ...]
    routes: tuple[tuple[Point, ...], ...]
    bands: tuple[Rect, ...]
    lanes: tuple[Rect, ...]
    heads: tuple[Rect, ...]
    corner: Rect
    strip: Rect | None
    ticks: tuple[tuple[int, float], ...]


def layout(diagram: Diagram, space: Space) -> Layout:
    """Every rectangle and line of a picture in a place of this size."""
    grid = _Grid(diagram, space)
    laned = bool(diagram.lanes)
    nodes = tuple(grid.node(node) for node in diagram.nodes)
    strip = None
    if diagram.divider is not None:
        y = grid.y(diagram.divider.under) - space.strip
        strip = Rect(0.0, y, space.width, space.strip)
    return Layout(
        nodes=nodes,
        routes=tuple(
            _route(diagram, nodes, arrow, _HOOK * space.scale) for arrow in diagram.arrows
        ),
        bands=tuple(grid.band(row) for row in range(diagram.rows)) if laned else (),
        lanes=tuple(
            Rect(0.0, grid.y(row), space.label, grid.pitch) for row in range(len(diagram.lanes))
        ),
        heads=tuple(
            Rect(grid.x(column), 0.0, grid.column, space.head)
            for column in range(len(diagram.heads))
        ),
        corner=Rect(0.0, 0.0, space.label, space.head),
        strip=strip,
        ticks=tuple((mark, grid.x(mark - diagram.axis.start)) for mark in diagram.axis.marks())
        if diagram.axis is not None
        else (),
    )


class _Grid:
    """The columns and rows of a picture in its place."""

    def __init__(self, diagram: Diagram, space: Space) -> None:
        self._space = space
        self._under = diagram.divider.under if diagram.divider is not None else None
        strip = space.strip if self._under is not None else 0.0
        self.column = max(0.0, space.width - space.label) / max(1, diagram.columns)
        self.pitch = max(0.0, space.height - space.head - strip) / max(1, diagram.rows)
        self._gaps = self._gaps_of(diagram)
        self._left, self._top = space.label, space.head
        if diagram.axis is None:
            # The outermost boxes end where the place does: gaps are between boxes only.
            across, down = self._gaps
            free = 0.0 if diagram.lanes else 1.0
            self._left -= across * free
            self._top -= down * free
            self.column += across * (1 + free) / max(1, diagram.columns)
            self.pitch += 2 * down * free / max(1, diagram.rows)

    def _gaps_of(self, diagram: Diagram) -> Point:
        """Half the gap between two boxes: an arrow between them needs some room."""
        scale = self._space.scale
        if diagram.axis is not None:
            return 2.0 * scale, 0.12 * self.pitch
        close = 6.0 * scale
        pairs = [(diagram.nodes[one.start], diagram.nodes[one.end]) for one in diagram.arrows]
        across = any(_common(a.y, a.height, b.y, b.height) for a, b in pairs)
        down = any(_common(a.x, a.width, b.x, b.width) for a, b in pairs)
        wide = max(_LEAST_BESIDE * scale, _BESIDE * self.column) if across else 2 * close
        if diagram.lanes:
            return (_LEAST_BESIDE * scale if across else close, close)
        return wide, max(_LEAST_BESIDE * 1.6 * scale, 0.14 * self.pitch) if down else 2 * close

    def x(self, column: float) -> float:
        """The left edge of a column."""
        return self._left + column * self.column

    def y(self, row: float) -> float:
        """The upper edge of a row; a divider above it is part of the way."""
        below = self._under is not None and row >= self._under - _NEAR
        return self._top + row * self.pitch + (self._space.strip if below else 0.0)

    def band(self, row: int) -> Rect:
        """A whole row beside its name."""
        return Rect(0.0, self.y(row), self._space.width, self.pitch)

    def node(self, node: Node) -> Rect:
        """The box of a node."""
        top = self.y(node.y)
        bottom = self.y(node.y + node.height - 1) + self.pitch
        whole = Rect(self.x(node.x), top, node.width * self.column, bottom - top)
        return whole.inset(*self._gaps)


def _common(start: float, size: float, other: float, other_size: float) -> bool:
    return min(start + size, other + other_size) - max(start, other) > _NEAR


def _route(
    diagram: Diagram, nodes: tuple[Rect, ...], arrow: Arrow, hook: float
) -> tuple[Point, ...]:
    """Straight where the boxes face each other, else once round a corner.

    On an axis one may hand over at the time at which the other begins: then the arrow comes down
    at the beginning of the box, ``hook`` inside it, and not in its middle.
    """
    one, two = diagram.nodes[arrow.start], diagram.nodes[arrow.end]
    a, b = nodes[arrow.start], nodes[arrow.end]
    off = _off(diagram, arrow)
    if _common(one.y, one.height, two.y, two.height):
        low, high = max(a.y, b.y), min(a.bottom, b.bottom)
        y = (low + high) / 2 + off * (high - low)
        return ((a.right, y), (b.x, y)) if a.x < b.x else ((a.x, y), (b.right, y))
    if _common(one.x, one.width, two.x, two.width):
        low, high = max(a.x, b.x), min(a.right, b.right)
        x = (low + high) / 2 + off * (high - low)
        return ((x, a.bottom), (x, b.y)) if a.y < b.y else ((x, a.y), (x, b.bottom))
    down = a.y < b.y
    x, y = b.middle[0], a.middle[1]
    if diagram.axis is not None and abs(one.x + one.width - two.x) < _NEAR:
        x = b.x + min(hook, b.width / 2)
    side = a.right if a.x < b.x else a.x
    return ((side, y), (x, y), (x, b.y if down else b.bottom))


def _off(diagram: Diagram, arrow: Arrow) -> float:
    """Beside the middle where another arrow comes the opposite way."""
    back = any(one.start == arrow.end and one.end == arrow.start for one in diagram.arrows)
    return 0.0 if not back else _APART if arrow.start < arrow.end else -_APART
