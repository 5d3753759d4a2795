"""A round played once more: another visit, fresh clocks, and what was entered put aside."""

from PySide6.QtCore import QObject

from facilitator.core.journal import Actor
from facilitator.core.repeating import Repeatable, again, repeatable
from facilitator.live.opened import Opened
from facilitator.live.scores import LiveScores
from facilitator.live.stage import LiveStage


class LiveRepeat(QObject):
    """Plays steps of the open block again; nothing that was entered is lost by it."""

    def __init__(
        self,
        opened: Opened,
        stage: LiveStage,
        scores: LiveScores,
        locale: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._stage = stage
        self._scores = scores
        self._locale = locale

    def steps(self) -> tuple[Repeatable, ...]:
        """The steps that can be played again: those of the open block, up to this one."""
        opened = self._opened
        return repeatable(opened.room, opened.running.position, self._locale)

    def repeat(self, step: int, by: Actor, *, reason: str = "", aside: bool) -> None:
        """Go back to the beginning of a step, with full clocks.

        ``aside`` empties the fields of all steps from there up to here; the journal keeps what
        stood in them, with the ``reason``, and undo brings it back.

        Raises:
            DiskFull, DiskTrouble: nothing was changed
        """
        opened = self._opened
        chosen = self.steps()[step]
        to = again(opened.running.position, step, opened.visits)
        if not aside or not chosen.entered:
            self._stage.jump(to, by)
            return
        count = str(len(chosen.entered))
        action = opened.action(by, "repeat", ("step", chosen.title), ("count", count))
        empty = dict.fromkeys(chosen.entered)
        self._stage.repeat(to, action, self._scores.lines(empty, action, reason))
        self._scores.announce()
