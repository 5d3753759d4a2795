"""The time bar."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import Look
from facilitator.ui.tokens import ToneName
from facilitator.ui.widgets.canvas import Canvas

_HEIGHT = 8
_SHORTEST = 90


class ProgressLine(QWidget):
    """A share of a whole as a round line, for example of the time that is left."""

    def __init__(self, look: Look, height: int = _HEIGHT) -> None:
        super().__init__()
        self._look = look
        self._share = 0.0
        self._tone: ToneName = "accent"
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, tone: ToneName = "accent") -> None:
        """Show a share between 0 and 1 in the ink of a tone."""
        share = min(1.0, max(0.0, share))
        if (share, tone) != (self._share, self._tone):
            self._share, self._tone = share, tone
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the groove and the share."""
        colours = self._look.colours
        area = QRectF(self.rect())
        radius = area.height() / 2
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(area, colours.border, radius)
            if self._share > 0:
                # Never shorter than it is high, or the round ends would turn into a lens.
                width = max(area.height(), area.width() * self._share)
                colour = colours.tone(self._tone).ink
                canvas.fill(QRectF(0, 0, width, area.height()), colour, radius)

    def sizeHint(self) -> QSize:
        """Short, so that it takes what a row leaves."""
        return QSize(_SHORTEST, self._height)

    def minimumSizeHint(self) -> QSize:
        """The shortest line that still says something."""
        return self.sizeHint()
