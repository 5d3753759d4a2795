"""Ahead and behind, and where the minutes went."""

import pytest

from facilitator.core.pacing import actual_minutes, block_minutes, day_start, pace
from facilitator.core.position import Position
from facilitator.core.run import Visit
from facilitator.core.script import script
from tests.unit.core.course import CONTENTS, workshop

PLAN = workshop()
SCRIPT = script(PLAN, CONTENTS)
DAY = PLAN.days[0]
NINE = day_start(DAY)
MINUTE = 60_000


def arrive(block: str, step: int, minute: float, kind: str = "arrive") -> Visit:
    at = NINE + round(minute * MINUTE)
    return Visit(block=block, play_no=1, step=step, at=at, kind=kind)  # pyright: ignore[reportArgumentType]


def test_within_its_minutes_a_step_is_on_time():
    visits = [arrive("case", 0, 0)]
    found = pace(SCRIPT, DAY, visits, Position("day", "case"), NINE + 3 * MINUTE)
    assert found.behind == pytest.approx(0)
    assert found.total == 67
    assert found.expected_end == found.planned_end == NINE + 67 * MINUTE


def test_beyond_its_minutes_the_delay_grows():
    visits = [arrive("case", 0, 0)]
    first = SCRIPT.of("case").steps[0].minutes
    found = pace(SCRIPT, DAY, visits, Position("day", "case"), NINE + round((first + 7) * MINUTE))
    assert found.behind == pytest.approx(7)
    assert found.expected_end == found.planned_end + 7 * MINUTE


def test_moving_on_early_is_ahead():
    visits = [arrive("case", 0, 0), arrive("break", 0, 20)]
    found = pace(SCRIPT, DAY, visits, Position("day", "break"), NINE + 20 * MINUTE)
    assert found.behind == pytest.approx(-6)


def test_a_late_start_counts_but_a_trial_in_the_evening_does_not():
    at = Position("day", "case")
    late = pace(SCRIPT, DAY, [arrive("case", 0, 9)], at, NINE + 10 * MINUTE)
    assert late.behind == pytest.approx(9)
    evening = pace(SCRIPT, DAY, [arrive("case", 0, 600)], at, NINE + 601 * MINUTE)
    assert evening.behind == pytest.approx(0)
    assert evening.used == pytest.approx(1)


def test_actual_minutes_leave_out_the_time_away():
    visits = [
        arrive("case", 0, 0),
        arrive("case", 1, 5),
        arrive("case", 1, 8, "away"),
        arrive("case", 1, 20, "back"),
        arrive("case", 0, 22),
        arrive("break", 0, 23),
        arrive("break", 0, 33, "leave"),
    ]
    spent = actual_minutes(visits, NINE + 90 * MINUTE)
    assert spent == pytest.approx({("case", 1, 0): 6, ("case", 1, 1): 5, ("break", 1, 0): 10})
    assert block_minutes(visits, NINE) == pytest.approx({"case": 11, "break": 10})


def test_the_last_step_lasts_until_now():
    assert block_minutes([arrive("case", 0, 0)], NINE + 4 * MINUTE) == pytest.approx({"case": 4})
