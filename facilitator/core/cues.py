"""How a clock tells that its time runs out: a share of it, at least for half a minute."""

from dataclasses import dataclass

WARN_PERCENT = 20
LEAST_MS = 30_000
"""A clock that warns does so for half a minute at the least, but never for more than its half."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """What the trainer chose: the percent of a clock that warn, 0 for none; and a soft tone."""

    warn_percent: int = WARN_PERCENT
    sound: bool = False


def is_ending(left_ms: int, total_ms: int, percent: int) -> bool:
    """Whether a clock warns with so much left; once it is over it does not any more."""
    last = min(max(LEAST_MS, percent / 100 * total_ms), total_ms / 2)
    return percent > 0 and 0 <= left_ms <= last
