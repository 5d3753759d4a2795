"""The part of the composition root that takes in the follow-up form HR filled in.

Loaded when a form comes in; what reads it comes later, in a thread of its own.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.errors import UserError
from facilitator.core.reminders import REPORT
from facilitator.core.spreadsheets import SpreadsheetMistakes
from facilitator.live.clock import Clock
from facilitator.live.follow_up import LiveFollowUp
from facilitator.live.follow_up_form import LiveFollowUpForm, Reader, SiftedForm, sifted
from facilitator.live.history import LiveHistory
from facilitator.live.opened import Opened, recorder
from facilitator.messages import sentence
from facilitator.storage.library import Library
from facilitator.ui.dialogs.follow_up import FollowUpSheet
from facilitator.ui.look import Look

if TYPE_CHECKING:
    from facilitator.content.follow_up import FilledRow


class Following(QObject):
    """One sheet over a page, and the follow-up of one workshop.

    Attributes:
        sheet: what is asked.

    Signals:
        changed(): something else is reported.
    """

    changed = Signal()

    def __init__(
        self,
        library: Library,
        clock: Clock,
        look: Look,
        page: QWidget,
        load_reader: Callable[[], Reader],
    ) -> None:
        """``load_reader`` loads what reads a form, in the thread in which it works."""
        super().__init__(page)
        self._library = library
        self._clock = clock
        self._look = look
        self._page = page
        self._path = Path()
        self._rows: tuple[FilledRow, ...] = ()
        self._form: SiftedForm | None = None
        self.live = LiveFollowUpForm(load_reader, self)
        self.sheet: FollowUpSheet | None = None

    def ask(self, workshop_id: str, folder: str = "") -> None:
        """Show the sheet, and ask for the form; ``folder`` is where to look first.

        Raises:
            UnknownWorkshop, WorkshopDamaged, DiskTrouble
        """
        self._opened = opened = Opened(self._library, workshop_id, self._clock)
        self._follow_up = LiveFollowUp(opened, self)
        self._history = LiveHistory(opened, self._follow_up, {REPORT: self._follow_up}, self)
        self._follow_up.changed.connect(self.changed)
        wave = self._follow_up.usual_wave()
        tally = self._follow_up.tally(wave)
        self.sheet = sheet = FollowUpSheet(
            self._look, self._page, opened.workshop.title, tally, folder, wave
        )
        self.live.finished.connect(self._on_read)
        self.live.failed.connect(self._on_failed)
        sheet.file_chosen.connect(self._on_file)
        sheet.wave_chosen.connect(self._on_wave)
        sheet.keep_requested.connect(self._on_keep)
        sheet.undo_requested.connect(self._on_undo)
        sheet.rejected.connect(self._on_closed)
        sheet.open_sheet()

    def _on_file(self, path: str) -> None:
        self._form, self._path, self._rows = None, Path(path), ()
        self.live.read(self._path)

    def _on_read(self, rows: "tuple[FilledRow, ...]") -> None:
        self._rows = rows
        self._sift()

    def _sift(self) -> None:
        """Say what the form holds that is new in the wave that is chosen."""
        if self.sheet is None:
            return
        path, wave = Path(self._path.name), self.sheet.wave()
        try:
            found = sifted(self._opened, self._follow_up, path, self._rows, wave)
        except UserError as error:
            self._on_failed(error)
            return
        self._form = found
        self.sheet.show_found(found.rows, len(found.reports), found.new, found.unknown)

    def _on_failed(self, error: BaseException) -> None:
        if self.sheet is None:
            return
        texts = self._look.texts
        if isinstance(error, SpreadsheetMistakes):
            self.sheet.show_mistakes(sentence(error, texts))
        elif isinstance(error, UserError):
            self.sheet.show_refused(sentence(error, texts))
        else:
            self.sheet.show_refused(
                self._look.tr("The form could not be read; the reason is in the log.")
            )

    def _on_wave(self, wave: int) -> None:
        if self.sheet is None:
            return
        if self._form is not None:
            self._sift()
        self.sheet.show_tally(self._follow_up.tally(wave))

    def _on_keep(self) -> None:
        if self.sheet is None or self._form is None:
            return
        by = recorder(self._opened.workshop)
        try:
            taken = self._follow_up.import_follow_up(self._form.reports, by, self.sheet.wave())
        except UserError as error:
            self._on_failed(error)
            return
        self._form, self._rows = None, ()
        self.sheet.show_kept(taken.changed, taken.tally)

    def _on_undo(self) -> None:
        if self.sheet is None:
            return
        try:
            self._history.undo(recorder(self._opened.workshop), (REPORT,))
        except UserError as error:
            self._on_failed(error)
            return
        self.sheet.show_undone(self._follow_up.tally(self.sheet.wave()))

    def _on_closed(self) -> None:
        self.sheet = None
        self.live.retire(self.deleteLater)
