"""What the samples are made of: groups, figures, a standing."""

from dataclasses import replace
from typing import Any, cast

from facilitator.core.figures import Figure, Tile
from facilitator.core.stage import Stage, StandingRow, StandingSlide
from facilitator.core.text import ZH, Line, Run
from facilitator.core.workshop import GroupMark
from tests.clock import START_MS

NOW = START_MS
NO_LABEL = Line(Run("", ZH))

GROUPS = tuple(
    GroupMark(name, colour)
    for colour, name in enumerate(
        (
            "青松组", "赤焰组", "琥珀组", "蓝鲸组", "紫藤组",
            "海棠组", "银杏组", "墨竹组", "晨曦组", "星河组",
        )
    )
)  # fmt: skip

FIGURE_P = Figure(
    "P",
    (
        Tile("H", 5, 10), Tile("V", 4, 8), Tile("H", 2, 7),
        Tile("D", 2, 5), Tile("V", 4, 4), Tile("H", 4, 3),
    ),
    ((5, 10), (4, 8), (3, 7), (4, 6), (5, 4)),
)  # fmt: skip
FIGURE_Q = Figure(
    "Q",
    (
        Tile("V", 6, 9), Tile("H", 7, 8), Tile("D", 7, 6),
        Tile("H", 5, 6), Tile("V", 4, 4), Tile("H", 3, 3),
    ),
    ((7, 9), (8, 8), (7, 7), (5, 6), (4, 4)),
)  # fmt: skip


def standing_slide(*, hidden: int) -> StandingSlide:
    """Six places, two of them shared; the best ``hidden`` of them not revealed."""
    places = ((1, 3, 238), (2, 0, 231), (3, 5, 218), (4, 1, 205), (4, 2, 205), (6, 4, 187))
    rows = tuple(
        StandingRow(None, None, "", 0.0)
        if number < hidden
        else StandingRow(rank, GROUPS[group], str(points), points / 238)
        for number, (rank, group, points) in enumerate(places)
    )
    names = tuple(group.name for group in GROUPS[:6])
    return StandingSlide(rows=rows, shown=6 - hidden, total=6, names=names)


def with_slide(stage: Stage, **values: object) -> Stage:
    """The same Stage with some values of its slide changed."""
    return replace(stage, slide=replace(cast(Any, stage.slide), **values))
