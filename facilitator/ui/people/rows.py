"""The rows of the list of people: who is shown, and what of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.content.finding import found, needles
from facilitator.core.people import CAME, Attendance, Participant, Roster
from facilitator.core.workshop import Group
from facilitator.ui.look import Look
from facilitator.ui.people.words import state_words

PERSON_ROLE = Qt.ItemDataRole.UserRole
Shown: TypeAlias = Literal["all", "missing", "without"]
"""Everybody, who is not here, who has no group."""

_Index: TypeAlias = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as a row shows them."""

    person: Participant
    group: Group | None
    state: Attendance


class PeopleRows(QAbstractListModel):
    """Those who are looked for."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._every: tuple[PersonRow, ...] = ()
        self._rows: list[PersonRow] = []
        self._wanted: tuple[str, ...] = ()
        self._shown: Shown = "all"

    def show_roster(self, roster: Roster) -> None:
        """Show another list; what is looked for stays."""
        groups = {group.id: group for group in roster.groups}
        self._every = tuple(
            PersonRow(one, groups.get(one.home(roster.grouping)), one.state(roster.day))
            for one in roster.people
        )
        before = [row.person.id for row in self._rows]
        rows = self._passing()
        if [row.person.id for row in rows] == before:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self._replace(rows)

    def show_filter(self, typed: str, shown: Shown) -> None:
        """Look for these words among these people."""
        self._wanted, self._shown = needles(typed), shown
        self._replace(self._passing())

    def row(self, at: int) -> PersonRow | None:
        """The row of this number."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def line_of(self, who: str) -> int | None:
        """The number of a person's row; None where it is not shown."""
        return next((n for n, row in enumerate(self._rows) if row.person.id == who), None)

    def whole(self) -> Sequence[PersonRow]:
        """Everybody, shown or not."""
        return self._every

    def _replace(self, rows: list[PersonRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _passing(self) -> list[PersonRow]:
        return [row for row in self._every if self._lets(row) and self._fits(row)]

    def _fits(self, row: PersonRow) -> bool:
        person = row.person
        texts = (person.name, person.department, person.note, row.group.name if row.group else "")
        return found(self._wanted, texts)

    def _lets(self, row: PersonRow) -> bool:
        match self._shown:
            case "missing":
                return row.state not in CAME
            case "without":
                return row.group is None
            case "all":
                return True

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself for the delegate; its words for screen readers."""
        row = self.row(index.row())
        if row is None:
            return None
        if role == PERSON_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            group = row.group.name if row.group else ""
            said = (
                row.person.name,
                row.person.department,
                group,
                state_words(self._look, row.state),
            )
            return " ".join(one for one in said if one)
        return None
