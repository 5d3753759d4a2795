"""Back and Next, with what Next will bring; the next place of a covered standing; typed digits."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.commands import Command
from facilitator.core.console import ConsoleView
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.pill import Pill

_PASSING_MS = 4000


class Moving(QWidget):
    """The buttons that move the stage.

    Signals:
        command_requested(object): NEXT or BACK; at the very end END, by mouse only; REVEAL while
            the room sees covered places.
    """

    command_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._back = Button(look, Face(look.tr("Previous"), icon="arrow-left", key="PgUp"), "big")
        self._on = Face(look.tr("Next"), trailing="arrow-right", key="PgDn")
        self._end = Face(look.tr("End the workshop"), key="Ctrl+E")
        self._ending = self._uncovers = False
        self._sum_up = Face(look.tr("Sum up the rehearsal"), key="Ctrl+E")
        self._next = Button(look, self._on, "primary")
        reveal = Face(look.tr("Reveal the next rank"), key="Shift+F7")
        self._reveal = Button(look, reveal, "big")
        self._reveal.hide()
        self._digits = Pill(look, "", "accent", "keyboard")
        self._digits.hide()
        self._hint = Label(look, "", TextStyle(colour=look.colours.text2), elide=True)
        box = row(self._back, self._digits, None, self._hint, self._reveal, self._next, gap=12)
        self.setLayout(box)
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(_PASSING_MS)
        self._passing.timeout.connect(self._on_passed)
        self._back.clicked.connect(self._on_back)
        self._next.clicked.connect(self._on_next)
        self._reveal.clicked.connect(self._on_reveal)

    def show_view(self, view: ConsoleView) -> None:
        """Show what Next brings from here."""
        dark = view.shown.mode != "live"
        self._back.setEnabled(not view.at_start)
        self._ending = view.at_end and not dark
        self._next.show_face(self._end if self._ending else self._on)
        uncovers = view.covered > 0 and not dark
        self._reveal.setVisible(uncovers)
        # Both do not go in beside each other on a small laptop; what comes has its own column.
        self._uncovers = uncovers
        self._hint.setVisible(not uncovers and not self._passing.isActive())
        if dark:
            self._hint.show_text(self._look.tr("First brings the picture back"))
        elif view.at_end:
            self._hint.show_text(self._look.tr("This is the end"))
        else:
            self._hint.show_text(view.ahead.cue)

    def show_rehearsal(self) -> None:
        """The end is that of a rehearsal: it is summed up, and nothing is finished."""
        self._end = self._sum_up

    def show_digits(self, words: str) -> None:
        """Show where the digits typed so far would lead; "" hides it."""
        self._passing.stop()
        self._hint.setVisible(not self._uncovers)
        self._digits.show_state(words, "accent", "keyboard")
        self._digits.setVisible(bool(words))

    def show_passing(self, words: str) -> None:
        """Show a hint in the same place for a few seconds; what comes makes way for it."""
        self._hint.hide()
        self._digits.show_state(words, "warn", "keyboard")
        self._digits.show()
        self._passing.start()

    def _on_passed(self) -> None:
        self._digits.hide()
        self._hint.setVisible(not self._uncovers)

    def _on_back(self) -> None:
        self.command_requested.emit(Command.BACK)

    def _on_reveal(self) -> None:
        self.command_requested.emit(Command.REVEAL)

    def _on_next(self) -> None:
        self.command_requested.emit(Command.END if self._ending else Command.NEXT)
