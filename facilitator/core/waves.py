"""The days on which a workshop is followed up.

Saturdays and Sundays are no working days. Public holidays, and the Saturdays that are worked for
them, are announced year by year and unknown here: whoever uses these days says so.
"""

from datetime import date, timedelta
from typing import NamedTuple

WAVES = (30, 60, 90)
"""Days after the workshop on which it is followed up."""
_SATURDAY = 5


class Wave(NamedTuple):
    """A day so long after the last day of a workshop; ``day`` is the working day it moves to."""

    after: int
    planned: date
    day: date

    @property
    def is_moved(self) -> bool:
        """Whether the day itself is none to work on."""
        return self.day != self.planned


def nearest_wave(last: date, today: date) -> int:
    """The wave that a day belongs to; the earlier one where two are as near."""
    after = (today - last).days
    return min(WAVES, key=lambda wave: abs(wave - after))


def working_day(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    over = day.weekday() - _SATURDAY
    return day + timedelta(days=2 - over) if over >= 0 else day


def wave_after(last: date, after: int) -> Wave:
    """The working day so many days after the last day of a workshop."""
    planned = last + timedelta(days=after)
    return Wave(after, planned, working_day(planned))
