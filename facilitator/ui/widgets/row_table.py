"""A table whose rows a delegate paints whole, and the titles above its columns."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.row_delegate import RowDelegate, column_boxes
from facilitator.ui.widgets.scroll import show_through
from facilitator.ui.widgets.table_rows import ROW_ROLE, Column, TableRow

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROW, _HEAD = 38, 26
_SIZE = QSize(1080, 380)


class LineModel(QAbstractTableModel):
    """Table rows, one a line."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[TableRow] = ()

    def show_lines(self, lines: Sequence[TableRow]) -> None:
        """Other rows."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line_of(self, key: str) -> int | None:
        """The line of a row by its key."""
        keys = [line.key for line in self._lines]
        return keys.index(key) if key in keys else None

    def key_at(self, number: int) -> str:
        """The key of the row on a line; "" where there is none."""
        return self._lines[number].key if 0 <= number < len(self._lines) else ""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """One: the delegate paints the whole row."""
        return 0 if parent is not None and parent.isValid() else 1

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The row for the delegate, and its words for screen readers."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == ROW_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(cell.text for cell in line.cells if cell.text)
        return None


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
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        show_through(self)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heights = self.verticalHeader()
        heights.hide()
        heights.setMinimumSectionSize(_ROW)
        heights.setDefaultSectionSize(_ROW)
        heights.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumHeight(3 * _ROW)
        self.doubleClicked.connect(self._on_double)

    def key(self) -> str:
        """The key of the chosen row; "" where there is none."""
        return self._lines.key_at(self.currentIndex().row())

    def choose(self, line: int) -> None:
        """Choose the row on a line, or the nearest there is."""
        last = self._lines.rowCount() - 1
        self.setCurrentIndex(self._lines.index(min(line, last), 0) if last >= 0 else QModelIndex())
        self.moved.emit()

    def selectionChanged(  # noqa: N802
        self, selected: QItemSelection, deselected: QItemSelection
    ) -> None:
        """Tell where a person went."""
        super().selectionChanged(selected, deselected)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The deeds on the chosen row."""
        if event.key() in _ENTER:
            self.enter_pressed.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.space_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            # The table would keep it to itself; it closes the sheet.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_double(self, _index: QModelIndex) -> None:
        self.enter_pressed.emit()

    def sizeHint(self) -> QSize:
        """A comfortable page."""
        return _SIZE


class RowTitles(QWidget):
    """The titles above the columns."""

    def __init__(self, look: Look, table: RowTable, columns: Sequence[Column]) -> None:
        super().__init__()
        self._look = look
        self._table = table
        self._columns = columns
        self.setFixedHeight(_HEAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every title over its column."""
        boxes = column_boxes(self._columns, self._table.viewport().width(), chevron=False)
        style = TextStyle(TYPE.caption, colour=self._look.colours.text3)
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            for column, box in zip(self._columns, boxes, strict=True):
                place = QRectF(box.left(), 0, box.width(), self.height())
                canvas.text(place, column.title, style)
