"""A sheet over the console on which undo and redo reach what it shows, and nothing behind it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from facilitator.core.commands import Command
from facilitator.ui.console.keys import command_for
from facilitator.ui.console.panes import is_text
from facilitator.ui.widgets.sheet import Sheet


class UndoingSheet(Sheet):
    """Undo and redo are the field's own while one has the keyboard.

    Signals:
        command_requested(object): UNDO or REDO, by their keys.
    """

    command_requested = Signal(object)

    def shown(self) -> Sequence[object]:
        """What can be seen; it tells whether an undo changed any of it."""
        raise NotImplementedError

    def show_everything(self) -> None:
        """Drop what hides rows: what was taken back is to be seen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo work wherever nobody types."""
        command = command_for(event.key(), event.modifiers(), "", "entry")
        if command not in (Command.UNDO, Command.REDO):
            super().keyPressEvent(event)
        elif not is_text(QApplication.focusWidget()):
            self.command_requested.emit(command)
