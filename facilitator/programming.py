"""The part of the composition root that writes one report over the runs of a programme.

Loaded when such a report is first wanted, because the printing libraries come with it.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.errors import UserError
from facilitator.core.programme import held_of, runs_first, runs_of
from facilitator.failing import report_failure
from facilitator.live.clock import Clock
from facilitator.live.editions import LiveProgramme, programme_name
from facilitator.live.reports import Finished
from facilitator.storage.library import Library
from facilitator.texts import load_texts
from facilitator.ui.dialogs.programme import ProgrammeSheet
from facilitator.ui.look import Look


class Programming(QObject):
    """One sheet over a page, and one report at a time.

    Attributes:
        live: makes and saves it.
        sheet: what is asked.

    Signals:
        folder_chosen(str): the report was written there; the next one may go there too.
    """

    folder_chosen = Signal(str)

    def __init__(self, library: Library, clock: Clock, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._library = library
        self._look = look
        self._page = page
        self._path = Path()
        self.live = LiveProgramme(library, clock, self)
        self.sheet: ProgrammeSheet | None = None

    def ask(self, workshop_id: str, folder: str = "") -> None:
        """Show the sheet, with the runs of this workshop's course ticked; ``folder`` is where the
        last files went.

        Raises:
            DiskTrouble
        """
        try:
            every = self._library.workshops.every()
        except UserError:
            self._on_closed()
            raise
        chosen = next((one for one in every if one.id == workshop_id), None)
        held = held_of([one for one in every if one.status == "finished"], chosen)
        runs = runs_of(chosen, held) if chosen else ()
        self.sheet = sheet = ProgrammeSheet(
            self._look, self._page, runs_first(held, runs), {one.id for one in runs}, folder
        )
        self.live.progress_changed.connect(sheet.show_progress)
        self.live.finished.connect(self._on_finished)
        self.live.failed.connect(self._on_failed)
        self.live.saved.connect(self._on_saved)
        sheet.name_requested.connect(self._on_name)
        sheet.save_requested.connect(self._on_save)
        sheet.stop_requested.connect(self.live.cancel)
        sheet.rejected.connect(self._on_closed)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.live.close)
        sheet.open_sheet()

    def _on_name(self) -> None:
        if self.sheet is None:
            return
        try:
            name = self._name(self.sheet.chosen(), self.sheet.language())
        except UserError as error:
            self._on_failed(error)
            return
        self.sheet.ask_where(name)

    def _name(self, ids: Sequence[str], locale: str) -> str:
        workshops = [self._library.workshops.load(one) for one in ids]
        return programme_name(workshops, load_texts(locale))

    def _on_save(self, path: str) -> None:
        if self.sheet is None:
            return
        self._path = Path(path)
        self.live.begin_programme(self.sheet.chosen(), load_texts(self.sheet.language()))

    def _on_finished(self, made: Finished) -> None:
        if self.sheet is None:
            return
        try:
            self.live.save(self._path)
        except UserError as error:
            self._on_failed(error)
            return
        missing = "".join(made.report.missing_glyphs)
        if missing:
            text = self._look.tr(
                "No font has these characters, they are printed as □: {glyphs}", glyphs=missing
            )
            self.sheet.show_problem(text)

    def _on_saved(self, path: str) -> None:
        if self.sheet is not None:
            self.sheet.show_saved(path)
            self.folder_chosen.emit(str(Path(path).parent))

    def _on_failed(self, error: BaseException) -> None:
        if self.sheet is None:
            return
        self.sheet.show_failed(report_failure(error, self._look.texts))

    def _on_closed(self) -> None:
        self.sheet = None
        # Not at once: what is being made takes a moment to notice that nobody wants it.
        self.live.retire(self.deleteLater)
