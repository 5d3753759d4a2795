"""Dividing people fairly: sizes, departments, and the same again from the same seed."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.dividing import divide, mix
from facilitator.core.people import Participant, moved
from facilitator.core.workshop import Group


def groups(number: int) -> tuple[Group, ...]:
    return tuple(
        Group(id=f"g{key}", grouping="all", key=key, name=f"组{key}", colour=key - 1)
        for key in range(1, number + 1)
    )


def crowd(*sizes: int) -> tuple[Participant, ...]:
    """A department of each size."""
    return tuple(
        Participant(id=f"{place}-{n}", words="", name=f"{place}-{n}", department=f"部{place}")
        for place, size in enumerate(sizes)
        for n in range(size)
    )


def homes(people, found):
    return tuple(moved(one, "all", found[one.id]) for one in people)


@given(
    sizes=st.lists(st.integers(1, 14), min_size=1, max_size=8),
    number=st.integers(2, 10),
    seed=st.integers(0, 10_000),
)
def test_mixed_groups_are_as_large_and_as_mixed_as_can_be(sizes, number, seed) -> None:
    people = crowd(*sizes)
    found = divide(people, groups(number), "mixed", seed)
    in_groups = Counter(found.values())
    heads = [in_groups[group.id] for group in groups(number)]
    assert max(heads) - min(heads) <= 1
    for place in range(len(sizes)):
        mine = Counter(found[one.id] for one in people if one.department == f"部{place}")
        each = [mine[group.id] for group in groups(number)]
        assert max(each) - min(each) <= 1
    spread = mix(homes(people, found), groups(number))
    assert spread.is_even
    assert spread.is_mixed
    assert spread.without == 0


def test_a_department_stays_together() -> None:
    people = crowd(7, 5, 4, 3, 3, 2)
    found = divide(people, groups(3), "department", 1)
    for place in range(6):
        assert len({found[one.id] for one in people if one.department == f"部{place}"}) == 1
    assert sorted(Counter(found.values()).values()) == [7, 8, 9]
    assert mix(homes(people, found), groups(3)).parted == 0


def test_fewer_departments_than_groups_are_halved() -> None:
    people = crowd(8, 4)
    found = divide(people, groups(3), "department", 1)
    assert sorted(Counter(found.values()).values()) == [4, 4, 4]


def test_nobody_and_fewer_people_than_groups_can_be_divided_too() -> None:
    assert divide((), groups(3), "department", 1) == {}
    assert len(set(divide(crowd(2), groups(3), "department", 1).values())) == 2
    assert divide(crowd(2), (), "mixed", 1) == {}


@pytest.mark.parametrize("way", ["mixed", "department"])
def test_a_seed_gives_the_same_again_and_another_seed_another(way) -> None:
    people = crowd(6, 6, 6, 6)
    once = divide(people, groups(4), way, 7)
    assert divide(tuple(reversed(people)), groups(4), way, 7) == once
    assert any(divide(people, groups(4), way, seed) != once for seed in range(8, 12))
