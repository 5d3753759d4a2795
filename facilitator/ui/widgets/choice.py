"""A choice of many, in a list that drops down."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QRegion, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, RADIUS, TYPE
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.field_frame import paint_field_frame
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.typeset import text_width

_PAD = 12
_ICON = 16
_GAP = 8
_SCROLL = 16
_WIDEST = 520
_CLEAR = 8
_KEY = Qt.ItemDataRole.UserRole
_ICON_ROLE = Qt.ItemDataRole.UserRole + 1


class _Row(QStyledItemDelegate):
    """A line of the list: its words, and a tick at the chosen one."""

    def __init__(self, look: Look, choice: QComboBox) -> None:
        super().__init__(choice)
        self._look = look
        self._choice = choice

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = self._look.colours
        painter.save()
        canvas = Canvas(painter, self._look)
        area = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            canvas.fill(area, colours.accent_soft, RADIUS.small)
        chosen = index.row() == self._choice.currentIndex()
        text_area = area.adjusted(_PAD - 4, 0, -_ICON - 2 * _GAP, 0)
        icon = index.data(_ICON_ROLE)
        if icon:
            canvas.icon(
                icon,
                QRectF(text_area.left(), area.top(), _ICON, area.height()),
                _ICON,
                colours.text2,
            )
            text_area.setLeft(text_area.left() + _ICON + _GAP)
        style = TextStyle(TYPE.body, bold=chosen)
        canvas.text(text_area, index.data(), style)
        if chosen:
            tick = QRectF(area.right() - _ICON - _GAP, area.top(), _ICON, area.height())
            canvas.icon("check", tick, _ICON, colours.accent)
        painter.restore()

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, HEIGHT.button)


class Choice(QComboBox):
    """One of many options. Up and Down move it, Alt+Down or Space opens the list.

    Signals:
        chosen: a person chose; carries the key of the option.
    """

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        options: Sequence[Option],
        chosen: str,
        name: str,
        *,
        height: int = HEIGHT.field,
    ) -> None:
        """`chosen` is the key shown first, `name` what is chosen, for screen readers."""
        super().__init__()
        self._look = look
        self._height = height
        self._told = ""
        self._frame: QWidget | None = None
        self.setAccessibleName(name)
        self.setItemDelegate(_Row(look, self))
        self.setMaxVisibleItems(10)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)
        self.show_options(options, chosen)

    def chosen_key(self) -> str:
        """The key of the option that is shown as chosen; "" where there is none."""
        return self.currentData(_KEY) or ""

    def show_options(self, options: Sequence[Option], chosen: str) -> None:
        """Offer other options."""
        self.clear()
        for option in options:
            self.addItem(option.text, option.key)
            self.setItemData(self.count() - 1, option.icon, _ICON_ROLE)
        self.updateGeometry()
        # The list shows its words whole, however narrow the field is.
        self.view().setMinimumWidth(min(self.sizeHint().width() + _SCROLL, _WIDEST))
        self.show_chosen(chosen)

    def show_chosen(self, key: str) -> None:
        """Show an option as chosen; an unknown key shows none."""
        self.setCurrentIndex(self.findData(key, _KEY))
        self._told = self.chosen_key()

    def _on_activated(self, _index: int) -> None:
        if self.chosen_key() != self._told:
            self._told = self.chosen_key()
            self.chosen.emit(self._told)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame, words and the arrow."""
        colours = self._look.colours
        ink = colours.text if self.isEnabled() else colours.text3
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            paint_field_frame(canvas, self._look, self)
            words = area.adjusted(_PAD, 0, -_PAD - _ICON - _GAP, 0)
            canvas.text(words, self.currentText(), TextStyle(TYPE.body, colour=ink))
            arrow = QRectF(area.right() - _PAD - _ICON, 0, _ICON, area.height())
            canvas.icon("chevron-down", arrow, _ICON, colours.text3)

    def showPopup(self) -> None:  # noqa: N802
        """The list, round like every card, and never against the edge of the screen."""
        super().showPopup()
        # Held: PySide 6.11 drops its wrapper of the list with that of the frame Qt puts it in.
        self._frame = frame = self.view().window()
        place, free = frame.frameGeometry(), self.screen().availableGeometry()
        free = free.adjusted(_CLEAR, _CLEAR, -_CLEAR, -_CLEAR)
        left = max(free.left(), min(place.left(), free.right() - place.width() + 1))
        top = max(free.top(), min(place.top(), free.bottom() - place.height() + 1))
        frame.move(left, top)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(frame.rect()), RADIUS.control - 1, RADIUS.control - 1)
        frame.setMask(QRegion(outline.toFillPolygon().toPolygon()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel over the field scrolls the page, not the choice."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Wide enough for the longest option."""
        texts = [self.itemText(index) for index in range(self.count())]
        style = TextStyle(TYPE.body, bold=True)
        widest = max((text_width(t, self._look.font_for(t, style)) for t in texts), default=0)
        return QSize(widest + 2 * _PAD + _ICON + 2 * _GAP, self._height)

    def minimumSizeHint(self) -> QSize:
        """A few characters and the arrow."""
        return QSize(min(self.sizeHint().width(), 96), self._height)
