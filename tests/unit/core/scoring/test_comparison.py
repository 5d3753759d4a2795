"""Another method or other weights beside the standing as it is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.scoring.comparison import compared
from facilitator.core.scoring.results import Result
from facilitator.core.scoring.standing import Column, as_given
from tests.unit.core.scoring.telling import board_of

GROUPS = list("ABCD")
EXAMPLE = {
    "quiz": (1.0, (90.0, 80.0, 70.0, 60.0)),
    "case": (2.0, (88.0, 76.0, 60.0, 56.0)),
    "chain": (2.0, (49.497198, 61.059263, 32.809492, 62.427928)),
    "rubric": (1.0, (82.0, 70.0, 66.0, 74.0)),
}


def columns(rows: dict[str, tuple[float, tuple[float, ...]]]) -> list[Column]:
    return [
        Column(
            block=name,
            play_no=1,
            weight=weight,
            results={
                group: Result(state="points", points=one)
                for group, one in zip(GROUPS, points, strict=True)
            },
        )
        for name, (weight, points) in rows.items()
    ]


def test_the_influences_of_the_worked_example() -> None:
    found = compared(board_of(GROUPS, columns(EXAMPLE), "A"), "A", {})
    shares = [one.influence for one in found.weighed]
    assert shares == pytest.approx([0.1751, 0.4618, 0.2711, 0.0921], abs=1e-4)
    assert found.decider is None


def test_the_block_that_decides_is_named_and_a_smaller_weight_ends_it() -> None:
    rows = {"a": (1.0, (50.0, 52.0, 51.0, 50.0)), "b": (1.0, (0.0, 90.0, 40.0, 100.0))}
    board = board_of(GROUPS, columns(rows), "A")
    decider = compared(board, "A", {}).decider
    assert decider is not None
    assert decider.block == "b"
    lighter = compared(board, "A", {"b": 0.02})
    assert lighter.decider is None or lighter.decider.block == "a"
    assert [one.weight for one in lighter.weighed] == [1.0, 0.02]


@given(
    st.sampled_from("ABC"),
    st.dictionaries(st.sampled_from(list(EXAMPLE)), st.floats(0.1, 5), max_size=4),
)
def test_trying_out_leaves_the_standing_alone_and_shows_what_it_would_be(method, weights) -> None:
    board = board_of(GROUPS, columns(EXAMPLE), "A")
    before = board.places
    found = compared(board, method, weights)
    assert board.places == before
    assert {one.before.group: one.before for one in found.moved} == {
        one.group: one for one in before
    }
    changed = {name: (weights.get(name, weight), row) for name, (weight, row) in EXAMPLE.items()}
    after = board_of(GROUPS, columns(changed), "A").ranked(method)
    assert tuple(one.after for one in found.moved) == after


def test_a_block_that_weighs_nothing_is_listed_and_can_be_weighed_again() -> None:
    rows = EXAMPLE | {"case": (0.0, EXAMPLE["case"][1])}
    board = board_of(GROUPS, columns(rows), "A")
    weighed = {one.block: one for one in compared(board, "A", {}).weighed}
    assert (weighed["case"].weight, weighed["case"].influence) == (0.0, None)
    again = compared(board, "A", {"case": 2.0})
    assert tuple(one.after for one in again.moved) == board_of(GROUPS, columns(EXAMPLE), "A").places


def test_points_alone_move_nobody_while_nothing_is_changed() -> None:
    given = {"A": 40.0, "B": 35.0, "C": 5.0, "D": 0.0}
    results = {
        group: Result(state="points", points=min(100.0, 5 * raw), raw=raw)
        for group, raw in given.items()
    }
    column = Column(block="points", play_no=1, weight=1.0, results=results)
    board = board_of(GROUPS, [column], "A")
    board = replace(board, places=as_given(board.places, results), as_given=True)
    for weights in ({}, {"points": 2.0}):
        moved = compared(board, "A", weights).moved
        assert (
            [one.before.rank for one in moved] == [one.after.rank for one in moved] == [1, 2, 3, 4]
        )
