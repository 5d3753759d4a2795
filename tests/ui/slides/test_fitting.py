"""Texts take the largest size that goes in, together, and names are cut as the last resort."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from facilitator.core.text import EN, ZH, Line, Run
from facilitator.ui.slides.fitting import (
    LEAST,
    LEAST_SECOND,
    Face,
    Item,
    Style,
    advance,
    fit_stack,
    fit_text,
    fit_word,
    set_text,
    words_with_figures,
)

pytestmark = pytest.mark.usefixtures("qapp")

STYLE = Style(pref=80, ink="#000000")


def zh(text: str) -> Line:
    return Line(Run(text, ZH))


def both(text: str, second: str) -> Line:
    return Line(Run(text, ZH), Run(second, EN))


def test_a_short_text_takes_the_preferred_size(qapp):
    assert fit_text(zh("机制"), STYLE, 900, 300).px == STYLE.pref


def test_a_longer_text_is_smaller_but_as_large_as_it_can_be(qapp):
    text = zh("培训后气氛好了，但请求仍然排队，六个部门都认为问题在别处。")
    chosen = fit_text(text, STYLE, 700, 260)
    assert LEAST < chosen.px < STYLE.pref
    assert chosen.height <= 260
    larger = Style(pref=chosen.px + 4, least=chosen.px + 4)
    assert not fit_text(text, larger, 700, 260).fits or (set_text(text, larger, 700).height > 260)


def test_no_text_is_set_smaller_than_it_can_be_read(qapp):
    text = both("很长的文字" * 60, "a long text " * 60)
    chosen = fit_text(text, STYLE, 500, 200)
    assert not chosen.fits
    assert {piece.px for piece in chosen.pieces} <= {LEAST, LEAST_SECOND}


def test_what_does_not_go_in_ends_in_an_ellipsis_inside_its_box(qapp):
    chosen = fit_text(zh("很长的文字" * 60), STYLE, 500, 200)
    assert chosen.pieces[-1].text.endswith("…")
    assert all(piece.baseline <= 200 for piece in chosen.pieces)


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="内部客户意识工作坊，。 KPI40", min_size=1, max_size=60),
    st.integers(300, 1600),
)
def test_every_painted_line_keeps_its_width(qapp, text, width):
    for piece in set_text(zh(text), STYLE, width).pieces:
        real = QFontMetricsF(piece.face.font(piece.px)).horizontalAdvance(piece.text)
        assert real + piece.x <= width + 2


def test_widths_grow_with_the_size_alone(qapp):
    """Otherwise a text broken for one size would not be right for another."""
    for text in ("机制", "Sea-Bridge", "10:29", "“海桥”项目"):
        for lang in ("zh-CN", "en", "num"):
            face = Face(lang=lang)
            for px in (44, 64, 140):
                real = QFontMetricsF(face.font(px)).horizontalAdvance(text)
                assert advance(text, face) * px == pytest.approx(real, abs=0.5)


def test_texts_in_a_stack_shrink_together(qapp):
    items = [
        Item(zh("很长的标题，一行放不下，两行也放不下"), Style(pref=140, least=84)),
        Item(zh("一句话。" * 20), Style(pref=64), gap=40, least_gap=16),
    ]
    stack = fit_stack(items, 900, 620)
    title, body = (text.px for text in stack.texts)
    assert stack.height <= 620
    shrunk = (140 - title) / (140 - 84)
    assert shrunk == pytest.approx((64 - body) / (64 - 44), abs=0.06)


def test_the_second_language_stands_under_the_first_and_smaller(qapp):
    text = set_text(both("机制", "Mechanism"), STYLE, 900)
    first, second = text.pieces
    assert second.baseline > first.baseline
    assert LEAST_SECOND <= second.px < first.px
    assert second.face.lang == EN


def test_a_line_of_chinese_has_at_most_24_characters(qapp):
    text = set_text(zh("字" * 60), Style(pref=44), 1700)
    assert max(len(piece.text) for piece in text.pieces) <= 24


def test_a_name_is_made_smaller_before_it_is_cut(qapp):
    style = Style(pref=84)
    assert fit_word("青松组", style, 400).px == 84
    smaller = fit_word("市场与销售部联合小组", style, 600)
    assert LEAST <= smaller.px < 84
    assert smaller.text == "市场与销售部联合小组"
    cut = fit_word("市场与销售部联合小组", style, 300)
    assert (cut.px, cut.text[-1]) == (LEAST, "…")
    assert cut.width <= 300


def test_an_opening_quote_hangs_in_the_margin_but_not_in_a_tight_title(qapp):
    assert set_text(zh("“海桥”项目"), STYLE, 900).pieces[0].x < 0
    tight = Style(pref=140, tight=True)
    loose = Style(pref=140)
    quoted = zh("“海桥”项目")
    assert set_text(quoted, tight, 2000).pieces[0].x == 0
    assert set_text(quoted, tight, 2000).width < set_text(quoted, loose, 2000).width - 60


def test_figures_in_a_line_take_the_face_of_the_clock(qapp):
    figures, word = words_with_figures("10:29 结束", 60, "#000000", lang=ZH)
    assert (figures.text, figures.face.lang) == ("10:29", "num")
    assert (word.text, word.face.lang) == (" 结束", ZH)
