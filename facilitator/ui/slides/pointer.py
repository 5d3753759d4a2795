"""The dot or the bright circle over a picture of the room, wherever the picture is shown."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from facilitator.core.pointing import Pointer
from facilitator.ui.slides.frame import HEIGHT

# Light, not a colour of the theme: seen on every ground, on a weak projector too.
_LASER, _HALO, _DIM = "#FF2D20", "#FFFFFF", "#000000"
_DIMMED = 0.68
_DOT, _RING = 15.0, 4.0
"""Radius of the dot and width of its ring, of 1080."""
_LEAST_DOT = 3.5
"""In pixels: in a small picture the dot is larger than it should be, so that it can be seen."""
_SPARE = 3


def pointer_rect(pointer: Pointer, size: QRectF) -> QRectF:
    """The dot or the circle in a picture that fills ``size``; empty where nothing is pointed at."""
    if pointer.at is None:
        return QRectF()
    x, y = pointer.at
    centre = QPointF(size.left() + x * size.width(), size.top() + y * size.height())
    radius = pointer.size * size.height()
    if pointer.kind == "laser":
        radius = max(_LEAST_DOT, (_DOT + _RING) * size.height() / HEIGHT)
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)


def paint_pointer(painter: QPainter, pointer: Pointer, size: QRectF) -> None:
    """Paint the pointer over a picture that fills ``size``."""
    rect = pointer_rect(pointer, size)
    if rect.isEmpty():
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ring = max(1.0, _RING * size.height() / HEIGHT)
    inner = rect.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
    if pointer.kind == "laser":
        painter.setBrush(QColor(_LASER))
    else:
        dark = QPainterPath()
        dark.addRect(size)
        dark.addEllipse(inner)
        shade = QColor(_DIM)
        shade.setAlphaF(_DIMMED)
        painter.fillPath(dark, shade)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(_HALO), ring))
    painter.drawEllipse(inner)
    painter.restore()


class PointerLayer(QWidget):
    """Lies over everything in a picture; a move repaints only where it was and where it is."""

    def __init__(self, parent: QWidget, edge: float = 0.0, radius: float = 0.0) -> None:
        """Leave an ``edge`` of the picture free, with corners of this ``radius`` inside."""
        super().__init__(parent)
        self._edge, self._radius = edge, radius
        self._pointer: Pointer | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_pointer(self, pointer: Pointer | None, picture: QRect) -> None:
        """Show this pointer over the picture, which lies there in the parent."""
        before, self._pointer = self._pointer, pointer
        if pointer is None or pointer.at is None:
            self.hide()
            return
        if self.geometry() != picture:
            self.setGeometry(picture)
        if before is None or before.kind != pointer.kind or self.isHidden():
            self.show()
            self.raise_()
            self.update()
        else:
            self.update(QRegion(self._touched(before)).united(self._touched(pointer)))

    def _touched(self, pointer: Pointer) -> QRect:
        rect = pointer_rect(pointer, QRectF(self.rect())).toAlignedRect()
        return rect.adjusted(-_SPARE, -_SPARE, _SPARE, _SPARE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        if self._pointer is None:
            return
        with QPainter(self) as painter:
            area = QRectF(self.rect())
            if self._edge:
                inner = QPainterPath()
                edge = self._edge
                inside = area.adjusted(edge, edge, -edge, -edge)
                inner.addRoundedRect(inside, self._radius, self._radius)
                painter.setClipPath(inner)
            paint_pointer(painter, self._pointer, area)
