"""What the columns of a form with several fields are called."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.console.entry.faces import RowFace
from facilitator.ui.console.entry.row_paint import parts_of
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.typeset import text_width, wrapped

_HEIGHT = 20
_LINE = 15
_MOST_LINES = 3
_OUTSIDE = 4
_FIRST_CJK = "\u2e80"


class ColumnHeads(QWidget):
    """A heading above each field; hidden where there is only one.

    One that is wider than its column goes on in the next line: cut off, the names of criteria look
    alike.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._style = TextStyle(TYPE.caption, colour=look.colours.text2)
        self._heads: tuple[str, ...] = ()
        self._face: RowFace | None = None
        self._width = 0
        self._lines: tuple[tuple[str, ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_heads(self, heads: tuple[str, ...], face: RowFace | None) -> None:
        """Show headings over the cells of a row such as `face`."""
        self._heads, self._face = heads, face
        self.setVisible(any(heads) and face is not None)
        self._break()

    def lines(self) -> tuple[tuple[str, ...], ...]:
        """The lines of each heading as it stands."""
        return self._lines

    def show_width(self, width: int) -> None:
        """The rows are this wide."""
        self._width = width
        self._break()

    def _break(self) -> None:
        lines = tuple(
            _lines(head, self._look.font_for(head, self._style), place.width())
            for head, place in self._places()
        )
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
        self.update()

    def _places(self) -> list[tuple[str, QRectF]]:
        """Each heading and its room, from the left."""
        if self._face is None or not self._width:
            return []
        parts = parts_of(self._face, QRectF(0, 0, self._width, 40))
        found: list[tuple[str, QRectF]] = []
        for head, boxes in zip(self._heads, parts.cells, strict=False):
            left, right = boxes[0].left() - _OUTSIDE, boxes[-1].right() + _OUTSIDE
            found.append((head, QRectF(left, 0, right - left, self.height())))
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the headings in the middle of their columns, down to the rows."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            for lines, (_, place) in zip(self._lines, self._places(), strict=False):
                top = place.bottom() - (_HEIGHT + (len(lines) - 1) * _LINE)
                for number, text in enumerate(lines):
                    line = QRectF(place.left(), top + number * _LINE, place.width(), _HEIGHT)
                    canvas.text(line, text, self._style, Align.AlignHCenter)

    def sizeHint(self) -> QSize:
        """As many lines as the longest heading takes."""
        most = max((len(lines) for lines in self._lines), default=1)
        return QSize(100, _HEIGHT + (most - 1) * _LINE)


def _lines(head: str, font: QFont, width: float) -> tuple[str, ...]:
    """The lines of a heading: whole words, each side of a dot, Chinese anywhere.

    What goes beyond the last line stands in it and is cut there, as is a word that is too wide.
    """
    lines: list[str] = []
    for side in (head,) if text_width(head, font) <= width else head.split("·"):
        if any(char >= _FIRST_CJK for char in side):
            lines += wrapped(side, font, width)
            continue
        line = ""
        for word in side.split(" "):
            longer = f"{line} {word}".strip()
            if line and text_width(longer, font) > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    last = " ".join(lines[_MOST_LINES - 1 :])
    return (*lines[: _MOST_LINES - 1], last) if last else tuple(lines)
