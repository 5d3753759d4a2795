"""T6 against the worked numbers of CONTENT 3.6."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.scoring.service_gap import (
    Mean,
    dimension_gap,
    mean_of,
    overall_gap,
    person_gap,
    person_score,
    straight_lined,
)

E = [(6, 7, 6), (7, 7, 7), (5, 6, None), (6, 6, 6), (7, 6, 7), (6, None, None)]
P = [(4, 5, 4), (5, 5, 6), (5, 5, 5), (3, 4, 4), (6, 5, 6), (4, 5, 5)]


def test_scores_of_persons():
    expected, perceived = [person_score(one) for one in E], [person_score(one) for one in P]
    assert expected[:5] == pytest.approx([6.3333, 7, 5.5, 6, 6.6667], abs=5e-5)
    assert expected[5] is None
    assert perceived == pytest.approx([4.3333, 5.3333, 5, 3.6667, 5.6667, 4.6667], abs=5e-5)


def test_gaps_of_persons_and_of_the_dimension():
    gaps = [person_gap(before, after) for before, after in zip(E, P, strict=True)]
    assert gaps[:5] == pytest.approx([-2, -1.6667, -0.5, -2.3333, -1], abs=5e-5)
    assert gaps[5] is None
    found = dimension_gap(E, P)
    assert (found.value, found.n) == (pytest.approx(-1.5), 5)
    wave = mean_of([person_score(one) for one in P])
    assert (wave.value, wave.n) == (pytest.approx(4.7778, abs=5e-5), 6)


def test_overall_with_and_without_importance():
    gaps = (-0.8, -1.6, -1.2, -0.5, -0.9)
    assert overall_gap(gaps) == pytest.approx(-1.0)
    assert overall_gap(gaps, (10, 35, 25, 15, 15)) == pytest.approx(-1.15)


def test_half_of_the_items_is_enough():
    assert person_score((4, None, None, 2)) == 3
    assert person_score((4, None, None, None)) is None
    assert person_score((4, None, None, None, 2)) is None
    assert dimension_gap([(None, None)], [(1, 2)]) == Mean(None, 0)


def test_straight_lines_are_noticed():
    assert straight_lined([4] * 30)
    assert not straight_lined([4] * 29 + [5])
    assert not straight_lined([4] * 29 + [None])


people = st.lists(st.tuples(*[st.one_of(st.none(), st.integers(1, 7))] * 3), min_size=1, max_size=8)


@given(people, st.randoms())
def test_a_gap_turns_with_its_sides_and_keeps_its_bounds(rows, random):
    other = random.sample(rows, len(rows))
    there, back = dimension_gap(rows, other), dimension_gap(other, rows)
    assert there.n == back.n
    if there.value is not None and back.value is not None:
        assert there.value == pytest.approx(-back.value)
        assert -6 <= there.value <= 6
