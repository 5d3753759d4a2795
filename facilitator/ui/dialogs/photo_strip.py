"""Photos in one row to choose the one of the cover from."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from facilitator.ui.dialogs.cover_pictures import paint_filling
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.one_of import OneOf

MOST = 5
"""So many side by side; the newest are offered."""
_TILE = QSize(80, 56)


class PhotoStrip(QWidget):
    """The photos of the workshop, and the way to another file.

    Signals:
        chosen(str): a person chose the photo with this key.
        file_wanted: another one is to be chosen from a file.
    """

    chosen = Signal(str)
    file_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._photos: dict[str, QImage] = {}
        self._choice: OneOf | None = None
        style = TextStyle(TYPE.small, bold=True, colour=look.colours.text2)
        self._file = Button(look, look.tr("From a file…"))
        self._none = Label(
            look, look.tr("No photos yet"), TextStyle(TYPE.small, colour=look.colours.text3)
        )
        self._line = row(self._none, None, gap=SPACE.sm)
        caption = Label(look, look.tr("Photo of the cover"), style)
        head = row(caption, None, self._file, gap=SPACE.sm)
        self.setLayout(column(head, self._line, gap=SPACE.xs + 2))
        self._file.clicked.connect(self.file_wanted)

    def show_photos(self, photos: Mapping[str, QImage], chosen: str) -> None:
        """Offer these, one of them chosen."""
        self._photos = dict(photos)
        self._build(chosen)

    def add_photo(self, key: str, image: QImage) -> None:
        """Offer one more, chosen."""
        self._photos[key] = image
        self._build(key)

    def keys(self) -> tuple[str, ...]:
        """Those that are offered."""
        return tuple(self._photos)[-MOST:]

    def chosen_key(self) -> str:
        """The photo that is shown as chosen; "" for none."""
        return self._choice.chosen_key() if self._choice is not None else ""

    def _build(self, chosen: str) -> None:
        if self._choice is not None:
            self._line.removeWidget(self._choice)
            self._choice.hide()
            self._choice.deleteLater()
            self._choice = None
        self._none.setVisible(not self._photos)
        if not self._photos:
            return
        tiles = {key: _Tile(self._look, self._photos[key]) for key in self.keys()}
        name = self._look.tr("Photo of the cover")
        choice = OneOf(self._look, tiles, name, RADIUS.card)
        choice.setLayout(row(*tiles.values(), gap=SPACE.xs))
        choice.show_chosen(chosen)
        choice.chosen.connect(self.chosen)
        self._line.insertWidget(0, choice)
        self._choice = choice


class _Tile(QAbstractButton):
    """A photo cut to its place; the chosen one is framed."""

    def __init__(self, look: Look, image: QImage) -> None:
        super().__init__()
        self._look = look
        self._image = image
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(_TILE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            path = QPainterPath()
            path.addRoundedRect(area, RADIUS.small, RADIUS.small)
            painter.setClipPath(path)
            paint_filling(painter, self._image, area)
            painter.setClipping(False)
            colours = self._look.colours
            if self.isChecked():
                canvas.outline(area, colours.accent, RADIUS.small, 3.0)
            else:
                canvas.outline(area, colours.border_strong, RADIUS.small)

    def sizeHint(self) -> QSize:
        return _TILE
