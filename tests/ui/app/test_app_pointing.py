"""Pointing at the room's picture: the mouse over the small picture, the light in both."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QCursor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.console.live_picture import LivePicture
from facilitator.ui.preview.stage_preview import StagePreview
from facilitator.ui.widgets.pill import Pill
from tests.ui.app.conftest import LAPTOP, Screens
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.console.seen import the
from tests.ui.hotplug import FakeScreen

NONE = Qt.KeyboardModifier.NoModifier


def preview(trainer: Trainer) -> LivePicture:
    return the(trainer.console, LivePicture)


def point(trainer: Trainer, x: float, y: float) -> None:
    """The mouse moves over the small picture to these shares of it."""
    picture = preview(trainer)
    place = QPoint(round(x * picture.width()), round(y * picture.height()))
    # Another test may have left the mouse there: without a way there is no move.
    for at in (place + QPoint(5, 5), place):
        QCursor.setPos(picture.mapToGlobal(at))
        QTest.mouseMove(picture, at)
    catch_up()


def away(trainer: Trainer) -> None:
    QApplication.sendEvent(preview(trainer), QEvent(QEvent.Type.Leave))
    catch_up()


def turn_wheel(trainer: Trainer, steps: int) -> None:
    picture = preview(trainer)
    middle = QPointF(picture.rect().center())
    event = QWheelEvent(
        middle,
        picture.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(picture, event)
    catch_up()


def colour(widget: QWidget, x: float, y: float) -> QColor:
    image: QImage = widget.grab().toImage()
    return image.pixelColor(round(x * image.width()), round(y * image.height()))


def test_the_dot_is_where_the_mouse_points_in_both_pictures(trainer: Trainer) -> None:
    trainer.press("Ctrl+L")
    room = trainer.room()
    point(trainer, 0.25, 0.75)
    assert trainer.room() != room
    for picture in (trainer.running.audience, preview(trainer)):
        dot = colour(picture, 0.25, 0.75)
        assert dot.red() > 200
        assert dot.green() < 90


def test_nothing_is_seen_before_the_mouse_points_and_after_it_has_left(trainer: Trainer) -> None:
    before = trainer.room()
    trainer.press("Ctrl+L")
    assert trainer.room() == before
    assert any(
        trainer.tr("Point here with the mouse; Esc ends it") == pill.text() and pill.isVisible()
        for pill in preview(trainer).findChildren(Pill)
    )
    point(trainer, 0.5, 0.5)
    away(trainer)
    assert trainer.room() == before


def test_the_spotlight_dims_all_but_its_circle_and_stays(trainer: Trainer) -> None:
    audience = trainer.running.audience
    ground = colour(audience, 0.5, 0.85).lightness()
    trainer.press("Ctrl+Shift+L")
    point(trainer, 0.5, 0.85)
    away(trainer)
    assert colour(audience, 0.5, 0.85).lightness() == ground
    assert colour(audience, 0.02, 0.02).lightness() < ground
    small = preview(trainer)
    assert colour(small, 0.05, 0.05).lightness() < ground
    frame = trainer.console.room.face()
    assert frame is not None
    assert colour(small, 0.001, 0.5).name() == frame.frame.lower()


def test_the_wheel_makes_the_circle_larger(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+L")
    point(trainer, 0.5, 0.5)
    small = trainer.running.desk.pointer.pointer
    turn_wheel(trainer, 3)
    large = trainer.running.desk.pointer.pointer
    assert small is not None
    assert large is not None
    assert large.size > small.size


def test_esc_ends_it_first_and_touches_nothing_else(trainer: Trainer) -> None:
    before = trainer.room()
    trainer.press("F6", "Ctrl+Shift+L")
    point(trainer, 0.5, 0.5)
    trainer.press("Esc")
    assert trainer.room() == before
    assert trainer.running.opened.running.shown.frozen_at is not None
    trainer.press("Esc")
    assert trainer.running.opened.running.shown.frozen_at is None


def test_the_same_key_ends_it_and_the_other_one_changes_it(trainer: Trainer) -> None:
    before = trainer.room()
    trainer.press("Ctrl+L", "Ctrl+Shift+L")
    pointer = trainer.running.desk.pointer.pointer
    assert pointer is not None
    assert pointer.kind == "spotlight"
    trainer.press("Ctrl+Shift+L")
    point(trainer, 0.5, 0.5)
    assert trainer.room() == before


def test_a_black_screen_stays_black(trainer: Trainer) -> None:
    trainer.press("Ctrl+L")
    point(trainer, 0.5, 0.5)
    trainer.press("F4")
    assert trainer.room().colour == "#000000"
    trainer.press("F4")
    assert colour(trainer.running.audience, 0.5, 0.5).red() > 200


def test_nothing_is_written_and_no_picture_painted_again(trainer: Trainer) -> None:
    trainer.room()
    opened, pictures = trainer.running.opened, trainer.running.audience.pictures
    actions, painted = len(opened.actions), pictures.painted
    trainer.press("Ctrl+Shift+L")
    for step in range(20):
        point(trainer, 0.2 + step * 0.03, 0.4)
    trainer.press("Esc")
    trainer.room()
    assert (len(opened.actions), pictures.painted) == (actions, painted)


def test_the_mouse_over_the_picture_does_nothing_without_a_pointer(trainer: Trainer) -> None:
    before = trainer.room()
    point(trainer, 0.5, 0.5)
    turn_wheel(trainer, 2)
    assert trainer.room() == before


def test_another_language_ends_it(trainer: Trainer) -> None:
    before = trainer.room()
    trainer.press("Ctrl+Shift+L")
    point(trainer, 0.5, 0.5)
    trainer.program.change_language("en")
    catch_up()
    assert trainer.room() == before


def test_on_a_projector_of_four_to_three_the_small_picture_has_its_shape(
    trainer: Trainer, screens: Screens
) -> None:
    """Texts stand elsewhere on another shape: what is pointed at must be what the room sees."""
    screens([LAPTOP, FakeScreen(name="old", x=1440, width=1024, height=768)])
    catch_up()
    small = preview(trainer).findChild(StagePreview)
    assert isinstance(small, StagePreview)
    assert abs(small.width() / small.height() - 4 / 3) < 0.01
    trainer.press("Ctrl+L")
    place = small.geometry()
    point(trainer, (place.x() + 0.3 * place.width()) / preview(trainer).width(), 0.6)
    pointer = trainer.running.desk.pointer.pointer
    assert pointer is not None
    assert pointer.at is not None
    assert abs(pointer.at[0] - 0.3) < 0.01
    assert colour(trainer.running.audience, *pointer.at).red() > 200

    trainer.program.change_language("en")
    catch_up()
    again = preview(trainer).findChild(StagePreview)
    assert isinstance(again, StagePreview)
    assert abs(again.width() / again.height() - 4 / 3) < 0.01
