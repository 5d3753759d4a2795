"""How the workshop ranks: the method, and what each block weighs."""

import json
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.core.errors import NumberOutOfRange, WorkshopFinished
from facilitator.core.journal import Action, Actor
from facilitator.core.run import Change
from facilitator.core.text import pick
from facilitator.core.workshop import RoomMethod, Workshop
from facilitator.live.opened import Opened

HEAVIEST = 10.0


class LiveRanking(QObject):
    """The only writer of method and weights. Every change names its reason and can be undone.

    Signals:
        changed(): the standing is another one.
    """

    changed = Signal()

    def __init__(self, opened: Opened, locale: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._locale = locale

    def choose(self, method: RoomMethod, reason: str, by: Actor) -> Action:
        """Rank by another method.

        Raises:
            WorkshopFinished, RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        before = self._opened.workshop.method
        facts = (("before", before), ("value", method), ("reason", reason))
        action = self._opened.action(by, "method", *facts)
        self._write_method(action, method)
        return action

    def weigh(self, block: str, weight: float, reason: str, by: Actor) -> Action:
        """Let a block count with another weight.

        Raises:
            NumberOutOfRange: it is below 0 or above 10
            WorkshopFinished, RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        if not 0 <= weight <= HEAVIEST:
            raise NumberOutOfRange(weight, 0, HEAVIEST)
        found = self._opened.workshop.block(block)
        before = found.weight if found else 0.0
        facts = (
            ("id", block),
            ("block", pick(found.title, self._locale) if found else ""),
            ("before", f"{before:g}"),
            ("value", f"{weight:g}"),
            ("reason", reason),
        )
        action = self._opened.action(by, "weight", *facts)
        self._write_weight(action, block, weight)
        return action

    def undo(self, target: Action, answer: Action) -> None:
        """Take a change back, or make it again."""
        facts = dict(target.facts)
        value = facts["before" if answer.undoes else "value"]
        if target.kind == "method":
            self._write_method(answer, "B" if value == "B" else "A")
        else:
            self._write_weight(answer, facts["id"], float(value))

    def _write_method(self, action: Action, method: RoomMethod) -> None:
        workshop = self._opened.workshop
        changed = replace(workshop, method=method)
        self._write(
            action,
            changed,
            Change(
                entity="workshop",
                entity_id=workshop.id,
                before=json.dumps({"method": workshop.method}),
                after=json.dumps({"method": method}),
            ),
        )

    def _write_weight(self, action: Action, block: str, weight: float) -> None:
        workshop = self._opened.workshop
        found = workshop.block(block)
        changed = replace(
            workshop,
            blocks=tuple(
                replace(one, weight=weight) if one.id == block else one for one in workshop.blocks
            ),
        )
        self._write(
            action,
            changed,
            Change(
                entity="block",
                entity_id=block,
                before=json.dumps({"weight": found.weight if found else 0.0}),
                after=json.dumps({"weight": weight}),
            ),
        )

    def _write(self, action: Action, workshop: Workshop, change: Change) -> None:
        if self._opened.workshop.status == "finished":
            raise WorkshopFinished(self._opened.workshop.title)
        self._opened.insist_on_own_plan()
        self._opened.write_plan(action, workshop, change)
        self.changed.emit()
