"""The rows of the list of workshops: kept as they are, put into words when they are painted."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.core.workshop import WorkshopSummary
from facilitator.ui.home import phrases
from facilitator.ui.home.shelves import Shelf, ShelfName
from facilitator.ui.look import Look
from facilitator.ui.widgets.table_rows import ROW_ROLE, Cell, Column, Section, TableRow

if TYPE_CHECKING:
    from facilitator.core.waves import Wave

_TOP = QModelIndex()
_Line = tuple[ShelfName, WorkshopSummary | None]


def columns(look: Look) -> tuple[Column, ...]:
    """The columns of the list."""
    return (
        Column(look.tr("Date"), 150),
        Column(look.tr("Workshop")),
        Column(look.tr("Client")),
        Column(look.tr("Time"), 104),
        Column(look.tr("Groups"), 64),
        Column(look.tr("People"), 64),
        Column(look.tr("State"), 96),
    )


class WorkshopRows(QAbstractListModel):
    """Headings and workshops in one list.

    Thousands of workshops are kept as values; only those in view are ever put into words.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._today = date.min
        self._lines: list[_Line] = []
        self._places: dict[str, int] = {}
        self._due: Mapping[str, Wave] = {}

    def show_shelves(self, shelves: Sequence[Shelf], today: date) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._today = today
        self._lines = []
        self._places = {}
        for shelf in shelves:
            self._lines.append((shelf.name, None))
            for workshop in shelf.workshops:
                self._places[workshop.id] = len(self._lines)
                self._lines.append((shelf.name, workshop))
        self.endResetModel()

    def show_due(self, due: "Mapping[str, Wave]") -> None:
        """Say of these workshops, by their ids, when they are followed up next."""
        changed = [self._places[one] for one in {*self._due, *due} if one in self._places]
        self._due = due
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))

    def workshop(self, row: int) -> WorkshopSummary | None:
        """The workshop of a row; None for a heading or a row that is not there."""
        return self._lines[row][1] if 0 <= row < len(self._lines) else None

    def row_of(self, workshop_id: str) -> int | None:
        """Where a workshop stands, if it is in the list."""
        return self._places.get(workshop_id)

    def headings(self) -> tuple[int, ...]:
        """The rows that are headings."""
        return tuple(row for row, (_, workshop) in enumerate(self._lines) if workshop is None)

    def _words(self, line: _Line) -> TableRow | Section:
        shelf, workshop = line
        if workshop is None:
            return Section(phrases.shelf_title(self._look, shelf))
        text, tone = phrases.state(self._look, shelf)
        start = time.fromisoformat(workshop.start)
        return TableRow(
            workshop.id,
            (
                self._date(date.fromisoformat(workshop.day)),
                Cell(workshop.title, bold=True, note=self._due_words(workshop.id)),
                Cell(workshop.named_client, quiet=True),
                Cell(phrases.time_range(self._look, start, workshop.minutes), quiet=True),
                Cell(self._look.texts.number(workshop.groups), quiet=True),
                Cell(self._people(workshop), quiet=True),
                Cell(self._look.tr("Sample") if workshop.sample else text, tone=tone),
            ),
        )

    def _due_words(self, workshop_id: str) -> str:
        wave = self._due.get(workshop_id)
        return phrases.wave_brief(self._look, wave, self._today) if wave else ""

    def _date(self, day: date) -> Cell:
        texts = self._look.texts
        if day.year != self._today.year:
            return Cell(texts.date(day))
        return Cell(texts.date_short(day), note=texts.weekday_short(day))

    def _people(self, workshop: WorkshopSummary) -> str:
        return self._look.texts.number(workshop.people) if workshop.people else "–"

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        """The number of lines, headings included."""
        return 0 if parent.isValid() else len(self._lines)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The row in words: for the delegate in cells, for screen readers in one line."""
        if role not in (ROW_ROLE, Qt.ItemDataRole.DisplayRole):
            return None
        words = self._words(self._lines[index.row()])
        if role == ROW_ROLE:
            return words
        if isinstance(words, Section):
            return words.title
        parts = (part for cell in words.cells for part in (cell.text, cell.note))
        return ", ".join(part for part in parts if part)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Headings cannot be reached."""
        if self._lines[index.row()][1] is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
