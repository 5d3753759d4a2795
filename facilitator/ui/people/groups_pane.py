"""The groups side by side, how evenly the people are divided, and the ways to divide them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.dividing import mix
from facilitator.core.people import Roster, count
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.people.group_card import NARROWEST, GroupCard
from facilitator.ui.people.rows import PersonRow
from facilitator.ui.people.words import mix_words
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.surfaces import Card
from facilitator.ui.widgets.tips import set_tip

_MOST = 5
_BAR = 60
_ROOMY = 500


class _Grid(QWidget):
    """Cards in as many columns as go in."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[GroupCard] = []
        self._columns = 0
        self._box = QGridLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACE.md)

    def show_cards(self, cards: list[GroupCard]) -> None:
        """Other cards."""
        for card in self._cards:
            self._box.removeWidget(card)
            card.deleteLater()
        self._cards = cards
        self._lay(again=True)

    def _lay(self, *, again: bool = False) -> None:
        wide = max(1, (self.width() + SPACE.md) // (NARROWEST + SPACE.md))
        columns = min(wide, _MOST, max(1, len(self._cards)))
        if columns == self._columns and not again:
            return
        for number in range(max(columns, self._columns)):
            self._box.setColumnStretch(number, 1 if number < columns else 0)
        rows = self._box.rowCount()
        self._box.setRowStretch(rows, 0)
        self._columns = columns
        for number, card in enumerate(self._cards):
            self._box.addWidget(card, number // columns, number % columns)
        last = -(-len(self._cards) // columns)
        for number in range(max(rows, last) + 1):
            self._box.setRowStretch(number, 1 if number == last else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other columns."""
        super().resizeEvent(event)
        self._lay()


class GroupsPane(QWidget):
    """Above how even it is, below the groups.

    Signals:
        divide_requested(str): "mixed" or "department".
        dropped(tuple, str): people came to a group; carries ids and the group.
        chosen(str), opened(str): of a person.
    """

    divide_requested = Signal(str)
    dropped = Signal(tuple, str)
    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._cards: dict[str, GroupCard] = {}
        self._some = False
        self._known: tuple[tuple[str, str, int], ...] = ()
        self._pill = Pill(look, "", "muted")
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        self._facts = Label(look, "", quiet, wrap=True)
        self._mixed = Button(look, Face(look.tr("Mix departments"), icon="users"), "soft")
        self._apart = Button(look, look.tr("By department"))
        set_tip(
            self._mixed, look.tr("Groups of one size, departments spread; press again to mix anew")
        )
        set_tip(self._apart, look.tr("Departments stay together as far as possible"))
        bar = Card()
        bar.setFixedHeight(_BAR)
        edge = SPACE.lg
        # A paragraph begins at its top: one line of it stands in the middle of the bar, too.
        facts = column(None, self._facts, None, gap=0)
        words = row(self._pill, facts, self._apart, self._mixed, gap=SPACE.md)
        words.setStretch(1, 1)
        words.setContentsMargins(edge, 0, edge, 0)
        bar.setLayout(words)
        self._grid = _Grid()
        box = column(bar, gap=SPACE.md)
        box.addWidget(ScrollArea(self._grid), 1)
        self.setLayout(box)
        self._mixed.clicked.connect(self._on_mixed)
        self._apart.clicked.connect(self._on_apart)

    def cards(self) -> tuple[GroupCard, ...]:
        """The groups."""
        return tuple(self._cards.values())

    def words(self) -> str:
        """How even the division is, in words."""
        return f"{self._pill.text()} {self._facts.text()}".strip()

    def show_roster(self, roster: Roster, rows: tuple[PersonRow, ...]) -> None:
        """Show who is where."""
        known = tuple((group.id, group.name, group.key) for group in roster.groups)
        if known != self._known:
            self._known = known
            self._make_cards(roster)
        taken = count(roster.people, roster.day).taken
        for card in self._cards.values():
            members = [one for one in rows if one.group and one.group.id == card.group.id]
            card.show_members(members, taken=taken)
        some = bool(roster.people)
        self._some = some and not roster.over
        for part in (self._mixed, self._apart):
            part.setVisible(self._some)
        if roster.over:
            self._facts.show_text(
                self._look.tr(
                    "The workshop has ended: people can be added, names and attendance corrected."
                    " Nobody leaves a group that has scores."
                )
            )
        elif some:
            word, tone, facts = mix_words(self._look, mix(roster.people, roster.groups))
            self._pill.show_state(word, tone)
            self._facts.show_text(facts)
        else:
            self._facts.show_text(self._look.tr("First the people, then their groups"))
        self._show_fitting()
        self._apart.setEnabled(any(one.department for one in roster.people))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On the smallest window the word says enough; the facts are its tip."""
        super().resizeEvent(event)
        self._show_fitting()

    def _show_fitting(self) -> None:
        roomy = self.width() >= _ROOMY
        self._pill.setVisible(self._some)
        self._facts.setVisible(roomy or not self._some)
        set_tip(self._pill, "" if roomy else self._facts.text())
        words = self._look.tr("By department")
        self._apart.show_face(Face(words) if roomy else Face(icon="building-2"))
        self._apart.setAccessibleName(words)

    def show_chosen(self, ids: frozenset[str]) -> None:
        """Mark these people."""
        for card in self._cards.values():
            card.show_chosen(ids)

    def _make_cards(self, roster: Roster) -> None:
        self._cards = {group.id: GroupCard(self._look, group) for group in roster.groups}
        for card in self._cards.values():
            card.dropped.connect(self.dropped)
            card.chosen.connect(self.chosen)
            card.opened.connect(self.opened)
        self._grid.show_cards(list(self._cards.values()))

    def _on_mixed(self) -> None:
        self.divide_requested.emit("mixed")

    def _on_apart(self) -> None:
        self.divide_requested.emit("department")
