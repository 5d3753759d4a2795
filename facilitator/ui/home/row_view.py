"""The item view of the list of workshops."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from facilitator.ui.home.rows import WorkshopRows, columns
from facilitator.ui.look import Look
from facilitator.ui.tokens import HEIGHT
from facilitator.ui.widgets.row_delegate import SECTION_HEIGHT, RowDelegate
from facilitator.ui.widgets.row_table import lay_rows

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UPWARDS = (
    QAbstractItemView.CursorAction.MoveUp,
    QAbstractItemView.CursorAction.MovePageUp,
)


class RowView(QTableView):
    """The rows. Arrow keys walk them and step over headings.

    A table view and not a list view: it knows the heights of its rows without asking for each of
    ten thousand, because only headings differ.

    Signals:
        chosen: a person went to another row; carries the id of its workshop.
        opened: Enter or a double click; carries the id.
        delete_requested: the delete key; carries the id.
    """

    chosen = Signal(str)
    opened = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, look: Look, rows: WorkshopRows) -> None:
        super().__init__()
        self._rows = rows
        self._telling = True
        self._low: tuple[int, ...] = ()
        self.setModel(rows)
        self.setItemDelegate(RowDelegate(look, columns(look), self, chevron=True))
        self.setAccessibleName(look.tr("List of workshops"))
        lay_rows(self, HEIGHT.row, SECTION_HEIGHT)

    def show_headings(self) -> None:
        """Make headings as low as they are; after the rows were replaced."""
        for row in self._low:
            self.setRowHeight(row, HEIGHT.row)
        self._low = tuple(self._rows.headings())
        for row in self._low:
            self.setRowHeight(row, SECTION_HEIGHT)

    def show_chosen(self, workshop_id: str) -> None:
        """Show a workshop as the chosen one; nobody is told."""
        row = self._rows.row_of(workshop_id)
        self._telling = False
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self._rows.index(row))
        self._telling = True

    def go_to_first(self) -> None:
        """Choose the first workshop and take the keyboard."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self._current_id():
            self.setCurrentIndex(self._stepped(0, 1))

    def _current_id(self) -> str:
        workshop = self._rows.workshop(self.currentIndex().row())
        return workshop.id if workshop else ""

    def _stepped(self, row: int, step: int) -> QModelIndex:
        """The nearest workshop from a row on, in one direction and else in the other."""
        for direction in (step, -step):
            at = row
            while 0 <= at < self._rows.rowCount():
                if self._rows.workshop(at) is not None:
                    return self._rows.index(at)
                at += direction
        return QModelIndex()

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where a key leads; Home and End are the first and the last row of the list."""
        match action:
            case QAbstractItemView.CursorAction.MoveHome:
                return self._stepped(0, 1)
            case QAbstractItemView.CursorAction.MoveEnd:
                return self._stepped(self._rows.rowCount() - 1, -1)
            case _:
                target = super().moveCursor(action, modifiers)
                return self._stepped(target.row(), -1 if action in _UPWARDS else 1)

    def currentChanged(  # noqa: N802
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell where a person went."""
        super().currentChanged(current, previous)
        if self._telling and (workshop_id := self._current_id()):
            self.chosen.emit(workshop_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete asks to delete."""
        workshop_id = self._current_id()
        if workshop_id and event.key() in _ENTER:
            self.opened.emit(workshop_id)
        elif workshop_id and event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit(workshop_id)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens."""
        super().mouseDoubleClickEvent(event)
        workshop = self._rows.workshop(self.rowAt(event.position().toPoint().y()))
        if workshop is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(workshop.id)
