"""A rehearsal plays on a copy, and nothing of it is left."""

import pytest

from facilitator.core.errors import DiskFull, NothingToUndo, RewrittenSince
from facilitator.core.journal import Place
from facilitator.core.notebook import Jotting
from facilitator.core.unplanned import Unplanned
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.rehearsal import Rehearsal
from facilitator.storage.handover import handover_of
from facilitator.storage.library import Library
from tests.clock import FakeClock
from tests.unit.storage.examples import planned_before


def everything(library: Library, workshop: str) -> tuple[object, ...]:
    """What the record says of a workshop."""
    return (
        library.workshops.load(workshop),
        library.entries(workshop),
        library.actions(workshop),
        library.visits(workshop),
        library.run(workshop),
    )


def test_the_same_plan_and_nothing_in_the_record(
    opened: Opened, library: Library, clock: FakeClock
) -> None:
    before = everything(library, opened.workshop.id)
    rehearsal = Rehearsal(library, opened.workshop.id, clock)
    folder = rehearsal.opened.library.path.parent
    assert rehearsal.opened.rehearsal
    assert rehearsal.opened.workshop == opened.workshop
    assert rehearsal.opened.script == opened.script
    desk = Desk(rehearsal.opened, "zh-CN")
    desk.stage.start("console")
    desk.scores.award(Place("case", 1, "case-g1", "act-1"), "c", "console")
    desk.stage.end("console")

    rehearsal.close()

    assert everything(library, opened.workshop.id) == before
    assert not folder.exists()
    assert [row.id for row in library.workshops.summaries()] == [opened.workshop.id]


def test_own_notes_are_rehearsed_and_what_is_rewritten_is_kept(
    opened: Opened, library: Library, clock: FakeClock, listen
) -> None:
    desk = Desk(opened, "zh-CN")
    desk.stage.start("console")
    key = desk.notebook.key_here()
    desk.notebook.keep_notes(key, "看：谁先问", "console")
    desk.notebook.jot(Jotting(kind="observation", text="只在那天"), "console")
    noted = library.notebook(opened.workshop.id)
    rehearsal = Rehearsal(library, opened.workshop.id, clock)
    copy = Desk(rehearsal.opened, "zh-CN")
    view = listen(copy.stage.console_changed)
    copy.stage.start("console")
    assert view.last.own_notes
    assert [(one.kind, one.text) for one in view.last.notes] == [("watch", "谁先问")]
    assert rehearsal.opened.notebook.jottings == ()
    with pytest.raises(NothingToUndo):
        copy.history.undo("console")
    copy.notebook.restore_notes(key, "console")
    assert not view.last.own_notes
    assert library.notebook(opened.workshop.id).own_notes == ()
    copy.history.undo("console")
    assert library.notebook(opened.workshop.id) == noted
    copy.notebook.keep_notes(key, "问：还有谁", "console")
    copy.notebook.jot(Jotting(kind="observation", text="只在彩排"), "console")
    rehearsal.close()
    kept = library.notebook(opened.workshop.id)
    assert kept.notes_of(key) == "问：还有谁"
    assert kept.jottings == noted.jottings


def test_notes_of_a_draft_are_kept_and_nothing_of_it_can_be_undone_on_the_day(
    opened: Opened, library: Library, clock: FakeClock
) -> None:
    rehearsal = Rehearsal(library, opened.workshop.id, clock)
    copy = Desk(rehearsal.opened, "zh-CN")
    copy.stage.start("console")
    key = copy.notebook.key_here()
    copy.notebook.keep_notes(key, "慢一点", "console")
    copy.stage.jump(copy.plan.insert(Unplanned(kind="break", minutes=5), "console"), "console")
    copy.notebook.keep_notes(copy.notebook.key_here(), "只在彩排里的环节", "console")
    rehearsal.close()

    real = Opened(library, opened.workshop.id, clock)
    assert real.workshop.status == "draft"
    assert {one.id: one.text for one in real.notebook.own_notes}[key] == "慢一点"
    blocks = {one.id for one in real.workshop.blocks}
    assert {one.id.split("/")[0] for one in real.notebook.own_notes} <= blocks
    assert {one.at for one in real.actions} == {clock.now_ms()}
    desk = Desk(real, "zh-CN")
    with pytest.raises(NothingToUndo):
        desk.history.undo("console")


def test_where_the_disk_refuses_the_notes_are_neither_here_nor_there(
    opened: Opened, library: Library, clock: FakeClock, monkeypatch
) -> None:
    rehearsal = Rehearsal(library, opened.workshop.id, clock)
    copy = Desk(rehearsal.opened, "zh-CN")
    copy.stage.start("console")

    def refuse(*_args: object) -> None:
        raise DiskFull(library.path)

    monkeypatch.setattr(library, "note", refuse)
    with pytest.raises(DiskFull):
        copy.notebook.keep_notes(copy.notebook.key_here(), "慢一点", "console")
    assert copy.opened.notebook.own_notes == ()
    rehearsal.close()


def test_a_workshop_that_has_begun_is_rehearsed_from_the_start(
    opened: Opened, library: Library, clock: FakeClock
) -> None:
    desk = Desk(opened, "zh-CN")
    desk.stage.start("console")
    desk.stage.next("console")
    before = everything(library, opened.workshop.id)
    rehearsal = Rehearsal(library, opened.workshop.id, clock)
    assert rehearsal.opened.workshop.status == "draft"
    copy = Desk(rehearsal.opened, "zh-CN")
    copy.stage.start("console")
    assert rehearsal.opened.running.position == rehearsal.opened.script.first()
    rehearsal.close()
    assert everything(library, opened.workshop.id) == before


def test_two_at_a_time_know_nothing_of_each_other(
    opened: Opened, library: Library, clock: FakeClock
) -> None:
    first = Rehearsal(library, opened.workshop.id, clock)
    second = Rehearsal(library, opened.workshop.id, clock)
    desks = [Desk(one.opened, "zh-CN") for one in (first, second)]
    desks[0].stage.start("console")
    assert second.opened.record is None
    first.close()
    desks[1].stage.start("console")
    second.close()


def test_what_an_earlier_version_planned_is_rehearsed_too(
    opened: Opened, library: Library, clock: FakeClock
) -> None:
    """Its contents have a field less than today's, and are kept as they were frozen."""
    before = planned_before(handover_of(library, opened.workshop.id))
    library.erase(opened.workshop.id)
    library.exchange.take_over(before)
    rehearsal = Rehearsal(library, opened.workshop.id, clock)
    assert rehearsal.opened.workshop == before.workshop
    assert [one.content.id for one in rehearsal.opened.script.blocks] == [
        one.content.id for one in opened.script.blocks
    ]
    rehearsal.close()


def test_undo_never_takes_away_what_a_rehearsal_rewrote(
    opened: Opened, library: Library, clock: FakeClock
) -> None:
    desk = Desk(opened, "zh-CN")
    desk.stage.start("console")
    key = desk.notebook.key_here()
    desk.notebook.keep_notes(key, "看：谁先问", "console")
    desk.stage.leave("console")
    rehearsal = Rehearsal(library, opened.workshop.id, clock)
    copy = Desk(rehearsal.opened, "zh-CN")
    copy.stage.start("console")
    copy.notebook.keep_notes(key, "看：谁先放下笔", "console")
    rehearsal.close()
    again = Desk(Opened(library, opened.workshop.id, clock), "zh-CN")
    with pytest.raises(RewrittenSince):
        again.history.undo("console")
    assert again.opened.notebook.notes_of(key) == "看：谁先放下笔"
