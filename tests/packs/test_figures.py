"""The figures of the drawing exercise carry the same load, computed from their coordinates."""

from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from facilitator.content.fitting import on_edge
from facilitator.content.packs import read_content
from facilitator.core.figures import GRID, Figure, Point, Tile

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "packs" / "internal-customer"
FIGURES = read_content(FOLDER, "blind-drawing").figures

# Corners of the tiles as the brief gives them, independent of how the pack writes them down.
BRIEF: dict[str, list[set[Point]]] = {
    "p": [
        {(5, 10), (7, 10), (7, 11), (5, 11)},
        {(4, 8), (5, 8), (5, 10), (4, 10)},
        {(2, 7), (4, 7), (4, 8), (2, 8)},
        {(3, 7), (4, 6), (3, 5), (2, 6)},
        {(4, 4), (5, 4), (5, 6), (4, 6)},
        {(4, 3), (6, 3), (6, 4), (4, 4)},
    ],
    "q": [
        {(6, 9), (7, 9), (7, 11), (6, 11)},
        {(7, 8), (9, 8), (9, 9), (7, 9)},
        {(8, 8), (9, 7), (8, 6), (7, 7)},
        {(5, 6), (7, 6), (7, 7), (5, 7)},
        {(4, 4), (5, 4), (5, 6), (4, 6)},
        {(3, 3), (5, 3), (5, 4), (3, 4)},
    ],
}
BRIEF_TOUCHES: dict[str, list[Point]] = {
    "p": [(5, 10), (4, 8), (3, 7), (4, 6), (5, 4)],
    "q": [(7, 9), (8, 8), (7, 7), (5, 6), (4, 4)],
}


def kind_of_touch(one: Tile, other: Tile, point: Point) -> frozenset[str]:
    """How two tiles meet: the corner of a box, a vertex of D, or the middle of an edge."""

    def of(tile: Tile) -> str:
        if point in tile.corners():
            return "vertex" if tile.kind == "D" else "corner"
        ends = zip(tile.corners(), (*tile.corners()[1:], tile.corners()[0]), strict=True)
        middles = {((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in ends}
        return "middle" if point in middles else "edge"

    return frozenset({of(one), of(other)})


def inner_points(tile: Tile) -> set[Point]:
    """Points inside a tile on a fine raster, its outline left out."""
    corners = tile.corners()
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    steps = [step / 4 for step in range(1, 8)]
    raster = {(min(xs) + a, min(ys) + b) for a in steps for b in steps}
    if tile.kind == "D":
        x0, y0 = tile.x + 1, tile.y + 1
        return {(x, y) for x, y in raster if abs(x - x0) + abs(y - y0) < 1}
    return {(x, y) for x, y in raster if x < max(xs) and y < max(ys)}


def test_there_are_two_figures_and_two_spares() -> None:
    assert [figure.id for figure in FIGURES] == ["p", "q", "r", "s"]


@pytest.mark.parametrize("figure", FIGURES[:2], ids=lambda figure: figure.id)
def test_figures_of_the_brief(figure: Figure) -> None:
    assert [set(tile.corners()) for tile in figure.tiles] == BRIEF[figure.id]
    assert list(figure.touches) == BRIEF_TOUCHES[figure.id]


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.id)
def test_every_figure_carries_the_same_load(figure: Figure) -> None:
    assert Counter(tile.kind for tile in figure.tiles) == {"H": 3, "V": 2, "D": 1}
    touches = [
        kind_of_touch(one, other, point)
        for one, other, point in zip(figure.tiles, figure.tiles[1:], figure.touches, strict=False)
    ]
    assert Counter(touches) == {
        frozenset({"corner"}): 2,
        frozenset({"middle", "vertex"}): 1,
        frozenset({"vertex", "corner"}): 1,
        frozenset({"corner", "middle"}): 1,
    }


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.id)
def test_tiles_touch_where_they_should_and_nowhere_else(figure: Figure) -> None:
    assert len(figure.touches) == 5
    for number, (one, other) in enumerate(zip(figure.tiles, figure.tiles[1:], strict=False)):
        assert on_edge(one, figure.touches[number])
        assert on_edge(other, figure.touches[number])
    for one, other in combinations(figure.tiles, 2):
        assert not inner_points(one) & inner_points(other)
    for first, second in combinations(range(6), 2):
        if second - first > 1:
            far, near = figure.tiles[first], figure.tiles[second]
            assert not [point for point in near.corners() if on_edge(far, point)]
            assert not [point for point in far.corners() if on_edge(near, point)]


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.id)
def test_figures_stay_on_the_grid(figure: Figure) -> None:
    assert all(0 <= at <= GRID for tile in figure.tiles for point in tile.corners() for at in point)
