"""Photos as tiles: the picture, what is written under it, and where it was taken."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
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
from facilitator.ui.widgets.scroll import show_through

PICTURE = QSize(168, 126)
_TILE = QSize(184, 186)
_SIZE = QSize(980, 400)
_EDGE = 8
_LINE = 20
_MARK = 22
_RING = 2.0
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROLE = Qt.ItemDataRole.UserRole


class PhotoTile(NamedTuple):
    """A photo as it is shown; ``printed`` says that the summary has it."""

    key: str
    picture: QImage
    caption: str
    block: str
    printed: bool


class _Tiles(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.tiles: Sequence[PhotoTile] = ()

    def show_tiles(self, tiles: Sequence[PhotoTile]) -> None:
        self.beginResetModel()
        self.tiles = tiles
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.tiles)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        tile = self.tiles[index.row()]
        if role == _ROLE:
            return tile
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(one for one in (tile.caption, tile.block) if one)
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, parent: _Tiles) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tile, colours = index.data(_ROLE), self._look.colours
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
        self._tiles = _Tiles()
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
        self.doubleClicked.connect(self._on_double)

    def show_tiles(self, tiles: Sequence[PhotoTile]) -> None:
        """Show these; the chosen one stays, or the one in its place."""
        key, at = self.key(), max(0, self.currentIndex().row())
        self._tiles.show_tiles(tiles)
        keys = [one.key for one in tiles]
        line = keys.index(key) if key in keys else min(at, len(keys) - 1)
        self.setCurrentIndex(self._tiles.index(line) if keys else QModelIndex())
        self.moved.emit()

    def tile(self) -> PhotoTile | None:
        """The chosen one."""
        line = self.currentIndex().row()
        return self._tiles.tiles[line] if 0 <= line < len(self._tiles.tiles) else None

    def tiles(self) -> Sequence[PhotoTile]:
        """All that are shown."""
        return self._tiles.tiles

    def key(self) -> str:
        """The key of the chosen one; "" where there is none."""
        tile = self.tile()
        return tile.key if tile is not None else ""

    def selectionChanged(  # noqa: N802
        self, selected: QItemSelection, deselected: QItemSelection
    ) -> None:
        """Tell where a person went."""
        super().selectionChanged(selected, deselected)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The deeds on the chosen tile; what is not of the list is of the sheet."""
        if event.key() in _ENTER:
            self.enter_pressed.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape or event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_double(self, _index: QModelIndex) -> None:
        self.enter_pressed.emit()

    def sizeHint(self) -> QSize:
        """Two rows of five."""
        return _SIZE
