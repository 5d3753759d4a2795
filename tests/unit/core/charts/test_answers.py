"""How people answered: a distribution only of eight and more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.charts import palette
from facilitator.core.charts.answers import Answered, AnswerTexts, answer_bars
from facilitator.core.charts.display import Box, DisplayList
from tests.unit.core.charts.seen import (
    DEPARTMENTS,
    FRAME,
    assert_readable,
    joined,
    shown,
    word,
)

TEXTS = AnswerTexts(
    ("5 分", "4 分", "3 分", "2 分", "1 分"),
    "平均",
    "中位数",
    "人数",
    "<5 已隐藏",
    "少于 8 人，不显示分布",
)


def bars(picture: DisplayList) -> list[Box]:
    return [i for i in picture.items if isinstance(i, Box) and i.height > 10]


def test_every_level_is_as_wide_as_its_share_of_the_answers() -> None:
    picture = answer_bars([Answered("满意", (20, 10, 5, 4, 1))], TEXTS, FRAME)
    five, four, three, two, one = bars(picture)
    assert [bar.fill for bar in (five, four, three, two, one)] == list(palette.LEVELS)
    assert five.width + 0.8 == pytest.approx(2 * (four.width + 0.8))
    assert four.width + 0.8 == pytest.approx(10 * (one.width + 0.8))
    assert three.x == pytest.approx(four.x + four.width + 0.8)


def test_mean_median_and_number_are_printed() -> None:
    row = Answered("满意", (20, 10, 5, 4, 1))
    picture = answer_bars([row], TEXTS, FRAME)
    assert (row.people, row.median()) == (40, 4.5)
    assert row.mean() == pytest.approx((100 + 40 + 15 + 8 + 1) / 40)
    assert word(picture, "4.1").bold
    assert {"4.5", "40", "20", "10", "5", "4", "1", "平均", "中位数", "人数"} <= set(shown(picture))
    assert_readable(picture)


def test_the_median_of_an_odd_number_is_the_middle_one() -> None:
    assert Answered("", (3, 0, 0, 0, 2)).median() == 5
    assert Answered("", (2, 0, 1, 0, 2)).median() == 3


def test_five_to_seven_answers_show_no_distribution() -> None:
    picture = answer_bars([Answered("选修", (4, 2, 1, 0, 0))], TEXTS, FRAME)
    assert [bar.fill for bar in bars(picture)] == [palette.WHITE]
    assert {"少于 8 人，不显示分布", "4.4", "5", "7"} <= set(shown(picture))
    assert len(bars(answer_bars([Answered("选修", (4, 2, 1, 1, 0))], TEXTS, FRAME))) == 4


@pytest.mark.parametrize(
    "row", [Answered("选修", (3, 1, 0, 0, 0)), Answered("选修", (30, 1, 0, 0, 0), hidden=True)]
)
def test_fewer_than_five_show_nothing(row: Answered) -> None:
    picture = answer_bars([row], TEXTS, FRAME)
    assert [bar.fill for bar in bars(picture)] == [palette.WHITE]
    figures = [text for text in shown(picture) if text not in TEXTS.levels]
    assert sorted(figures) == sorted(["平均", "中位数", "人数", "选修", "<5 已隐藏", "–", "–", "–"])


@pytest.mark.parametrize("counts", [(1, 2, 3, 4), (9, 0, -1, 0, 0), (1,) * 6])
def test_counts_that_fit_no_levels_are_refused(counts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="not counts of 5 levels"):
        answer_bars([Answered("满意", counts)], TEXTS, FRAME)


def test_three_levels_take_the_first_three_fills() -> None:
    texts = AnswerTexts(("偏快", "合适", "偏慢"), "", "", "", "", "")
    picture = answer_bars([Answered("节奏", (3, 29, 2))], texts, FRAME)
    assert [bar.fill for bar in bars(picture)] == list(palette.LEVELS[:3])


def test_no_rows_leave_legend_and_heads() -> None:
    picture = answer_bars([], TEXTS, FRAME)
    assert shown(picture) == [*TEXTS.levels, "平均", "中位数", "人数"]
    assert_readable(picture)


def test_twelve_questions_of_forty_characters_are_all_read() -> None:
    rows = [Answered(name, (97, 1, 1, 1, 1), strong=not at) for at, name in enumerate(DEPARTMENTS)]
    picture = answer_bars(rows, TEXTS, FRAME)
    assert_readable(picture)
    assert all(name in joined(picture) for name in DEPARTMENTS)


@given(st.lists(st.tuples(*[st.integers(0, 40)] * 5), max_size=5))
def test_nothing_is_covered_whatever_the_counts(rows: list[tuple[int, ...]]) -> None:
    picture = answer_bars([Answered("满意", row) for row in rows], TEXTS, FRAME)
    assert_readable(picture)
    for row in rows:
        if sum(row) >= 8:
            assert {str(n) for n in row if n} <= set(shown(picture))
