"""The keys of Home, for whoever presses F1."""

from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.keycap import KeyCap
from facilitator.ui.widgets.label import Label

_WIDTH = 420


class KeyList(QWidget):
    """Every key of this window beside what it does."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.xl)
        grid.setVerticalSpacing(SPACE.md)
        grid.setColumnStretch(1, 1)
        for line, (keys, words) in enumerate(_lines(look)):
            caps = row(*(KeyCap(look, key) for key in keys), None, gap=SPACE.xs)
            grid.addLayout(caps, line, 0)
            grid.addWidget(Label(look, words, TextStyle(TYPE.body)), line, 1)
        self.setMinimumWidth(_WIDTH)


def _lines(look: Look) -> tuple[tuple[tuple[str, ...], str], ...]:
    return (
        (("F5",), look.tr("Start or go on with the chosen workshop")),
        (("Alt+F5",), look.tr("Rehearse it on one screen")),
        (("Ctrl+N",), look.tr("New workshop")),
        (("Ctrl+O",), look.tr("Open a workshop that was handed over")),
        (("Ctrl+F",), look.tr("Search")),
        (("Ctrl+P",), look.tr("Print the materials of the chosen workshop")),
        (("↑", "↓"), look.tr("Move through the list")),
        (("Enter",), look.tr("Go to the buttons of the chosen workshop")),
        (("Delete",), look.tr("Delete the chosen workshop (asks first)")),
        (("Ctrl+1", "Ctrl+2"), look.tr("Workshops, library")),
        (("Ctrl+,",), look.tr("Settings")),
        (("Esc",), look.tr("Close a dialog, clear the search")),
        (("Ctrl+Q",), look.tr("Quit")),
    )
