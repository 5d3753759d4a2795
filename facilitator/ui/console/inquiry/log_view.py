"""The table of the log, and the titles above it."""

from PySide6.QtCore import QItemSelection, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from facilitator.core.ledger import LogRow
from facilitator.ui.console.inquiry.log_rows import LogDelegate, LogModel, columns
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.row_delegate import column_boxes
from facilitator.ui.widgets.scroll import show_through

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROW, _HEAD = 38, 26
_SIZE = QSize(1080, 380)


class LogTable(QTableView):
    """Arrow keys walk the rows, Enter corrects, Delete takes back, Space tells how it was computed.

    Signals:
        moved: another row is the chosen one, or none.
        correct_pressed, take_back_pressed, story_pressed: a key on the chosen row.
    """

    moved = Signal()
    correct_pressed = Signal()
    take_back_pressed = Signal()
    story_pressed = Signal()

    def __init__(self, look: Look, rows: LogModel) -> None:
        super().__init__()
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(LogDelegate(look, rows))
        self.setAccessibleName(look.tr("Log"))
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

    def row(self) -> LogRow | None:
        """The chosen row."""
        return self._rows.row_at(self.currentIndex().row())

    def choose(self, line: int) -> None:
        """Choose the row on a line, or the nearest there is."""
        last = self._rows.rowCount() - 1
        self.setCurrentIndex(self._rows.index(min(line, last), 0) if last >= 0 else QModelIndex())
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
            self.correct_pressed.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_back_pressed.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.story_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            # The table would keep it to itself; it closes the sheet.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_double(self, _index: QModelIndex) -> None:
        self.correct_pressed.emit()

    def sizeHint(self) -> QSize:
        """A comfortable page."""
        return _SIZE


class LogTitles(QWidget):
    """The titles above the columns."""

    def __init__(self, look: Look, table: LogTable) -> None:
        super().__init__()
        self._look = look
        self._table = table
        self.setFixedHeight(_HEAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every title over its column."""
        titles = columns(self._look)
        boxes = column_boxes(titles, self._table.viewport().width(), chevron=False)
        style = TextStyle(TYPE.caption, colour=self._look.colours.text3)
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            for column, box in zip(titles, boxes, strict=True):
                place = QRectF(box.left(), 0, box.width(), self.height())
                canvas.text(place, column.title, style)
