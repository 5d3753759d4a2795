"""A chart on its own, with its words."""

import pytest

from facilitator.core.charts.bars import Bar, horizontal_bars
from facilitator.core.charts.captioned import MARGIN, Caption, captioned
from facilitator.core.charts.display import Box, Frame
from tests.unit.core.charts.seen import FRAME, LONG, assert_readable, edges, joined, measure, word

CHART = horizontal_bars([Bar(label="一组", value=50.0, shown="50.0")], FRAME)
WORDS = Caption("总成绩", "六组，满分 100", "各组按组号排列。")


def test_title_note_chart_and_reading_follow_each_other() -> None:
    picture = captioned(CHART, WORDS, FRAME)
    title, note = word(picture, "总成绩"), word(picture, "六组，满分 100")
    (bar,) = [item for item in picture.items if isinstance(item, Box)]
    reading = word(picture, "各组按组号排列。")
    assert title.y == note.y
    assert title.y < bar.y
    assert bar.y + bar.height < edges(reading).top
    assert_readable(picture)


def test_there_is_a_margin_all_around() -> None:
    picture = captioned(CHART, WORDS, FRAME)
    assert picture.width == CHART.width + 2 * MARGIN
    found = [edges(item) for item in picture.items]
    assert min(one.left for one in found) >= MARGIN - 1
    assert min(one.top for one in found) >= MARGIN - 1
    assert max(one.right for one in found) <= picture.width - MARGIN + 1
    assert max(one.bottom for one in found) <= picture.height - MARGIN + 1


def test_a_chart_needs_no_words() -> None:
    picture = captioned(CHART, Caption("总成绩"), FRAME)
    assert picture.height < captioned(CHART, WORDS, FRAME).height


@pytest.mark.parametrize("width", [480.0, 200.0])
def test_long_words_are_all_read(width: float) -> None:
    frame = Frame(width, "zh-CN", measure)
    chart = horizontal_bars([Bar(label="一组", value=50.0, shown="50.0")], frame)
    picture = captioned(chart, Caption(LONG, LONG[::-1], LONG * 2), frame)
    assert_readable(picture)
    assert joined(picture).count(LONG) == 3
    assert LONG[::-1] in joined(picture)
