"""The part of the composition root that makes the files a workshop gives out after the day.

Loaded when they are first wanted; what makes them comes later, in a thread of its own.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.errors import UserError
from facilitator.core.exporting import Exported, ExportWish, PaintedPages
from facilitator.core.report_texts import Version
from facilitator.failing import failure
from facilitator.live.clock import Clock, local
from facilitator.live.exporting import LiveClaims, LiveExports, LoadClaims, Make
from facilitator.live.opened import Opened
from facilitator.paging import Painting, SlidePages
from facilitator.settings import Settings
from facilitator.storage.library import Library
from facilitator.ui.dialogs.documents import DocumentsSheet
from facilitator.ui.look import Look
from facilitator.ui.slides.canvas import StageLook

PAINTED = 0.25
"""The share of the work that painting the pages of the room is, where they are wanted."""


class Documenting(QObject):
    """One sheet over a page, and the files of one workshop.

    Attributes:
        live: makes and writes them.
        sheet: what is asked.

    Signals:
        folder_chosen(str): files were written there; the next ones may go there too.
        text_requested(object, str): the sheet was left for a text that is to be looked at: the
            ``Version`` of the document, and the key of its card on the page of results.
    """

    folder_chosen = Signal(str)
    text_requested = Signal(object, str)

    def __init__(  # noqa: PLR0913  (of what, how it looks, and where)
        self,
        library: Library,
        clock: Clock,
        look: Look,
        settings: Settings,
        page: QWidget,
        load_make: Callable[[], Make],
        load_claims: LoadClaims,
    ) -> None:
        """``load_make`` loads what makes the files, ``load_claims`` what looks through their words,
        each in the thread in which it works."""
        super().__init__(page)
        self._clock = clock
        self._look = look
        self._settings = settings
        self._page = page
        self._workshop = ""
        self._library = library
        self._wish: ExportWish | None = None
        self._folder = Path()
        self._painted = 0.0
        self.live = LiveExports(library, clock, load_make, self)
        self._load_claims = load_claims
        self._claims = LiveClaims(self)
        self._painting = Painting(self)
        self._painting.progress_changed.connect(self._on_page)
        self._painting.painted.connect(self._on_painted)
        self._painting.failed.connect(self._on_failed)
        self.sheet: DocumentsSheet | None = None

    def ask(self, workshop_id: str) -> None:
        """Show the sheet.

        Raises:
            UnknownWorkshop, WorkshopDamaged, DiskTrouble
        """
        try:
            offer = self.live.offer(workshop_id)
        except UserError:
            self._on_closed()
            raise
        self._workshop = workshop_id
        today = local(self._clock.now_ms()).date()
        self.sheet = sheet = DocumentsSheet(
            self._look, self._page, offer, today,
            self._settings.organisation, self._settings.report_folder,
        )  # fmt: skip
        sheet.propose_contact(self._settings.contact)
        self.live.progress_changed.connect(self._on_progress)
        self.live.making.connect(sheet.show_making)
        self.live.delivering.connect(sheet.show_delivering)
        self.live.exported.connect(self._on_exported)
        self.live.failed.connect(self._on_failed)
        sheet.export_requested.connect(self._on_export)
        sheet.stop_requested.connect(self._on_stop)
        sheet.text_requested.connect(self._on_text)
        self._claims.found.connect(sheet.show_claims)
        sheet.rejected.connect(self._on_closed)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._painting.stop)
            application.aboutToQuit.connect(self.live.close)
            application.aboutToQuit.connect(self._claims.close)
        sheet.open_sheet()
        self._claims.look(self._library, workshop_id, self._clock, self._load_claims)

    def _on_export(self, wish: ExportWish, folder: str) -> None:
        self._wish, self._folder, self._painted = wish, Path(folder), 0.0
        if "slides" not in wish.kinds:
            self._begin(wish)
            return
        try:
            opened = Opened(self._library, self._workshop, self._clock)
        except UserError as error:
            self._on_failed(error)
            return
        look = StageLook.build(dark=self._settings.audience_theme == "dark")
        if self.sheet is not None:
            self.sheet.show_making("slides", wish.locales[0])
        self._painting.begin(SlidePages(opened, wish.locales[0], look))

    def _on_page(self, share: float) -> None:
        self._painted = share * PAINTED
        self._on_progress(0.0)

    def _on_painted(self, pages: PaintedPages | None) -> None:
        if self._wish is not None:
            self._begin(replace(self._wish, pages=pages))

    def _begin(self, wish: ExportWish) -> None:
        try:
            self.live.export(self._workshop, wish, self._folder)
        except UserError as error:
            self._on_failed(error)

    def _on_progress(self, share: float) -> None:
        if self.sheet is not None:
            self.sheet.show_progress(self._painted + share * (1 - self._painted))

    def _on_stop(self) -> None:
        self._painting.stop()
        self.live.cancel()

    def _on_exported(self, found: Exported) -> None:
        if self.sheet is not None:
            self.sheet.show_exported(found)
            self.folder_chosen.emit(str(found.place.parent))

    def _on_failed(self, error: BaseException) -> None:
        if self.sheet is None:
            return
        otherwise = self._look.tr(
            "The files could not be made; the reason is in the log. Please try again."
        )
        said = failure(error, self._look.texts, otherwise)
        if self.live.has_given:
            kept = self._look.tr("The certificates keep the numbers they were given: export again.")
            said = f"{said}\n{kept}"
        self.sheet.show_failed(said)

    def _on_text(self, version: Version, card: str) -> None:
        if self.sheet is not None:
            self.sheet.finish()
        self._on_closed()
        self.text_requested.emit(version, card)

    def _on_closed(self) -> None:
        self.sheet = None
        self._painting.stop()
        # Not at once: what is being made takes a moment to notice that nobody wants it.
        self._claims.retire(partial(self.live.retire, self.deleteLater))
