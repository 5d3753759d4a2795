"""On or off, in force at once."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from facilitator.ui.look import Look
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.focus import FocusRing

_WIDTH, _HEIGHT = 36, 20
_EDGE = 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Switch(QAbstractButton):
    """A switch; Space and Enter turn it.

    Signals:
        switched: a person turned it; carries whether it is on now.
    """

    switched = Signal(bool)

    def __init__(self, look: Look, name: str, *, on: bool = False) -> None:
        """`name` says what is switched, for screen readers; the words stand in a label beside it."""
        super().__init__()
        self._look = look
        self._ring = FocusRing(self, look.colours.accent, _HEIGHT / 2)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.switched)

    def is_on(self) -> bool:
        """Whether it is shown as on."""
        return self.isChecked()

    def show_on(self, on: bool) -> None:  # noqa: FBT001  (the one fact of a setter)
        """Show it on or off."""
        self.setChecked(on)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the ring."""
        super().focusInEvent(event)
        self._ring.focus_came(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.focus_left()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter turns it as Space does."""
        self._ring.key_pressed()
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint groove and knob; a line where there is no colour, so that off is not just grey."""
        c = self._look.colours
        area = QRectF(self.rect())
        side = area.height() - 2 * _EDGE
        on = self.isChecked()
        left = area.width() - _EDGE - side if on else _EDGE
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            if not self.isEnabled():
                groove, knob = c.sunken, c.border_strong
            elif on:
                groove, knob = c.accent, c.on_accent
            else:
                groove, knob = c.surface, c.text3
            canvas.fill(area, groove, area.height() / 2)
            if not on:
                canvas.outline(area, c.text3 if self.isEnabled() else c.border, area.height() / 2)
                left, side = _EDGE + 2, side - 4
            knob_box = QRectF(left, (area.height() - side) / 2, side, side)
            canvas.fill(knob_box, knob, side / 2)

    def sizeHint(self) -> QSize:
        """Always the same."""
        return QSize(_WIDTH, _HEIGHT)
