"""Reports on the disk: written whole or not at all."""

import contextlib
import os
import secrets
from pathlib import Path

from facilitator.core.errors import CannotWriteFile

_LONGEST_STEM = 40
"""Of the name of the temporary file: file systems allow 255 bytes, and a character takes 3."""


def write_atomically(path: Path, data: bytes) -> None:
    """Replaces the file by ``data``, or leaves it as it was.

    The bytes reach the disk under another name in the same folder before the name changes hands,
    so that a reader or a power cut never sees half a file.

    Raises:
        CannotWriteFile: the folder is missing or refuses, the disk is full, or the target is held
            open by another program.
    """
    temporary = path.with_name(f".{path.name[:_LONGEST_STEM]}.{secrets.token_hex(4)}")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise CannotWriteFile(path, error.strerror or str(error)) from error
