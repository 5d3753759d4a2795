"""Ctrl+C in a terminal and the wish of the system to end the program, as an ordinary quit."""

import signal
from types import FrameType

from PySide6.QtCore import QObject, Signal

from facilitator.live.clock import Ticker

_WISHES = (signal.SIGINT, signal.SIGTERM)


class QuitWishes(QObject):
    """Notes the wish when it comes, says it at the next tick.

    Python hears of a signal between any two of its steps, in the middle of a change perhaps: the
    handler only remembers. The ticks also see to it that Python takes a step at all.

    Signals:
        quit_requested(): once; somebody wants the program to end.
    """

    quit_requested = Signal()

    def __init__(self, ticker: Ticker) -> None:
        super().__init__(ticker)
        self._wanted = False
        ticker.ticked.connect(self.tick)

    def listen(self) -> None:
        """Hear the signals of this process; for the main thread only."""
        for wish in _WISHES:
            signal.signal(wish, self._on_signal)

    def tick(self) -> None:
        """Say what has come since the last tick."""
        if self._wanted:
            self._wanted = False
            self.quit_requested.emit()

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._wanted = True
