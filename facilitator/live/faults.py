"""The one place where failures end up: a sentence for the trainer, or a line in the log.

Exceptions of slots and of Qt's own calls reach ``sys.excepthook`` with their type; the workshop goes
on. Nothing of this is ever shown to the room.
"""

import atexit
import faulthandler
import logging
import sys
import time
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler

from facilitator.core.errors import UserError

log = logging.getLogger(__name__)

LOG_NAME = "facilitator.log"
CRASH_NAME = "crash.log"
LOG_BYTES = 1_000_000
LOGS_BEFORE = 3
QUIET_S = 1.0
"""A bug that has been quiet for so long is told again."""


class Faults(QObject):
    """Receives every exception nobody caught.

    Signals:
        refused(object): a ``UserError``: something the trainer can act on.
        broke(object): any other exception: a bug, already in the log.
    """

    refused = Signal(object)
    broke = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook
        self._latest: tuple[object, ...] = ()
        self._latest_at = 0.0

    def install(self) -> None:
        """Take over from here; ``remove`` gives back."""
        self._before = sys.excepthook
        sys.excepthook = self._on_exception

    def remove(self) -> None:
        """Give exceptions back to whoever had them."""
        if sys.excepthook == self._on_exception:
            sys.excepthook = self._before

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, UserError):
            log.info("refused: %r", error)
            self.refused.emit(error)
        elif self._is_new(kind, trace):
            log.critical("a bug", exc_info=(kind, error, trace))
            self.broke.emit(error)

    def _is_new(self, kind: type[BaseException], trace: TracebackType | None) -> bool:
        """Whether this is not the bug before over again.

        One in painting comes back with every picture, and saying it paints one.
        """
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = (trace.tb_frame.f_code, trace.tb_lineno) if trace is not None else ()
        now = time.monotonic()
        again = self._latest == (kind, *place) and now - self._latest_at < QUIET_S
        self._latest, self._latest_at = (kind, *place), now
        return not again


def keep_log(folder: Path) -> Path:
    """Write the log to a file in ``folder``, and the last words of a crash beside it.

    Where the folder takes no files the program runs without.
    """
    path = folder / LOG_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = LogFile(path, encoding="utf-8")
        # Held open for the life of the process: faulthandler writes to it when nothing else can.
        crash = (folder / CRASH_NAME).open("a", encoding="utf-8")
    except OSError as error:
        log.warning("no log is kept: %s", error)
        return path
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    faulthandler.enable(crash)
    qInstallMessageHandler(_on_qt_message)
    # What Qt still says while the process goes must not be told to a Python that is gone: a crash.
    atexit.register(qInstallMessageHandler, None)
    return path


class LogFile(logging.FileHandler):
    """A log that begins anew when it is full; those before it stay beside it.

    The one of ``logging.handlers`` brings sockets and pickles along: 10 ms of every start.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; a log that is full after it begins anew."""
        try:
            super().emit(record)
            if self.stream is not None and self.stream.tell() >= LOG_BYTES:
                self.close()
                with suppress(OSError):
                    # Where they cannot be renamed the log goes on as it is.
                    self._move_on()
                self.stream = self._open()
        except OSError:
            # Opening may fail at any time; whoever has something to log is not to blame.
            self.handleError(record)

    def _move_on(self) -> None:
        path = Path(self.baseFilename)
        names = [path, *(path.with_name(f"{path.name}.{n + 1}") for n in range(LOGS_BEFORE))]
        for older, newer in pairwise(reversed(names)):
            if newer.exists():
                newer.replace(older)


def _on_qt_message(kind: QtMsgType, _context: object, message: str) -> None:
    level = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }.get(kind, logging.ERROR)
    logging.getLogger("qt").log(level, "%s", message)
