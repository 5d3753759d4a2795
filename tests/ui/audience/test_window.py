"""The room sees one picture and nothing else, whatever anybody does."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QCloseEvent, QColor, QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from facilitator.core.pointing import Pointer
from facilitator.ui.audience.window import FADE_MS, AudienceWindow
from facilitator.ui.tokens import STAGE_LIGHT
from tests.ui.slides.samples import Sampler

GROUND = QPoint(20, 20)
PANEL = QPoint(1180, 600)
FIGURES = QPoint(1060, 340)


@pytest.fixture
def shown(window: AudienceWindow, qtbot) -> AudienceWindow:
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    QApplication.processEvents()
    return window


def picture(window: QWidget) -> QImage:
    return window.grab().toImage()


def colour(window: QWidget, at: QPoint) -> str:
    return picture(window).pixelColor(at).name().upper()


def settled(qtbot) -> None:
    qtbot.wait(FADE_MS + 60)


def test_it_takes_neither_focus_nor_input_and_has_no_cursor(window):
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.windowFlags() & Qt.WindowType.Tool == Qt.WindowType.Tool  # no taskbar button
    assert window.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not window.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor


def test_clicks_and_keys_do_nothing(shown, qtbot):
    before = picture(shown)
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mouseClick(shown, button, pos=QPoint(300, 300))
        QTest.mouseDClick(shown, button, pos=QPoint(300, 300))
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_F4, Qt.Key.Key_Q):
        QTest.keyClick(shown, key)
    assert shown.isVisible()
    assert picture(shown) == before
    assert QApplication.activePopupWidget() is None
    assert not QToolTip.isVisible()


def test_a_person_cannot_close_it(shown, monkeypatch):
    monkeypatch.setattr(QCloseEvent, "spontaneous", lambda _event: True)
    assert not shown.close()
    assert shown.isVisible()


def test_the_program_can(shown):
    assert shown.close()
    assert not shown.isVisible()


def test_before_the_first_stage_it_is_black(stage_look, fake_clock, qtbot):
    window = AudienceWindow(stage_look, fake_clock)
    qtbot.addWidget(window)
    window.resize(640, 360)
    window.show()
    assert colour(window, GROUND) == "#000000"


def test_it_shows_the_picture_and_its_clock(shown, stage_look):
    assert colour(shown, GROUND) == stage_look.colours.bg
    assert colour(shown, PANEL) == stage_look.colours.panel


def test_a_new_picture_fades_in_and_the_old_one_goes(shown, qtbot, stage_look):
    sampler = Sampler("zh-CN")
    old = picture(shown)
    shown.show_stage(sampler.standing())
    middle = colour(shown, PANEL)
    assert middle not in {stage_look.colours.panel, stage_look.colours.bg}
    settled(qtbot)
    assert colour(shown, PANEL) == stage_look.colours.bg
    assert picture(shown) != old


def test_to_and_from_black_it_cuts(shown, stage_look):
    stage = Sampler("zh-CN").act()
    shown.show_stage(replace(stage, mode="black"))
    assert colour(shown, GROUND) == colour(shown, PANEL) == "#000000"
    assert colour(shown, FIGURES) == "#000000"
    shown.show_stage(replace(stage, mode="white"))
    assert colour(shown, PANEL) == "#FFFFFF"
    shown.show_stage(stage)
    assert colour(shown, PANEL) == stage_look.colours.panel


def test_keys_faster_than_the_fade_end_at_the_last_picture(shown, qtbot, stage_look):
    sampler = Sampler("zh-CN")
    for stage in (sampler.standing(), sampler.podium(), sampler.pause(), sampler.act()):
        shown.show_stage(stage)
        QApplication.processEvents()
    settled(qtbot)
    assert colour(shown, PANEL) == stage_look.colours.panel
    shown.show_stage(replace(sampler.act(), mode="black"))
    assert colour(shown, PANEL) == "#000000"


def test_a_minute_more_changes_the_clock_at_once_and_nothing_else(shown, qtbot):
    sampler = Sampler("zh-CN")
    painted = shown.pictures.painted
    shown.show_stage(replace(sampler.act(), serial=2, timer=sampler.timer(300, 252)))
    assert not shown.fading
    assert shown.pictures.painted == painted


def test_the_clock_moves_with_the_clock(shown, fake_clock):
    before = picture(shown)
    shown.tick()
    assert picture(shown) == before
    fake_clock.advance(1)
    shown.tick()
    after = picture(shown)
    assert after != before
    # Only the ring and its figures changed: the slide beside it is the same to the pixel.
    column = (0, 0, 880, 720)
    assert after.copy(*column) == before.copy(*column)


def test_when_the_time_is_over_the_panel_says_so_without_a_new_stage(shown, fake_clock, stage_look):
    fake_clock.advance(192 + 42)
    shown.tick()
    assert colour(shown, PANEL) == stage_look.colours.over_panel


def test_the_prepared_picture_is_painted_beforehand(shown, qtbot):
    following = Sampler("zh-CN").options()
    shown.prepare(following)
    qtbot.waitUntil(lambda: shown.pictures.has(following), timeout=2000)
    painted = shown.pictures.painted
    shown.show_stage(replace(following, serial=7))
    settled(qtbot)
    assert shown.pictures.painted == painted


def test_nothing_is_painted_ahead_while_it_fades(shown, qtbot):
    sampler = Sampler("zh-CN")
    shown.show_stage(sampler.standing())
    shown.prepare(sampler.podium())
    QApplication.processEvents()
    assert not shown.pictures.has(sampler.podium())
    qtbot.waitUntil(lambda: shown.pictures.has(sampler.podium()), timeout=2000)


def test_a_hidden_window_fades_nothing_and_comes_back_right(shown, fake_clock, stage_look):
    sampler = Sampler("zh-CN")
    shown.hide()
    shown.show_stage(sampler.standing())
    assert not shown.fading
    shown.show_stage(sampler.act())
    fake_clock.advance(600)
    shown.show()
    assert colour(shown, PANEL) == stage_look.colours.over_panel


def test_another_size_is_another_picture_at_once(shown, stage_look):
    shown.resize(800, 600)
    QApplication.processEvents()
    assert colour(shown, QPoint(780, 500)) == stage_look.colours.panel
    assert colour(shown, GROUND) == stage_look.colours.bg


def test_a_dense_screen_gets_a_sharp_picture(shown, monkeypatch):
    """The offscreen platform leaves every window at ratio 1; a real one is in test_xcb.py."""
    monkeypatch.setattr(AudienceWindow, "devicePixelRatioF", lambda _window: 2.0)
    shown.repaint()
    sharp = shown.pictures.picture(Sampler("zh-CN").act())
    assert (sharp.devicePixelRatio(), sharp.width()) == (2.0, 2 * shown.width())


def test_other_colours_while_it_runs(shown, stage_look):
    shown.show_look(replace(stage_look, colours=STAGE_LIGHT))
    assert colour(shown, GROUND) == STAGE_LIGHT.bg
    assert colour(shown, PANEL) == STAGE_LIGHT.panel


def test_nothing_but_the_stage_is_in_it(shown):
    """The window has two children, the clock and what points, which is hidden until it does."""
    children = shown.findChildren(QWidget)
    assert [type(each).__name__ for each in children] == ["CountdownWidget", "PointerLayer"]
    assert children[1].isHidden()
    assert not shown.toolTip()
    assert not shown.actions()
    picture_colours = {picture(shown).pixelColor(x, 4).name() for x in range(1280)}
    assert len(picture_colours) <= 3  # ground and panel, and the seam between them
    assert QColor(colour(shown, GROUND)).isValid()


def test_a_move_of_the_pointer_repaints_only_where_it_was_and_is(shown, qtbot):
    """Sixty times a second: the whole picture would be too much for a laptop without a GPU."""
    shown.show_stage(Sampler("en").act())
    settled(qtbot)
    shown.show_pointer(Pointer("spotlight", (0.3, 0.5)))
    QApplication.processEvents()
    painted: list[QRect] = []

    class Watcher(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                painted.append(event.region().boundingRect())
            return False

    watcher = Watcher(shown)
    shown.installEventFilter(watcher)
    shown.show_pointer(Pointer("spotlight", (0.32, 0.5)))
    QApplication.processEvents()
    assert len(painted) == 1
    assert painted[0].width() < shown.width() / 3
    assert painted[0].height() < shown.height() / 2
