"""The part of the composition root for the days after a workshop: what is to be followed up, and
the texts that are sent. Loaded when Home has been painted."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from facilitator.core.announcements import OF_WAVE, MessageKind
from facilitator.core.journal import Actor
from facilitator.core.text import LOCALES
from facilitator.core.waves import Wave
from facilitator.live.announcements import read_facts
from facilitator.live.clock import Clock
from facilitator.live.reminders import LiveReminders
from facilitator.storage.library import Library
from facilitator.texts import load_texts
from facilitator.ui.dialogs.messages import MessagesSheet
from facilitator.ui.home.after_strip import AfterStrip
from facilitator.ui.home.page import HomePage
from facilitator.ui.look import Look


class Reminding(QObject):
    """The strip on one Home, and what it asks for.

    Attributes:
        live: says which workshops are to be followed up.
        strip: on the card of a workshop.
    """

    def __init__(self, library: Library, clock: Clock, look: Look, home: HomePage) -> None:
        super().__init__(home)
        self._library = library
        self._look = look
        self._home = home
        self.live = LiveReminders(library, clock, self)
        self.strip = strip = AfterStrip(look)
        self.live.due_changed.connect(strip.show_due)
        self.live.due_changed.connect(self._on_due)
        strip.reminder_requested.connect(self._on_reminder)
        strip.put_off_requested.connect(partial(self._answer, self.live.put_off))
        strip.dismiss_requested.connect(partial(self._answer, self.live.dismiss))
        home.show_after(strip)

    def ask_messages(self, workshop_id: str, kind: MessageKind = "notice") -> None:
        """Show the texts to copy.

        Raises:
            UnknownWorkshop, DiskTrouble
        """
        facts = {one: read_facts(self._library, workshop_id, load_texts(one)) for one in LOCALES}
        MessagesSheet(self._look, self._home, facts, kind).open_sheet()

    def _on_due(self, due: object, _today: object) -> None:
        self._home.show_due(due)  # pyright: ignore[reportArgumentType]

    def _on_reminder(self, workshop_id: str) -> None:
        wave = self.strip.wave_of(workshop_id)
        if wave is not None:
            self.ask_messages(workshop_id, OF_WAVE[wave.after])

    def _answer(self, deed: Callable[[str, Wave, Actor], None], workshop_id: str) -> None:
        wave = self.strip.wave_of(workshop_id)
        if wave is not None:
            deed(workshop_id, wave, "console")
