"""The room's clock as a small widget of its own: a second costs a strip and not a whole picture."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.stage import Stage
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.clock import ClockFace, clock_face
from facilitator.ui.slides.painting import paint_timer, timer_rect


class CountdownWidget(QWidget):
    """Lies over the picture where its clock belongs, and is painted only when another face shows."""

    def __init__(self, look: StageLook, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._stage: Stage | None = None
        self._now_ms = 0
        self._face: ClockFace | None = None
        self._size = QSize(0, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_look(self, look: StageLook) -> None:
        """Other colours or words."""
        self._look = look
        self.update()

    def show_clock(self, stage: Stage | None, size: QSize, now_ms: int) -> None:
        """Show the clock of a Stage at a moment, in a picture of this size, if it has one."""
        rect = None if stage is None else timer_rect(stage, size, self._look)
        if stage is None or stage.timer is None or rect is None:
            self._stage, self._face = None, None
            self.hide()
            return
        self.setGeometry(rect.toAlignedRect())
        face = clock_face(stage.timer, now_ms)
        if (face, stage, size) != (self._face, self._stage, self._size):
            self._stage, self._face, self._size, self._now_ms = stage, face, size, now_ms
            self.update()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the clock as part of the picture it lies on."""
        if self._stage is None:
            return
        with QPainter(self) as painter:
            painter.translate(-self.x(), -self.y())
            paint_timer(painter, self._stage, self._size, self._look, self._now_ms)
