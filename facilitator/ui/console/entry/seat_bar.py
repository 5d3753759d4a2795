"""Which judge's levels, or whose sheet, the rows show."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.typeset import text_width

_HEIGHT = 28
_LEFT, _RIGHT = 10, 6
_EDGE = 2
_PAD = 8
_KEY = 22


class SeatBar(QWidget):
    """A small choice above the rows, with the key that goes on to the next one.

    Signals:
        seat_pressed(int): the number of a seat.
    """

    seat_pressed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._names: tuple[tuple[int, str], ...] = ()
        self._seat = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_seats(self, seats: tuple[int, ...], kind: str, seat: int) -> None:
        """Show these seats of judges or sheets; nothing where there is only one."""
        self.setVisible(bool(kind) and len(seats) > 1)
        if kind == "judges":
            names = tuple((each, self._look.tr("Judge {number}", number=each)) for each in seats)
        else:
            team = self._look.tr("Team")
            names = tuple((each, team if each == 1 else str(each - 1)) for each in seats)
        if (names, seat) != (self._names, self._seat):
            self._names, self._seat = names, seat
            chosen = dict(names).get(seat, "")
            self.setAccessibleName(chosen)
            self.update()

    def seat_box(self, place: int) -> QRectF:
        """Where the segment of a seat is: as wide as its words, and all share what is left."""
        widths = [self._width(name) for _, name in self._names]
        room = self.width() - _LEFT - _RIGHT - _KEY - _PAD
        spare = max(0.0, room - sum(widths)) / max(1, len(widths))
        spare = min(spare, _PAD)
        left = _LEFT + sum(widths[:place]) + place * spare
        return QRectF(left, 0, widths[place] + spare, _HEIGHT)

    def _width(self, name: str) -> float:
        style = TextStyle(TYPE.small, bold=True)
        return text_width(name, self._look.font_for(name, style)) + 2 * _PAD

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a groove, the seats, and the key."""
        if not self._names:
            return
        colours = self._look.colours
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            groove = self.seat_box(0).united(self.seat_box(len(self._names) - 1))
            canvas.fill(groove, colours.sunken, RADIUS.row)
            for place, (seat, name) in enumerate(self._names):
                box, on = self.seat_box(place), seat == self._seat
                if on:
                    inner = box.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
                    canvas.fill(inner, colours.surface, RADIUS.small)
                    canvas.outline(inner, colours.border_strong, RADIUS.small)
                style = TextStyle(TYPE.small, bold=on, colour=colours.text if on else colours.text2)
                canvas.text(box, name, style, Align.AlignHCenter)
            key = QRectF(self.width() - _RIGHT - _KEY, (_HEIGHT - _KEY) / 2, _KEY, _KEY)
            canvas.fill(key, colours.sunken, RADIUS.small)
            style = TextStyle(TYPE.small, bold=True, colour=colours.text2, lang="num")
            canvas.text(key, "+", style, Align.AlignHCenter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which seat was pressed."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        for place, (seat, _) in enumerate(self._names):
            if self.seat_box(place).contains(event.position()):
                self.seat_pressed.emit(seat)
                return

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, _HEIGHT)
