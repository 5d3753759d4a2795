"""The line of the evaluation: four marks, each over its own words."""

from itertools import pairwise

import pytest

from facilitator.core.charts.display import Circle, Frame, Line, Polygon, Words
from facilitator.core.charts.evidence import Level, evidence


def measure(text: str, size: float, *, bold: bool, lang: str) -> float:
    return size * len(text)


FRAME = Frame(481.0, "zh-CN", measure)
LEVELS = (
    Level("一级 反应", "未采集", "empty"),
    Level("二级 学习", "课堂活动 3 项", "half"),
    Level("三级 行为", "跟踪中（下次 4 月 6 日）", "half"),
    Level("四级 结果", "90 天（6 月 3 日）", "full"),
)


def test_a_mark_is_full_half_or_empty() -> None:
    picture = evidence("评估进度", LEVELS, FRAME)
    circles = [one for one in picture.items if isinstance(one, Circle)]
    halves = [one for one in picture.items if isinstance(one, Polygon)]

    assert len(circles) == len(LEVELS)
    assert len(halves) == 2
    filled = [one.fill == one.stroke for one in circles]
    assert filled == [False, False, False, True]
    for circle, half in zip(circles[1:3], halves, strict=True):
        assert all(x <= circle.x + 1e-9 for x, _ in half.points), "the left half"
        for x, y in half.points:
            assert (x - circle.x) ** 2 + (y - circle.y) ** 2 == pytest.approx(circle.radius**2)


def test_words_stand_under_their_mark_and_on_no_other() -> None:
    picture = evidence("评估进度", LEVELS, FRAME)
    words = [one for one in picture.items if isinstance(one, Words)][1:]
    circles = [one for one in picture.items if isinstance(one, Circle)]
    rows: dict[float, list[tuple[float, float]]] = {}
    for one in words:
        wide = measure(one.text, one.size, bold=one.bold, lang="zh-CN")
        rows.setdefault(one.y, []).append((one.x, one.x + wide))
    assert len(rows) == 2
    for row in rows.values():
        assert [left + circles[0].radius for left, _ in row] == [one.x for one in circles]
        assert all(end < start for (_, end), (start, _) in pairwise(row))
        assert row[-1][1] <= FRAME.width
        assert max(one.y for one in words) < picture.height


def test_the_line_goes_from_the_first_mark_to_the_last() -> None:
    picture = evidence("评估进度", LEVELS, FRAME)
    (line,) = [one for one in picture.items if isinstance(one, Line)]
    circles = [one for one in picture.items if isinstance(one, Circle)]
    assert (line.x1, line.x2) == (circles[0].x, circles[-1].x)
