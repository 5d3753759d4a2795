"""A part of the picture enlarged: drawn over the small picture, sharp in the room."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from facilitator.core.stage import Stage
from facilitator.ui.console.area_band import AreaBand
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import timer_rect
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.console.seen import the

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def band(trainer: Trainer) -> AreaBand:
    return the(trainer.console, AreaBand)


def at(trainer: Trainer, x: float, y: float) -> QPoint:
    over = band(trainer)
    return QPoint(round(x * over.width()), round(y * over.height()))


def drag(trainer: Trainer, x0: float, y0: float, x1: float, y1: float) -> None:
    over = band(trainer)
    assert over.isVisible()
    QTest.mousePress(over, LEFT, NONE, at(trainer, x0, y0))
    QTest.mouseMove(over, at(trainer, x1, y1))
    QTest.mouseRelease(over, LEFT, NONE, at(trainer, x1, y1))
    catch_up()


def shown(trainer: Trainer) -> list[Stage]:
    seen: list[Stage] = []
    trainer.running.desk.stage.stage_changed.connect(seen.append)
    return seen


def test_the_room_sees_nothing_before_the_mouse_is_let_go(trainer: Trainer) -> None:
    before = trainer.room()
    trainer.press("Ctrl+Shift+E")
    over = band(trainer)
    QTest.mousePress(over, LEFT, NONE, at(trainer, 0.1, 0.1))
    QTest.mouseMove(over, at(trainer, 0.5, 0.4))
    assert over.lens() is not None
    assert trainer.room() == before
    QTest.mouseRelease(over, LEFT, NONE, at(trainer, 0.5, 0.4))
    catch_up()
    assert trainer.room() != before
    assert not over.isVisible()


def test_what_was_drawn_fills_the_screen(trainer: Trainer) -> None:
    seen = shown(trainer)
    trainer.press("Ctrl+Shift+E")
    drag(trainer, 0.2, 0.2, 0.6, 0.5)
    lens = seen[-1].lens
    assert lens is not None
    assert abs(lens.share - 0.4) < 0.02
    assert abs(lens.x - 0.2) < 0.02
    face = trainer.console.room.face()
    assert face is not None
    assert face.word == trainer.tr("Enlarged")


def test_the_same_key_and_esc_bring_the_whole_back(trainer: Trainer) -> None:
    before = trainer.room()
    for key in ("Ctrl+Shift+E", "Esc"):
        trainer.press("Ctrl+Shift+E")
        drag(trainer, 0.2, 0.2, 0.6, 0.5)
        assert trainer.room() != before
        trainer.press(key)
        assert trainer.room() == before


def test_another_picture_is_whole_again_and_a_black_one_stays_black(trainer: Trainer) -> None:
    seen = shown(trainer)
    trainer.press("Ctrl+Shift+E")
    drag(trainer, 0.2, 0.2, 0.6, 0.5)
    trainer.press("F4")
    assert trainer.room().colour == "#000000"
    trainer.press("F4")
    assert seen[-1].lens is not None
    trainer.press("F7")
    assert seen[-1].lens is None
    trainer.press("F7")
    assert seen[-1].lens is None
    trainer.press("Ctrl+Shift+E")
    drag(trainer, 0.2, 0.2, 0.6, 0.5)
    trainer.press("PgDn")
    assert seen[-1].lens is None


def test_esc_while_choosing_leaves_the_room_alone(trainer: Trainer) -> None:
    before = trainer.room()
    trainer.press("F6", "Ctrl+Shift+E", "Esc")
    assert not band(trainer).isVisible()
    assert trainer.running.opened.running.shown.frozen_at is not None
    assert trainer.room() == before


def test_the_mouse_does_one_thing_at_a_time(trainer: Trainer) -> None:
    trainer.press("Ctrl+L", "Ctrl+Shift+E")
    assert trainer.running.desk.pointer.pointer is None
    assert band(trainer).isVisible()
    trainer.press("Ctrl+L")
    assert not band(trainer).isVisible()
    assert trainer.running.desk.pointer.pointer is not None


def test_the_clock_is_enlarged_with_the_rest_and_goes_on(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    seen = shown(trainer)
    trainer.press("Ctrl+Shift+E")
    drag(trainer, 0.72, 0.3, 0.98, 0.6)
    audience = trainer.running.audience
    rect = timer_rect(seen[-1], audience.size(), StageLook.build(dark=True))
    assert rect is not None
    assert rect.width() * rect.height() > 0.8 * audience.width() * audience.height()
    room = trainer.room()
    trainer.tick(8)
    assert trainer.room() != room
    trainer.press("Esc", "Ctrl+Shift+E")
    drag(trainer, 0.02, 0.3, 0.3, 0.6)
    assert timer_rect(seen[-1], audience.size(), StageLook.build(dark=True)) is None


def test_nothing_of_it_is_kept(trainer: Trainer) -> None:
    opened = trainer.running.opened
    actions, record = len(opened.actions), opened.running
    trainer.press("Ctrl+Shift+E")
    drag(trainer, 0.2, 0.2, 0.6, 0.5)
    assert (len(opened.actions), opened.running) == (actions, record)
