"""One unit in the entry panel: its group, its points so far, and what is entered for it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.console.entry.faces import RowFace
from facilitator.ui.console.entry.row_paint import (
    NAME_LEFT,
    RowPainter,
    name_room,
    name_style,
    parts_of,
)
from facilitator.ui.look import Look
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.tips import set_tip
from facilitator.ui.widgets.typeset import text_width


class EntryRow(QWidget):
    """Shows a `RowFace`; knows where it was clicked and nothing else.

    Signals:
        letter_pressed(int, int, int): row, field and place of a letter or amount.
        cell_pressed(int, int): row and field of a box; field -1 is the row itself.
        menu_requested(int, object): row, and where on the screen (QPoint).
    """

    letter_pressed = Signal(int, int, int)
    cell_pressed = Signal(int, int)
    menu_requested = Signal(int, object)

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look = look
        self._number = number
        self._face: RowFace | None = None
        self._totals = True
        self._hovered = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def face(self) -> RowFace | None:
        """What it shows."""
        return self._face

    def show_face(self, face: RowFace, *, totals: bool) -> None:
        """Show this; `totals` whether there is room for the points so far."""
        if (face, totals) == (self._face, self._totals):
            return
        self._face, self._totals = face, totals
        said = [face.key, face.name, face.state, face.mistake, face.doubt]
        said.extend(
            cell.text or "".join(one.text for one in cell.letters if one.on) for cell in face.cells
        )
        self.setAccessibleName(" ".join(each for each in said if each))
        self._tell_whole_name()
        self.update()

    def _tell_whole_name(self) -> None:
        """A name that is cut is told by the tool tip."""
        face = self._face
        if face is None:
            return
        style = name_style(self._look, lit=face.lit)
        room = parts_of(face, QRectF(self.rect())).left - NAME_LEFT
        left, _ = name_room(self._look, face, room, totals=self._totals)
        cut = text_width(face.name, self._look.font_for(face.name, style)) > left
        set_tip(self, face.name if cut else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whether the name is cut depends on the width."""
        super().resizeEvent(event)
        self._tell_whole_name()

    def boxes(self) -> list[list[QRectF]]:
        """Where the letters and boxes of each cell are, in this widget."""
        if self._face is None:
            return []
        return [list(cell) for cell in parts_of(self._face, QRectF(self.rect())).cells]

    def menu_box(self) -> QRectF:
        """Where the three dots are."""
        if self._face is None:
            return QRectF()
        return parts_of(self._face, QRectF(self.rect())).menu

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the face."""
        if self._face is None:
            return
        with QPainter(self) as painter:
            pen = RowPainter(Canvas(painter, self._look), self._look)
            area = QRectF(self.rect())
            pen.paint(self._face, area, hovered=self._hovered, totals=self._totals)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell what is under the mouse."""
        if event.button() != Qt.MouseButton.LeftButton or self._face is None:
            return
        if self._face.menu and self.menu_box().contains(event.position()):
            self.menu_requested.emit(self._number, event.globalPosition().toPoint())
            return
        if self._face.state:
            self.cell_pressed.emit(self._number, -1)
            return
        self._press_cell(event.position())

    def _press_cell(self, where: QPointF) -> None:
        face = self._face
        if face is None:
            return
        for cell, boxes in zip(face.cells, self.boxes(), strict=True):
            for place, box in enumerate(boxes):
                if box.contains(where):
                    if cell.letters:
                        self.letter_pressed.emit(self._number, cell.field, place)
                    else:
                        self.cell_pressed.emit(self._number, cell.field)
                    return
        self.cell_pressed.emit(self._number, -1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right button opens the menu of the row."""
        if self._face is not None and self._face.menu:
            where: QPoint = event.globalPos()
            self.menu_requested.emit(self._number, where)

    def enterEvent(self, _event: QEnterEvent) -> None:
        """Show the three dots."""
        self._hovered = True
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        """Hide the three dots."""
        self._hovered = False
        self.update()
