"""A label whose words are struck out."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.typeset import text_width


class StruckLabel(Label):
    """One line that no longer counts."""

    def __init__(self, look: Look, text: str, style: TextStyle) -> None:
        super().__init__(look, text, style, elide=True)
        self._canvas_look = look
        self._font = look.font_for(text, style)
        self._ink = style.colour or look.colours.text2

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and a line through them."""
        super().paintEvent(event)
        wide = min(text_width(self.text(), self._font), self.contentsRect().width())
        with QPainter(self) as painter:
            middle = round(self.height() / 2)
            Canvas(painter, self._canvas_look).fill(QRectF(0, middle, wide, 1), self._ink)
