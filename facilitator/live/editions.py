"""The reports over time: a workshop after 30, 60 and 90 days, and all runs of a programme.

This module brings the printing libraries with it.
"""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer

from facilitator.core.errors import UserError
from facilitator.core.finish import PLAIN, Finish
from facilitator.core.programme import programme_title
from facilitator.core.workshop import Workshop
from facilitator.live.clock import Clock
from facilitator.live.naming import document_name, spoken
from facilitator.live.reports import Finished, LiveReports, read_day
from facilitator.reports.apart import UNWATCHED, Cancelled, Progress, Watch, make_pages
from facilitator.reports.day import Day
from facilitator.reports.edition import edition_report
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Report
from facilitator.reports.programme import programme_report
from facilitator.reports.render import RenderedReport, render
from facilitator.storage.library import Library
from facilitator.texts import Texts


class LiveProgramme(LiveReports):
    """One report over several runs at a time, made away from the screen's thread; see
    ``LiveReports``. It is saved and not read on the screen, so there are no pictures of it."""

    def __init__(self, library: Library, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(library, clock, parent)
        self._reading: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._read_on)

    def begin_programme(
        self, workshop_ids: Sequence[str], texts: Texts, finish: Finish = PLAIN
    ) -> None:
        """Begin the report over these workshops; an unfinished one is given up.

        They are read one by one between two inputs, as each takes up to 50 ms. ``failed`` carries
        TooFewRuns where there are fewer than two, or why one of them cannot be read.
        """
        self.cancel()
        self._reading = self._read(workshop_ids, texts, finish)
        self._timer.start(0)

    def cancel(self) -> None:
        """Give up what is being read or made."""
        self._timer.stop()
        self._reading = None
        super().cancel()

    def _read(self, workshop_ids: Sequence[str], texts: Texts, finish: Finish) -> Iterator[None]:
        now = self._clock.now_ms()
        days: list[Day] = []
        for one in workshop_ids:
            days.append(read_day(self._library, one, now))
            yield
        self.begin(partial(_make, days, texts, finish))

    def _read_on(self) -> None:
        if self._reading is None:
            return
        try:
            next(self._reading, None)
        except UserError as error:
            self._end(error)
        except Exception as error:
            # Else the timer would go on, and the sheet would wait for ever.
            logging.getLogger(__name__).exception("%s could not be made", self.thing)
            self._end(error)

    def _end(self, error: Exception) -> None:
        self.cancel()
        self.failed.emit(error)


def make_edition(day: Day, wave: int, texts: Texts, finish: Finish = PLAIN) -> RenderedReport:
    """The edition of a workshop after so many days (30, 60 or 90).

    Raises:
        NoCommitments
    """
    return render(_edition(day, wave, texts), finish=finish)


def print_edition(
    day: Day, wave: int, texts: Texts, finish: Finish = PLAIN, watch: Watch = UNWATCHED
) -> RenderedReport:
    """The same in a thread that is watched.

    Raises:
        NoCommitments, RenderCancelled
    """
    return make_pages(_edition(day, wave, texts), *watch, finish=finish)


def edition_name(workshop: Workshop, wave: int, texts: Texts) -> str:
    """What its file is called: 【30天跟踪】客户_课程_20260305.pdf."""
    kind = texts.tr("{wave}-day follow-up", wave=wave)
    return f"{document_name(kind, workshop, texts.locale)}.pdf"


def make_programme(days: Sequence[Day], texts: Texts, finish: Finish = PLAIN) -> RenderedReport:
    """One report over all runs of a course.

    Raises:
        TooFewRuns
    """
    return render(_programme(days, texts), finish=finish)


def programme_name(workshops: Sequence[Workshop], texts: Texts) -> str:
    """What its file is called, after its last run: 【项目报告】客户_课程_20260610.pdf."""
    named = [spoken(one, texts.locale) for one in workshops]
    ordered = sorted(named, key=lambda one: one.days[0].day)
    title = programme_title([one.title for one in ordered])
    last = replace(ordered[-1], title=title or ordered[-1].title)
    return f"{document_name(texts.tr('Programme report'), last, texts.locale)}.pdf"


def _edition(day: Day, wave: int, texts: Texts) -> Report:
    return edition_report(day, wave, texts, Typesetter().measure)


def _programme(days: Sequence[Day], texts: Texts) -> Report:
    return programme_report(days, texts, Typesetter().measure)


def _make(
    days: Sequence[Day], texts: Texts, finish: Finish, progress: Progress, cancelled: Cancelled
) -> Finished:
    return Finished(make_pages(_programme(days, texts), progress, cancelled, finish), ())
