"""What the room sees now, with its state written over it when nothing of it can be seen."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.stage import Stage
from facilitator.ui.console.room_face import RoomFace
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.preview.stage_preview import StagePreview
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas

_COVERS = {"#000000": "#FFFFFF", "#FFFFFF": "#17211E"}
_INSET = 4


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
    """The room's picture in small. The mouse and its wheel do nothing here."""

    def __init__(self, look: Look, stage_look: StageLook) -> None:
        super().__init__()
        self._picture = StagePreview(look, stage_look, look.tr("What the room sees"))
        self._picture.setParent(self)
        self._cover = _Cover(look)
        self._cover.setParent(self)

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
        self.setAccessibleDescription(face.word)

    def show_width(self, width: int) -> None:
        """Be this wide."""
        self._picture.show_width(width)
        self.setFixedSize(self._picture.size())
        self._cover.setGeometry(self.rect())
