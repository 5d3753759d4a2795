"""A day of the follow-up is one to work on, as far as weekends go."""

from datetime import date, timedelta

import pytest

from facilitator.core.waves import WAVES, nearest_wave, wave_after, working_day

THURSDAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("after", "planned", "day"),
    [
        (30, date(2026, 4, 4), date(2026, 4, 6)),  # a Saturday
        (60, date(2026, 5, 4), date(2026, 5, 4)),
        (90, date(2026, 6, 3), date(2026, 6, 3)),
        (31, date(2026, 4, 5), date(2026, 4, 6)),  # a Sunday
    ],
)
def test_a_weekend_moves_to_monday(after: int, planned: date, day: date) -> None:
    found = wave_after(THURSDAY, after)
    assert found == (after, planned, day)
    assert found.is_moved == (planned != day)


def test_no_day_is_on_a_weekend_and_none_moves_further_than_two_days() -> None:
    for number in range(400):
        day = THURSDAY + timedelta(days=number)
        found = working_day(day)
        assert found.weekday() < 5
        assert 0 <= (found - day).days <= 2
        assert (found == day) == (day.weekday() < 5)
    assert WAVES == (30, 60, 90)


@pytest.mark.parametrize(
    ("after", "wave"),
    [(-3, 30), (0, 30), (31, 30), (45, 30), (46, 60), (75, 60), (76, 90), (400, 90)],
)
def test_what_comes_in_belongs_to_the_nearest_wave(after: int, wave: int) -> None:
    assert nearest_wave(THURSDAY, THURSDAY + timedelta(days=after)) == wave
