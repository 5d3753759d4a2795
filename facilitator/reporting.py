"""The part of the composition root that shows the results of a workshop, and its summary to read.

Loaded when the first report is wanted, because the printing libraries come with it.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facilitator.core.documents import numbered
from facilitator.core.errors import CannotWriteFile, RecordsOnly, UserError
from facilitator.core.journal import Actor
from facilitator.core.report_texts import SUMMARY, Version
from facilitator.documenting import Documenting
from facilitator.failing import report_failure
from facilitator.live.clock import Clock
from facilitator.live.editions import edition_name
from facilitator.live.making import make_export, read_claims
from facilitator.live.naming import document_name
from facilitator.live.opened import Opened, recorder
from facilitator.live.reports import Finished, LiveReports
from facilitator.live.result_pages import Languages
from facilitator.live.results import LiveResults, Results
from facilitator.live.times import LiveTimes
from facilitator.messages import sentence
from facilitator.report_looks import ReportLooks
from facilitator.reworking import Reworking
from facilitator.settings import Settings
from facilitator.storage.library import Library
from facilitator.texts import load_texts
from facilitator.ui.console.notebook.photo_sheet import PhotoSheet
from facilitator.ui.dialogs.documents import DocumentsSheet
from facilitator.ui.dialogs.times import TimesSheet
from facilitator.ui.look import Look
from facilitator.ui.results.desk import ResultsPage
from facilitator.ui.results.page import ReportPage
from facilitator.ui.shell import Shell


class Reporting(QObject):
    """The results of one workshop at a time, and the report that is read from them.

    Attributes:
        live: makes and saves the report that is read.
        looks: asks what reports look like, and keeps it.
        results: what the results are worked on with, None while none are shown.
        desk: the page of results, None while there is none.
        page: the page on which the report is read, None while there is none.

    Signals:
        left(): the trainer goes back to Home.
        remembered(str, object): another value of a setting of this machine, by its name.
    """

    left = Signal()
    remembered = Signal(str, object)

    def __init__(self, library: Library, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._clock = clock
        self.live = LiveReports(library, clock, self)
        self.live.progress_changed.connect(self._on_progress)
        self.live.finished.connect(self._on_finished)
        self.live.failed.connect(self._on_not_made)
        self.live.saved.connect(self._on_saved)
        self.looks = ReportLooks(library, clock, self)
        self.looks.changed.connect(self._on_corrected)
        self.looks.failed.connect(self._on_failed)
        self.looks.remembered.connect(self._on_remembered)
        self._workshop = ""
        self._language = self._read_in = ""
        self._wave = SUMMARY
        self._folder = ""
        self._look: Look | None = None
        self._settings: Settings | None = None
        self._shell: Shell | None = None
        self._reworking: Reworking | None = None
        self.results: LiveResults | None = None
        self.desk: ResultsPage | None = None
        self.page: ReportPage | None = None

    def open(self, workshop_id: str, look: Look, shell: Shell, settings: Settings) -> None:
        """Show the results, the report in the language of the windows.

        Raises:
            UnknownWorkshop, WorkshopDamaged, DiskTrouble
        """
        self._workshop = workshop_id
        self._folder = settings.report_folder
        self._look, self._shell, self._settings = look, shell, settings
        self._language, self._wave = look.texts.locale, SUMMARY
        languages = Languages(look.texts, look.texts)
        results = LiveResults(self._library, workshop_id, self._clock, languages, self)
        results.changed.connect(self._on_results)
        results.open(settings.organisation)
        desk = ResultsPage(look, self._language)
        self.results, self.desk = results, desk
        self._reworking = Reworking(look, results, desk)
        self._reworking.saved.connect(self._remember)
        self._connect_desk(desk)
        self._name_desk()
        shell.show_page(desk)

    def read(self) -> None:
        """Show the whole report for reading, and make it as it stands."""
        if self._look is None or self._shell is None or self.page is not None:
            return
        self._read_in = self._language
        self.page = ReportPage(self._look, self._language)
        self._connect(self.page)
        self._shell.show_page(self.page)
        self.make(self._language)

    def make(self, language: str) -> None:
        """Make the report that is read, in another language perhaps."""
        self._language = language
        if self.page is not None:
            self.page.show_report(*self._named())
        organisation = self._settings.organisation if self._settings else ""
        self.live.make(self._workshop, load_texts(language), organisation, wave=self._wave)

    def close(self) -> None:
        """Keep what is being typed or added, and give up what is being made; of pages that were left,
        too."""
        if self._reworking is not None:
            self._reworking.finish()
        for maker in (self.live, *self.findChildren(LiveResults)):
            maker.close()

    def _named(self) -> tuple[str, str, str]:
        """The title of the workshop, the name to propose for a file, and its folder."""
        workshop = self._library.workshops.load(self._workshop)
        texts = load_texts(self._language)
        if self._wave:
            name = edition_name(workshop, self._wave, texts)
        else:
            name = f"{document_name(texts.tr('Training summary'), workshop, self._language)}.pdf"
        number = self._library.workshops.namesake(self._workshop)
        return workshop.title, numbered(name, number), self._folder

    def _name_desk(self) -> None:
        if self.desk is not None:
            client = self._library.workshops.load(self._workshop).named_client
            self.desk.show_report(*self._named(), client)
            self.desk.show_language(self._language)

    def _connect_desk(self, desk: ResultsPage) -> None:
        desk.back_requested.connect(self._on_left)
        desk.language_requested.connect(self._on_language)
        desk.document_requested.connect(self._on_document)
        desk.read_requested.connect(self.read)
        desk.times_requested.connect(self._ask_times)
        desk.look_requested.connect(self._ask_look)
        desk.photos_requested.connect(self._ask_photos)
        desk.save_requested.connect(self._on_export)
        desk.documents_requested.connect(self._ask_documents)

    def _connect(self, page: ReportPage) -> None:
        page.save_requested.connect(self._on_save)
        page.language_requested.connect(self.make)
        page.cancel_requested.connect(self._on_cancelled)
        page.times_requested.connect(self._ask_times)
        page.documents_requested.connect(self._ask_documents)
        page.back_requested.connect(self._on_back)

    def _on_language(self, language: str) -> None:
        self._language = language
        self._name_desk()
        if self.results is not None:
            self.results.use_language(load_texts(language))

    def _on_document(self, wave: int) -> None:
        self._wave = wave
        self._name_desk()
        if self.results is not None:
            self.results.use_document(wave)

    def _on_results(self, results: Results) -> None:
        """The document that is shown: that of an edition of which nothing is left is the summary."""
        if results.sheet.wave != self._wave:
            self._wave = results.sheet.wave
            self._name_desk()

    def _on_export(self, path: str) -> None:
        if self.results is not None:
            self.results.save(Path(path))

    def _on_progress(self, share: float) -> None:
        if self.page is not None:
            self.page.show_progress(share)

    def _on_cancelled(self) -> None:
        self.live.cancel()
        self._stay()

    def _stay(self) -> None:
        """What is read goes on being the report that was there, in its language."""
        self._language = self._read_in
        if self.page is not None:
            self.page.show_report(*self._named())

    def _on_finished(self, finished: Finished) -> None:
        self._read_in = self._language
        if self.page is not None:
            self.page.show_pages(finished.pictures)
            self.page.show_missing("".join(finished.report.missing_glyphs))

    def _on_not_made(self, error: BaseException) -> None:
        self._stay()
        self._on_failed(error)

    def _on_failed(self, error: BaseException) -> None:
        shown = self.page or self.desk
        if shown is not None and self._look is not None:
            shown.show_message("error", report_failure(error, self._look.texts))

    def _on_save(self, path: str) -> None:
        try:
            self.live.save(Path(path))
        except CannotWriteFile as error:
            self._on_failed(error)

    def _on_saved(self, path: str) -> None:
        if self.page is not None:
            self.page.show_saved(path)
        self._remember(path)

    def _remember(self, path: str) -> None:
        self._on_folder(str(Path(path).parent))

    def _on_folder(self, folder: str) -> None:
        """Files were written there: the next ones are proposed to go there, whichever they are."""
        self._folder = folder
        self._on_remembered("report_folder", folder)
        if self.page is not None:
            self.page.show_report(*self._named())
        else:
            self._name_desk()

    def _ask_documents(self) -> None:
        """Over the whole window, as the times."""
        if self._look is None or self._shell is None or self._settings is None:
            return
        if self._shell.findChildren(DocumentsSheet):
            return
        around = (self._library, self._clock, self._look, self._settings)
        documenting = Documenting(*around, self._shell, lambda: make_export, lambda: read_claims)
        documenting.text_requested.connect(self.show_text)
        documenting.folder_chosen.connect(self._on_folder)
        documenting.ask(self._workshop)

    def show_text(self, version: Version, card: str) -> None:
        """Show a text of a document on the page of results."""
        if self.page is not None:
            self._on_back()
        if version.locale != self._language:
            self._on_language(version.locale)
        if version.wave != self._wave:
            self._on_document(version.wave)
        if self.desk is not None:
            self.desk.texts.show_claim(version, card)

    def _ask_look(self) -> None:
        if self._look is not None and self._shell is not None:
            self.looks.open(self._workshop, self._look, self._shell)

    def _ask_photos(self) -> None:
        """Over the whole window, as the times."""
        if self._reworking is None or self._shell is None or self._shell.findChildren(PhotoSheet):
            return
        try:
            self._reworking.open_photos(self._shell)
        except RecordsOnly as error:
            self._on_failed(error)

    def _on_remembered(self, setting: str, value: object) -> None:
        """What is made from now on says so, and goes there."""
        if self._settings is not None:
            self._settings = replace(self._settings, **{setting: value})  # pyright: ignore[reportArgumentType]
        self.remembered.emit(setting, value)

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
        if self.results is not None and self._settings is not None:
            self.results.open(self._settings.organisation)
        if self.page is not None:
            self.make(self._language)

    def _on_back(self) -> None:
        """From reading to the results; they follow the language in which it was read."""
        self.live.forget()
        page, self.page = self.page, None
        if page is not None and self._shell is not None and self.desk is not None:
            self._shell.show_page(self.desk)
            self._shell.drop_page(page)
            self._on_language(self._language)

    def _on_left(self) -> None:
        if self._reworking is not None:
            self._reworking.finish()
        results, desk = self.results, self.desk
        self.results = self.desk = self._reworking = None
        if results is not None:
            # What is told a turn later belongs to a page that is gone.
            results.changed.disconnect(self._on_results)
            # Not at once: what is being made takes a moment to notice that nobody wants it.
            results.retire(results.deleteLater)
        self.left.emit()
        if desk is not None and self._shell is not None:
            self._shell.drop_page(desk)
