"""The people of a workshop with what they attended, to tick who gets a certificate."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.certificates import ENOUGH, Attended, choice
from facilitator.core.exporting import Offer
from facilitator.core.scoring.rounding import percent
from facilitator.core.text import dotted
from facilitator.live.next_turn import next_turn
from facilitator.ui.dialogs.document_words import share_of
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.scroll import ScrollArea, keep_bar_room
from facilitator.ui.widgets.surfaces import Card
from facilitator.ui.widgets.tick import Tick

_TALL = 190
_AT_ONCE = 40
"""So many lines are made in one turn: 500 at once would hold the window."""


class CertificatePeople(QWidget):
    """One line for everybody on the list.

    Signals:
        changed(): somebody else gets one.
    """

    changed = Signal()

    def __init__(self, look: Look, offer: Offer) -> None:
        super().__init__()
        self._look = look
        self._offer = offer
        self._before = False
        self._chosen: dict[str, bool] = {}
        self._by_hand: set[str] = set()
        self._ticks: dict[str, Tick] = {}
        self._rest = list(offer.attended)
        self._sum = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2), elide=True)
        self._again = Button(look, look.tr("As the rule has it"), "link")
        self._lines = column(None, gap=0, margins=(SPACE.sm, SPACE.xs, SPACE.sm, SPACE.xs))
        holder = QWidget()
        holder.setLayout(self._lines)
        area = ScrollArea(holder)
        keep_bar_room(area)
        frame = Card()
        frame.setLayout(column(area, gap=0, margins=(1, 1, 1, 1)))
        frame.setFixedHeight(_TALL)
        self.setLayout(column(row(self._sum, self._again, gap=SPACE.md), frame, gap=SPACE.xs))
        self._again.clicked.connect(self._follow_rule)
        self.show_rule(before=False)
        self._make_lines()

    def chosen(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The ids of those who get one, and of all others."""
        chosen = tuple(one for one, gets in self._chosen.items() if gets)
        return chosen, tuple(one for one, gets in self._chosen.items() if not gets)

    def show_rule(self, *, before: bool) -> None:
        """Tick as the rule has it, ``before`` class or after; what was ticked by hand stays."""
        self._before = before
        found = choice(self._offer.attended, self._offer.given, before=before)
        by_rule = {one.person.id for one in found.chosen}
        for one in self._offer.attended:
            person = one.person.id
            if person not in self._by_hand:
                self._chosen[person] = person in by_rule
        self._show()

    def _follow_rule(self) -> None:
        self._by_hand.clear()
        self.show_rule(before=self._before)
        self.changed.emit()

    def _make_lines(self) -> None:
        for one in self._rest[:_AT_ONCE]:
            self._lines.insertLayout(self._lines.count() - 1, self._line(one))
        self._rest = self._rest[_AT_ONCE:]
        if self._rest:
            next_turn(self, self._make_lines)

    def _line(self, one: Attended):
        look = self._look
        person = one.person
        words = dotted(look.texts.locale, person.name, person.department)
        tick = self._ticks[person.id] = Tick(look, words)
        tick.setChecked(self._chosen[person.id])
        tick.toggled.connect(partial(self._on_toggled, person.id))
        style = TextStyle(TYPE.small, colour=look.colours.text2, tabular=True)
        share = share_of(look, one)
        tick.setAccessibleDescription(share)
        return row(tick, Label(look, share, style), gap=SPACE.md)

    def _on_toggled(self, person: str, gets: bool) -> None:  # noqa: FBT001  (so in Qt)
        if self._chosen[person] != gets:
            self._chosen[person] = gets
            self._by_hand.add(person)
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        for person, tick in self._ticks.items():
            tick.setChecked(self._chosen[person])
        count = sum(self._chosen.values())
        rule = (
            self._look.tr("Before class: everybody on the list")
            if self._before
            else self._look.tr("Rule: at least {share} of the minutes", share=percent(ENOUGH))
        )
        chosen = self._look.tr(
            "{chosen} of {count} people get one", chosen=count, count=len(self._chosen)
        )
        self._sum.show_text(dotted(self._look.texts.locale, chosen, rule))
        self._again.setVisible(bool(self._by_hand))
