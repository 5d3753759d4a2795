"""The part of the composition root that watches the battery while a workshop runs."""

from PySide6.QtCore import QTimer

from facilitator.companion import Companion
from facilitator.core.preflight import is_low
from facilitator.live.desk import Desk
from facilitator.live.machine import usual_machine
from facilitator.live.next_turn import next_turn
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look

EVERY_MS = 60_000


class Powering(Companion):
    """Says on the console, and never to the room, that the battery alone will not last."""

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self._machine = usual_machine()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look_at)
        self._timer.start(EVERY_MS)
        # Not now: a console is being made, and nobody has left the mains yet.
        next_turn(self, self.look_at)

    def look_at(self) -> None:
        """Ask the battery."""
        battery = self._machine.battery()
        low = battery is not None and is_low(battery)
        self._console.show_battery(battery.percent if low and battery else None)
