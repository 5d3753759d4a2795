"""The people of a workshop as rows; their names stand in a table of their own.

The before/after rows of an action say which words a person goes by, never the words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.core.people import Edit, Mark, Participant, People
from facilitator.core.run import Change
from facilitator.storage.codec import decode, encode
from facilitator.storage.database import Database

ENTITY = "participant"

_PERSON = """
    INSERT INTO participant (workshop, id, ordinal, words, walk_in, removed)
    VALUES (
        ?, ?, (SELECT ifnull(max(ordinal), 0) + 1 FROM participant WHERE workshop = ?), ?, ?, 0
    )
    ON CONFLICT DO UPDATE SET words = excluded.words, walk_in = excluded.walk_in, removed = 0
"""
_WORDS = """
    INSERT INTO participant_words (workshop, id, participant, name, department, note)
    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
_REMOVED = """
    UPDATE participant SET removed = 1 WHERE workshop = ? AND id = ?
"""
_NO_HOMES = """
    DELETE FROM membership WHERE workshop = ? AND participant = ?
"""
_HOME = """
    INSERT INTO membership (workshop, participant, grouping, home) VALUES (?, ?, ?, ?)
"""
_NO_MARKS = """
    DELETE FROM attendance WHERE workshop = ? AND participant = ?
"""
_MARK = """
    INSERT INTO attendance (workshop, participant, day, state, at) VALUES (?, ?, ?, ?, ?)
"""
_READ = """
    SELECT p.id, p.words, p.walk_in, w.name, w.department, w.note
    FROM participant p JOIN participant_words w ON w.workshop = p.workshop AND w.id = p.words
    WHERE p.workshop = ? AND p.removed = 0 ORDER BY p.ordinal
"""
_READ_HOMES = """
    SELECT participant, grouping, home FROM membership WHERE workshop = ? ORDER BY grouping
"""
_READ_MARKS = """
    SELECT participant, day, state, at FROM attendance WHERE workshop = ? ORDER BY at, day
"""
_READ_WORDS = """
    SELECT name, department, note FROM participant_words WHERE workshop = ? AND id = ?
"""
_KEPT = """
    SELECT 1 FROM participant_words
    WHERE workshop = ? AND id NOT IN (
        SELECT words FROM participant WHERE workshop = ? AND removed = 0
    ) LIMIT 1
"""
_FORGET_PEOPLE = """
    DELETE FROM participant WHERE workshop = ? AND removed = 1
"""
_FORGET_WORDS = """
    DELETE FROM participant_words
    WHERE workshop = ? AND id NOT IN (SELECT words FROM participant WHERE workshop = ?)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """What a before/after row says of a person: everything but the words themselves."""

    words: str
    homes: tuple[tuple[str, str], ...]
    marks: tuple[Mark, ...]
    walk_in: bool


class PeopleRows:
    """Reads and writes the people of a workshop."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, workshop: str) -> People:
        """Everybody on the list, in the order in which they came on it."""
        homes: dict[str, list[tuple[str, str]]] = {}
        for row in self._database.rows(_READ_HOMES, (workshop,)):
            homes.setdefault(row["participant"], []).append((row["grouping"], row["home"]))
        marks: dict[str, list[Mark]] = {}
        for row in self._database.rows(_READ_MARKS, (workshop,)):
            mark = Mark(row["day"], row["state"], row["at"])
            marks.setdefault(row["participant"], []).append(mark)
        return tuple(
            Participant(
                id=row["id"],
                words=row["words"],
                name=row["name"],
                department=row["department"],
                note=row["note"],
                homes=tuple(homes.get(row["id"], ())),
                marks=tuple(marks.get(row["id"], ())),
                walk_in=bool(row["walk_in"]),
            )
            for row in self._database.rows(_READ, (workshop,))
        )

    def write(self, workshop: str, edits: Iterable[Edit]) -> None:
        """Make the rows of these people what they are after it; for use inside a transaction."""
        for edit in edits:
            if edit.after is None:
                self._database.execute(_REMOVED, (workshop, edit.person.id))
            else:
                self._write_person(workshop, edit.after)

    def _write_person(self, workshop: str, one: Participant) -> None:
        do = self._database.execute
        do(_PERSON, (workshop, one.id, workshop, one.words, one.walk_in))
        do(_WORDS, (workshop, one.words, one.id, one.name, one.department, one.note))
        do(_NO_HOMES, (workshop, one.id))
        self._database.execute_many(_HOME, [(workshop, one.id, *home) for home in one.homes])
        do(_NO_MARKS, (workshop, one.id))
        self._database.execute_many(_MARK, [(workshop, one.id, *mark) for mark in one.marks])

    def remembers(self, workshop: str) -> bool:
        """Whether something is kept for an undo only."""
        return self._database.row(_KEPT, (workshop, workshop)) is not None

    def forget(self, workshop: str) -> None:
        """Drop who is off the list, and the words nobody goes by; for use inside a transaction."""
        self._database.execute(_FORGET_PEOPLE, (workshop,))
        self._database.execute(_FORGET_WORDS, (workshop, workshop))

    def edits(
        self, workshop: str, changes: Iterable[Change], people: Sequence[Participant], *, back: bool
    ) -> tuple[Edit, ...]:
        """What takes an action's rows back, or does them again, for the people as they are now.

        Of each person only what the action changed is changed: somebody moved since stays there,
        and whoever was taken off the list since stays off it.

        Raises:
            LookupError: nobody it is about is there; names stay on the computer they were typed on
        """
        now = {person.id: person for person in people}
        found: list[Edit] = []
        for change in changes:
            if change.entity == ENTITY:
                rows = (change.after, change.before) if back else (change.before, change.after)
                who = change.entity_id
                # Who is not there now comes back only by what took them off, or put them on.
                if who in now or not rows[0]:
                    found.append(self._edit(workshop, who, now.get(who), *rows))
        if not found:
            raise LookupError(workshop)
        return tuple(found)

    def _edit(
        self, workshop: str, who: str, now: Participant | None, before: str, after: str
    ) -> Edit:
        if not after:
            return Edit(now, None)
        goal = decode(after, _Kept)
        was = decode(before, _Kept) if before else None
        base = now or self._named(workshop, who, goal.words)
        named = base if was and goal.words == was.words else self._named(workshop, who, goal.words)
        return Edit(
            now,
            Participant(
                id=who,
                words=named.words,
                name=named.name,
                department=named.department,
                note=named.note,
                homes=base.homes if was and was.homes == goal.homes else goal.homes,
                marks=base.marks if was and was.marks == goal.marks else goal.marks,
                walk_in=goal.walk_in,
            ),
        )

    def _named(self, workshop: str, who: str, words: str) -> Participant:
        kept = self._database.row(_READ_WORDS, (workshop, words))
        if kept is None:
            raise LookupError(who)
        name, department, note = kept
        return Participant(id=who, words=words, name=name, department=department, note=note)


def changes_of(edits: Iterable[Edit]) -> tuple[Change, ...]:
    """The before/after rows of edits, without a name in them."""
    return tuple(
        Change(
            entity=ENTITY,
            entity_id=edit.person.id,
            before=_kept(edit.before),
            after=_kept(edit.after),
        )
        for edit in edits
    )


def _kept(one: Participant | None) -> str:
    if one is None:
        return ""
    kept = _Kept(words=one.words, homes=one.homes, marks=one.marks, walk_in=one.walk_in)
    return encode(kept)
