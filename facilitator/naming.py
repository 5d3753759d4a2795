"""The part of the composition root that lets the room know the groups by other names."""

from facilitator.core.code_names import code_names, dealt
from facilitator.live.desk import Desk
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.dialogs.code_names import CodeNamesSheet
from facilitator.ui.look import Look


def ask_code_names(desk: Desk, console: ConsolePage, look: Look) -> None:
    """Say who is who, and change from one kind of names to the other if it is confirmed."""
    workshop = dealt(desk.opened.workshop)
    used = workshop.uses_code_names
    sheet = CodeNamesSheet(look, console, code_names(workshop), used=used)
    sheet.accepted.connect(lambda: desk.stage.use_code_names(not used, "console"))
    sheet.open_sheet()
