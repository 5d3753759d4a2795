"""The standing, method A, against the worked table; ties, states and the figure on screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.scoring.results import EXCUSED, MISSING, NO_RESULT, Result
from facilitator.core.scoring.standing import Column, cumulative_labels, standing

GROUPS = ("A", "B", "C", "D")
TABLE = {
    "quiz": (1.0, (90.0, 80.0, 70.0, 60.0)),
    "case": (2.0, (88.0, 76.0, 60.0, 56.0)),
    "chain": (2.0, (49.4972, 61.0593, 32.8095, 62.4279)),
    "rubric": (1.0, (82.0, 70.0, 66.0, 74.0)),
}


def points(value: float) -> Result:
    return Result(state="points", points=value)


def columns(**changed: Result) -> list[Column]:
    found: list[Column] = []
    for block, (weight, values) in TABLE.items():
        results: dict[str, Result] = dict(zip(GROUPS, map(points, values), strict=True))
        if block in changed:
            results["A"] = changed[block]
        found.append(Column(block=block, play_no=1, weight=weight, results=results))
    return found


def test_the_worked_example():
    places = standing(GROUPS, columns())
    assert [(place.group, place.rank) for place in places] == [
        ("A", 1),
        ("B", 2),
        ("D", 3),
        ("C", 4),
    ]
    means = {place.group: place.mean for place in places}
    assert means == pytest.approx(
        {"A": 74.4991, "B": 70.6864, "C": 53.6032, "D": 61.8093}, abs=1e-4
    )


def test_excused_takes_the_weight_away_and_no_result_keeps_it():
    excused = next(one for one in standing(GROUPS, columns(chain=EXCUSED)) if one.group == "A")
    assert (excused.mean, excused.counted, excused.columns) == (pytest.approx(87.0), 3, 4)
    nothing = next(one for one in standing(GROUPS, columns(chain=NO_RESULT)) if one.group == "A")
    assert nothing.mean == pytest.approx(58.0)


def test_too_little_counted_means_no_rank():
    cols = columns(chain=EXCUSED, case=EXCUSED)
    last = standing(GROUPS, cols)[-1]
    assert (last.group, last.rank, last.mean) == ("A", None, None)


def test_cumulative_is_the_weighted_sum_and_never_falls_with_another_round():
    before = {p.group: p.cumulative for p in standing(GROUPS, columns()[:3])}
    after = {p.group: p.cumulative for p in standing(GROUPS, columns())}
    assert before["A"] == pytest.approx(90 + 2 * 88 + 2 * 49.4972)
    assert all(after[group] >= before[group] for group in GROUPS)


def test_ties_share_a_rank():
    col = Column(
        block="x",
        play_no=1,
        weight=1,
        results={"A": points(50), "B": points(70), "C": points(50.004), "D": points(10)},
    )
    assert [(p.group, p.rank) for p in standing(GROUPS, [col])] == [
        ("B", 1),
        ("A", 2),
        ("C", 2),
        ("D", 4),
    ]


@pytest.mark.parametrize("count", [0, 1, 10])
@pytest.mark.parametrize("value", [0.0, 50.0, 100.0])
def test_all_alike_are_all_first(count: int, value: float):
    names = tuple("ABCDEFGHIJ"[:count])
    col = Column(block="x", play_no=1, weight=2, results=dict.fromkeys(names, points(value)))
    places = standing(names, [col])
    assert [(p.group, p.rank, p.mean) for p in places] == [(name, 1, value) for name in names]
    assert cumulative_labels(places) == [f"{2 * value:.0f}"] * count


def test_ten_groups_one_apart_are_ten_ranks():
    names = tuple("ABCDEFGHIJ")
    values = dict(zip(names, (points(n) for n in range(10)), strict=True))
    places = standing(names, [Column(block="x", play_no=1, weight=1, results=values)])
    assert [p.rank for p in places] == list(range(1, 11))
    assert [p.group for p in places] == list(reversed(names))


def test_half_of_the_weight_is_enough_for_a_rank():
    first = Column(block="x", play_no=1, weight=1, results={"A": EXCUSED, "B": points(10)})
    second = Column(block="y", play_no=1, weight=1, results={"A": points(90), "B": points(10)})
    assert [(p.group, p.rank) for p in standing("AB", [first, second])] == [("A", 1), ("B", 2)]


def test_weight_nothing_is_never_listed():
    col = Column(block="x", play_no=1, weight=0, results={"A": points(100)})
    assert all(place.rank is None for place in standing(GROUPS, [col]))


def test_a_group_not_entered_yet_stands_with_what_it_has():
    cols = columns(chain=MISSING)
    first = next(one for one in standing(GROUPS, cols) if one.group == "A")
    assert (first.missing, first.counted) == (1, 4)
    assert first.cumulative == pytest.approx(90 + 176 + 82)


def test_labels_are_whole_until_that_would_hide_a_difference():
    def labels(*values: float) -> list[str]:
        results: dict[str, Result] = dict(zip(GROUPS, map(points, values), strict=False))
        col = Column(block="x", play_no=1, weight=1, results=results)
        return cumulative_labels(standing(GROUPS[: len(values)], [col]))

    assert labels(80.1, 70.2, 70.2) == ["80", "70", "70"]
    assert labels(80.1, 70.2, 70.4) == ["80.1", "70.4", "70.2"]


@given(
    st.lists(st.floats(0, 100), min_size=2, max_size=6),
    st.floats(0.5, 5),
)
def test_order_does_not_depend_on_the_scale_of_the_weights(values: list[float], scale: float):
    names = tuple("ABCDEF"[: len(values)])
    results = dict(zip(names, map(points, values), strict=True))

    def order(weight: float) -> list[tuple[str, int | None]]:
        col = Column(block="x", play_no=1, weight=weight, results=results)
        return [(place.group, place.rank) for place in standing(names, [col])]

    assert order(1.0) == order(scale)
