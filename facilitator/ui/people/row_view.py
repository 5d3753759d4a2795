"""The list of people: keys and clicks note who came and move people to groups."""

from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView

from facilitator.core.people import Attendance
from facilitator.ui.look import Look
from facilitator.ui.people.row_delegate import PersonDelegate
from facilitator.ui.people.rows import PeopleRows, PersonRow
from facilitator.ui.widgets.row_table import leave_ground
from facilitator.ui.widgets.scroll import show_through

MIME = "application/x-facilitator-people"
TEN = 10
_STATE_KEYS: dict[int, Attendance] = {
    Qt.Key.Key_Space: "present",
    Qt.Key.Key_L: "late",
    Qt.Key.Key_Plus: "late",
    Qt.Key.Key_A: "absent",
    Qt.Key.Key_Minus: "absent",
}
"""The signs are for whoever has a Chinese input method on, which holds letters back."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MEANT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def carried(ids: tuple[str, ...]) -> QMimeData:
    """People on their way to a group: their ids, never their names."""
    data = QMimeData()
    data.setData(MIME, "\n".join(ids).encode())
    return data


class PeopleList(QListView):
    """Everybody who is looked for.

    Signals:
        mark_requested(tuple, str): ids, and the state; "" takes back what was noted.
        move_requested(tuple, int): ids, and the key of a group, 0 for none.
        remove_requested(tuple): ids, off the list.
        open_requested(str): more about a person.
        menu_requested(object): what can be done with the chosen ones; carries a global QPoint.
        went(str): a person went to the row of somebody; carries the id.
    """

    mark_requested = Signal(tuple, str)
    move_requested = Signal(tuple, int)
    remove_requested = Signal(tuple)
    open_requested = Signal(str)
    menu_requested = Signal(object)
    went = Signal(str)

    def __init__(self, look: Look, rows: PeopleRows) -> None:
        super().__init__()
        self._rows = rows
        self._delegate = PersonDelegate(look, self)
        self._pressed: QPoint | None = None
        self.setModel(rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(look.tr("List of people"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        show_through(self)
        leave_ground(self)
        self.selectionModel().currentChanged.connect(self._on_current)

    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen people, from the top."""
        lines = sorted(index.row() for index in self.selectedIndexes())
        return tuple(row.person.id for row in map(self._rows.row, lines) if row is not None)

    def line(self) -> int:
        """The number of the row that was come to."""
        return max(0, self.currentIndex().row())

    def choose(self, ids: tuple[str, ...], otherwise: int = 0) -> None:
        """Choose these, as far as they are shown; the last of them is come to.

        Where none is shown, who stands on line `otherwise` now: the door goes on to the next.
        """
        flags = QItemSelectionModel.SelectionFlag
        lines = [line for line in map(self._rows.line_of, ids) if line is not None]
        self.clearSelection()
        if not lines and self._rows.rowCount():
            lines = [min(otherwise, self._rows.rowCount() - 1)]
        for line in lines:
            self.selectionModel().setCurrentIndex(self._rows.index(line), flags.Select)

    def _on_current(self) -> None:
        row = self._current()
        if row is not None:
            self.went.emit(row.person.id)

    def _current(self) -> PersonRow | None:
        return self._rows.row(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, L, A note; figures move; Enter opens; Delete takes off the list."""
        ids, row = self.chosen(), self._current()
        text = event.text()
        plain = not event.modifiers() & _MEANT
        state = _STATE_KEYS.get(event.key())
        if ids and plain and state is not None:
            rows = [r for r in map(self._rows.row, range(self._rows.rowCount())) if r]
            same = all(r.state == state for r in rows if r.person.id in ids)
            self.mark_requested.emit(ids, "" if same else state)
        elif ids and plain and len(text) == 1 and text in "0123456789":
            self.move_requested.emit(ids, int(text) or TEN)
        elif ids and plain and event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit(ids)
        elif row is not None and plain and event.key() in _ENTER:
            self.open_requested.emit(row.person.id)
        elif event.key() == Qt.Key.Key_N:
            # Of the page: a list would look for a name.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters mean something else here; the field above looks for names."""

    def place_of(self, line: int, state: Attendance) -> QPoint:
        """The middle of a state in a row."""
        area = self.visualRect(self._rows.index(line))
        box = self._delegate.places(self.viewport().width()).states[state]
        return QPoint(round(box.center().x()), area.center().y())

    def _state_at(self, event: QMouseEvent) -> tuple[PersonRow, Attendance] | None:
        at = event.position().toPoint()
        row = self._rows.row(self.indexAt(at).row())
        state = self._delegate.places(self.viewport().width()).state_at(at.x())
        return (row, state) if row is not None and state else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a state notes it, a second one takes it back; the choice stays."""
        hit = self._state_at(event) if event.button() == Qt.MouseButton.LeftButton else None
        if hit is not None:
            row, state = hit
            self.mark_requested.emit((row.person.id,), "" if row.state == state else state)
            return
        at = event.position().toPoint()
        self._pressed = at if self.indexAt(at).isValid() else None
        if event.button() == Qt.MouseButton.RightButton and self._is_chosen(at):
            return
        super().mousePressEvent(event)

    def _is_chosen(self, at: QPoint) -> bool:
        return self.selectionModel().isSelected(self.indexAt(at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging takes the chosen people along."""
        held = event.buttons() & Qt.MouseButton.LeftButton
        if held and self._pressed is not None:
            way = event.position().toPoint() - self._pressed
            if way.manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                drag = QDrag(self)
                drag.setMimeData(carried(self.chosen()))
                drag.exec(Qt.DropAction.MoveAction)
            return
        super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens; on a state it is a second click."""
        if self._state_at(event) is not None:
            self.mousePressEvent(event)
            return
        row = self._rows.row(self.indexAt(event.position().toPoint()).row())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.open_requested.emit(row.person.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the chosen ones."""
        if self.chosen():
            self.menu_requested.emit(event.globalPos())
