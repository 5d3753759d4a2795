"""T7, T8, T10 and the normalised gain against the worked numbers of CONTENT 3.7, 3.8, 3.10, 3.11."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.journal import Value
from facilitator.core.scoring import allocation, gain, simulation, timed
from facilitator.core.scoring.results import EXCUSED, MISSING
from facilitator.core.scoring.rounding import near_places, ranks
from facilitator.core.scoring.specs import (
    AllocationScoring,
    Horizon,
    Item,
    SimulationScoring,
    TimedScoring,
)
from facilitator.core.scoring.timed import TIE
from facilitator.core.text import same
from tests.unit.core.scoring.earned import earned

RACE = TimedScoring(par=300, limit=900, penalties=(Item(id="hint", name=same("hint"), weight=30),))
CHAIN = SimulationScoring(
    reference=204,
    typical=1162.5,
    lengths=(
        Horizon(minutes=90, weeks=24, reference=204, typical=1470.5),
        Horizon(minutes=120, weeks=36, reference=204, typical=2694),
        Horizon(minutes=30, weeks=12, reference=150, typical=300),
    ),
)
TOKENS = AllocationScoring(tokens=10)


@pytest.mark.parametrize(
    ("time", "hints", "points"),
    [(240, 0, 100), (300, 0, 100), (420, 0, 80), (540, 2, 50), (900, 0, 0), (960, 0, 0)],
)
def test_the_worked_times(time: float, hints: int, points: float):
    result = timed.result(RACE, {"time": time, "penalty.hint": hints})
    assert result.points == pytest.approx(points)
    assert result.raw == time + 30 * hints


def test_who_did_not_finish_has_nothing():
    assert timed.result(RACE, {"penalty.hint": 2}) == MISSING
    assert timed.result(RACE, {"@state": "no_result", "time": 300}).points == 0
    assert timed.result(RACE, {"@state": "excused", "time": 300}) == EXCUSED


def test_half_a_second_is_a_tie_with_the_first_of_the_place():
    assert near_places([300.5, 300.0, 301.0, 300.6, 299.4], TIE) == [2, 2, 4, 4, 1]
    assert near_places([0.1 * n for n in (0, 4, 8, 12)], TIE) == [1, 1, 3, 3]
    assert near_places([], TIE) == []


def test_half_a_second_is_a_tie_whatever_a_float_makes_of_it():
    assert timed.TIE < 1.1 - 0.6
    assert near_places([0.6, 1.1], TIE) == [1, 1]
    assert near_places([0.6, 1.2], TIE) == [1, 2]


@given(st.floats(0, 2000), st.floats(0, 2000))
def test_a_longer_time_is_never_worth_more(one: float, two: float):
    first, second = (earned(timed.result(RACE, {"time": time})) for time in sorted((one, two)))
    assert 0 <= second <= first <= 100


@pytest.mark.parametrize(
    ("cost", "points"),
    [
        (204, 100),
        (500, 77.3),
        (900, 62.4279),
        (950, 61.0593),
        (1000, 59.8),
        (1470.5, 50),
        (1500, 49.4972),
        (2900, 32.8095),
        (7352.5, 9.3),
    ],
)
def test_the_worked_costs_of_24_weeks(cost: float, points: float):
    exact = simulation.result(CHAIN, {"cost": cost}, 90).points
    assert exact == pytest.approx(points, abs=0.05 if points * 10 % 1 == 0 else 5e-5)


def test_every_length_has_its_own_costs():
    assert simulation.result(CHAIN, {"cost": 1000}, 120).points == pytest.approx(69.2, abs=0.05)
    assert simulation.result(CHAIN, {"cost": 5388}, 120).points == pytest.approx(36.6, abs=0.05)
    assert simulation.result(CHAIN, {"cost": 1162.5}, 75).points == pytest.approx(50)


def test_under_sixteen_weeks_do_not_count():
    assert simulation.result(CHAIN, {"cost": 200}, 30) == MISSING
    assert simulation.result(CHAIN, {"@state": "no_result"}, 30).points == 0
    assert simulation.result(CHAIN, {"week-4.order": 8}, 90) == MISSING


@given(st.floats(0.5, 1e9), st.floats(0.5, 1e9))
def test_a_higher_cost_is_never_worth_more(one: float, two: float):
    low, high = sorted((one, two))
    first, second = (simulation.points(cost, 204, 1470.5) for cost in (low, high))
    assert 0 <= second <= first <= 100


def test_the_worked_tokens():
    """Five groups of ten tokens: 4, 10, 16 and 24 received are 20, 50, 80 and 100."""
    received = {"a": 4, "b": 10, "c": 16, "d": 24}
    given = {("e", group): float(tokens) for group, tokens in received.items()}
    given |= {(one, "e"): 0.0 for one in "abcd"}
    results = allocation.results(TOKENS, "abcde", given)
    assert [results[one].points for one in "abcd"] == pytest.approx([20, 50, 80, 100])
    assert [results[one].raw for one in "abcd"] == [4, 10, 16, 24]
    assert results["e"].points == 0
    assert all(one.complete for one in results.values())


def test_an_absent_group_is_made_up_for():
    given = {(a, b): 2.0 for a in "abcd" for b in "abcde" if a != b}
    results = allocation.results(TOKENS, "abcde", given)
    assert results["a"].raw == pytest.approx(6 * 4 / 3)
    assert results["e"].raw == 8
    assert (results["a"].complete, results["e"].complete) == (False, True)


def test_before_anybody_gave_there_is_nothing():
    assert set(allocation.results(TOKENS, "abc", {}).values()) == {MISSING}
    alone = allocation.results(TOKENS, "abc", {("a", "b"): 10.0})
    assert (alone["a"], alone["b"].points) == (MISSING, 100)


amounts = st.lists(st.integers(0, 3), min_size=12, max_size=12)
PAIRS = [(a, b) for a in "abcd" for b in "abcd" if a != b]


@given(amounts, st.permutations("abcd"), st.integers(0, 11))
def test_tokens_keep_bounds_names_and_direction(counts: list[int], names: list[str], at: int):
    given: dict[tuple[str, str], float] = dict(zip(PAIRS, map(float, counts), strict=True))
    before = allocation.results(TOKENS, "abcd", given)
    assert all(0 <= earned(one) <= 100 for one in before.values())
    other = dict(zip("abcd", names, strict=True))
    renamed = {(other[a], other[b]): tokens for (a, b), tokens in given.items()}
    after = allocation.results(TOKENS, names, renamed)
    assert {other[name]: one for name, one in before.items()} == after
    more = allocation.results(TOKENS, "abcd", {**given, PAIRS[at]: given[PAIRS[at]] + 1})
    assert earned(more[PAIRS[at][1]]) >= earned(before[PAIRS[at][1]])


def test_the_worked_gain():
    assert gain.normalised(60, 80) == 0.5
    assert gain.normalised(80, 60) == -0.25
    assert [gain.normalised(100, post) for post in (100, 75)] == [0, -0.25]
    assert gain.normalised(0, 0) == 0


def test_the_gain_of_a_class_is_that_of_its_means():
    people = [(90.0, 100.0), (30.0, 60.0)]
    assert gain.of_class(people) == pytest.approx(0.5)
    assert gain.of_class([]) is None


@given(st.floats(0, 100), st.floats(0, 100))
def test_gain_is_between_minus_one_and_one(pre: float, post: float):
    value = gain.normalised(pre, post)
    assert -1 <= value <= 1
    # The sign tells rise from fall; a difference too small for a float may come out as 0.
    assert value * (post - pre) >= 0


@given(st.lists(st.floats(1, 1000).map(lambda t: round(t, 1)), max_size=8), st.randoms())
def test_places_of_times_belong_to_the_times(times: list[float], random):
    by_time = dict(zip(times, near_places(times, TIE), strict=True))
    shuffled = random.sample(times, len(times))
    assert near_places(shuffled, TIE) == [by_time[time] for time in shuffled]
    far: list[float | None] = [-10 * time for time in times]
    assert near_places([10 * time for time in times], TIE) == ranks(far)


def test_what_is_recorded_beside_does_not_disturb():
    found: dict[str, Value] = {"cost": 204, "week-4.order": 8}
    assert simulation.result(CHAIN, found, 90).points == 100
