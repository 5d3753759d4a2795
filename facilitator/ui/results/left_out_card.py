"""A card that is left out of the report: what it would say, and the way back."""

from PySide6.QtCore import Signal

from facilitator.core.results import TextCard
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.results.card_frame import CARD_MARGINS, CardFrame
from facilitator.ui.tokens import HEIGHT, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.label import Label


class LeftOutCard(CardFrame):
    """One quiet line.

    Signals:
        put_in_requested(str): the key of the card that is to be printed again.
    """

    put_in_requested = Signal(str)

    def __init__(self, look: Look, card: TextCard) -> None:
        super().__init__(look, card.key)
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        self._text = Label(look, "", quiet, elide=True)
        self._back = Button(look, look.tr("Put back in"), "link", height=HEIGHT.small_pill)
        self._back.clicked.connect(lambda: self.put_in_requested.emit(self.key))
        self._problem = Label(look, "", TextStyle(TYPE.small, colour=look.colours.warn), wrap=True)
        self._problem.hide()
        line = row(self._text, self._back)
        line.setStretch(0, 1)
        box = column(line, self._problem, gap=0)
        box.setContentsMargins(*CARD_MARGINS)
        self.setLayout(box)
        self.show_card(card)

    def show_card(self, card: TextCard) -> None:
        """Show what it would say."""
        self._text.show_text(self._look.tr("Left out: {text}", text=card.lines[0].text))
        # There may be room for it by now.
        self.show_problem(self.key, "")

    def show_problem(self, key: str, problem: str) -> None:
        """Say why it cannot be printed again."""
        if key == self.key:
            self._problem.show_text(problem)
            self._problem.setVisible(bool(problem))

    def take_focus(self) -> None:
        """Put the keyboard on the way back."""
        self._back.setFocus()

    def show_only(self) -> None:
        """It can be read here, and not put back."""
        self._back.hide()
