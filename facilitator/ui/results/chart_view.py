"""A chart to look at and to point at: with the mouse, or with the arrow keys."""

from collections.abc import Callable
from math import ceil, hypot

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.core.charts.display import DisplayList, Frame, Spot
from facilitator.ui.look import Look
from facilitator.ui.results.chart_colours import chart_colours
from facilitator.ui.tokens import RADIUS
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.focus import FocusRing
from facilitator.ui.widgets.picture import measure, paint_picture

Draw = Callable[[Frame], DisplayList]

SCALE = 1.36
"""Pixels a point: labels of 9 points are read like the small type of a window."""
_AROUND = 1.0
_LINE = 2.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_SIDEWAYS = 4.0
"""A spot that lies aside is so many times further away than one straight on."""


class ChartView(QWidget):
    """Draws a chart at its own width, in the colours of the window.

    Signals:
        pointed(str): what the spot that is pointed at is made of; "" where none is.
    """

    pointed = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        """`name` is what the chart shows, for screen readers."""
        super().__init__()
        self._look = look
        self._draw: Draw | None = None
        self._picture = DisplayList(1.0, 1.0, ())
        self._spot = -1
        self._ring = FocusRing(self, look.colours.accent, RADIUS.row)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, draw: Draw) -> None:
        """Show what is drawn for a frame; drawn anew for every width."""
        self._draw = draw
        self._lay_out()

    def picture(self) -> DisplayList:
        """What is shown."""
        return self._picture

    def said(self) -> str:
        """What is pointed at."""
        spots = self._picture.spots
        return spots[self._spot].said if 0 <= self._spot < len(spots) else ""

    def place_of(self, number: int) -> QRectF:
        """Where a spot stands, in pixels of this widget."""
        spot = self._picture.spots[number]
        return QRectF(
            spot.x * SCALE, spot.y * SCALE, spot.width * SCALE, spot.height * SCALE
        ).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)

    def _lay_out(self) -> None:
        if self._draw is None or self.width() <= 0:
            return
        frame = Frame((self.width() - 2) / SCALE, self._look.lang, measure)
        self._picture = self._draw(frame)
        self.setFixedHeight(ceil(self._picture.height * SCALE) + 2)
        everything = " ".join(spot.said for spot in self._picture.spots)
        self.setAccessibleDescription(everything)
        self._point(self._spot if self._spot < len(self._picture.spots) else -1)

    def _point(self, number: int) -> None:
        if number != self._spot:
            self._spot = number
            self.pointed.emit(self.said())
        self.update()

    def _step(self, across: int, down: int) -> None:
        """To the nearest spot in this direction."""
        spots = self._picture.spots
        if not 0 <= self._spot < len(spots):
            self._point(0 if spots else -1)
            return
        here = _centre(spots[self._spot])
        found = [
            (hypot(ahead, _SIDEWAYS * aside), number)
            for number, one in enumerate(spots)
            for ahead, aside in [_from(here, _centre(one), across, down)]
            if ahead > 1.0
        ]
        if found:
            self._point(min(found)[1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The chart, and a line round what is pointed at."""
        with QPainter(self) as painter:
            painter.save()
            painter.scale(SCALE, SCALE)
            paint_picture(painter, self._picture, chart_colours(dark=self._look.dark))
            painter.restore()
            if 0 <= self._spot < len(self._picture.spots):
                canvas = Canvas(painter, self._look)
                place = self.place_of(self._spot)
                canvas.outline(place, self._look.colours.text, RADIUS.small, _LINE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at what is below the mouse."""
        at = event.position()
        places = (self.place_of(number).contains(at) for number in range(len(self._picture.spots)))
        self._point(next((number for number, inside in enumerate(places) if inside), -1))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is below the mouse any more."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._point(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from spot to spot, Home and End to the first and the last."""
        self._ring.key_pressed()
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self._step(*_ARROWS[key])
        elif key == Qt.Key.Key_Home:
            self._point(0 if self._picture.spots else -1)
        elif key == Qt.Key.Key_End:
            self._point(len(self._picture.spots) - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the ring, and begin with the first spot."""
        super().focusInEvent(event)
        self._ring.focus_came(event.reason())
        if self._spot < 0 and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._point(0 if self._picture.spots else -1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.focus_left()
        self._point(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another chart."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def sizeHint(self) -> QSize:
        """As high as the chart."""
        return QSize(320, self.height())

    def minimumSizeHint(self) -> QSize:
        """Narrow charts have fewer figures on their axis."""
        return QSize(240, self.height())


def _centre(spot: Spot) -> QPointF:
    return QPointF(spot.x + spot.width / 2, spot.y + spot.height / 2)


def _from(here: QPointF, there: QPointF, across: int, down: int) -> tuple[float, float]:
    """How far ahead in a direction, and how far aside."""
    way = there - here
    ahead = way.x() * across + way.y() * down
    return ahead, abs(way.x() * down + way.y() * across)
