"""The part of the composition root that paints the pages of the room for a PDF.

It needs no window, but an application of Qt: what is painted is what the screen shows. The file is
finished elsewhere, in a thread; see ``facilitator.live.pictures``.
"""

import logging
import sys
from collections.abc import Generator

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from facilitator.core.exporting import PaintedPages
from facilitator.core.room_pages import room_pages
from facilitator.live.opened import Opened
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.pages import paint_pages


class SlidePages:
    """The pages of one workshop, painted in steps.

    Attributes:
        count: how many pages there are.
    """

    def __init__(self, opened: Opened, locale: str, look: StageLook) -> None:
        """``locale`` is the language of the bookmarks; pages speak to the room."""
        self._look = look
        self._pages = room_pages(opened.public, opened.record, opened.visits, locale)
        self._raw = b""
        self.count = len(self._pages)

    def steps(self) -> Generator[int]:
        """Paint page after page; says how many are done. Whoever closes it gives up."""
        target = QBuffer()
        target.open(QIODevice.OpenModeFlag.WriteOnly)
        stages = (page.stage for page in self._pages)
        yield from paint_pages(stages, self._look, target)
        self._raw = bytes(target.data().data())

    def painted(self) -> PaintedPages | None:
        """What was painted, once all steps were taken; None where there is no page."""
        if not self._pages:
            return None
        return PaintedPages(self._raw, tuple(self._bookmarks()))

    def _bookmarks(self) -> list[tuple[str, int]]:
        """Each block at its first page."""
        found: dict[str, tuple[str, int]] = {}
        for number, page in enumerate(self._pages):
            found.setdefault(page.block, (page.title, number))
        return list(found.values())


class Painting(QObject):
    """Paints the pages of the room between two inputs, one page at a time.

    Signals:
        progress_changed(float): share of the pages, 0 to 1.
        painted(object): ``PaintedPages``, or None where there is no page.
        failed(object): the exception that ended it: a bug.
    """

    progress_changed = Signal(float)
    painted = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: SlidePages | None = None
        self._steps: Generator[int] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._paint)

    def begin(self, pages: SlidePages) -> None:
        """Begin to paint; what was begun before is given up."""
        self.stop()
        self._pages, self._steps = pages, pages.steps()
        self._timer.start(0)

    def stop(self) -> None:
        """Give up."""
        self._timer.stop()
        if self._steps is not None:
            self._steps.close()
        self._pages = self._steps = None

    def _paint(self) -> None:
        if self._pages is None or self._steps is None:
            return
        try:
            done = next(self._steps, None)
        except Exception as error:
            logging.getLogger(__name__).exception("the pages of the room could not be painted")
            self.stop()
            self.failed.emit(error)
            return
        if done is not None:
            self.progress_changed.emit(done / self._pages.count)
            return
        made = self._pages.painted()
        self.stop()
        self.painted.emit(made)


def paint_room(opened: Opened, locale: str, *, dark: bool) -> tuple[int, PaintedPages | None]:
    """Paint all pages at once, for the command line: how many there are, and what was painted.

    No screen is needed: without an application one is made that draws nowhere.
    """
    application = QCoreApplication.instance() or QGuiApplication(
        [*sys.argv[:1], "-platform", "offscreen"]
    )
    pages = SlidePages(opened, locale, StageLook.build(dark=dark))
    for _done in pages.steps():
        pass
    painted = pages.painted()
    del application
    return pages.count, painted
