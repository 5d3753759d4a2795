"""What goes along with a running workshop: one topic each, with sheets and windows of its own."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QObject

from facilitator.core.commands import Command
from facilitator.core.errors import (
    NothingToRedo,
    NothingToUndo,
    RedoneNotHere,
    UndoneNotHere,
    UserError,
)
from facilitator.live.desk import Desk
from facilitator.messages import sentence
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.console.undoing_sheet import UndoingSheet
from facilitator.ui.look import Look


class Companion(QObject):
    """Serves one console; the desk behind it may be another one after a fault was mended.

    Attributes:
        desk: the live objects of the workshop.
        deeds: what it does for a command that the live objects leave to others.
    """

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(console)
        self._look = look
        self._console = console
        self.desk = desk
        self.deeds: Mapping[Command, Callable[[], None]] = {}

    def use(self, desk: Desk) -> None:
        """The workshop is this one from now on; whoever needs its facts connects to them here."""
        self.desk = desk

    def close(self) -> None:
        """Take away what stands outside the console."""


def take_back(
    desk: Desk, look: Look, sheet: UndoingSheet, command: Command, kinds: Collection[str]
) -> None:
    """Undo or redo on a sheet: only what it tells of, and never what lies unseen behind it."""
    answer = desk.history.undo if command is Command.UNDO else desk.history.redo
    answer_on(sheet, look, lambda: answer(desk.recorder, kinds))


def answer_on(sheet: UndoingSheet, look: Look, answer: Callable[[], None]) -> None:
    """Undo or redo on a sheet, which says what cannot be."""
    before = sheet.shown()
    try:
        answer()
    except (UndoneNotHere, RedoneNotHere) as error:
        sheet.show_problem(sentence(error, look.texts))
    except NothingToUndo:
        sheet.show_problem(look.tr("There is nothing to undo on this page."))
    except NothingToRedo:
        sheet.show_problem(look.tr("There is nothing to redo on this page."))
    except UserError as error:
        sheet.show_problem(sentence(error, look.texts))
    else:
        sheet.show_problem("")
        if sheet.shown() == before:
            sheet.show_everything()
