"""The minutes used, corrected by hand: what was measured stays in the record."""

import json
from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from facilitator.core.errors import BlockWasRun, NumberOutOfRange
from facilitator.core.journal import Action, Actor
from facilitator.core.progress import blocks_over
from facilitator.core.run import Change
from facilitator.core.text import pick
from facilitator.core.time_table import (
    MEASURED,
    MOST_MINUTES,
    BlockTime,
    blocks_entered,
    corrected_minutes,
    time_table,
)
from facilitator.live.opened import Opened


class LiveTimes(QObject):
    """The only writer of corrected times; after the end of a workshop too.

    Signals:
        changed(): other minutes count.
    """

    changed = Signal()

    def __init__(self, opened: Opened, locale: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._locale = locale

    def table(self) -> tuple[BlockTime, ...]:
        """Planned and used minutes as they are now."""
        opened = self._opened
        until = opened.clock.now_ms()
        if opened.record is not None:
            until = min(until, opened.record.seen_at)
        over = blocks_over(opened.workshop, opened.script, opened.visits)
        entered = blocks_entered(opened.entries)
        return time_table(
            opened.script, opened.actions, opened.visits, until, self._locale, over, entered
        )

    def correct(self, minutes: Mapping[str, int | None], by: Actor) -> None:
        """Let these minutes count, by block; None is what was measured, 0 says that it was not run.
        All are one action.

        Raises:
            NumberOutOfRange: below 0 or above a day; nothing was changed
            BlockWasRun: 0 where something is entered; nothing was changed
            RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        self._opened.insist_on_own_plan()
        entered = blocks_entered(self._opened.entries)
        before = corrected_minutes(self._opened.actions, entered)
        wanted = {block: value for block, value in minutes.items() if value != before.get(block)}
        for value in wanted.values():
            if value is not None and not 0 <= value <= MOST_MINUTES:
                raise NumberOutOfRange(value, 0, MOST_MINUTES)
        if not wanted:
            return
        self._refuse_none_in(entered, wanted)
        rows = {row.block: row for row in self.table()}
        facts: list[tuple[str, str]] = []
        if len(wanted) == 1:
            ((block, value),) = wanted.items()
            found = self._opened.workshop.block(block)
            measured = rows[block].measured
            facts = [
                ("block", pick(found.title, self._locale) if found else ""),
                ("minutes", _said(measured if value is None else value)),
            ]
        facts.extend(
            ("time", f"{MEASURED if value is None else value} {block}")
            for block, value in wanted.items()
        )
        changes = [
            Change(
                entity="time",
                entity_id=block,
                before=json.dumps({"minutes": before.get(block)}),
                after=json.dumps({"minutes": value}),
            )
            for block, value in wanted.items()
        ]
        self._write(self._opened.action(by, "time", *facts), changes)

    def _refuse_none_in(self, entered: Collection[str], minutes: Mapping[str, int | None]) -> None:
        for block, value in minutes.items():
            found = self._opened.workshop.block(block)
            if value == 0 and found is not None and block in entered:
                raise BlockWasRun(pick(found.title, self._locale))

    def undo(self, target: Action, answer: Action) -> None:
        """Take a correction back, or make it again.

        Raises:
            DiskFull, DiskTrouble: nothing was changed
        """
        changes = self._opened.library.changes(self._opened.workshop.id, target.id)
        if answer.undoes:
            changes = tuple(one.turned for one in changes)
        self._write(answer, changes)

    def _write(self, action: Action, changes: Sequence[Change]) -> None:
        self._opened.write_changes(action, self._opened.workshop, changes)
        self.changed.emit()


def _said(minutes: float | None) -> str:
    return "" if minutes is None else f"{minutes:.0f}"
