"""A copy of one workshop in memory, so that another thread can read it while the library goes on.

The library has one connection in one thread. What it holds of one workshop is small, photos
included; copying it takes a few milliseconds, reading and computing a report takes far longer.
"""

from facilitator.storage.database import Database, open_in_memory
from facilitator.storage.library import Library

_SCHEMA = """
    SELECT name, sql FROM sqlite_schema
    WHERE type = 'table' AND sql NOT NULL AND name NOT LIKE 'sqlite_%'
"""
_WHICH = {
    "workshop": "id = ?",
    "content": "sha256 IN (SELECT content FROM block WHERE workshop = ?)",
}
"""The rows that belong to a workshop, of tables that do not name it."""


def copy_of(library: Library, workshop: str) -> Library:
    """A workshop as it is now, in memory: any thread may read it, one at a time, and must close it.

    Raises:
        DiskTrouble, LibraryDamaged
    """
    copy = library.rows_of(lambda database: _copied(database, workshop))
    return Library(copy, library.now_ms)


def _copied(database: Database, workshop: str) -> Database:
    """The rows of a workshop and the contents it plays; nothing of any other."""
    copy = open_in_memory(database.path)
    try:
        for table in database.rows(_SCHEMA):
            copy.execute(table["sql"])
            _fill(copy, database, table["name"], workshop)
        copy.execute(f"PRAGMA user_version = {database.schema}")
    except BaseException:
        copy.close()
        raise
    return copy


def _fill(copy: Database, database: Database, table: str, workshop: str) -> None:
    columns = [row["name"] for row in database.rows(f"PRAGMA table_info({table})")]
    which = _WHICH.get(table, "workshop = ?" if "workshop" in columns else "")
    if not which:
        return
    # The names come from our own schema.
    read = " ".join(("SELECT * FROM", table, "WHERE", which))
    write = " ".join(("INSERT INTO", table, "VALUES (", ", ".join("?" * len(columns)), ")"))
    copy.execute_many(write, map(tuple, database.rows(read, (workshop,))))
