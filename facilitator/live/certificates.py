"""The certificates of a workshop: the one writer of their numbers and of what became of them."""

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from facilitator.core.certificates import (
    CERTIFICATE,
    Attended,
    Certificate,
    Register,
    attendance,
    fact,
    given,
    register,
    voided,
)
from facilitator.core.journal import Actor
from facilitator.core.paper_errors import NoSuchCertificate
from facilitator.live.opened import Opened
from facilitator.storage.people import PeopleRows


class LiveCertificates(QObject):
    """Gives numbers, and notes what is issued and what is void; after the end of a workshop too.

    Signals:
        changed(): the register is another one.
    """

    changed = Signal()

    def __init__(self, opened: Opened, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._rows = opened.library.rows_of(PeopleRows)

    def register(self) -> Register:
        """Every number that was ever given, with what became of it."""
        return register(self._opened.actions)

    def attended(self) -> tuple[Attended, ...]:
        """Everybody on the list, with how much of the workshop they attended."""
        workshop = self._opened.workshop
        return attendance(workshop, self._rows.load(workshop.id))

    def give(self, persons: Sequence[str], issued: date | None, by: Actor) -> Register:
        """Give these persons certificates, issued on a day, or pre-printed without one.

        Who has one keeps it; nothing is written where nothing changes.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        self._write(given(self.register(), persons, issued), by)
        return self.register()

    def void(self, numbers: Collection[int], by: Actor) -> Register:
        """Say that certificates are no longer good; their numbers are never given again.

        Raises:
            NoSuchCertificate: one of the numbers was never given; nothing was changed
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        after = self.without(numbers)
        before = self.register()
        self._write([one for one in after.values() if one != before[one.number]], by)
        return after

    def without(self, numbers: Collection[int]) -> Register:
        """The register as it is once these numbers are void.

        Raises:
            NoSuchCertificate: one of the numbers was never given
        """
        kept = self.register()
        unknown = sorted(set(numbers) - set(kept))
        if unknown:
            raise NoSuchCertificate(unknown[0])
        return voided(kept, numbers)

    def _write(self, changes: Sequence[Certificate], by: Actor) -> None:
        self._opened.insist_on_own_plan()
        if not changes:
            return
        facts = (fact(one) for one in changes)
        self._opened.write(self._opened.action(by, CERTIFICATE, *facts))
        self.changed.emit()
