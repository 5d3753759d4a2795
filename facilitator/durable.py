"""Files that are either there, whole and on the disk, or not there at all."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from facilitator.core.errors import HELD_OPEN, CannotWriteFile

_LONGEST_STEM = 40
"""Of the name of the temporary file: file systems allow 255 bytes, and a character takes 3."""


_HELD = (5, 32, 33)
"""ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows."""


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where missing.

    Raises:
        CannotWriteFile
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileNotFoundError as error:
        # Those above it are made too, so nothing can be missing: a system folder refuses.
        raise CannotWriteFile(folder, os.strerror(errno.EACCES)) from error
    except OSError as error:
        raise CannotWriteFile(folder, error.strerror or str(error)) from error


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file by ``data``, or leave it as it was.

    The bytes reach the disk under another name in the same folder before the name changes hands,
    so that neither a reader nor a power cut ever sees half a file.

    Raises:
        CannotWriteFile: the folder is missing or refuses, the disk is full, or the target is held
            open by another program.
    """
    draft = path.with_name(f".{path.name[:_LONGEST_STEM]}.{os.urandom(4).hex()}")
    try:
        with draft.open("xb") as file:
            file.write(data)
        move_into_place(draft, path)
    except OSError as error:
        raise CannotWriteFile(path, error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            draft.unlink()


def move_into_place(finished: Path, target: Path) -> None:
    """Give a finished file its name, replacing what had it, in one step that survives a power cut.

    Raises:
        CannotWriteFile: the target is locked by another program, or the folder refuses.
    """
    try:
        with finished.open("rb+") as file:
            os.fsync(file.fileno())
        finished.replace(target)
    except OSError as error:
        raise CannotWriteFile(target, _why_kept(error, target)) from error
    # Windows opens no folders, and has no need to: its renames are in the journal.
    with suppress(OSError):
        handle = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _why_kept(error: OSError, target: Path) -> str:
    """Why a file was not replaced, as the system says it, or that something else has it open.

    Windows refuses both as "access denied": a place without permission, and a file that a viewer
    holds. A file could just be made beside it, so it is not the place.
    """
    if getattr(error, "winerror", None) in _HELD and target.is_file():
        return HELD_OPEN
    return error.strerror or str(error)
