"""Which backups stay, by tables of dates."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.keeping import kept

TODAY = date(2026, 11, 27)
NOON = datetime.combine(TODAY, time(12))


def days_ago(*days: float) -> list[datetime]:
    return [NOON - timedelta(days=one) for one in days]


def test_none_and_one():
    assert kept([], TODAY) == set()
    assert kept(days_ago(4000), TODAY) == set(days_ago(4000))


def test_all_of_today_and_yesterday_stay():
    made = days_ago(0, 0.1, 0.2, 1, 1.1, 1.4)
    assert kept(made, TODAY) == set(made)


def test_of_a_day_before_the_newest_stays():
    assert kept(days_ago(2, 2.1, 2.2, 3, 3.3), TODAY) == set(days_ago(2, 3))


def test_twelve_days_then_ten_weeks_then_nine_months():
    made = days_ago(*range(700))
    left = sorted(kept(made, TODAY), reverse=True)
    assert left[:14] == days_ago(*range(14))
    assert len(left) == 2 + 12 + 10 + 9
    weeks = [at.isocalendar()[:2] for at in left[14:24]]
    months = [(at.year, at.month) for at in left[24:]]
    assert len(set(weeks)) == 10
    assert len(set(months)) == 9
    assert min(left) > NOON - timedelta(days=400)


def test_who_teaches_once_a_month_keeps_years():
    made = days_ago(*range(2, 30 * 31, 30))
    assert len(kept(made, TODAY)) == 31


@given(st.lists(st.integers(0, 24 * 900), max_size=60))
def test_thinning_again_takes_nothing_more_and_the_newest_always_stays(hours: list[int]):
    made = {NOON - timedelta(hours=one) for one in hours}
    once = kept(made, TODAY)
    assert once <= made
    assert kept(once, TODAY) == once
    if made:
        assert max(made) in once
