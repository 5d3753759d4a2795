"""The results of one workshop while they are worked on: its figures, the texts of its summary, and
the page that is looked at, which follows every change.

The pages are made in another thread, one after the other: what changes meanwhile waits and is then
made at once, the latest state only. This module brings the printing libraries with it.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facilitator.core.errors import CannotWriteFile
from facilitator.core.history import AFTER_THE_DAY, LATE_PHOTO, own, redo_target, undo_target
from facilitator.core.journal import Actor
from facilitator.core.notebook import Notebook, Objective
from facilitator.core.report_texts import SUMMARY, CardKind, card_of, place_of_change
from facilitator.core.results import Evidence, ResultSheet
from facilitator.core.rounds import rounds_of
from facilitator.core.text import pick
from facilitator.durable import write_whole
from facilitator.live.clock import Clock
from facilitator.live.history import LiveHistory
from facilitator.live.next_turn import next_turn
from facilitator.live.notebook import LiveNotebook
from facilitator.live.opened import Opened, recorder
from facilitator.live.printing import LivePrinting
from facilitator.live.report_look import LiveReportLook
from facilitator.live.report_texts import LiveReportTexts
from facilitator.live.reports import printed_pictures, read_day
from facilitator.live.result_pages import Languages, Made, Wanted, make, turn
from facilitator.reports.day import Day
from facilitator.storage.library import Library
from facilitator.storage.people import PeopleRows
from facilitator.texts import Texts

FIRST_NUMBERED = 2
"""The page behind the cover, where the texts begin."""


@dataclass(frozen=True, slots=True)
class Results:
    """The texts as they stand, and whether the last change of them can be undone or redone.

    ``only_recorded``: the workshop belongs to another computer, nothing is changed here. ``at`` is
    where an undo or redo changed something, "" where none came before: see ``place_of_change``.
    """

    sheet: ResultSheet
    can_undo: bool
    can_redo: bool
    only_recorded: bool
    at: str = ""


class LiveResults(LivePrinting):
    """Every change is written first and can be undone; then the pages follow.

    Attributes:
        notebook: keeps the texts, and the photos that come after the day.
        by: who works on them.

    Signals:
        changed(object): the `Results`; they follow a moment after every change.
        page_changed(object): the `ShownPage`.
        report_made(object): the `RenderedReport`, finished as it stands now.
        begun(str): the key of a card of the trainer's own that has no words yet; ``changed`` brings
            it.
    """

    brief = True
    changed = Signal(object)
    page_changed = Signal(object)
    report_made = Signal(object)
    begun = Signal(str)

    def __init__(
        self,
        library: Library,
        workshop_id: str,
        clock: Clock,
        languages: Languages,
        parent: QObject | None = None,
    ) -> None:
        """Read the workshop.

        Raises:
            UnknownWorkshop, WorkshopDamaged, DiskTrouble
        """
        super().__init__(parent)
        self._library = library
        self.opened = Opened(library, workshop_id, clock)
        self._languages = languages
        self._organisation = ""
        self.notebook = LiveNotebook(self.opened, self, photo_kind=LATE_PHOTO)
        self._texts = LiveReportTexts(self.opened, self.notebook, self)
        look = LiveReportLook(self.opened, self)
        kept = {"report-look": look}
        self._history = LiveHistory(self.opened, self.notebook, kept, self)
        self.by: Actor = recorder(self.opened.workshop)
        self._day: Day | None = None
        self._made: Made | None = None
        self._told: Made | None = None
        self._state = self._begun = 0
        self._wave = SUMMARY
        self._number, self._card = FIRST_NUMBERED, ""
        self._saving: Path | None = None
        self._before: Notebook | None = None
        self._at = ""
        self.notebook.changed.connect(self._on_noted)
        look.changed.connect(self.read_again)
        self.finished.connect(self._on_finished)
        self.failed.connect(self._on_failed)

    def open(self, organisation: str = "") -> None:
        """Begin with the first pages, or make them for another organisation."""
        self._organisation = organisation
        self.read_again()

    def read_again(self) -> None:
        """Something else than texts has changed: everything is read from the disk once more."""
        opened = self.opened
        opened.read_actions()
        self._day = read_day(
            self._library, opened.workshop.id, opened.clock.now_ms(), self._organisation
        )
        self._follow()

    def evidence(self) -> Evidence:
        """The figures, with the blocks in the language of the windows."""
        opened, locale = self.opened, self._languages.windows.locale
        groups = sorted(opened.public.workshop.groups, key=lambda one: one.key)
        titles = {one.id: pick(one.title, locale) for one in opened.workshop.blocks}
        return Evidence(
            groups=tuple(groups),
            titles=titles | opened.script.titles(locale),
            board=opened.board,
            rounds=rounds_of(opened.room, locale),
        )

    def use_language(self, texts: Texts) -> None:
        """Make and edit the report in another language."""
        if texts.locale != self._languages.report.locale:
            self._languages = self._languages._replace(report=texts)
            self._follow()

    def use_document(self, wave: int) -> None:
        """Make and edit the edition after so many days, or the summary (0)."""
        if wave != self._wave:
            self._wave = wave
            self._number, self._card = FIRST_NUMBERED, ""
            self._follow()

    def rewrite(self, key: str, text: str) -> None:
        """Have something else said in one place; what was proposed, typed in again, restores it.
        It belongs to the texts that were told last: a report in another language is on its way.

        Raises:
            FieldEmpty, FieldTooLong, NotADay, RecordsOnly, DiskFull, DiskTrouble: nothing was
                changed
        """
        told = self._told
        if told is not None and key in told.words:
            self._look_at(card_of(key))
            self._texts.edit_text(told.words[key].proposal, told.version, text, self.by)

    def restore(self, key: str) -> None:
        """The text as the program proposes it.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        if self._told is not None:
            self._texts.restore_text(key, self._told.version, self.by)

    def begin_card(self, kind: CardKind) -> None:
        """A finding, step or recommendation of the trainer's own; ``begun`` follows with its key.

        Raises:
            ReportFull, RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        told = self._told
        if told is not None:
            self.begun.emit(self._texts.begin_card(kind, told.words, told.version, self.by))

    def take_out(self, card: str) -> None:
        """Leave out what is proposed; delete what is the trainer's own.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        told = self._told
        if told is not None:
            self._texts.take_out(card, told.words, told.version, self.by)

    def put_in(self, card: str) -> None:
        """Print again what was left out.

        Raises:
            ReportFull, RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        told = self._told
        if told is not None:
            self._look_at(card)
            self._texts.put_in(card, told.words, told.version, self.by)

    def set_objective(self, objective: Objective) -> None:
        """Put an objective in the place of the one with its id.

        Raises:
            NotMeasured, NumberOutOfRange, FieldTooLong, RecordsOnly, DiskFull, DiskTrouble: nothing
                was changed
        """
        self._look_at(objective.id)
        self._texts.set_objective(objective, self.by)

    def restore_objective(self, objective_id: str) -> None:
        """The objective as the program proposes it.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        self._texts.restore_objective(objective_id, self.by)

    def choose_photo(self, photo_id: str, *, printed: bool) -> None:
        """Have a photo in the report, or leave it out.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        self._texts.choose_photo(photo_id, self.by, printed=printed)

    def undo(self, kinds: Collection[str] = AFTER_THE_DAY) -> None:
        """Take the last change of the report back, of these kinds.

        Raises:
            NothingToUndo, UndoneNotHere, RewrittenSince, DiskFull, DiskTrouble
        """
        self._take_back(partial(self._history.undo, self.by, kinds))

    def redo(self, kinds: Collection[str] = AFTER_THE_DAY) -> None:
        """Make it again.

        Raises:
            NothingToRedo, RedoneNotHere, RewrittenSince, DiskFull, DiskTrouble
        """
        self._take_back(partial(self._history.redo, self.by, kinds))

    def _take_back(self, answer: Callable[[], None]) -> None:
        self._before = self.opened.notebook
        try:
            answer()
        finally:
            self._before = None

    def _on_noted(self) -> None:
        """What is taken back, or made again, may be on another page than the one that is looked at."""
        before, told, self._at = self._before, self._told, ""
        if before is not None and told is not None:
            self._at = place_of_change(before, self.opened.notebook, told.version)
        if self._at:
            self._look_at(self._at)
        self._follow()

    def picture(self, sha: str) -> bytes | None:
        """The JPEG of a photo."""
        return self.notebook.picture(sha)

    def look_at(self, card: str) -> None:
        """Look at the page on which the texts of a card are printed, now and after changes."""
        self._look_at(card)
        self._go_on()

    def turn(self, pages: int) -> None:
        """Look at a page further on; negative goes back."""
        if self._made is not None:
            self._card = ""
            last = self._made.page.count
            self._number = min(max(self._made.page.number + pages, 1), last)
            self._go_on()

    def save(self, path: Path) -> None:
        """Write the report as it stands, once it is made; ``saved`` or ``failed`` follows."""
        self._saving = path
        self._go_on()

    def _look_at(self, card: str) -> None:
        self._card = card
        if self._made is not None:
            self._number = self._made.sheet.page_of(card) or self._made.page.number

    def _follow(self) -> None:
        """The pages are no longer what the texts say."""
        self._state += 1
        self._go_on()

    def _is_stale(self) -> bool:
        """Whether what is made is not, or no longer, what the texts say."""
        return self._made is None or self._made.state != self._state

    def _go_on(self) -> None:
        """The next thing there is to do, once nothing else is being done."""
        if self.is_busy():
            return
        if self._is_stale() and self._day is not None:
            self._begun = self._state
            self.begin(partial(make, self._wanted(self._day)))
        elif self._made is not None and self._number != self._made.page.number:
            self.begin(partial(turn, self._made, self._number))
        elif self._made is not None and self._saving is not None:
            path, self._saving = self._saving, None
            self._write(path, self._made.report.pdf)

    def _wanted(self, day: Day) -> Wanted:
        opened, book = self.opened, self.opened.notebook
        seen = day.notebook
        if (book.photos, book.chosen_photos) != (seen.photos, seen.chosen_photos):
            pictures = printed_pictures(self._library, opened.workshop.id, book, opened.script)
            day = replace(day, pictures=pictures)
        self._day = replace(day, notebook=book, made_at=opened.clock.now_ms())
        people = opened.library.rows_of(PeopleRows).load(opened.workshop.id)
        names = tuple(one.name for one in people)
        return Wanted(
            state=self._state,
            day=self._day,
            languages=self._languages,
            wave=self._wave,
            names=names,
            number=self._number,
            card=self._card,
        )

    def _write(self, path: Path, pdf: bytes) -> None:
        try:
            write_whole(path, pdf)
        except CannotWriteFile as error:
            self.failed.emit(error)
        else:
            self.saved.emit(str(path))

    def keep(self, result: object) -> None:
        """See LivePrinting."""
        if isinstance(result, Made):
            self._made = result
            self._number = self._number if self._is_stale() else result.page.number

    def _on_finished(self, result: object) -> None:
        if isinstance(result, Made):
            self.page_changed.emit(result.page)
            # A turn later: fields for all texts take long enough to be felt without the page.
            next_turn(self, partial(self._tell, result))
        self._go_on()

    def _tell(self, made: Made) -> None:
        told = self._told.sheet if self._told else None
        # Texts that were changed meanwhile are on their way; older ones would undo them on screen.
        if made.sheet is not told and made.state == self._state:
            at, self._at = self._at, ""
            self.changed.emit(self._results(made.sheet, at))
            # Only now: what was still being typed into the older texts was sent for them.
            self._told = made
            self.report_made.emit(made.report)

    def _on_failed(self, _error: object) -> None:
        """What failed is not tried again by itself; what was changed meanwhile is made."""
        self._saving = None
        if self._begun != self._state:
            self._go_on()

    def _results(self, sheet: ResultSheet, at: str) -> Results:
        open_ones = own(self.opened.undoable, self.by)
        return Results(
            sheet=sheet,
            can_undo=undo_target(open_ones, AFTER_THE_DAY) is not None,
            can_redo=redo_target(open_ones, AFTER_THE_DAY) is not None,
            only_recorded=self.opened.workshop.assisting,
            at=at,
        )
