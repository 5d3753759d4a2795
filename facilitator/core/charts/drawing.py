"""A figure of the drawing exercise: tiles on a 12 × 12 grid, with the points where they touch."""

from facilitator.core.charts import palette
from facilitator.core.charts.display import Box, Circle, DisplayList, Item, Line, Polygon, Words
from facilitator.core.charts.labels import BASELINE
from facilitator.core.figures import GRID, Figure


def grid_figure(
    figure: Figure, side: float, lang: str, *, numbered: bool = True, caption: str = ""
) -> DisplayList:
    """The figure in a square of ``side`` points, a caption under it.

    Grid coordinates grow upwards and the display list grows downwards: y is turned over here.
    Numbers stand in the tiles in the order they are described.
    """
    unit = side / GRID
    items: list[Item] = [
        Box(x=0.0, y=0.0, width=side, height=side, fill=palette.WHITE, stroke=palette.SOFT)
    ]
    for number in range(1, GRID):
        at = number * unit
        items.append(Line(x1=at, y1=0.0, x2=at, y2=side, width=0.35))
        items.append(Line(x1=0.0, y1=at, x2=side, y2=at, width=0.35))
    for number, tile in enumerate(figure.tiles, start=1):
        corners = tuple((x * unit, (GRID - y) * unit) for x, y in tile.corners())
        items.append(
            Polygon(points=corners, fill=palette.PALE, stroke=palette.ACCENT, stroke_width=1.2)
        )
        if numbered:
            items.append(_number(number, corners, unit, lang))
    for x, y in figure.touches:
        items.append(
            Circle(
                x=x * unit,
                y=(GRID - y) * unit,
                radius=max(1.6, unit * 0.17),
                fill=palette.AMBER,
                stroke=palette.INK,
                stroke_width=0.7,
            )
        )
    if not caption:
        return DisplayList(side, side, tuple(items), plain=True)
    items.append(
        Words(
            text=caption, x=side / 2, y=side + 14.0, lang=lang, colour=palette.QUIET, align="center"
        )
    )
    return DisplayList(side, side + 18.0, tuple(items), plain=True)


def _number(number: int, corners: tuple[tuple[float, float], ...], unit: float, lang: str) -> Words:
    size = min(9.0, unit * 0.72)
    middle = sum(y for _, y in corners) / len(corners)
    return Words(
        text=str(number),
        x=sum(x for x, _ in corners) / len(corners),
        y=middle + size * BASELINE,
        lang=lang,
        size=size,
        bold=True,
        colour=palette.ACCENT,
        align="center",
    )
