"""The day is late: which blocks give how much, and the rest of the day as it would be."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from facilitator.core.late_offer import Offer
from facilitator.core.scoring.rounding import whole
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.console.late_rows import LateRows
from facilitator.ui.console.measures import measures
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.beside import Beside
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.number_field import NumberField, NumberSpec
from facilitator.ui.widgets.scroll import ScrollArea

WIDTH = 640
_FIELD = 124
_MOST = 600


class LatePanel(Beside):
    """Over the agenda, which it shows as it would become; the room and the console go on.

    Signals:
        wish_changed: other minutes or other blocks; see `asked` and `left_out`.
        plan_requested(object): minutes by block, as shown.
    """

    wish_changed = Signal()
    plan_requested = Signal(object)

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, look.tr("Make up time"))
        self._offer: Offer | None = None
        self._asked: int | None = None
        self._state = Label(look, "", TextStyle(colour=look.colours.text2), wrap=True)
        spec = NumberSpec(low=0, high=_MOST, step=1)
        self._minutes = NumberField(
            look,
            look.tr("Minutes to make up"),
            spec,
            height=HEIGHT.compact_field,
            steppers=True,
        )
        self._minutes.setFixedWidth(_FIELD)
        self._rows = LateRows(look)
        self._scroll = _Scroll(self._rows)
        self._result = Label(look, "", TextStyle(bold=True), wrap=True)
        self._warning = Label(look, "", TextStyle(colour=look.colours.warn), wrap=True)
        self._push = Button(look, "", height=HEIGHT.field)
        self._take = Button(look, look.tr("Use this plan"), "primary", height=HEIGHT.field)
        self._close = IconButton(look, "x", look.tr("Close"), "Esc", side=HEIGHT.ghost)
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        title = Label(look, look.tr("Make up time"), TextStyle(TYPE.title, bold=True))
        ask = row(
            Label(look, look.tr("Minutes to make up"), TextStyle(bold=True)),
            self._minutes,
            None,
            gap=SPACE.md,
        )
        box = column(row(title, None, self._close), self._state, ask, gap=SPACE.md)
        edge = SPACE.xl
        box.setContentsMargins(edge, SPACE.lg, edge, edge)
        box.addWidget(self._scroll, 1)
        box.addWidget(self._result)
        box.addWidget(self._warning)
        box.addLayout(row(None, self._push, self._take, gap=SPACE.md))
        self.setLayout(box)
        for button in self.findChildren(QAbstractButton):
            if button.focusPolicy() != Qt.FocusPolicy.NoFocus:
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _connect(self) -> None:
        self._close.clicked.connect(self.close_cover)
        self._minutes.value_edited.connect(self._on_minutes)
        self._rows.changed.connect(self.wish_changed)
        self._take.clicked.connect(self._on_take)
        self._push.clicked.connect(self._on_push)

    def first(self) -> QWidget:
        """Enter uses the plan that is shown."""
        return self._take

    def asked(self) -> int | None:
        """The minutes a person asked for; None is what the day needs."""
        return self._asked

    def left_out(self) -> frozenset[str]:
        """The blocks that shall not give."""
        return self._rows.left_out()

    def start_anew(self) -> None:
        """Forget what was wished before."""
        self._asked = None
        self._rows.forget()

    def show_offer(self, offer: Offer) -> None:
        """Show who gives what, and where that leads."""
        self._offer = offer
        self._state.show_text(self._said(offer))
        if self._asked is None and not self._minutes.hasFocus():
            self._minutes.show_value(offer.asked)
        self._rows.show_rows(offer.rows)
        self._result.show_text(self._result_of(offer))
        warning = self._warning_of(offer)
        self._warning.show_text(warning)
        self._warning.setVisible(bool(warning))
        end = time_of_day(offer.pushed_end)
        self._push.show_face(Face(self._look.tr("Push the end to {time}", time=end)))
        self._push.setEnabled(offer.pushes)
        self._take.setEnabled(offer.won > 0)
        self._place()

    def _said(self, offer: Offer) -> str:
        look = self._look
        ends, planned = time_of_day(offer.pushed_end), time_of_day(offer.planned_end)
        minutes = offer.behind
        if minutes < 0:
            return look.tr(
                "{minutes} min ahead: ends about {time}, planned {planned}.",
                minutes=-minutes,
                time=ends,
                planned=planned,
            )
        if minutes < 1:
            return look.tr("The day is on time and ends at {time}.", time=ends)
        if not offer.pushes:
            return look.tr(
                "{minutes} min behind; a gap before a fixed start takes it up: ends at {time}.",
                minutes=minutes,
                time=ends,
            )
        return look.tr(
            "{minutes} min behind: ends about {time}, planned {planned}.",
            minutes=minutes,
            time=ends,
            planned=planned,
        )

    def _result_of(self, offer: Offer) -> str:
        if not offer.won and not offer.asked:
            return self._look.tr("No block needs to give any time.")
        if not offer.won:
            return self._look.tr("No block gives any time yet.")
        return self._look.tr(
            "{minutes} min made up, ends about {time}.",
            minutes=offer.won,
            time=time_of_day(offer.end),
        )

    def _warning_of(self, offer: Offer) -> str:
        look = self._look
        if offer.locked_late:
            late = offer.locked_late[0].plan
            return look.tr(
                "“{title}” still begins {minutes} min late.",
                title=late.title,
                minutes=whole(late.locked_late),
            )
        if offer.won < offer.wanted:
            return look.tr("These blocks can give {minutes} min and no more.", minutes=offer.won)
        return ""

    def _on_minutes(self, value: object) -> None:
        self._asked = value if isinstance(value, int) else None
        self.wish_changed.emit()

    def _on_take(self) -> None:
        if self._offer is not None:
            self.plan_requested.emit(dict(self._offer.gives))

    def _on_push(self) -> None:
        self.plan_requested.emit({})

    def _place(self) -> None:
        host = self._host.size()
        found = measures(host)
        top = found.top_bar + found.time_line + SPACE.md
        box = self.layout()
        # Rows may have come or gone just now.
        self._scroll.updateGeometry()
        width = min(WIDTH, host.width() - 2 * SPACE.md)
        wish = box.heightForWidth(width) if box is not None else 0
        height = min(wish, host.height() - top - SPACE.md)
        self.setGeometry(SPACE.md, top, width, height)


class _Scroll(ScrollArea):
    """As high as its rows, where the window has room for them."""

    def sizeHint(self) -> QSize:
        content = self.widget()
        return content.sizeHint() if content is not None else super().sizeHint()
