"""The open workshop: the disk first, the memory second, and the same again after a restart."""

from collections.abc import Callable

import pytest

from facilitator.core.errors import DiskFull, UnknownWorkshop
from facilitator.core.journal import Place
from facilitator.core.position import Position
from facilitator.core.text import AUDIENCE_LANGUAGES
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.reports import read_day
from facilitator.storage.library import Library
from tests.clock import FakeClock
from tests.unit.live.conftest import Heard


@pytest.fixture
def desk(opened: Opened) -> Desk:
    desk = Desk(opened, "zh-CN")
    desk.stage.start("console")
    return desk


def answer(desk: Desk, part: str, *options: str) -> None:
    """The first groups answer an item of the quiz."""
    for number, option in enumerate(options, start=1):
        desk.scores.award(Place("quiz", 1, f"quiz-g{number}", part), [option], "console")


def points(opened: Opened) -> dict[str, float | None]:
    """Points of every group in the quiz."""
    scores = opened.board.of("quiz")
    assert scores is not None
    return {group: result.points for group, result in scores.groups.items()}


def test_a_workshop_that_is_not_there(library: Library, clock: FakeClock) -> None:
    with pytest.raises(UnknownWorkshop):
        Opened(library, "nobody", clock)


def test_before_the_start_nothing_stands(opened: Opened) -> None:
    assert opened.record is None
    with pytest.raises(RuntimeError):
        _ = opened.running


def test_a_restart_reads_the_same_back(
    desk: Desk, opened: Opened, library: Library, clock: FakeClock
) -> None:
    desk.stage.next("console")
    desk.scores.award(Place("case", 1, "case-g1", "act-1"), "c", "console")
    desk.scores.give_points("g2", 5, "console")
    desk.history.undo("console")
    desk.timer.extend(1, "console")

    again = Opened(library, opened.workshop.id, clock)

    for name in ("workshop", "record", "board", "visits"):
        assert getattr(again, name) == getattr(opened, name), name
    assert list(again.entries) == list(opened.entries)
    assert list(again.actions) == list(opened.actions)
    assert again.hlc() > max(entry.hlc for entry in opened.entries)


def test_a_refused_write_leaves_the_memory_as_it_was(
    desk: Desk, opened: Opened, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (opened.workshop, opened.record, opened.board, list(opened.actions))

    def refuse(*_action: object, **_parts: object) -> None:
        raise DiskFull(library.path)

    monkeypatch.setattr(library, "record", refuse)
    with pytest.raises(DiskFull):
        desk.stage.end("console")

    assert (opened.workshop, opened.record, opened.board, list(opened.actions)) == before


def test_what_nobody_answered_counts_while_the_quiz_runs_and_not_after_it(
    desk: Desk, opened: Opened, clock: FakeClock
) -> None:
    desk.stage.jump(Position("day", "quiz", 1), "console")
    answer(desk, "q1", "d", "a")
    clock.advance(90)
    assert points(opened)["g1"] == 50
    desk.stage.jump(Position("day", "drawing", 0), "console")
    assert points(opened) == {"g1": 100, "g2": 0, "g3": None, "g4": None}


def test_a_look_at_the_closing_changes_no_points_and_ticks_nothing(
    desk: Desk, opened: Opened, clock: FakeClock, listen: Callable[..., Heard]
) -> None:
    views = listen(desk.stage.console_changed)
    answer(desk, "q1", "d", "a")
    clock.advance(90)
    for block in ("closing", "case"):
        desk.stage.jump(Position("day", block), "console")
        assert points(opened)["g1"] == 50
        assert [row.progress for row in views.last.agenda if row.block == "quiz"] == ["later"]


@pytest.mark.parametrize("end", [True, False], ids=["ended", "running"])
def test_the_report_counts_as_the_room_does(
    desk: Desk, opened: Opened, library: Library, clock: FakeClock, *, end: bool
) -> None:
    """Also where a block was jumped over and entered late."""
    desk.stage.jump(Position("day", "drawing", 0), "console")
    answer(desk, "q1", "d", "a")
    if end:
        desk.stage.end("console")

    day = read_day(library, opened.workshop.id, clock.now_ms())

    assert day.board.places == opened.board.places
    assert day.board.blocks == opened.board.blocks


def test_a_heartbeat_is_noted_while_it_runs_and_never_after(
    desk: Desk, opened: Opened, library: Library, clock: FakeClock
) -> None:
    clock.advance(7)
    opened.beat()
    noted = library.run(opened.workshop.id)
    assert noted is not None
    assert noted.seen_at == opened.running.seen_at == clock.now_ms()

    desk.stage.end("console")
    ended = opened.running.seen_at
    clock.advance(7)
    opened.beat()
    assert opened.running.seen_at == ended


def test_a_heartbeat_that_fails_is_not_remembered_as_one(
    desk: Desk, opened: Opened, library: Library, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = opened.running.seen_at

    def refuse(_workshop: str) -> None:
        raise DiskFull(library.path)

    monkeypatch.setattr(library, "heartbeat", refuse)
    clock.advance(7)
    opened.beat()

    assert opened.running.seen_at == before


def test_the_language_of_the_room_is_kept_with_what_was_before(
    desk: Desk, opened: Opened, library: Library, clock: FakeClock
) -> None:
    for language in (*AUDIENCE_LANGUAGES[1:], AUDIENCE_LANGUAGES[0]):
        desk.stage.turn_language("console")
        assert opened.workshop.language == language
        assert Opened(library, opened.workshop.id, clock).workshop.language == language
    last = opened.actions[-1]
    (change,) = library.changes(opened.workshop.id, last.id)
    assert (last.kind, change.entity) == ("language", "workshop")
    assert '"both"' in change.before


def test_ids_sort_by_the_time_they_were_made(
    opened: Opened, clock: FakeClock, listen: Callable[..., object]
) -> None:
    made = []
    for seconds in (0, 0, 5, -3, 1):
        clock.jump(seconds)
        made.append(opened.new_id())
    assert made == sorted(made)
    clocks = [opened.hlc() for _ in range(3)]
    clock.jump(-3600)
    clocks.append(opened.hlc())
    assert clocks == sorted(set(clocks))
