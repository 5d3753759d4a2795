"""What lies over a whole page while it is shown."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.look import Look


class Cover(QWidget):
    """Covers its host and follows its size.

    Attributes:
        whole: nothing of the host is left to the keyboard while it is shown.

    Signals:
        closed: it was closed.
    """

    closed = Signal()
    whole = True

    def __init__(self, look: Look, host: QWidget, name: str) -> None:
        """`name` says what it is, for screen readers."""
        super().__init__(host)
        self._look = look
        self._host = host
        self.setAccessibleName(name)
        host.installEventFilter(self)
        self.hide()

    def open_cover(self) -> None:
        """Show it."""
        self._place()
        self.show()
        self.raise_()

    def take_keyboard(self) -> None:
        """What is typed next goes where it went before something else was opened over this."""
        last = cast("QWidget | None", self.focusWidget())
        if last is not None:
            last.setFocus(Qt.FocusReason.OtherFocusReason)

    def holds(self, target: QWidget) -> bool:
        """Whether a key that reaches `target` is for this: each one, or those of what is on it."""
        return self.whole or target is self or self.isAncestorOf(target)

    def close_cover(self) -> None:
        """Hide it."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def peel(self) -> None:
        """Esc: leave one state, at last the cover itself."""
        self.close_cover()

    def _place(self) -> None:
        self.setGeometry(self._host.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the host."""
        if event.type() == QEvent.Type.Resize and watched is self._host and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside everything does not reach what lies below."""
        event.accept()
