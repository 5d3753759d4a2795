"""The part of the composition root that puts blocks into a running workshop."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from facilitator.companion import Companion
from facilitator.core.commands import Command
from facilitator.core.errors import UserError
from facilitator.core.position import Position
from facilitator.core.text import pick
from facilitator.core.unplanned import FromShelf, NewEnd, Unplanned, end_with
from facilitator.live.desk import Desk
from facilitator.live.outlook import outlook_of
from facilitator.messages import sentence
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.dialogs.insert_block import InsertSheet, Spot
from facilitator.ui.look import Look

if TYPE_CHECKING:
    from facilitator.live.packs import Packs


class Inserting(Companion):
    """Asks what is put in behind the block the day has come to, and whether it begins at once."""

    def __init__(
        self, look: Look, console: ConsolePage, desk: Desk, packs: "Callable[[], Packs]"
    ) -> None:
        super().__init__(look, console, desk)
        self._packs = packs
        self.deeds = {Command.INSERT: self._ask}

    def use(self, desk: Desk) -> None:
        """The workshop is this one from now on."""
        super().use(desk)
        desk.plan.plan_changed.connect(self._on_plan)
        desk.timer.pace_changed.connect(self._refresh)

    def _ask(self) -> None:
        if self._console.is_asking():
            return
        self.desk.opened.insist_on_own_plan()
        planned = {one.content.id for one in self.desk.opened.script.blocks}
        sheet = InsertSheet(
            self._look,
            self._console,
            lambda: self._packs().offer(),
            planned,
            Spot(self._behind(), self._end_with),
        )
        sheet.insert_requested.connect(partial(self._on_insert, sheet))
        sheet.open_sheet()

    def _behind(self) -> str:
        block = self.desk.plan.behind()
        played = self.desk.opened.script.of(block.id)
        return pick(played.fill(block.title), self._look.texts.locale)

    def _end_with(self, minutes: float, at_once: bool) -> NewEnd:  # noqa: FBT001  (the one fact)
        return end_with(outlook_of(self.desk.opened), minutes, at_once=at_once)

    def _refresh(self) -> None:
        """The day goes on while the question is open."""
        for sheet in self._console.findChildren(InsertSheet):
            if sheet.isVisible():
                sheet.show_end()

    def _on_insert(self, sheet: InsertSheet, wish: Unplanned | FromShelf, at_once: bool) -> None:  # noqa: FBT001  (from a signal)
        try:
            place = self._insert(wish)
        except UserError as error:
            sheet.show_problem(sentence(error, self._look.texts))
            return
        sheet.finish()
        if at_once:
            self._console.jump(place)

    def _insert(self, wish: Unplanned | FromShelf) -> Position:
        plan = self.desk.plan
        if isinstance(wish, Unplanned):
            return plan.insert(wish, "console")
        content, _course = self._packs().content(wish.key)
        title = pick(content.name, self._look.texts.locale)
        return plan.insert_content(content, wish.minutes, "console", title)

    def _on_plan(self) -> None:
        """What can be entered late is another list with another agenda."""
        self._console.show_forms(self.desk.scores.forms())
