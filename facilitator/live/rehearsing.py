"""What a rehearsal does by itself: time passes, nights and breaks go by, scores are invented."""

from PySide6.QtCore import QObject, Signal

from facilitator.core.pacing import MINUTE_MS, block_minutes
from facilitator.core.position import Position
from facilitator.core.rehearsing import (
    BY_STEP,
    SPEEDS,
    DayTime,
    cue_minutes,
    invented_scores,
    is_entered,
    rehearsed,
    spoken_minutes,
    waits_until,
)
from facilitator.core.script import BlockScript
from facilitator.live.opened import Opened
from facilitator.live.rehearsal_clock import RehearsalClock
from facilitator.live.scores import LiveScores
from facilitator.live.stage import LiveStage
from facilitator.live.timer import LiveTimer


class LiveRehearsal(QObject):
    """The rehearsal of an opened workshop; where it is none, nothing here does anything.

    Signals:
        speed_changed(int): one of ``SPEEDS``.
    """

    speed_changed = Signal(int)

    def __init__(  # noqa: PLR0913  (what a move touches)
        self,
        opened: Opened,
        stage: LiveStage,
        timer: LiveTimer,
        scores: LiveScores,
        locale: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._timer = timer
        self._scores = scores
        self._locale = locale
        clock = opened.clock
        self._clock = clock if isinstance(clock, RehearsalClock) else None
        if self._clock is not None:
            stage.going.connect(self._on_going)

    @property
    def speed(self) -> int:
        """How many times as fast as the wall the clock runs; 1 where nothing is rehearsed."""
        return 1 if self._clock is None else self._clock.speed

    def set_speed(self, speed: int) -> None:
        """One of ``SPEEDS`` from now on."""
        if self._clock is not None and speed != self._clock.speed:
            self._clock.set_speed(speed)
            self.speed_changed.emit(speed)
            self._timer.announce()

    def faster(self) -> None:
        """The next speed, up to the fastest."""
        self._turn(1)

    def slower(self) -> None:
        """The speed before, down to step by step."""
        self._turn(-1)

    def times(self) -> tuple[DayTime, ...]:
        """Every day as it went so far."""
        opened = self._opened
        here, now = opened.running.position.block, opened.clock.now_ms()
        before = opened.planned
        return rehearsed(opened.room, here, opened.visits, now, self._locale, before)

    def hold(self, *, held: bool) -> None:
        """Let the clock stand still, as while the trainer reads how it went, or run again."""
        if self._clock is not None:
            self._clock.hold(held=held)

    def _turn(self, by: int) -> None:
        at = SPEEDS.index(self.speed) + by
        self.set_speed(SPEEDS[min(max(at, 0), len(SPEEDS) - 1)])

    def _on_going(self, to: Position) -> None:
        """What has happened by the time the trainer moves on; a way back changes nothing."""
        opened, clock = self._opened, self._clock
        here = opened.running.position
        onward = opened.script.following(here) == to
        if clock is None or not onward:
            return
        block = opened.script.of(here.block)
        if block.block.kind == "break":
            if to.block != here.block:
                clock.leap(round(self._rest_of(block) * MINUTE_MS))
        elif clock.speed == BY_STEP:
            step = block.steps[here.step]
            spoken = spoken_minutes(block, step, opened.workshop.language)
            clock.leap(round(cue_minutes(step, here.cue, spoken) * MINUTE_MS))
        self._invent(block, here)
        if to.block != here.block:
            self._wait_for(opened.script.of(to.block), block)

    def _rest_of(self, block: BlockScript) -> float:
        """Minutes of a break that are still to come: nobody rehearses waiting."""
        spent = block_minutes(self._opened.visits, self._opened.clock.now_ms())
        return max(0.0, block.block.minutes - spent.get(block.block.id, 0.0))

    def _invent(self, block: BlockScript, here: Position) -> None:
        if is_entered(block.steps[here.step], here.cue):
            found = invented_scores(self._opened.room, block, here.step)
            if found:
                self._scores.record_all(found, "console", "invented")

    def _wait_for(self, block: BlockScript, here: BlockScript) -> None:
        """A night, or the time until a promised start, goes by; it belongs to no block."""
        clock = self._clock
        until = waits_until(self._opened.workshop, block.block, here.block)
        if clock is not None and until is not None and until > clock.now_ms():
            gap = until - clock.now_ms()
            clock.leap(gap)
            self._timer.on_sleep(gap)
