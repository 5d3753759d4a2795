"""Bars of states: every part has its figure and a fill that grey print keeps apart."""

from itertools import pairwise

import pytest

from facilitator.core.charts.colour import lightness
from facilitator.core.charts.display import Box, Words
from facilitator.core.charts.states import FILLS, StateRow, state_bars
from tests.unit.core.charts.seen import FRAME

NAMES = ("confirmed", "done", "begun", "not begun", "silent")


def test_every_part_but_an_empty_one_has_its_figure() -> None:
    picture = state_bars([StateRow("30", (8, 6, 6, 0, 8), "14/28", strong=True)], NAMES, FRAME)
    words = [one.text for one in picture.items if isinstance(one, Words)]

    assert words[:5] == list(NAMES)
    assert words[5:] == ["30", "14/28", "8", "6", "6", "8"]
    bars = [one for one in picture.items if isinstance(one, Box) and one.fill in FILLS][-4:]
    assert [one.fill for one in bars] == [FILLS[0], FILLS[1], FILLS[2], FILLS[4]]
    assert bars[0].width == pytest.approx(FRAME.width * 8 / 28 - 0.8)


def test_fills_are_apart_in_grey() -> None:
    steps = [lightness(one) for one in FILLS]
    assert all(after - before >= 10 for before, after in pairwise(steps))


def test_a_bar_of_nothing_says_why_and_a_negative_count_is_a_mistake() -> None:
    empty = state_bars([StateRow("30", (0, 0, 0, 0, 0), empty="all cancelled")], NAMES, FRAME)
    assert "all cancelled" in [one.text for one in empty.items if isinstance(one, Words)]
    with pytest.raises(ValueError, match="not counts"):
        state_bars([StateRow("30", (1, -1, 0, 0, 0))], NAMES, FRAME)
