"""The part of the composition root that asks before a running workshop is left or ended."""

from PySide6.QtCore import Signal

from facilitator.companion import Companion
from facilitator.core.commands import Command
from facilitator.core.gaps import Gap, Gone, gaps_behind
from facilitator.core.pacing import steps_reached
from facilitator.core.progress import blocks_over
from facilitator.core.scoring.at_the_end import ranks_that_change
from facilitator.live.desk import Desk
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.console.rehearsal_times import RehearsalSheet
from facilitator.ui.dialogs.end_workshop import EndWorkshopSheet, leave_sheet
from facilitator.ui.look import Look


class Parting(Companion):
    """Leaving keeps everything, ending finishes the workshop; both ask where it matters.

    Signals:
        left(): the trainer goes back to Home.
        ended(): the workshop is finished.
    """

    left = Signal()
    ended = Signal()

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self.deeds = {Command.END: self._ask_end, Command.HOME: self.ask_leave}
        console.home_requested.connect(self.ask_leave)

    def use(self, desk: Desk) -> None:
        """The workshop is this one from now on."""
        super().use(desk)
        # Other windows over the same workshop have no sheet any more; after a fault it is still there.
        asked = self._console.findChildren(RehearsalSheet)
        desk.rehearsal.hold(held=any(sheet.isVisible() for sheet in asked))
        desk.stage.console_changed.connect(self._show_gaps)

    def ask_leave(self) -> None:
        """A slip of the mouse must not darken the room; where nothing runs there is no question.

        A rehearsal that got somewhere is summed up first.
        """
        opened = self.desk.opened
        nothing = opened.rehearsal and not self._over()
        if nothing or opened.workshop.status != "running":
            self.left.emit()
        elif self._console.is_asking():
            return
        elif opened.rehearsal:
            self._sum_up()
        else:
            sheet = leave_sheet(self._look, self._console)
            sheet.accepted.connect(self.left)
            sheet.open_sheet()

    def _ask_end(self) -> None:
        if self._console.is_asking():
            return
        if self.desk.opened.rehearsal:
            self._sum_up()
            return
        sheet = EndWorkshopSheet(
            self._look,
            self._console,
            gaps=self._gaps(),
            ranks=self._ranks(),
            disputes=self._disputes(),
        )
        sheet.accepted.connect(self._on_end)
        sheet.late_requested.connect(self._on_late)
        sheet.disputes_requested.connect(self._on_disputes)
        sheet.open_sheet()

    def _sum_up(self) -> None:
        self.desk.rehearsal.hold(held=True)
        sheet = RehearsalSheet(self._look, self._console, self.desk.rehearsal.times())
        sheet.accepted.connect(self._on_end)
        sheet.rejected.connect(self._go_on)
        sheet.open_sheet()

    def _go_on(self) -> None:
        self.desk.rehearsal.hold(held=False)

    def _over(self) -> frozenset[str]:
        opened = self.desk.opened
        return blocks_over(opened.workshop, opened.script, opened.visits)

    def _gaps(self) -> tuple[Gap, ...]:
        """What is not entered in all that lies behind, this step included."""
        opened, locale = self.desk.opened, self._look.texts.locale
        gone = Gone(self._over(), steps_reached(opened.visits))
        return gaps_behind(opened.room, opened.running.position, gone, locale, here=True)

    def _ranks(self) -> list[tuple[int, str]]:
        """(rank, group) after the end, where that is not what the room may have seen."""
        opened = self.desk.opened
        names = {group.id: group.name for group in opened.workshop.groups}
        found = ranks_that_change(opened.board, opened.board_at_the_end())
        return [(place.rank, names[place.group]) for place in found if place.rank is not None]

    def _disputes(self) -> int:
        return len(self.desk.opened.board.contested)

    def _show_gaps(self) -> None:
        """The clicker moves on behind the question about the end: it follows."""
        for sheet in self._console.findChildren(EndWorkshopSheet):
            if sheet.isVisible():
                sheet.show_facts(self._gaps(), self._ranks(), self._disputes())

    def _on_late(self, gap: Gap) -> None:
        """Instead of ending: the form with the gap, at the first unit that lacks something."""
        self.desk.scores.ask_form(gap.block, gap.step)
        self._console.light(gap.units[0], "")

    def _on_disputes(self) -> None:
        """Instead of ending: the question about what two people recorded differently."""
        self._console.obey(Command.DISPUTES)

    def _on_end(self) -> None:
        self.desk.stage.end("console")
        self.ended.emit()
