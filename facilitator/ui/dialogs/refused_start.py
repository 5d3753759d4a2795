"""Why the program does not start, for whoever started it by a click and sees no terminal."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.look import Look
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.empty_state import EmptyState

_SIZE = (560, 340)
_ICON = 64
_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RefusedStart(QWidget):
    """A small window with one sentence and one button; that, Escape and Enter close it."""

    def __init__(self, look: Look, sentence: str, *, open_already: bool = False) -> None:
        """``open_already`` is no trouble: the window of the first start comes to the front."""
        super().__init__()
        self._look = look
        self.setWindowIcon(look.icon("layers", _ICON, look.colours.accent))
        self.setWindowTitle(look.tr("Facilitator"))
        edge = SPACE.xxl
        state = EmptyState(
            look,
            "layers" if open_already else "triangle-alert",
            look.tr("Facilitator is already open")
            if open_already
            else look.tr("Facilitator could not start"),
            sentence,
            look.tr("Close"),
        )
        self.setLayout(column(state, margins=(edge, edge, edge, edge)))
        self.resize(*_SIZE)
        state.action_requested.connect(self.close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and Enter close it, wherever the focus is."""
        if event.key() in _CLOSING:
            self.close()
        else:
            super().keyPressEvent(event)
