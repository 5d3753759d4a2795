"""One program per library: the second one says so and asks the first to show itself."""

import errno
import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from facilitator.core.errors import (
    AlreadyOpen,
    CannotWriteFile,
    DiskFull,
    LibraryInUse,
    UserError,
)
from facilitator.durable import make_folder

LOCK = "library.lock"
KNOCK = "show-yourself"


class Instance(QObject):
    """Holds the lock of a library, and hears a second start knock.

    The lock of a program that was killed is taken over at once: it names a process that is gone.

    Signals:
        show_requested(): somebody started the program again.
    """

    show_requested = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Makes the folder where it is missing.

        Raises:
            CannotWriteFile
        """
        super().__init__(parent)
        make_folder(folder)
        self._folder = folder
        self._knock = folder / KNOCK
        self._lock = QLockFile(str(folder / LOCK))
        self._lock.setStaleLockTime(0)
        self._watcher: QFileSystemWatcher | None = None

    def take(self) -> None:
        """Become the one program of this library.

        Raises:
            AlreadyOpen: another one is; it has been asked to show itself
            LibraryInUse: another one is, and it cannot be asked
            CannotWriteFile, DiskFull: the folder takes no files
        """
        if not self._lock.tryLock(0):
            if self._lock.error() != QLockFile.LockError.LockFailedError:
                raise self._why_not()
            try:
                self._knock.touch()
            except OSError as error:
                raise LibraryInUse(self._folder) from error
            raise AlreadyOpen(self._folder)
        self._knock.unlink(missing_ok=True)

    def listen(self) -> None:
        """Watch for knocks; the folder is watched because the file comes and goes."""
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._on_change)
        # Somebody may have knocked while the library was being opened.
        self._on_change(str(self._folder))

    def release(self) -> None:
        """Let the next program in."""
        self._lock.unlock()

    def _why_not(self) -> UserError:
        """What keeps the lock from being written; Qt does not tell."""
        try:
            with tempfile.TemporaryFile(dir=self._folder) as probe:
                probe.write(b"lock")
        except OSError as error:
            if error.errno == errno.ENOSPC:
                return DiskFull(self._folder)
            if error.errno == errno.ENOENT and self._folder.is_dir():
                # The folder is there and takes no files; some file systems say it like this.
                return CannotWriteFile(self._folder, os.strerror(errno.EACCES))
            return CannotWriteFile(self._folder, error.strerror or str(error))
        return CannotWriteFile(self._folder, os.strerror(errno.EACCES))

    def _on_change(self, _folder: str) -> None:
        if self._knock.exists():
            self._knock.unlink(missing_ok=True)
            self.show_requested.emit()
