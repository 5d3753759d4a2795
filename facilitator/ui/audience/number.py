"""Which screen is which: a large number on each of them for a moment."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from facilitator.ui import fonts

SHOWN_MS = 2000
_SHARE = 0.36
_GROUND, _INK = "#0B6B63", "#FFFFFF"
_CAP_HALF = 0.364
_FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.WindowTransparentForInput
)


class _Number(QWidget):
    """One number in the middle of one screen."""

    def __init__(self, number: int, screen: QScreen) -> None:
        super().__init__(None, _FLAGS)
        self._number = str(number)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = screen.geometry()
        side = round(min(room.width(), room.height()) * _SHARE)
        rect = QRect(0, 0, side, side)
        rect.moveCenter(room.center())
        self.winId()
        self.windowHandle().setScreen(screen)
        self.setGeometry(rect)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(_GROUND))
            font = fonts.font(round(self.height() * 0.7), bold=True, lang="num")
            painter.setFont(font)
            painter.setPen(QColor(_INK))
            wide = QFontMetricsF(font).horizontalAdvance(self._number)
            middle = QRectF(self.rect()).center()
            low = middle.y() + font.pixelSize() * _CAP_HALF
            painter.drawText(QPointF(middle.x() - wide / 2, low), self._number)


class ScreenNumbers(QObject):
    """Shows the numbers and takes them away again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown: list[_Number] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)

    def show_on(self, screens: Sequence[QScreen]) -> None:
        """Number the screens from 1 in this order, for two seconds."""
        self.hide()
        self._shown = [_Number(number, screen) for number, screen in enumerate(screens, 1)]
        for each in self._shown:
            each.show()
        self._timer.start()

    def hide(self) -> None:
        """Take all numbers away."""
        self._timer.stop()
        for each in self._shown:
            each.close()
        self._shown = []
