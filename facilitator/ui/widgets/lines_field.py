"""A field of several lines."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

from facilitator.ui.look import Look
from facilitator.ui.tokens import TYPE

_PAD = 6


class LinesField(QPlainTextEdit):
    """Several lines of plain text. Tab leaves it, Ctrl+Enter is for whoever shows it.

    Signals:
        edited: the text is another one.
        finished: Ctrl+Enter was pressed.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, look: Look, name: str, *, placeholder: str = "") -> None:
        """`name` says what is typed here, for screen readers."""
        super().__init__()
        self._wrong = QColor(look.colours.over_soft)
        self.setAccessibleName(name)
        self.setFont(look.font(TYPE.body))
        self.setPlaceholderText(placeholder)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.document().setDocumentMargin(_PAD)
        self.textChanged.connect(self.edited)

    def go_to_line(self, line: int) -> None:
        """Put the cursor at the end of a line, counted from 1."""
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            cursor = self.textCursor()
            cursor.setPosition(block.position() + block.length() - 1)
            self.setTextCursor(cursor)

    def show_wrong(self, lines: Iterable[int]) -> None:
        """Mark these lines, counted from 1, as those that have to be mended."""
        marks: list[QTextEdit.ExtraSelection] = []
        for line in lines:
            mark = QTextEdit.ExtraSelection()
            mark.format.setBackground(self._wrong)  # pyright: ignore[reportAttributeAccessIssue]
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, 1)  # pyright: ignore[reportAttributeAccessIssue]
            mark.cursor = QTextCursor(self.document().findBlockByNumber(line - 1))  # pyright: ignore[reportAttributeAccessIssue]
            marks.append(mark)
        self.setExtraSelections(marks)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins another line; with Ctrl it finishes."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
            return
        super().keyPressEvent(event)
