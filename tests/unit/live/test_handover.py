"""Two laptops, one workshop: nothing is lost, nothing doubled, and who disagrees is asked about."""

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.core.entry import form_for
from facilitator.core.errors import (
    AnotherPlan,
    AnotherWorkshop,
    DiskFull,
    NotAHandover,
    NothingToUndo,
    ReplacedSince,
    UndoneNotHere,
    UnknownSlot,
    WorkshopFinished,
)
from facilitator.core.history import ASSISTANT
from facilitator.core.journal import broken_line
from facilitator.core.notebook import Jotting
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.messages import sentence
from facilitator.storage.handover import handover_of, write_handover
from facilitator.storage.library import Library
from facilitator.texts import load_texts
from tests.clock import FakeClock
from tests.unit.live.conftest import plant
from tests.unit.live.laptops import ACT, OTHER, bring_back, take, value


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

    monkeypatch.setattr(first.opened.library.exchange, "take_in", refuse)
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


def test_a_file_is_read_once(first: Desk, second: Desk, tmp_path: Path) -> None:
    """The stick may be pulled out while the question is on the screen."""
    second.scores.award(OTHER, "c", second.recorder)
    path = tmp_path / "back.handover"
    second.handover.give(path)
    coming = first.handover.preview(path)
    path.unlink()
    first.handover.take(coming, "console")
    assert value(first, OTHER) == "c"


def test_a_line_that_is_here_already_keeps_nothing_out(
    first: Desk, second: Desk, tmp_path: Path
) -> None:
    """An earlier version may have let a value through that today’s panel does not."""
    odd = replace(
        first.opened.entries[0], id="odd", place=OTHER, value="z", prev_hash=b"", hash=b""
    )
    first.opened.write(first.opened.action("console", "score"), entries=[odd])
    second.scores.award(OTHER._replace(unit="case-g3"), "c", second.recorder)
    bring_back(second, first, tmp_path)
    assert value(first, OTHER._replace(unit="case-g3")) == "c"


def test_undo_stops_with_a_sentence_at_what_was_noted_on_the_other_laptop(
    first: Desk, there: Library, tmp_path: Path
) -> None:
    first.notebook.jot(Jotting(kind="parking", text="谁来答复？"), "console")
    path = tmp_path / "f.handover"
    first.handover.give(path)
    opened = Opened(there, take(there, path, assisting=False), first.opened.clock)
    second = Desk(opened, "zh-CN")
    second.scores.award(OTHER, "c", "console")
    second.history.undo("console")
    before = list(opened.actions)

    with pytest.raises(UndoneNotHere) as caught:
        second.history.undo("console")

    assert "not on this computer" in sentence(caught.value, load_texts("en"))
    assert opened.actions == before
    assert value(second, ACT) == value(first, ACT)
