"""Backups of the library while nobody does anything: on Home, in steps too short to be felt.

What takes long is done in another thread. With 10 MB, which is 200 workshops, the longest step
here took 5 to 7 ms, the first time 10 to 15, and giving up about as long: a tenth to a fifth of
copying and checking at once. It grows with the library (`tests/bench/bench_backup.py`).
"""

import logging
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from facilitator.core.errors import UserError
from facilitator.live import collecting
from facilitator.live.clock import Clock
from facilitator.storage import backups
from facilitator.storage.checks import Finding
from facilitator.storage.library import Library

log = logging.getLogger(__name__)

IDLE_MS = 4000
"""Nothing was pressed or moved for so long: nobody is waiting for this thread."""

AGAIN_MS = 60 * 60 * 1000
"""A start makes no backup while the newest is younger than this."""

_BUSY = (
    QEvent.Type.KeyPress,
    QEvent.Type.InputMethod,
    QEvent.Type.TouchBegin,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
)


class LiveBackups(QObject):
    """Makes a backup when it is wished for and the program idles.

    Signals:
        failed(object): the ``UserError`` for which there is no new backup.
    """

    failed = Signal(object)

    def __init__(self, library: Library, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._clock = clock
        self._folder = backups.backup_folder(library.path)
        self._steps: Iterator[list[Finding]] | None = None
        self._damaged = False
        self._owed = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._begin)
        self._work = QTimer(self)
        self._work.timeout.connect(self._go_on)

    def wish(self, *, ended: bool = False) -> None:
        """Make one soon; ``ended``: a workshop was, so that even a young one is out of date."""
        self._owed = self._owed or ended
        if ended:
            self.stop()
        elif self._work.isActive():
            return
        age = None if self._owed else backups.newest(self._folder, self._clock.now_ms())
        if age is None or not 0 <= age < AGAIN_MS:
            self._listen()
            self._idle.start()

    def stop(self) -> None:
        """Not now: a workshop runs, or the program closes. What was begun is thrown away.

        A whole and verified copy that is just reaching the disk is waited for, and stays.
        """
        self._idle.stop()
        self._deafen()
        self._work.stop()
        self._steps = None
        collecting.resume(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait again whenever somebody does something."""
        if event.type() in _BUSY and self._idle.isActive():
            self._idle.start()
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        self._deafen()
        self._damaged = bool(self._library.damaged)
        collecting.pause(self)
        self._steps = self._library.backup(self._folder / backups.name_for(self._clock.now_ms()))
        self._work.start()

    def _go_on(self) -> None:
        if self._steps is None:
            return
        try:
            found = next(self._steps, None)
        except UserError as error:
            self.stop()
            log.warning("no backup was made: %r", error)
            self.failed.emit(error)
            return
        except Exception:
            # What has raised once ends quietly the next time: that is no backup.
            self.stop()
            raise
        if found is None:
            self._finish()
        elif found:
            log.error("damage in the library: %s", found)
            self._damaged = True

    def _finish(self) -> None:
        self.stop()
        self._owed = False
        # Damage may be older than it was noticed: the copies from before it must stay.
        if not self._damaged:
            backups.thin(self._folder, self._clock.now_ms())

    def _listen(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def _deafen(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
