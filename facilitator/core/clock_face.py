"""The clock as the console shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockFace:
    """One second of the clock.

    ``left_ms`` is negative when over; ``ends_at`` is UTC ms while running, else None. ``used_ms``
    serves clocks that count up. ``away_ms`` is the absence that one key gives back. ``label`` names
    the phase or step; ``clock`` is the wall time in UTC ms. ``ending`` says that it warns.
    """

    label: str
    total_ms: int
    left_ms: int
    up: bool
    running: bool
    ends_at: int | None
    away_ms: int
    clock: int
    ending: bool = False

    @property
    def used_ms(self) -> int:
        """Time used so far."""
        return self.total_ms - self.left_ms
