"""The cards on a shelf: an item view, so that keys, wheel and screen readers work as everywhere."""

import math
from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from facilitator.core.offer import Offered
from facilitator.core.text import dotted, pick
from facilitator.ui.library import phrases
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, SPACE, TYPE
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.item_model import ItemModel
from facilitator.ui.widgets.kinds import kind_icon, kind_tone
from facilitator.ui.widgets.scroll import keep_bar_room, show_through
from facilitator.ui.widgets.table_rows import ROW_ROLE
from facilitator.ui.widgets.tips import show_tip
from facilitator.ui.widgets.typeset import text_width, wrapped

GAP = SPACE.md
EDGE = 6
"""Room around the cards for the ring of the chosen one."""
_NARROWEST = 208
_MOST_COLUMNS = 4
_LOWEST, _HIGHEST = 66, 118
_ROOMY = 92
_FULL_ROWS = 6
_TILE, _SMALL_TILE = 34, 28
_PAD = 11
_TILE_GAP = 10
_FACT_ICON = 14
_RING = 2.0
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _CardDelegate(QStyledItemDelegate):
    """Paints a card: tile, name, family, lengths, groups; a low one in three lines."""

    def __init__(self, look: Look, view: "ShelfView") -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        c = self._look.colours
        entry: Offered = index.data(ROW_ROLE)
        card = self._card(option)
        state = QStyle.StateFlag
        painter.save()
        canvas = Canvas(painter, self._look)
        chosen = bool(option.state & state.State_Selected)
        hover = bool(option.state & state.State_MouseOver)
        canvas.fill(card, c.raised if hover and not chosen else c.surface, RADIUS.control + 2)
        line, width = (c.accent, _RING) if chosen else (c.border, 1.0)
        canvas.outline(card, line, RADIUS.control + 2, width)
        if option.state & state.State_HasFocus and chosen:
            ring = card.adjusted(-4, -4, 4, 4)
            canvas.outline(ring, c.accent, RADIUS.control + 6, _RING)
        self._paint_words(canvas, card, entry)
        painter.restore()

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """A whole cell of the grid."""
        return self._view.gridSize()

    def _card(self, option: QStyleOptionViewItem) -> QRectF:
        return QRectF(option.rect).adjusted(EDGE, EDGE, -EDGE, -EDGE)

    def _paint_words(self, canvas: Canvas, card: QRectF, entry: Offered) -> None:
        look, c = self._look, self._look.colours
        kind = (
            "card"
            if entry.shelf == "card"
            else "opening"
            if entry.shelf == "template"
            else "exercise"
        )
        tone = kind_tone(kind, entry.family, c.families)
        icon = "clipboard-list" if entry.shelf == "template" else kind_icon(kind, entry.family)
        roomy = card.height() >= _ROOMY
        tile_px = _TILE if roomy else _SMALL_TILE
        head = 38.0 if roomy else 34.0
        facts = 20.0 if roomy else 0.0
        used = head + (2 * facts + 4 if roomy else 18)
        top = card.top() + (card.height() - used) / 2
        tile = QRectF(card.left() + _PAD, round(top + (head - tile_px) / 2), tile_px, tile_px)
        canvas.fill(tile, tone.ground, RADIUS.row)
        canvas.icon(icon, tile, 18 if roomy else 16, tone.ink)
        left = tile.right() + _TILE_GAP
        room = card.right() - _PAD - left
        first = QRectF(left, top, room, head / 2 + 2)
        second = QRectF(left, top + head / 2 + 1, room, head / 2 - 1)
        name, style = fitting_name(look, entry, room)
        quiet = TextStyle(TYPE.caption, colour=c.text2)
        if roomy:
            lines = wrapped(name, look.font_for(name, style), room)
            if entry.family is None and len(lines) > 1:
                # Only the shelf says what it is; the name needs both lines.
                canvas.text(first, lines[0], style)
                canvas.text(second, " ".join(lines[1:]), style)
            else:
                canvas.text(first, name, style)
                kind_words = TextStyle(TYPE.caption, colour=tone.ink)
                canvas.text(second, phrases.kind(look, entry), kind_words)
            below = top + head + 4
            self._paint_fact(canvas, card, below, "timer", phrases.duration(look, entry))
            self._paint_fact(canvas, card, below + facts, "users", phrases.crowd(look, entry))
        else:
            canvas.text(first, name, style)
            minutes = phrases.short_lengths(look, entry.minutes)
            canvas.text(
                second,
                phrases.duration(look, entry) if entry.shelf == "template" else minutes,
                quiet,
            )
            third = QRectF(left, top + head, room, 18)
            canvas.text(third, phrases.crowd(look, entry), quiet)

    def _paint_fact(self, canvas: Canvas, card: QRectF, top: float, icon: str, words: str) -> None:
        if not words:
            return
        c = self._look.colours
        left = card.left() + _PAD + 2
        canvas.icon(icon, QRectF(left, top, _FACT_ICON, 20), _FACT_ICON, c.text2)
        text = QRectF(left + _FACT_ICON + 6, top, card.right() - _PAD - left - _FACT_ICON - 6, 20)
        canvas.text(text, words, TextStyle(TYPE.caption, colour=c.text2))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell the whole name where a card has only room for the short one."""
        entry = index.data(ROW_ROLE)
        said = ""
        if event.type() == QEvent.Type.ToolTip and isinstance(entry, Offered):
            whole = phrases.name(self._look, entry)
            room = self._card(option).width() - 2 * _PAD - _TILE - _TILE_GAP
            name, _ = fitting_name(self._look, entry, room)
            said = whole if name != whole else ""
        show_tip(event.globalPos(), said, view)
        return bool(said)


def fitting_name(look: Look, entry: Offered, room: float) -> tuple[str, TextStyle]:
    """The whole name, or, where that is too long, the one the room reads; a little smaller at last."""
    whole = phrases.name(look, entry)
    short = pick(entry.short, look.texts.locale) or whole
    usual, small = TextStyle(TYPE.body, bold=True), TextStyle(TYPE.small, bold=True)
    for name, style in ((whole, usual), (short, usual), (short, small)):
        if text_width(name, look.font_for(name, style)) <= room:
            return name, style
    return short, small


class ShelfView(QListView):
    """The cards of a shelf. Arrow keys walk them, Enter goes on to the preview.

    All activities go in without scrolling down to a small laptop: the cards become lower first.

    Signals:
        chosen: a person went to another card; carries its key.
        opened: Enter or a double click; carries the key.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._cards = ItemModel(self._words, self)
        self._telling = True
        self.setModel(self._cards)
        self.setItemDelegate(_CardDelegate(look, self))
        self.setAccessibleName(look.tr("On the shelf"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionRectVisible(False)
        self.setDragEnabled(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_bar_room(self)
        show_through(self)
        self.activated.connect(self._on_activated)

    def show_entries(self, entries: Sequence[Offered], chosen: str) -> None:
        """Show other cards; nobody is told."""
        self._telling = False
        self._cards.show_items(entries)
        self._fit()
        self._telling = True
        self.show_chosen(chosen)

    def show_chosen(self, key: str) -> None:
        """Show a card as the chosen one; nobody is told."""
        keys = [entry.key for entry in self._cards.items]
        self._telling = False
        if key in keys:
            self.setCurrentIndex(self._cards.index(keys.index(key)))
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        self._telling = True

    def chosen_key(self) -> str:
        """The key of the chosen card; "" without one."""
        index = self.currentIndex()
        return self._cards.items[index.row()].key if index.isValid() else ""

    def go_to_cards(self) -> None:
        """Take the keyboard; where no card is chosen, choose the first."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.currentIndex().isValid() and self._cards.items:
            self.setCurrentIndex(self._cards.index(0))

    def _words(self, entry: Offered) -> str:
        said = (phrases.name(self._look, entry), phrases.kind(self._look, entry))
        return dotted(self._look.texts.locale, *said, phrases.lengths(self._look, entry.minutes))

    def _fit(self) -> None:
        # Qt begins a new row where the last pixel of a card would be that of the view.
        wide = self.viewport().width() - 2
        columns = min(max(wide // (_NARROWEST + GAP), 1), _MOST_COLUMNS)
        rows = max(math.ceil(len(self._cards.items) / columns), _FULL_ROWS)
        high = self.viewport().height() // rows - GAP
        high = min(max(high, _LOWEST), _HIGHEST)
        cell = QSize(wide // columns, high + GAP)
        if cell != self.gridSize():
            self.setGridSize(cell)
        self.setSpacing(0)

    def currentChanged(  # noqa: N802
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell where a person went."""
        super().currentChanged(current, previous)
        if self._telling and current.isValid():
            self.chosen.emit(self._cards.items[current.row()].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in _ENTER:
            if key := self.chosen_key():
                self.opened.emit(key)
            return
        super().keyPressEvent(event)

    def _on_activated(self, _index: QModelIndex) -> None:
        if key := self.chosen_key():
            self.opened.emit(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other room, other cards."""
        super().resizeEvent(event)
        self._fit()
