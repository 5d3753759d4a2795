"""Places of a timed exercise: times within half a second are the same (CONTENT 3.7)."""

import pytest

from facilitator.core.journal import STATE_SLOT, Place, Value
from facilitator.core.pack import PlacesView
from facilitator.core.scoring import specs
from facilitator.core.scoring.board import Scoreboard, scoreboard
from facilitator.core.script import script
from facilitator.core.stage import StandingSlide
from facilitator.core.staging_results import places_slide
from facilitator.core.text import same
from tests.ui.console.every_form import planned

RACE = specs.TimedScoring(par=300, limit=900)
"""CONTENT 3.7: 300 s are 100 points, 420 s are 80; half a second is a twelfth of a point."""


def board_of(spec: specs.ScoringSpec, *times: float | None) -> Scoreboard:
    """A group for each time; None has nothing to show."""
    slot = "time" if isinstance(spec, specs.TimedScoring) else "cost"
    plan, contents = planned(spec, slot, groups=len(times))
    found: dict[Place, Value] = {
        Place("b", 1, f"u{group}", STATE_SLOT if time is None else slot): (
            "no_result" if time is None else time
        )
        for group, time in enumerate(times, start=1)
    }
    return scoreboard(plan, contents, found)


def room_places(*times: float | None) -> list[tuple[int | None, str]]:
    plan, contents = planned(RACE, "time", groups=len(times))
    block = script(plan, contents).of("b")
    board = board_of(RACE, *times)
    slide = places_slide(plan, block, PlacesView(title=same("Places")), board, len(times))
    assert isinstance(slide, StandingSlide)
    return [(row.rank, "" if row.group is None else row.group.name) for row in slide.rows]


def rank_points(*times: float | None) -> list[float | None]:
    means = {place.group: place.mean for place in board_of(RACE, *times).ranked("B")}
    return [means[f"g{group}"] for group in range(1, len(times) + 1)]


@pytest.mark.parametrize(
    ("times", "ranks"),
    [
        ((420.0, 420.5, 421.0, None), [1, 1, 3, 4]),
        ((420.0, 420.4, 420.8, 421.2), [1, 1, 3, 3]),
        ((240.0, 300.0, 300.5, 300.6), [1, 1, 1, 4]),
        ((899.5, 900.0, 960.0, None), [1, 1, 1, 1]),
        ((420.6, 420.0, 540.0, 600.0), [1, 2, 3, 4]),
        # Points are ranked: faster than par is par, and slower than the limit is the limit.
        ((299.7, 300.4, 300.6), [1, 1, 3]),
        ((899.0, 899.7, 900.2), [1, 2, 2]),
    ],
)
def test_the_room_sees_half_a_second_as_a_tie(times, ranks) -> None:
    assert [rank for rank, _ in room_places(*times)] == ranks


def test_the_first_of_a_tie_are_those_of_the_shortest_times() -> None:
    assert room_places(421.0, 420.5, None, 420.0) == [
        (1, "Flame"),
        (1, "Whale"),
        (3, "Pine"),
        (4, "Amber"),
    ]


def test_rank_points_share_the_places_of_a_tie() -> None:
    shared = [250 / 3, 250 / 3, 100 / 3, 0.0]
    assert rank_points(420.0, 420.5, 421.0, None) == pytest.approx(shared)
    assert rank_points(420.0, 420.6, 421.2, None) == pytest.approx([100, 200 / 3, 100 / 3, 0])


def test_what_is_not_timed_goes_by_centipoints() -> None:
    chain = specs.SimulationScoring(reference=204, typical=1162.5)
    means = [place.mean for place in board_of(chain, 500.0, 500.5).ranked("B")]
    assert means == [100, 0]
