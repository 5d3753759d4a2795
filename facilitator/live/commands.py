"""One wish, one deed: what each ``Command`` does to the running workshop."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from facilitator.core.commands import Command
from facilitator.core.journal import Actor
from facilitator.live.history import LiveHistory
from facilitator.live.stage import LiveStage
from facilitator.live.timer import LiveTimer


class LiveCommands(QObject):
    """Performs the commands that change the running workshop.

    ``on_top`` each leaves one state that lies over the stage, and says whether there was one.
    Commands about windows (entry, overview, help, screens) are not for it: ``perform`` says so.
    """

    def __init__(
        self,
        stage: LiveStage,
        timer: LiveTimer,
        history: LiveHistory,
        on_top: Sequence[Callable[[], bool]] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage, self._on_top = stage, on_top
        self._deeds: dict[Command, Callable[[Actor], None]] = {
            Command.NEXT: stage.next,
            Command.BACK: stage.back,
            Command.SKIP: stage.skip,
            Command.COME_BACK: stage.come_back,
            Command.BLACK: lambda by: stage.blank("black", by),
            Command.WHITE: lambda by: stage.blank("white", by),
            Command.LOGO: lambda by: stage.blank("logo", by),
            Command.FREEZE: stage.freeze,
            Command.PEEL: self._peel,
            Command.STANDING: stage.standing,
            Command.WHERE: lambda by: stage.lay_over("agenda", by),
            Command.WHERE_TIMES: lambda by: stage.lay_over("timetable", by),
            Command.CLOCK_ALONE: lambda by: stage.lay_over("clock", by),
            Command.CLOCK_CORNER: stage.corner,
            Command.REVEAL: stage.reveal,
            Command.PARKING_LOT: lambda by: stage.wall("parking", by),
            Command.COMMITMENTS: lambda by: stage.wall("commitment", by),
            Command.AUDIENCE_LANGUAGE: stage.turn_language,
            Command.TIMER_TOGGLE: timer.toggle,
            Command.TIMER_PLUS: lambda by: timer.extend(1, by),
            Command.TIMER_MINUS: lambda by: timer.extend(-1, by),
            Command.TIMER_RESET: timer.reset,
            Command.TIMER_GIVE_BACK: timer.give_back,
            Command.UNDO: history.undo,
            Command.REDO: history.redo,
        }

    def perform(self, command: Command, by: Actor = "console") -> bool:
        """Do it; False if the command is none of these.

        Raises:
            UserError: what the deed may refuse
        """
        deed = self._deeds.get(command)
        if deed is None:
            return False
        deed(by)
        return True

    def _peel(self, by: Actor) -> None:
        """Leave one state of the room: what lies on top first."""
        if not any(peel() for peel in self._on_top):
            self._stage.peel(by)
