"""What a running workshop remembers without storing it: clocks that were left, a frozen
picture, a part that is enlarged."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from facilitator.core.countdown import (
    RESUME_WITHIN_MS,
    SLIP_MS,
    Countdown,
    only_looked_at,
    restarted,
)
from facilitator.core.group_tasks import GroupTasks
from facilitator.core.lens import Lens
from facilitator.core.position import Over, Position, Shown, Wall
from facilitator.core.stage import Stage
from facilitator.core.text import AudienceLanguage


@dataclass(frozen=True, slots=True)
class _Left:
    """A clock, when it was left, and whether its step was only looked at until then."""

    at: int
    clock: Countdown
    look: bool

    def looked_at(self, now: int) -> bool:
        """Whether it was a look and is no slip any more."""
        return self.look and now - self.at > SLIP_MS


class ClocksLeft:
    """The clocks of cues the trainer went away from, the newest last.

    After a slip of the clicker such a clock goes on as if it had never been left: the groups'
    times are read from it. Left for longer than ``RESUME_WITHIN_MS`` it is forgotten. A step that
    was only looked at has used none of its minutes: its clock is full again. Not a clock that
    counts up, nor one a frozen room went on watching: the groups read their times from these.
    """

    def __init__(self) -> None:
        self._clocks: dict[str, _Left] = {}

    def leave(self, clock: Countdown, now: int, *, watched: bool) -> None:
        """Remember a clock that is left at ``now`` (UTC ms); ``watched``: the room still sees it."""
        self._clocks.pop(clock.key, None)
        # Judged now: the clock on the wall may be moved, or the computer sleep, before it is asked.
        look = not watched and not clock.up and only_looked_at(clock, now)
        self._clocks[clock.key] = _Left(now, clock, look)

    def of(self, key: str, now: int) -> Countdown | None:
        """The clock of a cue."""
        left = self._clocks.get(key)
        if left is None or now - left.at > RESUME_WITHIN_MS:
            return None
        # One that stands was stopped on purpose; minutes given during the look stay given.
        fresh = left.clock.running and left.looked_at(now)
        return restarted(left.clock, now) if fresh else left.clock

    def within(self, step: str, now: int) -> Countdown | None:
        """The clock of a step, or of one of its cues: whichever was left last.

        A cue that was only looked at has no say in what its step goes on with.
        """
        for key, left in reversed(self._clocks.items()):
            if key == step or (key.startswith(step + "/") and not left.looked_at(now)):
                return self.of(key, now)
        return None

    def change(self, change: Callable[[Countdown], Countdown]) -> None:
        """Do the same to every clock."""
        self._clocks = {
            key: replace(left, clock=change(left.clock)) for key, left in self._clocks.items()
        }

    def clear(self) -> None:
        """Forget them all."""
        self._clocks.clear()


Seen: TypeAlias = tuple[Position, bool, tuple[Over, Wall, int, GroupTasks]]
"""Of which picture something was true: place, standing, what lies over and which page of it."""


@dataclass(frozen=True, slots=True)
class LookedInto:
    """A part of one picture that fills the screen; any other picture is whole."""

    lens: Lens
    seen: Seen


@dataclass(frozen=True, slots=True)
class HeldPicture:
    """What a frozen room sees, and what was asked for it: another wish makes another picture."""

    stage: Stage
    clock: Countdown | None
    shown: Shown
    language: AudienceLanguage

    def answers(self, shown: Shown, language: AudienceLanguage) -> bool:
        """Whether this is still the picture that is wished for, dark or not."""
        return language == self.language and replace(shown, mode=self.shown.mode) == self.shown

    def changed(self, change: Callable[[Countdown], Countdown]) -> "HeldPicture":
        """The same picture after the clock on the wall was moved, or the computer slept."""
        timer = self.stage.timer
        if self.clock is None:
            return self
        clock = change(self.clock)
        if timer is not None:
            timer = replace(timer, deadline=clock.deadline, left_ms=clock.left_ms)
        return replace(self, stage=replace(self.stage, timer=timer), clock=clock)
