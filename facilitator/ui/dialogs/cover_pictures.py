"""The covers of a report as small pictures to choose from, in the colour and with the logos that
are chosen at the moment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from facilitator.core.charts import palette
from facilitator.core.charts.colour import mixed
from facilitator.core.documents import COVERS, CoverKind
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, SPACE, TYPE
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.one_of import OneOf

PAGE = QSize(124, 175)
"""A4 in small."""
_PAD = 8
_LABEL = 24
_MARGIN = 13.0
_LOGO = QSize(30, 13)
_BAND, _QUIET, _PHOTO = 0.54, 0.4, 0.43
"""Where the title ends, as a share of the page; where the photo ends."""


@dataclass(frozen=True, slots=True)
class Dressed:
    """What the small pictures are painted with; ``accent`` is the colour as it is printed."""

    accent: str = palette.ACCENT
    photo: QImage | None = None
    logo: QImage | None = None
    own_logo: QImage | None = None


class CoverChoice(OneOf):
    """The three covers side by side, the chosen one framed.

    Signals:
        chosen: a person chose; carries the kind of cover.
    """

    def __init__(self, look: Look, chosen: CoverKind) -> None:
        names: Mapping[CoverKind, str] = {
            "band": look.tr("Colour band"),
            "quiet": look.tr("White"),
            "photo": look.tr("Photo"),
        }
        self._tiles = {kind: _Tile(look, kind, names[kind]) for kind in COVERS}
        super().__init__(look, self._tiles, look.tr("Cover"), RADIUS.card)
        self.setLayout(row(*self._tiles.values(), gap=SPACE.sm))
        # The ring of the keyboard goes round the covers and no further.
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chosen(chosen)

    def show_dressed(self, dressed: Dressed) -> None:
        """Paint them in another colour or with other pictures."""
        for tile in self._tiles.values():
            tile.dressed = dressed
            tile.update()


class _Tile(QAbstractButton):
    """One cover in small, its name below."""

    def __init__(self, look: Look, kind: CoverKind, name: str) -> None:
        super().__init__()
        self._look = look
        self._kind: CoverKind = kind
        self.dressed = Dressed()
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(PAGE.width() + 2 * _PAD, PAGE.height() + 2 * _PAD + _LABEL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.colours
        area = QRectF(self.rect())
        page = QRectF(_PAD, _PAD, PAGE.width(), PAGE.height())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            if self.isChecked():
                canvas.fill(area, colours.accent_soft, RADIUS.card)
                canvas.outline(area, colours.accent, RADIUS.card, 2.0)
            elif self.underMouse():
                canvas.fill(area, colours.raised, RADIUS.card)
            painter.save()
            painter.setClipRect(page)
            canvas.fill(page, palette.WHITE)
            painter.translate(page.topLeft())
            _COVERS[self._kind](canvas, self.dressed)
            painter.restore()
            canvas.outline(page, colours.border_strong, 0.0)
            label = QRectF(0, page.bottom() + _PAD / 2, area.width(), _LABEL)
            style = TextStyle(TYPE.small, bold=self.isChecked())
            canvas.text(label, self.text(), style, Align.AlignHCenter)

    def sizeHint(self) -> QSize:
        return self.size()


def _paint_band(canvas: Canvas, dressed: Dressed) -> None:
    foot = PAGE.height() * _BAND
    canvas.fill(QRectF(0, 0, PAGE.width(), foot), dressed.accent)
    bright = mixed(dressed.accent, palette.WHITE, 0.6)
    for column in range(6):
        for line in range(4):
            spot = QRectF(PAGE.width() - 50 + column * 7, 14 + line * 7, 2, 2)
            canvas.fill(spot, palette.AMBER if (column, line) == (3, 1) else bright, 1.0)
    _paint_title(canvas, foot, palette.WHITE)
    _paint_facts(canvas, foot, dressed)


def _paint_quiet(canvas: Canvas, dressed: Dressed) -> None:
    foot = PAGE.height() * _QUIET
    canvas.fill(QRectF(0, 0, PAGE.width(), 3), dressed.accent)
    _paint_title(canvas, foot, dressed.accent)
    canvas.fill(QRectF(_MARGIN, foot, PAGE.width() - 2 * _MARGIN, 0.8), palette.RULE)
    _paint_facts(canvas, foot, dressed)


def _paint_photo(canvas: Canvas, dressed: Dressed) -> None:
    end, foot = PAGE.height() * _PHOTO, PAGE.height() * (_BAND + 0.12)
    place = QRectF(0, 0, PAGE.width(), end)
    if dressed.photo is None:
        canvas.fill(place, palette.TRACK)
        canvas.icon("image", place, 24, palette.MUTED_BAR)
    else:
        paint_filling(canvas.painter, dressed.photo, place)
    canvas.fill(QRectF(0, end, PAGE.width(), foot - end), dressed.accent)
    _paint_title(canvas, foot, palette.WHITE)
    _paint_facts(canvas, foot, dressed)


_COVERS: Mapping[CoverKind, Callable[[Canvas, Dressed], None]] = {
    "band": _paint_band,
    "quiet": _paint_quiet,
    "photo": _paint_photo,
}


def _paint_title(canvas: Canvas, foot: float, colour: str) -> None:
    """Two lines of a title over ``foot``, and the short bar under them."""
    pale = mixed(colour, palette.QUIET, 0.35)
    canvas.fill(QRectF(_MARGIN, foot - 28, 66, 6), colour, 1.5)
    canvas.fill(QRectF(_MARGIN, foot - 18, 30, 3), pale, 1.0)
    canvas.fill(QRectF(_MARGIN, foot - 9, 12, 1.6), palette.AMBER)


def _paint_facts(canvas: Canvas, top: float, dressed: Dressed) -> None:
    """Lines of facts, and the logos where they are printed."""
    for number in range(3):
        y = top + 11 + number * 8
        canvas.fill(QRectF(_MARGIN, y, 11, 2), palette.SOFT, 1.0)
        canvas.fill(QRectF(_MARGIN + 16, y, 30 - 6 * (number % 2), 2), palette.QUIET, 1.0)
    right = PAGE.width() - _MARGIN
    if dressed.logo is not None:
        _paint_logo(canvas.painter, dressed.logo, QPointF(right, top + 9))
    if dressed.own_logo is not None:
        low = PAGE.height() - 14.0 - _LOGO.height()
        _paint_logo(canvas.painter, dressed.own_logo, QPointF(right, low))
    foot = PAGE.height() - 10.0
    canvas.fill(QRectF(_MARGIN, foot, PAGE.width() - 2 * _MARGIN, 0.8), palette.RULE)


def _paint_logo(painter: QPainter, image: QImage, corner: QPointF) -> None:
    """Inside its place, its upper right corner at ``corner``."""
    size = image.size().scaled(_LOGO, Qt.AspectRatioMode.KeepAspectRatio)
    size = size.expandedTo(QSize(1, 1))
    place = QRectF(corner.x() - size.width(), corner.y(), size.width(), size.height())
    paint_smoothly(painter, image, place)


def paint_smoothly(painter: QPainter, image: QImage, place: QRectF) -> None:
    """A picture made smaller without losing its thin lines."""
    ratio = painter.device().devicePixelRatio()
    wanted = QSize(max(1, round(place.width() * ratio)), max(1, round(place.height() * ratio)))
    if image.width() > wanted.width():
        image = image.scaled(
            wanted,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image)


def paint_filling(painter: QPainter, image: QImage, place: QRectF) -> None:
    """Over all of its place, what is too much cut off."""
    size = image.size().scaled(place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    whole = QRectF(0, 0, size.width(), size.height())
    whole.moveCenter(place.center())
    path = QPainterPath()
    path.addRect(place)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    paint_smoothly(painter, image, whole)
    painter.restore()
