"""Chinese and English in one text, as people write it, at any width a page or a cell may have."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from facilitator.reports.characters import cleaned
from facilitator.reports.fonts import LATIN, SC, Typesetter
from facilitator.reports.model import Language, Run
from facilitator.reports.setting import SetLine, broken, set_lines
from facilitator.reports.theme import TextStyle

# Written out here again: what a proofreader marks.
NEVER_FIRST = "，。、；：？！）》〉」』】〕”’…—·％%,.;:?!)]}"
NEVER_LAST = "（《〈「『【〔“‘([{"
CLOSING, OPENING = "，。、；：？！）》」”’", "（《「“‘"
SIZE = 10.0
PLAIN = TextStyle(size=SIZE, leading=17)
"""Breaks two lines at a mark, as body text does."""
FACES = {"zh-CN": SC[0], "en": LATIN[0]}

han = st.sampled_from(
    ["响应更快", "沟通", "内部客户", "𠮷野", "㛃", "堃", "龘先生", "的", "了", "部门之间的承诺"]
)
latin = st.sampled_from(
    ["R&D", "Customer Success", "team", "don’t", "cross-functional", "the dogs’", "A<B", "a"]
)
figures = st.sampled_from(
    [
        "36 人",
        "90 分钟",
        "82%",
        "2026 年 3 月 5 日",
        "3.5",
        "1,000",
        "5 March 2026",
        "n = 24",
        "第 3 组",
    ]
)
plain = st.one_of(han, latin, figures)
enclosed = st.builds(
    lambda marks, inner: marks[0] + inner + marks[1],
    st.sampled_from(["“”", "‘’", "（）", "《》", "「」", "()", "[]"]),
    st.one_of(plain, st.builds(lambda a, b: a + b, han, han)),
)
nested = st.builds("“{}”".format, st.builds("{}{}".format, enclosed, han))
joints = st.sampled_from(
    ["，", "。", "；", "：", "？", "！", "、", "——", "……", " · ", " ", "", "—", "…"]
)
sentence = st.builds(
    lambda parts: "".join(piece + joint for piece, joint in parts),
    st.lists(st.tuples(st.one_of(plain, plain, enclosed, nested), joints), min_size=1, max_size=14),
)
measures = st.floats(40.0, 600.0)
languages = st.sampled_from(["zh-CN", "en"])


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def lines_of(setter: Typesetter, text: str, lang: Language, measure: float) -> list[SetLine]:
    return set_lines(setter, (Run(text, lang),), PLAIN, measure)


@given(text=sentence, measure=measures)
@example(text="响应更快，“a”……", measure=40.0)  # by itself, its quotes would be narrower
@settings(max_examples=200, deadline=None)
def test_no_line_begins_or_ends_with_what_may_not(
    setter: Typesetter, text: str, measure: float
) -> None:
    texts = setter.place((Run(text, "zh-CN"),), SIZE)
    lines = [line.text.strip(" \u00a0") for line in broken(texts, PLAIN, measure)]

    end = 0
    for line, following in pairwise(lines):
        whole = texts[0].letters.text
        end = whole.index(line, end) + len(line)
        if following[0] in NEVER_FIRST or line[-1] in NEVER_LAST:
            # Only what has no place to break and is wider than the measure is broken all the same.
            piece = unbroken(whole, end, whole.index(following, end))
            assert texts[0].breaker.span(*piece).width > measure, (text, lines)


def unbroken(text: str, end: int, start: int) -> tuple[int, int]:
    """Where what belongs together across two lines begins and ends: ““字”——” has no place to break.
    The first of them ends and the second starts there."""
    first, last = end - 1, start
    while first and not may_break(text[first - 1], text[first]):
        first -= 1
    while last < len(text) - 1 and not may_break(text[last], text[last + 1]):
        last += 1
    return first, last + 1


def may_break(left: str, right: str) -> bool:
    letters = left.isascii() and right.isascii() and not (left == " " or right == " ")
    return left not in NEVER_LAST and right not in NEVER_FIRST and not letters


@given(text=sentence, measure=measures, lang=languages)
@settings(max_examples=200, deadline=None)
def test_every_character_is_set_once_and_inside_the_measure(
    setter: Typesetter, text: str, measure: float, lang: Language
) -> None:
    lines = lines_of(setter, text, lang, measure)

    found = "".join(line.text for line in lines)
    assert found.replace(" ", "") == cleaned(text, lang).replace(" ", "")
    for line in lines:
        assert line.width <= measure + 1e-3 or len(line.text) == 1, (text, measure, line)


@given(text=sentence, measure=measures)
@settings(max_examples=120, deadline=None)
def test_full_width_marks_that_meet_share_half_an_em(
    setter: Typesetter, text: str, measure: float
) -> None:
    for line in lines_of(setter, text, "zh-CN", measure):
        # Every character with the face it is set in, and whether it gives its blank half away.
        placed = [
            (character, piece.face, piece.squeezed)
            for piece in line.pieces
            for character in piece.text
        ]
        for (mark, face, squeezed), (after, next_face, _) in pairwise(placed):
            wide = face == SC[0] == next_face
            meet = (mark in CLOSING and after in CLOSING + OPENING) or (
                mark in OPENING and after in OPENING
            )
            if mark in CLOSING + OPENING and after in CLOSING + OPENING:
                assert squeezed == (wide and meet), (line.text, mark, after)
            elif mark not in CLOSING + OPENING:
                assert not squeezed, (line.text, mark)


@given(inner=han, word=latin, measure=measures)
@settings(max_examples=50, deadline=None)
def test_quotes_are_of_the_language_they_stand_in(
    setter: Typesetter, inner: str, word: str, measure: float
) -> None:
    def faces(text: str, lang: Language) -> set[str]:
        return {
            piece.face
            for line in lines_of(setter, text, lang, measure)
            for piece in line.pieces
            for one in piece.text
            if one in "“”‘’"
        }

    assert faces(f"他说“{inner}”，也说“{inner}‘{inner}’”。", "zh-CN") == {SC[0]}
    assert faces(f"She said “{word}”.", "en") == {LATIN[0]}
    assert faces(f"don’t “{word}” of", "zh-CN") == {LATIN[0]}


@given(text=sentence)
@settings(max_examples=50, deadline=None)
def test_dates_and_figures_with_units_are_cut_only_where_they_have_no_room(
    setter: Typesetter, text: str
) -> None:
    whole = "2026 年 3 月 5 日"
    room = lines_of(setter, whole, "zh-CN", 600.0)[0].width
    for measure in (room + 6 * SIZE, 200.0, 333.0):
        lines = [line.text for line in lines_of(setter, f"{text}于{whole}到", "zh-CN", measure)]
        assert any(whole in line for line in lines), (text, measure, lines)


@pytest.mark.parametrize("bold", [False, True])
def test_quotes_of_an_english_sentence_are_narrow_around_a_chinese_title_too(
    setter: Typesetter, *, bold: bool
) -> None:
    text = "“内部客户意识工作坊”: the groups lie apart in “你说我画”."
    (placed,) = setter.place((Run(text, "en", bold),), SIZE)

    for place, character in enumerate(text):
        if character in "“”":
            assert placed.faces[place] == LATIN[bold]
            assert placed.letters.widths[place] < 0.6 * SIZE
