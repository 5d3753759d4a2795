"""The rows of the log: which are shown, and how."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from facilitator.core.ledger import LogRow
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.console.inquiry.row_words import by_words, fate_words, reason_words, value_words
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.row_delegate import RowDelegate, column_boxes
from facilitator.ui.widgets.row_table import LineModel
from facilitator.ui.widgets.table_rows import ROW_ROLE, Cell, Column, TableRow
from facilitator.ui.widgets.typeset import text_width

ANY = ""
GONE = ("corrected", "void")
_VALUE = 4


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What is looked for; ANY lets everything through. ``kind`` is a kind or a state of rows."""

    block: str = ANY
    group: str = ANY
    kind: str = ANY
    needle: str = ""

    def lets(self, row: LogRow, words: str) -> bool:
        """Whether a row, which reads like these words, is shown."""
        return (
            self.block in (ANY, row.place.block)
            and self.group in (ANY, row.group)
            and self.kind in (ANY, row.kind, "" if row.kind == "open" else row.fate.state)
            and all(word in words.casefold() for word in self.needle.casefold().split())
        )


def columns(look: Look) -> tuple[Column, ...]:
    """The columns of the log."""
    return (
        Column(look.tr("Noted"), 46),
        Column(look.tr("Block"), 128),
        Column(look.tr("Group"), 92),
        Column(look.tr("Entry"), 148),
        Column(look.tr("Value"), 128),
        Column(look.tr("State"), 88),
        Column(look.tr("When and why changed")),
    )


def cells(look: Look, row: LogRow) -> tuple[Cell, ...]:
    """A row in words."""
    state, tone = fate_words(look, row)
    gone = row.fate.state in GONE
    by = "" if row.by == "console" else by_words(look, row)
    why = reason_words(look, row)
    return (
        Cell(time_of_day(row.at) if row.at else "", quiet=True),
        Cell(row.block_title),
        Cell(row.who, bold=True),
        Cell(row.what),
        Cell(value_words(look, row), quiet=gone),
        Cell(state, tone=tone),
        Cell(" · ".join(one for one in (why, by) if one), quiet=True),
    )


class LogModel(LineModel):
    """The rows that pass the filter."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._every: tuple[tuple[LogRow, TableRow], ...] = ()
        self._shown: list[LogRow] = []
        self._filter = LogFilter()

    def show_rows(self, rows: Sequence[LogRow]) -> None:
        """Other rows; the filter stays."""
        self._every = tuple(
            (row, TableRow(row.entry or f"{row.place}", cells(self._look, row))) for row in rows
        )
        self.show_filter(self._filter)

    def show_filter(self, wanted: LogFilter) -> None:
        """Show what passes."""
        self._filter = wanted
        passing = [
            (row, line)
            for row, line in self._every
            if wanted.lets(row, " ".join(cell.text for cell in line.cells))
        ]
        self._shown = [row for row, _ in passing]
        self.show_items([line for _, line in passing])

    def row_at(self, number: int) -> LogRow | None:
        """The row on a line."""
        return self._shown[number] if 0 <= number < len(self._shown) else None


class LogDelegate(RowDelegate):
    """Strikes out a value that no longer counts."""

    def __init__(self, look: Look, parent: LogModel) -> None:
        super().__init__(look, columns(look), parent, chevron=False)
        self._strike_look = look

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The row, and a line through its value."""
        super().paint(painter, option, index)
        line = index.data(ROW_ROLE)
        if not isinstance(line, TableRow) or not line.cells[_VALUE].quiet:
            return
        look, area = self._strike_look, QRectF(option.rect)
        box = column_boxes(columns(look), area.width(), chevron=False)[_VALUE]
        font = look.font_for(line.cells[_VALUE].text, TextStyle(TYPE.body))
        wide = min(float(text_width(line.cells[_VALUE].text, font)), box.width())
        middle = round(area.center().y())
        Canvas(painter, look).fill(
            QRectF(area.left() + box.left(), middle, wide, 1), look.colours.text2
        )
