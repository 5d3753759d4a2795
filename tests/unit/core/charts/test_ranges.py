"""Own results in the range of all."""

import pytest

from facilitator.core.charts import palette
from facilitator.core.charts.display import Box, Circle, Frame, Words
from facilitator.core.charts.ranges import Ranged, ranged_results
from tests.unit.core.charts.test_charts import measure


def test_the_dot_stands_on_the_axis_and_the_band_reaches_from_the_lowest_to_the_highest() -> None:
    rows = [
        Ranged(label="a", value=0.0, shown="0.0", span=(0.0, 100.0)),
        Ranged(label="b", value=100.0, shown="100.0", span=(50.0, 100.0)),
    ]
    items = ranged_results(rows, Frame(400.0, "en", measure)).items
    dots = [one for one in items if isinstance(one, Circle)]
    bands = [one for one in items if isinstance(one, Box) and one.fill == palette.CONNECTOR]
    assert [one.fill for one in dots] == [palette.ACCENT] * 2
    left, right = dots[0].x, dots[1].x
    assert bands[0].x == pytest.approx(left - 1)
    assert bands[0].x + bands[0].width == pytest.approx(right + 1)
    assert bands[1].x + 1 == pytest.approx((left + right) / 2)


def test_a_result_without_points_is_a_word_and_few_results_have_no_band() -> None:
    items = ranged_results(
        [Ranged(label="a", value=None, shown="excused")], Frame(400.0, "en", measure)
    ).items
    assert not [one for one in items if isinstance(one, Circle | Box)]
    assert "excused" in [one.text for one in items if isinstance(one, Words)]


@pytest.mark.parametrize("value", [-0.1, 100.1])
def test_no_axis_hides_its_end(value: float) -> None:
    with pytest.raises(ValueError, match="outside 0-100"):
        ranged_results([Ranged(label="a", value=value, shown="x")], Frame(400.0, "en", measure))
    with pytest.raises(ValueError, match="outside 0-100"):
        ranged_results(
            [Ranged(label="a", value=5, shown="x", span=(5, value))], Frame(400.0, "en", measure)
        )
