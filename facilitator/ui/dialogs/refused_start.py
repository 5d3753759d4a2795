"""Why the program does not open, for whoever started it by a click and sees no terminal."""

from PySide6.QtWidgets import QWidget

from facilitator.ui.look import Look
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.empty_state import EmptyState

_SIZE = (560, 340)
_ICON = 64


class RefusedStart(QWidget):
    """A small window with one sentence and one button, which closes it."""

    def __init__(self, look: Look, sentence: str) -> None:
        super().__init__()
        self._look = look
        self.setWindowIcon(look.icon("layers", _ICON, look.colours.accent))
        self.setWindowTitle(look.tr("Facilitator"))
        edge = SPACE.xxl
        state = EmptyState(
            look,
            "triangle-alert",
            look.tr("Facilitator could not open"),
            sentence,
            look.tr("Close"),
        )
        self.setLayout(column(state, margins=(edge, edge, edge, edge)))
        self.resize(*_SIZE)
        state.action_requested.connect(self.close)
