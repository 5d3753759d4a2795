"""What became of the commitments after the workshop: its only writer."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from facilitator.core.errors import RewrittenSince
from facilitator.core.follow_up import (
    FollowUp,
    FollowUps,
    Tally,
    WaveReports,
    as_of,
    reported,
    tally,
)
from facilitator.core.journal import Action, Actor
from facilitator.core.reminders import REPORT
from facilitator.core.waves import nearest_wave
from facilitator.live.clock import local
from facilitator.live.opened import Opened
from facilitator.storage.follow_ups import FollowUpRows, change_of, follow_up_of, place_of


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many reports were new in their wave or other than before, which wave that is, and what
    all reports up to it come to."""

    changed: int
    tally: Tally
    wave: int


class LiveFollowUp(QObject):
    """The follow-up of one workshop, after its end too.

    Signals:
        changed(): something else is reported.
    """

    changed = Signal()

    def __init__(self, opened: Opened, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened

    def waves(self) -> WaveReports:
        """What is reported, wave by wave."""
        return self._opened.library.rows_of(FollowUpRows).load(self._opened.workshop.id)

    def found(self) -> FollowUps:
        """What is known by now, by the id of the commitment."""
        return as_of(self.waves())

    def usual_wave(self) -> int:
        """The wave that what comes in today belongs to."""
        today: date = local(self._opened.clock.now_ms()).date()
        return nearest_wave(self._opened.workshop.days[-1].day, today)

    def unknown(self, found: Sequence[FollowUp]) -> tuple[str, ...]:
        """The ids among these of which the workshop has no commitment."""
        known = self._known()
        return tuple(one.commitment for one in found if one.commitment not in known)

    def news(self, found: Sequence[FollowUp], wave: int | None = None) -> tuple[FollowUp, ...]:
        """Those of them that say something else than what is reported in a wave; without one in
        that nearest to today."""
        wave = self.usual_wave() if wave is None else wave
        known, before = self._known(), self.waves().get(wave, {})
        return tuple(
            one
            for one in reported(found)
            if one.commitment in known and before.get(one.commitment) != one
        )

    def tally(self, wave: int | None = None) -> Tally:
        """What everything that is reported comes to, up to a wave or by now."""
        commitments = self._opened.notebook.of_kind("commitment")
        return tally(as_of(self.waves(), wave), commitments)

    def import_follow_up(
        self, found: Sequence[FollowUp], by: Actor, wave: int | None = None
    ) -> TakenIn:
        """Take in what was reported in a wave (without one in that nearest to today), in one
        action; a later report of a commitment in the same wave takes the place of an earlier one,
        and an empty one changes nothing.

        Commitments the workshop does not have are left out; see ``unknown``.

        Raises:
            RecordsOnly, DiskFull, DiskTrouble: nothing was taken in
        """
        opened = self._opened
        opened.insist_on_own_plan()
        wave = self.usual_wave() if wave is None else wave
        before, news = self.waves().get(wave, {}), self.news(found, wave)
        if news:
            changes = tuple(change_of(wave, before.get(one.commitment), one) for one in news)
            rows = opened.library.rows_of(FollowUpRows)
            opened.write_rows(
                opened.action(by, REPORT, ("count", str(len(news))), ("wave", str(wave))),
                changes,
                lambda: rows.apply(opened.workshop.id, changes),
                opened.workshop,
            )
            self.changed.emit()
        return TakenIn(len(news), self.tally(wave), wave)

    def undo(self, target: Action, answer: Action) -> None:
        """Take an import back, or make it again.

        Raises:
            NothingToUndo, NothingToRedo: it was made on another computer
            RewrittenSince: something else is reported now
            DiskFull, DiskTrouble: nothing was changed
        """
        opened = self._opened
        changes = opened.answering(target, answer)
        now = self.waves()
        for one in changes:
            wave, commitment = place_of(one)
            if now.get(wave, {}).get(commitment) != follow_up_of(one.before):
                raise RewrittenSince
        rows = opened.library.rows_of(FollowUpRows)
        opened.write_rows(
            answer, changes, lambda: rows.apply(opened.workshop.id, changes), opened.workshop
        )
        self.changed.emit()

    def _known(self) -> Collection[str]:
        return {one.id for one in self._opened.notebook.of_kind("commitment")}
