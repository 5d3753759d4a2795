"""The part of the composition root that keeps a trainer's notes."""

import logging
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from facilitator.companion import Companion, take_back
from facilitator.core.commands import Command
from facilitator.core.errors import UserError
from facilitator.core.notebook import Jotting, OwnNotes
from facilitator.live.desk import Desk
from facilitator.storage.drafts import Draft
from facilitator.ui.console.notebook.jot_form import JotForm
from facilitator.ui.console.notebook.jot_line import JotLine
from facilitator.ui.console.notebook.sheet import NotebookSheet
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look

log = logging.getLogger(__name__)

_NOTHING = Jotting(kind="observation", text="")
_STAYS = "what was being typed when the program stopped stays in the library: %r"


class Notekeeping(Companion):
    """Jottings, photos, commitments, and notes in the trainer's own words."""

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self._line: JotLine | None = None
        self._sheet: NotebookSheet | None = None
        self._kept = _NOTHING
        self._left: list[Jotting] = []
        self._unkept: dict[str, str] = {}
        self._is_troubled = False
        self._step = ""
        self.deeds = {
            Command.JOT: self._jot,
            Command.NOTEBOOK: self._open_notebook,
            Command.EDIT_NOTES: self._rewrite,
        }
        console.notes.edit_requested.connect(self._rewrite)
        console.notes.edited.connect(self._on_notes)
        console.notes.drafted.connect(self._on_notes_drafted)
        console.notes.done.connect(self._keep_unkept)
        console.notes.restore_requested.connect(self._on_restore)
        self._find_drafts()

    def use(self, desk: Desk) -> None:
        """Follow another notebook."""
        super().use(desk)
        desk.notebook.changed.connect(self._refresh)

    def close(self) -> None:
        """The console goes away: what was typed and not noted is noted now, and can be undone.

        After the end nothing could be: what was left then was thought better of, and is dropped.
        """
        waiting = self._waiting()
        self._kept = _NOTHING
        for form in self._forms():
            # Before it goes it would say once more what was typed.
            form.begin(_NOTHING)
        if self.desk.opened.workshop.status == "finished":
            self._left.clear()
        else:
            self._note_all(waiting)
        self._keep_jottings()

    def _note_all(self, waiting: Sequence[Jotting]) -> None:
        for draft in waiting:
            try:
                self.desk.notebook.jot(draft, self.desk.recorder)
            except UserError as error:
                # Nobody is there to be told; a note too long is the usual reason.
                log.warning("a note that was being typed was not noted: %r", error)
                self._left.append(draft)

    def _find_drafts(self) -> None:
        """The program was stopped while something was typed: notes are kept as if they had been left
        in time, and a note waits where notes are typed."""
        self._left = list(self._drafts(Jotting))
        self._unkept = {one.id: one.text for one in self._drafts(OwnNotes)}
        for key, text in list(self._unkept.items()):
            try:
                self._keep_notes(key, text)
            except UserError as error:
                log.warning(_STAYS, error)

    def _drafts(self, kind: type[Draft]) -> tuple[Draft, ...]:
        try:
            return self.desk.notebook.drafts(kind)
        except UserError as error:
            log.warning(_STAYS, error)
            return ()

    def _forms(self) -> list[JotForm]:
        return [one.form for one in (self._line, self._sheet) if one is not None]

    def _waiting(self) -> list[Jotting]:
        """What is typed and not noted, in the line and in the notebook."""
        found = [form.waiting() for form in self._forms()]
        if self._sheet is None:
            found.append(self._kept)
        return [one for one in found if one.text.strip()]

    def _keep_jottings(self) -> None:
        """What is being typed, what waits elsewhere, and what was left and not looked at yet."""
        drafts = [*self._waiting(), *self._left]
        self._try(partial(self.desk.notebook.keep_drafts, Jotting, drafts))

    def _try(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except UserError as error:
            # It is still where it is typed, and noting it will say what is wrong.
            if not self._is_troubled:
                log.warning("what is being typed was not kept: %r", error)
            self._is_troubled = True
        else:
            self._is_troubled = False

    def _jot(self) -> None:
        """Open the line, or leave it."""
        if self._console.is_asking():
            return
        self.desk.opened.insist_on_own_plan()
        if self._line is None:
            self._line = JotLine(self._look, self._console)
            self._line.form.saved.connect(self._on_line)
            self._line.form.drafted.connect(self._keep_jottings)
            self._line.notebook_requested.connect(self._open_notebook)
        if self._line.isVisible():
            self._line.close_cover()
            return
        self._line.form.show_groups(self.desk.opened.workshop.groups)
        if self._left and not self._line.form.draft().text:
            # What was left is offered once.
            self._line.form.begin(self._left.pop(0))
        self._console.cover(self._line)

    def _on_line(self, draft: Jotting) -> None:
        self.desk.notebook.jot(draft, self.desk.recorder)
        if self._line is not None:
            self._line.form.clear()
            self._line.close_cover()
            self._keep_jottings()

    def _open_notebook(self) -> None:
        """Everything noted down; what was typed there and not noted is still there."""
        if self._console.is_asking():
            return
        self.desk.opened.insist_on_own_plan()
        if self._line is not None:
            self._line.close_cover()
        sheet = NotebookSheet(self._look, self._console)
        sheet.jotted.connect(self._on_jotted)
        sheet.form.drafted.connect(self._keep_jottings)
        sheet.edited.connect(self._on_edited)
        sheet.answered.connect(self._on_answered)
        sheet.delete_requested.connect(self._on_delete)
        sheet.command_requested.connect(self._on_command)
        sheet.accepted.connect(self._on_closed)
        sheet.rejected.connect(self._on_closed)
        self._sheet = sheet
        self._refresh()
        if self._left and not self._kept.text:
            self._kept = self._left.pop(0)
        sheet.form.begin(self._kept)
        sheet.open_sheet()

    def _refresh(self) -> None:
        if self._sheet is None:
            return
        opened = self.desk.opened
        titles = opened.script.titles(self._look.texts.locale)
        self._sheet.show_notebook(opened.notebook.jottings, titles, opened.workshop.groups)

    def _on_closed(self) -> None:
        if self._sheet is not None:
            self._kept = self._sheet.form.waiting()
        self._sheet = None
        # The form goes, and with it what it had still to say.
        self._keep_jottings()

    def _on_jotted(self, draft: Jotting) -> None:
        self.desk.notebook.jot(draft, self.desk.recorder)
        if self._sheet is not None:
            self._sheet.clear()
        self._keep_jottings()

    def _on_edited(self, jotting: Jotting) -> None:
        self.desk.notebook.edit(jotting, self.desk.recorder)
        if self._sheet is not None:
            self._sheet.clear()

    def _on_answered(self, jotting: Jotting) -> None:
        self.desk.notebook.edit(jotting, self.desk.recorder)

    def _on_command(self, command: Command) -> None:
        if self._sheet is not None:
            take_back(self.desk, self._look, self._sheet, command, ("jotting",))

    def _on_delete(self, jotting_id: str) -> None:
        self.desk.notebook.delete(jotting_id, self.desk.recorder)

    def _rewrite(self) -> None:
        """Type the notes anew, or leave them; they belong to the step where this began."""
        if not self._console.notes.leave():
            self.desk.opened.insist_on_own_plan()
            self._step = self.desk.notebook.key_here()
            self._console.notes.edit(self._unkept.get(self._step))

    def _on_notes(self, text: str) -> None:
        self._keep_notes(self._step, text)

    def _keep_notes(self, key: str, text: str) -> None:
        """Keep them; what cannot be kept is not lost, and is there when they are rewritten again."""
        notebook = self.desk.notebook
        self._unkept[key] = text
        try:
            if text.strip():
                notebook.keep_notes(key, text, self.desk.recorder)
            else:
                notebook.restore_notes(key, self.desk.recorder)
            del self._unkept[key]
        finally:
            self._keep_unkept()

    def _keep_unkept(self) -> None:
        """Notes that were kept, or left as they had been, are no draft any more."""
        self._draft_notes(self._unkept)

    def _on_notes_drafted(self, text: str) -> None:
        self._draft_notes({**self._unkept, self._step: text})

    def _draft_notes(self, notes: Mapping[str, str]) -> None:
        drafts = [OwnNotes(id=key, text=text) for key, text in notes.items()]
        self._try(partial(self.desk.notebook.keep_drafts, OwnNotes, drafts))

    def _on_restore(self) -> None:
        notebook = self.desk.notebook
        key = notebook.key_here()
        notebook.restore_notes(key, self.desk.recorder)
        self._unkept.pop(key, None)
        self._keep_unkept()
