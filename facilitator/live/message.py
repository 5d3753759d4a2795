"""The line the trainer has put up for the room."""

from PySide6.QtCore import QObject

from facilitator.core.room_message import room_message
from facilitator.live.opened import Opened
from facilitator.live.stage import LiveStage


class LiveMessage(QObject):
    """Puts it up and takes it away; the ``Stage`` carries it. Nothing of it is stored."""

    def __init__(self, opened: Opened, stage: LiveStage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._stage = stage

    @property
    def is_up(self) -> bool:
        """Whether the room reads one."""
        return self._opened.message is not None

    def say(self, text: str, minutes: int | None) -> None:
        """Put it up, for so many minutes or until it is taken away.

        Raises:
            FieldEmpty, FieldTooLong
        """
        self._opened.message = room_message(text, minutes, self._opened.clock.monotonic_ms())
        self._stage.announce()

    def take_away(self) -> None:
        """The room reads it no more."""
        if self.is_up:
            self._opened.message = None
            self._stage.announce()

    def tick(self) -> None:
        """Time has passed."""
        message = self._opened.message
        if message is None or message.until is None:
            return
        if self._opened.clock.monotonic_ms() >= message.until:
            self.take_away()
