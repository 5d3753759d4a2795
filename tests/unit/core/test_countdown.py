"""The clock: deadlines, overrun, changes, and coming back after an absence."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.countdown import (
    Countdown,
    after_absence,
    extended,
    given_back,
    only_looked_at,
    paused,
    possible,
    restarted,
    resumed,
    started,
)

NOW = int(datetime(2026, 3, 5, 10, 0).astimezone().timestamp() * 1000)
MINUTE = 60_000


def test_four_minutes_left_and_one_away_shows_three_and_gives_one_back():
    clock = started(4 * MINUTE, NOW)
    back = after_absence(clock, NOW, NOW + MINUTE)
    assert back.left(NOW + MINUTE) == 3 * MINUTE
    assert back.away_ms == MINUTE
    again = given_back(back)
    assert (again.left(NOW + MINUTE), again.away_ms) == (4 * MINUTE, 0)


def test_after_half_an_hour_it_comes_back_paused_where_it_was():
    clock = started(40 * MINUTE, NOW)
    back = after_absence(clock, NOW + 5 * MINUTE, NOW + 36 * MINUTE)
    assert (back.running, back.left_ms) == (False, 35 * MINUTE)


def test_on_another_day_it_comes_back_paused():
    late = int(datetime(2026, 3, 5, 23, 55).astimezone().timestamp() * 1000)
    clock = started(40 * MINUTE, late)
    assert not after_absence(clock, late, late + 10 * MINUTE).running
    assert after_absence(clock, late, late + 4 * MINUTE).running


def test_a_paused_clock_does_not_mind_an_absence():
    clock = paused(started(4 * MINUTE, NOW), NOW + MINUTE)
    assert after_absence(clock, NOW, NOW + 90 * MINUTE) == clock


def test_a_wall_clock_set_back_is_no_absence():
    clock = started(4 * MINUTE, NOW)
    back = after_absence(clock, NOW, NOW - 5 * MINUTE)
    assert (back.left(NOW - 5 * MINUTE), back.away_ms) == (4 * MINUTE, 0)


def test_overrun_is_signed_and_never_clipped():
    clock = started(MINUTE, NOW)
    assert clock.left(NOW + 3 * MINUTE) == -2 * MINUTE
    assert paused(clock, NOW + 3 * MINUTE).left_ms == -2 * MINUTE


def test_pause_and_go_on():
    clock = paused(started(4 * MINUTE, NOW), NOW + MINUTE)
    assert clock.left(NOW + 60 * MINUTE) == 3 * MINUTE
    assert resumed(clock, NOW + 60 * MINUTE).left(NOW + 61 * MINUTE) == 2 * MINUTE


def test_reset_keeps_running_or_standing():
    clock = extended(started(4 * MINUTE, NOW), MINUTE)
    assert restarted(clock, NOW + 2 * MINUTE).left(NOW + 2 * MINUTE) == 5 * MINUTE
    still = restarted(paused(clock, NOW + 2 * MINUTE), NOW + 9 * MINUTE)
    assert (still.running, still.left_ms) == (False, 5 * MINUTE)


@given(st.integers(1000, 600_000), st.lists(st.integers(-5, 5), max_size=8), st.booleans())
def test_extensions_add_up_running_or_paused(total: int, minutes: list[int], stopped: bool):
    clock: Countdown = started(total, NOW)
    if stopped:
        clock = paused(clock, NOW + 10)
    for one in minutes:
        clock = extended(clock, one * MINUTE)
    assert clock.left(NOW + 10) == total - 10 + sum(minutes) * MINUTE
    assert clock.total_ms >= 1000


@pytest.mark.parametrize(
    ("gone", "asked", "by"),
    [
        (0, -MINUTE, -MINUTE),
        (180_000, -MINUTE, -MINUTE),
        (180_001, -MINUTE, -59_999),
        (240_000, -MINUTE, 0),
        (300_000, -MINUTE, 0),
        (0, -10 * MINUTE, -239_000),
        (300_000, MINUTE, MINUTE),
        (0, 0, 0),
    ],
    ids=["more left", "just a minute", "less", "none", "over", "the whole", "more", "nothing"],
)
@pytest.mark.parametrize("stopped", [False, True], ids=["running", "paused"])
def test_no_more_can_be_taken_than_is_left(gone: int, asked: int, by: int, stopped: bool):
    now = NOW + gone
    clock = started(4 * MINUTE, NOW)
    if stopped:
        clock = paused(clock, now)
    assert possible(clock, asked, now) == by
    changed = extended(clock, by)
    assert changed.left(now) == 240_000 - gone + by
    assert changed.total_ms == 240_000 + by >= 1000


@pytest.mark.parametrize("total", [0, 1000])
def test_from_a_clock_of_no_minutes_nothing_is_taken(total: int):
    clock = started(total, NOW)
    assert possible(clock, -MINUTE, NOW) == 0
    assert extended(clock, MINUTE).left(NOW) == total + MINUTE


def test_an_absence_of_exactly_half_an_hour_goes_on_and_a_moment_more_does_not():
    clock = started(40 * MINUTE, NOW)
    half = 30 * MINUTE
    assert after_absence(clock, NOW, NOW + half).running
    assert not after_absence(clock, NOW, NOW + half + 1).running
    assert after_absence(clock, NOW, NOW).away_ms == 0


@pytest.mark.parametrize(
    ("total", "look"), [(20, 3), (45, 3), (180, 9), (600, 30), (1200, 60), (3600, 60)]
)
def test_a_look_takes_a_twentieth_of_a_clock(total: int, look: int) -> None:
    clock = started(total * 1000, 0)
    assert only_looked_at(clock, look * 1000 - 1)
    assert not only_looked_at(clock, look * 1000)
    longer = extended(clock, 300_000)
    assert only_looked_at(longer, look * 1000 - 1)
    after = after_absence(started(total * 1000, 0), 2_000, 62_000)
    assert only_looked_at(after, 62_000)
    assert not only_looked_at(paused(clock, 60_000), 61_000)
