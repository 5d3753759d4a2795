"""From when on a clock warns."""

import pytest

from facilitator.core.cues import is_ending

MINUTE = 60_000


@pytest.mark.parametrize(
    ("left_ms", "total_ms", "percent", "ending"),
    [
        (2 * MINUTE, 10 * MINUTE, 20, True),
        (2 * MINUTE + 1, 10 * MINUTE, 20, False),
        (3 * MINUTE, 10 * MINUTE, 30, True),
        (MINUTE, 10 * MINUTE, 10, True),
        (MINUTE + 1, 10 * MINUTE, 10, False),
        (30_000, 2 * MINUTE, 10, True),  # half a minute at the least
        (21_000, 40_000, 20, False),  # but never more than half of it
        (0, 10 * MINUTE, 20, True),
        (-1, 10 * MINUTE, 20, False),
        (0, 10 * MINUTE, 0, False),
    ],
)
def test_a_clock_warns_for_its_last_share(left_ms, total_ms, percent, ending) -> None:
    assert is_ending(left_ms, total_ms, percent) == ending
