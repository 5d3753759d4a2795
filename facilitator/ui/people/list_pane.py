"""The card with the list: how many came, the search, everybody, and what can be done."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from facilitator.core.people import Roster, count
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.people.row_view import PeopleList
from facilitator.ui.people.rows import PeopleRows, Shown
from facilitator.ui.people.words import count_words
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.surfaces import Card, Rule
from facilitator.ui.widgets.text_field import SearchField
from facilitator.ui.widgets.tips import set_tip

_EDGE = 14


class ListPane(Card):
    """Everybody, with what a click notes of them.

    Signals:
        paste_requested(): a list is to be typed.
        walk_in_requested(): somebody came who is not on the list.
        rest_requested(): all of whom nothing is noted have come.
    """

    paste_requested = Signal()
    walk_in_requested = Signal()
    rest_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rows = PeopleRows(look, self)
        self.list = PeopleList(look, self.rows)
        self.search = SearchField(look, look.tr("Find people"))
        self._count = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2), elide=True)
        self._paste = Button(look, Face(look.tr("Type or paste…"), icon="clipboard-list"))
        self._walk_in = Button(look, Face(look.tr("Walk-in"), icon="plus"))
        self._rest = Button(look, Face(look.tr("The rest is here"), icon="check"), "ghost")
        set_tip(self._walk_in, look.tr("Somebody who is not on the list came; Enter gives a name"))
        set_tip(self._rest, look.tr("Marks everybody without a mark as here"))
        options = (
            Option("all", look.tr("All")),
            Option("missing", look.tr("Not here")),
            Option("without", look.tr("No group")),
        )
        self._shown = Segmented(look, options, "all", look.tr("Who is shown"))
        self._nobody = EmptyState(
            look,
            "users",
            look.tr("Who is coming?"),
            look.tr(
                "Type the names or paste them from a spreadsheet, one person a line. Names stay on"
                " this computer, and neither the room nor the summary shows them."
            ),
            look.tr("Type or paste a list…"),
        )
        self._nothing = Label(look, "", TextStyle(TYPE.lead, colour=look.colours.text2))
        self._faces = QStackedLayout()
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        title = Label(look, look.tr("Everybody"), TextStyle(TYPE.title, bold=True))
        words = column(title, self._count, gap=0)
        head = row(words, self._paste, self._walk_in, gap=SPACE.md)
        head.setStretch(0, 1)
        tools = row(self.search, self._shown, self._rest, gap=SPACE.md)
        top = column(head, tools, gap=SPACE.md, margins=(_EDGE, _EDGE, _EDGE, SPACE.sm))
        hint = Label(
            look,
            look.tr(
                "Space here · L late · A absent · N walk-in · 1–9, 0 group · Enter details · Del off list"
            ),
            TextStyle(TYPE.small, colour=look.colours.text2),
            elide=True,
        )
        nothing = QWidget()
        nothing.setLayout(row(None, self._nothing, None))
        full = QWidget()
        box = column(gap=0)
        box.addWidget(self.list, 1)
        full.setLayout(box)
        below = column(gap=0)
        below.addLayout(top)
        below.addLayout(self._faces, 1)
        below.addWidget(Rule())
        below.addLayout(row(hint, margins=(_EDGE, SPACE.sm, _EDGE, SPACE.sm)))
        self.setLayout(below)
        for face in (full, self._nobody, nothing):
            self._faces.addWidget(face)

    def _connect(self) -> None:
        self.search.edited.connect(self._on_filter)
        self._shown.chosen.connect(self._on_filter)
        self._paste.clicked.connect(self.paste_requested)
        self._nobody.action_requested.connect(self.paste_requested)
        self._walk_in.clicked.connect(self.walk_in_requested)
        self._rest.clicked.connect(self.rest_requested)

    def first(self) -> QWidget:
        """What has the keyboard while nobody is on the list."""
        return self._paste

    def words(self) -> str:
        """How many came, in words."""
        return self._count.text()

    def show_roster(self, roster: Roster, day: str) -> None:
        """Show another list; `day` says which of several days it is, or ""."""
        kept, line = self.list.chosen(), self.list.line()
        self.rows.show_roster(roster)
        self.list.choose(kept, line)
        said = count_words(self._look, count(roster.people, roster.day)) if roster.people else ""
        self._count.setVisible(bool(day or said))
        self._count.show_text(self._look.tr(", ").join(one for one in (day, said) if one))
        self._rest.setEnabled(any(not one.state(roster.day) for one in roster.people))
        self._show_face()

    def show_all(self) -> None:
        """Look for nobody in particular any more."""
        self.search.clear()
        self._shown.show_chosen("all")
        self._on_filter()

    def _on_filter(self) -> None:
        kept = self.list.chosen()
        self.rows.show_filter(self.search.text(), cast("Shown", self._shown.chosen_key()))
        self.list.choose(kept)
        self._show_face()

    def _show_face(self) -> None:
        some, found = bool(self.rows.whole()), self.rows.rowCount() > 0
        self._faces.setCurrentIndex(0 if found else 2 if some else 1)
        self.search.setEnabled(some)
        typed = self.search.text().strip()
        self._nothing.show_text(
            self._look.tr("Nothing found for “{words}”", words=typed)
            if typed
            else self._look.tr("Nobody")
        )
