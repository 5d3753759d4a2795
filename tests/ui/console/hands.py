"""Hands on the entry panel: keys, clicks, and what is to be read there."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.core.entry import Form
from facilitator.ui.console.entry.line_grid import LineGrid, Lines
from facilitator.ui.console.entry.number_pad import NumberPad
from facilitator.ui.console.entry.panel import EntryPanel
from facilitator.ui.console.entry.row_list import RowList
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.label import Label
from tests.ui.console.seen import the

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CODES = {
    " ": (Qt.Key.Key_Space, " "),
    "⏎": (Qt.Key.Key_Return, "\r"),
    "⌫": (Qt.Key.Key_Backspace, "\b"),
    "⌦": (Qt.Key.Key_Delete, "\x7f"),
    "←": (Qt.Key.Key_Left, ""),
    "↓": (Qt.Key.Key_Down, ""),
    "↑": (Qt.Key.Key_Up, ""),
}


class Ear:
    """What the panel asked for: unit, slot, value of each entry, and all parts of each wish."""

    def __init__(self, panel: EntryPanel) -> None:
        self.entries: list[tuple[object, ...]] = []
        self.reasons: list[object] = []
        self.wishes: list[tuple[object, ...]] = []
        self.states: list[tuple[object, ...]] = []
        self.awards: list[tuple[object, ...]] = []
        panel.entry_requested.connect(self._hear)
        panel.state_requested.connect(lambda *parts: self.states.append(parts))
        panel.award_requested.connect(lambda *parts: self.awards.append(parts))

    def _hear(self, *parts: object) -> None:
        self.wishes.append(parts)
        self.entries.append(parts[2:5])
        self.reasons.append(parts[5])


def press(panel: EntryPanel, keys: str) -> None:
    """Characters; ⏎ is Enter."""
    for key in keys:
        code, text = CODES.get(key, (0, key))
        QApplication.sendEvent(panel, QKeyEvent(QEvent.Type.KeyPress, code, NONE, text))


def opened(panel: EntryPanel, form: Form, *, late: bool = False) -> None:
    panel.show_form(form, late=late)
    panel.open()
    assert panel.hasFocus()


def click_cell(panel: EntryPanel, row: int, cell: int, place: int = 0) -> None:
    widget = the(panel, RowList).rows()[row]
    QTest.mouseClick(widget, LEFT, pos=widget.boxes()[cell][place].center().toPoint())


def click_line(panel: EntryPanel, *numbers: int) -> None:
    grid = the(panel, LineGrid)
    assert grid.isVisible()
    for number in numbers:
        QTest.mouseClick(grid, LEFT, pos=grid.line_box(number).center().toPoint())


def click_digits(panel: EntryPanel, *texts: str) -> None:
    pad = the(panel, NumberPad)
    assert pad.isVisible()
    for text in texts:
        button = next(each for each in pad.findChildren(Button) if each.text() == text)
        QTest.mouseClick(button, LEFT)


def lines(panel: EntryPanel) -> Lines:
    grid = the(panel, LineGrid)
    assert grid.isVisible()
    return grid.shown()


def says(panel: EntryPanel, words: str) -> bool:
    return any(words in label.text() for label in panel.findChildren(Label) if label.isVisible())
