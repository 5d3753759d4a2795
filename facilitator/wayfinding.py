"""The part of the composition root that finds ways through a running workshop: its overview."""

from PySide6.QtCore import QObject

from facilitator.core.overview import overview
from facilitator.live.desk import Desk
from facilitator.ui.console.overview.page import OverviewPage
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look
from facilitator.ui.slides.canvas import StageLook


class Wayfinding(QObject):
    """What lies over one console to find a place and go there, made when it is first wanted."""

    def __init__(
        self, look: Look, stage_look: StageLook, console: ConsolePage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._stage_look = stage_look
        self._console = console
        self._desk: Desk | None = None
        self._overview: OverviewPage | None = None

    def use(self, desk: Desk) -> None:
        """The workshop is this one from now on."""
        self._desk = desk
        desk.stage.console_changed.connect(self._refresh)
        desk.scores.scoreboard_changed.connect(self._refresh)

    def open_overview(self) -> None:
        """Show all cues over the console."""
        if self._overview is None:
            self._overview = OverviewPage(self._look, self._stage_look, self._console)
            self._overview.jump_requested.connect(self._console.jump)
        self._show_facts(self._overview)
        self._console.cover(self._overview)

    def _refresh(self) -> None:
        """The clicker and an assistant go on while the overview is open."""
        if self._overview is not None and self._overview.isVisible():
            self._show_facts(self._overview)

    def _show_facts(self, page: OverviewPage) -> None:
        if self._desk is None:
            return
        opened = self._desk.opened
        page.show_overview(
            overview(opened.room, opened.running.position, opened.visits, self._look.texts.locale)
        )
