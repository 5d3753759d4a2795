"""The clock as large as the picture, or in the corner of every picture, by a key."""

from facilitator.core.stage import Stage
from facilitator.core.stage_around import ClockSlide
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import timer_rect
from tests.ui.app.trainer import Trainer


def shown(trainer: Trainer) -> list[Stage]:
    seen: list[Stage] = []
    trainer.running.desk.stage.stage_changed.connect(seen.append)
    return seen


def clock_share(trainer: Trainer, stage: Stage) -> float:
    """How much of the room's picture the clock takes."""
    audience = trainer.running.audience
    rect = timer_rect(stage, audience.size(), StageLook.build(dark=True))
    if rect is None:
        return 0.0
    return rect.width() * rect.height() / (audience.width() * audience.height())


def test_alone_it_fills_the_picture_and_counts(trainer: Trainer) -> None:
    before, seen = trainer.room(), shown(trainer)
    trainer.press("Ctrl+F8")
    assert isinstance(seen[-1].slide, ClockSlide)
    assert clock_share(trainer, seen[-1]) > 0.5
    room = trainer.room()
    assert room != before
    trainer.tick(20)
    assert trainer.room() != room
    trainer.press("Ctrl+F8")
    assert not isinstance(seen[-1].slide, ClockSlide)


def test_it_goes_away_with_the_next_step_and_with_esc(trainer: Trainer) -> None:
    seen = shown(trainer)
    trainer.press("Ctrl+F8", "PgDn")
    assert not isinstance(seen[-1].slide, ClockSlide)
    trainer.press("Ctrl+F8", "Esc")
    assert not isinstance(seen[-1].slide, ClockSlide)


def test_in_the_corner_it_stays_from_step_to_step(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    seen = shown(trainer)
    trainer.press("Ctrl+Shift+F8")
    assert 0 < clock_share(trainer, seen[-1]) < 0.1
    trainer.press("PgDn", "PgDn", "PgDn")
    assert all(stage.timer is not None and stage.timer.corner for stage in seen)
    trainer.press("Esc")
    assert trainer.running.opened.running.shown.corner
    trainer.press("Ctrl+Shift+F8")
    assert not trainer.running.opened.running.shown.corner


def test_after_a_restart_the_clock_is_still_in_its_corner(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    trainer.press("Ctrl+Shift+F8")
    room = trainer.room()
    trainer.running.mend()
    assert trainer.room() == room
