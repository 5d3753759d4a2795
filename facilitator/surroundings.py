"""What a running workshop is set into: window, words, time, settings."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator.core.cues import Cues
from facilitator.live.clock import Clock, Ticker
from facilitator.live.rehearsal import Rehearsal
from facilitator.settings import Settings
from facilitator.ui.look import Look
from facilitator.ui.shell import Shell
from facilitator.ui.slides.canvas import StageLook

if TYPE_CHECKING:
    from facilitator.live.packs import Packs


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a running workshop is set into."""

    look: Look
    settings: Settings
    clock: Clock
    ticker: Ticker
    shell: Shell
    packs: "Callable[[], Packs]"


def cues_of(settings: Settings) -> Cues:
    """How clocks tell that they end."""
    return Cues(warn_percent=settings.clock_warns, sound=settings.sound)


def stage_look(settings: Settings) -> StageLook:
    """Colours and words of the room."""
    return StageLook.build(dark=settings.audience_theme == "dark")


def in_time_of(rehearsal: Rehearsal | None, around: Surroundings) -> Surroundings:
    """The same surroundings with the time of a rehearsal."""
    if rehearsal is None:
        return around
    return replace(around, clock=rehearsal.clock, ticker=rehearsal.ticker)
