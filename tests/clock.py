"""A clock that moves only when a test says so."""

from dataclasses import dataclass

START_MS = 1_772_672_400_000
"""5 March 2026, 9:00 in Shanghai (1:00 UTC)."""


@dataclass(slots=True)
class FakeClock:
    """Stands in for the program's clock: wall time in UTC ms, and a steady one beside it."""

    wall_ms: int = START_MS
    steady_ms: int = 1_000_000

    def now_ms(self) -> int:
        return self.wall_ms

    def monotonic_ms(self) -> int:
        return self.steady_ms

    def advance(self, seconds: float) -> None:
        """Time passes: both clocks move."""
        self.wall_ms += round(seconds * 1000)
        self.steady_ms += round(seconds * 1000)

    def jump(self, seconds: float) -> None:
        """Somebody sets the clock on the wall: only that one moves, either way."""
        self.wall_ms += round(seconds * 1000)
