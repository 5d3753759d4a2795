"""Lines of Chinese, English and both, at any width."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.reports.breaking import Breaker, Letters, Span, squeezed_marks
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import words
from facilitator.reports.setting import set_lines
from facilitator.reports.theme import BODY
from tests.unit.reports.samples import FORTY

# Written out here again: the rules a proofreader checks, not the sets of the program.
NEVER_FIRST = "，。、；：？！）》〉」』】”’…—·％%,.;:?!)]}"
NEVER_LAST = "（《〈「『【“‘([{"
SIZE = 10.0

ZH = (
    "本次工作坊共有 86 名参与者，来自 12 个部门；大家围绕“内部服务”展开讨论，提出了三项承诺："
    "响应更快、沟通更清、交付更稳！其中 Customer Success 与 Supply Chain Management 的互评分差距"
    "最大（相差 1.8 分），需要重点跟进。结论：跨部门协作（cross-functional collaboration）的改善空间"
    "在于——“说清楚”；而不是“做更多”。参见《服务标准》（第 3 章），责任人：王喆、李堃、龘先生……"
)
EN = (
    "Of 24 people who answered both times, 17 rated themselves higher, 5 the same, 2 lower; correct "
    "answers rose from 57% to 82% (n = 24). There was “no” control group, so don’t read too much "
    "into it – the follow-up on 7 April 2026 will tell."
)

pieces = st.sampled_from(
    [*"我们的内部客户意识", *NEVER_FIRST, *NEVER_LAST, " ", "——", "……", "team", "don’t", "3.5", "a"]
)
mixed = st.lists(pieces, min_size=1, max_size=60).map("".join)
measures = st.floats(12.0, 400.0)


def letters(text: str) -> Letters:
    """Widths like those of the faces: wide marks and ideographs one em, Latin about half."""
    widths = [SIZE if ord(c) > 0x2000 else (2.5 if c == " " else 5.5) for c in text]
    squeezed = squeezed_marks(text, frozenset())
    for place in squeezed:
        widths[place] -= SIZE / 2
    return Letters(text, widths, SIZE, squeezed=squeezed)


def breaks_a_rule(text: str, place: int) -> bool:
    """Whether a proofreader would mark a line end at this place."""
    before, after = text[:place].rstrip(), text[place:].lstrip()
    return bool(before and after) and (after[0] in NEVER_FIRST or before[-1] in NEVER_LAST)


def is_inside_word(text: str, place: int) -> bool:
    return all(c.isascii() and not c.isspace() for c in text[place - 1 : place + 1])


def choices(text: str, line: Span, following: Span) -> list[int]:
    """Where else the line could have ended with something on it."""
    places = range(line.start + 1, following.start)
    return [p for p in places if text[p] != " " and text[line.start : p].strip()]


def lines_of(spans: list[Span], text: str) -> list[str]:
    return [text[span.start : span.stop] for span in spans]


@given(mixed, measures)
@settings(max_examples=300)
def test_nothing_is_lost_between_the_lines(text: str, measure: float) -> None:
    spans = Breaker(letters(text)).lines(measure)

    kept = "".join(lines_of(spans, text))
    assert kept.replace(" ", "") == text.replace(" ", "")
    stops = [0, *(span.stop for span in spans)]
    gaps = [text[stop : span.start] for stop, span in zip(stops, spans, strict=False)]
    assert "".join(gaps).strip() == ""


@given(mixed, measures)
@settings(max_examples=300)
def test_nothing_is_wider_than_the_measure_but_half_an_em(text: str, measure: float) -> None:
    what = letters(text)
    for span in Breaker(what).lines(measure):
        full = sum(what.widths[span.start : span.stop])
        hanging = full - span.width
        assert hanging in (0.0, SIZE / 2, SIZE)  # one half at the left, one at the right
        if hanging:
            ends = text[span.start] + text[span.stop - 1]
            assert ends[0] in NEVER_LAST or ends[1] in NEVER_FIRST
        if span.stop - span.start > 1:
            assert span.width <= measure + 1e-3


@given(mixed, measures)
@settings(max_examples=500)
def test_a_rule_is_broken_only_where_no_line_end_could_keep_it(text: str, measure: float) -> None:
    spans = Breaker(letters(text)).lines(measure)

    for span, following in pairwise(spans):
        if breaks_a_rule(text, following.start):
            assert all(breaks_a_rule(text, p) for p in choices(text, span, following)), text


@given(mixed, measures)
@settings(max_examples=300)
def test_a_word_is_cut_only_where_it_fills_its_line(text: str, measure: float) -> None:
    spans = Breaker(letters(text)).lines(measure)

    for span, following in pairwise(spans):
        place = following.start
        if span.stop == place and is_inside_word(text, place):
            for other in choices(text, span, following):
                assert is_inside_word(text, other) or breaks_a_rule(text, other), text


def test_no_violation_in_written_text_at_any_width() -> None:
    setter = Typesetter()
    violations: list[str] = []
    count = 0
    for runs in (words(ZH, "zh-CN"), words(EN, "en"), words(FORTY, "zh-CN")):
        for width in range(40, 482, 3):
            lines = set_lines(setter, runs, BODY, width)
            count += len(lines)
            assert max(line.width for line in lines) <= width + 1e-3
            for line, following in pairwise(line.text for line in lines):
                if following[0] in NEVER_FIRST or line.rstrip()[-1] in NEVER_LAST:
                    violations.append(f"{width}: {line} | {following}")
    assert count > 3000
    assert violations == []


def test_figures_stay_with_their_units_and_dates_stay_whole() -> None:
    setter = Typesetter()
    text = (
        "目标值于 2026 年 2 月 10 日与人力资源部共同确定，共 36 人参加，用时 90 分钟，第 3 组完成。"
    )
    for width in range(110, 400):
        lines = [line.text for line in set_lines(setter, words(text, "zh-CN"), BODY, width)]
        for whole in ("2026 年 2 月 10 日", "36 人", "90 分钟", "第 3 组"):
            assert any(whole in line for line in lines), (width, lines)

    english = "Targets were set on 10 February 2026 with 36 people in 90 minutes (n = 24) of work."
    for width in range(100, 400):
        lines = [line.text for line in set_lines(setter, words(english, "en"), BODY, width)]
        for whole in ("10 February 2026", "36 people", "90 minutes", "n = 24"):
            assert any(whole in line for line in lines), (width, lines)


def test_two_lines_break_at_a_mark_but_never_inside_brackets() -> None:
    text = letters("六个混编小组的总成绩相近；这些得分是复盘用的学习素材不是考核")
    assert lines_of(Breaker(text).at_mark(200.0, 100.0) or [], text.text) == [
        "六个混编小组的总成绩相近；",
        "这些得分是复盘用的学习素材不是考核",
    ]
    inside = letters("六个混编小组的总成绩（见表；第三页）都相近这些得分是素材")
    assert Breaker(inside).at_mark(200.0, 100.0) is None
    weak = letters("六个混编小组的总成绩都相近，这些得分是复盘用的学习素材")
    assert lines_of(Breaker(weak).at_mark(200.0, 100.0) or [], weak.text)[0].endswith("，")


def test_marks_that_meet_share_half_an_em() -> None:
    text = "他说“好”。（见表）；“行”，《甲》《乙》"
    shared = [text[place : place + 2] for place in sorted(squeezed_marks(text, frozenset()))]
    assert shared == ["”。", "。（", "）；", "；“", "”，", "，《", "》《"]
    assert squeezed_marks("“a”。", frozenset({0, 2})) == frozenset()


def test_an_overlong_word_is_cut_after_its_own_joints_first() -> None:
    text = letters("见 https://example.org/a/very/long/path/of/a/page")
    lines = lines_of(Breaker(text).lines(100.0), text.text)
    assert lines[0] == "见"
    assert all(line.endswith(("/", ".")) for line in lines[1:-1])
