"""What the room sees: one Stage, full screen, and nothing else ever."""

from PySide6.QtCore import QEasingCurve, QEvent, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.pointing import Pointer
from facilitator.core.stage import Stage
from facilitator.live.clock import Clock
from facilitator.ui.audience.countdown import CountdownWidget
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import paint_timer, still
from facilitator.ui.slides.pictures import StagePictures
from facilitator.ui.slides.pointer import PointerLayer

FADE_MS = 240
_FADE_FROM = 0.12
"""Where a fade begins, so that its first frame already answers the key."""
_FADING_MODES = {"live", "logo"}
_FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.NoDropShadowWindowHint
)


class AudienceWindow(QWidget):
    """Draws the Stage it is shown; knows no screens and asks nobody anything.

    It takes no focus, no keys, no mouse and no input method, has no cursor and no place in the
    taskbar, and a person cannot close it. ``tick`` wants to be called a few times a second.

    Signals:
        size_shown(QSize): the size the room sees it in, in logical pixels.

    Attributes:
        pictures: the painted pictures, the present one and the next one.
    """

    size_shown = Signal(QSize)

    def __init__(self, look: StageLook, clock: Clock) -> None:
        super().__init__(None, _FLAGS)
        self._look = look
        self._clock = clock
        self._stage: Stage | None = None
        self._next: Stage | None = None
        self._before: Stage | None = None
        self.pictures = StagePictures(look)
        self._countdown = CountdownWidget(look, self)
        self._pointer: Pointer | None = None
        self._pointed = PointerLayer(self)
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(_FADE_FROM)
        self._fade.setEndValue(1.0)
        self._fade.setDuration(FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.valueChanged.connect(self._fade_moved)
        self._fade.finished.connect(self._fade_ended)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(self._paint_ahead)
        self._be_only_a_picture()

    def _be_only_a_picture(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        # Hiding it (the projector is gone) must never count as the last window closing.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setObjectName("audience")

    def show_stage(self, stage: Stage) -> None:
        """Show this from now on; from picture to picture it fades, to and from black it cuts."""
        before, self._stage = self._stage, stage
        self._show_pointed()
        if before is not None and still(before) == still(stage):
            self._show_clock()
            return
        if before is not None and self._fades(before, stage):
            self._start_fade(before)
        else:
            self._cut()

    def prepare(self, stage: Stage | None) -> None:
        """What probably comes next: painted as soon as nothing moves."""
        self._next = stage
        self._ahead.start()

    def show_pointer(self, pointer: Pointer | None) -> None:
        """Point at the picture; at a black or white screen nothing is pointed at."""
        self._pointer = pointer
        self._show_pointed()

    def tick(self) -> None:
        """Time has passed."""
        if not self.fading:
            self._show_clock()

    def show_look(self, look: StageLook) -> None:
        """Other colours or words from now on."""
        self._look = look
        self.pictures.use(look)
        self._countdown.show_look(look)
        self._cut()

    @property
    def fading(self) -> bool:
        """Whether one picture is turning into another."""
        return self._before is not None

    def _fades(self, before: Stage, stage: Stage) -> bool:
        return self.isVisible() and {before.mode, stage.mode} <= _FADING_MODES

    def _start_fade(self, before: Stage) -> None:
        self._fit()
        self._fade.stop()
        self._before = before
        self._countdown.hide()
        self._fade.start()
        self.update()

    def _cut(self) -> None:
        self._fade.stop()
        self._before = None
        self._show_clock()
        self.update()
        self._ahead.start()

    def _fade_moved(self) -> None:
        self.update()

    def _fade_ended(self) -> None:
        self._before = None
        self._show_clock()
        self.update()
        self._ahead.start()

    def _paint_ahead(self) -> None:
        """Not while something moves, and not for a window nobody sees."""
        if self._next is not None and self.isVisible() and not self.fading:
            self._fit()
            self.pictures.picture(self._next)

    def _show_clock(self) -> None:
        self._countdown.show_clock(self._stage, self.size(), self._clock.now_ms())

    def _show_pointed(self) -> None:
        dark = self._stage is None or self._stage.mode not in _FADING_MODES
        self._pointed.show_pointer(None if dark else self._pointer, self.rect())

    def _fit(self) -> None:
        self.pictures.fit(self.size(), self.devicePixelRatioF())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Blit the picture; in a fade the old one under the new one, clocks included."""
        self._fit()
        with QPainter(self) as painter:
            if self._stage is None:
                painter.fillRect(self.rect(), Qt.GlobalColor.black)
                return
            if self._before is None:
                painter.drawPixmap(0, 0, self.pictures.picture(self._stage))
                return
            # Asked for in this order, so that the new picture is the one that is kept longer.
            old = self.pictures.picture(self._before)
            new = self.pictures.picture(self._stage)
            now, size = self._clock.now_ms(), self.size()
            painter.drawPixmap(0, 0, old)
            paint_timer(painter, self._before, size, self._look, now)
            painter.setOpacity(self._fade.currentValue())
            painter.drawPixmap(0, 0, new)
            paint_timer(painter, self._stage, size, self._look, now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another screen, another picture: at once, without a fade."""
        super().resizeEvent(event)
        self._show_pointed()
        self._cut()
        if self.isVisible():
            self.size_shown.emit(self.size())

    def showEvent(self, event: QShowEvent) -> None:
        """Seen again: the clock is right at once."""
        super().showEvent(event)
        self._cut()
        self.size_shown.emit(self.size())

    def hideEvent(self, event: QHideEvent) -> None:
        """A fade nobody sees is over."""
        super().hideEvent(event)
        self._fade.stop()
        self._before = None

    def changeEvent(self, event: QEvent) -> None:
        """Whatever the window system does to it, it stays a picture."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized():
            self.setWindowState(Qt.WindowState.WindowFullScreen)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuse a person; follow the program when it ends."""
        if event.spontaneous():
            event.ignore()
        else:
            event.accept()
