"""Every line of every story in words, in both languages."""

import re

import pytest
from hypothesis import given, settings

from facilitator import telling
from facilitator.core.scoring import story
from facilitator.core.scoring.lines import Line
from facilitator.core.text import pick
from facilitator.texts import load_texts
from tests.sources import ROOT
from tests.unit.core.scoring import journals as random

HAN = re.compile("[\u3400-\u9fff]")


def names(locale: str) -> telling.Names:
    return telling.Names(
        say=lambda words: pick(words, locale),
        groups={one: one.upper() for one in random.GROUPS},
        parts={part.id: f"Q{part.id[1]}" for part in random.PARTS},
        letters={part.id: {"a": "C", "b": "A", "c": "B"} for part in random.PARTS},
    )


@settings(max_examples=150, deadline=None)
@given(random.journals())
def test_every_line_of_a_random_journal_has_its_sentence(journal) -> None:
    spec, recorded, over = journal
    play = random.play_of(recorded, over=over)
    for locale in ("zh-CN", "en"):
        texts = load_texts(locale)
        for unit in recorded:
            lines = story.of_unit(spec, play, unit)
            for one in telling.told(lines, texts, names(locale)):
                assert "{" not in one.text
                if one.weight in ("rule", "result"):
                    assert bool(HAN.search(one.text)) == (locale == "zh-CN")


def test_an_answer_is_told_by_the_letter_of_the_day() -> None:
    line = Line(
        says="quiz.item",
        about="q1",
        chosen=("b",),
        figures={"share": 1, "worth": 1},
        value=1,
        measure="raw",
    )
    said = telling.told([line], load_texts("en"), names("en"))[0]
    assert (said.text, said.figure) == ("Q1 A: 1 of 1", "1 pt")


def test_the_levels_of_the_judges_stand_in_the_order_of_their_seats() -> None:
    spec, recorded = (
        random.RUBRIC,
        {
            "u-g1": {f"c0.judge-{n}": n for n in (1, 2, 3)}
            | {f"c{n}.judge-1": 4 for n in (1, 2, 3, 4)}
        },
    )
    lines = story.of_unit(spec, random.play_of(recorded), "u-g1")
    said = [one.text for one in telling.told(lines, load_texts("zh-CN"), names("zh-CN"))]
    assert "c0：权重 25，评委给 1 · 2 · 3，平均 2（满级 4）" in said


def test_paragraphs_end_in_their_figure() -> None:
    line = Line(says="time.clock", value=420.5, measure="seconds")
    assert telling.paragraphs([line], load_texts("zh-CN"), names("zh-CN")) == (
        "用时：420.5 秒（7:00.5）",
    )


def test_a_sum_that_holds_its_figure_does_not_end_in_it_again() -> None:
    """Behind the formula it would read as what the formula comes to."""
    links = Line(says="links.sum", figures={"both": 7, "count": 8}, value=7, measure="links")
    mean = Line(says="checklist.mean", figures={"sum": 150, "count": 2}, value=75, measure="points")
    assert telling.paragraphs([links, mean], load_texts("en"), names("en")) == (
        "Both know 7 of 8; 100 × 7 / 8",
        "Mean of the rounds: 150 / 2 = 75 of 100",
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [(2 / 3, "0.6667"), (-1.25, "−1.25"), (50.0, "50"), (-0.00001, "0"), (1e9, "1000000000")],
)
def test_a_figure_is_told_with_four_decimals_at_most(value: float, text: str) -> None:
    assert telling.plain(value) == text


def test_no_sentence_is_told_that_no_line_needs() -> None:
    """What the code of the stories can say, and nothing else, is translated."""
    source = "".join(
        one.read_text() for one in (ROOT / "facilitator/core/scoring").glob("story*.py")
    )
    stems = {name.split(".")[0].split("-")[0] for name in telling.sentences(load_texts("en"))}
    assert {stem for stem in stems if f'"{stem}' not in source} == set()
