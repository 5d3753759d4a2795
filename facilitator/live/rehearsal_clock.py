"""The time of a rehearsal: it begins when the day does, and passes as fast as the trainer likes."""

from PySide6.QtCore import QObject

from facilitator.core.rehearsing import BY_STEP
from facilitator.live.clock import Clock, Ticker

LONGEST_MS = 2_000
"""What passes between two ticks at most: a closed lid is a pause of the rehearsal."""


class RehearsalClock:
    """A wall clock that moves with the ticks of the program, ``speed`` times as far.

    Between two ticks it stands, so that all windows agree about the moment.
    """

    def __init__(self, clock: Clock, begins: int) -> None:
        """``clock`` is the real one; ``begins`` is the moment to start at, UTC ms."""
        self._clock = clock
        self._now = begins
        self._seen = clock.monotonic_ms()
        self._speed = 1
        self._held = False

    @property
    def speed(self) -> int:
        """How many times as fast as the real clock; ``BY_STEP`` stands still."""
        return self._speed

    def set_speed(self, speed: int) -> None:
        """Another speed from now on."""
        self.pass_on()
        self._speed = speed

    def hold(self, *, held: bool) -> None:
        """Stand still whatever the speed, or run again."""
        self.pass_on()
        self._held = held

    def now_ms(self) -> int:
        """Wall time of the rehearsal in UTC milliseconds."""
        return self._now

    def monotonic_ms(self) -> int:
        """The steady time of the computer: what the program itself waits for is not rehearsed."""
        return self._clock.monotonic_ms()

    def pass_on(self) -> None:
        """Let pass what has really passed since the last time, at the speed of now."""
        seen = self._clock.monotonic_ms()
        gone, self._seen = seen - self._seen, seen
        if self._speed != BY_STEP and not self._held:
            self._now += min(gone, LONGEST_MS) * self._speed

    def leap(self, ms: int) -> None:
        """Let so much pass at once; time never goes back."""
        self._now += max(0, ms)


class RehearsalTicker(Ticker):
    """Ticks when the ticker of the program does. Nobody sets this clock, and it never sleeps."""

    def __init__(self, clock: RehearsalClock, parent: QObject | None = None) -> None:
        super().__init__(clock, parent)
        self._rehearsed = clock

    def tick(self) -> None:
        """Time has passed."""
        self._rehearsed.pass_on()
        self.ticked.emit()
