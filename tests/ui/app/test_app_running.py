"""From the empty Home into a workshop, and through it by keys: what is pressed reaches everybody."""

from facilitator.core.position import Position
from facilitator.core.stage import StandingSlide
from facilitator.ui.console.last_action import LastActionLine
from facilitator.ui.widgets.sheet import Sheet
from tests.ui.app.trainer import Trainer, catch_up, windows
from tests.ui.home.finding import words


def kept_place(trainer: Trainer) -> Position:
    """Where the workshop stands on the disk."""
    opened = trainer.running.opened
    record = opened.library.run(opened.workshop.id)
    assert record is not None
    return record.position


def test_enter_on_the_empty_home_begins_the_sample(home: Trainer) -> None:
    assert windows() == ["Shell"]

    home.press("Enter")

    workshop = home.running.opened.workshop
    assert workshop.sample
    assert home.console.isVisible()
    assert workshop.title in home.program.shell.windowTitle()
    assert home.running.audience.isVisible()
    assert home.running.audience.screen().name() == "projector"
    assert home.program.shell.screen().name() == "laptop"
    home.leave()
    library = home.look_into()
    (row,) = library.workshops.summaries()
    library.close()
    assert (row.status, row.sample) == ("running", True)


def test_next_and_back_move_the_disk_the_console_and_the_room(trainer: Trainer) -> None:
    first, before = trainer.position, trainer.room()

    trainer.press("PgDn")

    assert trainer.position != first
    assert kept_place(trainer) == trainer.position
    assert trainer.room() != before
    trainer.press("Left")
    assert trainer.position == first
    assert trainer.room() == before


def test_next_leads_through_every_cue_to_the_very_end_and_stays_there(trainer: Trainer) -> None:
    script = trainer.running.opened.script
    cues = sum(len(step.cues) for block in script.blocks for step in block.steps)

    trainer.press(*["PgDn"] * (cues - 1))
    assert script.following(trainer.position) is None
    last = trainer.position
    trainer.press("PgDn")

    assert trainer.position == last
    assert kept_place(trainer) == last
    assert trainer.running.opened.workshop.status == "running"


def test_a_dark_screen_comes_back_before_anything_moves(trainer: Trainer) -> None:
    here, before = trainer.position, trainer.room()

    trainer.press("F4")
    assert trainer.room().colour == "#000000"
    trainer.press("Shift+F4")
    assert trainer.room().colour == "#ffffff"
    trainer.press("Space")

    assert trainer.position == here
    assert trainer.room() == before
    trainer.press("b")
    trainer.press("Esc")
    assert trainer.room() == before


def test_a_frozen_room_stays_while_the_trainer_moves_on(trainer: Trainer) -> None:
    before = trainer.room()

    trainer.press("F6", "PgDn", "PgDn")
    assert trainer.room() == before
    assert kept_place(trainer) == trainer.position

    trainer.press("F6")
    assert trainer.room() != before


def test_the_standing_opens_covered_and_is_uncovered_from_the_last_place(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    trainer.answer(*"abcabc")
    trainer.press("F7")
    covered = trainer.stage().slide
    assert isinstance(covered, StandingSlide)
    assert [row.group for row in covered.rows] == [None] * len(covered.rows)
    picture = trainer.room()

    trainer.press("Shift+F7")

    uncovered = trainer.stage().slide
    assert isinstance(uncovered, StandingSlide)
    assert (uncovered.shown, uncovered.total) == (1, 6)
    assert trainer.room() != picture
    trainer.press("F7")
    assert not isinstance(trainer.stage().slide, StandingSlide)


def test_the_clock_of_the_room_and_of_the_console_follow_the_ticks(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    clock = trainer.running.opened.running.clock
    assert clock is not None
    room, console = trainer.room(), trainer.laptop()

    trainer.tick(7)

    assert trainer.room() != room
    assert trainer.laptop() != console
    left = clock.left(trainer.clock.now_ms())
    trainer.press("F9")
    longer = trainer.running.opened.running.clock
    assert longer is not None
    assert longer.left(trainer.clock.now_ms()) == left + 60_000
    trainer.press("F8")
    trainer.tick(30)
    assert longer.left(trainer.clock.now_ms()) == left + 30_000
    paused = trainer.running.opened.running.clock
    assert paused is not None
    assert paused.left(trainer.clock.now_ms()) == left + 60_000


def test_f11_turns_the_language_of_the_room_and_not_of_the_console(trainer: Trainer) -> None:
    said, before = words(trainer.console), trainer.room()

    trainer.press("F11")

    assert trainer.stage().language == "en"
    assert trainer.room() != before
    assert words(trainer.console) == said
    trainer.press("F11", "F11")
    assert trainer.stage().language == "zh-CN"
    assert trainer.room() == before


def test_digits_and_enter_go_to_a_step_of_the_open_block(trainer: Trainer) -> None:
    trainer.press("3", "Enter")

    assert (trainer.position.step, kept_place(trainer).step) == (2, 2)


def test_going_home_and_coming_back_finds_the_same_place_and_an_honest_clock(
    trainer: Trainer,
) -> None:
    trainer.go_to_quiz()
    trainer.answer("a")
    here, workshop = trainer.position, trainer.running.opened.workshop.id
    scores = dict(trainer.running.opened.board.blocks[0].groups)
    clock = trainer.running.opened.running.clock
    assert clock is not None
    trainer.tick(10)
    left = clock.left(trainer.clock.now_ms())

    trainer.go_home()
    assert trainer.program.running is None
    assert trainer.program.home.isVisible()
    assert windows() == ["Shell"]
    trainer.clock.advance(60)
    trainer.press("F5")

    assert trainer.running.opened.workshop.id == workshop
    assert trainer.position == here
    assert dict(trainer.running.opened.board.blocks[0].groups) == scores
    after = trainer.running.opened.running.clock
    assert after is not None
    assert after.left(trainer.clock.now_ms()) == left - 60_000
    assert after.away_ms == 60_000
    assert trainer.running.audience.isVisible()
    trainer.press("Shift+F8")
    given = trainer.running.opened.running.clock
    assert given is not None
    assert given.left(trainer.clock.now_ms()) == left
    assert len(trainer.program.shell.findChildren(LastActionLine)) == 1


def test_the_way_home_asks_while_the_class_runs(trainer: Trainer) -> None:
    seen = trainer.room()
    trainer.console.home_requested.emit()
    trainer.console.home_requested.emit()
    catch_up()
    sheets = [one for one in trainer.console.findChildren(Sheet) if one.isVisible()]
    assert len(sheets) == 1
    assert trainer.room() == seen
    trainer.press("Esc")
    assert not trainer.running.is_asking
    assert trainer.room() == seen

    trainer.go_home()
    assert trainer.program.running is None
    assert trainer.program.home.isVisible()
