"""Nobody is made out in a small cell: not by its figure, and not by subtracting the others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.suppression import hidden_cells, hidden_in_all


@pytest.mark.parametrize(
    ("people", "hidden"),
    [
        # The published examples of Dialog, then those of the content brief.
        ((3, 6), {0, 1}),
        ((3, 6, 4), {0, 2}),
        ((4, 9, 12), {0, 1}),
        ((5, 5, 5), set[int]()),
        ((4,), {0}),
        ((2, 1, 9, 20), {0, 1, 2}),
        ((0, 9, 12), {0, 1}),
        ((), set[int]()),
    ],
    ids=str,
)
def test_worked_examples(people: tuple[int, ...], hidden: set[int]) -> None:
    assert hidden_cells(people) == hidden


def test_without_a_total_only_the_small_ones_are_hidden() -> None:
    assert hidden_cells((4, 9, 12), total_shown=False) == {0}


def test_a_trainer_may_ask_for_more_people_and_never_for_fewer() -> None:
    assert hidden_cells((7, 9, 12), 8) == {0, 1}
    with pytest.raises(ValueError, match="at least 5"):
        hidden_cells((7, 9, 12), 4)
    with pytest.raises(ValueError, match="below 0"):
        hidden_cells((7, -1, 12))


def test_one_pattern_for_all_waves() -> None:
    assert hidden_in_all([(9, 9, 12), (9, 4, 12)]) == {0, 1}
    assert hidden_in_all([]) == frozenset()


@given(
    tables=st.integers(1, 7).flatmap(
        lambda cells: st.lists(
            st.lists(st.integers(0, 40), min_size=cells, max_size=cells), min_size=1, max_size=4
        )
    )
)
def test_what_is_hidden_cannot_be_worked_out_in_any_wave(tables: list[list[int]]) -> None:
    hidden = hidden_in_all(tables)

    for people in tables:
        assert all(count >= 5 for at, count in enumerate(people) if at not in hidden)
        if hidden and len(hidden) < len(people):
            assert len(hidden) > 1
            assert sum(people[at] for at in hidden) >= 5
