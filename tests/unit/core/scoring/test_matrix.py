"""T5 and the additive model against the worked numbers of CONTENT 3.5."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.scoring import matrix
from facilitator.core.scoring.additive import Ratings, effects
from facilitator.core.scoring.results import MISSING
from facilitator.core.scoring.specs import MatrixScoring
from tests.unit.core.scoring.earned import earned

SPEC = MatrixScoring()
NAMES = "abcd"


def table(rows: list[list[float | None]]) -> dict[tuple[str, str], float]:
    return {
        (NAMES[i], NAMES[j]): value
        for i, row in enumerate(rows)
        for j, value in enumerate(row)
        if value is not None
    }


ROUND = table([[None, 4, 3, 5], [3, None, 2, 4], [4, 5, None, 5], [2, 3, 2, None]])


def test_the_worked_effects():
    model = effects(ROUND)
    assert model is not None
    assert model.mean == 3.5
    assert list(model.raters.values()) == pytest.approx([0.375, -0.375, 0.875, -0.875])
    assert list(model.targets.values()) == pytest.approx([-0.375, 0.375, -0.875, 0.875])


def test_raw_and_adjusted():
    found = matrix.received(ROUND)
    assert [found[one].raw for one in NAMES] == pytest.approx([3, 4, 7 / 3, 14 / 3])
    assert [found[one].adjusted for one in NAMES] == pytest.approx([3.125, 3.875, 2.625, 4.375])
    raw = [matrix.on_scale(SPEC, found[one].raw) for one in NAMES]
    assert raw == pytest.approx([50, 75, 33.3333, 91.6667], abs=1e-4)
    results = matrix.results(SPEC, NAMES, ROUND)
    assert [results[one].points for one in NAMES] == pytest.approx([53.125, 71.875, 40.625, 84.375])
    assert all(one.complete for one in results.values())


def test_with_one_rating_missing():
    rest = {pair: value for pair, value in ROUND.items() if pair != ("a", "b")}
    found = matrix.received(rest)
    assert [found[one].adjusted for one in NAMES] == pytest.approx([3.175, 4.075, 2.6, 4.35])
    results = matrix.results(SPEC, NAMES, rest)
    assert results["b"] == MISSING
    assert results["a"].points == pytest.approx(54.375)


def test_numbers_need_three_raters():
    three = {pair: value for pair, value in ROUND.items() if "d" not in pair}
    assert set(matrix.results(SPEC, "abc", three).values()) == {MISSING}


def test_too_thin_or_apart_is_shown_raw_only():
    thin = {pair: value for pair, value in ROUND.items() if pair[0] != "d" or pair[1] == "a"}
    found = matrix.received(thin)
    assert {one.adjusted for one in found.values()} == {None}
    result = matrix.results(SPEC, NAMES, thin)["a"]
    assert (result.points, result.complete) == (pytest.approx(50), False)
    apart = {(x, y): 3.0 for one in ("abcd", "efgh") for x in one for y in one if x != y}
    assert effects(apart) is None
    assert effects({}) is None


def test_a_slip_not_handed_in_leaves_everybody_provisional():
    names = "abcde"
    ratings = {(a, b): 3.0 for a in names for b in names if a != b}
    assert all(one.complete for one in matrix.results(SPEC, names, ratings).values())
    rest = {pair: value for pair, value in ratings.items() if pair[0] != "e"}
    found = matrix.results(SPEC, names, rest)
    assert [one.points for one in found.values()] == pytest.approx([50] * 5)
    assert not any(one.complete for one in found.values())


def test_beyond_the_scale_is_clamped():
    assert (matrix.on_scale(SPEC, 5.3), matrix.on_scale(SPEC, 0.7)) == (100, 0)


def test_a_round_of_three_can_be_told_apart():
    three = {pair: value for pair, value in ROUND.items() if "d" not in pair}
    model = effects(three)
    assert model is not None
    assert sum(model.targets.values()) == pytest.approx(0)


full = st.lists(st.integers(1, 5), min_size=20, max_size=20).map(
    lambda values: dict(
        zip([(a, b) for a in "abcde" for b in "abcde" if a != b], map(float, values), strict=True)
    )
)


@given(full)
def test_the_closed_form_is_the_least_squares(ratings: Ratings):
    """The residuals of every row and column sum to 0: the normal equations."""
    _normal(ratings)


@given(full, st.sets(st.integers(0, 19), max_size=4))
def test_so_is_the_solution_of_an_incomplete_round(ratings: Ratings, gone: set[int]):
    rest = {pair: one for at, (pair, one) in enumerate(ratings.items()) if at not in gone}
    if effects(rest) is not None:
        _normal(rest)


def _normal(ratings: Ratings) -> None:
    model = effects(ratings)
    assert model is not None
    left = {
        (a, b): value - model.mean - model.raters[a] - model.targets[b]
        for (a, b), value in ratings.items()
    }
    for at in (0, 1):
        for name in "abcde":
            assert sum(one for pair, one in left.items() if pair[at] == name) == pytest.approx(0)
    assert sum(model.raters.values()) == pytest.approx(0)
    assert sum(model.targets.values()) == pytest.approx(0)


@given(full, st.permutations("abcde"))
def test_names_do_not_matter(ratings: Ratings, names: list[str]):
    other = dict(zip("abcde", names, strict=True))
    renamed = {(other[a], other[b]): value for (a, b), value in ratings.items()}
    before, after = matrix.results(SPEC, "abcde", ratings), matrix.results(SPEC, names, renamed)
    for name in "abcde":
        assert after[other[name]].points == pytest.approx(before[name].points)


@given(full, st.floats(-1, 1))
def test_a_strict_rater_harms_nobody(ratings: Ratings, severity: float):
    """Whoever rates everybody so much lower moves no group past another."""
    strict = {(a, b): value + severity * (a == "a") for (a, b), value in ratings.items()}
    before, after = effects(ratings), effects(strict)
    assert before is not None
    assert after is not None
    assert after.targets == pytest.approx(before.targets, abs=1e-9)


@given(full, st.sampled_from("bcde"))
def test_a_better_rating_never_costs_points(ratings: Ratings, group: str):
    better = {**ratings, ("a", group): 5.0}
    before, after = matrix.results(SPEC, "abcde", ratings), matrix.results(SPEC, "abcde", better)
    assert 0 <= earned(before[group]) <= earned(after[group]) + 1e-9 <= 100 + 1e-9
