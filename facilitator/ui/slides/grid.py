"""A figure made of tiles on its grid, with the points where neighbours touch."""

from PySide6.QtCore import QPointF, QRectF

from facilitator.core.figures import GRID, Figure, Point, Tile
from facilitator.ui.slides.canvas import Canvas, Outline
from facilitator.ui.slides.fitting import FIGURE_MIDDLE, LEAST, word

DOT = 24.0
_INSET = 8.0
_HAIR = 1.5
_AWAY = 0.55
"""How far a number steps aside in its tile, in units of the grid, to clear a touch point."""
_CLEAR = 0.7


def paint_grid(canvas: Canvas, figure: Figure, rect: QRectF) -> None:
    """The square field, its tiles in the order they are described, and the touch points."""
    colours = canvas.colours
    unit = rect.width() / GRID
    canvas.box(rect, colours.card, 12, Outline(colours.text2, 3))
    for number in range(1, GRID):
        x, y = rect.x() + number * unit, rect.y() + number * unit
        canvas.box(
            QRectF(x - _HAIR / 2, rect.y() + _INSET, _HAIR, rect.height() - 2 * _INSET),
            colours.line,
        )
        canvas.box(
            QRectF(rect.x() + _INSET, y - _HAIR / 2, rect.width() - 2 * _INSET, _HAIR), colours.line
        )

    def at(point: Point) -> QPointF:
        return QPointF(rect.x() + point[0] * unit, rect.y() + (GRID - point[1]) * unit)

    for tile in figure.tiles:
        corners = [at(corner) for corner in tile.corners()]
        canvas.polygon(corners, colours.soft, Outline(colours.accent, 5))
    for number, tile in enumerate(figure.tiles, 1):
        middle = at(clear_middle(tile, figure.touches))
        said = word(str(number), LEAST, colours.text, bold=True, lang="num")
        canvas.say(said, middle.x(), middle.y() + LEAST * FIGURE_MIDDLE, "centre")
    for touch in figure.touches:
        paint_touch(canvas, at(touch))


def clear_middle(tile: Tile, touches: tuple[Point, ...]) -> Point:
    """Where the number of a tile stands: in the middle, or aside where a touch point would hit it."""
    corners = tile.corners()
    x, y = (sum(corner[axis] for corner in corners) / 4 for axis in (0, 1))
    if tile.kind == "D":
        return x, y
    along = (1.0, 0.0) if tile.kind == "H" else (0.0, 1.0)
    places = [(x + step * along[0], y + step * along[1]) for step in (0.0, -_AWAY, _AWAY)]

    def clearance(place: Point) -> float:
        gaps = (((place[0] - t[0]) ** 2 + (place[1] - t[1]) ** 2) ** 0.5 for t in touches)
        return min(min(gaps, default=_CLEAR), _CLEAR)

    return max(places, key=clearance)


def paint_touch(canvas: Canvas, at: QPointF) -> None:
    """A point where two tiles touch."""
    dot = QRectF(at.x() - DOT / 2, at.y() - DOT / 2, DOT, DOT)
    canvas.box(dot, canvas.colours.over, DOT / 2, Outline(canvas.colours.card, 4))
