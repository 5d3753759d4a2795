"""Words beside charts."""

from facilitator.core.charts.display import Words
from facilitator.core.charts.labels import Key, label, legend, wrapped
from tests.unit.core.charts.seen import FRAME, measure


def test_labels_wrap_without_losing_a_character() -> None:
    for text in (
        "一二三四五六七八九十" * 4,
        "North-Western Regional Warehouse & Returns",
        "a" * 90,
    ):
        lines = wrapped(text, FRAME, 90.0)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert max(measure(line, 9.0, bold=False, lang="") for line in lines) <= 90.0


def test_no_line_begins_with_a_closing_mark() -> None:
    for width in range(36, 120):
        lines = wrapped("销售，研发、采购（上海）：物流", FRAME, width)
        assert not any(line[0] in "，、）：" for line in lines), (width, lines)


def test_latin_words_stay_whole_where_they_fit() -> None:
    assert wrapped("Customer Success Team", FRAME, 60.0) == ["Customer", "Success Team"]


def test_a_mark_after_a_latin_word_goes_with_the_whole_of_it() -> None:
    wide = measure("The Annual Targets", 9.0, bold=False, lang="")
    assert wrapped("The Annual Targets: Shared", FRAME, wide + 1.0) == [
        "The Annual",
        "Targets: Shared",
    ]


def test_lines_of_a_label_are_centred_on_its_row() -> None:
    items = label("一二三四五六", FRAME, (100.0, 50.0), 27.0)
    heights = [item.y for item in items if isinstance(item, Words)]
    assert len(heights) == 2
    assert abs(sum(heights) / 2 - 50.0 - 9 * 0.36) < 1e-6


def test_the_legend_ends_where_it_is_told() -> None:
    items = legend((Key("计划", "#DCE7F1"), Key("实际", "#0B3C6F")), FRAME, 400.0, 9.0)
    texts = [item for item in items if isinstance(item, Words)]
    assert [item.text for item in texts] == ["计划", "实际"]
    assert texts[-1].x + measure("实际", 8.5, bold=False, lang="") == 400.0


def test_a_word_before_a_mark_that_may_not_begin_a_line_goes_over_whole() -> None:
    name = "Five-Act Case · Extract"
    width = measure("Five-Act Case", 9.0, bold=False, lang="en") + 1.0
    assert wrapped(name, FRAME, width) == ["Five-Act", "Case ·", "Extract"]
