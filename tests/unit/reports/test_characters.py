"""What people type, made fit to be set."""

import pytest

from facilitator.reports.characters import cleaned, latin_quotes


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("a\x00b\u200bc\ufeff", "abc"),
        ("line\r\nnext\u2028last\x0bend", "line\nnext\nlast\nend"),
        ("a\tb\u2003c", "a b c"),
        ("e\u0301te\u0301", "été"),
        ("👍🏽", "👍"),
        ("👩\u200d💻好", "👩好"),
        ("🇨🇳队", "🇨队"),
        ("1\ufe0f\u20e3", "1"),
        ("葛\U000e0100城", "葛城"),
        ("a\ud800b", "a\ufffdb"),
        ("plain <b> & text", "plain <b> & text"),
    ],
)
def test_only_what_can_be_seen_is_set(typed: str, set_as: str) -> None:
    assert cleaned(typed, "zh-CN") == set_as


def test_the_dot_takes_no_spaces_in_chinese_only() -> None:
    assert cleaned("上海 · 讲师 · 李 堃", "zh-CN") == "上海·讲师·李 堃"
    assert cleaned("Shanghai · Li", "en") == "Shanghai · Li"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("don’t", {3}),
        ("the dogs’ bowl", {8}),
        ("“Customer Success” team", {0, 17}),
        ("参见“Customer”团队", set[int]()),
        ("“Customer”的", set[int]()),
        ("“尽快”", set[int]()),
        ("“82%”", set[int]()),
        ("他的’", set[int]()),
        ("‘a’ 与“b”", set[int]()),
        ("“She said ‘no’ twice”", {0, 10, 13, 20}),
        ("”", set[int]()),
    ],
)
def test_quotes_in_a_chinese_text_are_latin_only_among_latin(text: str, places: set[int]) -> None:
    assert latin_quotes(text) == places
