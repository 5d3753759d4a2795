"""Text on a window: always plain, never markup, whoever wrote it."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from facilitator.ui.fonts import language_of
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.tips import set_tip
from facilitator.ui.widgets.typeset import leading, line_height, middle_cut, text_width, wrapped

_PLAIN = TextStyle()
_WRAP_WIDTH = 320
_OPENING = "“"
_SHORTEST = 3  # an eliding label may shrink to this many times its type size


class Label(QLabel):
    """One line of text, or a paragraph with `wrap`.

    With `elide` the line may become narrower than its text; it then ends in "…", or with
    "middle" keeps its end, and the whole text is its tool tip. Alignment is that of QLabel
    (`setAlignment`).
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        style: TextStyle = _PLAIN,
        *,
        elide: bool | Literal["middle"] = False,
        wrap: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._style = style
        self._elide = bool(elide)
        self._middle = elide == "middle"
        self._width: int | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if not wrap:
            across = QSizePolicy.Policy.Preferred if elide else QSizePolicy.Policy.Minimum
            self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text == self.text() and self._width is not None:
            return
        self._width = None
        self.setText(text)
        self._tell_whole_text()

    def show_style(self, style: TextStyle) -> None:
        """Show the same text in another style."""
        self._style = style
        self._width = None
        self._tell_whole_text()
        self.updateGeometry()
        self.update()

    def _tell_whole_text(self) -> None:
        if self._elide:
            hidden = self._text_width() > self.contentsRect().width()
            set_tip(self, self.text() if hidden else "")

    def _text_width(self) -> int:
        # Measured once: every layout asks three or four times.
        if self._width is None:
            font = self._look.font_for(self.text(), self._style)
            self._width = text_width(self.text(), font)
        return self._width

    def _paragraph(self, width: int) -> list[str]:
        return wrapped(self.text(), self._look.font_for(self.text(), self._style), width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint line by line."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            area = QRectF(self.contentsRect())
            if not self.wordWrap():
                place, text = self._hung(area, self.text()), self.text()
                if self._middle:
                    font = self._look.font_for(text, self._style)
                    text = middle_cut(text, font, place.width())
                canvas.text(place, text, self._style, self.alignment())
                return
            # A line without Chinese characters stays in the face of its paragraph.
            lang = self._style.lang or language_of(self.text())
            style = self._style._replace(lang=lang)
            step = leading(style.px)
            for number, line in enumerate(self._paragraph(self.contentsRect().width())):
                row = QRectF(area.left(), area.top() + number * step, area.width(), step)
                canvas.text(self._hung(row, line), line, style, self.alignment())

    def _hung(self, area: QRectF, line: str) -> QRectF:
        """A Chinese opening quote has a blank left half, which hangs out of its line."""
        if not line.startswith(_OPENING) or language_of(line) != "zh-CN":
            return area
        left = not self.alignment() & (Align.AlignRight | Align.AlignHCenter)
        return area.adjusted(-self._style.px / 2, 0, 0, 0) if left else area

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whether the text is cut depends on the width."""
        super().resizeEvent(event)
        self._tell_whole_text()

    def sizeHint(self) -> QSize:
        """As wide as the text; a paragraph about forty characters."""
        width = self._text_width()
        if not self.wordWrap():
            return QSize(width, line_height(self._style.px))
        width = min(width, _WRAP_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A line that elides may be short, any other shows its whole text."""
        hint = self.sizeHint()
        if self._elide:
            return QSize(min(hint.width(), _SHORTEST * self._style.px), hint.height())
        if self.wordWrap():
            return QSize(min(hint.width(), 4 * self._style.px), leading(self._style.px))
        return hint

    def hasHeightForWidth(self) -> bool:
        """Only a paragraph grows when it becomes narrower."""
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        """Height of the paragraph at a width."""
        if not self.wordWrap():
            return -1
        return len(self._paragraph(width)) * leading(self._style.px)
