"""Before and after: on the whole scale, labels apart, what falls dashed."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.charts import palette
from facilitator.core.charts.display import Circle, DisplayList, Frame, Line, Words
from facilitator.core.charts.labels import AXIS_SIZE
from facilitator.core.charts.scale import FIVE, PERCENT
from facilitator.core.charts.slopes import Slope, SlopeTexts, paired_slopes
from tests.unit.core.charts.seen import (
    DEPARTMENTS,
    FRAME,
    LONG,
    LONG_ENGLISH,
    assert_readable,
    joined,
    lines,
    measure,
    shown,
    word,
)

TEXTS = SlopeTexts("前测", "后测", "上升或持平", "下降")
HALF = Frame(228.0, "en", measure)


def slopes(picture: DisplayList) -> list[Line]:
    """The lines between the two columns: those from one point to another."""
    points = {(c.x, c.y) for c in picture.items if isinstance(c, Circle)}
    return [
        i
        for i in picture.items
        if isinstance(i, Line) and (i.x1, i.y1) in points and (i.x2, i.y2) in points
    ]


def grid_heights(picture: DisplayList) -> list[float]:
    return [i.y1 for i in picture.items if isinstance(i, Line) and i.colour == palette.RULE]


def test_values_stand_in_proportion_on_the_whole_scale() -> None:
    picture = paired_slopes([Slope(1.0, 5.0, "甲"), Slope(3.0, 2.0, "乙")], TEXTS, FRAME)
    heights = grid_heights(picture)
    assert len(heights) == 5
    bottom, top = max(heights), min(heights)
    first, second = slopes(picture)
    assert (first.y1, first.y2) == pytest.approx((bottom, top))
    assert second.y1 == pytest.approx((bottom + top) / 2)
    assert second.y2 == pytest.approx(bottom - (bottom - top) / 4)
    assert first.x1 == second.x1 < first.x2 == second.x2


def test_the_axis_is_whole_however_close_the_values() -> None:
    picture = paired_slopes([Slope(3.1, 3.2, "甲")], TEXTS, FRAME)
    ticks = [i.text for i in picture.items if isinstance(i, Words) and i.size == AXIS_SIZE]
    assert ticks == ["1", "2", "3", "4", "5"]
    percent = paired_slopes([Slope(57, 82, "甲")], TEXTS, FRAME, PERCENT)
    ticks = [i.text for i in percent.items if isinstance(i, Words) and i.size == AXIS_SIZE]
    assert ticks == ["0", "20", "40", "60", "80", "100"]


def test_what_falls_is_dashed_and_the_legend_says_so() -> None:
    picture = paired_slopes([Slope(3, 4, "甲"), Slope(4, 3, "乙"), Slope(3, 3, "丙")], TEXTS, FRAME)
    up, down, same = slopes(picture)
    assert (up.dash, same.dash) == (None, None)
    assert down.dash is not None
    assert down.colour != up.colour
    assert "下降" in shown(picture)
    assert "下降" not in shown(paired_slopes([Slope(3, 4, "甲")], TEXTS, FRAME))


def test_a_line_goes_the_way_its_printed_figures_say() -> None:
    (line,) = slopes(paired_slopes([Slope(3.24, 3.21, "甲")], TEXTS, FRAME))
    assert line.dash is None


def test_values_label_and_number_are_printed() -> None:
    picture = paired_slopes([Slope(3.3, 3.7, "六题平均", "24 人", strong=True)], TEXTS, FRAME)
    assert {"3.3", "3.7", "六题平均", "24 人", "前测", "后测"} <= set(shown(picture))
    assert word(picture, "六题平均").bold
    (line,) = slopes(picture)
    assert line.width == 3.0


def test_end_labels_of_the_same_height_are_kept_apart_in_order() -> None:
    names = [f"第{at}题" for at in range(1, 7)]
    picture = paired_slopes(
        [Slope(3, 4 - at / 100, name) for at, name in enumerate(names)], TEXTS, FRAME
    )
    heights = [word(picture, name).y for name in names]
    assert heights == sorted(heights)
    assert min(b - a for a, b in itertools.pairwise(heights)) >= 12
    assert shown(picture).count("3.0") == 1
    assert_readable(picture)


def test_figures_are_led_to_the_ends_of_their_lines() -> None:
    picture = paired_slopes([Slope(1.5, 4.5, "甲"), Slope(3, 2, "乙")], TEXTS, FRAME)
    leaders = lines(picture, palette.SOFT)
    for slope, left, right in zip(slopes(picture), leaders[:2], leaders[2:], strict=True):
        assert (left.y2, right.y1) == pytest.approx((slope.y1, slope.y2))
        assert left.x2 < slope.x1
        assert right.x1 > slope.x2
    label, (upper, _) = word(picture, "甲"), slopes(picture)
    assert label.y - 9 * 0.36 == pytest.approx(leaders[2].y2) == pytest.approx(upper.y2)


def test_a_missing_value_is_said_in_words_and_not_drawn() -> None:
    rows = [
        Slope(3, 4, "甲"),
        Slope(None, 4, "信息技术", "<5 已隐藏"),
        Slope(2, None, "法务", "未作答"),
    ]
    picture = paired_slopes(rows, TEXTS, FRAME)
    assert len(slopes(picture)) == 1
    assert {"信息技术：<5 已隐藏", "法务：未作答"} <= set(shown(picture))
    assert "2.0" not in shown(picture)


def test_persons_are_thin_lines_without_figures() -> None:
    persons = [Slope(2 + at / 10, 3, "") for at in range(12)]
    picture = paired_slopes([*persons, Slope(2.5, 3.0, "平均", "12 人", strong=True)], TEXTS, HALF)
    drawn = slopes(picture)
    assert len(drawn) == 13
    assert drawn[-1].width == 3.0
    assert {line.width for line in drawn[:-1]} <= {1.1, 1.4}
    assert [i for i in drawn if i.dash] == [drawn[11]]
    assert "2.1" not in shown(picture)
    assert_readable(picture)


def test_lines_of_fewer_than_eight_persons_are_refused() -> None:
    with pytest.raises(ValueError, match="fewer than 8"):
        paired_slopes([Slope(3, 4)] * 7, TEXTS, FRAME)
    assert len(slopes(paired_slopes([Slope(3, 4)] * 8, TEXTS, FRAME))) == 8


@pytest.mark.parametrize("wrong", [0.9, 5.1, float("nan")])
def test_a_value_off_the_scale_is_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="outside 1-5"):
        paired_slopes([Slope(3, wrong, "甲")], TEXTS, FRAME)


def test_no_rows_leave_the_scale() -> None:
    picture = paired_slopes([], TEXTS, FRAME)
    assert slopes(picture) == []
    assert {"1", "5", "前测", "后测"} <= set(shown(picture))
    assert_readable(picture)


@pytest.mark.parametrize("frame", [FRAME, HALF])
def test_twelve_departments_of_forty_characters_are_all_read(frame: Frame) -> None:
    rows = [Slope(3.0, 3.5, name, "24 人") for name in DEPARTMENTS]
    picture = paired_slopes(rows, TEXTS, frame)
    assert_readable(picture)
    assert all(name in joined(picture) for name in DEPARTMENTS)


value = st.floats(1, 5)


@given(st.lists(st.tuples(value, value, st.sampled_from(["甲", LONG, LONG_ENGLISH])), max_size=9))
def test_nothing_is_covered_whatever_the_values(rows: list[tuple[float, float, str]]) -> None:
    for frame in (FRAME, HALF):
        picture = paired_slopes([Slope(a, b, name, "24 人") for a, b, name in rows], TEXTS, frame)
        assert_readable(picture)
        assert len(slopes(picture)) >= len(rows)
    assert FIVE.ticks == (1, 2, 3, 4, 5)
