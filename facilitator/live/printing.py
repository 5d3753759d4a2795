"""Prints away from the screen's thread: one job at a time, whose end is a fact on this one."""

import gc
import logging
import threading
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from facilitator.core.errors import UserError
from facilitator.live import collecting
from facilitator.reports.giving_up import RenderCancelled

Work: TypeAlias = Callable[[Callable[[float], None], Callable[[], bool]], object]
"""Gets whom to tell the share that is done and whom to ask whether it is still wanted; returns what
was made, or raises. It runs in another thread and touches no object of this one."""


class LivePrinting(QObject):
    """One job at a time.

    Signals:
        progress_changed(float): share of the work, 0 to 1.
        finished(object): what was made.
        failed(object): the exception that ended it: a ``UserError`` or a bug.
        saved(str): the path it was saved to.

    Attributes:
        thing: what is made, for the log.
        brief: whether a job takes a moment only, and many follow each other.
    """

    thing = "the report"
    brief = False
    progress_changed = Signal(float)
    finished = Signal(object)
    failed = Signal(object)
    saved = Signal(str)
    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: _Job | None = None
        self._at_work = 0
        self._then: Callable[[], None] | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._done.connect(self._on_done)

    def is_busy(self) -> bool:
        """Whether something is being made that is still wanted."""
        return self._job is not None

    def begin(self, work: Work) -> None:
        """Begin a job; an unfinished one is given up. Once retired nothing is begun any more."""
        self.cancel()
        if self._then is not None:
            return
        self._job = _Job(self, work)
        if not self.brief:
            # The pages closed so far go now: printing takes long.
            gc.collect()
        collecting.pause(self)
        self._at_work += 1
        self._pool.start(self._job)

    def cancel(self) -> None:
        """Give up what is being made."""
        if self._job is not None:
            self._job.gone.set()
            self._job = None

    def retire(self, then: Callable[[], None]) -> None:
        """Give up, and call ``then`` when nothing is being done any more; nobody waits for it."""
        self.cancel()
        self._then = then
        if not self._at_work:
            then()

    def afterwards(self, deed: Callable[[], None]) -> None:
        """Do something in the other thread, when what is done there now is over."""
        self._pool.start(deed)

    def close(self) -> None:
        """Give up and wait: no job outlives the program."""
        self.cancel()
        self._pool.waitForDone()
        collecting.resume(self)

    def keep(self, result: object) -> None:
        """What was made, before anybody hears of it; for those who keep it."""

    def report_progress(self, job: "_Job", share: float) -> None:
        """Called by the job, in its thread."""
        if job is self._job:
            self.progress_changed.emit(share)

    def report_end(self, job: "_Job", result: object) -> None:
        """Called by the job, in its thread; the rest happens on the thread of this object."""
        self._done.emit(job, result)

    def _on_done(self, job: object, result: object) -> None:
        self._at_work -= 1
        if not self._at_work:
            collecting.resume(self)
            if self._then is not None:
                self._then()
        if job is not self._job:
            return
        self._job = None
        if isinstance(result, BaseException):
            self.failed.emit(result)
        else:
            self.keep(result)
            self.finished.emit(result)


class _Job(QRunnable):
    """Plain data in, a finished thing out."""

    def __init__(self, owner: LivePrinting, work: Work) -> None:
        super().__init__()
        self._owner = owner
        self._work = work
        self.gone = threading.Event()

    def run(self) -> None:
        """The work, in a thread of the pool."""
        try:
            result = self._work(self._rendered, self.gone.is_set)
        except (RenderCancelled, UserError) as error:
            result = error
        except Exception as error:
            log = logging.getLogger(type(self._owner).__module__)
            log.error("%s could not be made", self._owner.thing, exc_info=error)
            result = error
        self._owner.report_end(self, result)

    def _rendered(self, share: float) -> None:
        self._owner.report_progress(self, share)
