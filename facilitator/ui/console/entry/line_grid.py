"""Lines under the rows, for the unit that is lit: levels, items to order, or other groups."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from facilitator.ui.console.entry.order_strip import (
    STRIP,
    OrderPainter,
    made_room,
    place_boxes,
    place_under,
)
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.tips import set_tip
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

    Keys without words stand ``across``. Lines that are put in order have ``places``; ``order`` is
    what stands on them, by the numbers of the lines, and ``held`` the one the keys would move.
    """

    caption: str = ""
    note: str = ""
    lines: tuple[Line, ...] = ()
    figures: bool = False
    places: int = 0
    order: tuple[int, ...] = ()
    held: int = -1

    @property
    def across(self) -> bool:
        """Whether no line has words."""
        return bool(self.lines) and not any(one.text for one in self.lines)


class LineGrid(QWidget):
    """One column, two of figures, or a row of bare keys; above an order its places.

    Signals:
        line_pressed(int): the place of a line.
        item_moved(int, int): a line was dragged to a place of the order.
    """

    line_pressed = Signal(int)
    item_moved = Signal(int, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown = Lines()
        self._gripped: int | None = None
        self._grip = QPointF()
        self._carried: QPointF | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, shown: Lines) -> None:
        """Show these."""
        if shown == self._shown:
            return
        self.let_go()
        self._shown = shown
        self.setMouseTracking(shown.places > 0)
        set_tip(self, self._look.tr("Drag an item to its place") if shown.places else "")
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
        return QRectF(_LEFT + column * width, self._top() + row * high, width - _RIGHT, high)

    def place_box(self, place: int) -> QRectF:
        """Where a place of the order is."""
        return self._places()[place]

    def let_go(self) -> bool:
        """Drop what is dragged where it came from; False when nothing is."""
        carried = self._carried is not None
        self._gripped, self._carried = None, None
        self.unsetCursor()
        self.update()
        return carried

    def _top(self) -> int:
        return _TOP + _HEAD + (STRIP if self._shown.places else 0)

    def _places(self) -> list[QRectF]:
        room = QRectF(_LEFT, _TOP + _HEAD, self.width() - _LEFT - _RIGHT, STRIP)
        return place_boxes(room, self._shown.places)

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
                carried = number == self._gripped and self._carried is not None
                self._paint_line(
                    canvas, self.line_box(number), replace(line, typing=True) if carried else line
                )
            if self._shown.places:
                self._paint_order(OrderPainter(canvas, self._look))

    def _paint_order(self, pen: OrderPainter) -> None:
        shown, boxes = self._shown, self._places()
        standing: list[int | None] = list(shown.order)
        letters = [one.lead for one in shown.lines]
        item, where = self._gripped, self._carried
        if item is None or where is None:
            pen.paint_places(boxes, standing, letters, shown.held)
            return
        if (place := place_under(boxes, where)) is not None:
            standing = made_room(shown.order, item, place)
        pen.paint_places(boxes, standing, letters, item)
        line = shown.lines[item]
        pen.paint_carried(QRectF(self.rect()), where, line.lead, line.text)

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
        """Tell which line was pressed; one that may be dragged tells it when it is let go."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.let_go()
        number = self._line_at(event.position())
        if self._shown.places:
            self._grip = event.position()
            self._gripped = self._placed_at(event.position()) if number is None else number
        elif number is not None:
            self.line_pressed.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the item along."""
        where = event.position()
        if not self._shown.places:
            return
        if self._gripped is None or not event.buttons() & Qt.MouseButton.LeftButton:
            over = self._line_at(where) is not None or self._placed_at(where) is not None
            self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        way = (where - self._grip).manhattanLength()
        if self._carried is not None or way >= QApplication.startDragDistance():
            self._carried = where
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the item down: on a place it stays, elsewhere nothing has happened."""
        item = self._gripped
        if event.button() != Qt.MouseButton.LeftButton or item is None:
            return
        if self.let_go():
            place = place_under(self._places(), event.position())
            if place is not None:
                self.item_moved.emit(item, place)
        elif self._line_at(event.position()) == item:
            self.line_pressed.emit(item)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was dragged stays where it was."""
        super().hideEvent(event)
        self.let_go()

    def _line_at(self, where: QPointF) -> int | None:
        every = range(len(self._shown.lines))
        return next((one for one in every if self.line_box(one).contains(where)), None)

    def _placed_at(self, where: QPointF) -> int | None:
        """The item that stands under the mouse in the order."""
        pairs = zip(self._shown.order, self._places(), strict=False)
        return next((item for item, box in pairs if box.contains(where)), None)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, self._top() + self._row_height() * self._rows() + 4)
