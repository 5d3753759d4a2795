"""Looking for damage: what SQLite can see, and the flipped bits it cannot."""

from collections.abc import Iterator
from sqlite3 import OperationalError
from typing import Literal, NamedTuple, TypeAlias

from facilitator.core.errors import LibraryDamaged, WorkshopDamaged
from facilitator.storage.codec import decode, encode, fingerprint
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
    SELECT sha256, json, (SELECT json_group_array(DISTINCT workshop) FROM block
        WHERE content = sha256) AS users
    FROM content WHERE sha256 IN
        (SELECT content FROM block WHERE workshop IN (SELECT value FROM json_each(?)))
"""


class Finding(NamedTuple):
    """One thing that is wrong. ``detail`` is for the log and the message, not translated.

    ``workshops`` are those it makes unusable; without any it is the whole file.
    """

    kind: FindingKind
    detail: str
    workshops: tuple[str, ...] = ()


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
    return [finding for found in lines_in_steps(database, newest) for finding in found]


def lines_in_steps(database: Database, newest: int = -1) -> Iterator[list[Finding]]:
    """The same, what was found in the contents and then in each workshop by itself."""
    try:
        workshops = [row["id"] for row in database.rows(_WORKSHOPS, (newest,))]
        contents = database.rows(_CONTENTS, (encode(workshops),))
    except _UNREADABLE as error:
        yield [Finding("structure", _detail(error))]
        return
    yield [
        Finding("content", f"content {row['sha256'][:8]}", tuple(decode(row["users"], list[str])))
        for row in contents
        if fingerprint(row["json"]) != row["sha256"]
    ]
    journal = Journal(database)
    for workshop in workshops:
        found = _broken(journal, workshop)
        yield [found] if found else []


def _broken(journal: Journal, workshop: str) -> Finding | None:
    try:
        journal.entries(workshop)
    except WorkshopDamaged as error:
        return Finding("journal", error.detail, (workshop,))
    except _UNREADABLE as error:
        return Finding("structure", f"{workshop} {_detail(error)}")
    return None


def _detail(error: LibraryDamaged | OperationalError) -> str:
    return error.detail if isinstance(error, LibraryDamaged) else str(error)
