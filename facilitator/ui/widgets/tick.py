"""A line to tick, with the number of things it stands for."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.button import Pressable
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.typeset import text_width

_HEIGHT = 28
_BOX = 16
_BOX_RADIUS = 4
_CHECK = 12
_GAP = 10
INSET = 4
"""The box stands so far within its left edge: what has a frame of its own is moved as far."""


class Tick(Pressable):
    """A box and a line of words; Space and Enter tick it.

    Signals:
        toggled: ticked or not, by mouse or key (from QAbstractButton).
    """

    def __init__(self, look: Look, words: str, count: int | None = None) -> None:
        super().__init__(look, RADIUS.small)
        self._words = words
        self._count = "" if count is None else str(count)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setAccessibleDescription(self._count)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, words and number."""
        c = self._look.colours
        area = QRectF(self.rect()).adjusted(INSET, 0, -INSET, 0)
        box = QRectF(area.left(), round(area.center().y() - _BOX / 2), _BOX, _BOX)
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            if self.isChecked():
                canvas.fill(box, c.accent, _BOX_RADIUS)
                canvas.icon("check", box, _CHECK, c.on_accent)
            else:
                line = c.text2 if self.underMouse() else c.border_strong
                canvas.outline(box, line, _BOX_RADIUS, 1.5)
            right = area.right()
            if self._count:
                style = TextStyle(TYPE.caption, colour=c.text2, tabular=True)
                canvas.text(area, self._count, style, Align.AlignRight)
                right -= text_width(self._count, self._look.font_for(self._count, style)) + _GAP
            words = QRectF(box.right() + _GAP, 0, right - box.right() - _GAP, area.height())
            canvas.text(words, self._words, TextStyle(TYPE.small))

    def sizeHint(self) -> QSize:
        """Wide enough for the words."""
        style = TextStyle(TYPE.small)
        wide = text_width(self._words, self._look.font_for(self._words, style))
        return QSize(wide + _BOX + 4 * _GAP, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A few characters."""
        return QSize(96, _HEIGHT)
