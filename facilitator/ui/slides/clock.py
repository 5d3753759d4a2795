"""What the room's clock says at a moment: figures, state and words, without any painting."""

import math
from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.cues import is_ending
from facilitator.core.stage import BreakSlide, Stage, StageTimer, TextSlide
from facilitator.core.text import Line
from facilitator.ui.slides.numbers import clock_figures, time_of_day
from facilitator.ui.slides.words import RoomWords

ClockState: TypeAlias = Literal["running", "soon", "over", "paused"]


@dataclass(frozen=True, slots=True)
class ClockFace:
    """What a clock shows at a moment; equal faces look equal.

    Attributes:
        figures: "3:12"; "+0:42" over time.
        share: of the ring that is filled, in steps of 1/720.
        ends: the time of day it ends or ended, "" while it stands still.
        whole: nothing of it is used yet.
    """

    figures: str
    state: ClockState
    share: float
    ends: str
    whole: bool = False


def clock_face(timer: StageTimer, now_ms: int) -> ClockFace:
    """The face of a clock at ``now_ms`` (UTC). It says 0:00 for no more than the last moment."""
    left = timer.left_ms if timer.deadline is None else timer.deadline - now_ms
    total = max(1, timer.total_ms)
    used = total - left
    if left < 0:
        figures = "+" + clock_figures(-left // 1000)
    elif timer.up:
        figures = clock_figures(used // 1000)
    else:
        figures = clock_figures(math.ceil(left / 1000))
    share = min(1.0, max(0.0, (used if timer.up else left) / total))
    ends = "" if timer.deadline is None else time_of_day(timer.deadline)
    state = _state(timer, left, total)
    return ClockFace(figures, state, round(share * 720) / 720, ends, whole=left == total)


def _state(timer: StageTimer, left: int, total: int) -> ClockState:
    if left < 0:
        return "over"
    if timer.deadline is None:
        return "paused"
    return "soon" if is_ending(left, total, timer.warn_percent) else "running"


def state_word(words: RoomWords, stage: Stage, face: ClockFace) -> Line:
    """The word that says what the figures are, so that colour is never alone."""
    if face.state == "over":
        return words.tr("Over time")
    if face.state == "soon":
        return words.tr("Ending soon")
    if face.state == "paused" and not face.whole:
        return words.tr("Paused")
    if stage.timer is not None and stage.timer.up:
        return words.tr("Used")
    return words.tr("Back in") if isinstance(stage.slide, BreakSlide) else words.tr("Time left")


def ends_line(words: RoomWords, stage: Stage, face: ClockFace) -> Line | None:
    """When it ends; in a break, the wish to be back by then."""
    if face.state == "over":
        return words.tr("Was due {time}", time=face.ends) if face.ends else None
    if isinstance(stage.slide, BreakSlide):
        return words.tr("Please be back on time")
    return words.tr("Ends {time}", time=face.ends) if face.ends else None


def clock_name(stage: Stage) -> Line | None:
    """What the time is for, unless the picture says it anyway: as a phase, a title, a heading."""
    name = None if stage.timer is None else stage.timer.label
    if name is None or not name.first.text or isinstance(stage.slide, BreakSlide):
        return None
    chrome = stage.chrome
    phases = chrome.phases if isinstance(stage.slide, TextSlide) else ()
    said = [*phases, chrome.overline, getattr(stage.slide, "title", None)]
    return None if any(line is not None and line.first == name.first for line in said) else name
