"""The items of a checklist for the unit that is lit, each with its key."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.console.entry.drafts import TICK_KEYS, Tick
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas

_LEFT = 10
_TOP = 8
_HEAD = 24
_ROW = 26
_KEY = 20
_COLUMNS = 2


class TickGrid(QWidget):
    """Items in two columns; a press of the key or the mouse turns right, half right, not right.

    Signals:
        item_pressed(int): the place of an item.
    """

    item_pressed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._name = ""
        self._labels: tuple[str, ...] = ()
        self._ticks: tuple[Tick, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ticks(self, name: str, labels: tuple[str, ...], ticks: tuple[Tick, ...]) -> None:
        """Show the items of a unit."""
        grown = len(labels) != len(self._labels)
        self._name, self._labels, self._ticks = name, labels, ticks
        ticked = [label for label, tick in zip(labels, ticks, strict=False) if tick]
        self.setAccessibleName("; ".join([name, *ticked]))
        if grown:
            self.updateGeometry()
        self.update()

    def item_box(self, item: int) -> QRectF:
        """Where an item is."""
        rows = self._rows()
        width = (self.width() - _LEFT) / _COLUMNS
        column, row = divmod(item, rows)
        return QRectF(_LEFT + column * width, _TOP + _HEAD + row * _ROW, width - 6, _ROW)

    def _rows(self) -> int:
        return max(1, -(-len(self._labels) // _COLUMNS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the caption and the items."""
        colours = self._look.colours
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(QRectF(0, 0, self.width(), 1), colours.border)
            room = QRectF(_LEFT, _TOP, self.width() - _LEFT - 6, _HEAD)
            canvas.text(room, self._name, TextStyle(TYPE.small, bold=True))
            note = self._look.tr("Once: right. Twice: half")
            quiet = TextStyle(TYPE.caption, colour=colours.text2)
            canvas.text(room, note, quiet, Align.AlignRight)
            for item, label in enumerate(self._labels):
                self._paint_item(canvas, item, label)

    def _paint_item(self, canvas: Canvas, item: int, label: str) -> None:
        colours = self._look.colours
        box = self.item_box(item)
        tick = self._ticks[item] if item < len(self._ticks) else None
        key = QRectF(box.left(), round(box.center().y() - _KEY / 2), _KEY, _KEY)
        canvas.fill(key, colours.accent if tick else colours.sunken, RADIUS.small)
        ink = colours.on_accent if tick else colours.text2
        shown = "½" if tick else TICK_KEYS[item : item + 1]
        if tick == 1:
            canvas.icon("check", key, 14, ink)
        else:
            style = TextStyle(TYPE.caption, bold=bool(tick), colour=ink, lang="num")
            canvas.text(key, shown, style, Align.AlignHCenter)
        words = box.adjusted(_KEY + 8, 0, 0, 0)
        canvas.text(words, label, TextStyle(TYPE.small, bold=bool(tick)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which item was pressed."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        for item in range(len(self._labels)):
            if self.item_box(item).contains(event.position()):
                self.item_pressed.emit(item)
                return

    def sizeHint(self) -> QSize:
        """As high as its items."""
        return QSize(200, _TOP + _HEAD + _ROW * self._rows() + 6)
