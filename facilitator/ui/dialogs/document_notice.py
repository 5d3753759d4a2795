"""A line beside the choice of files that holds nothing back: something to look at, and the way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.label import Label

_ICON = 16
_LINE = 17
"""Two of them have room beside the tabs: the sheet stays where it is."""


class Notice(QWidget):
    """Hidden as long as there is nothing to say.

    Signals:
        followed(): a person wants to look at it.
    """

    followed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        style = TextStyle(TYPE.small, colour=look.colours.text2)
        self._words = Label(look, "", style, elide=True)
        self._way = Button(look, look.tr("Look at it"), "link", height=_LINE)
        warning = Icon(look, "triangle-alert", _ICON, look.colours.warn)
        self.setLayout(row(None, warning, self._words, self._way))
        self.setFixedHeight(_LINE)
        self._way.clicked.connect(self.followed)
        self.hide()

    def show_text(self, words: str) -> None:
        """Say this; "" says nothing."""
        self._words.show_text(words)
        self._way.setAccessibleDescription(words)
        self.setVisible(bool(words))
