"""A Stage in small: the very picture the room sees, or would see."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.core.stage import Stage
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import paint_timer
from facilitator.ui.slides.pictures import StagePictures
from facilitator.ui.tokens import RADIUS
from facilitator.ui.widgets.canvas import Align, Canvas

_FRAME = 4.0
_NARROWEST = 160


class StagePreview(QWidget):
    """A picture with round corners, 16:9 unless it is told otherwise; a coloured frame says that it is not as usual.

    The picture is painted once per change; every second only its clock.
    """

    def __init__(self, look: Look, stage_look: StageLook, name: str) -> None:
        """`name` says whose picture it is, for screen readers."""
        super().__init__()
        self._look = look
        self._stage_look = stage_look
        self._stage: Stage | None = None
        self._now = 0
        self._frame = ""
        self._nothing = ""
        self._pictures = StagePictures(stage_look)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_width(_NARROWEST)

    def show_stage(self, stage: Stage | None) -> None:
        """Show this Stage; None is an empty picture."""
        self._stage = stage
        self.update()

    def stage(self) -> Stage | None:
        """The Stage that is shown."""
        return self._stage

    def show_nothing_as(self, words: str) -> None:
        """Say this where there is no Stage: an empty box looks like a fault."""
        self._nothing = words
        self.update()

    def show_now(self, now_ms: int) -> None:
        """Show the clock at this moment (UTC ms)."""
        if now_ms != self._now:
            self._now = now_ms
            timer = None if self._stage is None else self._stage.timer
            if timer is not None and timer.deadline is not None:
                self.update()

    def show_frame(self, colour: str) -> None:
        """Frame it broadly in this colour; "" is a hairline."""
        if colour != self._frame:
            self._frame = colour
            self.update()

    def show_width(self, width: int) -> None:
        """Be this wide."""
        self.show_size(QSize(width, round(width * 9 / 16)))

    def show_size(self, size: QSize) -> None:
        """Be this large."""
        if size != self.size():
            self.setFixedSize(size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Blit the picture, paint its clock, frame both."""
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            path = QPainterPath()
            path.addRoundedRect(area, RADIUS.control, RADIUS.control)
            painter.save()
            painter.setClipPath(path)
            self._paint_picture(painter)
            if self._stage is None and self._nothing:
                quiet = TextStyle(colour=self._look.colours.text2)
                canvas.text(area.adjusted(8, 0, -8, 0), self._nothing, quiet, Align.AlignHCenter)
            painter.restore()
            if self._frame:
                canvas.outline(area, self._frame, RADIUS.control, _FRAME)
            else:
                canvas.outline(area, self._look.colours.border_strong, RADIUS.control)

    def _paint_picture(self, painter: QPainter) -> None:
        stage = self._stage
        if stage is None:
            painter.fillRect(self.rect(), QColor(self._look.colours.sunken))
            return
        self._pictures.fit(self.size(), self.devicePixelRatioF())
        painter.drawPixmap(0, 0, self._pictures.picture(stage))
        if stage.timer is not None:
            paint_timer(painter, stage, self.size(), self._stage_look, self._now)

    def sizeHint(self) -> QSize:
        """What it was told to be."""
        return self.size()
