"""One sentence while two recorders disagree somewhere, and the way to decide."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.commands import Command
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.label import Label

_ICON = 16


class DisputeLine(QWidget):
    """Hidden while everybody agrees. It cannot be closed: somebody has to say what is right.

    Signals:
        command_requested(object): DISPUTES.
    """

    command_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        ink = look.colours.warn
        self._words = Label(look, "", TextStyle(TYPE.small, colour=ink), elide=True)
        decide = Button(look, look.tr("Decide"), "link")
        box = row(Icon(look, "users", _ICON, ink), self._words, decide, gap=6)
        box.setStretch(1, 1)
        self.setLayout(box)
        decide.clicked.connect(self._on_decide)
        self.hide()

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def show_disputes(self, count: int) -> None:
        """Say how many figures wait for a decision."""
        words = self._look.trn(
            "{count} figure disputed by two people",
            "{count} figures disputed by two people",
            count,
        )
        self._words.show_text(words if count else "")
        self.setVisible(count > 0)

    def _on_decide(self) -> None:
        self.command_requested.emit(Command.DISPUTES)
