"""What a table shows: columns, rows and headings between them. Plain values.

A model answers ROW_ROLE with a TableRow or a Section; `RowDelegate` paints it.
"""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import Qt

from facilitator.ui.tokens import ToneName

ROW_ROLE = Qt.ItemDataRole.UserRole


class Column(NamedTuple):
    """A column.

    Attributes:
        title: its heading.
        width: in logical pixels; 0 shares what the others leave.
        right: set flush right, for figures.
        lines: how many lines its words may take at the most.
    """

    title: str
    width: int = 0
    right: bool = False
    lines: int = 1


class Cell(NamedTuple):
    """One cell.

    Attributes:
        text: its words.
        bold: weight 700.
        quiet: in the quieter ink.
        tone: if given, the words stand in a pill.
        note: more words after the text, smaller and quiet.
    """

    text: str
    bold: bool = False
    quiet: bool = False
    tone: ToneName | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row; the key is what a click on it answers with."""

    key: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading between rows."""

    title: str
