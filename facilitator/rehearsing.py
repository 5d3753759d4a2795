"""The part of the composition root that lets a trainer rehearse at any speed."""

from facilitator.companion import Companion
from facilitator.core.commands import Command
from facilitator.live.desk import Desk
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.console.rehearsal_speed import RehearsalSpeed
from facilitator.ui.look import Look


class Rehearsing(Companion):
    """Changes the speed of a rehearsal; a workshop that is none never sees any of it."""

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self._speed: RehearsalSpeed | None = None
        if desk.opened.rehearsal:
            self._speed = RehearsalSpeed(look)
            self._speed.speed_requested.connect(self._on_speed)
            self._speed.command_requested.connect(console.obey)
            console.show_rehearsal(self._speed)
            console.moving.show_rehearsal()
            console.room.show_rehearsal()
        self.deeds = {Command.FASTER: self._faster, Command.SLOWER: self._slower}

    def use(self, desk: Desk) -> None:
        """The workshop is this one from now on."""
        super().use(desk)
        if self._speed is not None:
            desk.rehearsal.speed_changed.connect(self._speed.show_speed)
            self._speed.show_speed(desk.rehearsal.speed)

    def _on_speed(self, speed: int) -> None:
        self.desk.rehearsal.set_speed(speed)

    def _faster(self) -> None:
        self.desk.rehearsal.faster()

    def _slower(self) -> None:
        self.desk.rehearsal.slower()
