"""The list of all workshops: filter, search, rows."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from facilitator.ui.home.row_view import RowView
from facilitator.ui.home.rows import WorkshopRows, columns
from facilitator.ui.home.shelves import Filter, Shelves
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.row_delegate import SECTION_HEIGHT
from facilitator.ui.widgets.row_table import RowTitles
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.surfaces import Card
from facilitator.ui.widgets.text_field import SearchField

if TYPE_CHECKING:
    from facilitator.core.waves import Wave

_SEARCH_WIDTH = 280
_INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Search(SearchField):
    """The search field; Down and Enter go on into the list.

    Signals:
        left: the rows are wanted.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _INTO_LIST:
            self.left.emit()
            return
        super().keyPressEvent(event)


class WorkshopList(Card):
    """All workshops, under headings, with a filter and a search field.

    Signals:
        chosen: a person went to another workshop; carries its id.
        opened: Enter or a double click on one; carries its id.
        delete_requested: the delete key on one; carries its id.
    """

    chosen = Signal(str)
    opened = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._today = date.min
        self._shelves = Shelves((), self._today)
        self._filter: Filter = "all"
        self._chosen = ""
        self._rows = WorkshopRows(look)
        self._view = RowView(look, self._rows)
        self._count = Label(look, "", TextStyle(TYPE.caption, colour=look.colours.text3))
        self._search = _Search(look, look.tr("Search client, workshop or date"))
        self._search.setFixedWidth(_SEARCH_WIDTH)
        self._nothing = EmptyState(
            look, "search", look.tr("No match"), look.tr("Try another word or another filter.")
        )
        self._faces = QStackedLayout()
        self._build()
        self._search.edited.connect(self._on_needle)
        self._search.left.connect(self._view.go_to_first)
        self._view.chosen.connect(self._on_chosen)
        self._view.opened.connect(self.opened)
        self._view.delete_requested.connect(self.delete_requested)

    def _build(self) -> None:
        look = self._look
        filters = Segmented(
            look,
            (
                Option("all", look.tr("All")),
                Option("upcoming", look.tr("Upcoming")),
                Option("finished", look.tr("Finished")),
            ),
            self._filter,
            look.tr("Which workshops"),
        )
        filters.chosen.connect(self._on_filter)
        head = row(
            Label(look, look.tr("All workshops"), TextStyle(TYPE.title, bold=True)),
            self._count,
            SPACE.sm,
            filters,
            None,
            self._search,
            gap=SPACE.md,
            margins=(SPACE.xl, SPACE.lg - 2, SPACE.xl, SPACE.md - 2),
        )
        table = QWidget()
        titles = RowTitles(look, self._view, columns(look), height=SECTION_HEIGHT, chevron=True)
        table.setLayout(column(titles, self._view, gap=0))
        box = column(head, gap=0, margins=(1, 0, 1, SPACE.sm))
        box.addLayout(self._faces, 1)
        self.setLayout(box)
        # Only now: it shows its first face, which would be a window of its own before.
        self._faces.addWidget(table)
        self._faces.addWidget(self._nothing)

    def show_shelves(self, shelves: Shelves, today: date) -> None:
        """Show other workshops; filter, search and the chosen one stay."""
        self._shelves, self._today = shelves, today
        self._count.show_text(
            self._look.trn("{count} workshop", "{count} workshops", shelves.count)
        )
        self._refill()

    def show_due(self, due: "Mapping[str, Wave]") -> None:
        """Say of these workshops when they are followed up next."""
        self._rows.show_due(due)

    def show_chosen(self, workshop_id: str) -> None:
        """Show a workshop as the chosen one."""
        self._chosen = workshop_id
        self._view.show_chosen(workshop_id)

    def go_to_search(self) -> None:
        """Take the keyboard to the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _refill(self) -> None:
        shown = self._shelves.matching(self._filter, self._search.text())
        self._rows.show_shelves(shown, self._today)
        self._view.show_headings()
        self._view.show_chosen(self._chosen)
        self._faces.setCurrentIndex(0 if shown else 1)

    def _on_needle(self, _text: str) -> None:
        self._refill()

    def _on_filter(self, key: str) -> None:
        self._filter = cast("Filter", key)
        self._refill()

    def _on_chosen(self, workshop_id: str) -> None:
        self._chosen = workshop_id
        self.chosen.emit(workshop_id)
