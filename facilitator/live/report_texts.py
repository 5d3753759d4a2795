"""What a workshop is for, and the texts of its report: set, rewritten, put back.

Before the day, during it and after it has ended; undo and redo go through the notebook, which keeps
both.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.core.journal import Actor
from facilitator.core.notebook import (
    LEFT_OUT,
    PRINTED,
    Objective,
    ReportText,
    card_key,
    photo_key,
)
from facilitator.core.objectives import checked_objective, objectives
from facilitator.core.report_texts import (
    CardKind,
    Proposal,
    Version,
    Words,
    card_of,
    checked_edit,
    edit_id,
    insist_on_room,
    is_own,
    kind_of,
)
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

    def edit_text(self, proposal: Proposal, version: Version, text: str, by: Actor) -> None:
        """Have something else said in the place of a proposal, in one version of a document.

        What is proposed, typed in again, puts the proposal back.

        Raises:
            FieldEmpty, FieldTooLong, NotADay, RecordsOnly, DiskFull, DiskTrouble: nothing was
                changed
        """
        text = checked_edit(proposal, text)
        if text == proposal.text:
            self.restore_text(proposal.key, version, by)
            return
        before = self._text(edit_id(version, proposal.key))
        if before is not None and (before.text, before.basis) == (text, proposal.basis):
            return
        after = ReportText(
            id=edit_id(version, proposal.key),
            text=text,
            basis=proposal.basis,
            at=self._opened.clock.now_ms(),
        )
        self._notebook.write(by, "edit" if before else "add", before, after)

    def restore_text(self, key: str, version: Version, by: Actor) -> None:
        """The text as the program proposes it.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        before = self._text(edit_id(version, key))
        if before is not None:
            self._notebook.write(by, "delete", before, None)

    def begin_card(self, kind: CardKind, words: Words, version: Version, by: Actor) -> str:
        """A finding, step or recommendation of the trainer's own, with nothing written on it yet;
        ``words`` are the texts of the document as they were read last.

        Returns:
            Its key.

        Raises:
            ReportFull, RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        insist_on_room(words, self._opened.notebook.texts, version, kind)
        card = f"{kind}.{self._opened.new_id()}"
        self._decide(edit_id(version, card_key(card)), PRINTED, by)
        return card

    def take_out(self, card: str, words: Words, version: Version, by: Actor) -> None:
        """Leave out what the program proposes, in both languages; what is the trainer's own is deleted with all that
        was written on it.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        if not is_own(words, card):
            self._decide(edit_id(version.everywhere, card_key(card)), LEFT_OUT, by)
            return
        begun = edit_id(version, card_key(card))
        every = [one for one in self._opened.notebook.texts if card_of(one.id) == card_of(begun)]
        every.sort(key=lambda one: one.id != begun)
        if every:
            self._notebook.delete_together(every, by)

    def put_in(self, card: str, words: Words, version: Version, by: Actor) -> None:
        """Print again what was left out; where a document has no room for it in its other
        language, the last that is proposed there gives way.

        Raises:
            ReportFull, RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        kind = kind_of(card)
        if kind is not None:
            insist_on_room(words, self._opened.notebook.texts, version, kind)
            self.restore_text(card_key(card), version.everywhere, by)

    def choose_photo(self, photo_id: str, by: Actor, *, printed: bool) -> None:
        """Have a photo in the report, or leave it out.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        self._decide(photo_key(photo_id), PRINTED if printed else LEFT_OUT, by)

    def _decide(self, key: str, how: str, by: Actor) -> None:
        before = self._text(key)
        if before is None or before.text != how:
            after = ReportText(id=key, text=how, at=self._opened.clock.now_ms())
            self._notebook.write(by, "edit" if before else "add", before, after)

    def _objective(self, objective_id: str) -> Objective | None:
        kept = self._opened.notebook.objectives
        return next((one for one in kept if one.id == objective_id), None)

    def _text(self, text_id: str) -> ReportText | None:
        return next((one for one in self._opened.notebook.texts if one.id == text_id), None)
