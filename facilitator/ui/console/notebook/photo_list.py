"""Photos as tiles: the picture, what is written under it, and where it was taken."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.item_model import ItemModel
from facilitator.ui.widgets.row_deeds import RowDeeds
from facilitator.ui.widgets.scroll import show_through
from facilitator.ui.widgets.table_rows import ROW_ROLE

PICTURE = QSize(168, 126)
_TILE = QSize(184, 186)
_SIZE = QSize(980, 400)
_EDGE = 8
_LINE = 20
_MARK = 22
_RING = 2.0


class PhotoTile(NamedTuple):
    """A photo as it is shown; ``printed`` says that the summary has it."""

    key: str
    picture: QImage
    caption: str
    block: str
    printed: bool


def _words(tile: PhotoTile) -> str:
    return " ".join(one for one in (tile.caption, tile.block) if one)


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tile, colours = index.data(ROW_ROLE), self._look.colours
        area = QRectF(option.rect).adjusted(2, 2, -2, -2)
        painter.save()
        canvas = Canvas(painter, self._look)
        if option.state & QStyle.StateFlag.State_Selected:
            canvas.fill(area, colours.accent_soft, RADIUS.row)
            canvas.outline(area, colours.accent, RADIUS.row, _RING)
        place = QRectF(area.left() + _EDGE, area.top() + _EDGE, area.width() - 2 * _EDGE, 0)
        place.setHeight(PICTURE.height())
        canvas.fill(place, colours.well, RADIUS.small)
        size = tile.picture.size().scaled(place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        picture = QRectF(0, 0, size.width(), size.height())
        picture.moveCenter(place.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(picture, tile.picture)
        if tile.printed:
            mark = QRectF(place.right() - _MARK - 4, place.top() + 4, _MARK, _MARK)
            canvas.fill(mark, colours.accent, _MARK / 2)
            canvas.icon("check", mark, 14, colours.surface)
        line = QRectF(place.left(), place.bottom() + 6, place.width(), _LINE)
        said = tile.caption or self._look.tr("No caption")
        ink = colours.text if tile.caption else colours.text3
        canvas.text(line, said, TextStyle(TYPE.small, bold=bool(tile.caption), colour=ink))
        line.translate(0, _LINE)
        canvas.text(line, tile.block, TextStyle(TYPE.caption, colour=colours.text2))
        painter.restore()

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return _TILE


class PhotoList(QListView):
    """Arrow keys walk the tiles.

    Signals:
        moved: another tile is the chosen one, or none.
        enter_pressed, delete_pressed: a key on the chosen tile; Enter is a double click as well.
    """

    moved = Signal()
    enter_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._tiles = ItemModel(_words)
        self.setModel(self._tiles)
        self.setItemDelegate(_Painter(look, self._tiles))
        self.setAccessibleName(look.tr("Photos"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(_TILE.height())
        show_through(self)
        self._deeds = deeds = RowDeeds(self)
        deeds.moved.connect(self.moved)
        deeds.enter_pressed.connect(self.enter_pressed)
        deeds.delete_pressed.connect(self.delete_pressed)

    def show_tiles(self, tiles: Sequence[PhotoTile]) -> None:
        """Show these; the chosen one stays, or the one in its place."""
        key, at = self.key(), max(0, self.currentIndex().row())
        self._tiles.show_items(tiles)
        keys = [one.key for one in tiles]
        line = keys.index(key) if key in keys else min(at, len(keys) - 1)
        self.setCurrentIndex(self._tiles.index(line) if keys else QModelIndex())
        self.moved.emit()

    def tile(self) -> PhotoTile | None:
        """The chosen one."""
        return self._tiles.item_at(self.currentIndex().row())

    def tiles(self) -> Sequence[PhotoTile]:
        """All that are shown."""
        return self._tiles.items

    def key(self) -> str:
        """The key of the chosen one; "" where there is none."""
        tile = self.tile()
        return tile.key if tile is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The deeds on the chosen one."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # The list would copy its words over a picture that waits on the clipboard to be pasted.
            event.ignore()
        elif not self._deeds.takes(event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Two rows of five."""
        return _SIZE
