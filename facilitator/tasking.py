"""The part of the composition root that shows each group what it does."""

from facilitator.companion import Companion
from facilitator.core.commands import Command
from facilitator.core.group_tasks import GroupTasks
from facilitator.live.desk import Desk
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.dialogs.group_tasks import GroupTasksSheet
from facilitator.ui.look import Look


class Tasking(Companion):
    """Asks for the tasks, and takes them away again."""

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self.deeds = {Command.TASKS: self._turn}

    def _turn(self) -> None:
        """Take away what is shown; otherwise ask, with what was typed before."""
        opened = self.desk.opened
        shown = opened.running.shown
        if shown.over == "tasks":
            self.desk.stage.lay_over("tasks", "console")
        elif not self._console.is_asking():
            sheet = GroupTasksSheet(
                self._look, self._console, opened.workshop.groups, dict(shown.tasks)
            )
            sheet.tasks_given.connect(self._on_given)
            sheet.open_sheet()

    def _on_given(self, tasks: GroupTasks) -> None:
        self.desk.stage.show_tasks(tasks, "console")
