"""The worked numbers of surveys and tests, with what they were computed from."""

import pytest

from facilitator import telling
from facilitator.core.scoring import story_surveys
from facilitator.core.scoring.lines import Line
from facilitator.core.text import LOCALES, pick
from facilitator.texts import load_texts
from tests.unit.core.scoring.telling import figure, line

E = ((6, 7, 6), (7, 7, 7), (5, 6, None), (6, 6, 6), (7, 6, 7), (6, None, None))
P = ((4, 5, 4), (5, 5, 6), (5, 5, 5), (3, 4, 4), (6, 5, 6), (4, 5, 5))
GAPS = (-0.8, -1.6, -1.2, -0.5, -0.9)
POINTS = (10, 35, 25, 15, 15)


def stories() -> list[list[Line]]:
    return [
        list(story_surveys.of_gap(E, P)),
        list(story_surveys.of_overall_gap(GAPS, POINTS)),
        list(story_surveys.of_overall_gap(GAPS, None)),
        list(story_surveys.of_gain([(60, 80)])),
        list(story_surveys.of_gain([(50, 40), (70, 50)])),
        list(story_surveys.of_gain([])),
    ]


def test_the_gap_of_six_people_of_whom_one_is_left_out() -> None:
    lines = stories()[0]
    people = [one for one in lines if one.says == "gap.person"]
    assert [one.figures["first"] for one in people] == pytest.approx([19 / 3, 7, 5.5, 6, 20 / 3])
    assert [one.value for one in people] == pytest.approx([-2, -5 / 3, -0.5, -7 / 3, -1])
    assert line(lines, "gap.thin").figures["count"] == 6
    assert figure(lines, "gap.mean") == pytest.approx(-1.5)
    assert line(lines, "gap.mean").figures["count"] == 5


def test_the_overall_gap_with_and_without_importance() -> None:
    assert figure(stories()[1], "gap.weighted") == pytest.approx(-1.15)
    assert figure(stories()[2], "gap.plain") == pytest.approx(-1.0)


def test_the_gain_of_a_class_that_rose_and_of_one_that_fell() -> None:
    assert figure(stories()[3], "gain.rise") == pytest.approx(0.5)
    assert figure(stories()[4], "gain.fall") == pytest.approx(-0.25)
    assert [one.says for one in stories()[5]] == ["rule.gain"]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_line_of_them_has_its_sentence(locale: str) -> None:
    names = telling.Names(say=lambda words: pick(words, locale))
    for lines in stories():
        for one in telling.told(lines, load_texts(locale), names):
            assert one.text
            assert "{" not in one.text
