"""Looking closer at a part of what the room sees. Nothing of it is stored."""

from PySide6.QtCore import QObject, Signal

from facilitator.core.lens import Lens
from facilitator.live.aside import LookedInto
from facilitator.live.opened import Opened
from facilitator.live.stage import LiveStage


class LiveZoom(QObject):
    """Which part fills the screen; another picture is whole again.

    Signals:
        choosing_changed(bool): the trainer is choosing a part; the room sees nothing of it.
    """

    choosing_changed = Signal(bool)

    def __init__(self, opened: Opened, stage: LiveStage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._stage = stage
        self._choosing = False

    @property
    def is_on(self) -> bool:
        """Whether there is something to leave: a part that is shown or being chosen."""
        return self._choosing or self._opened.looked_into is not None

    def turn(self) -> None:
        """Choose a part; with one shown go back to the whole."""
        if not self.peel():
            self._choose(choosing=True)

    def look_into(self, lens: Lens) -> None:
        """This part of what is seen fills the screen."""
        self._choose(choosing=False)
        self._opened.looked_into = LookedInto(lens, self._stage.seen())
        self._stage.announce()

    def stop_choosing(self) -> bool:
        """Choose no part after all; False where none was being chosen."""
        was = self._choosing
        self._choose(choosing=False)
        return was

    def peel(self) -> bool:
        """Leave one state; False where there is none."""
        if self.stop_choosing():
            return True
        if self._opened.looked_into is None:
            return False
        self._opened.looked_into = None
        self._stage.announce()
        return True

    def announce(self) -> None:
        """Say it again, to a window that has just been built."""
        self.choosing_changed.emit(self._choosing)

    def _choose(self, *, choosing: bool) -> None:
        if choosing != self._choosing:
            self._choosing = choosing
            self.choosing_changed.emit(choosing)
