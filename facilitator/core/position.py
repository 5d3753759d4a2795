"""Where the trainer is, and what the room is shown: two things that may differ."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.group_tasks import GroupTasks

Wall: TypeAlias = Literal["", "parking", "commitment"]
"""What was noted down and is put on top of the picture: open questions, or promises."""

Mode: TypeAlias = Literal["live", "black", "white", "logo"]
"""How the room is shown what it is shown, if at all."""

Over: TypeAlias = Literal["none", "agenda", "timetable", "clock", "tasks"]
"""What lies over the script: where the day stands, without times or with them; the clock alone;
what each group does."""


@dataclass(frozen=True, slots=True)
class Position:
    """A cue by its place: ids for day and block, indices for step and cue (from 0).

    ``play_no`` counts the times a block has been played, from 1.
    """

    day: str
    block: str
    step: int = 0
    cue: int = 0
    play_no: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the room sees, apart from where the trainer is.

    ``frozen_at`` holds the room at a position while the trainer moves on. ``standing`` puts the
    standing on top; ``revealed`` is how many places, counted from the last, are uncovered.
    ``over`` puts something else on top, never beside a standing. ``corner`` has the clock at the foot
    of every picture, also of those that plan none. ``tasks`` were typed last for the groups.
    ``wall`` puts notes on top, ``page`` (from 0) of them.
    """

    mode: Mode = "live"
    frozen_at: Position | None = None
    standing: bool = False
    revealed: int = 0
    over: Over = "none"
    tasks: GroupTasks = ()
    corner: bool = False
    wall: Wall = ""
    page: int = 0

    @property
    def overlaid(self) -> bool:
        """Whether something lies over the script that is no standing."""
        return self.over != "none" or self.wall != ""
