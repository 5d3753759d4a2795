"""What is looked for: words, family, length, size of the groups, topic."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.agenda import FAMILIES
from facilitator.core.offer import (
    LengthRange,
    Offer,
    Offered,
    Shelf,
    SizeRange,
    Wanted,
    lengths_of,
    sizes_of,
)
from facilitator.core.text import pick
from facilitator.ui.library import phrases
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.surfaces import Card
from facilitator.ui.widgets.text_field import SearchField
from facilitator.ui.widgets.tick import Tick

_INTO_CARDS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LENGTHS: tuple[LengthRange, ...] = ("short", "middle", "long")
_SIZES: tuple[SizeRange, ...] = ("small", "usual", "large")
_ALL = "all"
_Key = TypeVar("_Key", bound=str)


class _Search(SearchField):
    """The search field; Down and Enter go on to the cards.

    Signals:
        left: the cards are wanted.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _INTO_CARDS:
            self.left.emit()
            return
        super().keyPressEvent(event)


class _Facet(QWidget):
    """A heading and a few lines to tick.

    Signals:
        changed: something was ticked, or not any more.
    """

    changed = Signal()

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self._ticks: dict[str, Tick] = {}
        self._box = column(_heading(look, title), gap=0)
        self._box.addSpacing(2)
        self.setLayout(self._box)

    def show_lines(self, lines: Sequence[tuple[str, str, int]]) -> None:
        """Offer other lines, each with its key, words and count; what is ticked stays ticked."""
        ticked = self.ticked()
        for tick in self._ticks.values():
            self._box.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._ticks = {}
        for key, words, count in lines:
            tick = Tick(self._look, words, count)
            tick.setChecked(key in ticked)
            tick.toggled.connect(self.changed)
            self._box.addWidget(tick)
            self._ticks[key] = tick

    def ticked(self) -> frozenset[str]:
        """The keys of what is ticked."""
        return frozenset(key for key, tick in self._ticks.items() if tick.isChecked())

    def show_ticked(self, keys: frozenset[str]) -> None:
        """Tick these and no others; nobody is told."""
        for key, tick in self._ticks.items():
            tick.blockSignals(True)  # noqa: FBT003  (Qt's own)
            tick.setChecked(key in keys)
            tick.blockSignals(False)  # noqa: FBT003  (Qt's own)


def _heading(look: Look, title: str) -> Label:
    return Label(look, title, TextStyle(TYPE.caption, bold=True, colour=look.colours.text2))


class Filters(Card):
    """The side of the library where a trainer says what is wanted.

    Signals:
        wanted_changed: carries the Wanted.
        cards_wanted: on to the cards.
    """

    wanted_changed = Signal(object)
    cards_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._wanted = Wanted()
        self._search = _Search(look, look.tr("Name, topic or initials"))
        self._families = _Facet(look, look.tr("Family"))
        self._lengths = _Facet(look, look.tr("Length"))
        self._sizes = _Facet(look, look.tr("Size of a group"))
        self._topic = Choice(look, (), "", look.tr("Topic"), height=HEIGHT.compact_field)
        topic = QWidget()
        topic.setLayout(column(_heading(look, look.tr("Topic")), self._topic, gap=SPACE.xs + 2))
        self._topic_part = topic
        self._reset = Button(look, look.tr("Show everything"), "plain")
        self._build()
        for facet in (self._families, self._lengths, self._sizes):
            facet.changed.connect(self._on_changed)
        self._search.edited.connect(self._on_changed)
        self._search.left.connect(self.cards_wanted)
        self._topic.chosen.connect(self._on_changed)
        self._reset.clicked.connect(self.clear)

    def _build(self) -> None:
        content = QWidget()
        content.setLayout(
            column(
                self._families, self._lengths, self._sizes, self._topic_part, None,
                gap=SPACE.md, margins=(SPACE.xs, SPACE.xs, SPACE.xs, SPACE.xs),
            )
        )  # fmt: skip
        edge = SPACE.sm + 2
        box = column(gap=SPACE.sm, margins=(edge, SPACE.md, edge, SPACE.md))
        box.addLayout(column(self._search, margins=(SPACE.xs, 0, SPACE.xs, 0)))
        box.addWidget(ScrollArea(content), 1)
        box.addLayout(column(self._reset, margins=(SPACE.xs, 0, SPACE.xs, 0)))
        self.setLayout(box)
        self._reset.setEnabled(False)

    def wanted(self) -> Wanted:
        """What is wanted now."""
        return self._wanted

    def show_offer(self, offer: Offer, wanted: Wanted) -> None:
        """Offer what one shelf can be asked for, with this wanted of it; nobody is told."""
        self._wanted = wanted
        entries = offer.on(wanted.shelf)
        self._show_facets(entries, wanted.shelf)
        marks = {mark for entry in entries for mark in entry.topics}
        topics = [
            Option(mark, pick(name, self._look.texts.locale))
            for mark, name in offer.topics.items()
            if mark in marks
        ]
        everything = Option(_ALL, self._look.tr("All topics"))
        self._topic.show_options((everything, *topics), wanted.topic or _ALL)
        self._topic_part.setVisible(bool(topics))
        self._search.show_text(wanted.needle)
        self._families.show_ticked(wanted.families)
        self._lengths.show_ticked(wanted.lengths)
        self._sizes.show_ticked(wanted.sizes)
        self._reset.setEnabled(self._asks_for_something())

    def _show_facets(self, entries: Sequence[Offered], shelf: Shelf) -> None:
        look = self._look
        self._families.show_lines(
            [
                (one, phrases.family(look, one), sum(e.family == one for e in entries))
                for one in FAMILIES
            ]
        )
        self._lengths.show_lines(
            [
                (one, phrases.length_range(look, one), sum(one in lengths_of(e) for e in entries))
                for one in _LENGTHS
            ]
        )
        self._sizes.show_lines(
            [
                (one, phrases.size_range(look, one), sum(one in sizes_of(e) for e in entries))
                for one in _SIZES
            ]
        )
        for facet in (self._families, self._lengths, self._sizes):
            facet.setVisible(shelf == "exercise")

    def go_to_search(self) -> None:
        """Take the keyboard to the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def clear(self) -> None:
        """Ask for nothing any more."""
        self._wanted = Wanted(shelf=self._wanted.shelf)
        self._search.show_text("")
        for facet in (self._families, self._lengths, self._sizes):
            facet.show_ticked(frozenset())
        self._topic.show_chosen(_ALL)
        self._tell()

    def _on_changed(self, _how: object = None) -> None:
        topic = self._topic.chosen_key()
        self._wanted = replace(
            self._wanted,
            needle=self._search.text(),
            families=_typed(self._families.ticked(), FAMILIES),
            lengths=_typed(self._lengths.ticked(), _LENGTHS),
            sizes=_typed(self._sizes.ticked(), _SIZES),
            topic="" if topic == _ALL else topic,
        )
        self._tell()

    def _asks_for_something(self) -> bool:
        return self._wanted != Wanted(shelf=self._wanted.shelf)

    def _tell(self) -> None:
        asks = self._asks_for_something()
        if not asks and self._reset.hasFocus():
            self._search.setFocus()
        self._reset.setEnabled(asks)
        self.wanted_changed.emit(self._wanted)


def _typed(keys: frozenset[str], known: Sequence[_Key]) -> frozenset[_Key]:
    return frozenset(one for one in known if one in keys)
