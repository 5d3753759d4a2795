"""Taking a line back, however old; another method, another weight: all of it undoable."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from facilitator.core.errors import NumberOutOfRange, UnknownSlot, WorkshopFinished
from facilitator.core.journal import Place, broken_line, values
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.storage.library import open_library
from tests.clock import FakeClock
from tests.unit.live.conftest import plant

ACT = Place("case", 1, "case-g1", "act-1")


@pytest.fixture
def desk(opened: Opened) -> Desk:
    made = Desk(opened, "zh-CN")
    made.stage.start("console")
    return made


def value(desk: Desk) -> object:
    return values(desk.opened.entries).get(ACT)


def test_an_old_line_is_taken_back_with_its_reason_and_what_it_replaced_stands(desk: Desk) -> None:
    desk.scores.award(ACT, "a", "console")
    desk.scores.award(ACT, "c", "assistant")
    desk.scores.give_points("g1", 3, "console")
    old = next(one for one in desk.opened.entries if one.value == "c")
    desk.scores.void(old.id, "console", "听错了")
    assert value(desk) == "a"
    line = desk.opened.library.entries("w")[-1]
    assert (line.kind, line.reason, line.supersedes) == ("void", "听错了", (old.id,))
    desk.history.undo("console")
    assert value(desk) == "c"
    desk.history.redo("console")
    assert value(desk) == "a"
    assert broken_line(desk.opened.library.entries("w")) is None


def test_what_does_not_stand_cannot_be_taken_back(desk: Desk) -> None:
    desk.scores.award(ACT, "a", "console")
    first = desk.opened.entries[-1].id
    desk.scores.award(ACT, "c", "console")
    for gone in (first, "nothing"):
        with pytest.raises(UnknownSlot):
            desk.scores.void(gone, "console")


STEPS = st.lists(st.sampled_from(["a", "b", "c", "void", "undo", "redo"]), max_size=12)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
@example(steps=["a", "void", "undo", "undo"])
@example(steps=["a", "c", "void", "undo", "undo", "redo", "redo", "undo"])
def test_undo_gives_back_every_state_there_was(
    tmp_path: Path, clock: FakeClock, steps: list[str]
) -> None:
    """A pile of states is what undo and redo are promised to be, voids among them."""
    library = open_library(tmp_path / str(len(list(tmp_path.iterdir()))), clock.now_ms)
    try:
        desk = Desk(Opened(library, plant(library, clock), clock), "zh-CN")
        desk.stage.start("console")
        walk(desk, steps)
    finally:
        library.close()


def walk(desk: Desk, steps: list[str]) -> None:
    done, undone = [value(desk)], []
    for step in steps:
        match step:
            case "undo":
                if len(done) > 1:
                    desk.history.undo("console")
                    undone.append(done.pop())
            case "redo":
                if undone:
                    desk.history.redo("console")
                    done.append(undone.pop())
            case "void":
                standing = [one.id for one in desk.opened.entries if one.kind == "set"]
                for line in reversed(standing):
                    try:
                        desk.scores.void(line, "console")
                    except UnknownSlot:
                        continue
                    done.append(value(desk))
                    undone.clear()
                    break
            case _:
                desk.scores.award(ACT, step, "console")
                done.append(step)
                undone.clear()
        assert value(desk) == done[-1]


def test_the_method_is_kept_said_and_undone(desk: Desk, listen, clock) -> None:
    for number in (1, 2, 3):
        desk.scores.award(ACT._replace(unit=f"case-g{number}"), "acb"[number - 1], "console")
    boards = listen(desk.scores.scoreboard_changed)
    desk.ranking.choose("B", "拉开同样的差距", "console")
    assert desk.opened.board.method == "B"
    assert [one.mean for one in desk.opened.board.places[:3]] == [100, 50, 0]
    assert len(boards.said) == 1
    again = Opened(desk.opened.library, "w", clock)
    assert (again.workshop.method, again.board.places) == ("B", desk.opened.board.places)
    assert dict(again.actions[-1].facts) == {
        "before": "A",
        "value": "B",
        "reason": "拉开同样的差距",
    }
    desk.history.undo("console")
    assert desk.opened.board.method == "A"
    desk.history.redo("console")
    assert desk.opened.board.method == "B"


def test_a_weight_is_kept_checked_and_undone(desk: Desk) -> None:
    desk.ranking.weigh("case", 0.5, "", "console")
    scores = desk.opened.board.of("case")
    assert scores is not None
    assert scores.weight == 0.5
    assert desk.opened.script.of("case").block.weight == 0.5
    with pytest.raises(NumberOutOfRange):
        desk.ranking.weigh("case", 11, "", "console")
    desk.history.undo("console")
    found = desk.opened.library.workshops.load("w").block("case")
    assert found is not None
    assert found.weight == 2.0


def test_a_finished_workshop_keeps_its_ranking(desk: Desk) -> None:
    desk.scores.award(ACT, "a", "console")
    line = desk.opened.entries[-1].id
    desk.stage.end("console")
    with pytest.raises(WorkshopFinished):
        desk.ranking.choose("B", "", "console")
    with pytest.raises(WorkshopFinished):
        desk.scores.void(line, "console")
    assert desk.opened.workshop.method == "A"
