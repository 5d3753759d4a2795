"""The part of the composition root for a second recorder: a window beside, or another computer."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from facilitator.core.commands import Command
from facilitator.core.documents import safe_name
from facilitator.core.errors import UserError
from facilitator.core.history import ASSISTANT
from facilitator.core.journal import Place
from facilitator.core.scoring.board import Scoreboard
from facilitator.live.desk import Desk
from facilitator.live.handover import Coming
from facilitator.live.next_turn import next_turn
from facilitator.messages import sentence
from facilitator.ui.console.assistant import AssistantWindow
from facilitator.ui.console.inquiry.row_words import said_by
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.dialogs.dispute import DisputeSheet
from facilitator.ui.dialogs.handover import give_dialog, take_dialog, take_sheet
from facilitator.ui.look import Look
from facilitator.ui.widgets.sheet import Sheet


class Assisting(QObject):
    """Serves one desk and one console; ``close`` takes the assistant's window away with it.

    Attributes:
        deeds: what it does for a command.
        folder: where a file was handed over last.
    """

    def __init__(self, desk: Desk, console: ConsolePage, look: Look) -> None:
        super().__init__(desk)
        self._desk = desk
        self._console = console
        self._look = look
        self.folder = ""
        self._window: AssistantWindow | None = None
        self._going = False
        self._questions: list[Sheet | QFileDialog] = []
        self.deeds: dict[Command, Callable[[], None]] = {
            Command.ASSISTANT: self.open_window,
            Command.GIVE: self._ask_where,
            Command.TAKE: self._ask_which,
            Command.DISPUTES: self._ask_dispute,
        }
        desk.scores.scoreboard_changed.connect(self._show_disputes)

    @classmethod
    def after(
        cls, before: "Assisting | None", desk: Desk, console: ConsolePage, look: Look
    ) -> "Assisting":
        """The same for another desk or console.

        Where the console stays, after a fault, the assistant's window stays too, with what is typed
        in it: the desk before may not know what the disk has. Otherwise a new one comes back.
        """
        made = cls(desk, console, look)
        if before is None:
            return made
        made.folder = before.folder
        if before.serves(console):
            made.adopt(before.let_go())
        elif before.close():
            # Later: the console that it stands beside is not on the screen yet.
            next_turn(made, made.open_window)
        return made

    def open_window(self) -> None:
        """Show the assistant's window, or bring it to the front."""
        if self._window is None:
            self._window = AssistantWindow(self._look)
            self._serve(self._window)
            self._desk.stage.announce()
            self._desk.timer.announce()
        self._window.open_on(self._console.screen())

    def close(self) -> bool:
        """Take the window away. Says whether it was on the screen.

        Nothing typed is lost: what cannot be kept is said to the trainer.
        """
        if self._window is not None:
            self._going = True
            self._window.flush()
        window = self.let_go()
        if window is None:
            return False
        seen = window.isVisible()
        window.close()
        window.deleteLater()
        return seen

    def serves(self, console: ConsolePage) -> bool:
        """Whether this is the console it belongs to."""
        return self._console is console

    def adopt(self, window: AssistantWindow | None) -> None:
        """Answer for the window of another one, if it had any."""
        self._window = window
        if window is not None:
            self._serve(window)

    def let_go(self) -> AssistantWindow | None:
        """Answer for the window no longer, and take back every question on the console."""
        window, self._window = self._window, None
        if window is not None:
            for wish, answer in self._wishes(window):
                wish.disconnect(answer)
        for question in self._questions:
            if not isValid(question) or not question.isVisible():
                continue
            if isinstance(question, Sheet):
                question.finish()
            else:
                question.close()
        self._questions.clear()
        return window

    def _wishes(self, window: AssistantWindow) -> list[tuple[SignalInstance, Callable[..., None]]]:
        return [
            (window.entry_requested, self._on_entry),
            (window.state_requested, self._on_state),
            (window.award_requested, self._on_award),
            (window.form_requested, self._on_form),
            (window.undo_requested, self._on_undo),
            (window.redo_requested, self._on_redo),
        ]

    def _serve(self, window: AssistantWindow) -> None:
        assistant = self._desk.assistant
        for wish, answer in self._wishes(window):
            wish.connect(answer)
        self._desk.stage.console_changed.connect(window.show_view)
        assistant.scores.form_changed.connect(window.show_form)
        assistant.scores.award_form_changed.connect(window.show_award_form)
        assistant.history.last_action_changed.connect(window.show_last_action)
        self._desk.timer.clock_changed.connect(window.show_clock)
        assistant.announce()
        window.show_forms(assistant.scores.forms())

    def _on_entry(  # noqa: PLR0913  (the words of one wish)
        self, block: str, play_no: int, unit: str, slot: str, value: object, reason: str
    ) -> None:
        place = Place(block, play_no, unit, slot)
        award = self._desk.assistant.scores.award
        self._try(partial(award, place, value, ASSISTANT, reason))  # pyright: ignore[reportArgumentType]

    def _on_state(self, block: str, play_no: int, unit: str, state: str) -> None:
        place = Place(block, play_no, unit, "")
        self._try(partial(self._desk.assistant.scores.set_state, place, state, ASSISTANT))

    def _on_award(self, group: str, points: int) -> None:
        self._try(partial(self._desk.assistant.scores.give_points, group, points, ASSISTANT))

    def _on_form(self, block: str, step: int) -> None:
        here = self._desk.opened.running.position
        if (block, step) == (here.block, here.step):
            # From here on the window goes with the room again.
            self._desk.assistant.scores.follow()
        else:
            self._desk.assistant.scores.ask_form(block, step)

    def _on_undo(self) -> None:
        self._try(partial(self._desk.assistant.history.undo, ASSISTANT))

    def _on_redo(self) -> None:
        self._try(partial(self._desk.assistant.history.redo, ASSISTANT))

    def _try(self, deed: Callable[[], object]) -> None:
        """What was refused is said where it was asked for, and not to the trainer.

        A window that goes says nothing any more: then the trainer hears it, wherever they are next.
        """
        try:
            deed()
        except UserError as error:
            if self._going:
                QTimer.singleShot(0, partial(_refuse, error))
            elif self._window is not None:
                self._window.show_problem(sentence(error, self._look.texts))

    def _ask_where(self) -> None:
        workshop = self._desk.opened.workshop
        name = f"{safe_name(workshop.title).strip()}.handover"
        dialog = give_dialog(self._console, self._look, self.folder, name)
        dialog.fileSelected.connect(self._on_where)
        self._open(dialog)

    def _open(self, question: Sheet | QFileDialog) -> None:
        """Ask it, as long as there is somebody to hear the answer."""
        self._questions = [one for one in self._questions if isValid(one)]
        self._questions.append(question)
        if isinstance(question, Sheet):
            question.open_sheet()
        else:
            question.open()

    def _on_where(self, path: str) -> None:
        self.folder = str(Path(path).parent)
        self._console.flush()
        if self._window is not None:
            self._window.flush()
        self._desk.handover.give(Path(path))
        self._console.show_message(
            "info",
            self._look.tr(
                "Handed back: “{path}”. Open it on the trainer’s computer with Ctrl+O, in the running"
                " workshop.",
                path=path,
            )
            if self._desk.opened.workshop.assisting
            else self._look.tr(
                "Handed over: “{path}”. Open it on the other computer with Ctrl+O on the first page.",
                path=path,
            ),
        )

    def _ask_which(self) -> None:
        dialog = take_dialog(self._console, self._look, self.folder)
        dialog.fileSelected.connect(self._on_which)
        self._open(dialog)

    def _on_which(self, path: str) -> None:
        self.folder = str(Path(path).parent)
        coming = self._desk.handover.preview(Path(path))
        if not coming.new:
            self._console.show_message("info", self._look.tr("Everything in it is here already."))
            return
        sheet = take_sheet(
            self._look,
            self._console,
            new=coming.new,
            known=coming.known,
            disputed=coming.disputed,
        )
        sheet.accepted.connect(partial(self._on_take, coming))
        self._open(sheet)

    def _on_take(self, coming: Coming) -> None:
        self._desk.handover.take(coming, self._desk.recorder)
        said = self._look.trn(
            "{count} new entry is here.", "{count} new entries are here.", coming.new
        )
        self._console.show_message("info", said)
        self._ask_dispute()

    def _show_disputes(self, board: Scoreboard) -> None:
        self._console.disputes.show_disputes(len(board.contested))

    def _ask_dispute(self) -> None:
        """The first figure that waits; after it the next one."""
        disputes = self._desk.handover.disputes()
        if not disputes:
            return
        rows = disputes[0]
        about = rows[0]
        place = self._look.tr(
            "{group}, {block}, {what}", group=about.who, block=about.block_title, what=about.what
        )
        values = [(row.entry, said_by(self._look, row)) for row in rows]
        sheet = DisputeSheet(
            self._look, self._console, place=place, left=len(disputes), values=values
        )
        sheet.accepted.connect(lambda: self._on_decided(sheet.chosen()))
        self._open(sheet)

    def _on_decided(self, entry: str) -> None:
        self._desk.handover.confirm(entry, self._desk.recorder)
        self._ask_dispute()


def _refuse(error: UserError) -> None:
    raise error
