"""Who came, and how many heads that makes in a group."""

from datetime import date, time
from typing import Any

from facilitator.core.agenda import Day
from facilitator.core.people import (
    Edit,
    Participant,
    count,
    edited,
    group_sizes,
    marked,
    moved,
    smallest_group,
    with_heads,
)
from facilitator.core.workshop import Group
from tests.unit.core import course

GROUPS = tuple(
    Group(id=one, grouping="all", key=key, name=one, colour=0) for key, one in enumerate("ab", 1)
)


def person(name: str, group: str = "", **facts: Any) -> Participant:
    made = Participant(id=name, words=name, name=name, **facts)
    return moved(made, "all", group)


def test_a_count_keeps_apart_who_was_planned_and_who_walked_in() -> None:
    people = (
        marked(person("1"), "d1", "present", 1),
        marked(person("2"), "d1", "late", 2),
        marked(person("3"), "d1", "absent", 3),
        person("4"),
        marked(person("5", walk_in=True), "d1", "present", 4),
    )
    found = count(people, "d1")
    assert (found.planned, found.present, found.late, found.absent) == (4, 1, 1, 1)
    assert (found.walk_ins, found.there, found.total) == (1, 3, 5)
    assert found.taken
    assert count(people, "d2").there == 0
    assert not count(people, "d2").taken


def test_over_all_days_one_day_is_enough_to_have_come() -> None:
    both = marked(marked(person("1"), "d1", "absent", 1), "d2", "present", 2)
    assert count((both,)).present == 1
    assert both.came


def test_a_group_counts_on_everybody_but_the_absent() -> None:
    people = (
        person("1", "a"),
        marked(person("2", "a"), "d", "absent", 1),
        marked(person("3", "a"), "d", "late", 1),
        person("4", "b"),
        person("5"),
    )
    assert group_sizes(people, GROUPS, "d") == {"a": 2, "b": 1}
    assert group_sizes(people, GROUPS, "other day") == {"a": 3, "b": 1}
    assert smallest_group(people, GROUPS, "d") == "b"
    assert smallest_group((), GROUPS, "d") == "a"
    assert smallest_group(people, (), "d") == ""


def test_a_mark_and_a_home_can_be_taken_back() -> None:
    there = marked(person("1", "a"), "d", "present", 1)
    assert there.state("d") == "present"
    assert marked(there, "d", "", 2).marks == ()
    assert moved(there, "all", "b").home("all") == "b"
    assert moved(there, "all", "").homes == ()


def test_edits_keep_the_order_of_the_list() -> None:
    people = (person("1"), person("2"))
    after = edited(people, [Edit(people[0], person("1", "a")), Edit(None, person("3"))])
    assert [(one.id, one.home("all")) for one in after] == [("1", "a"), ("2", ""), ("3", "")]
    assert edited(after, [Edit(after[1], None)]) == (after[0], after[2])


def test_somebody_who_walked_in_is_a_head_from_the_day_they_came() -> None:
    new = marked(person("1", "a", walk_in=True), "d2", "present", 1)
    assert group_sizes((new,), GROUPS, "d1") == {"a": 0, "b": 0}
    assert group_sizes((new,), GROUPS, "d2") == {"a": 1, "b": 0}


def test_each_day_keeps_its_own_heads_where_they_were_noted() -> None:
    days = tuple(
        Day(id=one, day=date(2026, 3, n), start=time(9)) for n, one in enumerate(("d1", "d2"), 5)
    )
    people = (
        marked(person("1", "a"), "d1", "absent", 1),
        marked(person("2", "a"), "d1", "present", 1),
        person("3", "b"),
    )
    found = with_heads(course.workshop(days=days, groups=GROUPS), people).days
    assert [dict(day.heads) for day in found] == [{"a": 1, "b": 1}, {}]
    again = with_heads(course.workshop(days=found, groups=GROUPS), ()).days
    assert [day.heads for day in again] == [(), ()]


def test_heads_of_a_day_are_not_told_before_everybody_expected_has_a_group() -> None:
    days = (Day(id="d1", day=date(2026, 3, 5), start=time(9)),)
    workshop = course.workshop(days=days, groups=GROUPS)
    people = (marked(person("1", "a"), "d1", "present", 1), person("2"))
    assert with_heads(workshop, people).days[0].heads == ()
    away = marked(people[1], "d1", "absent", 2)
    assert dict(with_heads(workshop, (people[0], away)).days[0].heads) == {"a": 1, "b": 0}
