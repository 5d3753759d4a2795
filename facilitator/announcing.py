"""The part of the composition root that says a line to the room."""

from facilitator.companion import Companion
from facilitator.core.commands import Command
from facilitator.live.desk import Desk
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.dialogs.room_message import RoomMessageSheet
from facilitator.ui.look import Look


class Announcing(Companion):
    """Asks for the line, and takes it away again."""

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self.deeds = {Command.MESSAGE: self._turn}
        self._last = ""

    def use(self, desk: Desk) -> None:
        """The workshop is this one from now on."""
        super().use(desk)
        desk.timer.clock_changed.connect(desk.message.tick)

    def _turn(self) -> None:
        """Take away what is up; with nothing up ask what it shall be."""
        if self.desk.message.is_up:
            self.desk.message.take_away()
        elif not self._console.is_asking():
            sheet = RoomMessageSheet(self._look, self._console, self._last)
            sheet.message_given.connect(self._on_given)
            sheet.open_sheet()

    def _on_given(self, text: str, minutes: int) -> None:
        self._last = text
        self.desk.message.say(text, minutes or None)
