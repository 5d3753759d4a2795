"""Line breaking holds its rules at every width, whatever the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.text import EN, ZH, squeezed
from facilitator.ui.slides.typesetting import (
    HANG,
    NO_END,
    NO_START,
    break_text,
    elide,
)

HAN = "机制培训后气氛好了请求仍然排队怎样设立跨部门合作小组内部客户意识"
LATIN = ("KPI", "Sea-Bridge", "don’t", "v2.0", "57%", "15:00", "40", "cross-functional", "a")
CLOSING, OPENING = "，。、；：？！）》”", "（《“"


def measure(text: str) -> float:
    """A plain face: wide characters one em, others half of it."""
    return sum(1.0 if ord(char) > 0x2000 else 0.5 for char in text)


def phrases() -> st.SearchStrategy[str]:
    """Words of both scripts with marks set as people set them: after a word, around a word."""
    word = st.one_of(
        st.text(alphabet=HAN, min_size=1, max_size=6),
        st.sampled_from(LATIN),
        st.builds(lambda inner: f"“{inner}”", st.text(alphabet=HAN, min_size=1, max_size=4)),
        st.builds(lambda inner: f"（{inner}）", st.sampled_from(LATIN)),
    )
    ending = st.sampled_from(["", "，", "。", "、", "；", "？", " ", "——", "……"])
    return st.lists(st.tuples(word, ending), min_size=1, max_size=14).map(
        lambda pairs: "".join(word + end for word, end in pairs)
    )


def bare(text: str) -> str:
    return "".join(text.split())


@given(phrases(), st.floats(9.0, 30.0), st.sampled_from([ZH, EN]))
def test_nothing_is_lost_or_added(text, width, lang):
    broken = break_text(text, lang, width, measure)
    assert bare("".join(line.text for line in broken.lines)) == bare(text)


@given(phrases(), st.floats(11.0, 30.0))
def test_no_line_starts_or_ends_where_it_must_not(text, width):
    broken = break_text(text, ZH, width, measure)
    for line in broken.lines[1:] if not broken.forced else ():
        assert line.text[0] not in NO_START
    for line in broken.lines[:-1] if not broken.forced else ():
        assert line.text[-1] not in NO_END


@given(phrases(), st.floats(4.0, 30.0))
def test_every_line_keeps_the_measure(text, width):
    for line in break_text(text, ZH, width, measure).lines:
        assert measure(line.text) == pytest.approx(line.width)
        assert line.width - line.hang <= width + 1e-6


@given(phrases(), st.floats(9.0, 30.0))
def test_a_wider_measure_never_needs_more_lines(text, width):
    narrow = break_text(text, ZH, width, measure)
    wide = break_text(text, ZH, width + 3, measure)
    assert len(wide.lines) <= len(narrow.lines)


@given(st.text(min_size=1, max_size=60), st.floats(1.0, 20.0))
def test_any_text_at_all_is_set(text, width):
    broken = break_text(text, ZH, width, measure)
    assert bare("".join(line.text for line in broken.lines)) == bare(text)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        # The end of a clause is worth more than lines of equal length.
        ("描述者是内部客户，只用语言描述；绘图者是供应商。", 17, 2),
        ("会议 90 分钟，其中 70 分钟与多数人无关。", 14, 2),
    ],
)
def test_lines_end_where_a_thought_ends(text, width, lines):
    broken = break_text(text, ZH, width, measure)
    assert len(broken.lines) == lines
    assert all(line.text[-1] in "，；。" for line in broken.lines)


@pytest.mark.parametrize("width", range(6, 22))
def test_a_figure_keeps_its_unit(width):
    lines = break_text("新控制器要在 40 周内推出，已经落后 9 周。", ZH, width, measure).lines
    assert not any(line.text[-1].isdigit() for line in lines)


def test_an_opening_quote_hangs_and_may_use_the_half_it_hangs():
    (line,) = break_text("“海桥项目”", ZH, 5.5, measure).lines
    assert line.hang == HANG
    assert len(break_text("海桥项目之一", ZH, 5.5, measure).lines) == 2


def test_english_quotes_do_not_hang():
    (line,) = break_text("“Sea-Bridge” is late", EN, 20, measure).lines
    assert line.hang == 0


def test_an_english_word_is_never_divided_inside_a_chinese_line():
    lines = break_text("他们说don’t worry就好了", ZH, 6, measure).lines
    assert any("don’t" in line.text for line in lines)


def test_a_word_wider_than_the_measure_is_broken_by_force_and_said_so():
    broken = break_text("Donaudampfschifffahrtsgesellschaft", EN, 5, measure)
    assert broken.forced
    assert len(broken.lines) > 1


def test_no_single_character_is_left_on_the_last_line():
    lines = break_text("培训后气氛好了但请求仍然排队吗", ZH, 14, measure).lines
    assert len(lines[-1].text) > 1


@given(st.text(alphabet=HAN + "abc ", min_size=1, max_size=30), st.floats(2.0, 12.0))
def test_a_cut_name_fits_and_keeps_its_beginning(text, width):
    cut = elide(text, width, measure)
    assert measure(cut) <= width or cut == "…"
    assert " ".join(text.split(" ")).strip().startswith(cut.removesuffix("…").strip()[:1])


def test_combined_characters_are_never_divided():
    family = "👨‍👩‍👧"
    lines = break_text(f"全家{family}福", ZH, 3, lambda text: float(len(text) > 0)).lines
    assert any(family in line.text for line in lines)


@pytest.mark.parametrize(
    ("text", "tight"),
    [
        ("员工留言：“我不知道。”", ["：", "。"]),
        ("“海桥”，落后了（9 周）。", ["”", "）"]),
        ("没有相邻的标点，所以不动。", []),
    ],
)
def test_of_two_marks_in_a_row_the_first_gives_up_its_blank_half(text, tight):
    runs = squeezed(text)
    assert "".join(part for part, _ in runs) == text
    assert [part for part, narrow in runs if narrow] == tight
