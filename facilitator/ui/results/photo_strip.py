"""The photos of a workshop, each printed or left out by one press."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from facilitator.core.notebook import MOST_PRINTED
from facilitator.core.results import FEWEST_PHOTOS, PhotoCard
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, RADIUS, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face, Pressable
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.tips import set_tip

PICTURE = QSize(112, 84)
_ACROSS = 3
_LINE = 20
_MARK = 22
_OFF = 0.35
"""How much is seen of a photo that is left out."""


class _Photo(Pressable):
    """A photo with a tick while it is printed."""

    def __init__(self, look: Look, card: PhotoCard) -> None:
        super().__init__(look, RADIUS.row)
        self._card = card
        self._picture = QImage()
        self.setCheckable(True)
        self.setAccessibleName(look.tr("Photo: {about}", about=card.caption))
        set_tip(self, card.caption)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(PICTURE.height() + _LINE)

    def picture(self) -> str:
        return self._card.picture

    def show_picture(self, picture: QImage) -> None:
        self._picture = picture
        self.update()

    def show_card(self, card: PhotoCard) -> None:
        self._card = card
        self.setChecked(card.printed)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, card = self._look.colours, self._card
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            place = QRectF(0, 0, self.width(), PICTURE.height())
            canvas.fill(place, colours.well, RADIUS.row)
            size = self._picture.size().scaled(
                place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
            )
            picture = QRectF(0, 0, size.width(), size.height())
            picture.moveCenter(place.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setOpacity(1.0 if card.printed else _OFF)
            painter.drawImage(picture, self._picture)
            painter.setOpacity(1.0)
            mark = QRectF(place.right() - _MARK - 4, place.top() + 4, _MARK, _MARK)
            if card.printed:
                canvas.fill(mark, colours.accent, _MARK / 2)
                canvas.icon("check", mark, 14, colours.on_accent)
            elif self.underMouse():
                canvas.outline(mark, colours.border_strong, _MARK / 2)
            line = QRectF(0, place.bottom() + 2, self.width(), _LINE)
            ink = colours.text2 if card.printed else colours.text3
            canvas.text(line, card.caption, TextStyle(TYPE.caption, colour=ink), Align.AlignHCenter)

    def sizeHint(self) -> QSize:
        return QSize(PICTURE.width(), PICTURE.height() + _LINE)


class PhotoStrip(QWidget):
    """All photos, and the way to more of them.

    Signals:
        photos_requested: photos are to be added, captioned or deleted.
        chosen(str, bool): the id of a photo, and whether it is to be printed.
    """

    photos_requested = Signal()
    chosen = Signal(str, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._photos: dict[str, _Photo] = {}
        self._pictures: dict[str, QImage] = {}
        self._is_open = True
        self._count = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2), wrap=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE.sm)
        for at in range(_ACROSS):
            self._grid.setColumnStretch(at, 1)
        title = Label(look, look.tr("Photos"), TextStyle(TYPE.body, bold=True))
        add = look.tr("Add photos…")
        self._add = Button(look, Face(add, icon="plus"), height=HEIGHT.compact_field)
        set_tip(self._add, f"{add}  Ctrl+Shift+I")
        self._add.clicked.connect(self.photos_requested)
        # The count has a line of its own: beside the button a narrow column would cut it.
        box = column(row(title, None, self._add), self._count, gap=SPACE.sm)
        box.addLayout(self._grid)
        self.setLayout(box)

    def show_photos(self, cards: Sequence[PhotoCard]) -> None:
        """Show these; their pictures follow one by one."""
        if [one.key for one in cards] != list(self._photos):
            self._make(cards)
        for card in cards:
            self._photos[card.key].show_card(card)
        said = self._look.tr(
            "{count} chosen, {low} to {high} are usual",
            count=sum(card.printed for card in cards),
            low=FEWEST_PHOTOS,
            high=MOST_PRINTED,
        )
        self._count.show_text(said)
        self._count.setVisible(bool(cards))

    def _make(self, cards: Sequence[PhotoCard]) -> None:
        for photo in self._photos.values():
            photo.hide()
            photo.deleteLater()
        self._photos = {}
        for number, card in enumerate(cards):
            photo = _Photo(self._look, card)
            photo.show_picture(self._pictures.get(card.picture, QImage()))
            photo.setEnabled(self._is_open)
            photo.clicked.connect(partial(self._on_clicked, card.key))
            self._grid.addWidget(photo, number // _ACROSS, number % _ACROSS)
            self._photos[card.key] = photo

    def show_picture(self, sha: str, picture: QImage) -> None:
        """Show the picture of the photos that have this sha256."""
        self._pictures[sha] = picture
        for photo in self._photos.values():
            if photo.picture() == sha:
                photo.show_picture(picture)

    def photo(self, key: str) -> QWidget | None:
        """The place of a photo, None where it is not there."""
        return self._photos.get(key)

    def show_only(self) -> None:
        """They can be seen here, and not chosen."""
        self._is_open = False

    def _on_clicked(self, key: str, _ticked: object = None) -> None:
        self.chosen.emit(key, self._photos[key].isChecked())
