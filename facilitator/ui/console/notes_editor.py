"""The trainer's notes while they are being rewritten."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from facilitator.ui.look import Look
from facilitator.ui.widgets.soon import Soon

_SILENCE_MS = 4000
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class NotesEditor(QPlainTextEdit):
    """A text of several lines in the place of the notes.

    Signals:
        typed(str): the text after a while of silence, or when it is left.
        drafted(str): the same a moment after every key, for whoever keeps what is not done yet.
        left: the keyboard went elsewhere.
    """

    typed = Signal(str)
    drafted = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sent = ""
        self.setAccessibleName(look.tr("Own notes of this step"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SILENCE_MS)
        self._silence.timeout.connect(self.send)
        self._soon = Soon(self, self._draft)
        self.textChanged.connect(self._silence.start)
        self.textChanged.connect(self._soon.wish)
        self.hide()

    def show_size(self, px: int) -> None:
        """Type in this size."""
        self.setFont(self._look.font(px))

    def begin(self, text: str, unkept: str | None = None) -> None:
        """Start with this text, or with one that is still to be sent, the cursor at its end."""
        self.setPlainText(text if unkept is None else unkept)
        self._sent = text
        self._silence.stop()
        self._soon.stop()
        self.show()
        self.moveCursor(self.textCursor().MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def send(self) -> None:
        """Send what was typed since the last time."""
        self._silence.stop()
        self._soon.stop()
        text = self.toPlainText()
        if text != self._sent:
            self._sent = text
            self.typed.emit(text)

    def _draft(self) -> None:
        self.drafted.emit(self.toPlainText())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is left is saved; another window or a menu in front leaves nothing."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A word is marked, as everywhere."""
        super().mouseDoubleClickEvent(event)
        event.accept()
