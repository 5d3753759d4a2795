"""The whole range of an instrument."""

import pytest

from facilitator.core.charts.scale import FIVE, PERCENT, SEVEN, Scale


def test_a_value_stands_where_its_share_of_the_whole_range_is() -> None:
    assert [FIVE.share(value) for value in (1, 2, 3, 5)] == [0.0, 0.25, 0.5, 1.0]
    assert PERCENT.share(54) == 0.54
    assert SEVEN.share(4) == 0.5


@pytest.mark.parametrize("value", [0.9, 5.01, float("nan"), float("inf")])
def test_a_value_off_the_scale_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="outside 1-5"):
        FIVE.share(value)


def test_the_difference_is_taken_between_printed_values() -> None:
    assert PERCENT.difference(54.4, 80.6) == "+27"
    assert PERCENT.difference(54.6, 55.4) == "0"
    assert PERCENT.shown(62.5) == "63%"
    assert PERCENT.difference(62.5, 64.5) == "+2"
    scale = Scale(1.0, 7.0, (1.0, 7.0), decimals=1)
    assert scale.difference(6.5, 4.5) == "−2.0"
    assert (scale.shown(4.25), scale.shown(4.55)) == ("4.3", "4.6")
    assert scale.change(3.24, 3.21) == 0
    assert scale.change(6.6, 5.0) == -1.6
