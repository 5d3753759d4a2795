"""T4 against the worked numbers of CONTENT 3.4."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.journal import Value
from facilitator.core.scoring import ranking
from facilitator.core.scoring.correlation import mid_ranks
from facilitator.core.scoring.results import EXCUSED, MISSING
from facilitator.core.scoring.specs import Item, RankingScoring
from facilitator.core.text import same
from tests.unit.core.scoring.earned import earned

KEY = [float(n) for n in range(1, 11)]
PEOPLE = {
    (3, 1, 2, 6, 4, 5, 7, 9, 8, 10): (10, 80, 5, 0.777778, 0.915152),
    (2, 4, 1, 5, 3, 8, 6, 7, 10, 9): (14, 72, 7, 0.688889, 0.866667),
    (1, 5, 4, 2, 7, 3, 9, 6, 8, 10): (16, 68, 9, 0.6, 0.781818),
    (6, 2, 3, 1, 8, 4, 5, 10, 7, 9): (20, 60, 12, 0.466667, 0.636364),
    (2, 1, 5, 3, 4, 6, 8, 7, 10, 9): (10, 80, 5, 0.777778, 0.927273),
}
TEAM = (1, 3, 2, 4, 5, 6, 8, 7, 9, 10)
REVERSED = tuple(range(10, 0, -1))
WORKED = {
    **PEOPLE,
    TEAM: (4, 92, 2, 0.911111, 0.975758),
    REVERSED: (50, 0, 45, -1, -1),
    tuple(range(1, 11)): (0, 100, 0, 1, 1),
}
IDS = tuple("abcdefghij")
SPEC = RankingScoring(items=tuple(Item(id=one, name=same(one)) for one in IDS), key=IDS)

strict = st.permutations(KEY)


def order(ranks: tuple[int, ...]) -> list[Value]:
    """The ids as they are written down: the item of rank 1 first."""
    return [IDS[ranks.index(rank)] for rank in range(1, 11)]


SHEETS: dict[str, Value] = {f"member-{n}": order(one) for n, one in enumerate(PEOPLE, 1)}


@pytest.mark.parametrize(("ranks", "figures"), WORKED.items())
def test_the_worked_rankings(ranks: tuple[int, ...], figures: tuple[float, ...]):
    found = (
        ranking.footrule(ranks, KEY),
        ranking.points(ranks, KEY),
        ranking.kendall(ranks, KEY),
        ranking.tau(ranks, KEY),
        ranking.spearman(ranks, KEY),
    )
    assert found == pytest.approx(figures, abs=1e-6)


@pytest.mark.parametrize(("count", "most"), [(10, 50), (8, 32), (7, 24), (4, 8), (2, 2)])
def test_the_largest_footrule(count: int, most: int):
    assert ranking.bounds([float(n) for n in range(1, count + 1)]) == (0, most)


def test_a_random_ranking_has_a_third_of_the_points():
    key = [1.0, 2, 3, 4, 5, 6]
    rules = [ranking.footrule(one, key) for one in permutations(key)]
    assert sum(rules) / len(rules) == pytest.approx(ranking.by_chance(6))
    assert ranking.by_chance(10) == 33
    low, high = ranking.bounds(KEY)
    assert 100 * (high - ranking.by_chance(10)) / (high - low) == pytest.approx(34)


def test_a_tied_key_has_bounds_of_its_own():
    key = [1.0, 2.5, 2.5, 4.0, 5.0]
    rules = [ranking.footrule(one, key) for one in permutations((1.0, 2.0, 3.0, 4.0, 5.0))]
    assert ranking.bounds(key) == (min(rules), max(rules)) == (1, 12)
    assert ranking.points([1, 2, 3, 4, 5], key) == 100
    assert ranking.points([5, 4, 3, 2, 1], key) == 0
    low, high = ranking.bounds(key)
    # What the best would have without the lower bound in the formula.
    assert 100 * (high - low) / high == pytest.approx(91.67, abs=0.005)


def test_a_key_tied_in_a_pair_counts_half_for_kendall():
    assert ranking.kendall([1, 2, 3], [1, 2.5, 2.5]) == 0.5
    assert ranking.spearman([1, 2, 3], [1, 2.5, 2.5]) == pytest.approx(0.866025, abs=1e-6)
    assert ranking.spearman([1, 2, 3], [2, 2, 2]) is None


def test_the_averaged_ranking_shares_ranks():
    mean = ranking.averaged([list(map(float, one)) for one in PEOPLE])
    assert mean == [2, 1, 3, 4, 5.5, 5.5, 7, 8, 9, 10]
    assert ranking.footrule(mean, KEY) == 3


def test_the_worked_synergy():
    found = ranking.synergy(SPEC, {**SHEETS, "team": order(TEAM)}, size=6)
    assert found is not None
    assert (found.sheets, found.mean, found.best, found.team) == (5, 14, 10, 4)
    assert (found.gain, found.gain_percent) == (10, pytest.approx(71.43, abs=0.005))
    assert (found.kind, found.averaged, found.beats_averaging) == ("strong", 3, False)


@pytest.mark.parametrize(
    ("team", "kind", "better"),
    [
        (tuple(range(1, 11)), "strong", True),
        (next(iter(PEOPLE)), "weak", False),
        ((2, 4, 1, 5, 3, 8, 6, 7, 10, 9), "loss", False),
        (REVERSED, "loss", False),
    ],
)
def test_the_three_classes(team: tuple[int, ...], kind: str, better: bool):
    found = ranking.synergy(SPEC, {**SHEETS, "team": order(team)})
    assert found is not None
    assert (found.kind, found.beats_averaging) == (kind, better)


def test_synergy_needs_two_sheets_and_half_of_the_people():
    two = {"team": order(TEAM), "member-1": SHEETS["member-1"], "member-2": SHEETS["member-2"]}
    assert ranking.synergy(SPEC, two, size=4) is not None
    assert ranking.synergy(SPEC, two, size=5) is None
    del two["member-2"]
    assert ranking.synergy(SPEC, two, size=2) is None
    assert ranking.synergy(SPEC, SHEETS) is None


def test_perfect_people_have_no_percentage_to_gain():
    perfect: Value = list(IDS)
    found = ranking.synergy(SPEC, {"team": perfect, "member-1": perfect, "member-2": perfect})
    assert found is not None
    assert (found.gain, found.gain_percent, found.kind) == (0, None, "loss")


def test_the_result_of_a_group_is_its_teams():
    result = ranking.result(SPEC, {**SHEETS, "team": order(TEAM)})
    assert (result.points, result.raw, result.most) == (92, 4, 50)
    assert result.complete
    assert ranking.result(SPEC, SHEETS) == MISSING
    assert ranking.result(SPEC, {"team": order(TEAM), "@state": "excused"}) == EXCUSED


def test_what_time_ran_out_for_shares_the_ranks_not_used():
    team: Value = ["a", "b", None, None, None, "f", "g", "h", "i", "j"]
    assert ranking.ranks_in(SPEC, team) == [1, 2, 4, 4, 4, 6, 7, 8, 9, 10]
    result = ranking.result(SPEC, {"team": team})
    assert (result.points, result.complete) == (100 * (50 - 2) / 50, False)
    assert ranking.ranks_in(SPEC, [None] * 10) is None


def test_mid_ranks():
    assert mid_ranks([2, 1, 3, 3]) == [2, 1, 3.5, 3.5]


@given(strict, strict)
def test_kendall_and_the_footrule_bound_each_other(ranks: list[float], key: list[float]):
    k, f = ranking.kendall(ranks, key), ranking.footrule(ranks, key)
    assert k + _transpositions(ranks, key) <= f <= 2 * k
    assert ranking.kendall(key, ranks) == k
    assert ranking.footrule(key, ranks) == f


def _transpositions(ranks: list[float], key: list[float]) -> int:
    """The fewest exchanges from one ranking to the other: n − the cycles between them."""
    to = dict(zip(ranks, key, strict=True))
    left, cycles = set(to), 0
    while left:
        at, cycles = left.pop(), cycles + 1
        while (at := to[at]) in left:
            left.remove(at)
    return len(to) - cycles


@given(strict, strict, st.randoms())
def test_the_order_of_the_items_does_not_matter(ranks: list[float], key: list[float], random):
    pairs = list(zip(ranks, key, strict=True))
    random.shuffle(pairs)
    other, its_key = [one for one, _ in pairs], [two for _, two in pairs]
    for figure in (ranking.points, ranking.kendall, ranking.tau, ranking.spearman):
        assert figure(other, its_key) == pytest.approx(figure(ranks, key))


@given(st.permutations(range(6)), st.lists(st.integers(1, 3), min_size=6, max_size=6))
def test_points_keep_their_bounds_with_any_key(ranks: list[int], likes: list[int]):
    key = mid_ranks(likes)
    points = ranking.points([float(rank + 1) for rank in ranks], key)
    assert (points is None) == (len(set(likes)) == 1)
    assert points is None or 0 <= points <= 100


@given(strict, st.lists(st.integers(0, 9), min_size=1, max_size=9, unique=True))
def test_an_unfinished_ranking_keeps_the_bounds(ranks: list[float], empty: list[int]):
    team: list[Value] = list(order(tuple(int(rank) for rank in ranks)))
    for place in empty:
        team[place] = None
    result = ranking.result(SPEC, {"team": team})
    assert 0 <= earned(result) <= 100
    assert sum(ranking.ranks_in(SPEC, team) or ()) == pytest.approx(55)


def test_sharing_the_ranks_of_a_tied_key_is_not_more_than_all():
    assert ranking.points([1, 2.5, 2.5, 4, 5], [1, 2.5, 2.5, 4, 5]) == 100
