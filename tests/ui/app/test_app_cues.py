"""A clock that runs out says so in time, on the console and in the room, from where the trainer
wants it."""

from facilitator import settings
from facilitator.place import Place
from facilitator.ui.console.time_line import TimeLine
from facilitator.ui.dialogs.preferences import PreferencesSheet
from facilitator.ui.slides.clock import clock_face
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.segmented import Segmented
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.console.seen import the
from tests.ui.home.finding import named

DISCUSSION = "case-multinational", 1, 2
"""Four minutes, in the room too."""
WARNS = "计时剩多少时变黄"


def said(trainer: Trainer) -> str:
    return the(the(trainer.console, TimeLine), Pill).text()


def room(trainer: Trainer) -> str:
    timer = trainer.stage().timer
    assert timer is not None
    return clock_face(timer, trainer.clock.now_ms()).state


def leave_of_it(trainer: Trainer, share: float) -> None:
    """Let the clock run until this share of it is left."""
    clock = trainer.running.opened.running.clock
    assert clock is not None
    left = clock.left(trainer.clock.now_ms()) - share * clock.total_ms
    trainer.clock.advance(left / 1000)
    trainer.running.desk.timer.announce()


def choose(trainer: Trainer, share: str) -> None:
    trainer.press("Ctrl+Comma")
    choice = named(the(trainer.console, PreferencesSheet), Segmented, WARNS)
    choice.chosen.emit(share)
    catch_up()
    trainer.press("Esc")


def test_a_clock_says_that_it_ends_and_then_that_it_is_over(trainer: Trainer) -> None:
    trainer.go_to(*DISCUSSION)
    steps = (0.9, "剩余", "running"), (0.19, "即将结束", "soon"), (-0.1, "超时", "over")
    for share, words, state in steps:
        leave_of_it(trainer, share)
        assert said(trainer) == words
        assert room(trainer) == state


def test_another_share_counts_at_once_and_is_kept(trainer: Trainer, place: Place) -> None:
    trainer.go_to(*DISCUSSION)
    leave_of_it(trainer, 0.25)
    assert said(trainer) == "剩余"

    choose(trainer, "30")

    assert said(trainer) == "即将结束"
    assert room(trainer) == "soon"
    assert settings.load(place.settings).clock_warns == 30
    choose(trainer, "0")
    leave_of_it(trainer, 0.01)
    assert said(trainer) == "剩余"


def test_the_choice_holds_after_another_start(start, place: Place) -> None:
    trainer = start(clock_warns=30)
    trainer.press("Enter")
    trainer.go_to(*DISCUSSION)
    leave_of_it(trainer, 0.25)
    assert said(trainer) == "即将结束"
    trainer.program.change_theme("dark")
    catch_up()
    trainer.running.desk.timer.announce()
    assert said(trainer) == "即将结束"


def test_a_paused_clock_does_not_warn(trainer: Trainer) -> None:
    trainer.go_to(*DISCUSSION)
    leave_of_it(trainer, 0.1)
    trainer.press("F8")
    assert said(trainer) == "已暂停"
