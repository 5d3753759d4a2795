"""The names of the groups of a new workshop, typed one after the other."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.workshop import MAX_GROUPS
from facilitator.ui.home.group_row import ColourBar, group_key
from facilitator.ui.look import Look
from facilitator.ui.tokens import HEIGHT, SPACE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.keycap import KeyCap
from facilitator.ui.widgets.text_field import TextField

_COLUMNS = 6


class GroupFields(QWidget):
    """As many names as there are groups, each beside its key and its colour.

    A name that nobody typed follows the suggestions; a typed one stays, also while there are
    fewer groups for a moment.

    Signals:
        edited: a person typed a name; carries the place of the group, from 0.
    """

    edited = Signal(int)

    def __init__(self, look: Look, suggested: Sequence[str], count: int) -> None:
        super().__init__()
        self._count = count
        self._typed: set[int] = set()
        self._fields = [self._field(look, place) for place in range(MAX_GROUPS)]
        self._cells = [self._cell(look, place) for place in range(MAX_GROUPS)]
        grid = QGridLayout()
        grid.setSpacing(SPACE.md)
        for place, cell in enumerate(self._cells):
            grid.addWidget(cell, *divmod(place, _COLUMNS))
        for place in range(_COLUMNS):
            grid.setColumnStretch(place, 1)
        self.setLayout(column(grid))
        self.show_suggested(suggested)
        self.show_count(count)

    def _field(self, look: Look, place: int) -> TextField:
        name = look.tr("Name of group {number}", number=place + 1)
        field = TextField(look, name, height=HEIGHT.compact_field)
        field.edited.connect(partial(self._on_edited, place))
        return field

    def _cell(self, look: Look, place: int) -> QWidget:
        cell = QWidget()
        key = KeyCap(look, group_key(place + 1))
        cell.setLayout(row(key, ColourBar(look, place), self._fields[place], gap=SPACE.sm - 2))
        return cell

    def names(self) -> tuple[str, ...]:
        """The names as they stand."""
        return tuple(field.text() for field in self._fields[: self._count])

    def show_suggested(self, suggested: Sequence[str]) -> None:
        """Suggest other names, in another language for instance."""
        for place, field in enumerate(self._fields):
            if place not in self._typed:
                field.show_text(suggested[place])

    def show_count(self, count: int) -> None:
        """Show another number of groups."""
        self._count = count
        for place, cell in enumerate(self._cells):
            cell.setVisible(place < count)

    def show_problems(self, problems: Mapping[int, str]) -> None:
        """Mark the names that have to be mended."""
        for place, field in enumerate(self._fields):
            field.show_problem(problems.get(place, ""))

    def focus_name(self, place: int) -> None:
        """Take the keyboard to a name."""
        self._fields[place].setFocus()
        self._fields[place].selectAll()

    def _on_edited(self, place: int, _text: str) -> None:
        self._typed.add(place)
        self.edited.emit(place)
