"""Whole copies of a library: the only way to copy one, since the newest changes are in the WAL.

What takes longer the larger the library is (writing, checking, reaching the disk) is done in
another thread, with a snapshot in memory and with the copy: the library itself stays with its one
connection in its one thread. `pytest tests/bench/bench_backup.py -s` shows what the steps take.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from threading import Thread

from facilitator.core.errors import LibraryDamaged
from facilitator.durable import make_folder, move_into_place
from facilitator.storage.checks import Finding, lines_in_steps
from facilitator.storage.database import Database, open_copy

WAIT_S = 0.002
"""How long a step waits for the other thread: it neither spins nor can be felt."""

_ROWS = """
    SELECT (SELECT count(*) FROM workshop), (SELECT count(*) FROM action),
        (SELECT count(*) FROM score_entry), (SELECT count(*) FROM visit)
"""


def write_copy(database: Database, target: Path) -> None:
    """Write a copy at once; see ``copy_in_steps``."""
    for _ in copy_in_steps(database, target):
        pass


def copy_in_steps(database: Database, target: Path) -> Iterator[list[Finding]]:
    """Write a copy, verify it, and only then give it its name; an older copy stays until then.

    Each step says what it found damaged in the lines of the library, which the copy has too.
    Between the steps the library may change: the copy holds what was there at the first. The first
    is the longest, 5 to 15 ms for 10 MB. Given up at any of them nothing is left, but at the last:
    reaching the disk cannot be interrupted, it is waited for and leaves a whole copy.

    Raises:
        LibraryDamaged: the copy does not hold what the library holds.
        CannotWriteFile, DiskFull, DiskTrouble
    """
    make_folder(target.parent)
    draft = target.with_name(f"{target.name}.part")
    _remove(draft)
    try:
        with closing(database.snapshot()) as snapshot:
            with suppress(OSError):  # VACUUM says better what is wrong with the place.
                draft.touch()
            yield []
            write = partial(snapshot.execute, "VACUUM INTO ?", (str(draft),))
            yield from _aside(write, snapshot.interrupt)
            with closing(open_copy(draft)) as copy:
                yield from _aside(partial(_compare, copy, snapshot), copy.interrupt)
                yield from lines_in_steps(copy)
        yield from _aside(partial(move_into_place, draft, target))
    finally:
        _remove(draft)


def _aside(
    work: Callable[[], None], interrupt: Callable[[], None] = lambda: None
) -> Iterator[list[Finding]]:
    """Do something in another thread; every step waits a moment for it and finds nothing.

    Given up, it is interrupted, and is over before anything else happens. What it raises is
    raised here.
    """
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001
            raised.append(error)

    thread = Thread(target=run, name="backup")
    thread.start()
    try:
        while thread.is_alive():
            yield []
            thread.join(WAIT_S)
    finally:
        while thread.is_alive():
            # Again and again: between two statements there is nothing to interrupt.
            interrupt()
            thread.join(WAIT_S)
    if raised:
        raise raised[0]


def _compare(copy: Database, snapshot: Database) -> None:
    verdict = copy.rows("PRAGMA integrity_check(1)")[0][0]
    if verdict != "ok" or tuple(copy.rows(_ROWS)[0]) != tuple(snapshot.rows(_ROWS)[0]):
        raise LibraryDamaged(copy.path, verdict)


def _remove(draft: Path) -> None:
    for path in (draft, draft.with_name(f"{draft.name}-journal")):
        with suppress(OSError):
            path.unlink()
