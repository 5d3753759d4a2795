"""A state in a word or two, on a soft round ground."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, TYPE, Tone, ToneName
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.typeset import text_width

_GAP = 6


class Pill(QWidget):
    """A pill. Its tone carries meaning, its words say it again."""

    def __init__(
        self,
        look: Look,
        text: str,
        tone: ToneName | Tone = "muted",
        icon: str = "",
        *,
        small: bool = False,
    ) -> None:
        """`small` is for rows of a table and beside headings."""
        super().__init__()
        self._look = look
        self._small = small
        self._text = ""
        self._icon = ""
        self._tone = look.colours.tone("muted")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(text, tone, icon)

    def text(self) -> str:
        """The words."""
        return self._text

    def show_state(self, text: str, tone: ToneName | Tone, icon: str = "") -> None:
        """Show another state."""
        self._text = text
        self._icon = icon
        self._tone = tone if isinstance(tone, Tone) else self._look.colours.tone(tone)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon, words."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            paint_pill(canvas, QRectF(self.rect()), self._text, self._tone, self._icon)

    def sizeHint(self) -> QSize:
        """As wide as icon and words."""
        height = HEIGHT.small_pill if self._small else HEIGHT.pill
        return pill_size(self._look, self._text, height, icon=bool(self._icon))


class PillButton(Pill):
    """A pill that can be clicked; whoever has no mouse has a key for the same.

    Signals:
        clicked: by the mouse.
    """

    clicked = Signal()

    def __init__(self, look: Look, text: str, tone: ToneName | Tone = "muted") -> None:
        super().__init__(look, text, tone)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it, with an outline below the mouse."""
        super().paintEvent(event)
        if self.underMouse():
            with QPainter(self) as painter:
                area = QRectF(self.rect())
                Canvas(painter, self._look).outline(area, self._tone.ink, area.height() / 2)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Paint the outline."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take it away."""
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that ends where it began."""
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()


def _style(height: float, colour: str | None = None) -> TextStyle:
    px = TYPE.small if height >= HEIGHT.pill else TYPE.caption
    return TextStyle(px, bold=True, colour=colour)


def _pad(height: float) -> int:
    return 12 if height >= HEIGHT.pill else 10


def _icon_px(height: float) -> int:
    return 16 if height >= HEIGHT.pill else 14


def pill_size(look: Look, text: str, height: int, *, icon: bool = False) -> QSize:
    """Size of a pill with these words."""
    words = text_width(text, look.font_for(text, _style(height)))
    lead = _icon_px(height) + _GAP - 2 if icon else 0
    return QSize(words + lead + 2 * _pad(height), height)


def paint_pill(canvas: Canvas, rect: QRectF, text: str, tone: Tone, icon: str = "") -> None:
    """Paint a pill that fills `rect`; also for delegates."""
    height = rect.height()
    canvas.fill(rect, tone.ground, height / 2)
    left = rect.left() + _pad(height)
    if icon:
        px = _icon_px(height)
        left -= 2
        canvas.icon(icon, QRectF(left, rect.top(), px, height), px, tone.ink)
        left += px + _GAP
    width = rect.right() - _pad(height) - left
    canvas.text(QRectF(left, rect.top(), width, height), text, _style(height, tone.ink))
