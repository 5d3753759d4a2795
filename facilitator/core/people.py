"""The people of a workshop: who they are, which group they belong to, whether they came.

Names, departments and notes are kept apart from everything else (``Person.words`` names them), so
that an action can say what it changed without a name in it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, TypeAlias

from facilitator.core.agenda import Day
from facilitator.core.workshop import Group, Workshop

Attendance: TypeAlias = Literal["", "present", "late", "absent"]
"""Whether somebody came: not known yet, in time, late, not at all."""
CAME: frozenset[Attendance] = frozenset({"present", "late"})
MOST_PEOPLE = 200
PERSON_WIDTH = 40
"""Of a name or a department as it is seen: 40 Latin letters or 20 Chinese characters."""
NOTE_LIMIT = 80


class Mark(NamedTuple):
    """Whether somebody came on a day of the workshop, and since when (UTC ms) that is known."""

    day: str
    state: Attendance
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One person.

    ``words`` is the id under which name, department and note are kept; ``homes`` are pairs of
    grouping and group; ``walk_in`` came without being on the list.
    """

    id: str
    words: str
    name: str
    department: str = ""
    note: str = ""
    homes: tuple[tuple[str, str], ...] = ()
    marks: tuple[Mark, ...] = ()
    walk_in: bool = False

    def home(self, grouping: str) -> str:
        """The group of a way of dividing the people; "" for none."""
        return dict(self.homes).get(grouping, "")

    def state(self, day: str) -> Attendance:
        """Whether this person came on a day."""
        found: Attendance = ""
        for mark in self.marks:
            if mark.day == day:
                found = mark.state
        return found

    @property
    def came(self) -> bool:
        """Whether this person came on any day."""
        return any(mark.state in CAME for mark in self.marks)


People: TypeAlias = tuple[Participant, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """Everything a window shows about the people; ``day`` is the one whose attendance is taken.

    ``day_no`` is its number, 0 where there is one day only. ``over``: the workshop has ended, and
    only what leaves its scores alone can be done. ``days`` are those among which one is chosen then,
    where there are several.
    """

    title: str
    people: People
    groups: tuple[Group, ...]
    grouping: str
    day: str
    day_no: int
    seed: int
    can_undo: bool
    can_redo: bool
    over: bool = False
    days: tuple[Day, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """What happens to one person: before and after, None where there is nobody.

    Both have the same id. Who has no after is off the list, with what is known of them kept for an
    undo until the list is closed.
    """

    before: Participant | None
    after: Participant | None

    @property
    def person(self) -> Participant:
        """Whom it is about, as they are after it where they are still there."""
        found = self.after or self.before
        if found is None:
            raise ValueError("nobody")
        return found


def edited(people: Sequence[Participant], edits: Iterable[Edit]) -> People:
    """The list with these edits; who is new comes last."""
    found = {person.id: person for person in people}
    for edit in edits:
        if edit.after is None:
            found.pop(edit.person.id, None)
        else:
            found[edit.after.id] = edit.after
    return tuple(found.values())


def divided(workshop: Workshop) -> str:
    """The way of dividing that has groups: scores stay with these."""
    return workshop.groups[0].grouping if workshop.groups else ""


def moved(person: Participant, grouping: str, group: str) -> Participant:
    """The person in another group; "" takes them out of any."""
    others = tuple(pair for pair in person.homes if pair[0] != grouping)
    return replace(person, homes=(*others, (grouping, group)) if group else others)


def marked(person: Participant, day: str, state: Attendance, at: int) -> Participant:
    """The person with another state on a day; "" takes back what was known."""
    others = tuple(mark for mark in person.marks if mark.day != day)
    return replace(person, marks=(*others, Mark(day, state, at)) if state else others)


@dataclass(frozen=True, slots=True)
class Count:
    """How many are on the list, how many of them came in time, late or not, how many walked in.

    ``there`` counts everybody who came: in time, late, or without being on the list.
    """

    planned: int = 0
    present: int = 0
    late: int = 0
    absent: int = 0
    walk_ins: int = 0

    @property
    def there(self) -> int:
        """Everybody in the room."""
        return self.present + self.late + self.walk_ins

    @property
    def total(self) -> int:
        """Everybody who is known."""
        return self.planned + self.walk_ins

    @property
    def taken(self) -> bool:
        """Whether anybody was marked at all."""
        return bool(self.there or self.absent)


def count(people: Iterable[Participant], day: str | None = None) -> Count:
    """The count of a day; without one, of everybody who came on any day."""
    planned = present = late = absent = walk_ins = 0
    for person in people:
        states = {mark.state for mark in person.marks if day is None or mark.day == day}
        if person.walk_in:
            walk_ins += bool(states & CAME)
            continue
        planned += 1
        if "present" in states:
            present += 1
        elif "late" in states:
            late += 1
        elif "absent" in states:
            absent += 1
    return Count(planned, present, late, absent, walk_ins)


def is_expected(person: Participant, day: str) -> bool:
    """Whether a group counts on this person on a day: who is absent does not answer for it.

    Somebody who walked in is there from the day on which they came.
    """
    state = person.state(day)
    return state in CAME if person.walk_in else state != "absent"


def group_sizes(people: Sequence[Participant], groups: Iterable[Group], day: str) -> dict[str, int]:
    """Group id -> its heads on a day, those who are absent left out.

    This is the size by which a round is told to have been answered by enough of a group.
    """
    return {
        group.id: sum(
            1
            for person in people
            if person.home(group.grouping) == group.id and is_expected(person, day)
        )
        for group in groups
    }


def is_divided(people: Iterable[Participant], groups: Sequence[Group], day: str) -> bool:
    """Whether everybody expected on a day has a group: before that a list tells no sizes."""
    homes = {(group.grouping, group.id) for group in groups}
    return not homes or all(
        homes.intersection(person.homes) for person in people if is_expected(person, day)
    )


def smallest_group(people: Sequence[Participant], groups: Sequence[Group], day: str) -> str:
    """The group with the fewest heads, of several the first by key; "" where there is none."""
    sizes = group_sizes(people, groups, day)
    ordered = sorted(groups, key=lambda group: (sizes[group.id], group.key))
    return ordered[0].id if ordered else ""


def with_heads(workshop: Workshop, people: Sequence[Participant]) -> Workshop:
    """The workshop with who was there on the days on which that was noted and all had a group.

    What was played on the first day is judged by the heads of that day, whoever comes on the second.
    """
    days = tuple(
        replace(day, heads=tuple(group_sizes(people, workshop.groups, day.id).items()))
        if count(people, day.id).taken and is_divided(people, workshop.groups, day.id)
        else replace(day, heads=())
        for day in workshop.days
    )
    return replace(workshop, days=days)


def with_sizes(workshop: Workshop, sizes: Mapping[str, int], people: int) -> Workshop:
    """The workshop with other numbers of people, in all and in its groups."""
    groups = tuple(
        replace(group, size=sizes.get(group.id, group.size)) for group in workshop.groups
    )
    return replace(workshop, groups=groups, people=people)


def sized(
    workshop: Workshop, people: Sequence[Participant], day: str, planned: Mapping[str, int]
) -> Workshop:
    """The workshop with the numbers its list makes on a day.

    ``planned`` are those of a list that makes none, by group and under "" of everybody; empty where
    they stay. Guests alone are no list, and one that is not divided says only how many there are:
    a plan that knew no number goes on without one.
    """
    listed = people if any(not one.walk_in for one in people) else ()
    found = with_heads(workshop, listed)
    known = planned.get("", workshop.people)
    if not listed:
        return with_sizes(found, planned, known)
    if not is_divided(people, workshop.groups, day):
        return with_sizes(found, planned, len(people) if known else 0)
    return with_sizes(found, group_sizes(people, workshop.groups, day), len(people))
