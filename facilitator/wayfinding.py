"""The part of the composition root that finds ways through a running workshop: overview and palette."""

from facilitator.companion import Companion
from facilitator.core.clock_face import ClockFace
from facilitator.core.commands import Command
from facilitator.core.entry import form_for
from facilitator.core.history import own, redo_target, undo_target
from facilitator.core.next_press import next_press
from facilitator.core.overview import overview
from facilitator.core.progress import place_before
from facilitator.core.staging import covered
from facilitator.core.staging_notebook import has_wall
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.palettes import console_items, home_items
from facilitator.ui.console.overview.page import OverviewPage
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.console.possible import SAID_ALOUD, Moment, Screens, reasons
from facilitator.ui.dialogs.palette import Palette
from facilitator.ui.look import Look
from facilitator.ui.slides.canvas import StageLook


class Wayfinding(Companion):
    """What lies over one console to find a place and go there, made when it is first wanted."""

    def __init__(self, look: Look, stage_look: StageLook, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self._stage_look = stage_look
        self._overview: OverviewPage | None = None
        self._palette: Palette | None = None
        self._away = False
        self._two_screens = False
        self.deeds = {
            Command.OVERVIEW: self.open_overview,
            Command.PALETTE: self.open_palette,
        }

    def use(self, desk: Desk) -> None:
        """The workshop is this one from now on."""
        super().use(desk)
        desk.stage.console_changed.connect(self._refresh)
        desk.scores.scoreboard_changed.connect(self._refresh)
        desk.timer.clock_changed.connect(self._on_clock)

    def show_screens(self, *, two: bool) -> None:
        """Whether the room has a screen of its own."""
        self._two_screens = two

    def open_overview(self) -> None:
        """Show all cues over the console."""
        if self._overview is None:
            self._overview = OverviewPage(self._look, self._stage_look, self._console)
            self._overview.jump_requested.connect(self._console.jump)
        self._show_facts(self._overview)
        self._console.cover(self._overview)

    def open_palette(self) -> None:
        """Show everything that can be done over the console, or close it again."""
        if self._palette is None:
            self._palette = Palette(self._look, self._console)
            self._palette.chosen.connect(self._on_chosen)
        if self._palette.isVisible():
            self._palette.close_cover()
        else:
            texts = self._look.texts
            not_now = reasons(texts, self._moment(self.desk.opened))
            rehearsal = self.desk.opened.rehearsal
            mine = console_items(texts, not_now, rehearsal=rehearsal)
            items = [*mine, *home_items(texts, {}, running=True)]
            self._palette.show_items(items)
            self._console.cover(self._palette)

    def hindrance(self, command: Command) -> str:
        """Why a key has done nothing, where that has to be said; "" otherwise."""
        if command not in SAID_ALOUD:
            return ""
        return reasons(self._look.texts, self._moment(self.desk.opened)).get(command, "")

    def _on_chosen(self, deed: object) -> None:
        if isinstance(deed, Command):
            self._console.obey(deed)

    def _on_clock(self, clock: ClockFace) -> None:
        self._away = clock.away_ms > 0

    def _moment(self, opened: Opened) -> Moment:
        """What decides about what is possible now."""
        at, shown, room = opened.running.position, opened.running.shown, opened.room
        mine = own(opened.undoable, self.desk.recorder)
        form = form_for(
            opened.workshop,
            opened.script.of(at.block),
            at.step,
            opened.board,
            self._look.texts.locale,
        )
        return Moment(
            at_start=opened.script.preceding(at) is None,
            at_end=opened.script.following(at) is None and next_press(room, at, shown) == "move",
            last_block=opened.script.block_after(at.block) is None,
            came_from=place_before(opened.script, opened.visits, at) is not None,
            shown=shown,
            pointing=self.desk.pointer.pointer is not None or self.desk.zoom.is_on,
            covered=covered(room, at, shown),
            enters=form is not None,
            points=opened.workshop.points_block is not None,
            away=self._away,
            can_undo=undo_target(mine) is not None,
            can_redo=redo_target(mine) is not None,
            screens=self._screens(opened),
            elsewhere=opened.workshop.assisting,
            asked=has_wall("parking", opened.notebook.jottings),
            promised=has_wall("commitment", opened.notebook.jottings),
        )

    def _screens(self, opened: Opened) -> Screens:
        if opened.rehearsal:
            return "rehearsal"
        return "two" if self._two_screens else "one"

    def _refresh(self) -> None:
        """The clicker and an assistant go on while the overview is open."""
        if self._overview is not None and self._overview.isVisible():
            self._show_facts(self._overview)

    def _show_facts(self, page: OverviewPage) -> None:
        opened = self.desk.opened
        page.show_overview(
            overview(opened.public, opened.running.position, opened.visits, self._look.texts.locale)
        )
