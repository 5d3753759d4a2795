"""The part of the composition root that shows and corrects the minutes used while a workshop runs."""

from functools import partial

from facilitator.companion import Companion
from facilitator.core.commands import Command
from facilitator.core.errors import UserError
from facilitator.live.desk import Desk
from facilitator.messages import sentence
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.dialogs.times import TimesSheet
from facilitator.ui.look import Look


class Timing(Companion):
    """Asks about the times."""

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self.deeds = {Command.TIMES: self._ask}

    def _ask(self) -> None:
        """Show planned and used minutes, and write what is corrected."""
        if self._console.is_asking():
            return
        self.desk.opened.insist_on_own_plan()
        sheet = TimesSheet(self._look, self._console, self.desk.times.table())
        sheet.corrected.connect(partial(self._on_corrected, sheet))
        sheet.open_sheet()

    def _on_corrected(self, sheet: TimesSheet, minutes: dict[str, int | None]) -> None:
        try:
            self.desk.times.correct(minutes, self.desk.recorder)
        except UserError as error:
            sheet.show_problem(sentence(error, self._look.texts))
            return
        sheet.finish()
