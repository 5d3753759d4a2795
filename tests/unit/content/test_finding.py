"""Finding by words and by first letters."""

import pytest

from facilitator.content.finding import begins, found, needles

CHAIN = ("供应链四站", "The four-station chain", "复盘")


@pytest.mark.parametrize(
    "typed", ["供应链", "gyl", "GYL", "ｇｙｌ", "four", "STATION chain", "gyl fp", "复盘 four", ""]
)
def test_all_words_are_found_in_some_text(typed: str) -> None:
    assert found(needles(typed), CHAIN)


@pytest.mark.parametrize("typed", ["四站供", "gyx", "four 茶歇", "szfp"])
def test_nothing_else_is(typed: str) -> None:
    assert not found(needles(typed), CHAIN)


def test_full_width_and_spaces_make_no_difference() -> None:
    assert needles("　第３幕  ＡＢ ") == ("第3幕", "ab")


def test_what_begins_with_the_word_is_told_apart() -> None:
    assert begins(needles("gyl"), CHAIN)
    assert begins(needles("the"), CHAIN)
    assert not begins(needles("lsz"), CHAIN)
    assert not begins(needles(""), CHAIN)
