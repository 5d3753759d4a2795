"""The people of the open workshop: who is on the list, in which group, and whether they came."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.core.after_end import LISTED, may_still_change, scored_groups
from facilitator.core.dividing import Way, divide, moves
from facilitator.core.errors import (
    GroupsStay,
    NothingToRedo,
    NothingToUndo,
    TooManyPeople,
    WorkshopFinished,
)
from facilitator.core.journal import Action, Actor
from facilitator.core.name_list import NameList, NewPerson, check_words, read_names, tidy
from facilitator.core.people import (
    MOST_PEOPLE,
    Attendance,
    Edit,
    Participant,
    People,
    Roster,
    divided,
    edited,
    marked,
    moved,
    sized,
    smallest_group,
)
from facilitator.core.planning import replanned
from facilitator.core.run import Change
from facilitator.core.workshop import Workshop
from facilitator.live.clock import local
from facilitator.live.opened import Opened
from facilitator.storage.people import PeopleRows, changes_of

ATTENDED = "attendance"
"""The kind of what is done while it runs; undone with everything else there."""

_SIZES = "sizes"


class LivePeople(QObject):
    """The only writer of people. Every change is one action, and can be undone.

    Signals:
        people_changed(object): the ``Roster``.
    """

    people_changed = Signal(object)

    def __init__(
        self, opened: Opened, parent: QObject | None = None, *, kind: str = ATTENDED
    ) -> None:
        """``kind`` is that of its actions: ``LISTED`` or ``ATTENDED``."""
        super().__init__(parent)
        self._opened = opened
        self._kind = kind
        self._rows = opened.library.rows_of(PeopleRows)
        self._people = self._rows.load(opened.workshop.id)
        self._seed = opened.workshop.seed
        self._looked_at = ""
        self._seen_on: dict[str, str] = {}
        self._done: list[Action] = []
        self._undone: list[Action] = []

    @property
    def people(self) -> People:
        """Everybody on the list."""
        return self._people

    @property
    def _over(self) -> bool:
        return self._opened.workshop.status == "finished"

    @property
    def day(self) -> str:
        """The day on which people come: that of the open block, else today's, else the first."""
        opened = self._opened
        if opened.record is not None and opened.record.running:
            return opened.record.position.day
        today = local(opened.clock.now_ms()).date()
        days = opened.workshop.days
        found = next((one for one in days if one.day == today), days[0] if days else None)
        return found.id if found else ""

    @property
    def noted_day(self) -> str:
        """The day whose attendance is noted: once all are over, the one that is looked at."""
        return (self._over and self._looked_at) or self.day

    def look_at_day(self, day: str) -> None:
        """Note the attendance of another day from now on, once the workshop has ended; before that
        the day that goes on is the only one."""
        if self._over and any(one.id == day for one in self._opened.workshop.days):
            self._looked_at = day
            self.announce()

    def roster(self) -> Roster:
        """What windows show."""
        workshop, day = self._opened.workshop, self.noted_day
        days = [one.id for one in workshop.days]
        several = len(days) > 1
        return Roster(
            title=workshop.title,
            people=self._people,
            groups=tuple(sorted(workshop.groups, key=lambda group: group.key)),
            grouping=divided(workshop),
            day=day,
            day_no=days.index(day) + 1 if several else 0,
            seed=self._seed,
            can_undo=bool(self._done),
            can_redo=bool(self._undone),
            over=self._over,
            days=workshop.days if self._over and several else (),
        )

    def announce(self) -> None:
        """Say the list."""
        self.people_changed.emit(self.roster())

    def read(self, text: str) -> NameList:
        """A typed list, as it would be taken or with all that is wrong with it."""
        return read_names(text, self._opened.workshop.groups, self._people)

    def add(self, text: str, by: Actor) -> NameList:
        """Take a typed list whole; with any problem nobody of it is taken.

        Raises:
            WorkshopFinished, GroupsStay, DiskFull, DiskTrouble: nothing was changed
        """
        read = self.read(text)
        if read.people:
            self._write(by, "add", [Edit(None, self._new(one)) for one in read.people])
        return read

    def walk_in(self, text: str, by: Actor) -> NameList:
        """Somebody who is not on the list comes: into the smallest group, unless one is typed.

        Raises:
            WorkshopFinished, GroupsStay, DiskFull, DiskTrouble: nothing was changed
        """
        read = self.read(text)
        self._come(read.people, by)
        return read

    def welcome(self, name: str, by: Actor) -> None:
        """Somebody comes who is not on the list and has not been asked for a name yet.

        Raises:
            WorkshopFinished, GroupsStay, DiskFull, DiskTrouble: nothing was changed
        """
        self._come([NewPerson(name)], by)

    def _come(self, new: Iterable[NewPerson], by: Actor) -> None:
        edits: list[Edit] = []
        for one in new:
            now = edited(self._people, edits)
            # Whoever is remembered after the end sat somewhere: that is typed, never guessed.
            groups = () if self._over else self._opened.workshop.groups
            group = one.group or smallest_group(now, groups, self.day)
            person = replace(self._new(replace(one, group=group)), walk_in=True)
            came = marked(person, self.noted_day, "present", self._opened.clock.now_ms())
            edits.append(Edit(None, came))
        self._write(by, "walk-in", edits)

    def rename(self, who: str, name: str, department: str, note: str, by: Actor) -> None:
        """Other words for a person.

        Raises:
            FieldEmpty, FieldTooLong, PersonTaken
            WorkshopFinished, GroupsStay, DiskFull, DiskTrouble: nothing was changed
        """
        before = self._found([who])
        words = (tidy(name), tidy(department), tidy(note))
        check_words(who, words, self._people)
        changed = [
            Edit(
                one,
                replace(
                    one,
                    words=self._opened.new_id(),
                    name=words[0],
                    department=words[1],
                    note=words[2],
                ),
            )
            for one in before
            if (one.name, one.department, one.note) != words
        ]
        self._write(by, "rename", changed)

    def remove(self, who: Iterable[str], by: Actor) -> None:
        """Take people off the list.

        Raises:
            WorkshopFinished, GroupsStay, DiskFull, DiskTrouble: nothing was changed
        """
        self._write(by, "remove", [Edit(one, None) for one in self._found(who)])

    def assign(self, who: Iterable[str], group: str, by: Actor) -> None:
        """Put people into a group; "" takes them out of any.

        Raises:
            as ``remove``
        """
        grouping = divided(self._opened.workshop)
        edits = [
            Edit(one, moved(one, grouping, group))
            for one in self._found(who)
            if one.home(grouping) != group
        ]
        named = self._opened.workshop.group(group)
        self._write(by, "move", edits, ("group", named.name if named else ""))

    def mark(self, who: Iterable[str], state: Attendance, by: Actor) -> None:
        """Note whether people came on the day that is noted; "" takes back what was noted.

        Raises:
            as ``remove``
        """
        now = self._opened.clock.now_ms()
        edits = [
            Edit(one, marked(one, self.noted_day, state, now))
            for one in self._found(who)
            if one.state(self.noted_day) != state
        ]
        self._write(by, "mark", edits, ("state", state))

    def divide(self, way: Way, by: Actor) -> None:
        """Divide everybody among the groups; each time differently, by a seed that is shown.

        Raises:
            as ``remove``
        """
        workshop = self._opened.workshop
        grouping = divided(workshop)
        found = moves(
            self._people, grouping, divide(self._people, workshop.groups, way, self._seed)
        )
        if not found:
            self._seed += 1
            again = divide(self._people, workshop.groups, way, self._seed)
            found = moves(self._people, grouping, again)
        edits = [
            Edit(one, moved(one, grouping, found[one.id]))
            for one in self._people
            if one.id in found
        ]
        self._write(by, "divide", edits, ("way", way))

    def undo(self, target: Action, answer: Action) -> None:
        """Take an action on the list back, or do it again.

        Raises:
            NothingToUndo, NothingToRedo: it was done on another computer, or nobody it is about is
                on the list any more
            DiskFull, DiskTrouble: nothing was changed
        """
        self._answer(target, answer)
        self.announce()

    def _answer(self, target: Action, answer: Action) -> None:
        opened = self._opened
        changes = opened.library.changes(opened.workshop.id, target.id)
        back = bool(answer.undoes)
        nothing = NothingToUndo if back else NothingToRedo
        planned = next((one for one in changes if one.entity == _SIZES), None)
        if planned is None:
            raise nothing
        try:
            edits = self._rows.edits(opened.workshop.id, changes, self._people, back=back)
        except LookupError as error:
            raise nothing from error
        self._store(answer, edits, json.loads(planned.before if back else planned.after))

    def undo_last(self, by: Actor) -> None:
        """Take back the newest change made while this list is open.

        Raises:
            NothingToUndo, DiskFull, DiskTrouble
        """
        if not self._done:
            raise NothingToUndo
        target = self._done[-1]
        self._answer(target, self._opened.undoing(target, by))
        self._undone.append(self._done.pop())
        self._show_what_changes(target)

    def redo_last(self, by: Actor) -> None:
        """Do again what was undone last.

        Raises:
            NothingToRedo, DiskFull, DiskTrouble
        """
        if not self._undone:
            raise NothingToRedo
        target = self._undone[-1]
        self._answer(target, self._opened.redoing(target, by))
        self._done.append(self._undone.pop())
        self._show_what_changes(target)

    def _show_what_changes(self, target: Action) -> None:
        """On the day on which it was done: what is taken back unseen is done twice."""
        self._looked_at = self._seen_on.get(target.id, self._looked_at)
        self.announce()

    def close(self) -> None:
        """Nothing more is undone here: forget who was taken off the list, and earlier names.

        While a workshop runs they are kept: its undo reaches back to the beginning.
        """
        self._done.clear()
        self._undone.clear()
        self._seen_on.clear()
        workshop = self._opened.workshop.id
        if self._opened.workshop.status != "running" and self._rows.remembers(workshop):
            self._opened.library.drop(lambda: self._rows.forget(workshop))

    def named(self, facts: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
        """Facts of an action with the name of the person they are about: it is never stored there."""
        who = dict(facts).get("who", "")
        name = next((one.name for one in self._people if one.id == who), "")
        return (*facts, ("name", name)) if name else tuple(facts)

    def _new(self, one: NewPerson) -> Participant:
        grouping = divided(self._opened.workshop)
        return Participant(
            id=self._opened.new_id(),
            words=self._opened.new_id(),
            name=one.name,
            department=one.department,
            homes=((grouping, one.group),) if one.group else (),
        )

    def _found(self, who: Iterable[str]) -> list[Participant]:
        wanted = set(who)
        return [one for one in self._people if one.id in wanted]

    def _write(self, by: Actor, what: str, edits: Sequence[Edit], *facts: tuple[str, str]) -> None:
        """One action for all of them; without any nothing is written."""
        if not edits:
            return
        if len(edited(self._people, edits)) > MOST_PEOPLE:
            raise TooManyPeople(MOST_PEOPLE)
        if self._over:
            self._check_after_the_end(what, edits)
        who = edits[0].person.id if len(edits) == 1 else ""
        said = (("what", what), ("count", str(len(edits))), ("who", who), *facts)
        action = self._opened.action(by, self._kind, *said)
        self._store(action, edits, {})
        self._seen_on[action.id] = self.noted_day
        self._done.append(action)
        self._undone.clear()
        self.announce()

    def _check_after_the_end(self, what: str, edits: Sequence[Edit]) -> None:
        opened = self._opened
        opened.insist_on_own_plan()
        if self._kind != LISTED:
            # The console stands at the end of its day, with an undo that reaches no further.
            raise WorkshopFinished(opened.workshop.title)
        scored = scored_groups(opened.workshop.units, opened.entries)
        if what == "divide" or not all(may_still_change(one, scored) for one in edits):
            raise GroupsStay

    def _store(self, action: Action, edits: Sequence[Edit], planned: Mapping[str, int]) -> None:
        """The disk first, then this memory. ``planned`` are the sizes where the list makes none."""
        opened = self._opened
        people = edited(self._people, edits)
        before = opened.workshop
        after = self._sized(people, planned)
        sizes = Change(
            entity=_SIZES, entity_id=before.id, before=_sizes(before), after=_sizes(after)
        )
        rows = (*changes_of(edits), sizes)
        opened.write_rows(action, rows, lambda: self._rows.write(before.id, edits), after)
        # Read again: who comes back stands where they stood.
        self._people = self._rows.load(before.id)

    def _sized(self, people: People, planned: Mapping[str, int]) -> Workshop:
        opened = self._opened
        if self._over:
            # The rounds were answered by those who were counted then.
            return opened.workshop
        found = sized(opened.workshop, people, self.day, planned)
        if opened.record or found.groups == opened.workshop.groups:
            return found
        # Nobody was scored yet: as many pairs as there are people for.
        return replanned(found, opened.contents, opened.new_id)


def _sizes(workshop: Workshop) -> str:
    return json.dumps({"": workshop.people} | {group.id: group.size for group in workshop.groups})
