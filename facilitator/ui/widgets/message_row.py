"""The place of a banner in a page: with margins round it, and without any while it is silent."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import Look
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.banner import Banner, Message
from facilitator.ui.widgets.boxes import column


class MessageRow(QWidget):
    """A banner below the bar of a page.

    Signals:
        action_requested: the button of the banner was pressed; carries the Message.
    """

    action_requested = Signal(object)

    def __init__(self, look: Look, side: int) -> None:
        """`side` is the margin of the page in pixels, left and right."""
        super().__init__()
        self._banner = Banner(look)
        self.setLayout(column(self._banner, margins=(side, SPACE.md, side, 0)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._banner.action_requested.connect(self.action_requested)
        self._banner.dismissed.connect(self.hide)
        self.hide()

    def message(self) -> Message | None:
        """What it says now; None while it is silent."""
        return self._banner.message()

    def show_message(self, message: Message) -> None:
        """Say this; an empty text says nothing more."""
        if message.text:
            self._banner.show_message(message)
        else:
            self._banner.hide_message()
        self.setVisible(bool(message.text))
