"""A round played once more: full clocks, another visit, and nothing lost of what was entered."""

import pytest

from facilitator.core.errors import DiskTrouble
from facilitator.core.journal import Place, corrections, values
from facilitator.core.position import Position
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.storage.library import Library
from tests.clock import FakeClock

ACT, SECOND, DEBRIEF = 1, 2, 3
TYPED = {
    Place("case", 1, "case-g1", "act-1"): "a",
    Place("case", 1, "case-g2", "act-1"): "b",
    Place("case", 1, "case-g1", "act-2"): "c",
}


@pytest.fixture
def desk(opened: Opened, clock: FakeClock) -> Desk:
    """In the second of two acts, five minutes over, with some answers of both."""
    desk = Desk(opened, "zh-CN")
    desk.stage.start("console")
    go(desk, ACT)
    clock.advance(11 * 60)
    go(desk, SECOND)
    clock.advance(14 * 60)
    for place, value in TYPED.items():
        desk.scores.award(place, value, "console")
    return desk


def go(desk: Desk, step: int, cue: int = 0) -> None:
    desk.stage.jump(Position("day", "case", step, cue), "console")


def left(desk: Desk) -> int:
    clock = desk.opened.running.clock
    assert clock is not None
    return clock.left(desk.opened.clock.now_ms())


def test_the_steps_up_to_this_one_can_be_played_again(desk: Desk) -> None:
    steps = desk.repeat.steps()
    assert [one.step for one in steps] == [0, ACT, SECOND]
    assert [len(one.entered) for one in steps] == [3, 3, 1]


def test_the_step_begins_anew_with_a_full_clock_and_a_visit_of_its_own(desk: Desk) -> None:
    visits = len(desk.opened.visits)
    desk.repeat.repeat(SECOND, "console", aside=False)
    at = desk.opened.running.position
    assert (at.step, at.cue, at.play_no) == (SECOND, 0, 2)
    assert left(desk) == 9 * 60_000
    assert len(desk.opened.visits) == visits + 1
    desk.repeat.repeat(SECOND, "console", aside=False)
    assert desk.opened.running.position.play_no == 3
    desk.stage.skip("console")
    assert desk.opened.running.position.play_no == 1


def test_later_steps_have_full_clocks_too(desk: Desk, clock: FakeClock) -> None:
    desk.repeat.repeat(ACT, "console", aside=False)
    clock.advance(60)
    while desk.opened.running.position.step == ACT:
        desk.stage.next("console")
    assert desk.opened.running.position.step == SECOND
    assert left(desk) == 9 * 60_000


def test_what_was_entered_is_put_aside_and_stays_in_the_journal(desk: Desk) -> None:
    lines = len(desk.opened.entries)
    desk.repeat.repeat(ACT, "console", reason="again", aside=True)
    assert values(desk.opened.entries) == {}
    assert [one.value for one in desk.opened.entries[:lines]] == list(TYPED.values())
    assert {one.reason for one in desk.opened.entries[lines:]} == {"again"}


def test_what_is_played_again_corrects_nothing(desk: Desk) -> None:
    desk.repeat.repeat(ACT, "console", aside=True)
    assert corrections(desk.opened.entries) == 0
    place, before = next(iter(TYPED.items()))
    other = "a" if before != "a" else "b"
    desk.scores.award(place, other, "console")
    assert values(desk.opened.entries)[place] == other
    assert corrections(desk.opened.entries) == 0


def test_only_what_is_played_again_is_put_aside(desk: Desk) -> None:
    desk.repeat.repeat(SECOND, "console", aside=True)
    kept = {place: value for place, value in TYPED.items() if place.slot == "act-1"}
    assert values(desk.opened.entries) == kept


def test_undo_brings_it_back_and_does_not_move_the_stage(desk: Desk) -> None:
    corrected = next(iter(TYPED))
    desk.scores.award(corrected, "d", "console")
    desk.repeat.repeat(ACT, "console", aside=True)
    at = desk.opened.running.position
    desk.history.undo("console")
    assert values(desk.opened.entries) == TYPED | {corrected: "d"}
    assert desk.opened.running.position == at
    desk.history.redo("console")
    assert values(desk.opened.entries) == {}


def test_what_is_kept_counts_on(desk: Desk) -> None:
    desk.repeat.repeat(ACT, "console", aside=False)
    assert values(desk.opened.entries) == TYPED


def test_a_refused_write_changes_nothing(
    desk: Desk, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.opened.running

    def refuse(*_args: object, **_parts: object) -> None:
        raise DiskTrouble(library.path, "SQLITE_IOERR")

    monkeypatch.setattr(library, "record", refuse)
    with pytest.raises(DiskTrouble):
        desk.repeat.repeat(ACT, "console", aside=True)
    assert desk.opened.running == before
    assert values(desk.opened.entries) == TYPED


def test_it_is_all_there_after_a_restart(desk: Desk, library: Library, clock: FakeClock) -> None:
    desk.repeat.repeat(ACT, "console", aside=True)
    again = Opened(library, desk.opened.workshop.id, clock)
    assert again.running.position == desk.opened.running.position
    assert values(again.entries) == {}
    restarted = Desk(again, "zh-CN")
    restarted.stage.start("console")
    restarted.history.undo("console")
    assert values(again.entries) == TYPED


def test_the_room_and_the_panel_hear_of_it(desk: Desk, listen) -> None:
    stages, forms = listen(desk.stage.stage_changed), listen(desk.scores.form_changed)
    told = listen(desk.history.last_action_changed)
    desk.stage.moved.connect(desk.scores.follow)
    desk.scores.scoreboard_changed.connect(desk.history.announce)
    desk.repeat.repeat(ACT, "console", aside=True)
    assert stages.said
    assert all(row.values == {} for row in forms.last.rows)
    assert (told.last.kind, dict(told.last.facts)["count"]) == ("repeat", "3")
    assert told.last.can_undo


def test_the_agenda_says_for_which_time_a_step_is_played(desk: Desk, listen) -> None:
    views = listen(desk.stage.console_changed)
    desk.repeat.repeat(SECOND, "console", aside=False)

    def names() -> list[str]:
        return [step.name for row in views.last.agenda for step in row.steps]

    assert [name.endswith("（第 2 次）") for name in names()] == [False, False, True, False]
    desk.repeat.repeat(ACT, "console", aside=False)
    assert [name.endswith("（第 2 次）") for name in names()] == [False, True, True, False]
