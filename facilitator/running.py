"""The part of the composition root that lives while a workshop runs: console, room, screens."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.assisting import Assisting
from facilitator.companion import Companion
from facilitator.companions import companions
from facilitator.core.commands import Command
from facilitator.core.errors import UserError
from facilitator.core.journal import Place
from facilitator.core.position import Position
from facilitator.inquiring import Inquiring
from facilitator.inserting import Inserting
from facilitator.live.awake import usual_awake
from facilitator.live.desk import Desk
from facilitator.live.inquiry import decider
from facilitator.live.opened import Opened
from facilitator.live.rehearsal import Rehearsal
from facilitator.parting import Parting
from facilitator.pointing import Pointing
from facilitator.settings import Settings
from facilitator.storage.library import Library
from facilitator.surroundings import Surroundings, cues_of, in_time_of, stage_look
from facilitator.ui.audience.displays import DisplayFacts, Displays
from facilitator.ui.audience.window import AudienceWindow
from facilitator.ui.console.page import ConsolePage
from facilitator.wayfinding import Wayfinding

if TYPE_CHECKING:
    pass

log = logging.getLogger(__name__)

MEND_AGAIN_MS = 2000
"""How long the workshop read again is left alone, whatever else breaks."""

PROJECTOR = {
    "connected": "connected",
    "single": "none",
    "mirrored": "mirrored",
    "handed_over": "handed-over",
}


class Running(QObject):
    """One workshop on the desk: live objects, console, the room's window and its screen.

    Signals:
        left(): the trainer goes back to Home; everything is kept.
        ended(): the workshop is finished.
        preferences_requested(), theme_toggle_requested(): from the console.
        log_requested(): the button of its message was pressed.
        screen_remembered(str): the trainer chose a screen for the room.
        notes_size_requested(int): another size for the notes.
    """

    left = Signal()
    ended = Signal()
    preferences_requested = Signal()
    theme_toggle_requested = Signal()
    log_requested = Signal()
    screen_remembered = Signal(str)
    notes_size_requested = Signal(int)

    def __init__(self, opened: Opened, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self.opened = opened
        opened.cues = cues_of(around.settings)
        self._rehearsal: Rehearsal | None = None
        self._around = around
        self._stage_look = stage_look(around.settings)
        self._mended_at: int | None = None
        self._facts: DisplayFacts | None = None
        self._awake = usual_awake()
        self._inquiring: Inquiring | None = None
        self._assisting: Assisting | None = None
        self._companions: tuple[Companion, ...] = ()
        self.desk = Desk(opened, around.look.texts.locale, self)
        self.console = ConsolePage(around.look, self._stage_look)
        self.audience = AudienceWindow(self._stage_look, around.clock)
        self.displays = Displays(self.audience, around.settings.audience_screen)
        self._own_deeds: dict[Command, Callable[[], None]] = {
            Command.HAND_OVER: self._on_hand_over,
            Command.SWAP_SCREENS: self.displays.swap,
            Command.IDENTIFY_SCREENS: self.displays.identify,
            Command.LOG: lambda: self._inquire(Inquiring.show_log),
            Command.RANKING: lambda: self._inquire(Inquiring.show_ranking),
            Command.THEME: self.theme_toggle_requested.emit,
        }
        self._connect_live()
        self._connect_room()
        self._connect_desk()
        self._connect_console()

    @classmethod
    def of(
        cls, library: Library, workshop_id: str, around: Surroundings, parent: QObject
    ) -> "Running":
        """A workshop of the library."""
        return cls(Opened(library, workshop_id, around.clock), around, parent)

    @classmethod
    def rehearsing(
        cls, library: Library, workshop_id: str, around: Surroundings, parent: QObject
    ) -> "Running":
        """A copy of it that is thrown away in the end."""
        rehearsal = Rehearsal(library, workshop_id, around.clock)
        rehearsal.follow(around.ticker)
        running = cls(rehearsal.opened, in_time_of(rehearsal, around), parent)
        running._rehearsal = rehearsal
        return running

    def open(self) -> None:
        """Begin, or go on where the workshop was left, and show everything.

        Raises:
            DiskFull, DiskTrouble: it was not begun, and nothing is shown
        """
        self.desk.stage.start("console")
        self._around.shell.show_page(self.console)
        self._around.shell.show_title(self.opened.workshop.title)
        self._around.shell.show_running(running=True)
        self.displays.attach(self._around.shell)
        self.console.serve(self.audience)
        self.console.set_rehearsal(self.opened.rehearsal)
        self.console.show_notes_size(self._around.settings.notes_px)
        self.desk.announce()
        self.console.show_forms(self.desk.scores.forms())
        self.displays.announce()
        if not self.opened.rehearsal and not self.opened.workshop.assisting:
            self.displays.start()
        self._awake.hold()
        # A window that has just been shown may have taken the keyboard, whatever its flags say.
        self._around.shell.activateWindow()

    def change_look(self, around: Surroundings) -> None:
        """Another language or theme: new windows over the same workshop."""
        self.console.flush()
        self._around = in_time_of(self._rehearsal, around)
        self._stage_look = stage_look(around.settings)
        self.audience.show_look(self._stage_look)
        old_console, old_desk = self.console, self.desk
        for companion in self._companions:
            companion.close()
        self._deafen(old_desk)
        self.desk = Desk(self.opened, around.look.texts.locale, self)
        self.console = ConsolePage(around.look, self._stage_look)
        self._connect_live()
        self._connect_desk()
        self._connect_console()
        around.shell.show_page(self.console)
        around.shell.drop_page(old_console)
        old_desk.deleteLater()
        self.console.serve(self.audience)
        self.console.set_rehearsal(self.opened.rehearsal)
        self.console.show_notes_size(around.settings.notes_px)
        self.desk.announce()
        self.console.show_forms(self.desk.scores.forms())
        self.displays.announce()

    def heed(self, settings: Settings) -> None:
        """Another choice that needs no new windows."""
        self._around = replace(self._around, settings=settings)
        cues = cues_of(settings)
        if cues != self.opened.cues:
            self.opened.cues = cues
            self.desk.announce()

    def mend(self) -> None:
        """The same windows over what the disk has: a bug may have left the memory half changed.

        A bug that comes again at once is not mended by reading again.

        Raises:
            DiskTrouble, WorkshopDamaged
        """
        now = self._around.clock.monotonic_ms()
        if self._mended_at is not None and now - self._mended_at < MEND_AGAIN_MS:
            return
        # Noted first: reading may stumble too.
        self._mended_at = now
        before, old = self.opened, self.desk
        opened = Opened(
            before.library, before.workshop.id, self._around.clock, rehearsal=before.rehearsal
        )
        self._deafen(old)
        self.console.form_requested.disconnect(old.scores.ask_form)
        # What no disk holds: the room goes on reading the line that was put up for it.
        opened.cues, opened.message = before.cues, before.message
        opened.planned, opened.keep_own = before.planned, before.keep_own
        opened.own_library = before.own_library
        self.opened = opened
        self.desk = Desk(opened, self._around.look.texts.locale, self)
        self._connect_live()
        self._connect_desk()
        for companion in self._companions:
            companion.use(self.desk)
        self.console.form_requested.connect(self.desk.scores.ask_form)
        old.deleteLater()
        self.desk.announce()
        self.console.show_forms(self.desk.scores.forms())

    def leave(self) -> None:
        """Keep the place and go; the clock holds its deadline as after any absence."""
        self.console.flush()
        if self.opened.workshop.status != "running":
            return
        try:
            self.desk.stage.leave("console")
        except UserError as error:
            # The place itself was stored when it was reached; only the hour of leaving is lost.
            log.warning("leaving was not noted: %r", error)

    @property
    def is_asking(self) -> bool:
        """Whether a question is open on the console."""
        return self.console.is_asking()

    def close(self) -> None:
        """Take the windows away, and throw a rehearsal away."""
        self._awake.release()
        for companion in self._companions:
            companion.close()
        if self._assisting is not None:
            self._assisting.close()
        self._deafen(self.desk)
        self.displays.stop()
        self.audience.hide()
        self.audience.deleteLater()
        self._around.shell.show_running(running=False)
        self._around.shell.drop_page(self.console)
        if self._rehearsal is not None:
            self._rehearsal.close()
        self.deleteLater()

    def _connect_live(self) -> None:
        desk = self.desk
        desk.stage.moved.connect(desk.scores.follow)
        desk.stage.moved.connect(desk.timer.announce)
        desk.scores.scoreboard_changed.connect(desk.stage.announce)
        desk.scores.scoreboard_changed.connect(desk.history.announce)
        desk.timer.clock_edited.connect(desk.stage.announce)
        desk.timer.clock_edited.connect(desk.history.announce)
        ticker = self._around.ticker
        ticker.jumped.connect(desk.timer.on_jump)
        ticker.slept.connect(desk.timer.on_sleep)
        ticker.ticked.connect(desk.timer.tick)

    def _deafen(self, desk: Desk) -> None:
        """A desk that is given up hears of no time any more: it would move the clocks twice."""
        if self._inquiring is not None:
            self._inquiring.close()
            self._inquiring = None
        ticker = self._around.ticker
        ticker.jumped.disconnect(desk.timer.on_jump)
        ticker.slept.disconnect(desk.timer.on_sleep)
        ticker.ticked.disconnect(desk.timer.tick)

    def _connect_room(self) -> None:
        self._around.ticker.ticked.connect(self.audience.tick)
        self.displays.displays_changed.connect(self._on_displays)
        self.displays.screen_remembered.connect(self.screen_remembered)

    def _connect_desk(self) -> None:
        """Facts: from the live objects to the console and the room."""
        desk, console = self.desk, self.console
        desk.stage.stage_changed.connect(self.audience.show_stage)
        desk.stage.stage_changed.connect(console.show_stage)
        desk.stage.next_changed.connect(self.audience.prepare)
        desk.stage.next_changed.connect(console.show_next)
        desk.stage.own_place_changed.connect(console.show_own_place)
        desk.stage.console_changed.connect(console.show_console)
        desk.timer.clock_changed.connect(console.show_clock)
        desk.timer.pace_changed.connect(console.show_pace)
        desk.scores.form_changed.connect(console.show_form)
        desk.scores.award_form_changed.connect(console.show_award_form)
        desk.scores.scoreboard_changed.connect(self._show_decider)
        desk.history.last_action_changed.connect(console.show_last_action)
        self._assisting = Assisting.after(self._assisting, desk, console, self._around.look)

    def _connect_console(self) -> None:
        """Wishes: from the console to whoever can fulfil them."""
        console = self.console
        console.command_requested.connect(self._on_command)
        console.jump_requested.connect(self._on_jump)
        console.entry_requested.connect(self._on_entry)
        console.state_requested.connect(self._on_state)
        console.award_requested.connect(self._on_award)
        console.form_requested.connect(self.desk.scores.ask_form)
        console.story_requested.connect(self._on_story)
        console.notes_size_requested.connect(console.show_notes_size)
        console.notes_size_requested.connect(self.notes_size_requested)
        console.theme_toggle_requested.connect(self.theme_toggle_requested)
        console.settings_requested.connect(self.preferences_requested)
        console.message_action_requested.connect(self.log_requested)
        self._accompany()

    def _accompany(self) -> None:
        look, console, desk = self._around.look, self.console, self.desk
        self._ways = Wayfinding(look, self._stage_look, console, desk)
        parting = Parting(look, console, desk)
        parting.left.connect(self.left)
        parting.ended.connect(self.ended)
        inserting = Inserting(look, console, desk, self._around.packs)
        pointing = Pointing(look, console, desk, self.audience)
        self._companions = (
            self._ways,
            parting,
            inserting,
            pointing,
            *companions(look, console, desk),
        )
        for companion in self._companions:
            companion.use(desk)

    def _on_command(self, command: Command) -> None:
        before = len(self.opened.actions)
        self._do(command)
        if len(self.opened.actions) == before and (why := self._ways.hindrance(command)):
            self.console.moving.show_passing(why)

    def _do(self, command: Command) -> None:
        if self.desk.commands.perform(command, self.desk.recorder):
            return
        asked = (self._own_deeds, *(one.deeds for one in self._companions))
        deeds = [*asked, self._assisting.deeds if self._assisting else {}]
        for some in deeds:
            if command in some:
                some[command]()
                return

    def _on_jump(self, to: Position) -> None:
        self.desk.stage.jump(to, "console")

    def _on_entry(  # noqa: PLR0913  (the words of one wish)
        self, block: str, play_no: int, unit: str, slot: str, value: object, reason: str
    ) -> None:
        place = Place(block, play_no, unit, slot)
        self.desk.scores.award(place, value, self.desk.recorder, reason)  # pyright: ignore[reportArgumentType]

    def _on_state(self, block: str, play_no: int, unit: str, state: str) -> None:
        self.desk.scores.set_state(Place(block, play_no, unit, ""), state, self.desk.recorder)

    def _on_award(self, group: str, points: int) -> None:
        self.desk.scores.give_points(group, points, self.desk.recorder)

    def _on_story(self, block: str, play_no: int, who: str) -> None:
        self._inquire(lambda inquiring: inquiring.show_story(block, play_no, who))

    def _show_decider(self, _board: object) -> None:
        self.console.show_decider(decider(self.opened, self._around.look.texts.locale))

    def _inquire(self, ask: Callable[[Inquiring], None]) -> None:
        """A question about scores; not while another one is open."""
        if self.is_asking:
            return
        self.console.flush()
        if self._inquiring is None:
            self._inquiring = Inquiring(self.desk, self.console, self._around.look)
        ask(self._inquiring)

    def _on_displays(self, facts: DisplayFacts) -> None:
        self._facts = facts
        self._ways.show_screens(two=facts.state in ("connected", "handed_over"))
        if self.opened.rehearsal or self.opened.workshop.assisting:
            # Whatever is plugged in here, the room's picture comes from the other computer.
            self.console.show_projector("rehearsal" if self.opened.rehearsal else "assisting", "")
            return
        name = facts.audience.name if facts.audience else ""
        self.console.show_projector(PROJECTOR[facts.state], name)  # pyright: ignore[reportArgumentType]

    def _on_hand_over(self) -> None:
        if self._facts is not None and self._facts.state == "handed_over":
            self.displays.take_back()
        else:
            self.displays.hand_over()
