"""The palette: every action of a window by a few words; what is not possible now says why."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.content.finding import begins, found, needles
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, SPACE, TYPE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.canvas import Align, Canvas, key_cap_width
from facilitator.ui.widgets.cover import Cover
from facilitator.ui.widgets.item_model import ItemModel
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.scroll import show_through
from facilitator.ui.widgets.table_rows import ROW_ROLE
from facilitator.ui.widgets.text_field import SearchField
from facilitator.ui.widgets.typeset import text_width

_WIDTH = 680
_TOP = 72
_ROW = 40
_EDGE = 14
_GAP = 10
_MOST_ROWS = 12
_MOST_KEYS = 3
_SCRIM = QColor(0, 0, 0, 96)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class PaletteItem:
    """One action.

    Attributes:
        words, twin: what it does, in the language of the windows and in the other one.
        keys: the keys that do it.
        deed: what is asked for when it is chosen.
        reason: why it is not possible now; "" where it is.
    """

    words: str
    twin: str
    keys: tuple[str, ...]
    deed: object
    reason: str = ""


def matching(items: Sequence[PaletteItem], typed: str) -> tuple[PaletteItem, ...]:
    """The actions in which all words are found.

    What is possible comes first, and of that what begins with the first word.
    """
    wanted = needles(typed)
    some = [item for item in items if found(wanted, (item.words, item.twin, *item.keys))]

    def rank(item: PaletteItem) -> tuple[bool, bool]:
        return bool(item.reason), not begins(wanted, (item.words, item.twin))

    return tuple(sorted(some, key=rank))


class _Actions(ItemModel[PaletteItem]):
    def __init__(self, parent: QObject) -> None:
        super().__init__(_words, parent)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item_at(index.row())
        if item is not None and role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return item.reason or " ".join(item.keys)
        return super().data(index, role)


def _words(item: PaletteItem) -> str:
    return item.words


class _ActionDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        item: PaletteItem = index.data(ROW_ROLE)
        colours = self._look.colours
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        canvas = Canvas(painter, self._look)
        area = QRectF(option.rect)
        if chosen:
            canvas.fill(area, colours.accent_soft, RADIUS.row)
        line = area.adjusted(_EDGE, 0, -_EDGE, 0)
        ink = colours.text3 if item.reason else colours.text
        words = TextStyle(TYPE.body, bold=chosen and not item.reason, colour=ink)
        right = self._paint_end(canvas, line, item) - _GAP
        room = QRectF(line.left(), line.top(), max(0.0, right - line.left()), line.height())
        canvas.text(room, item.words, words)
        left = line.left() + text_width(item.words, self._look.font_for(item.words, words)) + _GAP
        rest = QRectF(left, line.top(), max(0.0, right - left), line.height())
        if rest.width() > 2 * _EDGE:
            canvas.text(rest, item.twin, TextStyle(TYPE.caption, colour=colours.text3))
        painter.restore()

    def _paint_end(self, canvas: Canvas, line: QRectF, item: PaletteItem) -> float:
        """The keys, or the reason; returns where they begin."""
        colours = self._look.colours
        if item.reason:
            style = TextStyle(TYPE.caption, colour=colours.text2)
            canvas.text(line, item.reason, style, Align.AlignRight)
            return line.right() - text_width(item.reason, self._look.font_for(item.reason, style))
        left = line.right()
        for key in reversed(item.keys[:_MOST_KEYS]):
            left -= key_cap_width(self._look, key)
            place = QRectF(left, line.top(), 0, line.height())
            canvas.key_cap(place, key, colours.text2, colours.sunken)
            left -= 6
        return left

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, _ROW)


class _Panel(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.colours
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(QRectF(self.rect()), colours.surface, RADIUS.card)
            canvas.outline(QRectF(self.rect()), colours.border_strong, RADIUS.card)


class Palette(Cover):
    """A field and the actions that fit. Enter or a click asks for one; Esc closes.

    Signals:
        chosen(object): the deed of the action, after the palette is closed.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, look.tr("Actions"))
        self._items: tuple[PaletteItem, ...] = ()
        self._panel = _Panel(look)
        self._panel.setParent(self)
        self._field = SearchField(look, look.tr("What do you want to do? Words or first letters"))
        self._actions = _Actions(self)
        self._list = QListView()
        self._nothing = Label(look, "", TextStyle(colour=look.colours.text2))
        self._build()
        self._field.installEventFilter(self)
        self._field.edited.connect(self._on_edited)
        self._list.clicked.connect(self._on_clicked)

    def _build(self) -> None:
        view = self._list
        view.setModel(self._actions)
        view.setItemDelegate(_ActionDelegate(self._look, view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setAccessibleName(self._look.tr("Actions"))
        show_through(view)
        edge = SPACE.md
        box = column(self._field, gap=SPACE.sm, margins=(edge, edge, edge, edge))
        box.addWidget(self._nothing)
        box.addWidget(view, 1)
        self._panel.setLayout(box)
        self._nothing.hide()

    def show_items(self, items: Sequence[PaletteItem]) -> None:
        """Offer these."""
        self._items = tuple(items)
        self._on_edited(self._field.text())

    def open_cover(self) -> None:
        """Show everything, with the keyboard in the field."""
        self._field.clear()
        self._on_edited("")
        super().open_cover()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def offered(self) -> tuple[PaletteItem, ...]:
        """What fits the words, in order."""
        return self._actions.items

    def _on_edited(self, text: str) -> None:
        self._actions.show_items(matching(self._items, text))
        some = bool(self._actions.items)
        self._list.setVisible(some)
        self._nothing.setVisible(not some)
        self._nothing.show_text(self._look.tr("Nothing found for “{words}”", words=text.strip()))
        self._mark(0)
        self._place()

    def _mark(self, row: int) -> None:
        count = len(self._actions.items)
        if count:
            index = self._actions.index(row % count, 0)
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)
            item = self._actions.items[row % count]
            self._field.setAccessibleDescription(" ".join((item.words, item.reason)).strip())

    def _on_clicked(self, index: QModelIndex) -> None:
        item = self._actions.items[index.row()]
        if not item.reason:
            self.close_cover()
            self.chosen.emit(item.deed)

    def _place(self) -> None:
        super()._place()
        width = min(_WIDTH, self.width() - 2 * _EDGE)
        least = self._field.sizeHint().height() + 2 * SPACE.md + SPACE.sm
        rows = min(max(1, len(self._actions.items)), _MOST_ROWS)
        height = min(least + rows * _ROW, self.height() - _TOP - _EDGE)
        self._panel.setGeometry((self.width() - width) // 2, _TOP, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move in the list, before the field has them."""
        if (
            watched is self._field
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and self._take(event.key())
        ):
            return True
        return super().eventFilter(watched, event)

    def _take(self, key: int) -> bool:
        row = self._list.currentIndex().row()
        if key in _ENTER:
            if self._actions.items:
                self._on_clicked(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.peel()
        elif key == Qt.Key.Key_Down:
            self._mark(row + 1)
        elif key == Qt.Key.Key_Up:
            self._mark(row - 1)
        else:
            # Tab has nowhere to go here.
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel closes it."""
        event.accept()
        self.close_cover()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the window."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), _SCRIM)
