"""The one connection to the library, and the one place that opens it.

The connection is EXCLUSIVE (no second process, no shared memory file), WAL and FULL: a change is
on the disk before ``atomic`` returns. WAL with NORMAL would be quicker and can lose nearly a whole
workshop in a power cut.

The file of an open library must never be opened by anything else in this process, not even to be
copied: on POSIX, closing any handle of a file drops every lock the process holds on it.
"""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

from facilitator.core.errors import (
    CannotReadFile,
    DiskFull,
    DiskTrouble,
    LibraryDamaged,
    LibraryInUse,
    LibraryTooNew,
    NotALibrary,
    UserError,
)

APPLICATION_ID = 0x4B43464C
"""Marks a SQLite file as ours (“KCFL”)."""

SCHEMA = 8
"""The number of the newest migration, kept in ``user_version``."""

BUSY_SECONDS = 0.25
"""How long to wait for another process that is just closing the library."""

# The second: SQLite quotes damaged text in a message, and Python cannot read the message.
FAILURES = (sqlite3.DatabaseError, UnicodeDecodeError)

Parameters: TypeAlias = Sequence[object] | Mapping[str, object]

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    # Only macOS listens: there fsync alone leaves data in the cache of the drive.
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA secure_delete = ON",
    "PRAGMA cell_size_check = ON",
)


class Database:
    """A connection whose failures are sorted: the disk's into kinds of ``UserError``, ours not.

    ``path`` is the file, for the messages.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        connection.row_factory = sqlite3.Row
        self.connection = connection
        self.path = path

    def execute(self, sql: str, parameters: Parameters = ()) -> None:
        """Run one statement.

        Raises:
            DiskFull, DiskTrouble, LibraryInUse, LibraryDamaged
        """
        try:
            self.connection.execute(sql, parameters)
        except FAILURES as error:
            raise_known(error, self.path)
            raise

    def execute_many(self, sql: str, parameters: Iterable[Parameters]) -> None:
        """Run one statement for every set of parameters. Raises as ``execute`` does."""
        try:
            self.connection.executemany(sql, parameters)
        except FAILURES as error:
            raise_known(error, self.path)
            raise

    def rows(self, sql: str, parameters: Parameters = ()) -> list[sqlite3.Row]:
        """All rows of a query. Raises as ``execute`` does."""
        try:
            return self.connection.execute(sql, parameters).fetchall()
        except FAILURES as error:
            if str(error).startswith("Could not decode"):
                # A flipped bit in one text: its workshop's hashes tell, the file is not to blame.
                return self._rows_with_marks(sql, parameters)
            raise_known(error, self.path)
            raise

    def _rows_with_marks(self, sql: str, parameters: Parameters) -> list[sqlite3.Row]:
        """The same rows, with � for what cannot be read."""
        self.connection.text_factory = partial(str, encoding="utf-8", errors="replace")
        try:
            return self.connection.execute(sql, parameters).fetchall()
        finally:
            self.connection.text_factory = str

    def row(self, sql: str, parameters: Parameters = ()) -> sqlite3.Row | None:
        """The first row of a query, if there is one. Raises as ``execute`` does."""
        return next(iter(self.rows(sql, parameters)), None)

    def atomic(self, undo: Callable[[], None] | None = None) -> "Transaction":
        """One durable transaction: all of it is on the disk afterwards, or nothing of it.

        ``undo`` is called in the latter case.
        """
        return Transaction(self, undo)

    @property
    def schema(self) -> int:
        """The number of the last migration of this file."""
        return int(self.rows("PRAGMA user_version")[0][0])

    def snapshot(self) -> "Database":
        """Everything as it is now, in memory: any thread may read it, one at a time.

        Raises:
            DiskTrouble, LibraryDamaged
        """
        copy = open_in_memory(self.path)
        try:
            self.connection.backup(copy.connection)
        except BaseException as error:
            copy.close()
            if isinstance(error, FAILURES):
                raise_known(error, self.path)
            raise
        return copy

    def interrupt(self) -> None:
        """End the statement that runs in another thread; there it fails."""
        self.connection.interrupt()

    def close(self) -> None:
        """Write the WAL back into the file and let go of it."""
        self.connection.close()


class Transaction:
    """What ``Database.atomic`` gives: begun on the way in, committed or taken back on the way out.

    A class of its own and no generator: a score waits for this.
    """

    __slots__ = ("_database", "_undo")

    def __init__(self, database: Database, undo: Callable[[], None] | None) -> None:
        self._database = database
        self._undo = undo

    def __enter__(self) -> None:
        """Begin it."""
        self._database.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Commit it; whatever fails, nothing of it is left."""
        if kind is not None:
            self._take_back()
            return
        try:
            self._database.execute("COMMIT")
        except BaseException:
            self._take_back()
            raise

    def _take_back(self) -> None:
        if self._undo is not None:
            self._undo()
        # Does nothing where SQLite has already rolled back by itself (full disk).
        self._database.connection.rollback()


def open_database(path: Path, *, create: bool = False) -> Database:
    """Open a library file, or make a new and empty one with ``create``.

    Nothing is written to a file before it is known to be ours and not from the future.

    Raises:
        CannotReadFile: there is no such file.
        NotALibrary: not a SQLite file, an empty one, or one of another program.
        LibraryTooNew: written by a newer version of this program.
        LibraryInUse: another process holds it.
        LibraryDamaged, DiskTrouble, DiskFull
    """
    if not create and not path.exists():
        raise CannotReadFile(path, os.strerror(errno.ENOENT))
    database = Database(_connect(path, "rwc" if create else "rw"), path)
    try:
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        if create:
            database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        else:
            _check_ours(database)
        for pragma in _PRAGMAS:
            database.execute(pragma)
    except BaseException:
        database.close()
        raise
    return database


def open_in_memory(path: Path) -> Database:
    """A new and empty one that is nowhere on the disk: any thread may use it, one at a time.

    ``path`` is the library it is filled from, for the messages.
    """
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    return Database(connection, path)


def open_copy(path: Path) -> Database:
    """Open a backup for reading only; the file stays as it is, to the byte.

    Any thread may read it, one at a time.
    """
    return Database(_connect(path, "ro&immutable=1", any_thread=True), path)


def _connect(path: Path, mode: str, *, any_thread: bool = False) -> sqlite3.Connection:
    try:
        return sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=not any_thread,
        )
    except FAILURES as error:
        raise_known(error, path)
        raise


def raise_known(error: sqlite3.DatabaseError | UnicodeDecodeError, path: Path) -> None:
    """Raise the kind of ``UserError`` a failure is; return if it is a bug of ours, to be re-raised."""
    known = _known(error, path)
    if known is not None:
        raise known from error


def _check_ours(database: Database) -> None:
    try:
        found = int(database.rows("PRAGMA application_id")[0][0])
    except LibraryDamaged as damaged:
        # A file that does not even begin like SQLite is somebody's text or picture.
        if damaged.detail == "SQLITE_NOTADB":
            raise NotALibrary(database.path) from damaged
        raise
    if found != APPLICATION_ID:
        raise NotALibrary(database.path)
    if database.schema > SCHEMA:
        raise LibraryTooNew(database.path, database.schema, SCHEMA)


def _known(error: Exception, path: Path) -> UserError | None:
    """What a trainer can act on; None for everything else, which is a bug of ours."""
    # Extended codes carry their family first: SQLITE_IOERR_WRITE, SQLITE_READONLY_DIRECTORY.
    name: str = getattr(error, "sqlite_errorname", "")
    # A flipped bit in a text: Python's module itself says so, without a code.
    if isinstance(error, UnicodeDecodeError) or str(error).startswith("Could not decode"):
        return LibraryDamaged(path, "UTF-8")
    match name.split("_")[1:2]:
        case ["FULL"]:
            return DiskFull(path)
        case ["BUSY"]:
            return LibraryInUse(path)
        case ["CORRUPT" | "NOTADB"]:
            return LibraryDamaged(path, name)
        case ["IOERR" | "READONLY" | "CANTOPEN" | "PERM" | "NOLFS" | "PROTOCOL"]:
            return DiskTrouble(path, name)
        case _:
            return None
