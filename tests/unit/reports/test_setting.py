"""Runs set into lines."""

import pytest

from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Run, words
from facilitator.reports.setting import fitted, natural_width, set_lines
from facilitator.reports.theme import BODY, LEAD, TextStyle

PLAIN = TextStyle(size=10, leading=17, shortest=1)


@pytest.fixture
def setter() -> Typesetter:
    return Typesetter()


def test_a_line_feed_ends_a_line_and_an_empty_line_stays(setter: Typesetter) -> None:
    lines = set_lines(setter, words("一\n\n二", "zh-CN"), PLAIN, 100)
    assert [line.text for line in lines] == ["一", "", "二"]


def test_no_last_line_of_one_or_two_characters(setter: Typesetter) -> None:
    text = "一" * 21
    assert [len(line.text) for line in set_lines(setter, words(text, "zh-CN"), PLAIN, 201)] == [
        18,
        3,
    ]
    assert len(set_lines(setter, words("一" * 20, "zh-CN"), PLAIN, 201)) == 1


def test_a_lead_breaks_after_its_first_thought(setter: Typesetter) -> None:
    text = "应到 36 人，实到 36 人；两位学员下午请假，按半天计出勤率 97.2%（70/72 人次）。全天 360 分钟。"
    first, _ = set_lines(setter, words(text, "zh-CN"), LEAD, 451)
    assert first.text.endswith("。")


def test_an_opening_mark_stands_out_and_a_closing_one_hangs(setter: Typesetter) -> None:
    (line,) = set_lines(setter, words("“尽快”", "zh-CN"), PLAIN, 100)
    assert line.lead == 5.0
    assert line.width == pytest.approx(30.0)
    (latin,) = set_lines(setter, words("“soon”", "en"), PLAIN, 100)
    assert latin.lead == 0.0


def test_runs_keep_their_weights_on_one_line(setter: Typesetter) -> None:
    runs = (Run("一", "zh-CN"), Run("二", "zh-CN", bold=True), Run("x", "en"))
    (line,) = set_lines(setter, runs, PLAIN, 100)
    assert [(piece.face, piece.text) for piece in line.pieces] == [
        ("NotoSansSC-Regular", "一"),
        ("NotoSansSC-Bold", "二"),
        ("FacilitatorLatin-Regular", "x"),
    ]


def test_a_date_keeps_together_across_runs(setter: Typesetter) -> None:
    runs = (*words("课程日期为 2026", "zh-CN"), *words(" 年 3 月 5 日开始", "zh-CN", bold=True))
    for width in range(100, 180):
        lines = [line.text for line in set_lines(setter, runs, PLAIN, width)]
        assert any("2026 年 3 月 5 日" in line for line in lines), (width, lines)


def test_a_text_too_long_for_its_one_line_ends_in_dots(setter: Typesetter) -> None:
    line = fitted(setter, words("很长的标题\n" * 20, "zh-CN"), PLAIN, 120)
    assert line.text.endswith("…")
    assert line.width <= 120
    assert fitted(setter, words("短", "zh-CN"), PLAIN, 120).text == "短"
    assert fitted(setter, (), PLAIN, 120).text == ""


def test_natural_width_is_that_of_the_widest_line(setter: Typesetter) -> None:
    assert natural_width(setter, words("一二\n一二三", "zh-CN"), PLAIN) == pytest.approx(30.0)
    assert natural_width(setter, (), PLAIN) == 0.0


def test_no_text_no_lines(setter: Typesetter) -> None:
    assert set_lines(setter, (), BODY, 100) == []
