"""A paragraph that is written in its place: as wide as its card, as high as its lines."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from facilitator.core.text import tidy
from facilitator.ui.look import Look, TextStyle

SILENCE_MS = 400
"""After so long without a key what was typed is sent."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
FIELD_MARGIN = 2
"""Where the text begins, in pixels from the left edge of the field."""


class ParagraphField(QPlainTextEdit):
    """One paragraph of plain text. Enter sends it, Tab leaves it.

    Signals:
        typed(str): a person wrote this, a moment ago, or has left the field; never what is empty
            while they are still writing.
        came, gone: the keyboard is here, and elsewhere.
        undo_requested, redo_requested: Ctrl+Z and Ctrl+Y, once everything was sent.
    """

    typed = Signal(str)
    came = Signal()
    gone = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, look: Look, name: str, style: TextStyle) -> None:
        """`name` says what is written here, for screen readers."""
        super().__init__()
        self._look = look
        self._style = style
        self._sent = ""
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(FIELD_MARGIN)
        self.viewport().setAutoFillBackground(False)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SILENCE_MS)
        self._silence.timeout.connect(self._on_silence)
        self.textChanged.connect(self._on_changed)
        self.setFont(self._font(""))

    def text(self) -> str:
        """What stands there, as it is kept: on one line."""
        return tidy(self.toPlainText())

    def is_unsent(self) -> bool:
        """Whether something was typed that nobody was told yet."""
        return self.text() != self._sent

    def is_composing(self) -> bool:
        """Whether an input method has keys that are no character yet."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def show_text(self, text: str) -> None:
        """Show another text; what is being typed at the moment is not touched."""
        if self.is_unsent():
            return
        self._sent = text
        if self.text() == text and self.hasFocus():
            return  # a space at the end is the beginning of the next word
        if self.toPlainText() != text:
            self._replace(text)

    def show_quoted(self, text: str) -> None:
        """Put a text there as if it had been typed."""
        self._replace(text)
        self.send()

    def send(self) -> None:
        """Tell what was typed since the last time."""
        self._silence.stop()
        if self.is_unsent():
            self._sent = self.text()
            self.typed.emit(self._sent)

    def _replace(self, text: str) -> None:
        self.setFont(self._font(text))
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._silence.stop()

    def _font(self, text: str) -> QFont:
        return self._look.font_for(text or self._look.tr("Text"), self._style)

    def _on_changed(self) -> None:
        self._fit()
        self._silence.start()

    def _on_silence(self) -> None:
        if self.text():
            self.send()

    def _fit(self) -> None:
        block, tall = self.document().firstBlock(), 0.0
        while block.isValid():
            tall += self.blockBoundingRect(block).height()
            block = block.next()
        self.setFixedHeight(round(tall) + 2 * FIELD_MARGIN + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sends; what was sent is undone by whoever keeps it."""
        if event.key() in _ENTER:
            self.send()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.is_unsent():
            self.undo_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and not self.is_unsent():
            self.redo_requested.emit()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that somebody writes here."""
        super().focusInEvent(event)
        self.came.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is left is sent; another window or a menu in front leaves nothing."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.send()
            self.gone.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks into other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(super().sizeHint().width(), self.height())

    def minimumSizeHint(self) -> QSize:
        """It may be narrow."""
        return QSize(0, self.height())
