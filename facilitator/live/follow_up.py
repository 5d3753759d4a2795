"""What became of the commitments after the workshop: its only writer."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from facilitator.core.errors import NothingToRedo, NothingToUndo, RewrittenSince
from facilitator.core.follow_up import FollowUp, FollowUps, Tally, reported, tally
from facilitator.core.journal import Action, Actor
from facilitator.core.reminders import REPORT
from facilitator.live.opened import Opened
from facilitator.storage.follow_ups import FollowUpRows, change_of, follow_up_of


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many reports were new or other than before, and what all of them come to."""

    changed: int
    tally: Tally


class LiveFollowUp(QObject):
    """The follow-up of one workshop, after its end too.

    Signals:
        changed(): something else is reported.
    """

    changed = Signal()

    def __init__(self, opened: Opened, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened

    def found(self) -> FollowUps:
        """What is reported, by the id of the commitment."""
        return self._opened.library.rows_of(FollowUpRows).load(self._opened.workshop.id)

    def unknown(self, found: Sequence[FollowUp]) -> tuple[str, ...]:
        """The ids among these of which the workshop has no commitment."""
        known = self._known()
        return tuple(one.commitment for one in found if one.commitment not in known)

    def news(self, found: Sequence[FollowUp]) -> tuple[FollowUp, ...]:
        """Those of them that say something else than what is reported."""
        known, before = self._known(), self.found()
        return tuple(
            one
            for one in reported(found)
            if one.commitment in known and before.get(one.commitment) != one
        )

    def tally(self) -> Tally:
        """What everything that is reported comes to."""
        return tally(self.found(), self._opened.notebook.of_kind("commitment"))

    def import_follow_up(self, found: Sequence[FollowUp], by: Actor) -> TakenIn:
        """Take in what was reported, in one action; a later report of a commitment takes the place
        of an earlier one, and an empty one changes nothing.

        Commitments the workshop does not have are left out; see ``unknown``.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was taken in
        """
        opened = self._opened
        opened.insist_on_own_plan()
        before, news = self.found(), self.news(found)
        if news:
            changes = tuple(change_of(before.get(one.commitment), one) for one in news)
            rows = opened.library.rows_of(FollowUpRows)
            opened.write_rows(
                opened.action(by, REPORT, ("count", str(len(news)))),
                changes,
                lambda: rows.apply(opened.workshop.id, changes),
                opened.workshop,
            )
            self.changed.emit()
        return TakenIn(len(news), self.tally())

    def undo(self, target: Action, answer: Action) -> None:
        """Take an import back, or make it again.

        Raises:
            NothingToUndo, NothingToRedo: it was made on another computer
            RewrittenSince: something else is reported now
            DiskFull, DiskTrouble: nothing was changed
        """
        opened = self._opened
        changes = opened.library.changes(opened.workshop.id, target.id)
        if not changes:
            raise NothingToUndo if answer.undoes else NothingToRedo
        if answer.undoes:
            changes = tuple(replace(one, before=one.after, after=one.before) for one in changes)
        now = self.found()
        if any(now.get(one.entity_id) != follow_up_of(one.before) for one in changes):
            raise RewrittenSince
        rows = opened.library.rows_of(FollowUpRows)
        opened.write_rows(
            answer, changes, lambda: rows.apply(opened.workshop.id, changes), opened.workshop
        )
        self.changed.emit()

    def _known(self) -> Collection[str]:
        return {one.id for one in self._opened.notebook.of_kind("commitment")}
