"""Time won back while a workshop runs: the plan, the pace, undo, and a restart."""

import pytest
from PySide6.QtCore import QObject

from facilitator.core.catching_up import needed, propose
from facilitator.core.console import starts
from facilitator.core.errors import NothingToRedo, NothingToUndo, NumberOutOfRange
from facilitator.core.pacing import MINUTE_MS, Pace, pace_of
from facilitator.core.position import Position
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.outlook import outlook_of, payers_of
from facilitator.live.reports import read_day
from tests.unit.live.conftest import LEAST


@pytest.fixture
def desk(elastic: Desk) -> Desk:
    return elastic


@pytest.fixture
def opened(desk: Desk) -> Opened:
    return desk.opened


def again(desk: Desk) -> Opened:
    """What another start of the program finds."""
    opened = desk.opened
    return Opened(opened.library, opened.workshop.id, opened.clock)


def pace(opened: Opened) -> Pace:
    return pace_of(outlook_of(opened))


def late(desk: Desk, clock, minutes: float) -> None:
    """Stay so much longer in the first block."""
    opened = desk.opened
    steps = opened.script.blocks[0].steps
    for step in steps[:-1]:
        clock.advance(step.minutes * 60)
        desk.stage.jump(_step(opened, opened.running.position.step + 1), "console")
    clock.advance(steps[-1].minutes * 60 + minutes * 60)


def _step(opened: Opened, step: int) -> Position:
    at = opened.running.position
    return Position(at.day, at.block, step)


def proposal(opened: Opened) -> dict[str, int]:
    found = outlook_of(opened)
    able = payers_of(opened, found, "en")
    wanted = needed(found.now, found.to_come, found.planned_end)
    return propose(found.now, found.to_come, found.planned_end, able, wanted)


def test_the_new_plan_is_on_time_and_ends_as_it_did(desk, clock) -> None:
    opened = desk.opened
    planned = pace(opened).planned_end
    late(desk, clock, 4)
    assert pace(opened).behind == pytest.approx(4)
    gives = proposal(opened)
    assert sum(gives.values()) == 4
    desk.plan.catch_up(gives, "console")
    found = pace(opened)
    assert found.behind == pytest.approx(0, abs=0.001)
    assert found.planned_end == pytest.approx(planned, abs=100)
    assert found.expected_end == pytest.approx(planned, abs=100)
    # The next block begins when the open one ends, four minutes later than it was planned.
    second = opened.script.blocks[1].block.id
    now = opened.clock.now_ms()
    assert starts(opened.workshop, opened.visits, opened.delays)[second] == pytest.approx(
        now, abs=100
    )


def test_what_is_lost_after_it_counts_again(desk, clock) -> None:
    late(desk, clock, 4)
    desk.plan.catch_up(proposal(desk.opened), "console")
    clock.advance(120)
    assert pace(desk.opened).behind == pytest.approx(2, abs=0.001)
    desk.stage.skip("console")
    assert pace(desk.opened).behind == pytest.approx(2, abs=0.001)
    desk.plan.catch_up({}, "console")
    desk.stage.skip("console")
    assert pace(desk.opened).behind < 0


def test_the_end_can_be_pushed_instead(desk, clock) -> None:
    opened = desk.opened
    planned, plan = pace(opened).planned_end, opened.workshop
    late(desk, clock, 4)
    desk.plan.catch_up({}, "console")
    found = pace(opened)
    assert opened.workshop == plan
    assert found.behind == pytest.approx(0, abs=0.001)
    assert found.planned_end == pytest.approx(planned + 4 * MINUTE_MS, abs=100)


def test_undo_and_redo_are_one_step_and_survive_a_restart(desk, clock, qapp) -> None:
    opened = desk.opened
    plan = opened.workshop
    late(desk, clock, 4)
    desk.plan.catch_up(proposal(opened), "console")
    shorter, delays = opened.workshop, opened.delays
    assert shorter != plan
    assert (again(desk).workshop, again(desk).delays) == (shorter, delays)
    desk.history.undo("console")
    assert (opened.workshop, opened.delays) == (plan, {})
    assert pace(opened).behind == pytest.approx(4)
    assert (again(desk).workshop, again(desk).delays) == (plan, {})
    later = Desk(again(desk), "zh-CN", QObject(qapp))
    later.history.redo("console")
    assert (later.opened.workshop, later.opened.delays) == (shorter, delays)
    later.history.undo("console")
    assert (later.opened.workshop, later.opened.delays) == (plan, {})
    assert again(desk).workshop == plan


def test_it_is_one_action_with_what_was_before_and_after(desk, clock) -> None:
    late(desk, clock, 4)
    gives = proposal(desk.opened)
    before = {one.id: one.minutes for one in desk.opened.workshop.blocks}
    desk.plan.catch_up(gives, "console")
    action = desk.opened.library.actions(desk.opened.workshop.id)[-1]
    facts = dict(action.facts)
    assert (action.kind, facts["what"], facts["minutes"]) == ("plan", "catch-up", "4")
    changes = desk.opened.library.changes(desk.opened.workshop.id, action.id)
    assert {one.entity_id for one in changes} == set(gives)
    for one in changes:
        assert f'"minutes":{before[one.entity_id]:.1f}' in one.before
        assert f'"minutes":{before[one.entity_id] - gives[one.entity_id]:.1f}' in one.after


def test_the_report_knows_what_was_planned_before(desk, clock) -> None:
    opened = desk.opened
    planned = {one.block.id: one.block.minutes for one in opened.script.blocks}
    late(desk, clock, 4)
    desk.plan.catch_up(proposal(opened), "console")
    found = read_day(opened.library, opened.workshop.id, clock.now_ms())
    assert found.planned == planned
    assert sum(one.block.minutes for one in found.script.blocks) == sum(planned.values()) - 4
    desk.history.undo("console")
    assert read_day(opened.library, opened.workshop.id, clock.now_ms()).planned == planned
    desk.history.redo("console")
    assert read_day(opened.library, opened.workshop.id, clock.now_ms()).planned == planned


def test_once_a_block_that_paid_was_shown_it_stays(desk, clock) -> None:
    late(desk, clock, 4)
    gives = proposal(desk.opened)
    desk.plan.catch_up(gives, "console")
    block = next(one.block for one in desk.opened.script.blocks if one.block.id in gives)
    desk.stage.jump(Position(block.day, block.id), "console")
    with pytest.raises(NothingToUndo):
        desk.history.undo("console")


def test_a_look_at_a_block_before_does_not_bind(desk, clock) -> None:
    late(desk, clock, 4)
    gives = proposal(desk.opened)
    at = desk.opened.running.position
    block = next(one.block for one in desk.opened.script.blocks if one.block.id in gives)
    desk.stage.jump(Position(block.day, block.id), "console")
    clock.advance(5)
    desk.stage.jump(at, "console")
    clock.advance(5)
    assert proposal(desk.opened).keys() == gives.keys()
    plan = desk.opened.workshop
    desk.plan.catch_up(gives, "console")
    desk.history.undo("console")
    assert desk.opened.workshop == plan


def minutes(opened: Opened) -> dict[str, float]:
    """How long the blocks are that can give something, by what they play."""
    return {
        one.content.id: one.block.minutes for one in opened.script.blocks if one.block.id in LEAST
    }


def overlapping(desk: Desk, clock) -> None:
    """Two new plans that shorten the drawing; a block of the second one was shown since."""
    clock.advance(1)
    desk.plan.catch_up({"drawing": 3}, "console")
    clock.advance(1)
    desk.plan.catch_up({"drawing": 1, "quiz": 1}, "console")
    clock.advance(1)
    quiz = desk.opened.script.of("quiz").block
    desk.stage.jump(Position(quiz.day, quiz.id), "console")


def test_undo_gives_back_what_this_plan_took_and_no_other(desk, clock) -> None:
    opened = desk.opened
    before = minutes(opened)
    planned = {one.block.id: one.block.minutes for one in opened.script.blocks}
    overlapping(desk, clock)
    after = minutes(opened)
    assert after == {"quiz": before["quiz"] - 1, "drawing": before["drawing"] - 4}
    desk.history.undo("console")
    assert minutes(opened) == after | {"drawing": before["drawing"] - 1} == minutes(again(desk))
    assert read_day(opened.library, opened.workshop.id, clock.now_ms()).planned == planned
    desk.history.redo("console")
    assert minutes(opened) == after == minutes(again(desk))
    assert read_day(opened.library, opened.workshop.id, clock.now_ms()).planned == planned
    desk.history.undo("console")
    assert minutes(opened) == after | {"drawing": before["drawing"] - 1}


def test_what_a_block_can_no_longer_give_is_not_done_again(desk, clock) -> None:
    opened = desk.opened
    desk.plan.catch_up({"drawing": 3}, "console")
    desk.history.undo("console")
    clock.advance(1)
    desk.plan.catch_up({"drawing": 3, "quiz": 1}, "console")
    clock.advance(1)
    quiz = opened.script.of("quiz").block
    desk.stage.jump(Position(quiz.day, quiz.id), "console")
    plan, deeds = opened.workshop, list(opened.actions)
    with pytest.raises(NothingToRedo):
        desk.history.redo("console")
    assert (opened.workshop, opened.actions) == (plan, deeds)
    assert again(desk).workshop == plan


def test_more_than_a_block_can_give_is_refused_and_nothing_changes(desk, clock) -> None:
    late(desk, clock, 4)
    plan, actions = desk.opened.workshop, len(desk.opened.actions)
    for wrong in (
        {desk.opened.script.blocks[0].block.id: 1},
        dict.fromkeys(proposal(desk.opened), 60),
    ):
        with pytest.raises(NumberOutOfRange):
            desk.plan.catch_up(wrong, "console")
    assert (desk.opened.workshop, len(desk.opened.actions)) == (plan, actions)


def test_everybody_hears_of_it(desk, clock, listen) -> None:
    late(desk, clock, 4)
    heard, said = listen(desk.timer.pace_changed), listen(desk.history.last_action_changed)
    desk.plan.catch_up(proposal(desk.opened), "console")
    assert heard.last.behind == pytest.approx(0, abs=0.001)
    assert dict(said.last.facts)["minutes"] == "4"
    assert said.last.can_undo
