"""Undo and redo over everything that changes data."""

from collections.abc import Callable, Collection, Mapping
from typing import Protocol, TypeAlias

from PySide6.QtCore import QObject, Signal

from facilitator.core.console import LastAction
from facilitator.core.errors import (
    NothingToRedo,
    NothingToUndo,
    RedoneNotHere,
    UndoneNotHere,
    WorkshopFinished,
)
from facilitator.core.history import AFTER_THE_END, IN_CLASS, own, redo_target, undo_target
from facilitator.core.journal import Action, Actor
from facilitator.live.opened import Opened

_Facts: TypeAlias = tuple[tuple[str, str], ...]
Naming: TypeAlias = Callable[[_Facts], _Facts]


class Undoing(Protocol):
    """Who can take back what it wrote, and write it again."""

    def undo(self, target: Action, answer: Action) -> None:
        """``answer`` undoes or redoes ``target``."""
        ...


class LiveHistory(QObject):
    """Knows the last action, and who can take it back.

    ``named`` adds the names to facts that do not hold them.

    Signals:
        last_action_changed(object): the ``LastAction``.
    """

    last_action_changed = Signal(object)

    def __init__(
        self,
        opened: Opened,
        scores: Undoing,
        others: Mapping[str, Undoing],
        parent: QObject | None = None,
        *,
        by: Actor = "console",
    ) -> None:
        """``others`` answer for kinds of action that are none of scores; ``by`` is whose changes
        are told: everybody undoes their own."""
        super().__init__(parent)
        self._opened = opened
        self._by: Actor = by
        self.named: Naming = tuple
        self._scores = scores
        self._others = dict(others)

    def undo(self, by: Actor, kinds: Collection[str] = IN_CLASS) -> None:
        """Take back the newest change, of these kinds.

        Raises:
            NothingToUndo: no change is left; UndoneNotHere: it was made on another computer
            WorkshopFinished, and what the disk may refuse
        """
        target = undo_target(own(self._opened.undoable, by), kinds)
        if target is None:
            raise NothingToUndo
        self._answer(target, self._opened.undoing(target, by))

    def redo(self, by: Actor, kinds: Collection[str] = IN_CLASS) -> None:
        """Do again what was undone last, of these kinds.

        Raises:
            NothingToRedo: nothing was undone; RedoneNotHere: what it was about is gone
            WorkshopFinished, and what the disk may refuse
        """
        target = redo_target(own(self._opened.undoable, by), kinds)
        if target is None:
            raise NothingToRedo
        self._answer(target, self._opened.redoing(target, by))

    def announce(self) -> None:
        """Say the newest change of data and what undo and redo would do."""
        actions = own(self._opened.done_here, self._by)
        open_ones = own(self._opened.undoable, self._by)
        newest = next((one for one in reversed(actions) if one.kind in IN_CLASS), None)
        self.last_action_changed.emit(
            LastAction(
                at=newest.at if newest else 0,
                kind=_said(newest) if newest else "",
                facts=self.named(newest.facts) if newest else (),
                can_undo=undo_target(open_ones, IN_CLASS) is not None,
                can_redo=redo_target(open_ones, IN_CLASS) is not None,
            )
        )

    def _answer(self, target: Action, answer: Action) -> None:
        over = self._opened.workshop.status == "finished"
        if over and target.kind not in AFTER_THE_END:
            raise WorkshopFinished(self._opened.workshop.title)
        try:
            self._others.get(target.kind, self._scores).undo(target, answer)
        except NothingToUndo as error:
            # There is something: who wrote it does not know here what was there before.
            raise UndoneNotHere from error
        except NothingToRedo as error:
            raise RedoneNotHere from error
        self.announce()


def _said(action: Action) -> str:
    """The kind, with “undo-” or “redo-” before it where it answers another action."""
    if action.undoes:
        return f"undo-{action.kind}"
    return f"redo-{action.kind}" if action.redoes else action.kind
