"""The name of a key, as a small cap."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import Look
from facilitator.ui.widgets.canvas import Canvas, key_cap_height, key_cap_width


class KeyCap(QWidget):
    """A key to press, such as "PgDn" or "Ctrl+Z"."""

    def __init__(self, look: Look, key: str) -> None:
        super().__init__()
        self._look = look
        self._key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """The name of the key."""
        return self._key

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cap."""
        colours = self._look.colours
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.key_cap(QRectF(self.rect()), self._key, colours.text2, colours.sunken)

    def sizeHint(self) -> QSize:
        """As wide as the name."""
        return QSize(key_cap_width(self._look, self._key), key_cap_height())
