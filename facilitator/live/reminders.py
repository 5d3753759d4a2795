"""Which workshops are to be followed up: told on Home, put off, dismissed."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from facilitator.core.journal import Action, Actor
from facilitator.core.reminders import LONGEST, REMINDER, dismissed, due_wave, put_off
from facilitator.core.waves import Wave
from facilitator.live.clock import Clock, local
from facilitator.storage.library import Library
from facilitator.storage.waves import WaveRows


class LiveReminders(QObject):
    """The days of follow-up that are near or past, over the whole library.

    Signals:
        due_changed(object, object): id of the workshop -> ``Wave``, and today's date.
    """

    due_changed = Signal(object, object)

    def __init__(self, library: Library, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._clock = clock

    @property
    def today(self) -> date:
        """The date in this room."""
        return local(self._clock.now_ms()).date()

    def announce(self) -> None:
        """Say which workshops are to be followed up.

        Raises:
            DiskTrouble, LibraryDamaged
        """
        rows, today = self._library.rows_of(WaveRows), self.today
        held = rows.held(today - timedelta(days=LONGEST), today)
        due = {
            workshop: wave
            for workshop, last in held.items()
            if (wave := due_wave(last, today, _dated(rows.deeds(workshop)))) is not None
        }
        self.due_changed.emit(due, today)

    def put_off(self, workshop: str, wave: Wave, by: Actor) -> None:
        """Say nothing of it for a week.

        Raises:
            DiskFull, DiskTrouble: nothing was changed
        """
        self._keep(workshop, put_off(wave, self.today), by)

    def dismiss(self, workshop: str, wave: Wave, by: Actor) -> None:
        """Say nothing of it any more.

        Raises:
            DiskFull, DiskTrouble: nothing was changed
        """
        self._keep(workshop, dismissed(wave), by)

    def _keep(self, workshop: str, facts: tuple[tuple[str, str], ...], by: Actor) -> None:
        self._library.record(
            Action(
                id=self._library.new_id(),
                workshop=workshop,
                at=self._clock.now_ms(),
                by=by,
                kind=REMINDER,
                facts=facts,
            )
        )
        self.announce()


def _dated(actions: Sequence[Action]) -> list[tuple[date, Action]]:
    return [(local(one.at).date(), one) for one in actions]
