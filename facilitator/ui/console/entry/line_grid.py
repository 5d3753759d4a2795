"""Lines under the rows, for the unit that is lit: levels, items to order, or other groups."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.typeset import text_width

_LEFT, _RIGHT = 10, 6
_TOP = 6
_HEAD = 22
_ROW, _DENSE_ROW = 26, 22
_LEAD, _FIGURE = 20, 34
_MANY = 6
_GAP = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """``lead`` is a key or a figure; ``mark`` stands at the right: a place, or how many.

    Attributes:
        on: it is chosen, or has its figure.
        typing: what is typed goes in here.
    """

    lead: str
    text: str
    mark: str = ""
    on: bool = False
    typing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Lines under a caption, with what is left at the right; ``figures`` where leads are those.

    Keys without words stand ``across``.
    """

    caption: str = ""
    note: str = ""
    lines: tuple[Line, ...] = ()
    figures: bool = False

    @property
    def across(self) -> bool:
        """Whether no line has words."""
        return bool(self.lines) and not any(one.text for one in self.lines)


class LineGrid(QWidget):
    """One column, two of figures, or a row of bare keys.

    Signals:
        line_pressed(int): the place of a line.
    """

    line_pressed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown = Lines()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, shown: Lines) -> None:
        """Show these."""
        if shown == self._shown:
            return
        self._shown = shown
        said = [f"{one.lead} {one.text} {one.mark}".strip() for one in shown.lines]
        self.setAccessibleName("; ".join([shown.caption, shown.note, *said]))
        self.updateGeometry()
        self.update()

    def shown(self) -> Lines:
        """What it shows."""
        return self._shown

    def line_box(self, number: int) -> QRectF:
        """Where a line is."""
        rows = self._rows()
        width = (self.width() - _LEFT) / self._columns()
        column, row = divmod(number, rows)
        high = self._row_height()
        return QRectF(_LEFT + column * width, _TOP + _HEAD + row * high, width - _RIGHT, high)

    def _columns(self) -> int:
        if self._shown.across:
            return len(self._shown.lines)
        return 2 if self._shown.figures else 1

    def _rows(self) -> int:
        return max(1, -(-len(self._shown.lines) // self._columns()))

    def _row_height(self) -> int:
        return _DENSE_ROW if self._rows() > _MANY else _ROW

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the caption and the lines."""
        colours = self._look.colours
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(QRectF(0, 0, self.width(), 1), colours.border)
            room = QRectF(_LEFT, _TOP, self.width() - _LEFT - _RIGHT, _HEAD)
            quiet = TextStyle(TYPE.small, colour=colours.text2)
            note = text_width(self._shown.note, self._look.font_for(self._shown.note, quiet))
            canvas.text(room, self._shown.note, quiet, Align.AlignRight)
            caption = room.adjusted(0, 0, -note - _GAP, 0)
            canvas.text(caption, self._shown.caption, TextStyle(TYPE.small, bold=True))
            for number, line in enumerate(self._shown.lines):
                self._paint_line(canvas, self.line_box(number), line)

    def _paint_line(self, canvas: Canvas, box: QRectF, line: Line) -> None:
        colours = self._look.colours
        width = _FIGURE if self._shown.figures else _LEAD
        lead = QRectF(box.left(), round(box.center().y() - _LEAD / 2), width, _LEAD)
        full = line.on and not self._shown.figures
        soft = colours.accent_soft if line.on else colours.sunken
        canvas.fill(lead, colours.accent if full else soft, RADIUS.small)
        if line.typing:
            canvas.outline(lead, colours.accent, RADIUS.small, 2.0)
        ink = colours.on_accent if full else colours.accent if line.on else colours.text2
        style = TextStyle(TYPE.small, bold=line.on, colour=ink, lang="num", tabular=True)
        canvas.text(lead, line.lead, style, Align.AlignHCenter)
        mark = TextStyle(TYPE.small, bold=True, colour=colours.accent, lang="num")
        taken = text_width(line.mark, self._look.font_for(line.mark, mark))
        canvas.text(box, line.mark, mark, Align.AlignRight)
        words = box.adjusted(width + _GAP, 0, -taken - (_GAP if taken else 0), 0)
        canvas.text(words, line.text, TextStyle(TYPE.small, bold=line.typing))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which line was pressed."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        for number in range(len(self._shown.lines)):
            if self.line_box(number).contains(event.position()):
                self.line_pressed.emit(number)
                return

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, _TOP + _HEAD + self._row_height() * self._rows() + 4)
