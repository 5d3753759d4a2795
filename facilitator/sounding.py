"""The part of the composition root that lets clocks be heard, where the trainer wants it."""

from importlib import import_module

from facilitator.companion import Companion
from facilitator.core.tones import Cue
from facilitator.live.desk import Desk
from facilitator.live.sound import LiveSound, Play
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look


def load_speaker() -> Play:
    """The loudspeaker: loaded by the first tone, because most trainers never want one."""
    return import_module("facilitator.live.speaker").play


class Sounding(Companion):
    """A tone as a clock comes to its end and another one when it is over; from the laptop alone."""

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self.sound = LiveSound(load_speaker, self)

    def use(self, desk: Desk) -> None:
        """The workshop is this one from now on."""
        super().use(desk)
        desk.timer.cue_reached.connect(self._on_cue)

    def close(self) -> None:
        """Let a tone end."""
        self.sound.close()

    def _on_cue(self, cue: Cue) -> None:
        if self.desk.opened.cues.sound:
            self.sound.sound(cue)
