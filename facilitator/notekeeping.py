"""The part of the composition root that keeps a trainer's notes."""

import logging
from collections.abc import Callable
from functools import partial

from facilitator.companion import Companion, take_back
from facilitator.core.commands import Command
from facilitator.core.errors import UserError
from facilitator.core.notebook import Jotting, OwnNotes
from facilitator.live.desk import Desk
from facilitator.ui.console.notebook.jot_line import JotLine
from facilitator.ui.console.notebook.sheet import NotebookSheet
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look

log = logging.getLogger(__name__)


class Notekeeping(Companion):
    """Jottings, photos, commitments, and notes in the trainer's own words."""

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self._line: JotLine | None = None
        self._sheet: NotebookSheet | None = None
        self._kept: Jotting | None = None
        self._left: Jotting | None = None
        self._step = ""
        self.deeds = {
            Command.JOT: self._jot,
            Command.NOTEBOOK: self._open_notebook,
            Command.EDIT_NOTES: self._rewrite,
        }
        console.notes.edit_requested.connect(self._rewrite)
        console.notes.edited.connect(self._on_notes)
        console.notes.drafted.connect(self._on_notes_drafted)
        console.notes.done.connect(self._on_notes_done)
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
        if self.desk.opened.workshop.status == "finished":
            self._keep(None)
            return
        left = self._left
        for draft in self._waiting():
            try:
                self.desk.notebook.jot(draft, self.desk.recorder)
            except UserError as error:
                # Nobody is there to be told; a note too long is the usual reason.
                log.warning("a note that was being typed was not noted: %r", error)
                left = draft
        self._keep(left)

    def _find_drafts(self) -> None:
        """The program was stopped while something was typed: notes are kept as if they had been left
        in time, and a note waits where notes are typed."""
        notebook = self.desk.notebook
        try:
            left, rewritten = notebook.draft("jotting"), notebook.draft("own-notes")
            self._left = left if isinstance(left, Jotting) else None
            if isinstance(rewritten, OwnNotes):
                self._keep_notes(rewritten.id, rewritten.text)
        except UserError as error:
            log.warning(
                "what was being typed when the program stopped stays where it is: %r", error
            )

    def _taken(self) -> Jotting | None:
        """What was left is offered once."""
        left, self._left = self._left, None
        return left

    def _waiting(self) -> list[Jotting]:
        """What is typed and not noted, in the line and in the notebook."""
        found = (
            self._line.form.draft() if self._line is not None else None,
            self._sheet.draft() if self._sheet is not None else self._kept,
        )
        return [one for one in found if one is not None and one.text.strip()]

    def _on_drafted(self, draft: Jotting) -> None:
        """The one that is being typed, or what waits elsewhere once it is empty."""
        if draft.text.strip():
            self._keep(draft)
        else:
            self._keep_next()

    def _keep_next(self) -> None:
        self._keep(next(iter(self._waiting()), self._left))

    def _keep(self, draft: Jotting | None) -> None:
        notebook = self.desk.notebook
        self._try(
            partial(notebook.keep_draft, draft)
            if draft is not None
            else partial(notebook.drop_draft, "jotting")
        )

    def _try(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except UserError as error:
            # It is still where it is typed, and noting it will say what is wrong.
            log.warning("what is being typed was not kept: %r", error)

    def _jot(self) -> None:
        """Open the line, or leave it."""
        if self._console.is_asking():
            return
        self.desk.opened.insist_on_own_plan()
        if self._line is None:
            self._line = JotLine(self._look, self._console)
            self._line.form.saved.connect(self._on_line)
            self._line.form.drafted.connect(self._on_drafted)
            self._line.notebook_requested.connect(self._open_notebook)
        if self._line.isVisible():
            self._line.close_cover()
            return
        self._line.form.show_groups(self.desk.opened.workshop.groups)
        if not self._line.form.draft().text and (left := self._taken()) is not None:
            self._line.form.begin(left)
        self._console.cover(self._line)

    def _on_line(self, draft: Jotting) -> None:
        self.desk.notebook.jot(draft, self.desk.recorder)
        if self._line is not None:
            self._line.form.clear()
            self._line.close_cover()
            self._keep_next()

    def _open_notebook(self) -> None:
        """Everything noted down; what was typed there and not noted is still there."""
        if self._console.is_asking():
            return
        self.desk.opened.insist_on_own_plan()
        if self._line is not None:
            self._line.close_cover()
        sheet = NotebookSheet(self._look, self._console)
        sheet.jotted.connect(self._on_jotted)
        sheet.form.drafted.connect(self._on_drafted)
        sheet.edited.connect(self._on_edited)
        sheet.answered.connect(self._on_answered)
        sheet.delete_requested.connect(self._on_delete)
        sheet.command_requested.connect(self._on_command)
        sheet.accepted.connect(self._on_closed)
        sheet.rejected.connect(self._on_closed)
        self._sheet = sheet
        self._refresh()
        if self._kept is None or not self._kept.text:
            self._kept = self._taken() or self._kept
        if self._kept is not None:
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
            self._kept = self._sheet.draft()
        self._sheet = None
        if self._kept is not None:
            # The form goes, and with it what it had still to say.
            self._on_drafted(self._kept)

    def _on_jotted(self, draft: Jotting) -> None:
        self.desk.notebook.jot(draft, self.desk.recorder)
        if self._sheet is not None:
            self._sheet.clear()
        self._keep_next()

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
            self._console.notes.edit()

    def _on_notes(self, text: str) -> None:
        self._keep_notes(self._step, text)

    def _keep_notes(self, key: str, text: str) -> None:
        notebook = self.desk.notebook
        if text.strip():
            notebook.keep_notes(key, text, self.desk.recorder)
        else:
            notebook.restore_notes(key, self.desk.recorder)
        self._on_notes_done()

    def _on_notes_done(self) -> None:
        """Kept, or left as they had been: what was typed meanwhile was taken back."""
        self._try(partial(self.desk.notebook.drop_draft, "own-notes"))

    def _on_notes_drafted(self, text: str) -> None:
        draft = OwnNotes(id=self._step, text=text)
        self._try(partial(self.desk.notebook.keep_draft, draft))

    def _on_restore(self) -> None:
        notebook = self.desk.notebook
        notebook.restore_notes(notebook.key_here(), self.desk.recorder)
