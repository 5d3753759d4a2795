"""Orders over time: from 0, lines apart without colour, labels at their ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.charts import orders, palette
from facilitator.core.charts.display import Box, Circle, DisplayList, Frame, Line, Polygon, Words
from facilitator.core.charts.labels import AXIS_SIZE
from facilitator.core.charts.orders import OverTimeTexts, Series, over_time, round_ticks
from tests.unit.core.charts.seen import (
    FRAME,
    LONG,
    assert_readable,
    joined,
    lines,
    measure,
    shown,
    word,
)

TEXTS = OverTimeTexts("每周订货（箱）", "周")
STATIONS = ("零售商", "批发商", "分销商", "工厂")
HALF = Frame(228.0, "en", measure)


def chain(weeks: int = 6) -> list[Series]:
    return [
        Series(
            name, tuple(4.0 + at * week for week in range(weeks)), f"最高 {4 + at * (weeks - 1)}"
        )
        for at, name in enumerate(STATIONS)
    ]


def plotted(picture: DisplayList, colour: str) -> list[Line]:
    """Without the sample beside the label."""
    return lines(picture, colour)[:-1]


def ticks(picture: DisplayList, align: str) -> list[str]:
    found = [i for i in picture.items if isinstance(i, Words) and i.size == AXIS_SIZE]
    return [i.text for i in found if i.align == align and i.text != TEXTS.time]


def test_amounts_stand_in_proportion_from_zero() -> None:
    picture = over_time([Series("工厂", (0.0, 10.0, 40.0))], TEXTS, FRAME)
    assert ticks(picture, "right") == ["0", "10", "20", "30", "40"]
    first, second = plotted(picture, palette.LINES[0])
    assert first.y1 - first.y2 == pytest.approx((second.y1 - second.y2) / 3)
    assert first.x2 - first.x1 == pytest.approx(second.x2 - second.x1)
    base = max(i.y1 for i in picture.items if isinstance(i, Line) and i.colour == palette.RULE)
    assert first.y1 == pytest.approx(base)


@pytest.mark.parametrize(
    ("largest", "expected"),
    [
        (0, [0, 1]),
        (3, [0, 1, 2, 3]),
        (5, [0, 1, 2, 3, 4, 5]),
        (6, [0, 2, 4, 6]),
        (31, [0, 10, 20, 30, 40]),
        (120, [0, 50, 100, 150]),
        (999, [0, 200, 400, 600, 800, 1000]),
    ],
)
def test_the_axis_ends_at_a_round_figure(largest: float, expected: list[float]) -> None:
    assert round_ticks(largest) == expected


@given(st.floats(0, 1e6))
def test_the_axis_always_holds_everything_in_few_steps(largest: float) -> None:
    found = round_ticks(largest)
    assert found[0] == 0
    assert found[-1] >= largest
    assert len(found) <= 6


def test_every_line_has_its_own_colour_dash_and_marker() -> None:
    picture = over_time(chain(), TEXTS, FRAME)
    dashes = [{line.dash for line in lines(picture, colour)} for colour in palette.LINES]
    assert all(len(one) == 1 for one in dashes)
    assert len(set.union(*dashes)) == 4
    marks = [i for i in picture.items if not isinstance(i, (Line, Words))]
    kinds = {
        colour: {(type(i), i.fill == palette.WHITE) for i in marks if colour in (i.fill, i.stroke)}
        for colour in palette.LINES
    }
    assert list(kinds.values()) == [
        {(Circle, False)},
        {(Box, False)},
        {(Polygon, False)},
        {(Circle, True)},
    ]


def test_the_demand_is_quiet_and_has_no_marker() -> None:
    series = [*chain(), Series("顾客需求", (4.0,) * 6, quiet=True)]
    picture = over_time(series, TEXTS, FRAME)
    assert len(plotted(picture, palette.MUTED_BAR)) == 5
    assert not [i for i in picture.items if getattr(i, "fill", None) == palette.MUTED_BAR]


def test_a_sample_of_the_line_stands_beside_its_label() -> None:
    picture = over_time(chain(), TEXTS, FRAME)
    for name, colour in zip(STATIONS, palette.LINES, strict=True):
        sample, label = lines(picture, colour)[-1], word(picture, name)
        assert sample.y1 == sample.y2 == pytest.approx(label.y - 9 * 0.36)
        assert sample.x2 < label.x


def test_labels_are_led_to_the_ends_of_their_lines() -> None:
    picture = over_time(chain(), TEXTS, FRAME)
    leaders = lines(picture, palette.SOFT)
    for leader, colour in zip(leaders, palette.LINES, strict=True):
        last = plotted(picture, colour)[-1]
        assert leader.y1 == pytest.approx(last.y2)
        assert leader.x1 > last.x2


def test_labels_last_values_and_notes_stand_at_the_ends() -> None:
    picture = over_time(chain(), TEXTS, FRAME)
    assert {*STATIONS, "4", "9", "14", "19", "最高 19", "每周订货（箱）", "周"} <= set(
        shown(picture)
    )
    heights = [word(picture, name).y for name in STATIONS]
    assert heights == sorted(heights, reverse=True)
    assert_readable(picture)


def test_a_week_without_an_amount_is_a_gap() -> None:
    picture = over_time([Series("工厂", (4.0, 8.0, None, 8.0, 4.0))], TEXTS, FRAME)
    assert len(plotted(picture, palette.LINES[0])) == 2
    assert len([i for i in picture.items if isinstance(i, Circle)]) == 4 + 1


def test_a_line_without_amounts_is_said_in_words() -> None:
    picture = over_time([Series("工厂", (None, None), "待录入")], TEXTS, FRAME)
    assert "工厂：待录入" in shown(picture)
    assert_readable(picture)


def test_weeks_are_named_but_not_all_of_many() -> None:
    assert ticks(over_time(chain(6), TEXTS, FRAME), "center") == ["1", "2", "3", "4", "5", "6"]
    many = ticks(over_time(chain(36), TEXTS, FRAME), "center")
    assert many[0] == "1"
    assert len(many) <= 10


@pytest.mark.parametrize("wrong", [-1.0, float("nan"), float("inf")])
def test_an_amount_that_is_none_is_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="below 0 or not a number"):
        over_time([Series("工厂", (4.0, wrong))], TEXTS, FRAME)


def test_more_lines_than_can_be_told_apart_are_refused() -> None:
    with pytest.raises(ValueError, match="more than can be told apart, 4"):
        over_time([*chain(), Series("五", (1.0,))], TEXTS, FRAME)


@pytest.mark.parametrize("series", [[], [Series("工厂", ())], [Series("工厂", (4.0,))]])
def test_hardly_anything_is_still_a_picture(series: list[Series]) -> None:
    picture = over_time(series, TEXTS, FRAME)
    assert {"0", "每周订货（箱）"} <= set(shown(picture))
    assert_readable(picture)


amounts = st.lists(st.one_of(st.none(), st.floats(0, 1e5)), max_size=36)


@given(st.lists(amounts, max_size=orders.MOST), st.sampled_from(["甲", LONG]))
def test_nothing_is_covered_whatever_the_amounts(rows: list[list[float | None]], name: str) -> None:
    for frame in (FRAME, HALF):
        picture = over_time([Series(name, tuple(row), "最高 9") for row in rows], TEXTS, frame)
        assert_readable(picture)
        assert joined(picture).count(name) == len(rows)
