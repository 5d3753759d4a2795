"""What stands over a part of a page while the rest of it is used as before."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.tokens import RADIUS
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.cover import Cover


class Beside(Cover):
    """A card over a part of its host; it asks for nothing and dims nothing."""

    def first(self) -> QWidget:
        """What the keyboard walks to when it is opened."""
        return self

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(area, self._look.colours.surface, RADIUS.card)
            canvas.outline(area, self._look.colours.border_strong, RADIUS.card)
