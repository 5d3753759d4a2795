"""What a running workshop remembers without storing it: clocks that were left, a frozen picture."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from facilitator.core.countdown import RESUME_WITHIN_MS, Countdown
from facilitator.core.position import Shown
from facilitator.core.stage import Stage
from facilitator.core.text import AudienceLanguage


class ClocksLeft:
    """The clocks of cues the trainer went away from, the newest last.

    After a slip of the clicker such a clock goes on as if it had never been left: the groups'
    times are read from it. Left for longer than ``RESUME_WITHIN_MS`` it is forgotten.
    """

    def __init__(self) -> None:
        self._clocks: dict[str, tuple[int, Countdown]] = {}

    def leave(self, clock: Countdown, now: int) -> None:
        """Remember a clock that is left at ``now`` (UTC ms)."""
        self._clocks.pop(clock.key, None)
        self._clocks[clock.key] = (now, clock)

    def of(self, key: str, now: int) -> Countdown | None:
        """The clock of a cue."""
        left_at, clock = self._clocks.get(key, (0, None))
        return clock if now - left_at <= RESUME_WITHIN_MS else None

    def within(self, step: str, now: int) -> Countdown | None:
        """The clock of a step, or of one of its cues: whichever was left last."""
        for key in reversed(self._clocks):
            if key == step or key.startswith(step + "/"):
                return self.of(key, now)
        return None

    def change(self, change: Callable[[Countdown], Countdown]) -> None:
        """Do the same to every clock."""
        self._clocks = {key: (at, change(clock)) for key, (at, clock) in self._clocks.items()}

    def clear(self) -> None:
        """Forget them all."""
        self._clocks.clear()


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
