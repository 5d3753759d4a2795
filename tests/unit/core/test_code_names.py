"""Anonymous groups: named at random and for good, with nothing left that tells who they are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.code_names import code_name, code_names, dealt, in_public
from facilitator.core.workshop import MAX_GROUPS, Group, Workshop


def workshop(count: int, seed: int = 0) -> Workshop:
    groups = tuple(
        Group(id=f"g{n}", grouping="mixed", key=n + 1, name=f"组 {n}", colour=n, size=3 + n)
        for n in range(count)
    )
    return Workshop(id="w", title="t", client="c", seed=seed, groups=groups)


@pytest.mark.parametrize(
    ("language", "expected"), [("zh-CN", "乙组"), ("en", "Bravo"), ("both", "乙组 Bravo")]
)
def test_a_code_name_speaks_the_language_of_the_room(language, expected) -> None:
    assert code_name(1, language) == expected


def test_every_group_of_the_largest_class_has_one() -> None:
    for language in ("zh-CN", "en"):
        assert len({code_name(place, language) for place in range(MAX_GROUPS)}) == MAX_GROUPS


def test_as_planned_nothing_is_hidden() -> None:
    plain = workshop(4)
    assert in_public(plain) is plain
    assert in_public(dealt(plain)) == dealt(plain)


@given(st.integers(2, MAX_GROUPS), st.integers(0, 1000))
def test_nothing_public_tells_who_a_group_is(count: int, seed: int) -> None:
    """Names, keys, colours and order are those of the code names; ids and sizes stay."""
    real = replace(dealt(workshop(count, seed)), uses_code_names=True)
    public = in_public(real)

    assert [one.id for one in public.groups] == list(real.code_names)
    assert [one.name for one in public.groups] == [code_name(n, "zh-CN") for n in range(count)]
    assert [(one.key, one.colour) for one in public.groups] == [(n + 1, n) for n in range(count)]
    sizes = {one.id: one.size for one in real.groups}
    assert {one.id: one.size for one in public.groups} == sizes


def test_the_order_depends_on_the_workshop_and_not_on_the_seating() -> None:
    orders = {dealt(workshop(6, seed)).code_names for seed in range(20)}
    assert len(orders) > 15
    assert dealt(workshop(6, 3)) == dealt(workshop(6, 3))


def test_a_group_keeps_its_code_name() -> None:
    first = dealt(workshop(5, 1))
    assert dealt(first) is first
    renamed = replace(first, groups=tuple(replace(one, name="别名") for one in first.groups))
    assert dealt(renamed).code_names == first.code_names


def test_the_trainer_reads_who_is_who_in_the_order_of_the_keys() -> None:
    named = dealt(workshop(5, 1))
    read = code_names(named)
    assert [group.key for group, _ in read] == [1, 2, 3, 4, 5]
    by_id = {group.id: name for group, name in read}
    assert [by_id[one] for one in named.code_names] == [code_name(n, "zh-CN") for n in range(5)]
