"""A rectangle drawn over the small picture: the part the room shall see enlarged."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from facilitator.core.lens import Lens, lens_around
from facilitator.ui.look import Look
from facilitator.ui.tokens import RADIUS
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.pill import Pill

_SHADE = QColor(0, 0, 0, 120)
_LINE = 2.0
_LOW = 12


class AreaBand(QWidget):
    """Lies over a picture while a part of it is chosen. What is drawn takes the picture's shape.

    Signals:
        chosen(object): the mouse was let go; a ``Lens``.
    """

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._from: QPointF | None = None
        self._lens: Lens | None = None
        self._hint = Pill(
            look, look.tr("Drag over a part of the picture; Esc ends it"), "accent", "search"
        )
        self._hint.setParent(self)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.hide()

    def lens(self) -> Lens | None:
        """What is drawn so far."""
        return self._lens

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.position()
            self._hint.hide()
            self._draw(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on."""
        if self._from is not None:
            self._draw(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """This is it."""
        if self._from is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._draw(event.position())
        lens = self._lens
        self._from = self._lens = None
        self.chosen.emit(lens)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin anew, with the hint."""
        super().showEvent(event)
        size = self._hint.sizeHint()
        left = (self.width() - size.width()) // 2
        low = self.height() - size.height() - _LOW
        self._hint.setGeometry(left, low, size.width(), size.height())
        self._hint.show()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was not finished is forgotten."""
        super().hideEvent(event)
        self._from = self._lens = None

    def _draw(self, to: QPointF) -> None:
        start = self._from or to
        wide, high = max(1, self.width()), max(1, self.height())
        corners = (start.x() / wide, start.y() / high, to.x() / wide, to.y() / high)
        self._lens = lens_around(*(min(1.0, max(0.0, each)) for each in corners))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Shade what will not be seen."""
        lens = self._lens
        if lens is None:
            return
        area = QRectF(self.rect())
        part = QRectF(
            lens.x * area.width(),
            lens.y * area.height(),
            lens.share * area.width(),
            lens.share * area.height(),
        )
        with QPainter(self) as painter:
            shade = QPainterPath()
            shade.addRoundedRect(area, RADIUS.control, RADIUS.control)
            shade.addRect(part)
            painter.fillPath(shade, _SHADE)
            # Over a picture of any colours: the shade around it makes white seen on white.
            Canvas(painter, self._look).outline(part, "#FFFFFF", 0, _LINE)
