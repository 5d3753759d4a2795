"""A second pair of hands: scores entered beside the console, in the same workshop.

The assistant chooses a form of their own, undoes their own entries, and never moves the room.
"""

from PySide6.QtCore import QObject

from facilitator.core.history import ASSISTANT
from facilitator.live.history import LiveHistory
from facilitator.live.opened import Opened
from facilitator.live.scores import LiveScores


class Assistant(QObject):
    """The live objects of the assistant's window.

    Attributes:
        scores, history: as those of the console, over the same journal.
    """

    def __init__(self, opened: Opened, locale: str, parent: QObject) -> None:
        super().__init__(parent)
        self.scores = LiveScores(opened, locale, self)
        self.history = LiveHistory(opened, self.scores, {}, self, by=ASSISTANT)
        self.scores.scoreboard_changed.connect(self.history.announce)

    def announce(self) -> None:
        """Say everything again, to a window that has just been built."""
        self.scores.refresh()
        self.history.announce()
