"""The part of the composition root that connects the page of results with what keeps and makes them.

Loaded with the report, because the printing libraries come with it.
"""

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from facilitator.companion import answer_on
from facilitator.core.commands import Command
from facilitator.core.errors import RecordsOnly, UserError
from facilitator.core.history import LATE_PHOTO
from facilitator.core.notebook import Objective
from facilitator.core.report_texts import CardKind
from facilitator.failing import report_failure
from facilitator.live.photo import small
from facilitator.live.results import LiveResults, Results
from facilitator.messages import sentence
from facilitator.photographing import PhotoDeeds, Photographing
from facilitator.reports.render import RenderedReport
from facilitator.ui.console.undoing_sheet import UndoingSheet
from facilitator.ui.look import Look
from facilitator.ui.results.desk import ResultsPage
from facilitator.ui.results.photo_strip import PICTURE

_ROOM = PICTURE * 2
"""A photo keeps its picture twice as large, for screens with small dots."""


class Reworking(QObject):
    """One page of results over the results of one workshop.

    Attributes:
        photos: the sheet of photos and what is behind it, None until it is first wanted.

    Signals:
        saved(str): the report was saved there.
    """

    saved = Signal(str)

    def __init__(self, look: Look, results: LiveResults, page: ResultsPage) -> None:
        super().__init__(page)
        self._look = look
        self._results = results
        self._page = page
        self._asked: set[str] = set()
        self._waiting: deque[str] = deque()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._show_next)
        self._is_told = False
        self.photos: Photographing | None = None
        results.changed.connect(self._on_changed)
        results.page_changed.connect(page.show_page)
        results.report_made.connect(self._on_made)
        results.failed.connect(self._on_failed)
        results.saved.connect(self._on_saved)
        texts = page.texts
        texts.typed.connect(self._on_typed)
        texts.restore_requested.connect(self._on_restore)
        texts.objective_edited.connect(self._on_objective)
        texts.objective_restored.connect(self._on_objective_restored)
        texts.photo_chosen.connect(self._on_photo)
        texts.entered.connect(results.look_at)
        texts.card_wished.connect(self._on_card_wished)
        texts.take_out_requested.connect(self._on_take_out)
        texts.put_in_requested.connect(self._on_put_in)
        results.begun.connect(texts.expect)
        page.undo_requested.connect(partial(self._tried, results.undo))
        page.redo_requested.connect(partial(self._tried, results.redo))
        page.pages.turn_requested.connect(results.turn)
        self.show_evidence()

    def open_photos(self, host: QWidget) -> None:
        """Show the photos over the whole window, to add some, to write under them or delete them.

        Raises:
            RecordsOnly: they are kept on another computer
        """
        if self.photos is None:
            results, notebook, by = self._results, self._results.notebook, self._results.by
            deeds = PhotoDeeds(
                opened=lambda: results.opened,
                add=lambda made: notebook.add_photo(made, by),
                caption=lambda who, text: notebook.caption(who, text, by),
                delete=lambda who: notebook.delete(who, by),
                picture=results.picture,
                take_back=self._take_back,
            )
            self.photos = Photographing(self._look, host, deeds)
            self.destroyed.connect(self.photos.deleteLater)
            notebook.changed.connect(self.photos.refresh)
        self.photos.open()

    def finish(self) -> None:
        """The page goes: what is being typed is kept, and photos that were chosen are added."""
        self._page.texts.send()
        if self.photos is not None:
            self.photos.finish()

    def _take_back(self, sheet: UndoingSheet, command: Command) -> None:
        results = self._results
        answer = results.undo if command is Command.UNDO else results.redo
        answer_on(sheet, self._look, lambda: answer((LATE_PHOTO,)))

    def show_evidence(self) -> None:
        """Show the figures as they are now."""
        self._page.show_evidence(self._results.evidence())

    def _on_changed(self, results: Results) -> None:
        for photo in results.sheet.photos:
            if photo.picture not in self._asked:
                self._asked.add(photo.picture)
                self._waiting.append(photo.picture)
        self._page.show_results(results)
        self._next.start(0)
        if results.only_recorded and not self._is_told:
            self._is_told = True
            title = self._results.opened.workshop.title
            self._page.show_message("info", sentence(RecordsOnly(title), self._look.texts))

    def _on_made(self, report: RenderedReport) -> None:
        self._page.show_missing("".join(report.missing_glyphs))

    def _show_next(self) -> None:
        """One picture after the other: unpacking all of them at once would be felt."""
        if self._waiting:
            sha = self._waiting.popleft()
            self._page.texts.photos.show_picture(
                sha, small(self._results.picture(sha) or b"", _ROOM)
            )
            self._next.start(0)

    def _on_typed(self, key: str, text: str) -> None:
        self._tried(lambda: self._results.rewrite(key, text), key)

    def _on_restore(self, key: str) -> None:
        self._tried(lambda: self._results.restore(key), key)

    def _on_card_wished(self, kind: CardKind) -> None:
        self._tried(lambda: self._results.begin_card(kind))

    def _on_take_out(self, card: str) -> None:
        self._tried(lambda: self._results.take_out(card), card)

    def _on_put_in(self, card: str) -> None:
        self._tried(lambda: self._results.put_in(card), card)

    def _on_objective(self, objective: Objective) -> None:
        self._tried(lambda: self._results.set_objective(objective), objective.id)

    def _on_objective_restored(self, objective_id: str) -> None:
        self._tried(lambda: self._results.restore_objective(objective_id), objective_id)

    def _on_photo(self, photo_id: str, printed: bool) -> None:  # noqa: FBT001  (a signal's)
        self._tried(lambda: self._results.choose_photo(photo_id, printed=printed))

    def _tried(self, deed: Callable[[], None], key: str = "") -> None:
        """What is refused is said where it was tried; without a place, above the columns."""
        try:
            deed()
        except UserError as error:
            said = sentence(error, self._look.texts)
            if key:
                self._page.show_problem(key, said)
            else:
                self._page.show_message("warn", said)
        else:
            self._page.show_kept()

    def _on_failed(self, error: BaseException) -> None:
        self._page.show_message("error", report_failure(error, self._look.texts))

    def _on_saved(self, path: str) -> None:
        self._page.show_saved(path)
        self.saved.emit(path)
