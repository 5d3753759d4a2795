"""A table whose rows a delegate paints whole, and the titles above its columns."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.item_model import ItemModel
from facilitator.ui.widgets.row_deeds import RowDeeds
from facilitator.ui.widgets.row_delegate import RowDelegate, column_boxes
from facilitator.ui.widgets.scroll import keep_bar_room, show_through
from facilitator.ui.widgets.table_rows import Column, TableRow

_ROW, _HEAD = 38, 26
_SIZE = QSize(1080, 380)


class LineModel(ItemModel[TableRow]):
    """Table rows, one a line."""

    def __init__(self) -> None:
        super().__init__(_words)

    def line_of(self, key: str) -> int | None:
        """The line of a row by its key."""
        keys = [line.key for line in self.items]
        return keys.index(key) if key in keys else None

    def key_at(self, number: int) -> str:
        """The key of the row on a line; "" where there is none."""
        line = self.item_at(number)
        return line.key if line is not None else ""


def _words(line: TableRow) -> str:
    return " ".join(cell.text for cell in line.cells if cell.text)


def lay_rows(table: QTableView, height: int, least: int | None = None) -> None:
    """A table without lines and headers, whose rows are painted whole; ``least`` is the lowest row."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setMouseTracking(True)
    table.setTabKeyNavigation(False)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    keep_bar_room(table)
    show_through(table)
    leave_ground(table)
    table.horizontalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    heights = table.verticalHeader()
    heights.hide()
    heights.setMinimumSectionSize(least or height)
    heights.setDefaultSectionSize(height)
    heights.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


def leave_ground(view: QAbstractItemView) -> None:
    """The delegate paints the chosen row; Qt would paint a block of its own below."""
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Highlight, QColor(Qt.GlobalColor.transparent))
    view.setPalette(palette)


class RowTable(QTableView):
    """Arrow keys walk the rows; Enter, Delete and Space say what shall be done with the chosen one.

    Signals:
        moved: another row is the chosen one, or none.
        enter_pressed, delete_pressed, space_pressed: a key on the chosen row; Enter is a double
            click as well.
    """

    moved = Signal()
    enter_pressed = Signal()
    delete_pressed = Signal()
    space_pressed = Signal()

    def __init__(self, model: LineModel, delegate: RowDelegate, name: str) -> None:
        """`name` says what stands in it, for screen readers."""
        super().__init__()
        self._lines = model
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        lay_rows(self, _ROW)
        self.setMinimumHeight(3 * _ROW)
        self._deeds = deeds = RowDeeds(self)
        deeds.moved.connect(self.moved)
        deeds.enter_pressed.connect(self.enter_pressed)
        deeds.delete_pressed.connect(self.delete_pressed)
        deeds.space_pressed.connect(self.space_pressed)

    def key(self) -> str:
        """The key of the chosen row; "" where there is none."""
        return self._lines.key_at(self.currentIndex().row())

    def choose(self, line: int) -> None:
        """Choose the row on a line, or the nearest there is."""
        last = self._lines.rowCount() - 1
        self.setCurrentIndex(self._lines.index(min(line, last), 0) if last >= 0 else QModelIndex())
        self.moved.emit()

    def fit_rows(self) -> None:
        """Give each row the height of its words; after other rows, columns or another width."""
        if not self._delegate.breaks():
            return
        wide = self.viewport().width()
        for number, line in enumerate(self._lines.items):
            self.setRowHeight(number, self._delegate.height_of(line, wide, _ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words break anew."""
        super().resizeEvent(event)
        self.fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The deeds on the chosen one."""
        if not self._deeds.takes(event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """A comfortable page."""
        return _SIZE


class RowTitles(QWidget):
    """The titles above the columns of a table; the rows leave room for their scroll bar."""

    def __init__(
        self,
        look: Look,
        table: QTableView,
        columns: Sequence[Column],
        *,
        height: int = _HEAD,
        chevron: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._table = table
        self._columns = columns
        self._chevron = chevron
        self.setFixedHeight(height)

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Paint the titles of other columns."""
        self._columns = columns
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every title over its column."""
        wide = self._table.viewport().width()
        boxes = column_boxes(self._columns, wide, chevron=self._chevron)
        style = TextStyle(TYPE.caption, colour=self._look.colours.text3)
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            for column, box in zip(self._columns, boxes, strict=True):
                place = QRectF(box.left(), 0, box.width(), self.height())
                canvas.text(place, column.title, style)
