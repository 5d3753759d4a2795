"""The part of the composition root that plays a round once more."""

from facilitator.companion import Companion
from facilitator.core.commands import Command
from facilitator.live.desk import Desk
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.dialogs.repeat_step import RepeatSheet
from facilitator.ui.look import Look


class Repeating(Companion):
    """Asks from which step on, and what becomes of what was entered."""

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self.deeds = {Command.REPEAT: self._ask}

    def _ask(self) -> None:
        if self._console.is_asking():
            return
        self._console.flush()
        sheet = RepeatSheet(self._look, self._console, self.desk.repeat.steps())
        sheet.repeat_requested.connect(self._on_repeat)
        sheet.open_sheet()

    def _on_repeat(self, step: int, aside: bool) -> None:  # noqa: FBT001  (from a signal)
        reason = self._look.tr("The round was played again")
        self.desk.repeat.repeat(step, self.desk.recorder, reason=reason, aside=aside)
