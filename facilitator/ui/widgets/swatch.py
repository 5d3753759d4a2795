"""A small square of a colour."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.look import Look
from facilitator.ui.tokens import HEIGHT, RADIUS
from facilitator.ui.widgets.canvas import Canvas


class Swatch(QWidget):
    """Shows a colour beside the field it is typed in."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._colour = look.colours.sunken
        self.setFixedSize(HEIGHT.field, HEIGHT.field)

    def colour(self) -> str:
        """The colour that is shown."""
        return self._colour

    def show_colour(self, colour: str) -> None:
        """Show another colour "#RRGGBB"."""
        self._colour = colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill it; a line keeps it apart from a ground of its own colour."""
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(area, self._colour, RADIUS.small)
            canvas.outline(area, self._look.colours.border_strong, RADIUS.small)
