"""What the columns of a form with several fields are called."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.console.entry.faces import RowFace
from facilitator.ui.console.entry.row_paint import parts_of
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.canvas import Align, Canvas

_HEIGHT = 20
_OUTSIDE = 4


class ColumnHeads(QWidget):
    """A heading above each field; hidden where there is only one."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._heads: tuple[str, ...] = ()
        self._face: RowFace | None = None
        self._width = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_heads(self, heads: tuple[str, ...], face: RowFace | None) -> None:
        """Show headings over the cells of a row such as `face`."""
        self._heads, self._face = heads, face
        self.setVisible(any(heads) and face is not None)
        self.update()

    def show_width(self, width: int) -> None:
        """The rows are this wide."""
        self._width = width
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the headings in the middle of their columns."""
        if self._face is None:
            return
        parts = parts_of(self._face, QRectF(0, 0, self._width, 40))
        style = TextStyle(TYPE.caption, colour=self._look.colours.text2)
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            for head, boxes in zip(self._heads, parts.cells, strict=False):
                left, right = boxes[0].left() - _OUTSIDE, boxes[-1].right() + _OUTSIDE
                place = QRectF(left, 0, right - left, self.height())
                canvas.text(place, head, style, Align.AlignHCenter)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(100, _HEIGHT)
