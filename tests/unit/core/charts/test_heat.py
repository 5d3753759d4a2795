"""The heat map: value and number in every cell, and nothing of fewer than five."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.charts import palette
from facilitator.core.charts.display import Box, DisplayList, Frame, Line
from facilitator.core.charts.heat import Cell, HeatMap, HeatTexts, Rated, Scored, Stated, heat_map
from facilitator.core.charts.scale import FIVE, PERCENT, POINTS, Scale
from tests.unit.core.charts.seen import (
    DEPARTMENTS,
    FRAME,
    LONG_ENGLISH,
    assert_readable,
    edges,
    joined,
    measure,
    shown,
    word,
)

TEXTS = HeatTexts("低", "高", "<5", "回答人数少于 5，不显示", "本部门不自评")
NAMES = ("销售", "供应链", "研发")
CELLS: tuple[tuple[Cell, ...], ...] = (
    ("none", Rated(4.6, 7, "7 人"), Rated(1.0, 6, "6 人")),
    (Rated(7.0, 9, "9 人"), "none", "hidden"),
    (Rated(5.5, 4, "4 人"), Rated(2.2, 5, "5 人"), "none"),
)
MAP = HeatMap(NAMES, NAMES, CELLS)


def cells(picture: DisplayList) -> list[Box]:
    """In reading order, without the steps of the legend."""
    found = [i for i in picture.items if isinstance(i, Box) and i.height > 12 and i.width > 20]
    return sorted(found, key=lambda box: (box.y, box.x))


def filled(value: float, scale: Scale) -> str | None:
    one = HeatMap(("甲",), ("乙",), ((Rated(value, 9, "9 人"),),))
    return cells(heat_map(one, TEXTS, FRAME, scale))[0].fill


def test_every_cell_prints_its_value_and_its_number() -> None:
    picture = heat_map(MAP, TEXTS, FRAME)
    assert {"4.6", "7 人", "1.0", "6 人", "7.0", "9 人", "2.2", "5 人"} <= set(shown(picture))
    value, number = word(picture, "4.6"), word(picture, "7 人")
    cell = cells(picture)[0]
    for text in (value, number):
        assert cell.x < edges(text).left
        assert edges(text).right < cell.x + cell.width
        assert cell.y < edges(text).top
        assert edges(text).bottom < cell.y + cell.height
    assert_readable(picture)


def test_cells_of_fewer_than_five_print_no_value_and_have_no_colour() -> None:
    picture = heat_map(MAP, TEXTS, FRAME)
    assert {"5.5", "4 人"} & set(shown(picture)) == set()
    assert shown(picture).count("<5") == 2
    hidden = [box for box in cells(picture) if box.fill == palette.WHITE]
    assert [box.stroke for box in hidden] == [palette.SOFT] * 2
    assert "回答人数少于 5，不显示" in shown(picture)


def test_what_was_not_asked_is_a_dash_and_said_in_the_legend() -> None:
    picture = heat_map(MAP, TEXTS, FRAME)
    dashes = [i for i in picture.items if isinstance(i, Line) and i.x2 - i.x1 == 12]
    assert len(dashes) == 3
    assert "本部门不自评" in shown(picture)
    full = HeatMap(("甲",), ("乙",), ((Rated(4.0, 9, "9 人"),),))
    assert {"本部门不自评", "回答人数少于 5，不显示"} & set(
        shown(heat_map(full, TEXTS, FRAME))
    ) == set()


def test_there_are_no_totals() -> None:
    figures = [t for t in shown(heat_map(MAP, TEXTS, FRAME)) if re.fullmatch(r"\d+\.\d", t)]
    assert sorted(figures) == ["1.0", "2.2", "4.6", "7.0"]
    assert len(cells(heat_map(MAP, TEXTS, FRAME))) == 6


def test_colours_are_steps_of_the_whole_scale() -> None:
    assert [filled(value, PERCENT) for value in (0, 14, 15, 50, 85, 86, 100)] == [
        palette.RAMP[step] for step in (0, 0, 1, 3, 5, 6, 6)
    ]
    assert [filled(value, FIVE) for value in (1.0, 3.0, 5.0)] == [
        palette.RAMP[step] for step in (0, 3, 6)
    ]


def test_texts_are_white_from_the_fifth_step() -> None:
    picture = heat_map(MAP, TEXTS, FRAME)
    assert word(picture, "7.0").colour == word(picture, "9 人").colour == palette.WHITE
    assert word(picture, "4.6").colour == palette.WHITE
    assert word(picture, "2.2").colour == word(picture, "1.0").colour == palette.INK


def test_the_scale_is_in_the_legend_with_its_ends() -> None:
    picture = heat_map(MAP, TEXTS, FRAME)
    assert {"1 低", "高 7"} <= set(shown(picture))
    steps = [i.fill for i in picture.items if isinstance(i, Box) and i.height == 8.0]
    assert steps == list(palette.RAMP)


def test_rows_and_columns_are_a_grid() -> None:
    rows = cells(heat_map(MAP, TEXTS, FRAME))
    assert len({round(box.x, 3) for box in rows}) == 3
    assert len({round(box.y, 3) for box in rows}) == 3
    assert len({round(box.width, 3) for box in rows}) == 1
    assert max(box.x + box.width for box in rows) == pytest.approx(FRAME.width - 1)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (HeatMap(NAMES, NAMES, CELLS[:2]), "not 3 rows of 3"),
        (HeatMap(NAMES, NAMES[:2], CELLS), "not 3 rows of 2"),
        (HeatMap(("甲",), ("乙",), ((Rated(7.1, 9, ""),),)), "outside 1-7"),
        (HeatMap(("甲",), ("乙",), ((Rated(float("nan"), 9, ""),),)), "outside 1-7"),
    ],
)
def test_what_would_lie_is_refused(wrong: HeatMap, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        heat_map(wrong, TEXTS, FRAME)


def test_no_rows_leave_the_scale() -> None:
    picture = heat_map(HeatMap((), (), ()), TEXTS, FRAME)
    assert shown(picture) == ["1 低", "高 7"]
    assert_readable(picture)


def grid(count: int) -> tuple[tuple[Cell, ...], ...]:
    row: tuple[Cell, ...] = (
        *(Rated(1 + 6 * at / 12, 12, "12 人") for at in range(count - 1)),
        "none",
    )
    return (row,) * count


@pytest.mark.parametrize("width", [480.0, 320.0])
def test_twelve_departments_of_forty_characters_are_numbered(width: float) -> None:
    frame = Frame(width, "zh-CN", measure)
    picture = heat_map(HeatMap(DEPARTMENTS, DEPARTMENTS, grid(12)), TEXTS, frame)
    assert_readable(picture)
    assert {str(number) for number in range(1, 13)} <= set(shown(picture))
    for number, name in enumerate(DEPARTMENTS, start=1):
        assert joined(picture).count(f"{number}{name}") == 1


def test_numbered_columns_that_are_not_the_rows_are_named_below() -> None:
    heat = HeatMap(NAMES * 4, DEPARTMENTS, grid(12))
    picture = heat_map(heat, TEXTS, FRAME)
    assert_readable(picture)
    lowest = max(box.y + box.height for box in cells(picture))
    assert lowest < picture.height
    for number, name in enumerate(DEPARTMENTS, start=1):
        assert joined(picture).count(f"{number}{name}") == 1
    assert shown(picture).count("销售") == 4


@given(st.integers(1, 12), st.sampled_from(["销售", LONG_ENGLISH, DEPARTMENTS[0]]))
def test_nothing_is_covered_whatever_the_names(count: int, name: str) -> None:
    names = (name,) * count
    assert_readable(heat_map(HeatMap(names, names, grid(count)), TEXTS, FRAME))


POINTS_MAP = HeatMap(
    ("青松组", "蓝鲸组"),
    ("五幕案例 ×2", "承诺书 ×1"),
    (
        (
            Scored(82.4, shown="82", said="蓝鲸组·五幕案例：41/50，得分 82"),
            Stated("免计", said="免计的理由"),
        ),
        (Scored(0.0, shown="未提交 0", said="没有交"), Stated("待录入")),
    ),
)


def test_points_of_groups_stand_alone_in_their_cells_and_can_be_pointed_at() -> None:
    picture = heat_map(POINTS_MAP, HeatTexts("", "", "", "", ""), FRAME, POINTS)
    found = cells(picture)
    assert [box.fill for box in found] == [
        palette.RAMP[5],
        palette.WHITE,
        palette.RAMP[0],
        palette.WHITE,
    ]
    assert [spot.said for spot in picture.spots] == [
        "蓝鲸组·五幕案例：41/50，得分 82",
        "免计的理由",
        "没有交",
    ], "what says nothing cannot be pointed at"
    assert [(spot.x, spot.y, spot.width) for spot in picture.spots] == [
        (box.x, box.y, box.width) for box in found[:3]
    ]
    assert {"82", "免计", "未提交 0", "待录入", "0", "100"} <= set(shown(picture))
    assert_readable(picture)


def test_points_outside_the_scale_are_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        heat_map(HeatMap(("甲",), ("乙",), ((Scored(101.0),),)), TEXTS, FRAME, POINTS)


def test_a_state_that_has_no_room_is_said_in_brief() -> None:
    one = (Scored(0.0, shown="未提交（0）", brief="0"), Stated("免计", brief="免"))
    wide = heat_map(HeatMap(("甲",), ("乙", "丙"), (one,)), TEXTS, FRAME, POINTS)
    assert {"未提交（0）", "免计"} <= set(shown(wide))
    many = HeatMap(("甲",), tuple(str(at) for at in range(20)), (one * 10,))
    narrow = heat_map(many, TEXTS, FRAME, POINTS)
    assert "0" in shown(narrow)
    assert "未提交（0）" not in shown(narrow)
    assert "免计" in shown(narrow), "two characters have room"


def test_results_of_groups_are_never_hidden_and_a_word_stands_where_there_is_none() -> None:
    heat = HeatMap(
        ("青松组", "赤焰组"),
        ("你说我画", "概念闯关"),
        ((Scored(77.1, "2 份"), Stated("免计")), (Scored(0.0), Scored(100.0))),
    )
    picture = heat_map(heat, HeatTexts("低", "高"), FRAME, POINTS)

    said = shown(picture)
    assert {"77.1", "2 份", "免计", "0.0", "100.0"} <= set(said)
    assert len(said) == 4 + 5 + 2, "nothing but names, cells and the scale"
    assert_readable(picture)


def test_a_map_of_words_has_no_scale_though_some_cells_are_empty() -> None:
    heat = HeatMap(
        ("甲", "乙"), ("甲", "乙"), (("none", Stated("1/1", strong=True)), ("none", "none"))
    )
    texts = HeatTexts(none="双方都没写", strong="双方都写了", plain="只有一方写了")
    picture = heat_map(heat, texts, FRAME, POINTS)

    assert {"双方都没写", "双方都写了", "只有一方写了", "1/1"} <= set(shown(picture))
    assert not {"0", "100"} & set(shown(picture))
