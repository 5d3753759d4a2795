"""The three methods and the influence check against the worked table of CONTENT 3.12."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.scoring.influence import influence, shares_of_spread
from facilitator.core.scoring.results import EXCUSED, MISSING, NO_RESULT, Result
from facilitator.core.scoring.rounding import ranks
from facilitator.core.scoring.simulation import points as chain_points
from facilitator.core.scoring.standing import Column, Method, rank_points, standing, t_scores

GROUPS = "ABCD"
QUIZ, CASE = (9, 8, 7, 6), (44, 38, 30, 28)
CHAIN, RUBRIC = (1500, 950, 2900, 900), (82, 70, 66, 74)
CHAIN_P = tuple(chain_points(cost, 204, 1470.5) for cost in CHAIN)
WEIGHTS = {"quiz": 1.0, "case": 2.0, "chain": 2.0, "rubric": 1.0}
POINTS = {
    "quiz": tuple(10.0 * x for x in QUIZ),
    "case": tuple(2.0 * x for x in CASE),
    "chain": CHAIN_P,
    "rubric": tuple(map(float, RUBRIC)),
}


def scored(value: float) -> Result:
    return Result(state="points", points=value)


def column(block: str, weight: float, values: dict[str, float] | None = None, **states: Result):
    results = {group: scored(value) for group, value in (values or {}).items()}
    return Column(block=block, play_no=1, weight=weight, results={**results, **states})


def table(**chain: Result) -> list[Column]:
    return [
        column(
            block,
            weight,
            dict(zip(GROUPS, POINTS[block], strict=True)),
            **(chain if block == "chain" else {}),
        )
        for block, weight in WEIGHTS.items()
    ]


def means(method: Method, columns: list[Column] | None = None) -> list[float | None]:
    found = {place.group: place for place in standing(GROUPS, columns or table(), method)}
    return [found[group].mean for group in GROUPS]


def test_the_points_of_the_chain():
    assert list(CHAIN_P) == pytest.approx([49.4972, 61.0593, 32.8095, 62.4279], abs=5e-5)


@pytest.mark.parametrize(
    ("method", "figures", "places"),
    [
        ("A", [74.4991, 70.6864, 53.6032, 61.8093], [1, 2, 4, 3]),
        ("B", [77.7778, 61.1111, 16.6667, 44.4444], [1, 2, 4, 3]),
        ("C", [58.9091, 54.1595, 39.4481, 47.4833], [1, 2, 4, 3]),
    ],
)
def test_the_worked_table(method: Method, figures: list[float], places: list[int]):
    assert means(method) == pytest.approx(figures, abs=5e-5)
    ranked = {place.group: place.rank for place in standing(GROUPS, table(), method)}
    assert [ranked[group] for group in GROUPS] == places


def test_the_sum_that_is_not_used():
    naive = [q + c - cost + r for q, c, cost, r in zip(QUIZ, CASE, CHAIN, RUBRIC, strict=True)]
    assert naive == [-1365, -834, -2797, -792]
    assert ranks([float(one) for one in naive]) == [3, 2, 4, 1]
    rows = [QUIZ, CASE, [-cost for cost in CHAIN], RUBRIC]
    shares = shares_of_spread([1, 1, 1, 1], rows)
    assert shares == pytest.approx([0.0000, 0.0018, 0.9947, 0.0034], abs=5e-5)


def test_the_worked_influence():
    found = influence(GROUPS, table())
    assert [one.share for one in found] == pytest.approx([0.1751, 0.4618, 0.2711, 0.0921], abs=5e-5)
    assert [one.weight for one in found] == pytest.approx([1 / 6, 1 / 3, 1 / 3, 1 / 6])
    assert not any(one.dominant for one in found)


def test_excused_and_no_result_in_the_chain():
    first = standing(GROUPS, table(A=EXCUSED))[0]
    assert (first.group, first.mean, first.counted) == ("A", pytest.approx(87), 3)
    assert means("A", table(A=NO_RESULT))[0] == pytest.approx(58)


def test_only_groups_with_everything_are_compared():
    without = influence(GROUPS, table(A=EXCUSED))
    others = [
        column(block, weight, dict(zip("BCD", POINTS[block][1:], strict=True)))
        for block, weight in WEIGHTS.items()
    ]
    assert [one.share for one in without] == [one.share for one in influence("BCD", others)]
    assert without != influence(GROUPS, table())
    assert influence(GROUPS, table(A=MISSING)) == without
    assert influence(GROUPS, table(A=EXCUSED, B=EXCUSED, C=MISSING)) == ()


def test_one_block_that_decides_is_warned_of():
    wide, flat = {"A": 0.0, "B": 100.0}, {"A": 50.0, "B": 51.0}
    first, second = influence("AB", [column("x", 1, wide), column("y", 1, flat)])
    assert first.dominant
    assert not second.dominant
    assert first.share + second.share == pytest.approx(1)


@pytest.mark.parametrize(("against", "dominant"), [(10.0, False), (20.0, True)])
def test_twice_its_weight_is_warned_of_with_three_blocks(against: float, dominant: bool):
    """A fifth of the weight, and under 0.60 of the influence."""
    groups = {"A": 0.0, "B": against}
    rest = {"A": 0.0, "B": 5.0}
    found = influence("AB", [column("x", 1, groups), column("y", 2, rest), column("z", 2, rest)])
    assert found[0].share == pytest.approx(against / (against + 20))
    assert found[0].dominant == dominant


def test_twice_its_weight_says_nothing_of_two_blocks():
    narrow, wide = {"A": 0.0, "B": 2.0}, {"A": 0.0, "B": 10.0}
    found = influence("AB", [column("x", 3.5, narrow), column("y", 1, wide)])
    assert found[1].share == pytest.approx(10 / 17)
    assert found[1].share > 2 * found[1].weight
    assert not found[1].dominant


def test_an_exercise_may_run_against_the_others():
    up, down = {"A": 0.0, "B": 100.0}, {"A": 50.0, "B": 10.0}
    shares = [one.share for one in influence("AB", [column("x", 1, up), column("y", 1, down)])]
    assert shares == pytest.approx([5 / 3, -2 / 3])


def test_nothing_to_compare():
    alike = dict.fromkeys("AB", 70.1)
    assert influence("AB", [column("x", 1, alike), column("y", 2, alike)]) == ()
    assert influence("AB", [column("x", 1, {"A": 1.0, "B": 2.0})]) == ()
    assert influence("AB", []) == ()
    assert shares_of_spread([], []) is None


def test_weight_nothing_is_in_no_method_and_no_check():
    extra = column("map", 0, {"A": 0.0, "B": 100.0, "C": 100.0, "D": 100.0})
    for method in ("A", "B", "C"):
        assert standing(GROUPS, [*table(), extra], method) == standing(GROUPS, table(), method)
    assert influence(GROUPS, [*table(), extra]) == influence(GROUPS, table())


def test_rank_points_share_ties_by_centi_points():
    assert rank_points({"A": 71.234, "B": 71.2349, "C": 68.0, "D": 71.24}) == pytest.approx(
        {"A": 50, "B": 50, "C": 0, "D": 100}
    )
    assert rank_points({"A": 12.0}) == {"A": 50}
    assert rank_points({}) == {}


def test_t_scores_are_clipped_and_flat_where_all_are_alike():
    far = {str(n): 0.0 for n in range(20)} | {"x": 100.0}
    assert t_scores(far)["x"] == 80
    assert t_scores({name: 100 - value for name, value in far.items()})["x"] == 20
    assert set(t_scores(dict.fromkeys("ABCD", 33.3)).values()) == {50}


def test_t_scores_need_four_groups():
    cols = [column("x", 1, {"A": 10.0, "B": 50.0, "C": 20.0})]
    assert {place.rank for place in standing("ABC", cols, "C")} == {None}
    assert [place.group for place in standing("ABC", cols, "B")] == ["B", "C", "A"]


@pytest.mark.parametrize(("method", "least"), [("A", 0.0), ("B", 0.0), ("C", 20.0)])
def test_what_is_not_entered_yet_is_the_least_there_is(method: Method, least: float):
    cols = [column("x", 1, {"B": 40.0, "C": 50.0, "D": 60.0})]
    late = next(place for place in standing(GROUPS, cols, method) if place.group == "A")
    assert (late.mean, late.missing, late.counted) == (least, 1, 1)


@pytest.mark.parametrize("method", ["A", "B", "C"])
def test_half_of_the_weight_must_count_in_every_method(method: Method):
    cols = table(A=EXCUSED)
    cols[1] = column("case", 2, dict(zip("BCD", POINTS["case"][1:], strict=True)), A=EXCUSED)
    last = standing(GROUPS, cols, method)[-1]
    assert (last.group, last.rank, last.mean) == ("A", None, None)


values = st.lists(st.lists(st.floats(0, 100), min_size=5, max_size=5), min_size=2, max_size=6)


def columns_of(rows: list[list[float]], names: list[str]) -> list[Column]:
    return [
        column(f"b{n}", 1 + n % 3, dict(zip(names, row, strict=True))) for n, row in enumerate(rows)
    ]


@given(values)
def test_influences_sum_to_one(rows: list[list[float]]):
    found = influence("ABCDE", columns_of(rows, list("ABCDE")))
    assert not found or sum(one.share for one in found) == pytest.approx(1, abs=1e-6)


@given(values, st.permutations("ABCDE"), st.sampled_from(["A", "B", "C"]))
def test_every_method_keeps_bounds_and_ignores_names(
    rows: list[list[float]], names: list[str], method: Method
):
    before = standing("ABCDE", columns_of(rows, list("ABCDE")), method)
    after = standing(names, columns_of(rows, names), method)
    other = dict(zip("ABCDE", names, strict=True))
    renamed = {other[place.group]: place for place in before}
    for place in after:
        assert place.mean is not None
        assert 0 <= place.mean <= 100
        assert place.mean == pytest.approx(renamed[place.group].mean)


@given(values, st.integers(0, 4), st.sampled_from(["A", "B"]))
def test_more_points_never_cost_a_place(rows: list[list[float]], at: int, method: Method):
    names = list("ABCDE")
    before = _figures(names, rows, method)
    better = [[100.0 if n == at else value for n, value in enumerate(rows[0])], *rows[1:]]
    after = _figures(names, better, method)
    assert after[names[at]][0] >= before[names[at]][0] - 1e-9
    assert after[names[at]][1] <= before[names[at]][1]


def _figures(
    names: list[str], rows: list[list[float]], method: Method
) -> dict[str, tuple[float, int]]:
    return {
        place.group: (place.mean or 0.0, place.rank or 99)
        for place in standing(names, columns_of(rows, names), method)
    }
