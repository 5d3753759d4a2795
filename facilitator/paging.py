"""The part of the composition root that gives out the pages of the room as a PDF.

It needs no window, but an application of Qt: what is painted is what the screen shows.
"""

from collections.abc import Generator

from PySide6.QtCore import QBuffer, QIODevice

from facilitator.core.documents import NamedFile, document_name
from facilitator.core.room_pages import room_pages
from facilitator.core.text import EN, ZH
from facilitator.live.opened import Opened
from facilitator.reports.model import Meta
from facilitator.reports.slides_file import finished_slides
from facilitator.texts import Texts
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.pages import paint_pages


class SlidePages:
    """The pages of one workshop, painted in steps.

    Attributes:
        count: how many pages there are.
    """

    def __init__(self, opened: Opened, texts: Texts, look: StageLook) -> None:
        """``texts`` say what the file is called, and the blocks; pages speak to the room."""
        self._workshop = opened.workshop
        self._texts = texts
        self._look = look
        self._pages = room_pages(opened.public, opened.record, opened.visits, texts.locale)
        self._raw = b""
        self.count = len(self._pages)

    def steps(self) -> Generator[int]:
        """Paint page after page; says how many are done. Whoever closes it gives up."""
        target = QBuffer()
        target.open(QIODevice.OpenModeFlag.WriteOnly)
        stages = (page.stage for page in self._pages)
        yield from paint_pages(stages, self._look, target)
        self._raw = bytes(target.data().data())

    def file(self) -> NamedFile:
        """The finished file, once all steps were taken; in any thread (0.4 s for 300 pages)."""
        workshop, texts = self._workshop, self._texts
        kind = texts.tr("Screen pages")
        meta = Meta(
            title=f"{workshop.title} {kind}",
            client=workshop.named_client,
            date_line=texts.date(workshop.days[0].day),
            place=workshop.days[0].place,
            trainer=workshop.trainer,
            language=EN if workshop.language == EN else ZH,
            footer=(),
        )
        content = finished_slides(self._raw, meta, self._bookmarks())
        return NamedFile(f"{document_name(kind, workshop, texts.locale)}.pdf", content)

    def _bookmarks(self) -> list[tuple[str, int]]:
        """Each block at its first page."""
        found: dict[str, tuple[str, int]] = {}
        for number, page in enumerate(self._pages):
            found.setdefault(page.block, (page.title, number))
        return list(found.values())
