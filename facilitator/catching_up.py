"""The part of the composition root that helps a late day: who gives time, and a new plan."""

from facilitator.companion import Companion
from facilitator.core.commands import Command
from facilitator.core.late_offer import Offer, offer
from facilitator.core.text import pick
from facilitator.live.desk import Desk
from facilitator.live.outlook import outlook_of, payers_of
from facilitator.ui.console.late_panel import LatePanel
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look


class CatchingUp(Companion):
    """Keeps one panel beside the console up to date while it is open."""

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self.panel: LatePanel | None = None
        self.deeds = {Command.CATCH_UP: self._toggle}

    def use(self, desk: Desk) -> None:
        """The workshop is this one from now on."""
        super().use(desk)
        desk.timer.pace_changed.connect(self._refresh)

    def _toggle(self) -> None:
        """Open the panel, or close it again."""
        self.desk.opened.insist_on_own_plan()
        if self.panel is None:
            self.panel = LatePanel(self._look, self._console)
            self.panel.wish_changed.connect(self._refresh)
            self.panel.plan_requested.connect(self._on_plan)
        if self.panel.isVisible():
            self.panel.close_cover()
            return
        self.panel.start_anew()
        self.panel.show_offer(self._offer(self.panel))
        self._console.cover(self.panel)

    def _refresh(self) -> None:
        if self.panel is not None and self.panel.isVisible():
            self.panel.show_offer(self._offer(self.panel))

    def _on_plan(self, gives: dict[str, int]) -> None:
        self.desk.plan.catch_up(gives, "console")
        if self.panel is not None:
            self.panel.close_cover()

    def _offer(self, panel: LatePanel) -> Offer:
        opened, locale = self.desk.opened, self._look.texts.locale
        found = outlook_of(opened)
        titles = {
            one.block.id: pick(opened.script.of(one.block.id).fill(one.block.title), locale)
            for one in found.to_come
        }
        able = payers_of(opened, found, locale)
        return offer(found, able, titles, panel.asked(), panel.left_out())
