"""The cards of a tab, one below the other, made a portion at a time.

Fields take long to make: all cards of a tab in one turn of the event loop would hold the windows
for a third of a second on a slow computer.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.results import ObjectiveCard, TextCard
from facilitator.ui.results.left_out_card import LeftOutCard
from facilitator.ui.results.objective_card import ObjectiveCardView
from facilitator.ui.results.text_card import TextCardView
from facilitator.ui.tokens import SPACE

PORTION_MS = 8
"""After so long the next card waits for another turn."""

AnyCard: TypeAlias = TextCardView | LeftOutCard | ObjectiveCardView


class Slot(NamedTuple):
    """One card that is to be there, and what makes it; one of other ``parts`` is made anew."""

    key: str
    parts: tuple[object, ...]
    shown: TextCard | ObjectiveCard
    make: Callable[[], AnyCard]


class CardList(QVBoxLayout):
    """Shows what stands in its slots. The same cards as long as they have the same parts: somebody
    may be typing in one.

    Signals:
        whole(): every card is there.
    """

    whole = Signal()

    def __init__(self, before: QWidget) -> None:
        """The keyboard comes from `before` to the first card, and goes there from one that goes."""
        super().__init__()
        self._before = before
        self._slots: list[Slot] = []
        self._cards: dict[str, AnyCard] = {}
        self._parts: dict[str, tuple[object, ...]] = {}
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)
        self.setSpacing(SPACE.sm + 2)

    def keys(self) -> list[str]:
        """The keys of all cards, those that are still to be made as well."""
        return [one.key for one in self._slots]

    def cards(self) -> list[AnyCard]:
        """The cards that are there, from top to bottom."""
        return [self._cards[one] for one in self.keys() if one in self._cards]

    def is_whole(self) -> bool:
        """Whether every card is there."""
        return len(self._cards) == len(self._slots)

    def card(self, key: str) -> AnyCard | None:
        """The card with a key, made now where it has not been yet."""
        waiting = next((one for one in self._slots if one.key == key), None)
        if waiting is not None and key not in self._cards:
            self._put(waiting)
            self._lead_the_keyboard()
        return self._cards.get(key)

    def show_slots(self, slots: Sequence[Slot]) -> bool:
        """Show these: the first of them at once, and the one the keyboard is on; of the others a
        portion each turn. False where nothing of what was there stays."""
        stays = self._staying(slots)
        keyed = self._keyed()
        if len(stays) < len(self._cards):
            self.send()
            if keyed and keyed not in stays:
                # Left alone, a field that goes would hand the keyboard, and the view, to the next one.
                self._before.setFocus()
            for key in [one for one in self._cards if one not in stays]:
                self._drop(key)
        self._slots = list(slots)
        for one in slots:
            if one.key in self._cards:
                _show(self._cards[one.key], one)
        # Made anew it has the keyboard again before anybody types.
        if keyed and keyed not in stays and (card := self.card(keyed)) is not None:
            card.take_focus()
        self._go_on()
        return bool(stays)

    def send(self) -> bool:
        """What is being typed is told now; False where some of it is refused."""
        kept = [card.send() for card in self._cards.values()]
        return all(kept)

    def _staying(self, slots: Sequence[Slot]) -> list[str]:
        stays = [one.key for one in slots if self._parts.get(one.key) == one.parts]
        # In another order they would change places before the eyes of the one who reads them.
        return stays if stays == [one for one in self.keys() if one in stays] else []

    def _keyed(self) -> str:
        # That of the window: the list remembers a field that was left long ago.
        focused = self._before.window().focusWidget()
        found = (key for key, one in self._cards.items() if focused and one.isAncestorOf(focused))
        return next(found, "")

    def _drop(self, key: str) -> None:
        card = self._cards.pop(key)
        del self._parts[key]
        self.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _go_on(self) -> None:
        """At least one card more, where one is missing."""
        clock = QElapsedTimer()
        clock.start()
        missing = [one for one in self._slots if one.key not in self._cards]
        for one in missing:
            self._put(one)
            if clock.elapsed() >= PORTION_MS:
                break
        if missing:
            self._lead_the_keyboard()
        if self.is_whole():
            self._next.stop()
            self.whole.emit()
        else:
            self._next.start(0)

    def _put(self, slot: Slot) -> None:
        card = slot.make()
        above = self.keys().index(slot.key)
        place = sum(one in self._cards for one in self.keys()[:above])
        self._cards[slot.key] = card
        self._parts[slot.key] = slot.parts
        self.insertWidget(place, card)
        # A layout shows what it is given a turn later: the list would be empty until then.
        card.show()

    def _lead_the_keyboard(self) -> None:
        """Into the texts and from one to the next: what is made later would come after the whole
        page."""
        last = self._before
        for card in self.cards():
            for each in card.findChildren(QWidget):
                # The lists and calendars of fields are windows of their own.
                here = each.window() is card.window()
                if here and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    QWidget.setTabOrder(last, each)
                    last = each


def _show(card: AnyCard, slot: Slot) -> None:
    if isinstance(card, ObjectiveCardView):
        if isinstance(slot.shown, ObjectiveCard):
            card.show_card(slot.shown)
    elif isinstance(slot.shown, TextCard):
        card.show_card(slot.shown)
