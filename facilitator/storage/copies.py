"""Whole copies of a library: the only way to copy one, since the newest changes are in the WAL."""

from contextlib import suppress
from pathlib import Path

from facilitator.core.errors import LibraryDamaged, UserError
from facilitator.durable import make_folder, move_into_place
from facilitator.storage.database import Database, open_copy

BACKUP_FOLDER = "backups"

_ROWS = """
    SELECT (SELECT count(*) FROM workshop), (SELECT count(*) FROM action),
        (SELECT count(*) FROM score_entry), (SELECT count(*) FROM visit)
"""


def backup_folder(library: Path) -> Path:
    """Where the copies of a library lie."""
    return library.parent / BACKUP_FOLDER


def write_copy(database: Database, target: Path) -> Path:
    """Write a copy, verify it, and only then give it its name; an older copy stays until then.

    Raises:
        LibraryDamaged: the copy does not hold what the library holds.
        CannotWriteFile, DiskFull, DiskTrouble
    """
    make_folder(target.parent)
    draft = target.with_name(f"{target.name}.part")
    _remove(draft)
    try:
        database.execute("VACUUM INTO ?", (str(draft),))
        _verify(database, draft)
        move_into_place(draft, target)
    except UserError:
        _remove(draft)
        raise
    return target


def _verify(database: Database, draft: Path) -> None:
    copy = open_copy(draft)
    try:
        verdict = copy.rows("PRAGMA integrity_check(1)")[0][0]
        same = tuple(copy.rows(_ROWS)[0]) == tuple(database.rows(_ROWS)[0])
    finally:
        copy.close()
    if verdict != "ok" or not same:
        raise LibraryDamaged(draft, verdict)


def _remove(draft: Path) -> None:
    with suppress(OSError):
        draft.unlink()
