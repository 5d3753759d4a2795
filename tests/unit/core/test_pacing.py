"""Ahead and behind, and where the minutes went."""

from dataclasses import replace
from datetime import time

import pytest

from facilitator.core.console import starts
from facilitator.core.countdown import extended, paused, started
from facilitator.core.pacing import (
    Pace,
    actual_minutes,
    anchor,
    began,
    block_minutes,
    day_start,
    minutes_said,
    moment_said,
    pace,
)
from facilitator.core.position import Position
from facilitator.core.run import Visit, VisitKind
from facilitator.core.script import script
from tests.unit.core.course import CONTENTS, workshop

PLAN = workshop()
SCRIPT = script(PLAN, CONTENTS)
DAY = PLAN.days[0]
NINE = day_start(DAY)
MINUTE = 60_000


def arrive(block: str, step: int, minute: float, kind: VisitKind = "arrive") -> Visit:
    at = NINE + round(minute * MINUTE)
    return Visit(block=block, play_no=1, step=step, at=at, kind=kind)


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


def test_added_minutes_move_the_end():
    """Planned until 10:07; at 9:03 nine minutes are added to the first step: 10:16."""
    visits, at = [arrive("case", 0, 0)], Position("day", "case")
    length = round(SCRIPT.of("case").steps[0].minutes * MINUTE)
    clock, now = started(length, NINE), NINE + 3 * MINUTE
    longer = extended(clock, 9 * MINUTE)

    assert pace(SCRIPT, DAY, visits, at, now, clock).behind == pytest.approx(0)
    found = pace(SCRIPT, DAY, visits, at, now, longer)
    assert found.behind == pytest.approx(9)
    assert found.expected_end == NINE + 76 * MINUTE
    # Within the longer time nothing changes, beyond it the delay grows.
    over = NINE + length + 9 * MINUTE
    assert pace(SCRIPT, DAY, visits, at, over, longer).behind == pytest.approx(9)
    assert pace(SCRIPT, DAY, visits, at, over + 2 * MINUTE, longer).behind == pytest.approx(11)
    # Taken minutes and a clock that stands promise nothing.
    shorter = extended(clock, -MINUTE)
    assert pace(SCRIPT, DAY, visits, at, now, shorter).behind == pytest.approx(0)
    assert pace(SCRIPT, DAY, visits, at, now, paused(longer, now)).behind == pytest.approx(0)


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


@pytest.mark.parametrize(
    ("before", "opened"),
    [(-15 * 60, 1), (-90, 1), (-50, 1), (-15 * 60, -5)],
    ids=["evening before", "early that morning", "within the hour", "begun early"],
)
def test_who_tried_the_projector_before_begins_on_time(before: int, opened: int):
    visits = [
        arrive("case", 0, before),
        arrive("case", 0, before + 2, "away"),
        arrive("case", 0, opened, "back"),
    ]
    found = pace(SCRIPT, DAY, visits, Position("day", "case"), NINE + (opened + 1) * MINUTE)
    assert found.behind == pytest.approx(opened)
    assert found.planned_end == NINE + 67 * MINUTE
    assert starts(PLAN, visits)["case"] == NINE


def test_lunch_with_a_closed_lid_begins_no_new_day():
    visits = [arrive("case", 0, 9), arrive("case", 0, 20, "away"), arrive("case", 0, 70, "back")]
    assert anchor(DAY, visits, 0) == NINE
    late = [arrive("case", 0, 90), arrive("case", 0, 100, "away"), arrive("case", 0, 200, "back")]
    assert anchor(DAY, late, 0) == NINE + 90 * MINUTE


def test_on_another_date_it_is_measured_from_the_last_long_absence():
    day = 24 * 60
    visits = [
        arrive("case", 0, day),
        arrive("case", 0, day + 5, "away"),
        arrive("case", 0, day + 65, "back"),
        arrive("case", 1, day + 70),
        arrive("case", 1, day + 71, "away"),
        arrive("case", 1, day + 75, "back"),
    ]
    assert began(DAY, visits) == NINE + (day + 65) * MINUTE
    assert began(DAY, []) is None


@pytest.mark.parametrize(("minute", "anchored"), [(60, 0), (60.01, 60.01), (-60, 0)])
def test_within_the_hour_the_plan_holds(minute: float, anchored: float):
    assert anchor(DAY, [arrive("case", 0, minute)], 0) == NINE + round(anchored * MINUTE)


def test_nobody_anywhere_takes_no_minutes():
    assert actual_minutes([], NINE) == {}
    assert actual_minutes([arrive("case", 0, 5)], NINE) == {("case", 1, 0): 0}


def test_a_look_back_moves_the_end_by_its_own_minutes_only():
    """The quiz is reached; a look at the case, and the first step again, take what they take."""
    steps = SCRIPT.of("case").steps
    went = [arrive("case", 0, 0), arrive("case", 1, steps[0].minutes)]
    case = sum(one.minutes for one in steps)
    went += [arrive("break", 0, case), arrive("quiz", 0, case + 15), arrive("quiz", 1, case + 16)]
    there = round(NINE + (case + 19) * MINUTE)
    before = pace(SCRIPT, DAY, went, Position("day", "quiz", 1), there)
    back = [*went, arrive("case", 1, case + 19)]
    for block, step in (("case", 1), ("quiz", 0)):
        back[-1] = arrive(block, step, case + 19)
        for minutes in (0, 2):
            now = there + minutes * MINUTE
            found = pace(SCRIPT, DAY, back, Position("day", block, step), now)
            assert found.behind == pytest.approx(before.behind + minutes, abs=0.01)


def test_what_was_left_out_before_a_look_ahead_is_still_to_come():
    went = [arrive("case", 0, 0), arrive("closing", 0, 3), arrive("case", 0, 8)]
    found = pace(SCRIPT, DAY, went, Position("day", "case"), NINE + 8 * MINUTE)
    assert found.behind == pytest.approx(8)


def with_break_put_in(minutes: float, lock: time, minute: float = 3) -> Pace:
    """In the case; a break stands behind it that was not agreed, and the quiz has a fixed start."""
    blocks = tuple(
        replace(
            one,
            minutes=minutes if one.id == "break" else one.minutes,
            locked_start=lock if one.id == "quiz" else None,
        )
        for one in PLAN.blocks
    )
    plan = script(replace(PLAN, blocks=blocks), CONTENTS)
    now = NINE + round(minute * MINUTE)
    at = Position("day", "case")
    return pace(plan, DAY, [arrive("case", 0, 0)], at, now, not_agreed={"break"})


def test_a_block_put_in_makes_the_day_later_than_agreed() -> None:
    found = with_break_put_in(15, time(9, 0))
    assert found.behind == pytest.approx(15)
    assert found.expected_end - found.planned_end == 15 * MINUTE


def test_a_gap_before_a_fixed_start_takes_it_up() -> None:
    case = sum(one.minutes for one in SCRIPT.of("case").steps)
    gap = with_break_put_in(15, time(10, 0))
    assert case + 15 < 60
    assert gap.behind == pytest.approx(0)
    assert gap.expected_end == gap.planned_end
    # What does not go into the gap makes the fixed start late.
    assert with_break_put_in(65 - case, time(10, 0)).behind == pytest.approx(5)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0.99, 0), (-0.99, 0), (1, 1), (-1, -1), (2.4, 2), (2.5, 3), (-2.5, -3), (-2.4, -2)],
)
def test_less_than_a_minute_is_on_time_and_the_ends_say_the_same(minutes: float, said: int) -> None:
    assert minutes_said(minutes) == said
    planned = NINE + 20_000
    assert moment_said(planned, planned + round(minutes * MINUTE)) == NINE + said * MINUTE
