"""What stands where on a picture: who has the panel on the right, and where the clock is."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF

from facilitator.core.stage import (
    BreakSlide,
    OptionsSlide,
    QuestionSlide,
    Slide,
    Stage,
    StandingSlide,
    TextSlide,
)
from facilitator.core.stage_around import ClockSlide
from facilitator.ui.slides.frame import BODY_BOTTOM, BODY_TOP, HEIGHT, Frame

ClockForm: TypeAlias = Literal["panel", "foot", "whole"]

_FOOT_TOP = 936.0
_FOOT_HEIGHT = 104.0
_FOOT_WIDTH = 640.0


@dataclass(frozen=True, slots=True)
class Plan:
    """``panel``: the right side has its own ground. ``clock``: where the clock is, if anywhere."""

    panel: bool
    clock: ClockForm | None

    def clock_rect(self, frame: Frame) -> QRectF | None:
        """What the clock paints, in design pixels: panel, whole body, or a strip at the foot."""
        if self.clock is None:
            return None
        if self.clock == "panel":
            high = HEIGHT + 2 * frame.lift
            return QRectF(frame.panel, -frame.lift, frame.width - frame.panel, high)
        if self.clock == "whole":
            body = BODY_BOTTOM - BODY_TOP
            return QRectF(frame.left, BODY_TOP, frame.right - frame.left, body)
        room = frame.right - frame.panel_left if self.panel else _FOOT_WIDTH
        width = min(_FOOT_WIDTH, room)
        return QRectF(frame.right - width, _FOOT_TOP, width, _FOOT_HEIGHT)


def plans(stage: Stage) -> tuple[Plan, ...]:
    """The plans of a picture, the preferred one first.

    Texts too long for the column beside a panel may have the whole width; the clock then goes to
    the foot. Black, white and the logo have no clock.
    """
    if stage.mode != "live":
        return (Plan(panel=False, clock=None),)
    slide, clock = stage.slide, stage.timer is not None
    if isinstance(slide, StandingSlide) and slide.podium:
        return (Plan(panel=False, clock=None),)
    if isinstance(slide, ClockSlide):
        return (Plan(panel=False, clock="whole" if clock else None),)
    foot: ClockForm | None = "foot" if clock else None
    if _fills_panel(slide):
        wide = (Plan(panel=False, clock=foot),) if isinstance(slide, OptionsSlide) else ()
        return (Plan(panel=True, clock=foot), *wide)
    if stage.timer is not None and stage.timer.corner:
        return (Plan(panel=False, clock=foot),)
    if clock and isinstance(slide, BreakSlide):
        return (Plan(panel=True, clock="panel"),)
    if clock and isinstance(slide, TextSlide | OptionsSlide | QuestionSlide):
        return (Plan(panel=True, clock="panel"), Plan(panel=False, clock="foot"))
    return (Plan(panel=False, clock=foot),)


def _fills_panel(slide: Slide) -> bool:
    """Whether the slide itself has something for the panel."""
    if isinstance(slide, TextSlide):
        return bool(slide.figures)
    return isinstance(slide, OptionsSlide) and slide.revealed and bool(slide.right_groups)
