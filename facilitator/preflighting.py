"""The part of the composition root that looks round before a class: screens, clicker, power, paper.

Loaded when it is first wanted, because the room's window comes with it.
"""

from dataclasses import replace
from functools import partial
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.core.errors import UserError
from facilitator.core.preflight import Found
from facilitator.core.stage import Chrome, ProofSlide, Stage
from facilitator.core.text import line, same
from facilitator.core.workshop import Workshop
from facilitator.live.awake import usual_awake
from facilitator.live.clock import Clock
from facilitator.live.machine import usual_machine
from facilitator.live.sound import LiveSound
from facilitator.settings import Settings
from facilitator.sounding import load_speaker
from facilitator.storage import backups
from facilitator.storage.library import Library
from facilitator.ui.audience.displays import DisplayFacts, Displays
from facilitator.ui.audience.window import AudienceWindow
from facilitator.ui.dialogs.preflight import PreflightSheet
from facilitator.ui.home.page import HomePage
from facilitator.ui.look import Look
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.widgets.sheet import Sheet

LOOK_MS = 2000
"""How often battery and disk are asked again while the sheet is open."""

_TOLD: WeakKeyDictionary[Library, dict[str, Found]] = WeakKeyDictionary()
"""What was found last for each workshop of an open library: the sheet begins with it again."""


class Preflighting(QObject):
    """One sheet over Home, and a room's window for its test card.

    Attributes:
        room: the window of the test card.
        sheet: what is shown; None after it was closed.

    Signals:
        start_requested(str): everything is well, or well enough; carries the id of the workshop.
    """

    start_requested = Signal(str)

    def __init__(
        self, library: Library, clock: Clock, look: Look, settings: Settings, home: HomePage
    ) -> None:
        super().__init__(home)
        self._library = library
        self._look = look
        self._home = home
        self._clock = clock
        self._machine = usual_machine()
        stage_look = StageLook.build(dark=settings.audience_theme == "dark")
        self.room = AudienceWindow(stage_look, clock)
        self._displays = Displays(self.room, settings.audience_screen)
        self._found = Found(
            awake=usual_awake().is_heard(), sound="untried" if settings.sound else "off"
        )
        self.sound = LiveSound(load_speaker, self)
        self.sound.played.connect(self._on_played)
        self._again = QTimer(self)
        self._again.setInterval(LOOK_MS)
        self._again.timeout.connect(self.look_again)
        self.sheet: PreflightSheet | None = None
        home.destroyed.connect(self.room.deleteLater)

    def ask(self, workshop_id: str) -> None:
        """Show the sheet and what is found.

        Raises:
            UnknownWorkshop, WorkshopDamaged, DiskTrouble
        """
        try:
            workshop = self._library.workshops.load(workshop_id)
        except UserError:
            self._close()
            raise
        begun = workshop.status == "running"
        self.sheet = sheet = PreflightSheet(self._look, self._home, workshop.title, begun=begun)
        sheet.card_requested.connect(self._on_card)
        sheet.tone_requested.connect(self._on_tone)
        sheet.numbers_requested.connect(self._displays.identify)
        sheet.papers_requested.connect(self._on_papers)
        sheet.heard.connect(self._on_heard)
        sheet.ticked.connect(self._on_ticked)
        sheet.accepted.connect(self._on_accepted)
        sheet.rejected.connect(self._close)
        self._workshop = workshop
        told = _TOLD.setdefault(self._library, {}).get(workshop_id, self._found)
        self._found = replace(
            self._found,
            forward=told.forward,
            back=told.back,
            dark=told.dark,
            seen=told.seen,
            printed=told.printed,
        )
        sheet.show_ticks(told)
        self.room.show_stage(_proof(workshop))
        self._displays.displays_changed.connect(self._on_displays)
        self._displays.attach(self._home.window())
        self._displays.announce()
        self.look_again()
        self._again.start()
        sheet.open_sheet()

    def look_again(self) -> None:
        """Ask battery, disk and backups again."""
        path = self._library.path
        age = backups.newest(backups.backup_folder(path), self._clock.now_ms())
        self._show(
            replace(
                self._found,
                battery=self._machine.battery(),
                free_bytes=self._machine.free_bytes(path),
                backup_age_ms=age,
            )
        )

    def _show(self, found: Found) -> None:
        self._found = found
        _TOLD.setdefault(self._library, {})[self._workshop.id] = found
        if self.sheet is not None:
            self.sheet.show_found(found)

    def _on_displays(self, facts: DisplayFacts) -> None:
        state = "connected" if facts.state == "handed_over" else facts.state
        name = facts.audience.name if facts.audience else ""
        self._show(replace(self._found, screens=state, screen=name))
        if state != "connected":
            self._displays.stop()

    def _on_card(self, shown: bool) -> None:  # noqa: FBT001  (from a signal)
        if shown:
            self._displays.start()
            # A window that has just been shown may have taken the keyboard.
            self._home.window().activateWindow()
        else:
            self._displays.stop()

    def _on_tone(self) -> None:
        self.sound.sound("over")

    def _on_played(self, heard: bool) -> None:  # noqa: FBT001  (from a signal)
        self._show(replace(self._found, sound="played" if heard else "none"))

    def _on_heard(self, key: str) -> None:
        self._show(replace(self._found, **{key: True}))  # pyright: ignore[reportArgumentType]

    def _on_ticked(self, seen: bool, printed: bool) -> None:  # noqa: FBT001  (from a signal)
        self._show(replace(self._found, seen=seen, printed=printed))

    def _on_papers(self) -> None:
        if self.sheet is not None:
            self.sheet.finish()
        self._close()
        home, workshop_id = self._home, self._workshop.id
        home.papers_requested.emit(workshop_id)
        for sheet in home.findChildren(Sheet):
            if sheet.isVisible():
                sheet.rejected.connect(partial(home.check_requested.emit, workshop_id))

    def _on_accepted(self) -> None:
        self._close()
        self.start_requested.emit(self._workshop.id)

    def _close(self) -> None:
        self.sheet = None
        self._again.stop()
        self.sound.close()
        self._displays.stop()
        self.room.hide()
        self.room.deleteLater()
        self.deleteLater()


def _proof(workshop: Workshop) -> Stage:
    """The test card in the language of the room, with the names every slide bears."""
    chrome = Chrome(
        course=line(same(workshop.title), workshop.language), client=workshop.named_client
    )
    return Stage(
        serial=0, mode="live", language=workshop.language, slide=ProofSlide(), chrome=chrome
    )
