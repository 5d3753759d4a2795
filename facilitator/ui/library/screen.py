"""The room's picture as something to page through with the keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from facilitator.ui.look import Look
from facilitator.ui.preview.stage_preview import StagePreview
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.tokens import RADIUS
from facilitator.ui.widgets.focus import FocusRing

_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace)


class Screen(StagePreview):
    """The picture. The keys of a running workshop turn it, and so does a click.

    Signals:
        turned: carries 1 or -1.
        jumped: carries True for the end, False for the beginning.
    """

    turned = Signal(int)
    jumped = Signal(bool)

    def __init__(self, look: Look, stage_look: StageLook) -> None:
        super().__init__(look, stage_look, look.tr("What the room sees"))
        self._ring = FocusRing(self, look.colours.accent, RADIUS.control)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page."""
        self._ring.key_pressed()
        key = event.key()
        if key in _ON or key in _BACK:
            self.turned.emit(1 if key in _ON else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.jumped.emit(key == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click is Next, as on any show."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.turned.emit(1)
        else:
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the ring."""
        super().focusInEvent(event)
        self._ring.focus_came(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.focus_left()
