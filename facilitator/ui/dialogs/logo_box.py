"""A logo as it will be printed, and the two buttons beside it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.charts import palette
from facilitator.ui.dialogs.cover_pictures import paint_smoothly
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, RADIUS, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.label import Label

_PLACE = QSize(200, 84)
_INSIDE = 12


class LogoBox(QWidget):
    """Whose logo it is, the logo on white paper, and ways to choose and to remove it.

    Signals:
        wanted: another one is to be chosen.
        removed: it is to go.
    """

    wanted = Signal()
    removed = Signal()

    def __init__(self, look: Look, caption: str) -> None:
        super().__init__()
        style = TextStyle(TYPE.small, bold=True, colour=look.colours.text2)
        self._picture = _Picture(look)
        choose = Button(look, look.tr("Choose…"), height=HEIGHT.button)
        self._remove = Button(look, look.tr("Remove"), "ghost", height=HEIGHT.button)
        choose.setAccessibleDescription(caption)
        self._remove.setAccessibleDescription(caption)
        self.setLayout(
            column(
                Label(look, caption, style),
                self._picture,
                row(choose, self._remove, None, gap=SPACE.sm),
                gap=SPACE.xs + 2,
            )
        )
        choose.clicked.connect(self.wanted)
        self._remove.clicked.connect(self.removed)
        self.show_logo(None)

    def show_logo(self, image: QImage | None) -> None:
        """Show another one, or that there is none."""
        self._picture.image = image
        self._picture.update()
        # It keeps its place: the button beside it must not move under the mouse.
        self._remove.setEnabled(image is not None)


class _Picture(QWidget):
    """The logo on white, as large as its place allows, never stretched."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.image: QImage | None = None
        self.setFixedSize(_PLACE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.colours
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(area, colours.sunken if self.image is None else palette.WHITE, RADIUS.card)
            canvas.outline(area, colours.border, RADIUS.card)
            if self.image is None:
                style = TextStyle(TYPE.small, colour=colours.text3)
                canvas.text(area, self._look.tr("No logo"), style, Align.AlignHCenter)
                return
            room = area.adjusted(_INSIDE, _INSIDE, -_INSIDE, -_INSIDE)
            size = self.image.size()
            if size.width() > room.width() or size.height() > room.height():
                size = size.scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
                size = size.expandedTo(QSize(1, 1))
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(room.center())
            paint_smoothly(painter, self.image, place)
