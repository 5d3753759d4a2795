"""Two laptops, one workshop: nothing is lost, nothing doubled, and who disagrees is asked about."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.core.entry import form_for
from facilitator.core.errors import (
    AnotherPlan,
    AnotherWorkshop,
    DiskFull,
    NotAHandover,
    NothingToRedo,
    NothingToUndo,
    RecordsOnly,
    ReplacedSince,
    UnknownSlot,
    WorkshopFinished,
)
from facilitator.core.history import ASSISTANT
from facilitator.core.journal import Place, broken_line, entry_hash
from facilitator.core.position import Position
from facilitator.core.unplanned import Unplanned
from facilitator.live.desk import Desk
from facilitator.live.handover import take_over
from facilitator.live.opened import Opened
from facilitator.storage.handover import handover_of, read_handover, write_handover
from facilitator.storage.library import Library, open_library
from tests.clock import FakeClock
from tests.unit.live.conftest import plant

ACT = Place("case", 1, "case-g1", "act-1")
OTHER = ACT._replace(unit="case-g2")


@pytest.fixture
def first(opened: Opened) -> Desk:
    desk = Desk(opened, "zh-CN")
    desk.stage.start("console")
    desk.scores.award(ACT, "a", "console")
    return desk


@pytest.fixture
def there(tmp_path: Path, clock: FakeClock) -> Iterator[Library]:
    """The library of the second laptop, whose clock is an hour behind."""
    library = open_library(tmp_path / "there", FakeClock(clock.now_ms() - 3_600_000).now_ms)
    yield library
    library.close()


@pytest.fixture
def second(first: Desk, there: Library, clock: FakeClock, tmp_path: Path) -> Desk:
    path = tmp_path / "there.handover"
    first.handover.give(path)
    workshop = take(there, path, assisting=True)
    desk = Desk(Opened(there, workshop, FakeClock(clock.now_ms() - 3_600_000)), "zh-CN")
    desk.stage.start("console")
    return desk


def take(library: Library, path: Path, *, assisting: bool) -> str:
    """Take a file over, as it is read now."""
    return take_over(library, path, read_handover(path), assisting=assisting)


def bring_back(second: Desk, first: Desk, tmp_path: Path) -> Path:
    path = tmp_path / "back.handover"
    second.handover.give(path)
    first.handover.take(first.handover.preview(path), "console")
    return path


def value(desk: Desk, place: Place) -> object:
    scores = desk.opened.board.of(place.block)
    assert scores is not None
    return scores.found[place.unit].get(place.slot)


def test_the_second_laptop_goes_on_where_the_first_stands(first: Desk, second: Desk) -> None:
    assert second.opened.workshop.assisting
    assert not first.opened.workshop.assisting
    assert second.opened.running.position == first.opened.running.position
    assert second.opened.board.places == first.opened.board.places
    assert second.recorder == ASSISTANT
    assert first.recorder == "console"


def test_what_was_entered_there_comes_back_and_is_said(
    first: Desk, second: Desk, tmp_path: Path, listen
) -> None:
    second.scores.award(OTHER, "c", second.recorder)
    first.scores.award(ACT._replace(unit="case-g3"), "b", "console")
    boards = listen(first.scores.scoreboard_changed)

    path = tmp_path / "back.handover"
    second.handover.give(path)
    coming = first.handover.preview(path)
    assert (coming.new, coming.known, coming.disputed) == (1, 1, 0)
    assert value(first, OTHER) is None
    first.handover.take(first.handover.preview(path), "console")

    assert value(first, OTHER) == "c"
    assert value(first, ACT) == "a"
    assert boards.said
    lines = first.opened.library.entries("w")
    assert list(lines) == first.opened.entries
    assert broken_line(lines) is None
    assert [line.by for line in lines] == ["console", "console", ASSISTANT]
    assert first.opened.library.check() == []


def test_the_same_file_again_brings_nothing(first: Desk, second: Desk, tmp_path: Path) -> None:
    second.scores.award(OTHER, "c", second.recorder)
    path = bring_back(second, first, tmp_path)
    before = list(first.opened.entries)

    assert first.handover.preview(path).new == 0
    first.handover.take(first.handover.preview(path), "console")

    assert first.opened.entries == before


def test_later_entries_sort_after_all_that_came_in(
    first: Desk, second: Desk, tmp_path: Path
) -> None:
    second.scores.award(OTHER, "c", second.recorder)
    bring_back(second, first, tmp_path)
    first.scores.award(OTHER, "b", "console")
    assert value(first, OTHER) == "b"
    assert first.handover.disputes() == ()


def test_two_who_disagree_are_shown_until_somebody_decides(
    first: Desk, second: Desk, tmp_path: Path
) -> None:
    second.scores.award(OTHER, "c", second.recorder)
    first.scores.award(OTHER, "b", "console")
    bring_back(second, first, tmp_path)

    ((mine, theirs),) = sorted(
        [sorted(rows, key=lambda row: row.by, reverse=True) for rows in first.handover.disputes()]
    )
    assert (mine.by, theirs.by) == ("console", ASSISTANT)
    assert {mine.value, theirs.value} == {"B", "C"}
    opened = first.opened
    block = opened.script.of(OTHER.block)
    steps = range(len(block.steps))
    forms = (form_for(opened.workshop, block, step, opened.board, "zh-CN") for step in steps)
    form = next(one for one in forms if one is not None and one.fields[0].slot == OTHER.slot)
    row = next(one for one in form.rows if one.unit == OTHER.unit)
    assert row.contested == (OTHER.slot,)

    first.handover.confirm(theirs.entry, "console")

    assert first.handover.disputes() == ()
    assert value(first, OTHER) == "c"
    assert first.opened.board.contested == frozenset()
    with pytest.raises(UnknownSlot):
        first.handover.confirm(mine.entry, "console")


def test_a_decision_reaches_the_other_laptop(first: Desk, second: Desk, tmp_path: Path) -> None:
    second.scores.award(OTHER, "c", second.recorder)
    first.scores.award(OTHER, "b", "console")
    bring_back(second, first, tmp_path)
    first.handover.confirm(first.handover.disputes()[0][0].entry, "console")

    bring_back(first, second, tmp_path)

    assert second.handover.disputes() == ()
    assert value(second, OTHER) == value(first, OTHER)


def test_neither_takes_back_what_the_other_did(first: Desk, second: Desk, tmp_path: Path) -> None:
    second.scores.award(OTHER, "c", second.recorder)
    bring_back(second, first, tmp_path)

    first.history.undo("console")

    assert value(first, ACT) is None
    assert value(first, OTHER) == "c"
    with pytest.raises(NothingToUndo):
        first.history.undo("console")


def test_a_file_of_another_workshop_is_refused(first: Desk, there: Library, tmp_path: Path) -> None:
    clock = FakeClock()
    other = plant(there, clock, id="v", title="另一场")
    path = tmp_path / "other.handover"
    write_handover(path, handover_of(there, other))
    with pytest.raises(AnotherWorkshop) as caught:
        first.handover.preview(path)
    assert (caught.value.title, caught.value.running) == ("另一场", first.opened.workshop.title)


def test_scores_of_what_is_not_planned_here_are_refused(
    first: Desk, second: Desk, tmp_path: Path
) -> None:
    second.scores.award(OTHER, "c", second.recorder)
    path = tmp_path / "back.handover"
    second.handover.give(path)
    plan = first.opened.workshop
    units = tuple(unit for unit in plan.units if unit.id != OTHER.unit)
    first.opened.workshop = replace(plan, units=units)
    with pytest.raises(AnotherPlan):
        first.handover.take(first.handover.preview(path), "console")


def test_values_that_no_panel_lets_through_are_refused(
    first: Desk, second: Desk, tmp_path: Path
) -> None:
    given = handover_of(second.opened.library, "w")
    line = replace(given.entries[0], id="bad", value={"a": ["b"]}, supersedes=())
    # Written with a broken chain, as by somebody who edits files by hand.
    path = tmp_path / "bad.handover"
    write_handover(path, replace(given, entries=(*given.entries, line)))
    with pytest.raises(NotAHandover):
        first.handover.preview(path)


def test_a_full_disk_takes_nothing(
    first: Desk, second: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second.scores.award(OTHER, "c", second.recorder)
    path = tmp_path / "back.handover"
    second.handover.give(path)
    before = list(first.opened.entries)

    def refuse(*_facts: object) -> None:
        raise DiskFull(first.opened.library.path)

    monkeypatch.setattr(first.opened.library, "take_in", refuse)
    with pytest.raises(DiskFull):
        first.handover.take(first.handover.preview(path), "console")
    assert first.opened.entries == before
    assert value(first, OTHER) is None


def test_a_finished_workshop_takes_nothing(first: Desk, second: Desk, tmp_path: Path) -> None:
    second.scores.award(OTHER, "c", second.recorder)
    path = tmp_path / "back.handover"
    second.handover.give(path)
    first.stage.end("console")
    with pytest.raises(WorkshopFinished):
        first.handover.take(first.handover.preview(path), "console")


def test_taken_over_again_it_gets_what_is_new_and_the_new_use(
    first: Desk, there: Library, tmp_path: Path
) -> None:
    path = tmp_path / "f.handover"
    first.handover.give(path)
    workshop = take(there, path, assisting=True)
    first.scores.award(OTHER, "b", "console")
    first.handover.give(path)

    assert take(there, path, assisting=False) == workshop

    assert len(there.entries(workshop)) == 2
    assert not there.workshops.load(workshop).assisting
    assert there.check() == []


def test_the_assistant_beside_the_console_hears_and_is_heard(first: Desk, listen) -> None:
    boards = listen(first.scores.scoreboard_changed)
    forms = listen(first.assistant.scores.form_changed)
    first.assistant.scores.award(OTHER, "c", ASSISTANT)
    assert value(first, OTHER) == "c"
    assert boards.said
    forms.said.clear()
    first.scores.award(OTHER, "b", "console")
    assert forms.said
    with pytest.raises(ReplacedSince):
        first.assistant.history.undo(ASSISTANT)
    assert value(first, OTHER) == "b"
    first.history.undo("console")
    first.assistant.history.undo(ASSISTANT)
    with pytest.raises(NothingToUndo):
        first.assistant.history.undo(ASSISTANT)


def test_the_way_taken_goes_along(first: Desk, there: Library, tmp_path: Path) -> None:
    """Blocks that are over there are over here: results, times and the way back are the same."""
    first.stage.jump(Position("day", "quiz", 2, 0), "console")
    path = tmp_path / "f.handover"
    first.handover.give(path)
    opened = Opened(there, take(there, path, assisting=False), first.opened.clock)
    assert opened.visits == first.opened.visits
    assert opened.board == first.opened.board
    desk = Desk(opened, "zh-CN")
    desk.stage.come_back("console")
    first.stage.come_back("console")
    assert opened.running.position == first.opened.running.position


@pytest.mark.parametrize("assisting", [True, False])
def test_what_another_laptop_entered_is_undone_there_and_not_here(
    first: Desk, there: Library, tmp_path: Path, listen, *, assisting: bool
) -> None:
    path = tmp_path / "f.handover"
    first.handover.give(path)
    opened = Opened(there, take(there, path, assisting=assisting), first.opened.clock)
    second = Desk(opened, "zh-CN")
    second.scores.award(OTHER, "c", second.recorder)
    said = listen(first.assistant.history.last_action_changed)
    bring_back(second, first, tmp_path)
    first.assistant.announce()
    assert [(one.kind, one.can_undo) for one in said.said] == [("", False)]

    first.history.undo("console")
    assert (value(first, ACT), value(first, OTHER)) == (None, "c")
    with pytest.raises(NothingToUndo):
        first.history.undo("console")
    with pytest.raises(NothingToUndo):
        first.assistant.history.undo(ASSISTANT)
    second.history.undo(second.recorder)
    assert value(second, OTHER) is None


def test_who_only_records_does_not_undo_what_was_entered_before(
    first: Desk, there: Library, tmp_path: Path
) -> None:
    first.scores.award(OTHER, "c", ASSISTANT)
    path = tmp_path / "f.handover"
    first.handover.give(path)
    opened = Opened(there, take(there, path, assisting=True), first.opened.clock)
    second = Desk(opened, "zh-CN")
    with pytest.raises(NothingToUndo):
        second.history.undo(second.recorder)
    first.scores.award(OTHER._replace(unit="case-g3"), "c", ASSISTANT)
    first.handover.give(path)
    take(there, path, assisting=True)
    again = Desk(Opened(there, "w", first.opened.clock), "zh-CN")
    assert value(again, OTHER._replace(unit="case-g3")) == "c"
    with pytest.raises(NothingToUndo):
        again.history.undo(again.recorder)


def taken_over(first: Desk, there: Library, tmp_path: Path) -> Desk:
    """The same workshop, run by the other computer from now on."""
    path = tmp_path / "f.handover"
    first.handover.give(path)
    opened = Opened(there, take(there, path, assisting=False), first.opened.clock)
    return Desk(opened, "zh-CN")


def test_a_block_that_was_put_in_can_be_taken_out_there(
    first: Desk, there: Library, tmp_path: Path
) -> None:
    plan = first.opened.workshop
    first.plan.insert(Unplanned(kind="break", minutes=10), "console")
    second = taken_over(first, there, tmp_path)
    second.history.undo("console")
    assert second.opened.workshop == plan
    second.history.redo("console")
    assert second.opened.workshop == first.opened.workshop


def test_a_change_whose_before_is_not_here_is_nothing_to_undo(
    first: Desk, there: Library, tmp_path: Path
) -> None:
    first.plan.insert(Unplanned(kind="break", minutes=10), "console")
    # As in a file of the first version.
    path = tmp_path / "old.handover"
    write_handover(path, replace(handover_of(first.opened.library, "w"), changes=()))
    opened = Opened(there, take(there, path, assisting=False), first.opened.clock)
    second, before = Desk(opened, "zh-CN"), opened.workshop
    with pytest.raises(NothingToUndo):
        second.history.undo("console")
    assert opened.workshop == before


def test_what_was_taken_out_before_is_not_put_in_there(
    first: Desk, there: Library, tmp_path: Path
) -> None:
    """Its content did not come along: nobody plays it."""
    first.plan.insert(Unplanned(kind="break", minutes=10), "console")
    first.history.undo("console")
    second = taken_over(first, there, tmp_path)
    with pytest.raises(NothingToRedo):
        second.history.redo("console")
    assert second.opened.workshop == first.opened.workshop


def spoiled(first: Desk, path: Path) -> None:
    """A file whose hashes fit, with a value that no panel lets through."""
    given = handover_of(first.opened.library, "w")
    (line,) = given.entries
    bad = replace(line, place=Place("drawing", 1, "drawing-g1", "one-way.total"), value="many")
    bad = replace(bad, hash=entry_hash(bad))
    write_handover(path, replace(given, entries=(bad,)))


def test_a_workshop_that_could_not_be_opened_is_not_stored(
    first: Desk, there: Library, tmp_path: Path
) -> None:
    path = tmp_path / "bad.handover"
    spoiled(first, path)
    with pytest.raises(NotAHandover):
        take(there, path, assisting=False)
    assert there.workshops.every() == ()


def test_one_that_is_here_stays_as_it_is_where_the_file_is_spoiled(
    first: Desk, there: Library, tmp_path: Path
) -> None:
    path = tmp_path / "f.handover"
    plan = first.opened
    write_handover(path, replace(handover_of(plan.library, "w"), entries=()))
    take(there, path, assisting=True)
    before = there.actions("w")
    spoiled(first, path)
    with pytest.raises(NotAHandover):
        take(there, path, assisting=False)
    assert (there.entries("w"), there.actions("w")) == ((), before)
    assert there.workshops.load("w").assisting


def test_one_that_is_finished_here_takes_nothing_new_but_another_use(
    first: Desk, there: Library, tmp_path: Path
) -> None:
    second = taken_over(first, there, tmp_path)
    second.stage.end("console")
    before = there.actions("w")
    path = tmp_path / "f.handover"
    take(there, path, assisting=True)
    assert there.workshops.load("w").assisting
    assert there.actions("w") == before
    first.scores.award(OTHER, "b", "console")
    first.handover.give(path)
    with pytest.raises(WorkshopFinished):
        take(there, path, assisting=False)
    assert len(there.entries("w")) == 1
    assert there.workshops.load("w").assisting


def test_rows_that_no_library_would_have_are_said_of_the_file(
    first: Desk, there: Library, tmp_path: Path
) -> None:
    path = tmp_path / "f.handover"
    given = handover_of(first.opened.library, "w")
    write_handover(path, replace(given, workshop=replace(given.workshop, days=())))
    with pytest.raises(NotAHandover) as caught:
        take(there, path, assisting=False)
    assert caught.value.path == path
    assert there.workshops.every() == ()


def test_a_file_is_read_once(first: Desk, second: Desk, tmp_path: Path) -> None:
    """The stick may be pulled out while the question is on the screen."""
    second.scores.award(OTHER, "c", second.recorder)
    path = tmp_path / "back.handover"
    second.handover.give(path)
    coming = first.handover.preview(path)
    path.unlink()
    first.handover.take(coming, "console")
    assert value(first, OTHER) == "c"


def test_who_only_records_keeps_the_plan_of_the_other(second: Desk) -> None:
    """Of a plan of its own nothing would come back, and entries in it would fit nowhere."""
    plan, deeds = second.opened.workshop, list(second.opened.actions)
    with pytest.raises(RecordsOnly):
        second.plan.insert(Unplanned(kind="break", minutes=10), second.recorder)
    with pytest.raises(RecordsOnly):
        second.ranking.weigh("case", 1, "", second.recorder)
    with pytest.raises(RecordsOnly):
        second.ranking.choose("B", "", second.recorder)
    assert (second.opened.workshop, second.opened.actions) == (plan, deeds)
