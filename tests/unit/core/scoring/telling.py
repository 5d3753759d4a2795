"""Finds a line in a story."""

from collections.abc import Sequence

from facilitator.core.journal import Value
from facilitator.core.scoring import specs, story
from facilitator.core.scoring.board import BlockScores, Scoreboard
from facilitator.core.scoring.lines import Line
from facilitator.core.scoring.standing import Column, standing
from tests.unit.core.scoring import journals as random


def line(lines: Sequence[Line], says: str) -> Line:
    return next(one for one in lines if one.says == says)


def figures(lines: Sequence[Line], says: str) -> list[float | None]:
    return [one.value for one in lines if one.says == says]


def figure(lines: Sequence[Line], says: str) -> float:
    value = line(lines, says).value
    assert value is not None
    return value


def told(spec: specs.ScoringSpec, *found: dict[str, Value], over: bool = False) -> list[Line]:
    """The story of the first group."""
    recorded = {f"u-g{number}": slots for number, slots in enumerate(found, start=1)}
    return list(story.of_unit(spec, random.play_of(recorded, over=over), "u-g1"))


def board_of(groups: list[str], columns: list[Column], method: str) -> Scoreboard:
    blocks = tuple(
        BlockScores(
            block=one.block,
            play_no=1,
            weight=one.weight,
            found={},
            units={},
            groups=one.results,
        )
        for one in columns
    )
    places = standing(groups, columns, "B" if method == "B" else "A")
    return Scoreboard(blocks=blocks, places=places, method="B" if method == "B" else "A")
