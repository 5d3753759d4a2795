"""The texts of the report in tabs, its photos, and whether a participant is named in it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.notebook import photo_of
from facilitator.core.report_texts import CardKind, Version, room_of
from facilitator.core.results import (
    KIND_OF_TAB,
    TABS,
    ObjectiveCard,
    ResultSheet,
    Tab,
    TextCard,
    tab_of,
)
from facilitator.live.next_turn import next_turn
from facilitator.pdf_messages import full_sentence
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.results.card_list import AnyCard, CardList, Slot
from facilitator.ui.results.left_out_card import LeftOutCard
from facilitator.ui.results.names_line import NamesLine
from facilitator.ui.results.objective_card import ObjectiveCardView
from facilitator.ui.results.photo_strip import PhotoStrip
from facilitator.ui.results.text_card import TextCardView
from facilitator.ui.results.words import add_word, tab_word
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.surfaces import Card

_MARGINS = (SPACE.lg, SPACE.lg, SPACE.lg, SPACE.lg)


class TextsColumn(Card):
    """Shows a `ResultSheet`; what is wished is said and done elsewhere.

    Signals:
        typed(str, str): a key, and the text that was written there.
        restore_requested(str): the key of a text that is to be as it was proposed.
        objective_edited(object): the `Objective` as it is wanted.
        objective_restored(str): the id of an objective that is to be as it was proposed.
        entered(str): the keyboard came to a card; carries its key.
        photo_chosen(str, bool): the id of a photo, and whether it is printed.
        card_wished(str): the kind of a card of one's own that is to be begun.
        take_out_requested(str): the key of a card that is to be left out, or deleted.
        put_in_requested(str): the key of one that is to be printed again.
        undo_requested, redo_requested

    Attributes:
        cards: those of the tab that is shown.
        photos, names: what stands below them.
    """

    typed = Signal(str, str)
    restore_requested = Signal(str)
    objective_edited = Signal(object)
    objective_restored = Signal(str)
    entered = Signal(str)
    photo_chosen = Signal(str, bool)
    card_wished = Signal(str)
    take_out_requested = Signal(str)
    put_in_requested = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sheet: ResultSheet | None = None
        self._only = False
        self._wanted: tuple[Version, str] | None = None
        self._shown: Tab | None = None
        self._place: QWidget | None = None
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        self._title = Label(look, look.tr("Texts of the report"), TextStyle(TYPE.lead, bold=True))
        self._saved = Label(look, "", quiet)
        self._tabs = Segmented(
            look,
            [Option(one, tab_word(look, one)) for one in TABS],
            TABS[0],
            look.tr("Which texts of the report"),
        )
        self._nothing = Label(
            look, look.tr("The report has no texts of this kind."), quiet, wrap=True
        )
        self._back = Button(
            look, Face(look.tr("Bring back the objective that was emptied"), icon="plus")
        )
        self._more = Button(look, "", height=HEIGHT.compact_field)
        self._full = Label(look, "", quiet, wrap=True)
        self._expected = ""
        self.photos = PhotoStrip(look)
        self.names = NamesLine(look)
        self.cards = CardList(self._tabs)
        self._inside = QWidget()
        self._foot = QWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        head = row(self._title, self._saved)
        head.setStretch(0, 1)
        self._foot.setLayout(
            column(
                self._nothing, row(self._more, None), self._full, self._back, SPACE.xs,
                self.photos, gap=SPACE.sm,
            )
        )  # fmt: skip
        box = column(self._foot, None, gap=SPACE.sm)
        box.insertLayout(0, self.cards)
        box.setContentsMargins(2, 2, SPACE.sm, 2)
        self._inside.setLayout(box)
        self._area = ScrollArea(self._inside)
        whole = column(head, row(self._tabs, None), gap=SPACE.md, margins=_MARGINS)
        whole.addWidget(self._area, 1)
        whole.addWidget(self.names)
        self.setLayout(whole)
        for part in (self._nothing, self._back, self._more, self._full):
            part.hide()

    def _connect(self) -> None:
        self._tabs.chosen.connect(self._on_tab)
        self.cards.whole.connect(self._on_whole)
        self.photos.chosen.connect(self.photo_chosen)
        self._back.clicked.connect(self._on_back)
        self._more.clicked.connect(self._on_more)

    def show_sheet(self, sheet: ResultSheet, *, only_recorded: bool) -> None:
        """Show the texts as they stand."""
        self._sheet, self._only = sheet, only_recorded
        if only_recorded:
            self.photos.show_only()
        self.photos.show_photos(sheet.photos)
        self.photos.setVisible(not sheet.wave)
        self.names.show_names(sheet.names)
        self._show_cards()
        self._find()

    def show_claim(self, version: Version, card: str) -> None:
        """Put the keyboard into a text that is to be looked at, once this document is shown; where
        it has no such card, one can be added."""
        self._wanted = (version, card)
        self._find()

    def _find(self) -> None:
        sheet, wanted = self._sheet, self._wanted
        if sheet is None or wanted is None or sheet.version != wanted[0]:
            return
        key, self._wanted = wanted[1], None
        self._go_to(tab_of(key))
        card = self.cards.card(key)
        place = card.place_to_look_at() if card is not None else None
        if place is not None:
            place.field.setFocus()
        self._bring(place or card or self._more)

    def show_place(self, key: str) -> None:
        """A card, or a photo, that undo or redo changed comes into view. The keyboard stays where it
        is, or goes to the tabs with its card; while somebody writes, nothing moves."""
        if any(one.is_being_written() for one in self.cards.cards()):
            return
        if photo := photo_of(key):
            self._bring(self.photos.photo(photo))
            return
        self._go_to(tab_of(key))
        self._bring(self.cards.card(key))

    def _go_to(self, tab: Tab) -> None:
        if tab != self.tab():
            self._tabs.show_chosen(tab)
            self._area.verticalScrollBar().setValue(0)
            self._show_cards()

    def _bring(self, place: QWidget | None) -> None:
        """Scroll there, once every card above it is there; to what is gone there is no way."""
        self._place = place
        if self.cards.is_whole():
            self._scroll()

    def _on_whole(self) -> None:
        self._inside.setMinimumHeight(0)
        self._foot.show()
        self._scroll()

    def _scroll(self) -> None:
        place, self._place = self._place, None
        if place is not None:
            # Where it is is known once the cards are laid out.
            next_turn(place, partial(self._area.ensureWidgetVisible, place))

    def show_saved(self, saved: str) -> None:
        """Say beside the title whether everything is kept."""
        self._saved.show_text(saved)

    def show_problem(self, key: str, problem: str) -> None:
        """Say at a text, or at a card, why it was not kept."""
        for card in self.cards.cards():
            if not isinstance(card, ObjectiveCardView):
                card.show_problem(key, problem)
            elif card.key == key:
                card.show_problem(problem)

    def expect(self, key: str) -> None:
        """The keyboard goes to this card as soon as it is there: it was begun to be written on."""
        self._expected = key

    def send(self) -> bool:
        """What is being typed is told now; False where some of it is refused."""
        return self.cards.send()

    def take_focus(self) -> None:
        """Put the keyboard on the tabs."""
        self._tabs.setFocus()

    def tab(self) -> Tab:
        """The tab that is shown."""
        return next(one for one in TABS if one == self._tabs.chosen_key())

    def _on_tab(self, _key: str) -> None:
        self._show_cards()
        self._area.verticalScrollBar().setValue(0)
        first = next(iter(self.cards.keys()), "")
        if first:
            self.entered.emit(first)

    def _show_cards(self) -> None:
        sheet, tab, tall = self._sheet, self.tab(), self._inside.height()
        if sheet is None:
            return
        self._place = None
        stays = self.cards.show_slots(self._slots(sheet, tab))
        if not self.cards.is_whole():
            # Nothing moves until the last one is there: neither what is scrolled to nor what comes
            # below the cards.
            self._inside.setMinimumHeight(tall if tab == self._shown else 0)
            focused = self.window().focusWidget()
            keyed = bool(focused and self._foot.isAncestorOf(focused))
            self._foot.setVisible(stays or keyed)
        self._shown = tab
        self._nothing.setVisible(not self.cards.keys())
        self._show_more(sheet, KIND_OF_TAB.get(tab))
        self._back.setVisible(tab == "objectives" and bool(sheet.left_out) and not self._only)
        begun = self.cards.card(self._expected)
        if begun is not None:
            self._expected = ""
            begun.take_focus()
            self._bring(begun)

    def _show_more(self, sheet: ResultSheet, kind: CardKind | None) -> None:
        """The way to a card of one's own, or why there is none."""
        full = kind in sheet.full
        if kind is not None and not self._only:
            self._more.show_face(Face(add_word(self._look, kind), icon="plus"))
            room = room_of(sheet.version, kind)
            self._full.show_text(full_sentence(self._look.texts, kind, room, later=sheet.wave > 0))
        self._more.setVisible(kind is not None and not full and not self._only)
        self._full.setVisible(kind is not None and full and not self._only)

    def _slots(self, sheet: ResultSheet, tab: Tab) -> list[Slot]:
        found = [
            Slot(one.key, (sheet.version, *_parts(one)), one, partial(self._text_card, one, sheet))
            for one in sheet.cards
            if one.tab == tab
        ]
        for one in sheet.objectives if tab == "objectives" else ():
            wanted = one.objective
            parts = (sheet.version, wanted.measure)
            found.append(Slot(wanted.id, parts, one, partial(self._objective_card, one, sheet)))
        return found

    def _text_card(self, shown: TextCard, sheet: ResultSheet) -> AnyCard:
        if shown.out:
            gone = LeftOutCard(self._look, shown)
            gone.put_in_requested.connect(self.put_in_requested)
            return self._connected(gone)
        card = TextCardView(self._look, shown, sheet.language)
        card.take_out_requested.connect(self.take_out_requested)
        card.typed.connect(self.typed)
        card.restore_requested.connect(self.restore_requested)
        return self._connected(card)

    def _objective_card(self, shown: ObjectiveCard, sheet: ResultSheet) -> AnyCard:
        card = ObjectiveCardView(self._look, shown, sheet.measures, sheet.language)
        card.objective_edited.connect(self.objective_edited)
        card.restore_requested.connect(self.objective_restored)
        return self._connected(card)

    def _connected(self, card: AnyCard) -> AnyCard:
        card.entered.connect(self.entered)
        card.undo_requested.connect(self.undo_requested)
        card.redo_requested.connect(self.redo_requested)
        if self._only:
            card.show_only()
        return card

    def _on_more(self) -> None:
        kind = KIND_OF_TAB.get(self.tab())
        if kind is not None:
            self.send()
            self.card_wished.emit(kind)

    def _on_back(self) -> None:
        if self._sheet is not None:
            for one in self._sheet.left_out:
                self.objective_restored.emit(one)


def _parts(card: TextCard) -> tuple[str, ...]:
    """What a card is made of: with other texts, or left out, it is another one."""
    return ("",) if card.out else tuple(line.key for line in card.lines)
