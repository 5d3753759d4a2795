"""A block put in while the day runs makes it later than agreed, until that is won back or agreed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject

from facilitator.core.console import starts
from facilitator.core.late_offer import Offer, offer
from facilitator.core.pacing import MINUTE_MS, Pace, minutes_said, pace_of
from facilitator.core.position import Position
from facilitator.core.unplanned import Unplanned, end_with
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.outlook import beginnings_of, outlook_of, payers_of
from tests.unit.core import course
from tests.unit.live.conftest import plant

BREAK = Unplanned(kind="break", minutes=10)


@pytest.fixture
def desk(elastic: Desk) -> Desk:
    return elastic


@pytest.fixture
def opened(desk: Desk) -> Opened:
    return desk.opened


def pace(desk: Desk) -> Pace:
    return pace_of(outlook_of(desk.opened))


def again(desk: Desk) -> Opened:
    """What another start of the program finds."""
    opened = desk.opened
    return Opened(opened.library, opened.workshop.id, opened.clock)


def shown(desk: Desk) -> Offer:
    found = outlook_of(desk.opened)
    return offer(found, payers_of(desk.opened, found, "en"), {})


def test_the_day_is_late_by_it_and_the_agreed_end_stays(desk) -> None:
    before = pace(desk)
    desk.plan.insert(BREAK, "console")
    found = pace(desk)
    assert found.behind == pytest.approx(10)
    assert found.planned_end == before.planned_end
    assert found.expected_end == before.planned_end + 10 * MINUTE_MS
    assert pace_of(outlook_of(again(desk))) == found


def test_it_stays_late_in_the_block_and_behind_it(desk, clock) -> None:
    desk.plan.insert(BREAK, "console")
    desk.stage.skip("console")
    lost = pace(desk).behind
    clock.advance(6 * 60)
    assert pace(desk).behind == pytest.approx(lost)
    desk.stage.skip("console")
    # Four of its minutes were not used.
    assert pace(desk).behind == pytest.approx(lost - 4)


def test_left_out_after_all_it_brings_no_delay(desk) -> None:
    before = pace(desk)
    desk.plan.insert(BREAK, "console")
    last = desk.opened.script.blocks[-1].block
    ahead = late_in(desk, last.id)
    desk.history.undo("console")
    assert ahead == pytest.approx(pace(desk).behind)
    assert before.planned_end == pace(desk).planned_end


def late_in(desk: Desk, block: str) -> float:
    """How late the day is in another block."""
    place = desk.opened.script.of(block).block
    desk.stage.jump(Position(place.day, place.id), "console")
    return pace(desk).behind


def test_taken_out_again_nothing_is_late(desk) -> None:
    before = pace(desk)
    desk.plan.insert(BREAK, "console")
    desk.history.undo("console")
    assert pace(desk) == before
    desk.history.redo("console")
    assert pace(desk).behind == pytest.approx(10)


def test_won_back_the_day_ends_as_agreed(desk) -> None:
    before = pace(desk)
    desk.plan.insert(replace(BREAK, minutes=4), "console")
    assert shown(desk).wanted == 4
    desk.plan.catch_up(shown(desk).gives, "console")
    found = pace(desk)
    assert found.behind == pytest.approx(0)
    assert found.planned_end == found.expected_end == before.planned_end


def test_who_is_ahead_owes_only_the_rest(desk) -> None:
    before = pace(desk)
    second = desk.opened.script.blocks[1].block.id
    ahead = -late_in(desk, second)
    assert ahead > 10
    desk.plan.insert(replace(BREAK, minutes=ahead + 3), "console")
    assert shown(desk).wanted == 3
    desk.plan.catch_up(shown(desk).gives, "console")
    found = pace(desk)
    assert found.behind == pytest.approx(0)
    assert found.planned_end == found.expected_end == before.planned_end


def test_pushing_the_end_agrees_the_later_one(desk) -> None:
    before = pace(desk)
    desk.plan.insert(BREAK, "console")
    assert shown(desk).pushed_end == before.planned_end + 10 * MINUTE_MS
    desk.plan.catch_up({}, "console")
    found = pace(desk)
    assert found.behind == pytest.approx(0)
    assert found.planned_end == found.expected_end == before.planned_end + 10 * MINUTE_MS
    desk.plan.insert(replace(BREAK, minutes=5), "console")
    assert pace(desk).behind == pytest.approx(5)
    desk.history.undo("console")
    desk.history.undo("console")
    assert pace(desk).behind == pytest.approx(10)
    assert pace(desk).planned_end == before.planned_end


def test_in_the_last_block_too(desk, clock) -> None:
    last = desk.opened.script.blocks[-1].block
    before = pace(desk)
    clock.advance((before.planned_end - clock.now_ms()) / 1000)
    desk.stage.jump(Position(last.day, last.id), "console")
    late = pace(desk)
    assert late.behind > 1
    desk.plan.catch_up({}, "console")
    assert pace(desk).behind == pytest.approx(0)
    assert pace(desk).planned_end == pace(desk).expected_end == late.expected_end


def test_before_it_is_put_in_the_new_end_is_known(desk, clock) -> None:
    clock.advance(2 * 60)
    for minutes in (1, 10, 45):
        told = end_with(outlook_of(desk.opened), minutes)
        desk.plan.insert(replace(BREAK, minutes=minutes), "console")
        found = pace(desk)
        assert (told.end, told.agreed) == (found.expected_end, found.planned_end)
        assert told.later == minutes
        desk.history.undo("console")


def test_shown_at_once_it_takes_the_place_of_the_rest_of_the_block(desk, clock) -> None:
    clock.advance(2 * 60)
    for minutes in (1, 10, 45):
        told = end_with(outlook_of(desk.opened), minutes, at_once=True)
        desk.stage.jump(desk.plan.insert(replace(BREAK, minutes=minutes), "console"), "console")
        found = pace(desk)
        assert (told.end, told.agreed) == (found.expected_end, found.planned_end)


def looking_back(desk: Desk, clock) -> None:
    """The trainer is well inside the quiz and looks at the case again."""
    for _ in range(3):
        clock.advance(5 * 60)
        desk.stage.skip("console")
    clock.advance(4 * 60)
    here = desk.opened.running.position.block
    first = desk.opened.script.blocks[0].block
    assert here != first.id
    desk.stage.jump(Position(first.day, first.id), "console")
    clock.advance(20)


def test_put_in_while_looking_back_it_comes_behind_where_the_day_stands(desk, clock) -> None:
    looking_back(desk, clock)
    for minutes in (1, 10, 45):
        before = pace(desk)
        told = end_with(outlook_of(desk.opened), minutes)
        behind = desk.plan.behind().id
        place = desk.plan.insert(replace(BREAK, minutes=minutes), "console")
        found = pace(desk)
        assert (told.end, told.agreed) == (found.expected_end, found.planned_end)
        assert found.behind == pytest.approx(before.behind + minutes)
        order = [one.block.id for one in desk.opened.script.blocks]
        assert order.index(place.block) == order.index(behind) + 1 > 1
        desk.history.undo("console")


def test_put_in_at_once_while_looking_back_the_end_is_the_one_told(desk, clock) -> None:
    looking_back(desk, clock)
    told = end_with(outlook_of(desk.opened), 10, at_once=True)
    desk.stage.jump(desk.plan.insert(BREAK, "console"), "console")
    found = pace(desk)
    assert (told.end, told.agreed) == (found.expected_end, found.planned_end)


def test_what_is_said_of_a_delay_is_one_figure(desk, clock) -> None:
    """3.4 minutes late are three: on the chip, between the ends, and in what is to be won."""
    minutes = desk.opened.script.blocks[0].steps[0].minutes
    for seconds, said in ((24, 0), (59, 0), (3 * 60 + 24, 3), (3 * 60 + 36, 4)):
        clock.advance(minutes * 60 + seconds)
        found, made = pace(desk), shown(desk)
        assert minutes_said(found.behind) == said
        assert found.expected_end - found.planned_end == said * MINUTE_MS
        assert (made.behind, made.wanted) == (said, said)
        assert made.pushed_end == found.expected_end
        assert made.pushes == bool(said)
        assert {one.plan.starts % MINUTE_MS for one in made.rows[1:]} == {0}
        clock.advance(-minutes * 60 - seconds)


def test_a_new_plan_ends_when_it_was_said_to_end(desk, clock) -> None:
    before = pace(desk)
    minutes = desk.opened.script.blocks[0].steps[0].minutes
    clock.advance(minutes * 60 + 3 * 60 + 24)
    desk.plan.catch_up(shown(desk).gives, "console")
    found = pace(desk)
    assert found.planned_end == found.expected_end == before.planned_end
    clock.advance(2 * 60 + 36)
    made = shown(desk)
    desk.plan.catch_up({}, "console")
    assert pace(desk).planned_end == pace(desk).expected_end == made.pushed_end
    assert minutes_said(pace(desk).behind) == 0


def ahead_at_the_break(desk: Desk, clock) -> None:
    """The case went quickly: the day is ahead when the break opens."""
    while desk.opened.running.position.block == "case":
        clock.advance(25)
        desk.stage.next("console")


@pytest.mark.parametrize("pushed", [True, False])
@pytest.mark.parametrize("more", [-15, 3])
def test_after_a_new_plan_a_press_on_does_not_move_the_day(desk, clock, more, pushed) -> None:
    """Ahead, and with more put in than that or less: what is lost is taken in with either sign."""
    ahead_at_the_break(desk, clock)
    lead = round(-pace(desk).behind)
    assert lead > 15
    desk.plan.insert(replace(BREAK, minutes=lead + more), "console")
    desk.plan.catch_up({} if pushed else shown(desk).gives, "console")
    assert desk.opened.delays["break"] < 0
    clock.advance(10 * 60)
    before = pace(desk)
    desk.stage.next("console")
    put_in = desk.opened.running.position.block
    assert put_in not in ("break", "quiz")
    assert pace(desk).behind == pytest.approx(before.behind)
    assert pace(desk).expected_end == before.expected_end
    clock.advance((lead + more) * 60)
    assert pace(desk).expected_end == before.expected_end
    desk.stage.next("console")
    assert desk.opened.running.position.block == "quiz"
    assert pace(desk).behind == pytest.approx(before.behind)


@pytest.mark.parametrize("late", [False, True])
def test_after_a_new_plan_a_look_back_does_not_move_the_day(desk, clock, late) -> None:
    ahead_at_the_break(desk, clock)
    if late:
        clock.advance(60 * 60)
    lead = max(0, round(-pace(desk).behind))
    desk.plan.insert(replace(BREAK, minutes=lead + 5), "console")
    desk.plan.catch_up({}, "console")
    assert (desk.opened.delays["break"] > 0) is late
    clock.advance(4 * 60)
    before = pace(desk)
    desk.stage.back("console")
    assert desk.opened.running.position.block == "case"
    assert pace(desk).expected_end == before.expected_end
    assert pace(desk).behind == pytest.approx(before.behind)


def test_after_a_new_plan_a_press_on_does_not_move_the_timetable(desk, clock) -> None:
    ahead_at_the_break(desk, clock)
    desk.plan.insert(replace(BREAK, minutes=25), "console")
    desk.plan.catch_up({}, "console")
    clock.advance(10 * 60)
    before = beginnings_of(desk.opened)
    desk.stage.next("console")
    found = beginnings_of(desk.opened)
    for block in ("quiz", desk.opened.script.blocks[-1].block.id):
        assert found[block] == before[block]


def test_taken_back_and_made_again_the_agreed_end_is_the_same(desk, clock) -> None:
    """First the new plan, then a block put in: made again in that order, the block is not agreed."""
    clock.advance((desk.opened.script.blocks[0].steps[0].minutes + 10) * 60)
    desk.plan.catch_up({}, "console")
    desk.plan.insert(BREAK, "console")
    before = pace(desk)
    assert before.behind == pytest.approx(10)
    for _ in range(2):
        desk.history.undo("console")
        desk.history.undo("console")
        desk.history.redo("console")
        desk.history.redo("console")
        assert pace(desk) == before
        assert pace_of(outlook_of(again(desk))) == before
    desk.plan.catch_up({}, "console")
    assert minutes_said(pace(desk).behind) == 0
    desk.history.undo("console")
    assert pace(desk) == before


def test_a_new_plan_agrees_the_end_of_its_own_day_alone(library, clock, qapp) -> None:
    plan = course.workshop()
    days = (*plan.days, replace(plan.days[0], id="next", day=plan.days[0].day + timedelta(days=1)))
    later = ("drawing", "closing")
    blocks = tuple(replace(one, day="next") if one.id in later else one for one in plan.blocks)
    opened = Opened(library, plant(library, clock, blocks=blocks, days=days), clock)
    desk = Desk(opened, "zh-CN", QObject(qapp))
    desk.stage.start("console")
    desk.stage.jump(Position("next", "drawing"), "console")
    tomorrow = desk.plan.insert(BREAK, "console").block
    desk.stage.jump(Position("day", "case"), "console")
    today = desk.plan.insert(BREAK, "console").block
    assert opened.not_agreed == {today, tomorrow}
    desk.plan.catch_up({}, "console")
    assert opened.not_agreed == again(desk).not_agreed == {tomorrow}


def test_after_a_new_plan_made_ahead_the_agenda_does_not_run_backwards(desk, clock) -> None:
    ahead_at_the_break(desk, clock)
    began = clock.now_ms()
    desk.plan.insert(replace(BREAK, minutes=25), "console")
    desk.plan.catch_up({}, "console")
    found = starts(desk.opened.workshop, desk.opened.visits, desk.opened.delays)
    told = [found[one.block.id] for one in desk.opened.script.blocks]
    assert told == sorted(told)
    assert found["break"] == pytest.approx(began, abs=MINUTE_MS)
