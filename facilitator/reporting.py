"""The part of the composition root that makes, shows and saves the summary.

Loaded when the first report is wanted, because the printing libraries come with it.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facilitator.core.documents import document_name
from facilitator.core.errors import CannotWriteFile, RecordsOnly, UserError
from facilitator.core.journal import Actor
from facilitator.documenting import Documenting
from facilitator.live.clock import Clock
from facilitator.live.making import make_export
from facilitator.live.opened import Opened, recorder
from facilitator.live.reports import Finished, LiveReports
from facilitator.live.times import LiveTimes
from facilitator.messages import sentence
from facilitator.settings import Settings
from facilitator.storage.library import Library
from facilitator.texts import load_texts
from facilitator.ui.dialogs.documents import DocumentsSheet
from facilitator.ui.dialogs.times import TimesSheet
from facilitator.ui.look import Look
from facilitator.ui.results.page import ReportPage
from facilitator.ui.shell import Shell


class Reporting(QObject):
    """One report page over one report at a time.

    Attributes:
        live: makes and saves the report.
        page: the page that is shown, None while there is none.

    Signals:
        left(): the trainer goes back to Home.
        folder_chosen(str): a report was saved there; the next one may go there too.
    """

    left = Signal()
    folder_chosen = Signal(str)

    def __init__(self, library: Library, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._clock = clock
        self.live = LiveReports(library, clock, self)
        self._workshop = ""
        self._language = ""
        self._organisation = ""
        self._folder = ""
        self._look: Look | None = None
        self._settings: Settings | None = None
        self._shell: Shell | None = None
        self.page: ReportPage | None = None

    def open(self, workshop_id: str, look: Look, shell: Shell, settings: Settings) -> None:
        """Show the page and begin the report in the language of the windows."""
        self._workshop = workshop_id
        self._organisation = settings.organisation
        self._folder = settings.report_folder
        self._look, self._shell, self._settings = look, shell, settings
        self.page = ReportPage(look, look.texts.locale)
        self._connect(self.page)
        shell.show_page(self.page)
        self.make(look.texts.locale)

    def make(self, language: str) -> None:
        """Make the report, in another language perhaps."""
        self._language = language
        workshop = self._library.workshops.load(self._workshop)
        texts = load_texts(language)
        name = document_name(texts.tr("Training summary"), workshop, language)
        if self.page is not None:
            self.page.show_report(workshop.title, f"{name}.pdf", self._folder)
        self.live.make(self._workshop, texts, self._organisation)

    def close(self) -> None:
        """Give up what is being made."""
        self.live.close()

    def _connect(self, page: ReportPage) -> None:
        self.live.progress_changed.connect(page.show_progress)
        self.live.finished.connect(self._on_finished)
        self.live.failed.connect(self._on_failed)
        self.live.saved.connect(self._on_saved)
        page.save_requested.connect(self._on_save)
        page.language_requested.connect(self.make)
        page.cancel_requested.connect(self.live.cancel)
        page.times_requested.connect(self._ask_times)
        page.documents_requested.connect(self._ask_documents)
        page.back_requested.connect(self._on_back)

    def _on_finished(self, finished: Finished) -> None:
        if self.page is not None:
            self.page.show_pages(finished.pictures)
            self.page.show_missing("".join(finished.report.missing_glyphs))

    def _on_failed(self, error: BaseException) -> None:
        if self.page is None or self._look is None:
            return
        if isinstance(error, UserError):
            text = sentence(error, self._look.texts)
        else:
            text = self._look.tr(
                "The report could not be made; the reason is in the log. Please try again."
            )
        self.page.show_message("error", text)

    def _on_save(self, path: str) -> None:
        try:
            self.live.save(Path(path))
        except CannotWriteFile as error:
            # By its name alone, in one line: the folder has just been chosen.
            self._on_failed(CannotWriteFile(Path(error.path.name), error.reason))

    def _on_saved(self, path: str) -> None:
        if self.page is not None:
            self.page.show_saved(path)
        self._folder = str(Path(path).parent)
        self.folder_chosen.emit(self._folder)

    def _ask_documents(self) -> None:
        """Over the whole window, as the times."""
        if self._look is None or self._shell is None or self._settings is None:
            return
        if self._shell.findChildren(DocumentsSheet):
            return
        around = (self._library, self._clock, self._look, self._settings)
        documenting = Documenting(*around, self._shell, lambda: make_export)
        documenting.folder_chosen.connect(self.folder_chosen)
        documenting.ask(self._workshop)

    def _ask_times(self) -> None:
        """Over the whole window: the keys of the page below are not for the sheet."""
        if self._look is None or self._shell is None or self._shell.findChildren(TimesSheet):
            return
        opened = Opened(self._library, self._workshop, self._clock)
        try:
            opened.insist_on_own_plan()
        except RecordsOnly as error:
            self._on_failed(error)
            return
        times = LiveTimes(opened, self._look.texts.locale, self)
        sheet = TimesSheet(self._look, self._shell, times.table())
        by = recorder(opened.workshop)
        sheet.corrected.connect(partial(self._on_times, sheet, times, by))
        sheet.destroyed.connect(times.deleteLater)
        times.changed.connect(self._on_corrected)
        sheet.open_sheet()

    def _on_times(
        self, sheet: TimesSheet, times: LiveTimes, by: Actor, minutes: dict[str, int | None]
    ) -> None:
        try:
            times.correct(minutes, by)
        except UserError as error:
            if self._look is not None:
                sheet.show_problem(sentence(error, self._look.texts))
            return
        sheet.finish()

    def _on_corrected(self) -> None:
        self.make(self._language)

    def _on_back(self) -> None:
        self.live.cancel()
        page, shell = self.page, self._shell
        self.page = None
        self.left.emit()
        if page is not None and shell is not None:
            self.live.finished.disconnect(self._on_finished)
            self.live.failed.disconnect(self._on_failed)
            self.live.saved.disconnect(self._on_saved)
            shell.drop_page(page)
