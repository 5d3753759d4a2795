"""Workshops, and what was recorded in them, between one library and another."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from sqlite3 import IntegrityError
from typing import TYPE_CHECKING

from facilitator.core.errors import LibraryDamaged, UnreadableData
from facilitator.core.frozen import Frozen
from facilitator.core.journal import Action, ScoreEntry
from facilitator.core.workshop import Workshop
from facilitator.storage.contents import Contents
from facilitator.storage.journal import Journal
from facilitator.storage.runs import Runs
from facilitator.storage.workshops import Workshops

if TYPE_CHECKING:
    # The forms of packs come with it, and the list of workshops reads no content.
    from facilitator.core.handover import Handover


class Exchange:
    """What a library gives another one, and takes from it: all of it or nothing."""

    def __init__(
        self, journal: Journal, contents: Contents, runs: Runs, workshops: Workshops
    ) -> None:
        self._journal = journal
        self._contents = contents
        self._runs = runs
        self._workshops = workshops

    def frozen_of(self, workshop: Workshop) -> dict[str, Frozen]:
        """The contents a workshop plays as they were frozen, by their sha256.

        Raises:
            WorkshopDamaged, UnknownContent
        """
        try:
            return {one.content: self._contents.frozen(one.content) for one in workshop.blocks}
        except LibraryDamaged as error:
            raise self._journal.damaged(workshop.id, error.detail) from error

    def take_in(
        self,
        workshop_id: str,
        actions: Iterable[Action],
        entries: Iterable[ScoreEntry],
        *,
        assisting: bool | None = None,
    ) -> tuple[ScoreEntry, ...]:
        """Add what was recorded elsewhere, in one durable transaction; the order is kept.

        ``assisting``, where it is given, says what this computer has the workshop for from now on.

        Returns:
            The entries as they will be read again: in the chain of this journal.

        Raises:
            UnreadableData: rows that do not fit each other; nothing was stored.
            DiskFull, DiskTrouble: nothing was stored.
        """
        with _refusing_misfits(), self._journal.transaction():
            for action in actions:
                self._journal.write_action(action)
            if assisting is not None:
                self._workshops.use_for(workshop_id, assisting=assisting)
            return self._journal.write_entries(workshop_id, entries)

    def take_over(self, handover: "Handover") -> None:
        """Store a workshop that comes from another library, in one durable transaction.

        Raises:
            ValueError: a content is kept under a wrong sha256.
            UnreadableData: rows that do not fit each other; nothing was stored.
            DiskFull, DiskTrouble: nothing was stored.
        """
        workshop = handover.workshop
        with _refusing_misfits(), self._journal.transaction():
            self._contents.keep_frozen(handover.frozen)
            self._workshops.write(workshop)
            self._workshops.keep_again(workshop.id)
            for action in handover.actions:
                self._journal.write_action(action)
            self._journal.write_entries(workshop.id, handover.entries)
            self._journal.write_all_changes(workshop.id, handover.changes)
            self._runs.write_way(workshop.id, handover.visits)
            if handover.run is not None:
                self._runs.write(handover.run)


@contextmanager
def _refusing_misfits() -> Generator[None, None, None]:
    """Rows from elsewhere may point to nothing, or hold numbers that SQLite has no room for."""
    try:
        yield
    except (IntegrityError, OverflowError) as error:
        raise UnreadableData("Handover", str(error)) from error
