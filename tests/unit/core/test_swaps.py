"""Alternates of a template, and how many groups suit so many people."""

from datetime import time

import pytest

from facilitator.core.group_advice import suggested_groups
from facilitator.core.templates import Alternate, Template, TemplateBlock
from facilitator.core.text import same

TEMPLATE = Template(
    id="t",
    name=same("T"),
    summary=same("S"),
    minutes=75,
    blocks=(
        TemplateBlock(content="opening", minutes=10),
        TemplateBlock(
            content="map",
            minutes=45,
            min_minutes=40,
            day=2,
            grouping="department",
            title=same("Our map"),
            weight=2,
            locked_start=time(13),
        ),
        TemplateBlock(content="relay", minutes=20),
    ),
    alternates=(
        Alternate(content="bridge", instead_of="map", minutes=35),
        Alternate(content="market", instead_of="map"),
        Alternate(content="claims", instead_of="relay", minutes=25, parts=("c1", "c2")),
    ),
)


def test_what_is_chosen_takes_its_place_and_its_clock() -> None:
    found = TEMPLATE.swapped(("bridge", "claims"))
    assert [row.content for row in found.blocks] == ["opening", "bridge", "claims"]
    bridge, claims = found.blocks[1:]
    assert bridge == TemplateBlock(content="bridge", minutes=35, day=2, locked_start=time(13))
    assert (claims.minutes, claims.parts) == (25, ("c1", "c2"))
    assert found.minutes == 10 + 35 + 25


def test_without_minutes_of_its_own_it_takes_those_of_the_block() -> None:
    assert TEMPLATE.swapped(("market",)).blocks[1].minutes == 45


def test_a_place_is_given_once() -> None:
    found = TEMPLATE.swapped(("market", "bridge"))
    assert [row.content for row in found.blocks] == ["opening", "bridge", "relay"]


def test_nothing_chosen_changes_nothing() -> None:
    assert TEMPLATE.swapped(()) == TEMPLATE
    assert TEMPLATE.swapped(("opening", "nothing")) == TEMPLATE


@pytest.mark.parametrize(
    ("people", "groups"),
    [(0, 0), (8, 2), (10, 3), (14, 3), (15, 4), (24, 4), (25, 5), (35, 5), (36, 6), (43, 7), (48, 7), (49, 8), (60, 8), (200, 8)],
)  # fmt: skip
def test_groups_for_so_many_people(people: int, groups: int) -> None:
    assert suggested_groups(people) == groups
