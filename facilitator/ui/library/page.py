"""The library: shelves in the middle, what is wanted at the left, a preview at the right."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from facilitator.core.offer import Offer, Offered, Shelf, Wanted, matching
from facilitator.core.text import AudienceLanguage
from facilitator.core.tryout import Tryout
from facilitator.live.shelf import TemplateView
from facilitator.ui.library.filters import Filters
from facilitator.ui.library.keys import KeysSheet
from facilitator.ui.library.preview_pane import PreviewPane
from facilitator.ui.library.shelf_view import EDGE, ShelfView
from facilitator.ui.library.stand import Side, Stand
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import Sheet

_FILTERS = 216
_PANE_LEAST, _PANE_MOST = 352, 560
_SCROLL_BAR = 14
_PANE_SHARE = 0.272


class LibraryPage(QWidget):
    """What the packs offer.

    Signals:
        look_requested: something is to be looked at; carries its key, the minutes of the version
            (0: the full one) and the languages of the room.
        template_requested: a new workshop from a template; carries the id of the template.
    """

    look_requested = Signal(str, float, str)
    template_requested = Signal(str)

    def __init__(self, look: Look, stage_look: StageLook, stand: Stand) -> None:
        """``stand`` is where the trainer stood before, in another language or theme perhaps."""
        super().__init__()
        self._look = look
        self._offer = Offer()
        self._stand = stand
        self._page = stand.page
        # Who holds an arrow key down passes cards by: only the one that is stopped at is read.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        self._filters = Filters(look)
        self._title = Label(look, "", TextStyle(TYPE.title, bold=True))
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        self._count = Label(look, "", quiet, elide=True)
        self._shelves = Segmented(
            look,
            (
                Option("exercise", look.tr("Activities")),
                Option("card", look.tr("Short talks")),
                Option("template", look.tr("Templates")),
            ),
            stand.wanted.shelf,
            look.tr("Which shelf"),
        )
        self._cards = ShelfView(look)
        self._nothing = EmptyState(
            look,
            "search",
            look.tr("Nothing here fits"),
            look.tr("Try another word or another filter."),
            look.tr("Show everything"),
        )
        self._faces = QStackedLayout()
        self._pane = PreviewPane(look, stage_look, stand.side)
        self._build()
        self._connect()
        self._add_keys()

    def _build(self) -> None:
        head = row(
            self._title, self._count, None, self._shelves,
            gap=SPACE.md, margins=(EDGE, 0, EDGE + _SCROLL_BAR, 0),
        )  # fmt: skip
        head.setStretch(1, 1)
        self._filters.setFixedWidth(_FILTERS)
        middle = column(head, gap=SPACE.sm - 2)
        middle.addLayout(self._faces, 1)
        box = row(
            self._filters, gap=SPACE.md - EDGE, margins=(SPACE.md, SPACE.md, SPACE.md, SPACE.md)
        )
        box.addLayout(middle, 1)
        box.addWidget(self._pane)
        self.setLayout(box)
        # Only now: it shows its first face, which would be a window of its own before.
        self._faces.addWidget(self._cards)
        self._faces.addWidget(self._nothing)

    def _connect(self) -> None:
        self._filters.wanted_changed.connect(self._on_wanted)
        self._filters.cards_wanted.connect(self._cards.go_to_cards)
        self._nothing.action_requested.connect(self._filters.clear)
        self._shelves.chosen.connect(self._on_shelf)
        self._cards.chosen.connect(self._on_chosen)
        self._cards.opened.connect(self._on_opened)
        self._pane.length_requested.connect(self._on_length)
        self._pane.language_requested.connect(self._on_language)
        self._pane.side_changed.connect(self._on_side)
        self._pane.template_requested.connect(self._on_template)

    def _add_keys(self) -> None:
        for keys, does, repeats in (
            ("PgDown", self._pane.turn_on, True),
            ("PgUp", self._pane.turn_back, True),
            ("Ctrl+F", self._on_find_key, False),
            ("F1", self.show_keys, False),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(repeats)
            shortcut.activated.connect(does)

    def stand(self) -> Stand:
        """Where the trainer stands now."""
        return replace(self._stand, wanted=self._filters.wanted(), page=self._pane.page())

    def show_offer(self, offer: Offer) -> None:
        """Fill the shelves; what was looked at before is looked at again."""
        self._offer = offer
        self._show_shelf(self._stand.wanted)
        if self._cards.chosen_key() == "":
            self._choose_first()
        else:
            self._ask()

    def show_tryout(self, entry: Offered, made: Tryout) -> None:
        """Show an activity or a short talk in the preview."""
        self._pane.show_tryout(entry, made, self._offer, self._page)

    def show_template(self, view: TemplateView) -> None:
        """Show a template in the preview."""
        self._pane.show_template(view)

    def focus_main(self) -> None:
        """Take the keyboard to the cards."""
        self._cards.go_to_cards()

    def show_keys(self) -> None:
        """Show the keys of the library, unless something is asked."""
        if not self._is_asking():
            KeysSheet(self._look, self.parentWidget() or self).open_sheet()

    def _is_asking(self) -> bool:
        return any(sheet.isVisible() for sheet in self.window().findChildren(Sheet))

    def _on_find_key(self) -> None:
        if not self._is_asking():
            self._filters.go_to_search()

    def _show_shelf(self, wanted: Wanted) -> None:
        look = self._look
        match wanted.shelf:
            case "exercise":
                title = look.tr("Activities")
            case "card":
                title = look.tr("Short talks")
            case "template":
                title = look.tr("Templates")
        self._title.show_text(title)
        self._shelves.show_chosen(wanted.shelf)
        self._filters.show_offer(self._offer, wanted)
        self._refill()

    def _refill(self) -> None:
        wanted = self._filters.wanted()
        found = matching(self._offer, wanted)
        self._cards.show_entries(found, self._stand.key)
        self._faces.setCurrentIndex(0 if found else 1)
        total = len(self._offer.on(wanted.shelf))
        if len(found) == total:
            self._count.show_text(self._look.trn("{count} in all", "{count} in all", total))
        else:
            said = self._look.tr("{found} of {total}", found=len(found), total=total)
            self._count.show_text(said)

    def _choose_first(self) -> None:
        wanted = self._filters.wanted()
        found = matching(self._offer, wanted) or self._offer.on(wanted.shelf)
        if found:
            self._take(found[0].key)
            self._cards.show_chosen(found[0].key)
            self._ask()

    def _take(self, key: str) -> None:
        self._stand = replace(self._stand, key=key, minutes=0.0)
        self._page = 0

    def _ask(self) -> None:
        self._soon.stop()
        stand = self._stand
        language = stand.language or self._look.lang
        self.look_requested.emit(stand.key, stand.minutes, language)

    def _on_wanted(self, wanted: Wanted) -> None:
        found = matching(self._offer, wanted)
        if found and all(one.key != self._stand.key for one in found):
            # What is looked at is always one of those in the list.
            self._on_chosen(found[0].key)
        self._refill()

    def _on_shelf(self, shelf: str) -> None:
        self._show_shelf(Wanted(shelf=cast("Shelf", shelf)))
        self._choose_first()

    def _on_chosen(self, key: str) -> None:
        self._take(key)
        self._soon.start()

    def _on_opened(self, _key: str) -> None:
        if self._soon.isActive():
            self._ask()
        self._pane.focus_screen()

    def _on_length(self, minutes: float) -> None:
        self._stand = replace(self._stand, minutes=minutes)
        self._page = 0
        self._ask()

    def _on_language(self, language: str) -> None:
        self._stand = replace(self._stand, language=cast("AudienceLanguage", language))
        self._page = self._pane.page()
        self._ask()

    def _on_side(self, side: str) -> None:
        self._stand = replace(self._stand, side=cast("Side", side))

    def _on_template(self) -> None:
        self.template_requested.emit(self._stand.key.partition("/")[2])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide window gives its room to the picture first."""
        super().resizeEvent(event)
        wide = self.width()
        self._pane.setFixedWidth(min(max(round(wide * _PANE_SHARE), _PANE_LEAST), _PANE_MOST))
