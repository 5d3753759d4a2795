"""The part of the composition root that lets the room know the groups by other names."""

from facilitator.companion import Companion
from facilitator.core.code_names import code_names, dealt
from facilitator.core.commands import Command
from facilitator.live.desk import Desk
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.dialogs.code_names import CodeNamesSheet
from facilitator.ui.look import Look


class Naming(Companion):
    """Asks about code names."""

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self.deeds = {Command.CODE_NAMES: self._ask}

    def _ask(self) -> None:
        """Say who is who, and change from one kind of names to the other if it is confirmed."""
        if self._console.is_asking():
            return
        workshop = dealt(self.desk.opened.workshop)
        used = workshop.uses_code_names
        sheet = CodeNamesSheet(self._look, self._console, code_names(workshop), used=used)
        sheet.accepted.connect(self._on_accepted)
        sheet.open_sheet()

    def _on_accepted(self) -> None:
        used = self.desk.opened.workshop.uses_code_names
        self.desk.stage.use_code_names(not used, "console")
