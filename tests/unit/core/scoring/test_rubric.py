"""T2 against the worked numbers of CONTENT 3.2 and 2.9."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.journal import Value
from facilitator.core.scoring import rubric
from facilitator.core.scoring.results import EXCUSED, MISSING
from facilitator.core.scoring.specs import Criterion, RubricScoring
from facilitator.core.text import same
from tests.unit.core.scoring.earned import earned


def spec(*weights: float, levels: int = 4) -> RubricScoring:
    criteria = (Criterion(id=f"c{n}", name=same("c"), weight=w) for n, w in enumerate(weights, 1))
    return RubricScoring(criteria=tuple(criteria), levels=levels)


BLUEPRINT = spec(25, 20, 20, 20, 15)


def judged(*rows: Sequence[int | None]) -> dict[str, Value]:
    return {
        f"c{criterion}.judge-{judge}": level
        for judge, row in enumerate(rows, 1)
        for criterion, level in enumerate(row, 1)
        if level is not None
    }


WORKED = judged([3, 4, 2, 3, 1], [4, 3, 2, 3, 2], [3, 3, None, 4, 2])


def test_three_judges_with_a_gap():
    result = rubric.result(BLUEPRINT, WORKED)
    assert result.points == pytest.approx(70.4166667, abs=1e-7)
    assert not result.complete


def test_a_fifth_of_the_weight_unrated_is_still_a_result():
    found = {slot: level for slot, level in WORKED.items() if not slot.startswith("c4")}
    assert rubric.result(BLUEPRINT, found).points == pytest.approx(67.1875)


def test_more_than_a_third_unrated_is_not():
    rated = spec(1, 1, 1)
    assert rubric.result(rated, {"c1.judge-1": 4, "c2.judge-1": 2}).points == pytest.approx(75)
    assert rubric.result(spec(1, 1, 1.01), {"c1.judge-1": 4, "c2.judge-1": 2}) == MISSING
    assert rubric.result(rated, {"c1.judge-1": 4}) == MISSING
    assert rubric.result(rated, {}) == MISSING


def test_the_rubric_of_the_shared_goals():
    result = rubric.result(spec(20, 25, 25, 20, 10), judged([3, 2, 3, 2, 4]))
    assert (result.points, result.complete) == (pytest.approx(66.25), True)


def test_the_trainer_decides_before_the_judges():
    assert rubric.result(BLUEPRINT, {**WORKED, "@state": "excused"}) == EXCUSED
    assert rubric.result(BLUEPRINT, {**WORKED, "@state": "no_result"}).points == 0


def test_judges_two_levels_apart_are_asked_and_nothing_changes():
    found = judged([3, 4, 0], [3, 2, 1])
    assert rubric.to_reconcile(spec(1, 1, 1), found) == ("c2",)
    assert rubric.result(spec(1, 1, 1), found).points == pytest.approx(100 * 6.5 / 12)


def test_who_a_judge_is_counts_for_nothing():
    found = {**WORKED, "judge-1.from": "g2"}
    assert rubric.result(BLUEPRINT, found) == rubric.result(BLUEPRINT, WORKED)


rows = st.lists(st.lists(st.integers(0, 4), min_size=5, max_size=5), min_size=1, max_size=4)


@given(rows, st.randoms())
def test_between_nothing_and_all_whoever_sits_where(table: list[list[int]], random):
    result = rubric.result(BLUEPRINT, judged(*table))
    assert 0 <= earned(result) <= 100
    shuffled = random.sample(table, len(table))
    assert rubric.result(BLUEPRINT, judged(*shuffled)).points == pytest.approx(result.points)


@given(rows, st.integers(0, 4))
def test_a_higher_level_never_costs_points(table: list[list[int]], at: int):
    before = earned(rubric.result(BLUEPRINT, judged(*table)))
    table[0][at] = 4
    assert earned(rubric.result(BLUEPRINT, judged(*table))) >= before - 1e-9
