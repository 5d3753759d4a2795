"""A disk that fails at the n-th call, and a program that dies."""

import sqlite3
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from facilitator.core.errors import DiskTrouble


class Fuse:
    """Makes the ``n``-th statement of every connection fail, and lets programs die.

    A statement fails before it runs, as it does when the disk refuses it. COMMIT is one of them;
    the rollback that follows a failure is not.
    """

    def __init__(self) -> None:
        self.connections: list[sqlite3.Connection] = []
        self.left = 0

    def burn_at(self, nth: int) -> None:
        """Fail at the ``nth`` statement from now; 0 for never."""
        self.left = nth

    def refusals(self, operation: Callable[[], object]) -> Iterator[int]:
        """Try an operation with the 1st, 2nd, 3rd … statement refused, until it needs no more.

        Yields the number after each refusal, with the disk in order again.
        """
        for nth in count(1):
            self.burn_at(nth)
            try:
                operation()
            except DiskTrouble:
                self.burn_at(0)
                yield nth
            if self.left:
                break
        self.burn_at(0)

    def pass_one(self) -> None:
        """One statement is about to run."""
        if self.left:
            self.left -= 1
            if not self.left:
                error = sqlite3.OperationalError("disk I/O error")
                error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
                error.sqlite_errorname = "SQLITE_IOERR_WRITE"
                raise error

    def kill(self) -> None:
        """The program dies: its handles are closed and nothing is noted in the library."""
        for connection in self.connections:
            connection.close()


class FusedConnection(sqlite3.Connection):
    """A real connection that asks the fuse before every statement."""

    fuse: Fuse

    def execute(self, *call: Any) -> sqlite3.Cursor:
        """As in SQLite, unless the fuse burns."""
        self.fuse.pass_one()
        return super().execute(*call)

    def executemany(self, *call: Any) -> sqlite3.Cursor:
        """As in SQLite, unless the fuse burns."""
        self.fuse.pass_one()
        return super().executemany(*call)
