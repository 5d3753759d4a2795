"""What a workshop is for, and the texts of its report: set, rewritten, put back.

Before the day, during it and after it has ended; undo and redo go through the notebook, which keeps
both.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.core.journal import Actor
from facilitator.core.notebook import LEFT_OUT, PRINTED, Objective, ReportText, photo_key
from facilitator.core.objectives import checked_objective, objectives
from facilitator.core.report_texts import Proposal, checked_edit, edit_id
from facilitator.live.notebook import LiveNotebook
from facilitator.live.opened import Opened


class LiveReportTexts(QObject):
    """The objectives of one workshop and the edited texts of its report, each change one action.

    Signals:
        changed(): a report made now says something else.
    """

    changed = Signal()

    def __init__(
        self, opened: Opened, notebook: LiveNotebook, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._notebook = notebook
        notebook.changed.connect(self.changed)

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """The objectives as they stand: set, else proposed."""
        return objectives(self._opened.room, self._opened.notebook.objectives)

    def set_objective(self, objective: Objective, by: Actor) -> None:
        """Put an objective in the place of the one with its id ("1" to "3"); the same changes
        nothing, and one without a text is left out of the report.

        Raises:
            NotMeasured, NumberOutOfRange, FieldTooLong, RecordsOnly, DiskFull, DiskTrouble: nothing
                was changed
        """
        before = self._objective(objective.id)
        after = checked_objective(self._opened.room, objective)
        if before is not None and replace(after, at=before.at) == before:
            return
        after = replace(after, at=self._opened.clock.now_ms())
        self._notebook.write(by, "edit" if before else "add", before, after)

    def restore_objective(self, objective_id: str, by: Actor) -> None:
        """The objective as the program proposes it.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        before = self._objective(objective_id)
        if before is not None:
            self._notebook.write(by, "delete", before, None)

    def edit_text(self, proposal: Proposal, locale: str, text: str, by: Actor) -> None:
        """Have something else said in the place of a proposal, in one language.

        What is proposed, typed in again, puts the proposal back.

        Raises:
            FieldEmpty, FieldTooLong, NotADay, RecordsOnly, DiskFull, DiskTrouble: nothing was
                changed
        """
        text = checked_edit(proposal, text)
        if text == proposal.text:
            self.restore_text(proposal.key, locale, by)
            return
        before = self._text(proposal.key, locale)
        if before is not None and (before.text, before.basis) == (text, proposal.basis):
            return
        after = ReportText(
            id=edit_id(locale, proposal.key),
            text=text,
            basis=proposal.basis,
            at=self._opened.clock.now_ms(),
        )
        self._notebook.write(by, "edit" if before else "add", before, after)

    def restore_text(self, key: str, locale: str, by: Actor) -> None:
        """The text as the program proposes it.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        before = self._text(key, locale)
        if before is not None:
            self._notebook.write(by, "delete", before, None)

    def choose_photo(self, photo_id: str, by: Actor, *, printed: bool) -> None:
        """Have a photo in the report, or leave it out.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        key, text = photo_key(photo_id), PRINTED if printed else LEFT_OUT
        before = next((one for one in self._opened.notebook.texts if one.id == key), None)
        if before is None or before.text != text:
            after = ReportText(id=key, text=text, at=self._opened.clock.now_ms())
            self._notebook.write(by, "edit" if before else "add", before, after)

    def _objective(self, objective_id: str) -> Objective | None:
        kept = self._opened.notebook.objectives
        return next((one for one in kept if one.id == objective_id), None)

    def _text(self, key: str, locale: str) -> ReportText | None:
        wanted = edit_id(locale, key)
        return next((one for one in self._opened.notebook.texts if one.id == wanted), None)
