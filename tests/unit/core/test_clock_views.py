"""The clock alone, and in the corner of every picture: whatever clock runs."""

import pytest

from facilitator.core.countdown import Countdown
from facilitator.core.next_press import ahead_of
from facilitator.core.position import Position, Shown
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import script
from facilitator.core.stage import Stage, TextSlide
from facilitator.core.stage_around import AgendaSlide, ClockSlide
from facilitator.core.staging import Room, clock_key, stage_of
from facilitator.core.text import Line
from tests.unit.core.course import CONTENTS, workshop

NOW = 1_772_672_400_000


def room() -> Room:
    plan = workshop()
    return Room(workshop=plan, script=script(plan, CONTENTS), board=scoreboard(plan, CONTENTS, {}))


def places(*, timed: bool) -> list[Position]:
    """Cues with a clock of their own, or without one."""
    return [
        Position("day", one.block.id, step, cue)
        for one in room().script.blocks
        for step, each in enumerate(one.steps)
        for cue, it in enumerate(each.cues)
        if (it.timer_ms is not None) is timed
    ]


def running(at: Position, *, cue: bool) -> Countdown:
    return Countdown(total_ms=240_000, deadline=NOW + 90_000, left_ms=0, key=clock_key(at, cue=cue))


def seen(at: Position, shown: Shown, *, cue: bool) -> Stage:
    return stage_of(room(), at, shown, running(at, cue=cue), 1)


def test_a_cue_without_a_clock_shows_that_of_its_step_only_when_it_is_wished_for() -> None:
    at = places(timed=False)[0]
    assert seen(at, Shown(), cue=False).timer is None
    for shown in (Shown(corner=True), Shown(over="clock")):
        timer = seen(at, shown, cue=False).timer
        assert timer is not None
        assert timer.deadline == NOW + 90_000
        assert timer.total_ms == 240_000


def test_alone_there_is_nothing_else_to_see() -> None:
    stage = seen(places(timed=True)[0], Shown(over="clock"), cue=True)
    assert stage.slide == ClockSlide()
    assert stage.timer is not None


def test_in_the_corner_the_slide_stays_and_a_clock_of_its_own_gives_up_its_panel() -> None:
    at = places(timed=True)[0]
    plain, corner = seen(at, Shown(), cue=True), seen(at, Shown(corner=True), cue=True)
    assert corner.slide == plain.slide
    assert plain.timer is not None
    assert corner.timer is not None
    assert (plain.timer.corner, corner.timer.corner) == (False, True)


def test_the_time_of_a_step_is_named_publicly() -> None:
    """The trainer's name of a step may tell what comes."""
    at = places(timed=False)[0]
    stage = seen(at, Shown(over="clock"), cue=False)
    assert stage.timer is not None
    assert isinstance(stage.timer.label, Line)
    assert stage.timer.label == stage.chrome.overline


@pytest.mark.parametrize("shown", [Shown(over="agenda", corner=True), Shown(standing=True)])
def test_where_the_day_stands_and_the_standing_have_no_clock(shown: Shown) -> None:
    stage = seen(places(timed=True)[0], shown, cue=True)
    assert stage.timer is None
    assert isinstance(stage.slide, AgendaSlide | TextSlide)


def test_what_is_painted_ahead_has_its_clock_in_the_corner_too() -> None:
    at = next(
        one for one in places(timed=False) if room().script.following(one) in places(timed=False)
    )
    ahead = ahead_of(room(), at, Shown(corner=True))
    assert ahead is not None
    assert ahead.timer is not None
    assert ahead.timer.corner
    plain = ahead_of(room(), at, Shown())
    assert plain is not None
    assert plain.timer is None
