"""Looking for damage: what SQLite can see, and the flipped bits it cannot."""

from dataclasses import dataclass
from sqlite3 import OperationalError
from typing import Literal, TypeAlias

from facilitator.core.errors import LibraryDamaged
from facilitator.core.journal import broken_line
from facilitator.storage.codec import encode, fingerprint
from facilitator.storage.database import Database
from facilitator.storage.journal import Journal

RECENT = 200
"""How many workshops, the last changed first, are read line by line after an unclean exit."""

FindingKind: TypeAlias = Literal["structure", "reference", "journal", "content"]

# What we ask is right, so a table or column that is not there has lost its name to a flipped bit.
_UNREADABLE = (LibraryDamaged, OperationalError)

_WORKSHOPS = """
    SELECT workshop.id FROM workshop ORDER BY
        (SELECT max(action.id) FROM action WHERE action.workshop = workshop.id) DESC LIMIT ?
"""
_CONTENTS = """
    SELECT sha256, json FROM content WHERE sha256 IN
        (SELECT content FROM block WHERE workshop IN (SELECT value FROM json_each(?)))
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. ``detail`` is for the log and the message, not translated."""

    kind: FindingKind
    detail: str


def check_structure(database: Database) -> list[Finding]:
    """The pages, tables and indexes of the file, and rows that point to nothing."""
    try:
        damage = [row[0] for row in database.rows("PRAGMA integrity_check")]
        lost = database.rows("PRAGMA foreign_key_check")
    except _UNREADABLE as error:
        return [Finding("structure", _detail(error))]
    found = [Finding("structure", line) for line in damage if line != "ok"]
    return found + [Finding("reference", f"{row['table']} to {row['parent']}") for row in lost]


def check_lines(database: Database, newest: int = -1) -> list[Finding]:
    """The hashes of entries and contents, in the ``newest`` changed workshops or in all."""
    journal = Journal(database)
    try:
        workshops = [row["id"] for row in database.rows(_WORKSHOPS, (newest,))]
        contents = database.rows(_CONTENTS, (encode(workshops),))
    except _UNREADABLE as error:
        return [Finding("structure", _detail(error))]
    lines = [_broken(journal, workshop) for workshop in workshops]
    texts = [
        Finding("content", row["sha256"])
        for row in contents
        if fingerprint(row["json"]) != row["sha256"]
    ]
    return [found for found in lines if found is not None] + texts


def _broken(journal: Journal, workshop: str) -> Finding | None:
    try:
        line = broken_line(journal.entries(workshop))
    except _UNREADABLE as error:
        return Finding("journal", f"{workshop} {_detail(error)}")
    return None if line is None else Finding("journal", f"{workshop} {line.id}")


def _detail(error: LibraryDamaged | OperationalError) -> str:
    return error.detail if isinstance(error, LibraryDamaged) else str(error)
