"""The clock while a workshop runs."""

import pytest

from facilitator.core.position import Position
from facilitator.live.history import LiveHistory
from facilitator.live.opened import Opened
from facilitator.live.scores import LiveScores
from facilitator.live.stage import LiveStage
from facilitator.live.timer import LiveTimer


@pytest.fixture
def timer(opened: Opened) -> LiveTimer:
    stage = LiveStage(opened, "zh-CN")
    stage.start("console")
    stage.jump(Position("day", "case", 1, 1), "console")
    return LiveTimer(opened, "zh-CN")


def left(opened: Opened) -> int:
    return opened.running.clock.left(opened.clock.now_ms())


def test_a_second_is_said_once(opened, timer, clock, listen):
    faces = listen(timer.clock_changed)
    for _ in range(8):
        clock.advance(0.25)
        timer.tick()
    assert len(faces.said) in (2, 3)
    assert faces.last.label == "小组讨论"
    assert 0 <= faces.last.left_ms - left(opened) < 1000


def test_pause_stands_and_goes_on(opened, timer, clock):
    before = left(opened)
    timer.toggle("console")
    clock.advance(60)
    assert left(opened) == before
    timer.toggle("console")
    clock.advance(10)
    assert left(opened) == before - 10_000


def test_minutes_are_given_taken_and_undone(opened, timer):
    history = LiveHistory(opened, LiveScores(opened, "zh-CN"), {"timer": timer})
    before = left(opened)
    timer.extend(1, "console")
    timer.extend(1, "console")
    timer.extend(-1, "console")
    assert left(opened) == before + 60_000
    history.undo("console")
    assert left(opened) == before + 120_000
    history.undo("console")
    assert left(opened) == before + 60_000
    history.redo("console")
    assert left(opened) == before + 120_000


def test_what_is_left_can_be_taken_and_no_more(opened, timer, clock):
    history = LiveHistory(opened, LiveScores(opened, "zh-CN"), {"timer": timer})
    clock.advance((left(opened) - 20_000) / 1000)
    timer.extend(-1, "console")
    assert left(opened) == 0
    history.undo("console")
    assert left(opened) == 20_000
    history.redo("console")
    assert left(opened) == 0
    clock.advance(5)
    done = len(opened.actions)
    timer.extend(-1, "console")
    assert (left(opened), len(opened.actions)) == (-5_000, done)


def test_an_extension_of_a_clock_that_is_gone_changes_no_other(opened, timer):
    history = LiveHistory(opened, LiveScores(opened, "zh-CN"), {"timer": timer})
    timer.extend(1, "console")
    LiveStage(opened, "zh-CN").jump(Position("day", "quiz", 1, 0), "console")
    before = left(opened)
    history.undo("console")
    assert left(opened) == before


def test_reset_and_overrun(opened, timer, clock, listen):
    faces = listen(timer.clock_changed)
    clock.advance(600)
    timer.announce()
    assert faces.last.left_ms < 0
    timer.reset("console")
    assert left(opened) == opened.running.clock.total_ms


def test_time_away_is_given_back_once(opened, timer, clock, library):
    clock.advance(30)
    opened.beat()
    clock.advance(60)
    again = Opened(library, opened.workshop.id, clock)
    LiveStage(again, "zh-CN").start("console")
    later = LiveTimer(again, "zh-CN")
    before = left(again)
    later.give_back("console")
    assert left(again) == before + 60_000
    later.give_back("console")
    assert left(again) == before + 60_000


def test_the_pace_is_said_with_the_clock(opened, timer, clock, listen):
    paces = listen(timer.pace_changed)
    clock.advance(60 * 30)
    timer.announce()
    assert paces.last.behind > 10
    assert paces.last.expected_end > paces.last.planned_end


def test_added_minutes_move_the_expected_end(timer, listen):
    paces = listen(timer.pace_changed)
    # More than the rest of the step could take in.
    timer.extend(10, "console")
    before = paces.last.expected_end
    timer.extend(9, "console")
    assert paces.last.expected_end == before + 9 * 60_000


def test_a_heartbeat_is_written_every_few_seconds(opened, timer, clock, library):
    clock.advance(12)
    timer.tick()
    assert library.run(opened.workshop.id).seen_at == clock.now_ms()


def test_what_was_edited_is_on_the_disk(opened, timer, library):
    timer.extend(2, "console")
    assert library.run(opened.workshop.id).clock.total_ms == opened.running.clock.total_ms


def run_for(timer: LiveTimer, clock, seconds: float) -> None:
    for _ in range(round(seconds)):
        clock.advance(1)
        timer.tick()


def test_it_says_once_that_it_ends_and_once_that_it_is_over(opened, timer, clock, listen):
    said = listen(timer.cue_reached)
    timer.tick()
    total = opened.running.clock.total_ms / 1000
    run_for(timer, clock, total * 0.8 - 1)
    assert said.said == []
    run_for(timer, clock, 2)
    assert said.said == ["ending"]
    run_for(timer, clock, total * 0.2)
    assert said.said == ["ending", "over"]
    run_for(timer, clock, 60)
    assert said.said == ["ending", "over"]


def test_a_minute_more_lets_it_say_so_again(opened, timer, clock, listen):
    said = listen(timer.cue_reached)
    timer.tick()
    run_for(timer, clock, left(opened) / 1000 + 2)
    timer.extend(2, "console")
    run_for(timer, clock, left(opened) / 1000 + 2)
    assert said.said == ["ending", "over", "ending", "over"]


def test_a_clock_that_is_over_when_one_comes_to_it_says_nothing(opened, clock, listen):
    later = LiveTimer(opened, "zh-CN")
    stage = LiveStage(opened, "zh-CN")
    stage.start("console")
    stage.jump(Position("day", "case", 1, 1), "console")
    clock.advance(left(opened) / 1000 + 20)
    said = listen(later.cue_reached)
    run_for(later, clock, 5)
    assert said.said == []


def test_a_pause_says_nothing_and_what_ends_after_it_does(opened, timer, clock, listen):
    said = listen(timer.cue_reached)
    timer.tick()
    timer.toggle("console")
    run_for(timer, clock, 600)
    assert said.said == []
    timer.toggle("console")
    run_for(timer, clock, left(opened) / 1000 + 2)
    assert said.said == ["ending", "over"]


def test_another_step_is_no_cue(opened, timer, clock, listen):
    said = listen(timer.cue_reached)
    timer.tick()
    stage = LiveStage(opened, "zh-CN")
    stage.jump(Position("day", "case", 1, 2), "console")
    clock.advance(1)
    timer.tick()
    assert said.said == []
