"""A workshop becomes one of a second computer: whole or not at all, and for one of two uses."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.core.errors import (
    NotAHandover,
    NothingToRedo,
    NothingToUndo,
    PlanMovedOn,
    RecordsOnly,
    WorkshopFinished,
)
from facilitator.core.history import ASSISTANT
from facilitator.core.journal import Place, entry_hash
from facilitator.core.notebook import ITEM_KINDS, Jotting, Notebook
from facilitator.core.position import Position
from facilitator.core.unplanned import Unplanned
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.photo import Prepared
from facilitator.storage.handover import handover_of, write_handover
from facilitator.storage.library import Library
from tests.unit.live.laptops import OTHER, take, value


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


def noted(desk: Desk) -> list[str]:
    """A notebook in which everything was done; the kinds of what can be undone, newest first."""
    book = desk.notebook
    jotting = book.jot(Jotting(kind="parking", text="跨厂区怎么算？"), "console")
    book.edit(replace(jotting, answered=True), "console")
    photo = book.add_photo(Prepared(b"\xff\xd8jpeg\xff\xd9", (4, 3)), "console")
    book.caption(photo.id, "墙上的图", "console")
    book.delete(photo.id, "console")
    book.keep_notes("case", "慢一点", "console")
    book.restore_notes("case", "console")
    return [one.kind for one in reversed(desk.opened.actions) if one.kind in ITEM_KINDS]


def test_a_notebook_stays_where_it_is_with_its_undo(
    first: Desk, there: Library, tmp_path: Path
) -> None:
    kinds = noted(first)
    given = handover_of(first.opened.library, "w")
    assert not {one.entity for _, one in given.changes} & set(ITEM_KINDS)
    second = taken_over(first, there, tmp_path)
    deeds = list(second.opened.actions)
    with pytest.raises(NothingToUndo):
        second.history.undo("console")
    for action in reversed(deeds[-len(kinds) :]):
        with pytest.raises(NothingToUndo):
            second.notebook.undo(action, second.opened.undoing(action, "console"))
        with pytest.raises(NothingToRedo):
            second.notebook.undo(action, second.opened.redoing(action, "console"))
    assert (second.opened.notebook, second.opened.actions) == (Notebook(), deeds)
    assert second.opened.library.notebook("w") == Notebook()
    first.history.undo("console")
    assert first.opened.notebook.notes_of("case") == "慢一点", "where it is, it is undone"


def test_rows_of_an_older_file_bring_no_notebook_either(
    first: Desk, there: Library, tmp_path: Path
) -> None:
    noted(first)
    path = tmp_path / "older.handover"
    rows = first.opened.library.all_changes("w")
    write_handover(path, replace(handover_of(first.opened.library, "w"), changes=rows))
    take(there, path, assisting=False)
    assert not {one.entity for _, one in there.all_changes("w")} & set(ITEM_KINDS)


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


def test_who_only_records_notes_nothing_that_would_not_come_back(second: Desk) -> None:
    """Only entries go back: a promise typed here would be in nobody's summary."""
    book, by, deeds = second.notebook, second.recorder, list(second.opened.actions)
    line = Jotting(kind="commitment", text="周三前答复")
    refused: tuple[Callable[[], object], ...] = (
        lambda: book.jot(line, by),
        lambda: book.add_photo(Prepared(b"\xff\xd8jpeg\xff\xd9", (4, 3)), by),
        lambda: book.keep_notes("case", "慢一点", by),
        lambda: second.times.correct({"case": 12}, by),
        lambda: second.plan.catch_up({}, by),
    )
    for deed in refused:
        with pytest.raises(RecordsOnly):
            deed()
    assert (second.opened.notebook, second.opened.actions) == (Notebook(), deeds)
    assert second.opened.library.notebook("w") == Notebook()


def test_a_plan_that_has_moved_on_since_is_said_with_the_way_out(
    first: Desk, second: Desk, tmp_path: Path
) -> None:
    there, path = second.opened.library, tmp_path / "f.handover"
    plan = second.opened.workshop
    units = tuple(unit for unit in plan.units if unit.block != "quiz")
    there.apply_plan(replace(plan, units=units), second.opened.action("console", "plan"), (), None)
    first.scores.award(Place("quiz", 1, "quiz-g1", "q1"), ["a"], "console")
    first.handover.give(path)
    before = there.entries("w")
    with pytest.raises(PlanMovedOn):
        take(there, path, assisting=True)
    assert there.entries("w") == before
