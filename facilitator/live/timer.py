"""The clock of the step or phase, and where the day stands."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.core import countdown
from facilitator.core.clock_face import ClockFace
from facilitator.core.countdown import Countdown
from facilitator.core.cues import is_ending
from facilitator.core.journal import Action, Actor
from facilitator.core.pacing import pace_of
from facilitator.core.run import Visit
from facilitator.core.text import pick
from facilitator.live.opened import Opened
from facilitator.live.outlook import outlook_of

log = logging.getLogger(__name__)

MINUTE_MS = 60_000
HEARTBEAT_MS = 5_000
_CALM, _ENDING, _OVER = 0, 1, 2
WALL_MS = 10_000
"""How often pace and wall time are said while the clock itself stands."""


class LiveTimer(QObject):
    """Runs the clock that ``LiveStage`` started, and changes it when the trainer asks.

    Signals:
        clock_changed(object): a ``ClockFace``, once a second and after every change.
        pace_changed(object): a ``Pace``, with it.
        cue_reached(str): by time alone the clock came to "ending", or is "over".
        clock_edited(): the clock was paused, moved or reset; the stage must be said again.
    """

    clock_changed = Signal(object)
    pace_changed = Signal(object)
    cue_reached = Signal(str)
    clock_edited = Signal()

    def __init__(self, opened: Opened, locale: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._locale = locale
        self._second: tuple[int, int] | None = None
        self._beat_at = 0
        self._stage: tuple[str, int] | None = None

    def tick(self) -> None:
        """Time has passed; say it when another second shows."""
        record = self._opened.record
        if record is None or not record.running:
            return
        now = self._opened.clock.now_ms()
        # A wall clock set back must not silence the heartbeat until it has caught up.
        if abs(now - self._beat_at) >= HEARTBEAT_MS:
            self._beat_at = now
            self._opened.beat()
        self._listen(record.clock, now)
        left = record.clock.left(now) if record.clock else 0
        second = (left // 1000, now // WALL_MS)
        if second != self._second:
            self._second = second
            self.announce()

    def toggle(self, by: Actor) -> None:
        """Pause, or go on."""
        clock, now = self._clock(), self._opened.clock.now_ms()
        changed = countdown.paused(clock, now) if clock.running else countdown.resumed(clock, now)
        self._set(changed, self._opened.action(by, "clock"))

    def extend(self, minutes: int, by: Actor) -> None:
        """Give or take whole minutes; less than that is taken where less is left."""
        clock, asked = self._clock(), minutes * MINUTE_MS
        ms = countdown.possible(clock, asked, self._opened.clock.now_ms())
        if not ms:
            return
        facts = [("minutes", f"{minutes:+d}"), ("clock", clock.key)]
        if ms != asked:
            facts.append(("ms", str(ms)))
        action = self._opened.action(by, "timer", *facts)
        self._set(countdown.extended(clock, ms), action)

    def reset(self, by: Actor) -> None:
        """Back to the full time."""
        clock = self._clock()
        now = self._opened.clock.now_ms()
        self._set(countdown.restarted(clock, now), self._opened.action(by, "clock"))

    def give_back(self, by: Actor) -> None:
        """Add the time the program was away."""
        if self._clock().away_ms:
            self._set(countdown.given_back(self._clock()), self._opened.action(by, "clock"))

    def on_jump(self, ms: int) -> None:
        """The wall clock was set: what was left stays, and nobody's minutes grow by it."""
        log.info("the wall clock moved by %d ms against the steady clock", ms)
        if not self._is_running():
            return
        now = self._opened.clock.now_ms()
        self._interrupted(now - ms, now, partial(countdown.shifted, by_ms=ms))

    def on_sleep(self, ms: int) -> None:
        """The computer slept for so long: an absence like that after a crash."""
        log.info("nothing happened for %d ms: the computer slept", ms)
        if not self._is_running():
            return
        now = self._opened.clock.now_ms()
        self._interrupted(
            now - ms, now, partial(countdown.after_absence, seen_at=now - ms, now=now)
        )

    def undo(self, target: Action, answer: Action) -> None:
        """Take back or repeat an extension; a clock that has run out of use stays as it was."""
        facts = dict(target.facts)
        ms = int(facts["ms"]) if "ms" in facts else int(facts["minutes"]) * MINUTE_MS
        clock = self._clock()
        if facts["clock"] == clock.key:
            clock = countdown.extended(clock, -ms if answer.undoes else ms)
        self._set(clock, answer)

    def announce(self) -> None:
        """Say the clock and the pace."""
        record = self._opened.running
        now = self._opened.clock.now_ms()
        clock = record.clock
        if clock is not None:
            self.clock_changed.emit(
                ClockFace(
                    label=self._label(),
                    total_ms=clock.total_ms,
                    left_ms=clock.left(now),
                    up=clock.up,
                    running=clock.running,
                    ends_at=clock.deadline,
                    away_ms=clock.away_ms,
                    clock=now,
                    ending=clock.running and self._is_ending(clock, now),
                )
            )
        self.pace_changed.emit(pace_of(outlook_of(self._opened)))

    def _listen(self, clock: Countdown | None, now: int) -> None:
        """Whether the same clock is nearer to its end than a tick ago; a paused one says nothing."""
        if clock is None or not clock.running:
            return
        ending = self._is_ending(clock, now)
        stage = (clock.key, _OVER if clock.left(now) < 0 else _ENDING if ending else _CALM)
        before, self._stage = self._stage, stage
        if before is not None and before[0] == stage[0] and before[1] < stage[1]:
            self.cue_reached.emit("over" if stage[1] == _OVER else "ending")

    def _is_ending(self, clock: Countdown, now: int) -> bool:
        return is_ending(clock.left(now), clock.total_ms, self._opened.cues.warn_percent)

    def _is_running(self) -> bool:
        record = self._opened.record
        return record is not None and record.running

    def _interrupted(self, away: int, back: int, change: Callable[[Countdown], Countdown]) -> None:
        at = self._opened.running.position
        left = Visit(block=at.block, play_no=at.play_no, step=at.step, at=away, kind="away")
        visits = [left, replace(left, at=back, kind="back")]
        self._opened.change_clocks(self._opened.action("console", "clock"), change, visits)
        self.clock_edited.emit()
        self.announce()

    def _label(self) -> str:
        at = self._opened.running.position
        block = self._opened.script.of(at.block)
        step, cue = self._opened.script.step(at), self._opened.script.cue(at)
        timer = cue.cue.timer
        return pick(block.fill(timer.label if timer else step.name), self._locale)

    def _clock(self) -> Countdown:
        clock = self._opened.running.clock
        if clock is None:
            raise RuntimeError("a running workshop has a clock")
        return clock

    def _set(self, clock: Countdown, action: Action) -> None:
        self._opened.write(action, run=replace(self._opened.running, clock=clock))
        self.clock_edited.emit()
        self.announce()
