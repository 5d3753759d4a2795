"""Actions, score entries and before/after rows: only ever added to.

Every entry carries the hash of the entry before it in its workshop, in the order of writing: plain
SQLite does not notice a flipped bit in a value.
"""

import json
from collections import Counter
from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from json import JSONDecodeError
from sqlite3 import Row

from facilitator.core.errors import WorkshopDamaged
from facilitator.core.journal import Action, Place, ScoreEntry, broken_line, chained
from facilitator.core.run import Change
from facilitator.storage.backups import backup_folder
from facilitator.storage.codec import decode, encode, plain, shape
from facilitator.storage.database import Database

_ACTION = """
    INSERT INTO action (workshop, seq, id, at, "by", kind, undoes, redoes, facts)
    VALUES (?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?)
"""
_LAST_ACTION = """
    SELECT ifnull(max(seq), 0) AS seq FROM action WHERE workshop = ?
"""
_ACTIONS = """
    SELECT id, workshop, at, "by", kind, ifnull(undoes, '') AS undoes,
        ifnull(redoes, '') AS redoes, facts
    FROM action WHERE workshop = ? ORDER BY seq
"""
_LAST_ENTRY = """
    SELECT seq, hash FROM score_entry WHERE workshop = ? ORDER BY seq DESC LIMIT 1
"""
_ENTRY = """
    INSERT INTO score_entry (workshop, seq, id, action, block, play_no, unit, slot, kind, value,
        reason, "by", hlc, supersedes, prev_hash, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ENTRIES = """
    SELECT workshop, id, action, block, play_no, unit, slot, kind, value,
        reason, "by", hlc, supersedes, prev_hash, hash
    FROM score_entry WHERE workshop = ? ORDER BY seq
"""
_CHANGE = """
    INSERT INTO change (workshop, action, seq, entity, entity_id, before, after)
    VALUES (:workshop, :action, :seq, :entity, :entity_id, :before, :after)
"""
_CHANGES = """
    SELECT entity, entity_id, before, after FROM change
    WHERE workshop = ? AND action = ? ORDER BY seq
"""
_ALL_CHANGES = """
    SELECT c.action, c.entity, c.entity_id, c.before, c.after
    FROM change c JOIN action a ON a.workshop = c.workshop AND a.id = c.action
    WHERE c.workshop = ? ORDER BY a.seq, c.seq
"""

_NOTHING = "[]"
"""What most lines supersede, and the facts of most actions; not worth a parser."""

# Strictly JSON: nan and infinity would not come back.
_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_READ = json.JSONDecoder().decode


@dataclass(slots=True)
class _End:
    """How far the lines of a workshop go: the numbers of its last action and its last entry."""

    action: int
    entry: int
    hash: bytes


class Journal:
    """What was done in the workshops of a library, line by line."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._ends: dict[str, _End] = {}

    def transaction(self) -> AbstractContextManager[None]:
        """One durable transaction in which lines may be added.

        Whatever fails, what is remembered of the ends of journals is read from the disk again.
        """
        return self._database.atomic(self.forget)

    def forget(self) -> None:
        """Read the ends of journals from the disk again, when they are needed."""
        self._ends.clear()

    def write_action(self, action: Action) -> None:
        """Add an action; for use inside ``transaction``."""
        end = self._end(action.workshop)
        end.action += 1
        self._database.execute(
            _ACTION,
            (
                action.workshop,
                end.action,
                action.id,
                action.at,
                action.by,
                action.kind,
                action.undoes,
                action.redoes,
                encode(action.facts),
            ),
        )

    def write_entries(self, workshop: str, entries: Iterable[ScoreEntry]) -> tuple[ScoreEntry, ...]:
        """Add entries to the chain of their workshop; for use inside ``transaction``.

        Returns:
            The entries as they will be read, with their hashes.

        Raises:
            ValueError: a value that JSON does not have (nan, infinity).
        """
        end = self._end(workshop)
        written: list[ScoreEntry] = []
        for entry in entries:
            # As it will be read, and as the hash sees it: 5 stays 5, and 5.0 stays 5.0.
            text = _JSON.encode(entry.value)
            line = chained(entry, _READ(text), end.hash)
            end.entry += 1
            end.hash = line.hash
            self._database.execute(_ENTRY, _cells(line, end.entry, text))
            written.append(line)
        return tuple(written)

    def write_changes(self, action: Action, changes: Iterable[Change]) -> None:
        """Add before/after rows of an action; for use inside a transaction."""
        self.write_all_changes(action.workshop, ((action.id, change) for change in changes))

    def write_all_changes(self, workshop: str, changes: Iterable[tuple[str, Change]]) -> None:
        """The same for rows of several actions; those of each in their order."""
        count: Counter[str] = Counter()
        for action, change in changes:
            place = {"workshop": workshop, "action": action, "seq": count[action]}
            count[action] += 1
            self._database.execute(_CHANGE, place | plain(change))

    def actions(self, workshop: str) -> tuple[Action, ...]:
        """Every action of a workshop, in the order of writing."""
        return tuple(action_of(row) for row in self._database.rows(_ACTIONS, (workshop,)))

    def entries(self, workshop: str) -> tuple[ScoreEntry, ...]:
        """Every entry of a workshop, in the order of writing.

        Raises:
            WorkshopDamaged: an entry is not what was written.
        """
        rows = self._database.rows(_ENTRIES, (workshop,))
        try:
            lines = tuple(_entry(row) for row in rows)
        except (JSONDecodeError, TypeError) as error:
            raise self.damaged(workshop, f"score_entry: {error}") from error
        broken = broken_line(lines)
        if broken is not None:
            raise self.damaged(workshop, f"score_entry {broken.id}")
        return lines

    def damaged(self, workshop: str, detail: str) -> WorkshopDamaged:
        """What is said of a workshop that is not what was written."""
        row = self._database.row("SELECT title FROM workshop WHERE id = ?", (workshop,))
        path = self._database.path
        title = row["title"] if row else workshop
        return WorkshopDamaged(title, path, backup_folder(path), detail)

    def changes(self, workshop: str, action: str) -> tuple[Change, ...]:
        """The before/after rows of an action."""
        rows = self._database.rows(_CHANGES, (workshop, action))
        return tuple(shape(dict(row), Change) for row in rows)

    def all_changes(self, workshop: str) -> tuple[tuple[str, Change], ...]:
        """Those of every action, each with its id, in the order of writing."""
        rows = self._database.rows(_ALL_CHANGES, (workshop,))
        return tuple((row["action"], shape(dict(row), Change)) for row in rows)

    def _end(self, workshop: str) -> _End:
        if workshop not in self._ends:
            action = self._database.rows(_LAST_ACTION, (workshop,))[0]
            entry = self._database.row(_LAST_ENTRY, (workshop,))
            last = (entry["seq"], entry["hash"]) if entry else (0, b"")
            self._ends[workshop] = _End(action["seq"], *last)
        return self._ends[workshop]


def _cells(entry: ScoreEntry, seq: int, value: str) -> tuple[object, ...]:
    return (
        entry.workshop,
        seq,
        entry.id,
        entry.action,
        *entry.place,
        entry.kind,
        value,
        entry.reason,
        entry.by,
        entry.hlc,
        encode(entry.supersedes),
        entry.prev_hash,
        entry.hash,
    )


def _entry(row: Row) -> ScoreEntry:
    # Unpacked, in the order of _ENTRIES: a Row looks every name up from the first on, and a
    # workshop has hundreds of lines.
    workshop, line, action, block, play_no, unit, slot, *rest = row
    kind, value, reason, by, hlc, supersedes, prev_hash, line_hash = rest
    return ScoreEntry(
        id=line,
        action=action,
        workshop=workshop,
        place=Place(block, play_no, unit, slot),
        kind=kind,
        value=json.loads(value),
        reason=reason,
        by=by,
        hlc=hlc,
        supersedes=tuple(json.loads(supersedes)) if supersedes != _NOTHING else (),
        prev_hash=prev_hash,
        hash=line_hash,
    )


def action_of(row: Row) -> Action:
    """An action from its row; ``undoes`` and ``redoes`` are "" where they are NULL."""
    facts = row["facts"]
    known = decode(facts, tuple[tuple[str, str], ...]) if facts != _NOTHING else ()
    return shape(dict(row) | {"facts": known}, Action)
