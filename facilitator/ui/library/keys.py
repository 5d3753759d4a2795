"""The keys of the library, for whoever presses F1."""

from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.keycap import KeyCap
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.sheet import Sheet, SheetWords

_WIDTH = 420


class KeysSheet(Sheet):
    """Shows the keys of the library."""

    def __init__(self, look: Look, host: QWidget) -> None:
        words = SheetWords(look.tr("Keys"), look.tr("Close"), "")
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.xl)
        grid.setVerticalSpacing(SPACE.sm)
        grid.setColumnStretch(1, 1)
        for line, (keys, said) in enumerate(_lines(look)):
            caps = row(*(KeyCap(look, key) for key in keys), None, gap=SPACE.xs)
            grid.addLayout(caps, line, 0)
            grid.addWidget(Label(look, said, TextStyle(TYPE.body)), line, 1)
        content.setMinimumWidth(_WIDTH)
        super().__init__(look, host, words, content)


def _lines(look: Look) -> tuple[tuple[tuple[str, ...], str], ...]:
    return (
        (("PgDn", "PgUp"), look.tr("Next and previous page of the preview")),
        (("↑", "↓", "←", "→"), look.tr("Move through the cards; on the picture, turn its pages")),
        (("Enter",), look.tr("From a card to its preview")),
        (("Tab",), look.tr("On to filters, cards and preview")),
        (("Ctrl+F",), look.tr("Search")),
        (("Esc",), look.tr("Close a dialog, clear the search")),
        (("Ctrl+1",), look.tr("Workshops")),
        (("Ctrl+N",), look.tr("New workshop")),
    )
