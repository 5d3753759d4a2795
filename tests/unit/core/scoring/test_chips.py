"""Chips: the quadratic score of CONTENT 2.3."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.journal import Value
from facilitator.core.scoring import chips, quiz
from facilitator.core.scoring.results import EXCUSED, MISSING
from facilitator.core.scoring.specs import QuizScoring
from tests.unit.core.course import item

SPEC = QuizScoring(answers="chips", chips=10)


def placed(*counts: float) -> dict[str, float]:
    return dict(zip("abc", counts, strict=True))


def claim(number: int, key: str):
    part = item(number, (key,))
    return replace(part, options=part.options[:3])


@pytest.mark.parametrize(
    ("counts", "key", "score"),
    [
        ((10, 0, 0), "a", 100),
        ((7, 2, 1), "a", 93),
        ((7, 2, 1), "b", 43),
        ((5, 5, 0), "a", 75),
        ((5, 5, 0), "b", 75),
        ((10, 0, 0), "b", 0),
    ],
)
def test_the_worked_scores(counts: tuple[int, ...], key: str, score: float):
    assert chips.quadratic(placed(*counts), key) == pytest.approx(score)


def test_an_option_without_chips_need_not_be_named():
    assert chips.quadratic({"b": 10}, "a") == 0
    assert chips.quadratic({"a": 10}, "a") == 100


def test_no_opinion_is_four_three_three():
    assert chips.spread("abc", 10) == placed(4, 3, 3)
    assert chips.spread("abcd", 10) == {"a": 3, "b": 3, "c": 2, "d": 2}


def test_points_are_the_mean_over_the_claims_read():
    parts = [claim(1, "a"), claim(2, "b"), claim(3, "c")]
    found: dict[str, Value] = {"q1.chips": {"a": 7, "b": 2, "c": 1}, "q2.chips": {"b": 10}}
    result = quiz.result(SPEC, parts, found, {"q3"})
    assert (result.points, result.complete) == (pytest.approx(96.5), True)
    late = quiz.result(SPEC, parts, found)
    # (4, 3, 3) with the key third: 100·(1 − ½(0.16 + 0.09 + 0.49)) = 63.
    assert (late.points, late.complete) == (pytest.approx((93 + 100 + 63) / 3), False)


def test_states():
    parts = [claim(1, "a")]
    assert quiz.result(SPEC, parts, {}) == MISSING
    assert quiz.result(SPEC, parts, {"@state": "excused"}) == EXCUSED
    assert quiz.result(SPEC, parts, {"@state": "no_result"}).points == 0


tens = st.tuples(st.integers(0, 10), st.integers(0, 10)).filter(lambda two: sum(two) <= 10)


@given(tens, tens)
def test_nothing_pays_better_than_what_one_believes(believed, told):
    """Proper: the expectation under the belief is highest at the belief, and only there."""
    truth = placed(*believed, 10 - sum(believed))
    other = placed(*told, 10 - sum(told))

    def expected(shown: dict[str, float]) -> float:
        return sum(truth[key] / 10 * chips.quadratic(shown, key) for key in "abc")

    assert expected(truth) >= expected(other) - 1e-9
    assert (truth == other) == (abs(expected(truth) - expected(other)) < 1e-6)


@given(tens, st.sampled_from("abc"), st.permutations("abc"))
def test_bounds_and_names(counts, key: str, names: list[str]):
    shown = placed(*counts, 10 - sum(counts))
    score = chips.quadratic(shown, key)
    assert 0 <= score <= 100
    other = dict(zip("abc", names, strict=True))
    renamed = {other[option]: count for option, count in shown.items()}
    assert chips.quadratic(renamed, other[key]) == pytest.approx(score)


def test_a_group_of_five_needs_three_heads_for_an_item_to_count():
    heads = QuizScoring(answers="heads")
    parts = [item(1, ("a",)), item(2, ("a",))]
    found: dict[str, Value] = {"q1.heads": [2, 5], "q2.heads": [2, 2]}
    assert quiz.result(heads, parts, found).points == pytest.approx(400 / 7)
    counted = quiz.result(heads, parts, found, size=5)
    assert (counted.points, counted.complete) == (pytest.approx(40), False)
    assert quiz.result(heads, parts, found, size=4).points == pytest.approx(400 / 7)
    assert quiz.result(heads, parts, {"q2.heads": [2, 2]}, size=5) == MISSING
