"""What stands where there is nothing yet."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, SPACE, TYPE
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.label import Label

_TILE = 56
_ICON = 26
_WIDTH = 420


class Tile(QWidget):
    """An icon on a soft square."""

    def __init__(self, look: Look, icon: str, side: int = _TILE, *, quiet: bool = False) -> None:
        """`quiet` is grey instead of accent."""
        super().__init__()
        self._look = look
        self._icon = icon
        self._tone = look.colours.tone("muted" if quiet else "accent")
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint square and icon."""
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(area, self._tone.ground, RADIUS.card)
            canvas.icon(self._icon, area, round(_ICON * self.width() / _TILE), self._tone.ink)


class EmptyState(QWidget):
    """A calm sentence instead of an empty list, and what to do about it.

    Signals:
        action_requested: the button was pressed.
    """

    action_requested = Signal()

    def __init__(
        self, look: Look, icon: str, title: str, hint: str = "", action: Face | str = ""
    ) -> None:
        super().__init__()
        centre = Qt.AlignmentFlag.AlignHCenter
        heading = Label(look, title, TextStyle(TYPE.title, bold=True), wrap=True)
        words = Label(look, hint, TextStyle(colour=look.colours.text2), wrap=True)
        button = Button(look, action)
        button.clicked.connect(self.action_requested)
        for label in (heading, words):
            label.setAlignment(centre)
        box = QVBoxLayout(self)
        box.setSpacing(SPACE.sm)
        box.addStretch(1)
        box.addWidget(Tile(look, icon), 0, centre)
        box.addSpacing(SPACE.xs)
        box.addWidget(heading)
        box.addWidget(words)
        box.addSpacing(SPACE.sm)
        box.addWidget(button, 0, centre)
        box.addStretch(1)
        # Only now: a part without a parent would be shown as a window of its own.
        words.setVisible(bool(hint))
        button.setVisible(bool(action))

    def sizeHint(self) -> QSize:
        """Room for the tile and three lines."""
        return QSize(_WIDTH, 4 * _TILE)
