"""A list of people that is not divided yet: the planned sizes of the groups stay."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from facilitator.live.opened import Opened
from facilitator.live.people import LISTED, LivePeople
from tests.unit.core import course
from tests.unit.live.conftest import plant

NO_GROUPS = "张伟，研发\n王芳，研发\n𠮷田㛃，财务\n李明"


@pytest.fixture
def people(opened, qapp) -> LivePeople:
    """The list as Home opens it."""
    return LivePeople(opened, QObject(qapp), kind=LISTED)


def sizes(opened: Opened) -> list[int]:
    return [group.size for group in opened.workshop.groups]


def test_a_list_without_groups_leaves_the_planned_sizes(people, opened, clock) -> None:
    before = opened.workshop.units
    people.add(NO_GROUPS, "console")
    assert sizes(opened) == [4, 4, 4, 4]
    assert opened.workshop.people == 4
    assert opened.workshop.units == before
    people.mark([people.people[0].id], "present", "console")
    assert [day.heads for day in opened.workshop.days] == [()]
    assert Opened(opened.library, "w", clock).workshop == opened.workshop


def test_a_list_half_divided_leaves_the_planned_sizes_until_all_have_a_group(
    people, opened
) -> None:
    people.add(NO_GROUPS, "console")
    first, second = (group.id for group in opened.workshop.groups[:2])
    everybody = [one.id for one in people.people]
    people.assign(everybody[:3], first, "console")
    assert sizes(opened) == [4, 4, 4, 4]
    people.assign(everybody[3:], second, "console")
    assert sizes(opened) == [3, 1, 0, 0]
    people.undo_last("console")
    assert sizes(opened) == [4, 4, 4, 4]
    people.mark(everybody[3:], "absent", "console")
    assert sizes(opened) == [3, 0, 0, 0]


def test_a_plan_without_a_number_has_none_before_its_list_is_divided(library, clock, qapp) -> None:
    groups = tuple(replace(one, size=0) for one in course.workshop().groups)
    plant(library, clock, id="open", people=0, groups=groups)
    opened = Opened(library, "open", clock)
    people = LivePeople(opened, QObject(qapp), kind=LISTED)
    people.add(NO_GROUPS, "console")
    assert opened.workshop.people == 0
    people.divide("mixed", "console")
    assert (opened.workshop.people, sizes(opened)) == (4, [1, 1, 1, 1])
    people.undo_last("console")
    assert (opened.workshop.people, sizes(opened)) == (0, [0, 0, 0, 0])
