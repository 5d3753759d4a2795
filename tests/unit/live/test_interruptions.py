"""What must survive a slip of the clicker, a frozen room, a clock that was set and a closed lid."""

import pytest

from facilitator.core.journal import Place
from facilitator.core.position import Position
from facilitator.live.clock import SystemClock, Ticker
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.reports import read_day
from facilitator.live.stage import LiveStage

DISCUSS = Position("day", "case", 1, 1)
REVEAL = Position("day", "case", 1, 3)


@pytest.fixture
def desk(opened: Opened) -> Desk:
    desk = Desk(opened, "zh-CN")
    desk.scores.scoreboard_changed.connect(desk.stage.announce)
    desk.timer.clock_edited.connect(desk.stage.announce)
    desk.stage.start("console")
    return desk


@pytest.fixture
def ticker(desk: Desk, clock) -> Ticker:
    ticker = Ticker(clock)
    ticker.jumped.connect(desk.timer.on_jump)
    ticker.slept.connect(desk.timer.on_sleep)
    ticker.ticked.connect(desk.timer.tick)
    return ticker


def left(opened: Opened) -> int:
    return opened.running.clock.left(opened.clock.now_ms())


class TestFrozenRoom:
    def test_the_clock_stays_while_the_trainer_moves(self, desk, listen):
        stages = listen(desk.stage.stage_changed)
        desk.stage.jump(DISCUSS, "console")
        seen = stages.last
        desk.stage.freeze("console")
        desk.stage.jump(Position("day", "quiz", 1, 0), "console")
        assert seen.timer is not None
        assert (stages.last.timer, stages.last.slide) == (seen.timer, seen.slide)
        desk.stage.freeze("console")
        assert stages.last.slide != seen.slide

    def test_scores_stay_until_it_is_let_go(self, desk, listen):
        stages = listen(desk.stage.stage_changed)
        desk.stage.jump(REVEAL, "console")
        desk.scores.award(Place("case", 1, "case-g1", "act-1"), "c", "console")
        desk.stage.freeze("console")
        seen = stages.last.slide
        desk.scores.award(Place("case", 1, "case-g2", "act-1"), "a", "console")
        assert stages.last.slide == seen
        desk.stage.peel("console")
        assert stages.last.slide != seen

    def test_a_standing_stays_and_goes_away_when_it_is_let_go_elsewhere(self, desk, listen):
        desk.scores.award(Place("case", 1, "case-g1", "act-1"), "c", "console")
        stages = listen(desk.stage.stage_changed)
        desk.stage.standing("console")
        desk.stage.freeze("console")
        seen = stages.last.slide
        desk.stage.jump(Position("day", "closing"), "console")
        desk.stage.next("console")
        assert stages.last.slide == seen
        desk.stage.back("console")
        desk.stage.freeze("console")
        assert stages.last.slide.shown == 0

    def test_dark_and_another_language_are_wishes_about_the_room(self, desk, listen):
        stages = listen(desk.stage.stage_changed)
        desk.stage.jump(DISCUSS, "console")
        desk.stage.freeze("console")
        timer = stages.last.timer
        desk.stage.jump(REVEAL, "console")
        desk.stage.blank("black", "console")
        assert (stages.last.mode, stages.last.timer) == ("black", timer)
        desk.stage.turn_language("console")
        assert stages.last.language == "en"
        assert stages.last.timer.deadline == timer.deadline

    def test_other_windows_and_a_restart_show_the_same(self, desk, opened, clock, library, listen):
        stages = listen(desk.stage.stage_changed)
        desk.stage.jump(DISCUSS, "console")
        desk.stage.freeze("console")
        seen = stages.last
        desk.stage.jump(Position("day", "quiz", 1, 0), "console")
        for memory, what in ((opened, "timer"), (Opened(library, "w", clock), "slide")):
            other = LiveStage(memory, "en")
            said = listen(other.stage_changed)
            other.start("console")
            assert getattr(said.last, what) == getattr(seen, what)


class TestSlips:
    @pytest.mark.parametrize("there", ["next", "back"])
    def test_there_and_back_costs_only_the_time(self, desk, opened, clock, there):
        desk.stage.jump(DISCUSS, "console")
        if there == "next":
            desk.stage.jump(REVEAL, "console")
            while opened.script.following(opened.running.position).step == 1:
                desk.stage.next("console")
        clock.advance(20)
        before, here = left(opened), opened.running.position
        getattr(desk.stage, there)("console")
        clock.advance(5)
        getattr(desk.stage, "back" if there == "next" else "next")("console")
        assert opened.running.position == here
        assert left(opened) == before - 5_000

    def test_a_clock_that_counts_up_goes_on(self, desk, opened, clock):
        at = next(
            Position("day", one.block.id, step, cue)
            for one in opened.script.blocks
            for step, inside in enumerate(one.steps)
            for cue, made in enumerate(inside.cues)
            if made.cue.timer is not None and made.cue.timer.mode == "up"
        )
        desk.stage.jump(at, "console")
        clock.advance(100)
        before = opened.running.clock
        desk.stage.jump(Position("day", "closing"), "console")
        desk.stage.jump(at, "console")
        assert before.up
        assert opened.running.clock == before

    def test_reset_still_fills_it(self, desk, opened, clock):
        desk.stage.jump(DISCUSS, "console")
        clock.advance(30)
        desk.stage.jump(Position("day", "quiz"), "console")
        desk.stage.jump(DISCUSS, "console")
        desk.timer.reset("console")
        desk.stage.jump(Position("day", "quiz"), "console")
        desk.stage.jump(DISCUSS, "console")
        assert left(opened) == opened.running.clock.total_ms

    def test_hours_later_it_is_no_slip(self, desk, opened, clock):
        desk.stage.jump(DISCUSS, "console")
        desk.stage.jump(Position("day", "quiz"), "console")
        clock.advance(2 * 3600)
        desk.stage.jump(DISCUSS, "console")
        assert left(opened) == opened.running.clock.total_ms

    def test_a_finished_workshop_begins_with_a_clock_again(self, desk, opened):
        desk.stage.end("console")
        desk.stage.start("console")
        assert left(opened) == opened.running.clock.total_ms
        desk.timer.toggle("console")
        assert not opened.running.clock.running


QUIZ = Position("day", "quiz")


class TestLooks:
    """A step that was looked at for a few seconds has used none of its minutes."""

    @pytest.fixture(params=[DISCUSS, QUIZ], ids=["clock of a cue", "clock of a step"])
    def looked_at(self, request, desk, opened, clock) -> Position:
        """Looked at for three seconds and left."""
        desk.stage.jump(Position("day", "drawing"), "console")
        clock.advance(60)
        desk.stage.jump(request.param, "console")
        clock.advance(2)
        return request.param

    def test_it_begins_with_all_of_them(self, desk, opened, clock, looked_at):
        desk.stage.jump(Position("day", "drawing"), "console")
        clock.advance(4 * 60)
        desk.stage.jump(looked_at, "console")
        assert opened.running.clock.running
        assert left(opened) == opened.running.clock.total_ms
        clock.advance(5)
        assert left(opened) == opened.running.clock.total_ms - 5_000

    def test_where_one_was_has_gone_on(self, desk, opened, clock, looked_at):
        clock.advance(30)
        desk.stage.jump(Position("day", "drawing"), "console")
        assert left(opened) == opened.running.clock.total_ms - 92_000

    def test_back_at_once_it_was_a_slip(self, desk, opened, clock, looked_at):
        desk.stage.jump(Position("day", "drawing"), "console")
        clock.advance(6)
        desk.stage.jump(looked_at, "console")
        assert left(opened) == opened.running.clock.total_ms - 8_000

    def test_minutes_given_meanwhile_stay(self, desk, opened, clock, looked_at):
        total = opened.running.clock.total_ms
        desk.timer.extend(5, "console")
        desk.stage.jump(Position("day", "drawing"), "console")
        clock.advance(90)
        desk.stage.jump(looked_at, "console")
        assert left(opened) == total + 5 * 60_000

    def test_a_clock_on_the_wall_that_was_set_makes_no_look_of_it(
        self, desk, opened, clock, ticker
    ):
        desk.stage.jump(DISCUSS, "console")
        clock.advance(50)
        desk.stage.jump(QUIZ, "console")
        ticker.tick()
        clock.jump(600)
        ticker.tick()
        clock.advance(15)
        desk.stage.jump(DISCUSS, "console")
        assert left(opened) == opened.running.clock.total_ms - 65_000

    def test_paused_it_stays_as_it_was(self, desk, opened, clock, looked_at):
        desk.timer.toggle("console")
        before = opened.running.clock
        desk.stage.jump(Position("day", "drawing"), "console")
        clock.advance(90)
        desk.stage.jump(looked_at, "console")
        assert opened.running.clock == before

    def test_a_clock_that_counts_up_has_gone_on(self, desk, opened, clock):
        """The groups read their times from it."""
        desk.stage.jump(Position("day", "drawing"), "console")
        while not opened.running.clock.up:
            desk.stage.next("console")
        begun = opened.running.position
        clock.advance(12)
        desk.stage.jump(QUIZ, "console")
        clock.advance(11)
        desk.stage.jump(begun, "console")
        assert left(opened) == opened.running.clock.total_ms - 23_000

    def test_a_clock_the_frozen_room_watches_has_gone_on(self, desk, opened, clock, looked_at):
        desk.stage.freeze("console")
        desk.stage.jump(Position("day", "drawing"), "console")
        clock.advance(15)
        desk.stage.jump(looked_at, "console")
        assert left(opened) == opened.running.clock.total_ms - 17_000

    def test_a_second_look_is_one_too(self, desk, opened, clock, looked_at):
        for _ in range(3):
            desk.stage.jump(Position("day", "drawing"), "console")
            clock.advance(60)
            desk.stage.jump(looked_at, "console")
            assert left(opened) == opened.running.clock.total_ms
            clock.advance(2)

    def test_killed_before_the_step_is_begun(self, desk, opened, clock, library, looked_at):
        desk.stage.jump(Position("day", "drawing"), "console")
        clock.advance(30)
        opened.beat()
        clock.advance(60)
        again = Opened(library, opened.workshop.id, clock)
        stage = LiveStage(again, "zh-CN")
        stage.start("console")
        clock.advance(60)
        stage.jump(looked_at, "console")
        assert left(again) == again.running.clock.total_ms

    def test_killed_during_the_look(self, desk, opened, clock, library, looked_at):
        opened.beat()
        clock.advance(60)
        again = Opened(library, opened.workshop.id, clock)
        stage = LiveStage(again, "zh-CN")
        stage.start("console")
        assert left(again) == again.running.clock.total_ms - 62_000
        stage.jump(Position("day", "drawing"), "console")
        clock.advance(60)
        stage.jump(looked_at, "console")
        assert left(again) == again.running.clock.total_ms

    def test_a_cue_looked_at_leaves_its_step_the_clock_it_has(self, desk, opened, clock):
        desk.stage.jump(DISCUSS, "console")
        clock.advance(2)
        desk.stage.jump(QUIZ, "console")
        clock.advance(60)
        desk.stage.jump(Position("day", "case", 1, 0), "console")
        step = opened.script.step(opened.running.position)
        assert left(opened) == opened.running.clock.total_ms == round(step.minutes * 60_000)


class TestTime:
    @pytest.mark.parametrize("seconds", [3600, -3600, 40 * 24 * 3600])
    def test_a_clock_that_was_set_takes_everything_along(self, desk, ticker, listen, seconds):
        opened, clock, library = desk.opened, desk.opened.clock, desk.opened.library
        stages = listen(desk.stage.stage_changed)
        desk.stage.jump(DISCUSS, "console")
        desk.stage.freeze("console")
        frozen = stages.last.timer
        clock.advance(10)
        ticker.tick()
        before = left(opened)
        clock.jump(seconds)
        ticker.tick()
        assert left(opened) == before
        assert library.run("w").clock == opened.running.clock
        assert stages.last.timer.deadline == frozen.deadline + seconds * 1000
        assert opened.actions[-1].kind == "clock"
        desk.stage.end("console")
        assert sum(read_day(library, "w", clock.now_ms()).actual.values()) == pytest.approx(1 / 6)

    def test_a_short_sleep_is_an_absence(self, desk, opened, clock, ticker):
        desk.stage.jump(DISCUSS, "console")
        ticker.tick()
        before = left(opened)
        clock.advance(31)
        ticker.tick()
        assert (left(opened), opened.running.clock.away_ms) == (before - 31_000, 31_000)
        away, back = opened.visits[-2:]
        assert (away.kind, back.kind, back.at - away.at) == ("away", "back", 31_000)
        desk.timer.give_back("console")
        assert left(opened) == before

    def test_after_a_long_sleep_the_clock_stands(self, desk, opened, clock, ticker):
        desk.stage.jump(DISCUSS, "console")
        ticker.tick()
        before = left(opened)
        clock.advance(3600)
        ticker.tick()
        assert not opened.running.clock.running
        assert left(opened) == before

    def test_awake_nothing_is_noted(self, desk, opened, clock, ticker):
        count = len(opened.actions)
        for _ in range(9):
            clock.advance(25)
            ticker.tick()
        assert len(opened.actions) == count
        desk.stage.end("console")
        count = len(opened.actions)
        clock.jump(3600)
        clock.advance(3600)
        ticker.tick()
        assert len(opened.actions) == count

    def test_the_steady_clock_of_the_system_grows(self):
        clock = SystemClock()
        first = clock.monotonic_ms()
        assert clock.monotonic_ms() >= first > 0


def test_a_report_of_a_workshop_left_open_ends_where_it_was_left(desk, clock, library):
    clock.advance(300)
    desk.stage.leave("console")
    clock.advance(2 * 86_400)
    assert read_day(library, "w", clock.now_ms()).actual == {"case": 5}


def test_looking_back_changes_no_totals(desk, opened, clock, library):
    part = opened.script.of("quiz").parts[0]
    desk.stage.jump(Position("day", "quiz", 1, 0), "console")
    for unit in opened.workshop.units_of("quiz")[:2]:
        desk.scores.award(Place("quiz", 1, unit.id, part.id), list(part.key), "console")
    desk.stage.jump(Position("day", "closing"), "console")
    places = opened.board.places
    for block in ("quiz", "case"):
        desk.stage.jump(Position("day", block), "console")
        assert opened.board.places == places
    assert read_day(library, "w", clock.now_ms()).board.places == places
