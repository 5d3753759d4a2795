"""The mark of keyboard focus: a 2 px accent ring, 2 px outside the control."""

from functools import cache

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

FRAME_MS = 16
_GAP = 2
_WIDTH = 2


class _Margins(QProxyStyle):
    """Tells QFocusFrame how far outside the control it lies, and that nothing covers it."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        metrics = QStyle.PixelMetric
        if metric in (metrics.PM_FocusFrameHMargin, metrics.PM_FocusFrameVMargin):
            return _GAP + _WIDTH
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0  # the usual mask cuts out the box of the control, and the ring's round corners
        return super().styleHint(hint, option, widget, returnData)


@cache
def _margins() -> _Margins:
    """One for all rings; it lives as long as the application, because no widget owns its style."""
    style = _Margins()
    style.setParent(QApplication.instance())
    return style


class _Frame(QFocusFrame):
    def __init__(self, colour: str, radius: float) -> None:
        super().__init__()
        self._colour = colour
        self._radius = radius
        self.setStyle(_margins())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._colour), _WIDTH))
            half = _WIDTH / 2
            radius = self._radius + _GAP + half
            area = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(area, radius, radius)


class FocusRing:
    """Draws the ring round a control while the keyboard is there.

    A click does not bring it, the next key does: a ring that jumps after every click says nothing.
    The control calls these methods from its own events. Not an event filter: a filter is still
    called while its control is being destroyed, when nothing of the Python side is left.
    """

    def __init__(self, target: QWidget, colour: str, radius: float) -> None:
        self._target = target
        self._colour = colour
        self._radius = radius
        self._frame: _Frame | None = None

    def is_shown(self) -> bool:
        """Whether the ring is there now."""
        return self._frame is not None and isValid(self._frame)

    def focus_came(self, reason: Qt.FocusReason) -> None:
        """The control has the keyboard. A window that just opens is painted first."""
        if reason != Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(FRAME_MS, self._target, self.key_pressed)

    def key_pressed(self) -> None:
        """A key reached the control."""
        target = self._target
        if target.hasFocus() and not target.isWindow() and not self.is_shown():
            self._frame = _Frame(self._colour, self._radius)
            self._frame.setWidget(target)
            # WORKAROUND PySide now takes the control for a child of its frame, and Python's
            # garbage collection would destroy both in the middle of a window. Qt itself ignores
            # this call, because the parent is the same.
            target.setParent(target.parentWidget())
            # Tab moves first and scrolls then; Qt hides a frame whose control is not in view yet.
            self._frame.show()
            self._frame.raise_()

    def focus_left(self) -> None:
        """The keyboard is elsewhere."""
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = None
