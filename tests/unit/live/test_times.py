"""Minutes used, corrected by hand: one action, undone, read again; the report says so."""

import pytest
from PySide6.QtCore import QObject

from facilitator.core.errors import BlockWasRun, NumberOutOfRange
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.reports import read_day
from facilitator.live.times import LiveTimes
from tests.unit.live.laptops import ACT


@pytest.fixture
def desk(opened: Opened, qapp) -> Desk:
    made = Desk(opened, "zh-CN", QObject(qapp))
    made.stage.start("console")
    return made


@pytest.fixture
def first(desk: Desk, clock) -> str:
    """The first block, seven minutes long, left for the next one."""
    block = desk.opened.script.blocks[0].block.id
    clock.advance(7 * 60)
    desk.stage.skip("console")
    return block


def row(desk: Desk, block: str):
    return next(one for one in desk.times.table() if one.block == block)


def day(desk: Desk):
    opened = desk.opened
    return read_day(opened.library, opened.workshop.id, opened.clock.now_ms())


def test_what_was_measured_is_shown_by_block_and_step(desk, first) -> None:
    found = row(desk, first)
    planned = desk.opened.script.blocks[0].block.minutes
    assert (found.planned, found.measured) == (planned, pytest.approx(7))
    assert (found.corrected, found.counted) == (None, pytest.approx(7))
    assert found.steps[0].measured == pytest.approx(7)
    assert all(step.measured is None for step in found.steps[1:])
    assert sum(step.planned for step in found.steps) == pytest.approx(planned)
    last = desk.times.table()[-1]
    assert (last.measured, last.counted) == (None, None)


def test_a_correction_counts_in_the_report_and_is_undone(desk, first) -> None:
    desk.times.correct({first: 4}, "console")
    assert (row(desk, first).measured, row(desk, first).counted) == (pytest.approx(7), 4)
    assert day(desk).actual[first] == 4
    assert day(desk).measured[first] == pytest.approx(7)
    desk.history.undo("console")
    assert row(desk, first).corrected is None
    assert day(desk).actual[first] == pytest.approx(7)
    desk.history.redo("console")
    assert day(desk).actual[first] == 4


def test_several_are_one_action_with_before_and_after(desk, first) -> None:
    last = desk.opened.script.blocks[-1].block.id
    desk.times.correct({first: 4}, "console")
    count = len(desk.opened.actions)
    desk.times.correct({first: 5, last: 12}, "console")
    assert len(desk.opened.actions) == count + 1
    action = desk.opened.library.actions(desk.opened.workshop.id)[-1]
    changes = desk.opened.library.changes(desk.opened.workshop.id, action.id)
    assert [(one.entity_id, one.before, one.after) for one in changes] == [
        (first, '{"minutes": 4}', '{"minutes": 5}'),
        (last, '{"minutes": null}', '{"minutes": 12}'),
    ]
    desk.history.undo("console")
    assert (row(desk, first).corrected, row(desk, last).corrected) == (4, None)


def test_nothing_lets_what_was_measured_count_again(desk, first) -> None:
    desk.times.correct({first: 4}, "console")
    desk.times.correct({first: None}, "console")
    assert row(desk, first).counted == pytest.approx(7)
    assert first not in {one for one, value in day(desk).actual.items() if value == 4}


def test_it_is_there_after_a_restart_and_after_the_end(desk, first, clock) -> None:
    desk.times.correct({first: 4}, "console")
    desk.stage.end("console")
    opened = Opened(desk.opened.library, desk.opened.workshop.id, clock)
    assert opened.workshop.status == "finished"
    times = LiveTimes(opened, "zh-CN")
    times.correct({first: 6}, "console")
    again = Opened(desk.opened.library, desk.opened.workshop.id, clock)
    table = LiveTimes(again, "zh-CN").table()
    assert next(one.corrected for one in table if one.block == first) == 6
    assert again.workshop.status == "finished"


def test_the_same_again_writes_nothing_and_nonsense_is_refused(desk, first) -> None:
    desk.times.correct({first: 4}, "console")
    count = len(desk.opened.actions)
    desk.times.correct({first: 4}, "console")
    for wrong in (-1, 24 * 60 + 1):
        with pytest.raises(NumberOutOfRange):
            desk.times.correct({first: wrong}, "console")
    assert len(desk.opened.actions) == count


def test_the_pace_of_the_day_goes_by_the_clock_all_the_same(desk, first, listen) -> None:
    heard = listen(desk.timer.pace_changed)
    desk.timer.announce()
    before = heard.last
    desk.times.correct({first: 60}, "console")
    desk.timer.announce()
    assert heard.last == before


def test_the_last_action_is_said(desk, first, listen) -> None:
    said = listen(desk.history.last_action_changed)
    desk.times.correct({first: 4}, "console")
    facts = dict(said.last.facts)
    assert (said.last.kind, facts["minutes"], said.last.can_undo) == ("time", "4", True)


def test_none_at_all_says_that_it_was_not_run(desk, first) -> None:
    assert first in day(desk).actual
    desk.times.correct({first: 0}, "console")
    assert first not in day(desk).actual
    assert not day(desk).is_blank(first)
    desk.history.undo("console")
    assert first in day(desk).actual


def test_where_something_is_entered_it_was_run(desk, first) -> None:
    desk.scores.award(ACT, "a", "console")
    assert ACT.block == first
    with pytest.raises(BlockWasRun):
        desk.times.correct({first: 0}, "console")
    assert row(desk, first).corrected is None
    desk.times.correct({first: 1}, "console")
    assert row(desk, first).corrected == 1


def test_what_is_entered_afterwards_says_that_it_was_run(desk, first) -> None:
    desk.times.correct({first: 0}, "console")
    desk.scores.award(ACT, "a", "console")
    assert row(desk, first).corrected is None
    assert day(desk).actual[first] == pytest.approx(7)
    assert day(desk).by_hand == {}
    desk.history.undo("console")
    assert first not in day(desk).actual
    assert row(desk, first).corrected == 0


def test_that_it_was_run_is_known_after_a_restart_too(desk, first) -> None:
    desk.times.correct({first: 0}, "console")
    desk.scores.award(ACT, "a", "console")
    again = Opened(desk.opened.library, desk.opened.workshop.id, desk.opened.clock)
    table = LiveTimes(again, "zh-CN").table()
    found = next(one for one in table if one.block == first)
    assert (found.corrected, found.counted) == (None, pytest.approx(7))


def test_the_open_block_has_saved_nothing_yet(desk, first) -> None:
    second = desk.opened.running.position.block
    assert row(desk, first).difference(None) is not None
    assert row(desk, second).measured == pytest.approx(0)
    assert row(desk, second).difference(None) is None
