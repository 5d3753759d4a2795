"""What HR reported is taken in, counted, taken back and made again, after the end too."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QObject

from facilitator.core.errors import RecordsOnly, RewrittenSince, UndoneNotHere
from facilitator.core.follow_up import FollowUp
from facilitator.core.notebook import Jotting
from facilitator.live.desk import Desk
from facilitator.live.follow_up import LiveFollowUp
from facilitator.live.opened import Opened
from facilitator.live.reports import read_day
from facilitator.storage.handover import handover_of

PROMISE = Jotting(kind="commitment", text="周三前答复", group="g1")


@pytest.fixture
def desk(opened: Opened, qapp) -> Desk:
    made = Desk(opened, "zh-CN", QObject(qapp))
    made.stage.start("console")
    return made


@pytest.fixture
def ids(desk: Desk) -> list[str]:
    return [desk.notebook.jot(replace(PROMISE, text=f"第 {n} 条"), "console").id for n in range(3)]


def kept(desk: Desk):
    """What another start of the program finds."""
    opened = desk.opened
    return LiveFollowUp(Opened(opened.library, opened.workshop.id, opened.clock)).found()


def done(commitment: str, **others: str) -> FollowUp:
    return FollowUp(commitment=commitment, state="done", **others)


def test_reports_are_kept_counted_and_in_the_day_of_a_report(desk, ids) -> None:
    reports = [done(ids[0], date="2026-04-01", remark="好"), FollowUp(commitment=ids[1])]
    taken = desk.follow_up.import_follow_up(reports, "console")

    assert (taken.changed, taken.tally.done, taken.tally.counted) == (1, 1, 3)
    assert kept(desk) == {ids[0]: reports[0]}
    opened = desk.opened
    day = read_day(opened.library, opened.workshop.id, opened.clock.now_ms())
    assert day.follow_up == {ids[0]: reports[0]}
    assert opened.actions[-1].kind == "follow-up"
    assert opened.actions[-1].by == "console"


def test_a_later_form_replaces_by_commitment_and_an_empty_row_changes_nothing(desk, ids) -> None:
    desk.follow_up.import_follow_up([done(ids[0]), done(ids[1], remark="一")], "console")
    later = [replace(done(ids[0]), state="verified"), FollowUp(commitment=ids[1]), done(ids[2])]
    taken = desk.follow_up.import_follow_up(later, "console")

    assert taken.changed == 2
    assert (taken.tally.done, taken.tally.verified) == (3, 1)
    assert kept(desk)[ids[1]].remark == "一"


def test_the_same_form_again_is_no_action(desk, ids) -> None:
    desk.follow_up.import_follow_up([done(ids[0])], "console")
    actions = len(desk.opened.actions)

    assert desk.follow_up.import_follow_up([done(ids[0])], "console").changed == 0
    assert len(desk.opened.actions) == actions


def test_rows_of_unknown_commitments_are_named_and_left_out(desk, ids) -> None:
    parked = desk.notebook.jot(replace(PROMISE, kind="parking"), "console").id
    rows = [done("strange"), done(ids[0]), done(parked)]

    assert desk.follow_up.unknown(rows) == ("strange", parked)
    assert desk.follow_up.import_follow_up(rows, "console").changed == 1
    assert set(kept(desk)) == {ids[0]}


def test_undo_and_redo_also_after_the_end(desk, ids) -> None:
    desk.follow_up.import_follow_up([done(ids[0])], "console")
    desk.stage.end("console")
    assert desk.opened.workshop.status == "finished"
    desk.follow_up.import_follow_up(
        [replace(done(ids[0]), state="verified"), done(ids[1])], "console"
    )

    desk.history.undo("console")
    assert kept(desk) == {ids[0]: done(ids[0])}
    desk.history.redo("console")
    assert kept(desk)[ids[0]].state == "verified"
    desk.history.undo("console")
    desk.history.undo("console")
    assert kept(desk) == {}


def test_what_was_reported_anew_since_is_never_lost_by_an_undo(desk, ids) -> None:
    desk.follow_up.import_follow_up([done(ids[0])], "console")
    first = desk.opened.actions[-1]
    desk.follow_up.import_follow_up([done(ids[0], remark="新")], "console")

    with pytest.raises(RewrittenSince):
        desk.follow_up.undo(first, desk.opened.undoing(first, "console"))
    assert kept(desk)[ids[0]].remark == "新"


def test_what_another_computer_took_in_cannot_be_undone_here(desk, ids) -> None:
    action = desk.opened.action("console", "follow-up", ("count", "1"))
    desk.opened.write(action)

    with pytest.raises(UndoneNotHere):
        desk.history.undo("console")


def test_a_computer_that_only_records_takes_nothing_in(second) -> None:
    with pytest.raises(RecordsOnly):
        second.follow_up.import_follow_up([done("c")], "console")


def test_it_is_not_handed_over(desk, ids) -> None:
    desk.follow_up.import_follow_up([done(ids[0])], "console")
    given = handover_of(desk.opened.library, desk.opened.workshop.id)

    assert {one.entity for _, one in given.changes} & {"follow-up", "jotting"} == set()


def test_a_deleted_commitment_counts_no_more_and_comes_back(desk, ids) -> None:
    desk.follow_up.import_follow_up([done(ids[0])], "console")
    desk.notebook.delete(ids[0], "console")
    assert desk.follow_up.import_follow_up([], "console").tally.done == 0
    desk.history.undo("console")
    assert desk.follow_up.import_follow_up([], "console").tally.done == 1


def test_it_leaves_with_its_workshop(desk, ids) -> None:
    desk.follow_up.import_follow_up([done(ids[0])], "console")
    library, workshop = desk.opened.library, desk.opened.workshop.id
    library.erase(workshop)

    assert LiveFollowUp.found(desk.follow_up) == {}


def test_each_wave_keeps_what_it_brought(desk, ids) -> None:
    desk.follow_up.import_follow_up([replace(done(ids[0]), state="in-progress")], "console", 30)
    taken = desk.follow_up.import_follow_up([done(ids[0]), done(ids[1])], "console", 60)

    assert (taken.changed, taken.wave, taken.tally.done) == (2, 60, 2)
    waves = desk.follow_up.waves()
    assert {wave: len(found) for wave, found in waves.items()} == {30: 1, 60: 2}
    assert waves[30][ids[0]].state == "in-progress"
    assert kept(desk)[ids[0]].state == "done"
    late = desk.follow_up.import_follow_up([done(ids[2])], "console", 30)
    assert (late.tally.done, late.tally.in_progress) == (1, 1)
    desk.history.undo("console")
    desk.history.undo("console")
    assert set(desk.follow_up.waves()) == {30}


@pytest.mark.parametrize(("days", "wave"), [(0, 30), (29, 30), (61, 60), (120, 90)])
def test_without_a_word_it_is_the_wave_nearest_to_today(
    desk, ids, clock, days: int, wave: int
) -> None:
    last = desk.opened.workshop.days[-1].day
    noon = datetime.combine(last, time(12)).astimezone() + timedelta(days=days)
    clock.wall_ms = int(noon.timestamp() * 1000)

    assert desk.follow_up.import_follow_up([done(ids[0])], "console").wave == wave


def test_the_same_said_again_in_a_later_wave_is_a_report_of_that_wave(desk, ids) -> None:
    desk.follow_up.import_follow_up([done(ids[0])], "console", 30)

    assert desk.follow_up.import_follow_up([done(ids[0])], "console", 60).changed == 1
    assert set(desk.follow_up.waves()) == {30, 60}
