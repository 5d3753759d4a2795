"""Labels moved apart as little as possible."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.charts.apart import apart

middles = st.lists(st.floats(0, 100), max_size=9)


def test_what_does_not_collide_stays() -> None:
    assert apart([10.0, 50.0, 30.0], [10.0] * 3, 0.0, 100.0) == [10.0, 50.0, 30.0]


def test_what_collides_is_moved_by_the_same_to_both_sides() -> None:
    assert apart([50.0, 50.0], [10.0, 10.0], 0.0, 100.0) == [45.0, 55.0]
    assert apart([40.0, 50.0, 51.0], [10.0] * 3, 0.0, 100.0) == pytest.approx([37.0, 47.0, 57.0])


def test_nothing_goes_past_the_ends() -> None:
    assert apart([0.0, 1.0], [10.0, 20.0], 0.0, 100.0) == [5.0, 20.0]
    assert apart([100.0, 99.0], [10.0, 20.0], 0.0, 100.0) == [95.0, 80.0]


def test_too_little_room_is_said() -> None:
    with pytest.raises(ValueError, match="do not go into"):
        apart([0.0, 0.0], [60.0, 60.0], 0.0, 100.0)


@given(middles)
def test_they_never_overlap_and_keep_their_order(wanted: list[float]) -> None:
    sizes = [6.0 + at for at in range(len(wanted))]
    found = apart(wanted, sizes, 0.0, 100.0)

    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    for one, other in pairwise(order):
        assert found[other] - found[one] >= (sizes[one] + sizes[other]) / 2 - 1e-9
    for middle, size in zip(found, sizes, strict=True):
        assert middle - size / 2 >= -1e-9
        assert middle + size / 2 <= 100 + 1e-9
