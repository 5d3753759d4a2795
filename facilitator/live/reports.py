"""Makes the summary away from the screen's thread, shows its pages, saves it.

This module brings the printing libraries with it, so it is loaded when a report is first wanted.
"""

import gc
import logging
import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage

from facilitator.core.code_names import in_public
from facilitator.core.errors import UserError
from facilitator.core.journal import values
from facilitator.core.progress import blocks_over
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import script
from facilitator.durable import write_whole
from facilitator.live import collecting
from facilitator.live.clock import Clock
from facilitator.reports.day import Day
from facilitator.reports.fonts import Typesetter
from facilitator.reports.preview import PagePicture, pages
from facilitator.reports.render import RenderCancelled, RenderedReport, render
from facilitator.reports.summary import summary_report
from facilitator.storage.library import Library
from facilitator.texts import Texts

log = logging.getLogger(__name__)

PREVIEW_DPI = 150
RENDER_SHARE = 0.6
"""The share of the work that is done when the PDF is; the rest is its pictures."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A report that can be shown and saved."""

    report: RenderedReport
    pictures: tuple[QImage, ...]


def read_day(library: Library, workshop_id: str, now: int, organisation: str = "") -> Day:
    """Everything a report needs, read again from the disk.

    Raises:
        UnknownWorkshop, WorkshopDamaged, DiskTrouble
    """
    workshop = in_public(library.workshops.load(workshop_id))
    contents = library.contents_of(workshop)
    plan = script(workshop, contents)
    entries = library.entries(workshop_id)
    visits = library.visits(workshop_id)
    record = library.run(workshop_id)
    passed = blocks_over(workshop, plan, visits)
    return Day(
        workshop=workshop,
        contents=contents,
        script=plan,
        board=scoreboard(workshop, contents, values(entries), passed, len(entries)),
        entries=entries,
        actions=library.actions(workshop_id),
        visits=visits,
        made_at=now,
        organisation=organisation,
        seen_at=record.seen_at if record else None,
    )


def make_pdf(day: Day, texts: Texts) -> RenderedReport:
    """The summary at once, for the command line."""
    return render(summary_report(day, texts, Typesetter().measure))


class LiveReports(QObject):
    """One report at a time.

    Signals:
        progress_changed(float): share of the work, 0 to 1.
        finished(object): a ``Finished``; also kept until the next one.
        failed(object): the exception that ended it: a ``UserError`` or a bug.
        saved(str): the path it was saved to.
    """

    progress_changed = Signal(float)
    finished = Signal(object)
    failed = Signal(object)
    saved = Signal(str)

    def __init__(self, library: Library, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._clock = clock
        self._job: _Job | None = None
        self._at_work = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._last: Finished | None = None
        self._done.connect(self._on_done)

    _done = Signal(object, object)

    def make(self, workshop_id: str, texts: Texts, organisation: str = "") -> None:
        """Begin to make the report; an unfinished one is given up."""
        self.cancel()
        day = read_day(self._library, workshop_id, self._clock.now_ms(), organisation)
        self._job = _Job(self, day, texts)
        # The pages closed so far go now: a report takes long.
        gc.collect()
        collecting.pause(self)
        self._at_work += 1
        self._pool.start(self._job)

    def cancel(self) -> None:
        """Give up the report that is being made."""
        if self._job is not None:
            self._job.gone.set()
            self._job = None

    def save(self, path: Path) -> None:
        """Write the finished report.

        Raises:
            CannotWriteFile: the old file, if any, is still there
        """
        if self._last is None:
            raise RuntimeError("no report has been made")
        write_whole(path, self._last.report.pdf)
        self.saved.emit(str(path))

    def close(self) -> None:
        """Give up and wait: no job outlives the program."""
        self.cancel()
        self._pool.waitForDone()
        collecting.resume(self)

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
        if job is not self._job:
            return
        self._job = None
        if isinstance(result, Finished):
            self._last = result
            self.finished.emit(result)
        else:
            self.failed.emit(result)


class _Job(QRunnable):
    """Plain data in, a finished report out."""

    def __init__(self, owner: LiveReports, day: Day, texts: Texts) -> None:
        super().__init__()
        self._owner = owner
        self._day = day
        self._texts = texts
        self.gone = threading.Event()

    def run(self) -> None:
        """The work, in a thread of the pool."""
        try:
            result: object = self._make()
        except RenderCancelled as gone:
            result = gone
        except UserError as error:
            result = error
        except Exception as error:
            log.error("the report could not be made", exc_info=error)
            result = error
        self._owner.report_end(self, result)

    def _make(self) -> Finished:
        model = summary_report(self._day, self._texts, Typesetter().measure)
        report = render(model, self._rendered, self.gone.is_set)
        pictures: list[QImage] = []
        for page in pages(report.pdf, PREVIEW_DPI, self.gone.is_set):
            pictures.append(_picture(page))
            done = RENDER_SHARE + (1 - RENDER_SHARE) * len(pictures) / report.pages
            self._owner.report_progress(self, done)
        return Finished(report, tuple(pictures))

    def _rendered(self, share: float) -> None:
        self._owner.report_progress(self, share * RENDER_SHARE)


def _picture(page: PagePicture) -> QImage:
    whole = QImage(page.data, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    # The bytes belong to Python and would go away with it: the picture gets its own.
    return whole.copy()
