"""Moving about: the disk first, then the memory, then the signal; and coming back."""

import pytest

from facilitator.core.errors import DiskTrouble
from facilitator.core.journal import Place
from facilitator.core.position import Position, Shown
from facilitator.core.stage import Stage, StandingSlide
from facilitator.core.staging import covered
from facilitator.live.opened import Opened
from facilitator.live.scores import LiveScores
from facilitator.live.stage import LiveStage

MINUTE = 60


@pytest.fixture
def stage(opened: Opened) -> LiveStage:
    return LiveStage(opened, "zh-CN")


def place(opened: Opened) -> tuple[str, int, int]:
    at = opened.running.position
    return at.block, at.step, at.cue


def test_a_start_opens_the_first_cue_with_the_clock_of_its_step(opened, stage, clock, listen):
    stages, views = listen(stage.stage_changed), listen(stage.console_changed)
    stage.start("console")
    assert place(opened) == ("case", 0, 0)
    assert opened.running.clock.left(clock.now_ms()) == 4 * MINUTE * 1000
    assert opened.workshop.status == "running"
    assert len(stages.said) == len(views.said) == 1
    assert opened.visits[0].kind == "arrive"


def test_next_writes_before_it_shows(opened, stage, library, listen):
    stage.start("console")
    stages = listen(stage.stage_changed)
    stage.next("console")
    stored = library.run(opened.workshop.id)
    assert (stored.position.block, stored.position.cue) == ("case", 1)
    assert len(stages.said) == 1


def test_a_refused_write_moves_nothing(opened, stage, library, monkeypatch, listen):
    stage.start("console")
    stages = listen(stage.stage_changed)
    before = opened.running

    def refuse(*_args: object, **_parts: object) -> None:
        raise DiskTrouble(library.path, "SQLITE_IOERR")

    monkeypatch.setattr(library, "record", refuse)
    with pytest.raises(DiskTrouble):
        stage.next("console")
    assert opened.running == before
    assert stages.said == []


def test_a_new_step_is_a_visit_and_a_cue_is_not(opened, stage):
    stage.start("console")
    stage.next("console")
    assert len(opened.visits) == 1
    stage.next("console")
    assert [(visit.block, visit.step) for visit in opened.visits] == [("case", 0), ("case", 1)]


def test_a_clock_starts_with_its_cue_and_goes_on_when_cards_go_up(opened, stage, clock):
    stage.start("console")
    stage.jump(Position("day", "case", 1, 0), "console")
    step_clock = opened.running.clock
    stage.next("console")
    discuss = opened.running.clock
    assert discuss.total_ms != step_clock.total_ms
    clock.advance(30)
    stage.next("console")
    assert opened.running.clock == discuss
    stage.back("console")
    assert opened.running.clock == discuss
    stage.jump(Position("day", "case", 2, 0), "console")
    assert opened.running.clock.left(clock.now_ms()) == opened.running.clock.total_ms


def test_a_dark_screen_comes_back_with_next_and_the_page_is_kept(opened, stage, listen):
    stage.start("console")
    stage.next("console")
    here = place(opened)
    stage.blank("black", "console")
    stages = listen(stage.stage_changed)
    stage.next("console")
    assert place(opened) == here
    assert stages.last.mode == "live"
    stage.blank("white", "console")
    stage.blank("white", "console")
    assert stages.last.mode == "live"


def test_frozen_the_room_stays_while_the_trainer_moves(opened, stage, listen):
    stage.start("console")
    stages = listen(stage.stage_changed)
    stage.freeze("console")
    held = stages.last.slide
    stage.next("console")
    stage.next("console")
    assert stages.last.slide == held
    stage.freeze("console")
    assert stages.last.slide != held


def test_escape_peels_one_state_at_a_time(opened, stage):
    stage.start("console")
    stage.standing("console")
    stage.freeze("console")
    stage.blank("black", "console")
    states = []
    for _ in range(4):
        shown = opened.running.shown
        states.append((shown.mode, shown.frozen_at is not None, shown.standing))
        stage.peel("console")
    assert states == [
        ("black", True, True),
        ("live", True, True),
        ("live", False, True),
        ("live", False, False),
    ]


def test_the_standing_opens_covered_and_is_revealed_from_the_bottom(opened, stage, listen):
    stage.start("console")
    scores = LiveScores(opened, "zh-CN")
    for group, option in (("g1", "c"), ("g2", "a"), ("g3", "d"), ("g4", "b")):
        scores.award(Place("case", 1, f"case-{group}", "act-1"), option, "console")
    stages = listen(stage.stage_changed)
    stage.standing("console")
    slide = stages.last.slide
    assert isinstance(slide, StandingSlide)
    assert all(row.group is None for row in slide.rows)
    stage.reveal("console")
    assert [row.group.name if row.group else "" for row in stages.last.slide.rows] == [
        "",
        "",
        "",
        "蓝鲸组",
    ]
    for _ in range(9):
        stage.reveal("console")
    assert opened.running.shown.revealed == 4
    stage.next("console")
    assert not opened.running.shown.standing


def test_reveal_does_nothing_while_no_standing_is_shown(opened, stage):
    stage.start("console")
    stage.reveal("console")
    assert opened.running.shown.revealed == 0


def test_after_a_kill_it_is_the_same_cue_with_an_honest_clock(opened, stage, library, clock):
    stage.start("console")
    stage.jump(Position("day", "case", 1, 1), "console")
    total = opened.running.clock.total_ms
    clock.advance(30)
    opened.beat()
    clock.advance(60)
    again = Opened(library, opened.workshop.id, clock)
    LiveStage(again, "zh-CN").start("console")
    assert place(again) == ("case", 1, 1)
    back = again.running.clock
    assert back.left(clock.now_ms()) == total - 90_000
    assert back.away_ms == 60_000
    assert [visit.kind for visit in again.visits][-2:] == ["away", "back"]
    assert again.visits[-2].at == clock.now_ms() - 60_000


def test_after_a_night_the_clock_comes_back_paused(opened, stage, library, clock):
    stage.start("console")
    clock.advance(15 * 60 * MINUTE)
    again = Opened(library, opened.workshop.id, clock)
    LiveStage(again, "zh-CN").start("console")
    assert not again.running.clock.running


def test_the_language_of_the_room_turns(opened, stage, library, listen):
    stage.start("console")
    stages = listen(stage.stage_changed)
    seen = []
    for _ in range(3):
        stage.turn_language("console")
        seen.append(stages.last.language)
    assert seen == ["en", "both", "zh-CN"]
    stage.turn_language("console")
    assert library.workshops.load(opened.workshop.id).language == "en"


def test_at_the_ends_nothing_happens(opened, stage, listen):
    stage.start("console")
    stages = listen(stage.stage_changed)
    stage.back("console")
    assert stages.said == []
    stage.jump(Position("day", "closing", 0, 1), "console")
    count = len(stages.said)
    stage.next("console")
    assert len(stages.said) == count


def test_the_end_is_kept(opened, stage, library):
    stage.start("console")
    stage.end("console")
    stored = library.run(opened.workshop.id)
    assert not stored.running
    assert library.workshops.load(opened.workshop.id).status == "finished"
    assert opened.visits[-1].kind == "leave"


def test_what_is_said_again_has_a_later_number(opened, stage, listen):
    stage.start("console")
    stages = listen(stage.stage_changed)
    stage.announce()
    stage.announce()
    first, second = stages.said
    assert isinstance(first, Stage)
    assert second.serial > first.serial


def test_a_clicker_alone_gets_through_the_award(opened, stage, listen):
    stage.start("console")
    scores = LiveScores(opened, "zh-CN")
    for group, option in (("g1", "c"), ("g2", "a"), ("g3", "d"), ("g4", "b")):
        scores.award(Place("case", 1, f"case-{group}", "act-1"), option, "console")
    stage.jump(Position("day", "closing"), "console")
    stages = listen(stage.stage_changed)
    for _ in range(4):
        stage.next("console")
    assert [slide.slide.shown for slide in stages.said] == [1, 2, 3, 4]
    assert place(opened) == ("closing", 0, 0)
    stage.next("console")
    assert place(opened) == ("closing", 0, 1)


@pytest.mark.parametrize("over", ["clock", "agenda"])
def test_what_lies_over_the_award_goes_away_before_a_place_is_uncovered(opened, stage, over):
    stage.start("console")
    LiveScores(opened, "zh-CN").award(Place("case", 1, "case-g1", "act-1"), "c", "console")
    stage.jump(Position("day", "closing"), "console")
    assert covered(opened.room, opened.running.position, Shown(wall="parking")) == 0
    stage.lay_over(over, "console")
    stage.next("console")
    shown = opened.running.shown
    assert (shown.over, shown.wall, shown.revealed) == ("none", "", 0)
    assert place(opened) == ("closing", 0, 0)
    stage.next("console")
    assert opened.running.shown.revealed == 1
