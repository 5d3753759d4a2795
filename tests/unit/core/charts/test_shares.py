"""Counts of one question in one bar: who gave which answer, and nothing of too few."""

import pytest

from facilitator.core.charts import palette
from facilitator.core.charts.display import Box, DisplayList
from facilitator.core.charts.shares import Shares, shares
from tests.unit.core.charts.seen import FRAME, LONG, assert_readable, shown

FILLS = palette.CHANGES


def pace(label: str, *counts: int) -> Shares:
    names = ("偏慢", "合适", "偏快")
    return Shares(label, tuple(zip(names, counts, FILLS, strict=True)), "人数少于 5，未显示")


def bars(picture: DisplayList) -> list[Box]:
    """Without the marks of the legend."""
    return [i for i in picture.items if isinstance(i, Box) and i.height > 10]


def test_every_answer_is_as_wide_as_its_share_and_named_with_its_count() -> None:
    picture = shares([pace("节奏", 2, 26, 6)], FRAME)
    widths = [bar.width + 0.8 for bar in bars(picture)]

    assert widths == pytest.approx([sum(widths) * share / 34 for share in (2, 26, 6)])
    assert {"节奏", "偏慢", "合适", "偏快", "2", "26", "6"} <= set(shown(picture))
    assert_readable(picture)


def test_of_fewer_than_five_nothing_is_shown_not_the_names_of_answers_either() -> None:
    picture = shares([pace("节奏", 1, 2, 1)], FRAME)

    assert set(shown(picture)) == {"节奏", "人数少于 5，未显示"}


def test_rows_do_not_meet_and_long_names_are_whole() -> None:
    picture = shares([pace(LONG, 2, 26, 6), pace("推荐意愿", 30, 3, 1)], FRAME)

    first, second = (
        {bar.y for bar in bars(picture)[:3]},
        {bar.y for bar in bars(picture)[3:]},
    )
    assert max(first) + 15 < min(second)
    assert LONG in "".join(shown(picture))
    assert_readable(picture)


def test_nothing_and_less_than_nothing() -> None:
    assert shares([], FRAME).items == ()
    with pytest.raises(ValueError, match="not counts of people"):
        shares([pace("节奏", 9, -1, 6)], FRAME)
