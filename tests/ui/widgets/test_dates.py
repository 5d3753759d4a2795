"""The windows and the reports write dates and numbers alike."""

import datetime as dt

import pytest

from facilitator.dates import Dates
from facilitator.ui.dates import WindowDates

YEAR = [dt.date(2028, 1, 1) + dt.timedelta(days=day) for day in range(366)]
DAY = [dt.time(hour, minute) for hour in range(24) for minute in range(0, 60, 7)]
NUMBERS = [0, 1, -3, 36, 999, 1000, 12_345, 1_234_567, 0.5, 1234.5, -2.25, 3.14159, 1 / 3, 100.0]


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
@pytest.mark.parametrize("form", ["date", "date_short", "date_heading", "weekday", "weekday_short"])
def test_every_day_of_a_year_reads_as_in_a_report(locale: str, form: str) -> None:
    ours, printed = getattr(WindowDates(locale), form), getattr(Dates(locale), form)

    assert [ours(day) for day in YEAR] == [printed(day) for day in YEAR]


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
def test_times_and_numbers_read_as_in_a_report(locale: str) -> None:
    ours, printed = WindowDates(locale), Dates(locale)
    shanghai = dt.datetime(2026, 3, 5, 16, 30, tzinfo=dt.timezone(dt.timedelta(hours=8)))

    for moment in (*DAY, shanghai):
        assert ours.time_of_day(moment) == printed.time_of_day(moment)
    for value in NUMBERS:
        assert ours.number(value) == printed.number(value)
