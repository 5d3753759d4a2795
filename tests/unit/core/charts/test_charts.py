"""Charts as data: what is where, and that nothing lies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.charts import bars, drawing, dumbbell, pacing, palette
from facilitator.core.charts.display import (
    Circle,
    DisplayList,
    Frame,
    Line,
    Polygon,
    Words,
    side_by_side,
)
from facilitator.core.charts.scale import POINTS
from facilitator.core.figures import Figure, Tile
from tests.unit.core.charts.seen import (
    FRAME,
    assert_inside,
    assert_readable,
    boxes,
    measure,
    shown,
    word,
)

PAIR_TEXTS = dumbbell.PairTexts("单向", "双向", "相差")
TIMED_TEXTS = pacing.TimedTexts("计划", "实际", "计划 / 实际", "相差")
names = st.text(st.sampled_from("一二三四五组 Team’&<>"), min_size=1, max_size=40)


def test_bars_start_at_zero_and_end_at_a_hundred() -> None:
    picture = bars.horizontal_bars(
        [bars.Bar(label=str(v), value=v, shown=f"{v:.1f}") for v in (0.0, 25.0, 50.0, 100.0)], FRAME
    )
    widths = [box.width for box in boxes(picture, palette.ACCENT)]
    assert widths[0] == 0.0
    assert widths[2] == pytest.approx(2 * widths[1])
    assert widths[3] == pytest.approx(2 * widths[2])
    grid = [item for item in picture.items if isinstance(item, Line) and item.width == 0.5]
    assert max(line.x1 for line in grid) == pytest.approx(
        boxes(picture, palette.ACCENT)[3].x + widths[3]
    )


def test_a_missing_result_is_a_word_and_not_a_bar() -> None:
    picture = bars.horizontal_bars(
        [
            bars.Bar(label="甲", value=None, shown="未提交"),
            bars.Bar(label="乙", value=60.0, shown="60.0", strong=False),
        ],
        FRAME,
    )
    assert boxes(picture, palette.ACCENT) == []
    assert len(boxes(picture, palette.ACCENT_LIGHT)) == 1
    (word,) = [i for i in picture.items if isinstance(i, Words) and i.text == "未提交"]
    assert word.colour == palette.QUIET


@pytest.mark.parametrize("value", [-0.1, 100.1, float("nan")])
def test_a_value_off_the_axis_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="outside 0-100"):
        bars.horizontal_bars([bars.Bar(label="甲", value=value, shown="")], FRAME)


@given(st.lists(st.tuples(names, st.one_of(st.none(), st.floats(0, 100))), max_size=12))
def test_bars_stay_inside_whatever_the_names(rows: list[tuple[str, float | None]]) -> None:
    picture = bars.horizontal_bars(
        [
            bars.Bar(label=name, value=v, shown="–" if v is None else f"{v:.1f}", note="6 人")
            for name, v in rows
        ],
        FRAME,
    )
    assert_inside(picture)


def test_planned_and_actual_share_one_scale() -> None:
    rows = [
        pacing.TimedRow(label="开场", planned=5, actual=10),
        pacing.TimedRow(label="案例", planned=60, actual=None),
        pacing.TimedRow(label="休息", planned=7, actual=7.4, quiet=True),
    ]
    picture = pacing.planned_and_actual(rows, TIMED_TEXTS, FRAME)
    planned = [box for box in boxes(picture, palette.PALE) if box.height == 12.5]
    (actual,) = [box for box in boxes(picture, palette.ACCENT) if box.height == 5.0]

    assert actual.width == pytest.approx(2 * planned[0].width)
    assert planned[1].width == pytest.approx(12 * planned[0].width)
    assert [t for t in shown(picture) if "/" in t] == ["计划 / 实际", "5 / 10", "60 / –", "7 / 7"]
    assert "+5" in shown(picture)
    assert_inside(picture)


def test_half_a_minute_goes_up() -> None:
    row = pacing.TimedRow(label="x", planned=10.5, actual=12.5)
    texts = shown(pacing.planned_and_actual([row], TIMED_TEXTS, FRAME))
    assert {"11 / 13", "+2"} <= set(texts)


@pytest.mark.parametrize(
    ("longest", "last"), [(0, 2), (9, 10), (33, 40), (60, 60), (61, 75), (480, 480), (900, 900)]
)
def test_the_time_axis_ends_at_a_round_figure(longest: float, last: int) -> None:
    row = pacing.TimedRow(label="x", planned=longest, actual=None)
    picture = pacing.planned_and_actual([row], TIMED_TEXTS, FRAME)
    ticks = [int(i.text) for i in picture.items if isinstance(i, Words) and i.size == 7.5]
    assert ticks[0] == 0
    assert ticks[-1] == last
    assert len(ticks) <= 7


@given(
    st.lists(
        st.tuples(names, st.integers(0, 180), st.one_of(st.none(), st.floats(0, 300))), max_size=9
    )
)
def test_times_stay_inside_whatever_the_names(rows: list[tuple[str, int, float | None]]) -> None:
    timed = [pacing.TimedRow(label=n, planned=p, actual=a) for n, p, a in rows]
    assert_inside(pacing.planned_and_actual(timed, TIMED_TEXTS, FRAME))


def test_pairs_print_both_values_and_their_signed_difference() -> None:
    pairs = [
        dumbbell.Pair("甲", 54, 81),
        dumbbell.Pair("乙", 80, 66),
        dumbbell.Pair("丙", 50, 50),
        dumbbell.Pair("丁", None, 70),
    ]
    texts = shown(dumbbell.dumbbell(pairs, PAIR_TEXTS, FRAME))
    assert {"54%", "81%", "80%", "66%", "50%", "70%", "+27", "−14", "0", "–"} <= set(texts)


def test_the_widest_gap_comes_first_and_none_last() -> None:
    pairs = [
        dumbbell.Pair("甲", 54, 60),
        dumbbell.Pair("乙", 80, 66),
        dumbbell.Pair("丙", None, 50),
        dumbbell.Pair("丁", 20, 34.4),
        dumbbell.Pair("戊", 10, 70),
    ]
    assert [pair.label for pair in dumbbell.by_gap(pairs)] == ["戊", "乙", "丁", "甲", "丙"]


@pytest.mark.parametrize("wrong", [-1.0, 100.5, float("nan")])
def test_a_pair_off_its_scale_is_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="outside 0-100"):
        dumbbell.dumbbell([dumbbell.Pair("甲", 50, wrong)], PAIR_TEXTS, FRAME)


def test_a_pair_nobody_may_see_is_said_in_words() -> None:
    hidden = dumbbell.Pair("甲", None, None, missing="人数少于 5，未显示")
    picture = dumbbell.dumbbell([hidden], PAIR_TEXTS, FRAME)
    assert word(picture, "人数少于 5，未显示").colour == palette.QUIET
    assert "–" in shown(picture)
    assert_readable(picture)


def test_a_ring_stands_for_the_first_and_a_disc_for_the_second() -> None:
    picture = dumbbell.dumbbell([dumbbell.Pair("甲", 0, 100)], PAIR_TEXTS, FRAME)
    *_, ring, disc = [item for item in picture.items if isinstance(item, Circle)]
    assert (ring.fill, ring.stroke) == (palette.WHITE, palette.AMBER)
    assert disc.fill == palette.ACCENT
    assert disc.x > ring.x


value = st.one_of(st.none(), st.floats(0, 100))


@given(st.lists(st.tuples(names, value, value), max_size=12))
def test_pairs_stay_inside_whatever_the_names(
    rows: list[tuple[str, float | None, float | None]],
) -> None:
    pairs = [dumbbell.Pair(name, a, b, "6 人") for name, a, b in rows]
    assert_inside(dumbbell.dumbbell(pairs, PAIR_TEXTS, FRAME))


def test_a_figure_is_turned_right_way_up() -> None:
    figure = Figure("P", (Tile("H", 5, 10), Tile("D", 2, 5)), ((5, 10),))
    picture = drawing.grid_figure(figure, 120.0, "zh-CN", caption="图形 P")
    bar, diamond = [item for item in picture.items if isinstance(item, Polygon)]

    assert min(y for _, y in bar.points) == 10.0
    assert max(y for _, y in bar.points) == 20.0
    assert {x for x, _ in bar.points} == {50.0, 70.0}
    assert (30.0, 50.0) in diamond.points
    (touch,) = [item for item in picture.items if isinstance(item, Circle)]
    assert (touch.x, touch.y) == (50.0, 20.0)
    assert shown(picture) == ["1", "2", "图形 P"]
    assert_inside(picture)


def test_figures_can_stand_side_by_side() -> None:
    one = drawing.grid_figure(Figure("P", (Tile("H", 0, 0),), ((1, 1),)), 100.0, "en")
    both = side_by_side([one, one], 30.0)

    assert (both.width, both.height) == (230.0, 100.0)
    assert len(both.items) == 2 * len(one.items)
    first, second = [item for item in both.items if isinstance(item, Polygon)]
    assert [x + 130.0 for x, _ in first.points] == [x for x, _ in second.points]
    assert_inside(both)
    assert side_by_side([], 10.0) == DisplayList(0.0, 0.0, ())


def test_a_narrow_chart_has_fewer_ticks() -> None:
    frame = Frame(200.0, "en", measure)
    picture = bars.horizontal_bars([bars.Bar(label="A", value=50.0, shown="50")], frame)
    ticks = [i.text for i in picture.items if isinstance(i, Words) and i.size == 7.5]
    assert ticks == ["0", "50", "100"]
    assert_inside(picture)


def test_a_bar_is_pointed_at_over_its_whole_row_and_may_have_a_colour_of_its_own() -> None:
    picture = bars.horizontal_bars(
        [
            bars.Bar(label="甲", value=40.0, shown="40.0", said="甲组的一切", fill="#123456"),
            bars.Bar(label="乙", value=None, shown="待录入"),
            bars.Bar(label="丙", value=0.0, shown="0.0", said="丙组的一切"),
        ],
        FRAME,
    )
    assert [spot.said for spot in picture.spots] == ["甲组的一切", "丙组的一切"]
    first, last = picture.spots
    assert (first.x, first.width) == (0.0, FRAME.width)
    assert first.y + first.height < last.y
    (bar,) = boxes(picture, "#123456")
    assert first.y < bar.y < bar.y + bar.height < first.y + first.height


@pytest.mark.parametrize("high", [100.0, 99.9])
def test_a_figure_at_the_end_of_the_scale_does_not_meet_the_difference(high: float) -> None:
    pairs = [dumbbell.Pair("甲", 25.5, high), dumbbell.Pair("乙", high, 0.0)]
    picture = dumbbell.dumbbell(pairs, PAIR_TEXTS, FRAME, POINTS)

    assert {"+74.5", "25.5"} <= set(shown(picture)) or high < 100
    assert_readable(picture)
