"""Whole copies of a library: the only way to copy one, since the newest changes are in the WAL."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from facilitator.core.errors import LibraryDamaged
from facilitator.durable import make_folder, move_into_place
from facilitator.storage.checks import Finding, lines_in_steps
from facilitator.storage.database import Database, open_copy

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
    Between the steps the library may change: the copy holds what was there at the first.

    Raises:
        LibraryDamaged: the copy does not hold what the library holds.
        CannotWriteFile, DiskFull, DiskTrouble
    """
    make_folder(target.parent)
    draft = target.with_name(f"{target.name}.part")
    _remove(draft)
    try:
        rows = tuple(database.rows(_ROWS)[0])
        database.execute("VACUUM INTO ?", (str(draft),))
        yield []
        yield from _verify(draft, rows)
        move_into_place(draft, target)
    finally:
        _remove(draft)


def _verify(draft: Path, rows: tuple[int, ...]) -> Iterator[list[Finding]]:
    copy = open_copy(draft)
    try:
        verdict = copy.rows("PRAGMA integrity_check(1)")[0][0]
        if verdict != "ok" or tuple(copy.rows(_ROWS)[0]) != rows:
            raise LibraryDamaged(draft, verdict)
        yield from lines_in_steps(copy)
    finally:
        copy.close()


def _remove(draft: Path) -> None:
    with suppress(OSError):
        draft.unlink()
