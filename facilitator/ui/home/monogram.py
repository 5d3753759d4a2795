"""Two characters that stand for a client."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.fonts import has_chinese
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS
from facilitator.ui.widgets.canvas import Align, Canvas

_SIDE = 64
_PX = 20


def monogram(name: str) -> str:
    """远川 for 远川装备集团; BF for Brightwater Foods; Ac for Acme."""
    letters = "".join(char for char in name if char.isalnum())
    words = [word for word in name.split() if word[0].isalnum()]
    if len(words) > 1 and not has_chinese(name):
        return "".join(word[0].upper() for word in words[:2])
    return letters[:1].upper() + letters[1:2]


class Monogram(QWidget):
    """The monogram of a client on a soft square; it decorates, the name stands beside it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._letters = ""
        self.setFixedSize(_SIDE, _SIDE)

    def show_name(self, name: str) -> None:
        """Show another client."""
        self._letters = monogram(name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint square and letters."""
        tone = self._look.colours.tone("accent")
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(area, tone.ground, RADIUS.card)
            style = TextStyle(_PX, bold=True, colour=tone.ink)
            canvas.text(area, self._letters, style, Align.AlignHCenter)
