"""The clock of a rehearsal, and what a rehearsal does by itself when the trainer moves on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import pytest

from facilitator.core.agenda import Day
from facilitator.core.journal import STATE_SLOT, Place, values
from facilitator.core.pacing import MINUTE_MS, day_start
from facilitator.core.position import Position
from facilitator.core.unplanned import Unplanned
from facilitator.live.clock import Ticker
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.rehearsal import Rehearsal
from facilitator.live.rehearsal_clock import LONGEST_MS, RehearsalClock
from facilitator.storage.library import Library
from tests.clock import FakeClock
from tests.unit.core import course
from tests.unit.live.conftest import plant

DAYS = (
    Day(id="day", day=date(2026, 3, 5), start=time(9, 0)),
    Day(id="two", day=date(2026, 3, 6), start=time(8, 30)),
)
SECOND = "day-2"


@pytest.fixture
def rehearsal(library: Library, clock: FakeClock) -> Iterator[Rehearsal]:
    made = Rehearsal(library, plant(library, clock), clock)
    yield made
    made.close()


@pytest.fixture
def desk(rehearsal: Rehearsal) -> Desk:
    """Just begun, nothing passes by itself."""
    desk = Desk(rehearsal.opened, "zh-CN")
    desk.stage.start("console")
    return desk


def begun(library: Library, clock: FakeClock, **changes: object) -> tuple[Rehearsal, Desk]:
    rehearsal = Rehearsal(library, plant(library, clock, **changes), clock)
    desk = Desk(rehearsal.opened, "zh-CN")
    desk.stage.start("console")
    return rehearsal, desk


def minutes_since(desk: Desk, before: int) -> float:
    return (desk.opened.clock.now_ms() - before) / MINUTE_MS


def at(desk: Desk, block: str, step: int = 0, cue: int = 0) -> None:
    desk.stage.jump(Position("day", block, step, cue), "console")


def taken(desk: Desk) -> dict[str, float | None]:
    return {row.block: row.taken for day in desk.rehearsal.times() for row in day.rows}


@pytest.mark.parametrize("speed", [1, 5, 20, 60])
def test_the_clock_runs_so_many_times_as_fast(clock: FakeClock, speed: int) -> None:
    fast = RehearsalClock(clock, 1_000)
    fast.set_speed(speed)
    clock.advance(1.5)
    assert fast.now_ms() == 1_000, "it stands between two ticks"
    fast.pass_on()
    assert fast.now_ms() == 1_000 + 1_500 * speed


def test_what_has_passed_before_another_speed_passed_at_the_old_one(clock: FakeClock) -> None:
    fast = RehearsalClock(clock, 0)
    clock.advance(1)
    fast.set_speed(60)
    clock.advance(1)
    fast.pass_on()
    assert fast.now_ms() == 61_000


def test_a_closed_lid_and_a_clock_that_is_set_are_a_pause(clock: FakeClock) -> None:
    fast = RehearsalClock(clock, 0)
    fast.set_speed(60)
    clock.advance(3600)
    clock.jump(86_400)
    fast.pass_on()
    assert fast.now_ms() == LONGEST_MS * 60


def test_it_begins_with_the_day_and_follows_the_ticks(
    library: Library, clock: FakeClock, rehearsal: Rehearsal, desk: Desk
) -> None:
    clock.advance(5 * 3600)
    fresh = Rehearsal(library, rehearsal.opened.workshop.id, clock)
    begins = day_start(rehearsal.opened.workshop.days[0])
    assert fresh.clock.now_ms() == begins
    ticker = Ticker(clock)
    fresh.follow(ticker)
    clock.advance(1)
    ticker.tick()
    assert fresh.clock.now_ms() == begins + 1_000
    fresh.close()
    clock.advance(1)
    ticker.tick()
    assert fresh.clock.now_ms() == begins + 1_000, "a rehearsal that is over hears nothing"


def test_faster_and_slower_stop_at_the_ends(desk: Desk, listen) -> None:
    heard = listen(desk.rehearsal.speed_changed)
    for _ in range(5):
        desk.rehearsal.faster()
    for _ in range(6):
        desk.rehearsal.slower()
    assert heard.said == [5, 20, 60, 20, 5, 1, 0]
    assert desk.rehearsal.speed == 0


def test_a_workshop_that_counts_has_one_speed(opened: Opened, clock: FakeClock, listen) -> None:
    desk = Desk(opened, "zh-CN")
    heard = listen(desk.rehearsal.speed_changed)
    desk.stage.start("console")
    desk.rehearsal.faster()
    before = clock.now_ms()
    for _ in range(12):
        desk.stage.next("console")
    assert heard.said == []
    assert desk.rehearsal.speed == 1
    assert opened.clock.now_ms() == before
    assert opened.entries == []


def test_step_by_step_every_block_takes_what_is_planned(desk: Desk) -> None:
    desk.rehearsal.set_speed(0)
    while desk.opened.script.following(desk.opened.running.position) is not None:
        desk.stage.next("console")
    planned = {one.block.id: one.block.minutes for one in desk.opened.script.blocks}
    spent = taken(desk)
    for block in list(planned)[:-1]:
        assert spent[block] == pytest.approx(planned[block], abs=0.1)


def test_a_way_back_or_a_jump_takes_no_time(desk: Desk) -> None:
    desk.rehearsal.set_speed(0)
    desk.stage.next("console")
    before = desk.opened.clock.now_ms()
    desk.stage.back("console")
    at(desk, "quiz")
    assert minutes_since(desk, before) == 0


def test_nobody_waits_for_the_end_of_a_break(desk: Desk) -> None:
    at(desk, "break")
    before = desk.opened.clock.now_ms()
    desk.stage.next("console")
    assert desk.opened.running.position.block == "quiz"
    assert minutes_since(desk, before) == 10


def test_step_by_step_a_break_takes_its_plan_whatever_its_notes_say(desk: Desk) -> None:
    desk.rehearsal.set_speed(0)
    at(desk, "break")
    before = desk.opened.clock.now_ms()
    desk.stage.next("console")
    assert minutes_since(desk, before) == 10


def test_while_it_is_summed_up_the_clock_stands(clock: FakeClock, rehearsal: Rehearsal) -> None:
    desk = Desk(rehearsal.opened, "zh-CN")
    desk.stage.start("console")
    desk.rehearsal.set_speed(20)
    clock.advance(1)
    desk.rehearsal.hold(held=True)
    before = desk.opened.clock.now_ms()
    assert minutes_since(desk, day_start(DAYS[0])) == pytest.approx(20 / 60)
    clock.advance(1)
    rehearsal.ticker.tick()
    assert desk.opened.clock.now_ms() == before
    desk.rehearsal.hold(held=False)
    clock.advance(1)
    rehearsal.ticker.tick()
    assert desk.opened.clock.now_ms() - before == 20_000


def test_it_is_judged_by_the_plan_as_it_was(library: Library, clock: FakeClock) -> None:
    blocks = tuple(
        replace(one, min_minutes=5.0) if one.id == "break" else one
        for one in course.workshop().blocks
    )
    rehearsal, desk = begun(library, clock, blocks=blocks)
    before = desk.rehearsal.times()
    desk.plan.catch_up({"break": 3}, "console")
    desk.plan.insert(Unplanned(kind="break", minutes=5), "console")
    (day,) = desk.rehearsal.times()
    planned = {row.block: row.planned for row in day.rows}
    assert planned.pop(next(iter(set(planned) - {row.block for row in before[0].rows}))) == 5
    assert planned == {row.block: row.planned for row in before[0].rows}
    assert day.planned_end == before[0].planned_end
    rehearsal.close()


def test_a_night_goes_by_and_belongs_to_no_block(library: Library, clock: FakeClock) -> None:
    blocks = tuple(
        replace(one, day="two") if one.id in ("quiz", "drawing", "closing") else one
        for one in course.workshop().blocks
    )
    rehearsal, desk = begun(library, clock, days=DAYS, blocks=blocks)
    at(desk, "break")
    desk.stage.next("console")
    assert desk.opened.clock.now_ms() == day_start(DAYS[1])
    assert taken(desk)["break"] == 10
    assert [day.number for day in desk.rehearsal.times()] == [1, 2]
    rehearsal.close()


def test_a_promised_start_is_waited_for(library: Library, clock: FakeClock) -> None:
    blocks = tuple(
        replace(one, locked_start=time(10, 30)) if one.id == "break" else one
        for one in course.workshop().blocks
    )
    rehearsal, desk = begun(library, clock, blocks=blocks)
    case = desk.opened.script.of("case")
    at(desk, "case", len(case.steps) - 1, len(case.steps[-1].cues) - 1)
    desk.stage.next("console")
    assert desk.opened.running.position.block == "break"
    assert minutes_since(desk, day_start(DAYS[0])) == 90
    assert taken(desk)["case"] == 0
    rehearsal.close()


def enter_act(desk: Desk) -> None:
    """To the cue of the first act at which scores are entered."""
    steps = desk.opened.script.of("case").steps
    step = next(number for number, one in enumerate(steps) if one.step.id == "act")
    cue = next(number for number, one in enumerate(steps[step].cues) if one.cue.entry)
    at(desk, "case", step, cue)


def test_scores_nobody_entered_are_invented_and_taken_back_at_once(desk: Desk) -> None:
    enter_act(desk)
    typed = Place("case", 1, "case-g2", "act-1")
    desk.scores.award(typed, "c", "console")
    excused = Place("case", 1, "case-g3", STATE_SLOT)
    desk.scores.award(excused, "excused", "console")
    desk.stage.next("console")
    found = values(desk.opened.entries)
    assert found[typed] == "c"
    assert {place.unit for place in found if place.slot == "act-1"} == {
        "case-g1",
        "case-g2",
        "case-g4",
    }
    desk.history.undo("console")
    assert values(desk.opened.entries) == {typed: "c", excused: "excused"}
    desk.history.redo("console")
    assert values(desk.opened.entries) == found


def test_before_they_are_asked_for_nothing_is_invented(desk: Desk) -> None:
    enter_act(desk)
    desk.stage.back("console")
    desk.stage.back("console")
    desk.stage.next("console")
    assert desk.opened.entries == []


def test_the_same_plan_gets_the_same_scores(
    library: Library, clock: FakeClock, rehearsal: Rehearsal, desk: Desk
) -> None:
    other = Rehearsal(library, rehearsal.opened.workshop.id, clock)
    again = Desk(other.opened, "en")
    again.stage.start("console")
    for one in (desk, again):
        enter_act(one)
        one.stage.next("console")
    assert values(other.opened.entries) == values(rehearsal.opened.entries) != {}
    other.close()
