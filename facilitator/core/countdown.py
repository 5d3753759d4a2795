"""A clock that survives everything: it is a deadline, never a count of ticks.

All times are UTC milliseconds of the wall clock; lengths are milliseconds too.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

RESUME_WITHIN_MS = 30 * 60 * 1000
"""After a longer absence, or on another day, a clock comes back paused."""

SLIP_MS = 10_000
"""Who comes back to a clock within this had only slipped away from it."""

_LOOK_SHARE = 20
_SHORTEST_LOOK_MS, _LONGEST_LOOK_MS = 3_000, 60_000

LEAST_MS = 1000
"""What the whole of a clock never falls under."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Countdown:
    """Running while ``deadline`` is set; otherwise paused with ``left_ms`` left.

    The time left may be negative: an overrun is shown with its sign and never clipped.
    ``away_ms`` is how long the program was gone while this clock ran, until it is given back.
    ``key`` names the step or cue the clock was started for.
    """

    total_ms: int
    deadline: int | None = None
    left_ms: int = 0
    up: bool = False
    away_ms: int = 0
    key: str = ""

    def left(self, now: int) -> int:
        """Milliseconds left at ``now``; negative once the time is over."""
        return self.left_ms if self.deadline is None else self.deadline - now

    @property
    def running(self) -> bool:
        """Whether time is passing."""
        return self.deadline is not None


def started(total_ms: int, now: int, *, up: bool = False, key: str = "") -> Countdown:
    """A clock that starts now."""
    return Countdown(total_ms=total_ms, deadline=now + total_ms, left_ms=total_ms, up=up, key=key)


def paused(clock: Countdown, now: int) -> Countdown:
    """The same clock, standing still."""
    return replace(clock, left_ms=clock.left(now), deadline=None)


def resumed(clock: Countdown, now: int) -> Countdown:
    """The same clock, running again from what was left."""
    return replace(clock, deadline=now + clock.left(now))


def possible(clock: Countdown, by_ms: int, now: int) -> int:
    """How much of ``by_ms`` can be given (all) or taken (negative: no more than is left).

    Taking ends the time, it never makes an overrun, and from an overrun nothing can be taken.
    """
    spare = max(0, min(clock.left(now), clock.total_ms - LEAST_MS))
    return max(by_ms, -spare)


def extended(clock: Countdown, by_ms: int) -> Countdown:
    """More time, or less, running or paused; ``possible`` says how much less.

    Taking back what was given may make an overrun: it would be one without the gift.
    """
    deadline = None if clock.deadline is None else clock.deadline + by_ms
    total = max(LEAST_MS, clock.total_ms + by_ms)
    return replace(clock, total_ms=total, deadline=deadline, left_ms=clock.left_ms + by_ms)


def only_looked_at(clock: Countdown, at: int) -> bool:
    """Whether so little of a clock was used at ``at`` that its step was looked at and not begun.

    That is a twentieth of its time, 3 seconds to a minute; what the program was away is not used.
    """
    used = clock.total_ms - clock.left(at) - clock.away_ms
    share = clock.total_ms // _LOOK_SHARE
    return used < min(_LONGEST_LOOK_MS, max(_SHORTEST_LOOK_MS, share))


def restarted(clock: Countdown, now: int) -> Countdown:
    """Back to the full time; running if it was running."""
    left = clock.total_ms
    deadline = now + left if clock.running else None
    return replace(clock, deadline=deadline, left_ms=left, away_ms=0)


def given_back(clock: Countdown) -> Countdown:
    """The time the program was away is added again; the planned whole stays what it was."""
    deadline = None if clock.deadline is None else clock.deadline + clock.away_ms
    return replace(clock, deadline=deadline, left_ms=clock.left_ms + clock.away_ms, away_ms=0)


def shifted(clock: Countdown, by_ms: int) -> Countdown:
    """The same time left after the wall clock itself was moved by ``by_ms``."""
    return replace(clock, deadline=None if clock.deadline is None else clock.deadline + by_ms)


def after_absence(clock: Countdown, seen_at: int, now: int) -> Countdown:
    """The clock as it comes back after the program was gone since ``seen_at``.

    The deadline holds: with 4:00 left and 1:00 away it shows 3:00 and says "away 1:00". After
    more than half an hour, or on another local day, it comes back paused where it was seen last.
    A wall clock that was set back in between takes the deadline with it.
    """
    if not clock.running:
        return clock
    away = now - seen_at
    if away < 0:
        return shifted(clock, away)
    if away > RESUME_WITHIN_MS or _local_day(seen_at) != _local_day(now):
        return paused(clock, seen_at)
    return replace(clock, away_ms=clock.away_ms + away)


def _local_day(ms: int) -> tuple[int, int]:
    moment = datetime.fromtimestamp(ms / 1000, tz=UTC).astimezone()
    return moment.year, moment.timetuple().tm_yday
