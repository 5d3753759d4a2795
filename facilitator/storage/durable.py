"""Files that are either there, whole and on the disk, or not there at all."""

import os
from contextlib import suppress
from pathlib import Path

from facilitator.core.errors import CannotWriteFile


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where missing.

    Raises:
        CannotWriteFile
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWriteFile(folder, error.strerror or str(error)) from error


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
        raise CannotWriteFile(target, error.strerror or str(error)) from error
    # Windows opens no folders, and has no need to: its renames are in the journal.
    with suppress(OSError):
        handle = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
