"""How fast the clock of a rehearsal runs, and its end: by mouse; the keyboard has keys for both."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.commands import Command
from facilitator.core.rehearsing import BY_STEP, SPEEDS
from facilitator.ui.look import Look
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.tips import set_tip


class RehearsalSpeed(QWidget):
    """Stands in the top bar of a rehearsal.

    Signals:
        speed_requested(int): one of ``SPEEDS``.
        command_requested(object): END.
    """

    speed_requested = Signal(int)
    command_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        options = [Option(str(speed), speed_words(look, speed)) for speed in SPEEDS]
        self._speeds = Segmented(look, options, "1", look.tr("Speed of the clock"))
        self._end = Button(look, look.tr("Sum up"))
        self.setLayout(row(self._speeds, self._end, gap=SPACE.sm))
        # A click must not leave the keyboard here: the next arrow key would change the speed.
        for part in (self._speeds, self._end):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_tip(self._speeds, look.tr("Speed of the clock: Ctrl+↑ and Ctrl+↓"))
        set_tip(self._end, "Ctrl+E")
        self._speeds.chosen.connect(self._on_chosen)
        self._end.clicked.connect(self._on_end)

    def show_speed(self, speed: int) -> None:
        """Show how fast it runs now."""
        self._speeds.show_chosen(str(speed))

    def _on_chosen(self, key: str) -> None:
        self.speed_requested.emit(int(key))

    def _on_end(self) -> None:
        self.command_requested.emit(Command.END)


def speed_words(look: Look, speed: int) -> str:
    """×20, or that the clock moves with Next only."""
    return look.tr("By step") if speed == BY_STEP else f"×{speed}"
