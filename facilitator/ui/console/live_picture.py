"""What the room sees now, with its state written over it when nothing of it can be seen."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.pointing import Pointer
from facilitator.core.stage import Stage
from facilitator.ui.console.area_band import AreaBand
from facilitator.ui.console.room_face import POINTER_ICONS, RoomFace
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.preview.stage_preview import StagePreview
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.pointer import PointerLayer
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.pill import Pill

_COVERS = {"#000000": "#FFFFFF", "#FFFFFF": "#17211E"}
_INSET = 4
_LOW = 12
_WHEEL_STEP = 120
"""What Qt counts for one step of a wheel."""


class _Cover(QWidget):
    """Large words on a plain ground."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._face: RoomFace | None = None
        self._ground = "#000000"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_face(self, face: RoomFace, *, white: bool) -> None:
        self._face = face
        self._ground = "#FFFFFF" if white else "#000000"
        self.setVisible(bool(face.cover))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._face is None:
            return
        ink = _COVERS[self._ground]
        area = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        middle = area.center().y()
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(area, self._ground, RADIUS.control - _INSET)
            large = TextStyle(TYPE.heading + 8, bold=True, colour=ink)
            words = QRectF(area.left() + 16, middle - 40, area.width() - 32, 48)
            canvas.text(words, self._face.cover, large, Align.AlignHCenter)
            quiet = TextStyle(TYPE.lead, colour=QColor(ink).name())
            how = QRectF(area.left() + 16, middle + 16, area.width() - 32, 28)
            canvas.text(how, self._face.how, quiet, Align.AlignHCenter)


class LivePicture(QWidget):
    """The room's picture in small. The mouse and its wheel do nothing here, unless they point.

    Signals:
        pointed(float, float): the mouse is there, as shares of width and height.
        let_go(): it has left the picture.
        turned(float): steps of the wheel, positive is away from the hand.

    Attributes:
        band: chooses a part of it.
    """

    pointed = Signal(float, float)
    let_go = Signal()
    turned = Signal(float)

    def __init__(self, look: Look, stage_look: StageLook) -> None:
        super().__init__()
        self._look = look
        self._pointer: Pointer | None = None
        self._shape = QSize(16, 9)
        self._picture = StagePreview(look, stage_look, look.tr("What the room sees"))
        self._picture.setParent(self)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cover = _Cover(look)
        self._layer = PointerLayer(self, _INSET, RADIUS.control - _INSET)
        self._hint = Pill(look, "", "accent")
        self.band = AreaBand(look)
        for part in (self._cover, self._hint, self.band):
            part.setParent(self)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint.hide()

    def show_stage(self, stage: Stage) -> None:
        """Show the room's Stage."""
        self._picture.show_stage(stage)

    def show_now(self, now_ms: int) -> None:
        """Show its clock at this moment."""
        self._picture.show_now(now_ms)

    def show_face(self, face: RoomFace, *, white: bool) -> None:
        """Frame it, and write over it what hides it."""
        self._picture.show_frame(face.frame)
        self._cover.show_face(face, white=white)
        self._show_pointed()
        self.setAccessibleDescription(face.word)

    def show_pointer(self, pointer: Pointer | None) -> None:
        """Show what the room sees pointed at; while there is a pointer, the mouse moves it."""
        self._pointer = pointer
        self.setMouseTracking(pointer is not None)
        if pointer is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.BlankCursor)
        self._show_pointed()

    def show_choosing(self, choosing: bool) -> None:  # noqa: FBT001  (the one fact of a setter)
        """Whether a part of the picture is being chosen."""
        self.band.setVisible(choosing)
        self.band.raise_()

    def _show_pointed(self) -> None:
        pointer = None if self._cover.isVisibleTo(self) else self._pointer
        self._layer.show_pointer(pointer, self._picture.geometry())
        waits = pointer is not None and pointer.at is None
        if pointer is not None and waits:
            words = self._look.tr("Point here with the mouse; Esc ends it")
            self._hint.show_state(words, "accent", POINTER_ICONS[pointer.kind])
            size = self._hint.sizeHint()
            left = (self.width() - size.width()) // 2
            self._hint.setGeometry(
                left, self.height() - size.height() - _LOW, size.width(), size.height()
            )
            self._hint.raise_()
        self._hint.setVisible(waits)

    def show_width(self, width: int) -> None:
        """Be this wide."""
        self.setFixedSize(width, round(width * 9 / 16))
        self._place()

    def show_shape(self, shape: QSize) -> None:
        """Have the proportions of the room's screen, in the same place as ever."""
        self._shape = QSize(shape)
        self._place()

    def _place(self) -> None:
        size = self._shape.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        self._picture.show_size(size)
        self._picture.move((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
        for part in (self._cover, self.band):
            part.setGeometry(self._picture.geometry())
        self._show_pointed()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point there."""
        if self._pointer is not None:
            at, area = event.position(), self._picture.geometry()
            self.pointed.emit(
                (at.x() - area.x()) / area.width(), (at.y() - area.y()) / area.height()
            )

    def leaveEvent(self, event: QEvent) -> None:
        """Point no more."""
        super().leaveEvent(event)
        if self._pointer is not None:
            self.let_go.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Make the bright circle larger or smaller; without one the wheel does nothing."""
        if self._pointer is not None:
            self.turned.emit(event.angleDelta().y() / _WHEEL_STEP)
            event.accept()
        else:
            super().wheelEvent(event)
