"""Cards to choose from: one of a few, each with a name and a sentence."""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, SPACE, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.focus import FocusRing
from facilitator.ui.widgets.tips import set_tip
from facilitator.ui.widgets.typeset import text_width

_ONE_LINE = 52
_TWO_LINES = 68
_PAD = 20
_TICK = 20
_ICON = 18
_ICON_GAP = 10
_CHOSEN_LINE = 2.0
_NARROWEST = 120
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class ChoiceCard:
    """A card: its key in the program, a name, perhaps a sentence, a note at the right, an icon."""

    key: str
    name: str
    _: KW_ONLY
    summary: str = ""
    note: str = ""
    icon: str = ""


class _CardButton(QAbstractButton):
    def __init__(self, look: Look, card: ChoiceCard) -> None:
        super().__init__()
        self._look = look
        self.card = card
        self.setAccessibleName(card.name)
        self.setAccessibleDescription(card.summary)
        set_tip(self, card.summary)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = self._look.colours
        chosen = self.isChecked()
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            ground = c.raised if self.underMouse() else c.surface
            canvas.fill(area, c.accent_soft if chosen else ground, RADIUS.control + 2)
            line, width = (c.accent, _CHOSEN_LINE) if chosen else (c.border_strong, 1.0)
            canvas.outline(area, line, RADIUS.control + 2, width)
            if self.card.summary:
                self._paint_two_lines(canvas, area, chosen=chosen)
            else:
                self._paint_one_line(canvas, area, chosen=chosen)

    def _paint_two_lines(self, canvas: Canvas, area: QRectF, *, chosen: bool) -> None:
        c = self._look.colours
        inner = area.adjusted(_PAD, 8, -_PAD, -8)
        tick = QRectF(inner.right() - _TICK, inner.top(), _TICK, inner.height())
        if chosen:
            canvas.icon("circle-check", tick, _TICK, c.accent)
        inner.setRight(tick.left() - SPACE.md)
        first = QRectF(inner.left(), inner.top(), inner.width(), 28)
        if self.card.note:
            note = TextStyle(TYPE.small, colour=c.text2)
            room = text_width(self.card.note, self._look.font_for(self.card.note, note))
            canvas.text(first, self.card.note, note, Align.AlignRight)
            first.setRight(first.right() - room - SPACE.md)
        canvas.text(first, self.card.name, TextStyle(TYPE.lead, bold=True))
        second = QRectF(inner.left(), inner.top() + 28, inner.width(), 22)
        canvas.text(second, self.card.summary, TextStyle(TYPE.caption, colour=c.text2))

    def _paint_one_line(self, canvas: Canvas, area: QRectF, *, chosen: bool) -> None:
        c = self._look.colours
        style = TextStyle(TYPE.body, bold=chosen)
        words = text_width(self.card.name, self._look.font_for(self.card.name, style))
        lead = _ICON + _ICON_GAP if self.card.icon else 0
        left = area.center().x() - (words + lead) / 2
        if self.card.icon:
            place = QRectF(left, area.top(), _ICON, area.height())
            canvas.icon(self.card.icon, place, _ICON, c.accent if chosen else c.text2)
        canvas.text(
            QRectF(left + lead, area.top(), words + 1, area.height()), self.card.name, style
        )

    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST * 2, _TWO_LINES if self.card.summary else _ONE_LINE)

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.sizeHint().height())


class CardChoice(QWidget):
    """A choice of a few cards. Arrow keys, Home and End move it.

    Signals:
        chosen: a person chose; carries the key of the card.
    """

    chosen = Signal(str)

    def __init__(
        self, look: Look, cards: Sequence[ChoiceCard], chosen: str, name: str, *, columns: int = 2
    ) -> None:
        """`chosen` is the key shown first, `name` what is chosen, for screen readers."""
        super().__init__()
        self._keys = [card.key for card in cards]
        self._buttons = [_CardButton(look, card) for card in cards]
        self._chosen = chosen
        self._ring = FocusRing(self, look.colours.accent, RADIUS.control + 2)
        self.setAccessibleName(name)
        # One card alone is nothing to choose: Tab passes it by.
        many = len(cards) > 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if many else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE.md)
        for place, button in enumerate(self._buttons):
            grid.addWidget(button, *divmod(place, min(columns, len(cards))))
            button.clicked.connect(partial(self._choose, place))
        self.show_chosen(chosen)

    def chosen_key(self) -> str:
        """The key of the card that is shown as chosen."""
        return self._chosen

    def show_chosen(self, key: str) -> None:
        """Show a card as chosen; an unknown key shows none."""
        self._chosen = key
        for button in self._buttons:
            button.setChecked(button.card.key == key)

    def _choose(self, place: int, _ticked: object = None) -> None:
        before = self._chosen
        key = self._keys[min(max(place, 0), len(self._keys) - 1)]
        # Also when it is the same: Qt has unticked a card that is clicked again.
        self.show_chosen(key)
        if key != before:
            self.chosen.emit(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the ring."""
        super().focusInEvent(event)
        self._ring.focus_came(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.focus_left()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice."""
        self._ring.key_pressed()
        place = self._keys.index(self._chosen) if self._chosen in self._keys else -1
        key = event.key()
        if key in _BACK:
            self._choose(place - 1)
        elif key in _ON:
            self._choose(place + 1)
        elif key == Qt.Key.Key_Home:
            self._choose(0)
        elif key == Qt.Key.Key_End:
            self._choose(len(self._keys) - 1)
        else:
            super().keyPressEvent(event)
