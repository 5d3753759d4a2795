"""What every choice of a few does, however it looks: clicks, arrow keys, the ring."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from facilitator.ui.look import Look
from facilitator.ui.widgets.focus import FocusRing

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class OneOf(QWidget):
    """A choice of a few buttons, all in view. Arrow keys, Home and End move it.

    Signals:
        chosen: a person chose; carries the key of the button.
    """

    chosen = Signal(str)

    def __init__(
        self, look: Look, buttons: Mapping[str, QAbstractButton], name: str, ring_radius: float
    ) -> None:
        """`buttons` are laid out by whoever makes this; `name` is what is chosen, for screen readers."""
        super().__init__()
        self._buttons = dict(buttons)
        self._keys = list(buttons)
        self._chosen = ""
        self._ring = FocusRing(self, look.colours.accent, ring_radius)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for place, button in enumerate(buttons.values()):
            button.clicked.connect(partial(self._choose, place))

    def chosen_key(self) -> str:
        """The key of what is shown as chosen."""
        return self._chosen

    def show_chosen(self, key: str) -> None:
        """Show one as chosen; an unknown key shows none."""
        self._chosen = key
        for own, button in self._buttons.items():
            button.setChecked(own == key)

    def _choose(self, place: int, _ticked: object = None) -> None:
        before = self._chosen
        key = self._keys[min(max(place, 0), len(self._keys) - 1)]
        # Also when it is the same: Qt has unticked a button that is clicked again.
        self.show_chosen(key)
        if key != before:
            self.chosen.emit(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the ring."""
        super().focusInEvent(event)
        self._ring.focus_came(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.focus_left()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice."""
        self._ring.key_pressed()
        place = self._keys.index(self._chosen) if self._chosen in self._keys else -1
        key = event.key()
        if key in _BACK:
            self._choose(place - 1)
        elif key in _ON:
            self._choose(place + 1)
        elif key == Qt.Key.Key_Home:
            self._choose(0)
        elif key == Qt.Key.Key_End:
            self._choose(len(self._keys) - 1)
        else:
            super().keyPressEvent(event)
