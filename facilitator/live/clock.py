"""Time as a port, and the one timer of the program."""

import time
from datetime import UTC, datetime
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

TICK_MS = 250
# Linux stops its monotonic clock while it sleeps; macOS counts on there, under the plain name.
STEADY: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))


class Clock(Protocol):
    """Where times come from."""

    def now_ms(self) -> int:
        """Wall time in UTC milliseconds."""
        ...

    def monotonic_ms(self) -> int:
        """Milliseconds that only ever grow, unaffected by corrections of the wall clock."""
        ...


class SystemClock:
    """The clock of this computer."""

    def now_ms(self) -> int:
        """Wall time in UTC milliseconds."""
        return time.time_ns() // 1_000_000

    def monotonic_ms(self) -> int:
        """Milliseconds that only ever grow, also while the computer sleeps."""
        if STEADY is None:
            return time.monotonic_ns() // 1_000_000
        return time.clock_gettime_ns(STEADY) // 1_000_000


def local(ms: int) -> datetime:
    """A stored moment on the clock of this room."""
    return datetime.fromtimestamp(ms / 1000, tz=UTC).astimezone()


class Ticker(QObject):
    """Says that time has passed, and how far the wall clock jumped beside the steady one.

    Signals:
        ticked(): about four times a second; receivers read the clock themselves.
        jumped(int): the wall clock moved by so many ms against the steady clock: it was set.
        slept(int): so many ms went by without a tick: the computer slept.
    """

    ticked = Signal()
    # 64 bits: a lid closed over Christmas, or a clock set by years, is more ms than an int holds.
    jumped = Signal("qlonglong")  # pyright: ignore[reportArgumentType]
    slept = Signal("qlonglong")  # pyright: ignore[reportArgumentType]

    JUMP_MS = 2_000
    SLEPT_MS = 30_000

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._wall, self._steady = clock.now_ms(), clock.monotonic_ms()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin to tick."""
        self._timer.start()

    def stop(self) -> None:
        """Fall silent."""
        self._timer.stop()

    def tick(self) -> None:
        """One tick; tests call it with a clock of their own."""
        wall, steady = self._clock.now_ms(), self._clock.monotonic_ms()
        passed = steady - self._steady
        jump = (wall - self._wall) - passed
        self._wall, self._steady = wall, steady
        if abs(jump) >= self.JUMP_MS:
            self.jumped.emit(jump)
        if passed > self.SLEPT_MS:
            self.slept.emit(passed)
        self.ticked.emit()
