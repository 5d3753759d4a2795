"""Everything Home does, with its keys: for whoever presses F1, and for the palette."""

from typing import Literal, NamedTuple, TypeAlias

from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.texts import Texts
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.keycap import KeyCap
from facilitator.ui.widgets.label import Label

_WIDTH = 420

HomeDeed: TypeAlias = Literal[
    "start", "rehearse", "check", "people", "new", "quick", "open", "find", "print", "documents", "programme",
    "messages", "follow-up", "delete", "workshops",
    "library", "settings", "palette", "keys", "quit",
]  # fmt: skip


class HomeLine(NamedTuple):
    """An action, the keys that do it, and what the page is asked for; None where it moves about."""

    action: str
    keys: tuple[str, ...]
    deed: HomeDeed | None = None


class KeyList(QWidget):
    """Every key of this window beside what it does."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.xl)
        grid.setVerticalSpacing(SPACE.md)
        grid.setColumnStretch(1, 1)
        keyed = (line for line in home_keys(look.texts) if line.keys)
        for number, line in enumerate(keyed):
            caps = row(*(KeyCap(look, key) for key in line.keys), None, gap=SPACE.xs)
            grid.addLayout(caps, number, 0)
            grid.addWidget(Label(look, line.action, TextStyle(TYPE.body)), number, 1)
        self.setMinimumWidth(_WIDTH)


def home_keys(texts: Texts) -> tuple[HomeLine, ...]:
    """Everything Home does, in one language."""
    return (
        HomeLine(texts.tr("Start or go on with the chosen workshop"), ("F5",), "start"),
        HomeLine(texts.tr("Rehearse it on one screen"), ("Alt+F5",), "rehearse"),
        HomeLine(texts.tr("Check the room before it"), ("Ctrl+F5",), "check"),
        HomeLine(texts.tr("People and groups of the chosen workshop"), ("Ctrl+Shift+P",), "people"),
        HomeLine(texts.tr("New workshop"), ("Ctrl+N",), "new"),
        HomeLine(texts.tr("Quick start"), (), "quick"),
        HomeLine(texts.tr("Open a workshop that was handed over"), ("Ctrl+O",), "open"),
        HomeLine(texts.tr("Search"), ("Ctrl+F",), "find"),
        HomeLine(texts.tr("Print the materials of the chosen workshop"), ("Ctrl+P",), "print"),
        HomeLine(texts.tr("Export the files of the chosen workshop"), (), "documents"),
        HomeLine(
            texts.tr("Report over several runs of the chosen workshop’s course"), (), "programme"
        ),
        HomeLine(texts.tr("Notice and reminders of the chosen workshop"), (), "messages"),
        HomeLine(texts.tr("Import the follow-up form of the chosen workshop"), (), "follow-up"),
        HomeLine(texts.tr("Move through the list"), ("↑", "↓")),
        HomeLine(texts.tr("Go to the buttons of the chosen workshop"), ("Enter",)),
        HomeLine(texts.tr("Delete the chosen workshop (asks first)"), ("Delete",), "delete"),
        HomeLine(texts.tr("All workshops"), ("Ctrl+1",), "workshops"),
        HomeLine(texts.tr("Library of activities"), ("Ctrl+2",), "library"),
        HomeLine(texts.tr("Settings: language, theme, sounds"), ("Ctrl+,",), "settings"),
        HomeLine(texts.tr("Find any action"), ("Ctrl+K",), "palette"),
        HomeLine(texts.tr("All keys"), ("F1",), "keys"),
        HomeLine(texts.tr("Close a dialog, clear the search"), ("Esc",)),
        HomeLine(texts.tr("Quit"), ("Ctrl+Q",), "quit"),
    )
