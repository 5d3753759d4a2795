"""Cards to choose from: one of a few, each with a name and a sentence."""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, SPACE, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.one_of import OneOf
from facilitator.ui.widgets.tips import set_tip
from facilitator.ui.widgets.typeset import middle_cut, text_width

_ONE_LINE = 52
_TWO_LINES = 66
_PAD = 16
_FIRST = 28
_TICK = 20
_ICON = 18
_ICON_GAP = 10
_CHOSEN_LINE = 2.0
_NARROWEST = 120


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
        first = QRectF(inner.left(), inner.top(), inner.width(), _FIRST)
        second = QRectF(inner.left(), first.bottom(), inner.width(), inner.height() - _FIRST)
        # What tells two names apart is often their end: beside a note they have the whole line.
        tick = QRectF(second if self.card.note else inner)
        tick.setLeft(tick.right() - _TICK)
        if chosen:
            canvas.icon("circle-check", tick, _TICK, c.accent)
        second.setRight(tick.left() - SPACE.md)
        if self.card.note:
            note = TextStyle(TYPE.small, colour=c.text2)
            room = text_width(self.card.note, self._look.font_for(self.card.note, note))
            canvas.text(second, self.card.note, note, Align.AlignRight)
            second.setRight(second.right() - room - SPACE.md)
        else:
            first.setRight(second.right())
        name = TextStyle(TYPE.lead, bold=True)
        shown = middle_cut(self.card.name, self._look.font_for(self.card.name, name), first.width())
        canvas.text(first, shown, name)
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


class CardChoice(OneOf):
    """A choice of a few cards."""

    def __init__(
        self, look: Look, cards: Sequence[ChoiceCard], chosen: str, name: str, *, columns: int = 2
    ) -> None:
        """`chosen` is the key shown first, `name` what is chosen, for screen readers."""
        buttons = {card.key: _CardButton(look, card) for card in cards}
        super().__init__(look, buttons, name, RADIUS.control + 2)
        if len(cards) <= 1:
            # One card alone is nothing to choose: Tab passes it by.
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE.md)
        for place, button in enumerate(buttons.values()):
            grid.addWidget(button, *divmod(place, min(columns, len(cards))))
        self.show_chosen(chosen)
