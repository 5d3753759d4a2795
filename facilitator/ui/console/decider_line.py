"""One sentence while a single exercise decides the ranking, and the way to what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.commands import Command
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label

_ICON, _SIDE = 16, 26


class DeciderLine(QWidget):
    """Hidden while nothing decides alone, and after it was closed, until another exercise does.

    Signals:
        command_requested(object): RANKING.
    """

    command_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = ""
        self._closed = ""
        ink = look.colours.warn
        self._words = Label(look, "", TextStyle(TYPE.small, colour=ink), elide=True)
        show = Button(look, look.tr("View"), "link")
        close = IconButton(look, "x", look.tr("Close"), side=_SIDE)
        box = row(Icon(look, "triangle-alert", _ICON, ink), self._words, show, close, gap=6)
        box.setStretch(1, 1)
        self.setLayout(box)
        show.clicked.connect(self._on_show)
        close.clicked.connect(self._on_close)
        self.hide()

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def show_decider(self, title: str) -> None:
        """Say which exercise decides the ranking; "" is none."""
        self._title = title
        self._words.show_text(
            self._look.tr("Ranking decided by “{name}”", name=title) if title else ""
        )
        self.setVisible(bool(title) and title != self._closed)

    def _on_show(self) -> None:
        self.command_requested.emit(Command.RANKING)

    def _on_close(self) -> None:
        self._closed = self._title
        self.hide()
