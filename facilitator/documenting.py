"""The part of the composition root that makes the files a workshop gives out after the day.

Loaded when they are first wanted; what makes them comes later, in a thread of its own.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.errors import CannotWriteFile, UserError
from facilitator.core.exporting import Exported, ExportWish
from facilitator.live.clock import Clock, local
from facilitator.live.exporting import LiveExports, Make
from facilitator.messages import sentence
from facilitator.settings import Settings
from facilitator.storage.library import Library
from facilitator.ui.dialogs.documents import DocumentsSheet
from facilitator.ui.look import Look


class Documenting(QObject):
    """One sheet over a page, and the files of one workshop.

    Attributes:
        live: makes and writes them.
        sheet: what is asked.

    Signals:
        folder_chosen(str): files were written there; the next ones may go there too.
    """

    folder_chosen = Signal(str)

    def __init__(  # noqa: PLR0913  (of what, how it looks, and where)
        self,
        library: Library,
        clock: Clock,
        look: Look,
        settings: Settings,
        page: QWidget,
        load_make: Callable[[], Make],
    ) -> None:
        """``load_make`` loads what makes the files, in the thread in which it works."""
        super().__init__(page)
        self._clock = clock
        self._look = look
        self._settings = settings
        self._page = page
        self._workshop = ""
        self.live = LiveExports(library, clock, load_make, self)
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
        self.live.progress_changed.connect(sheet.show_progress)
        self.live.making.connect(sheet.show_making)
        self.live.delivering.connect(sheet.show_delivering)
        self.live.exported.connect(self._on_exported)
        self.live.failed.connect(self._on_failed)
        sheet.export_requested.connect(self._on_export)
        sheet.stop_requested.connect(self.live.cancel)
        sheet.rejected.connect(self._on_closed)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.live.close)
        sheet.open_sheet()

    def _on_export(self, wish: ExportWish, folder: str) -> None:
        try:
            self.live.export(self._workshop, wish, Path(folder))
        except UserError as error:
            self._on_failed(error)

    def _on_exported(self, found: Exported) -> None:
        if self.sheet is not None:
            self.sheet.show_exported(found)
            self.folder_chosen.emit(str(found.place.parent))

    def _on_failed(self, error: BaseException) -> None:
        if self.sheet is None:
            return
        if isinstance(error, CannotWriteFile):
            # By its name alone, in one line: the folder has just been chosen.
            error = CannotWriteFile(Path(error.path.name), error.reason)
        if isinstance(error, UserError):
            self.sheet.show_failed(sentence(error, self._look.texts))
        else:
            text = self._look.tr(
                "The files could not be made; the reason is in the log. Please try again."
            )
            self.sheet.show_failed(text)

    def _on_closed(self) -> None:
        self.sheet = None
        # Not at once: what is being made takes a moment to notice that nobody wants it.
        self.live.retire(self.deleteLater)
