"""The tones of a clock are soft, begin and end in silence, and can be told apart."""

import sys
from array import array
from itertools import pairwise

import pytest

from facilitator.core.tones import RATE, Cue, samples

FULL = 32_767


def levels(cue: Cue) -> list[int]:
    found = array("h", samples(cue))
    if sys.byteorder == "big":
        found.byteswap()
    return found.tolist()


def pitch(some: list[int]) -> float:
    """Hertz, from how often the wave goes up through nothing."""
    rises = sum(before < 0 <= after for before, after in pairwise(some))
    return rises * RATE / len(some)


@pytest.mark.parametrize("cue", ["ending", "over"])
def test_a_tone_is_soft_and_neither_begins_nor_ends_with_a_click(cue: Cue) -> None:
    found = levels(cue)
    peak = max(map(abs, found))
    assert 0.1 * FULL < peak < 0.3 * FULL
    assert max(map(abs, found[:20])) < peak / 20
    assert max(map(abs, found[-20:])) < peak / 200
    steps = (abs(after - before) for before, after in pairwise(found))
    assert max(steps) < peak / 2


def test_it_is_over_after_a_second_or_so() -> None:
    assert [round(len(levels(cue)) / RATE, 1) for cue in ("ending", "over")] == [1.1, 1.4]


def test_the_end_is_told_by_a_second_lower_tone() -> None:
    ending, over = levels("ending"), levels("over")
    first, second = slice(0, round(0.3 * RATE)), slice(round(0.7 * RATE), round(1.0 * RATE))
    assert pitch(ending[first]) == pytest.approx(659, rel=0.02)
    assert pitch(over[first]) == pytest.approx(659, rel=0.02)
    later = over[second]
    assert max(map(abs, later)) > 2 * max(map(abs, ending[second]))
    assert pitch(later) < 640
