"""The rows of the entry panel. They scroll where a window is too low for them."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.console.entry.faces import RowFace
from facilitator.ui.console.entry.room import RowRoom
from facilitator.ui.console.entry.row import EntryRow
from facilitator.ui.console.entry.row_paint import totals_fit
from facilitator.ui.look import Look
from facilitator.ui.widgets.scroll import ScrollArea


class _Rows(QWidget):
    """Stacks rows of one height."""

    width_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[EntryRow] = []
        self._room = RowRoom()

    def show_room(self, room: RowRoom) -> None:
        self._room = room
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        step = self._room.height + self._room.gap
        for number, row in enumerate(self.rows):
            row.setGeometry(0, number * step, self.width(), self._room.height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self.width_changed.emit(self.width())

    def sizeHint(self) -> QSize:
        return QSize(240, self._room.all_of(len(self.rows)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class RowList(ScrollArea):
    """All units of a form.

    Signals:
        letter_pressed(int, int, int): row, field and place of a letter or amount.
        cell_pressed(int, int): row and field of a box; field -1 is the row itself.
        menu_requested(int, object): row, and where on the screen (QPoint).
        width_changed(int): the rows are this wide now, beside a scroll bar perhaps.
    """

    letter_pressed = Signal(int, int, int)
    cell_pressed = Signal(int, int)
    menu_requested = Signal(int, object)
    width_changed = Signal(int)

    def __init__(self, look: Look) -> None:
        self._rows = _Rows()
        super().__init__(self._rows)
        self._rows.width_changed.connect(self._on_resized)
        self._look = look
        self._faces: tuple[RowFace, ...] = ()
        self._height = 0

    def rows(self) -> tuple[EntryRow, ...]:
        """The rows, from top to bottom."""
        return tuple(self._rows.rows)

    def show_rows(self, faces: tuple[RowFace, ...], room: RowRoom) -> None:
        """Show these units, in rows of this height."""
        self._match(len(faces))
        self._faces = faces
        self._height = room.height
        self._rows.show_room(room)
        self._show_faces()
        self._show_here()

    def _show_here(self) -> None:
        """Scroll to the unit that is lit, or would be next."""
        here = next((number for number, face in enumerate(self._faces) if face.here), None)
        if here is not None:
            row = self._rows.rows[here].geometry()
            self.ensureVisible(0, row.center().y(), 0, row.height() // 2 + 2)

    def _show_faces(self) -> None:
        totals = totals_fit(self._look, self._faces, QRectF(0, 0, self._rows.width(), self._height))
        for row, face in zip(self._rows.rows, self._faces, strict=True):
            row.show_face(face, totals=totals)

    def _on_resized(self, width: int) -> None:
        self._show_here()
        self.width_changed.emit(width)

    def _match(self, count: int) -> None:
        while len(self._rows.rows) > count:
            gone = self._rows.rows.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._rows.rows) < count:
            row = EntryRow(self._look, len(self._rows.rows))
            row.setParent(self._rows)
            row.letter_pressed.connect(self.letter_pressed)
            row.cell_pressed.connect(self.cell_pressed)
            row.menu_requested.connect(self.menu_requested)
            row.show()
            self._rows.rows.append(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whether the points so far have room depends on the width."""
        super().resizeEvent(event)
        self._show_faces()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return self._rows.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Two rows."""
        return QSize(self._rows.sizeHint().width(), 80)
