"""A rehearsal happens on a copy that is thrown away: the record never hears of it.

Only what the trainer rewrites of the notes outlives it: a rehearsal is when notes are rewritten.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from facilitator.core.handover import Handover
from facilitator.core.journal import Action
from facilitator.core.notebook import ItemKind, OwnNotes, item_kind
from facilitator.core.pacing import day_start
from facilitator.core.run import Change
from facilitator.live.clock import Clock, Ticker
from facilitator.live.opened import Opened
from facilitator.live.rehearsal_clock import RehearsalClock, RehearsalTicker
from facilitator.storage.codec import encode
from facilitator.storage.library import Library, open_library

COPIED = "copy-notes"
"""Own notes that were written elsewhere; undo does not look at it."""
OWN: ItemKind = "own-notes"


class Rehearsal:
    """A copy of one workshop's plan in a library and a time of its own, until ``close``.

    Attributes:
        clock, ticker: the time of the rehearsal; it begins when the first day is planned to.
        opened: the copy.
    """

    def __init__(self, library: Library, workshop_id: str, clock: Clock) -> None:
        days = library.workshops.load(workshop_id).days
        self._real, self._real_clock = library, clock
        self.clock = RehearsalClock(clock, day_start(days[0]) if days else clock.now_ms())
        self.ticker = RehearsalTicker(self.clock)
        self._followed: Ticker | None = None
        self._folder = TemporaryDirectory(prefix="facilitator-", ignore_cleanup_errors=True)
        try:
            self._library = open_library(Path(self._folder.name), self.clock.now_ms)
        except BaseException:
            self._folder.cleanup()
            raise
        try:
            self.opened = self._copy(library, workshop_id)
            self.opened.keep_own = self._keep_own
            self.opened.own_library = library
        except BaseException:
            self.close()
            raise

    def follow(self, ticker: Ticker) -> None:
        """Let time pass with the ticks of the program."""
        self._followed = ticker
        ticker.ticked.connect(self.ticker.tick)

    def close(self) -> None:
        """Throw the copy away."""
        if self._followed is not None:
            self._followed.ticked.disconnect(self.ticker.tick)
            self._followed = None
        self._library.close()
        self._folder.cleanup()

    def _copy(self, library: Library, workshop_id: str) -> Opened:
        plan = library.workshops.load(workshop_id)
        made = self._action(plan.id, "create")
        copied = Handover(
            workshop=replace(plan, status="draft"),
            contents=library.contents_of(plan),
            frozen=library.exchange.frozen_of(plan),
            actions=(made,),
            entries=(),
            run=None,
        )
        self._library.exchange.take_over(copied)
        self._copy_notes(library.notebook(plan.id).own_notes, plan.id)
        return Opened(self._library, plan.id, self.clock, rehearsal=True)

    def _copy_notes(self, own: Sequence[OwnNotes], workshop_id: str) -> None:
        """What the trainer rewrote for the day is what the day is rehearsed with."""
        if not own:
            return
        changes = [
            Change(entity=item_kind(one), entity_id=one.id, after=encode(one)) for one in own
        ]
        self._library.note(self._action(workshop_id, COPIED), changes, {})

    def _keep_own(self, action: Action, changes: Sequence[Change]) -> None:
        """Write own notes into the workshop itself, but none of a block that is in the copy alone.

        Raises:
            DiskFull, DiskTrouble: nothing was kept
        """
        blocks = {one.id for one in self.opened.planned.blocks}
        own = [
            one for one in changes if one.entity == OWN and one.entity_id.split("/")[0] in blocks
        ]
        if own:
            kept = Action(
                id=self._real.new_id(),
                workshop=action.workshop,
                at=self._real_clock.now_ms(),
                by=action.by,
                kind=COPIED,
            )
            self._real.note(kept, own, {})

    def _action(self, workshop_id: str, kind: str) -> Action:
        return Action(
            id=self._library.new_id(),
            workshop=workshop_id,
            at=self.clock.now_ms(),
            by="console",
            kind=kind,
        )
