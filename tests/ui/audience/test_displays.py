"""Plugged, unplugged, moved, mirrored: the room sees its picture and the trainer keeps the console."""

import itertools

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.audience.displays import DisplayFacts, Displays
from tests.ui.audience.conftest import LAPTOP, PROJECTOR, SECOND
from tests.ui.hotplug import FakeScreen


def place_of(window: QWidget) -> tuple[str, bool]:
    return window.windowHandle().screen().name(), window.isFullScreen()


def rect_of(screen: FakeScreen) -> QRect:
    return QRect(screen.x, screen.y, screen.width, screen.height)


def covers(window: QWidget, console: QWidget) -> bool:
    return window.isVisible() and window.geometry().intersects(console.geometry())


def test_with_one_screen_there_is_no_audience_window(displays, window):
    assert not window.isVisible()


def test_it_goes_to_the_projector_by_itself(displays, window, screens):
    screens([LAPTOP, PROJECTOR])
    assert window.isVisible()
    assert place_of(window) == ("projector", True)
    assert window.geometry() == rect_of(PROJECTOR)


def test_nothing_is_shown_before_the_workshop_runs_or_after_it(window, console, screens):
    displays = Displays(window)
    displays.attach(console)
    screens([LAPTOP, PROJECTOR])
    assert not window.isVisible()
    displays.start()
    assert window.isVisible()
    displays.stop()
    assert not window.isVisible()
    screens([LAPTOP])
    screens([LAPTOP, PROJECTOR])
    assert not window.isVisible()


def test_it_hides_inside_the_removal_and_comes_back(displays, window, screens, console, qapp):
    screens([LAPTOP, PROJECTOR])
    seen: list[bool] = []

    def watch(_screen) -> None:
        seen.append(window.isVisible())

    qapp.screenRemoved.connect(watch)  # called after the handler of Displays, before any event
    screens([LAPTOP])
    qapp.screenRemoved.disconnect(watch)
    assert seen == [False]
    assert not covers(window, console)
    screens([LAPTOP, PROJECTOR])
    assert place_of(window) == ("projector", True)


def test_another_projector_will_do(displays, window, screens):
    screens([LAPTOP, PROJECTOR])
    screens([LAPTOP])
    screens([LAPTOP, FakeScreen(name="beamer 2", x=1440, width=1280, height=800)])
    assert place_of(window) == ("beamer 2", True)
    assert window.size().toTuple() == (1280, 800)


def test_a_change_of_resolution_is_followed(displays, window, screens, qtbot):
    screens([LAPTOP, PROJECTOR])
    small = PROJECTOR.changed(width=1024, height=768)
    screens([LAPTOP, small])
    qtbot.waitUntil(lambda: window.geometry() == rect_of(small), timeout=2000)
    moved = small.changed(x=1600)
    screens([LAPTOP, moved])
    qtbot.waitUntil(lambda: window.geometry() == rect_of(moved), timeout=2000)


def test_a_mirrored_projector_never_covers_the_console(displays, window, screens, console):
    screens([LAPTOP, PROJECTOR.changed(x=0)])
    assert not window.isVisible()


def test_switching_to_mirror_and_back_while_it_runs(displays, window, screens, console, qtbot):
    screens([LAPTOP, PROJECTOR])
    screens([LAPTOP, PROJECTOR.changed(x=0)])
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=2000)
    screens([LAPTOP, PROJECTOR])
    qtbot.waitUntil(window.isVisible, timeout=2000)
    assert not covers(window, console)


def test_the_projector_may_become_the_first_screen(displays, window, screens, console):
    screens([PROJECTOR, LAPTOP])
    assert place_of(window) == ("projector", True)
    assert not covers(window, console)


def test_all_screens_may_go(displays, window, screens):
    screens([LAPTOP, PROJECTOR])
    screens([SECOND])  # the platform keeps one; laptop and projector go at once
    assert not window.isVisible()
    screens([LAPTOP, PROJECTOR])
    assert QGuiApplication.screens()


def test_the_remembered_one_of_two_projectors_is_used(window, console, screens):
    screens([LAPTOP, PROJECTOR, SECOND])
    displays = Displays(window, remembered="second|||")
    displays.attach(console)
    displays.start()
    assert place_of(window) == ("second", True)
    screens([LAPTOP, PROJECTOR])
    assert place_of(window) == ("projector", True)
    screens([LAPTOP, PROJECTOR, SECOND])
    assert place_of(window) == ("second", True)
    displays.stop()


def test_a_screen_is_chosen_and_remembered(displays, window, screens, qtbot):
    screens([LAPTOP, PROJECTOR, SECOND])
    assert place_of(window) == ("projector", True)
    with qtbot.waitSignal(displays.screen_remembered) as chosen:
        displays.use_screen("second|||")
    assert chosen.args == ["second|||"]
    assert place_of(window) == ("second", True)


def test_swapping_exchanges_console_and_audience(displays, window, screens, console, qtbot):
    screens([LAPTOP, PROJECTOR])
    with qtbot.waitSignal(displays.screen_remembered) as chosen:
        displays.swap()
    assert chosen.args == ["laptop|||"]
    assert place_of(window) == ("laptop", True)
    assert window.geometry() == rect_of(LAPTOP)
    assert console.windowHandle().screen().name() == "projector"
    assert not covers(window, console)
    displays.swap()
    assert place_of(window) == ("projector", True)
    assert console.windowHandle().screen().name() == "laptop"


def test_swapping_keeps_a_full_console_full(displays, window, screens, console):
    screens([LAPTOP, PROJECTOR])
    console.showMaximized()
    displays.swap()
    assert console.isMaximized()
    assert console.windowHandle().screen().name() == "projector"


def test_swapping_with_one_screen_does_nothing(displays, window, console):
    displays.swap()
    assert not window.isVisible()
    assert console.windowHandle().screen().name() == "laptop"


def test_a_console_dragged_to_the_projector_makes_the_audience_give_way(
    displays, window, screens, console
):
    screens([LAPTOP, PROJECTOR])
    console.windowHandle().setScreen(QGuiApplication.screens()[1])
    assert place_of(window) == ("laptop", True)


def test_the_projector_is_handed_over_and_taken_back(displays, window, screens):
    screens([LAPTOP, PROJECTOR])
    displays.hand_over()
    assert not window.isVisible()
    screens([LAPTOP])
    screens([LAPTOP, PROJECTOR])
    assert not window.isVisible()
    displays.take_back()
    assert place_of(window) == ("projector", True)


def test_the_console_is_told_what_is_plugged_in(displays, screens, qtbot):
    told: list[DisplayFacts] = []
    displays.displays_changed.connect(told.append)
    screens([LAPTOP, PROJECTOR])
    assert (told[-1].state, told[-1].showing) == ("connected", True)
    assert told[-1].audience is not None
    assert told[-1].audience.name == "projector"
    screens([LAPTOP, PROJECTOR.changed(x=0)])
    qtbot.waitUntil(lambda: told[-1].state == "mirrored", timeout=2000)
    assert not told[-1].showing
    screens([LAPTOP])
    assert (told[-1].state, told[-1].audience) == ("single", None)
    screens([LAPTOP, PROJECTOR])
    displays.hand_over()
    assert (told[-1].state, told[-1].showing) == ("handed_over", False)
    facts = [repr(each) for each in told]
    assert all(one != other for one, other in itertools.pairwise(facts))


def test_facts_are_said_again_on_request(displays, qtbot):
    with qtbot.waitSignal(displays.displays_changed) as said:
        displays.announce()
    assert said.args[0].state == "single"


def test_another_console_takes_the_place_of_the_first(displays, window, screens, qtbot):
    screens([LAPTOP, PROJECTOR])
    other = QWidget()
    qtbot.addWidget(other)
    other.winId()
    other.windowHandle().setScreen(QGuiApplication.screens()[1])
    displays.attach(other)
    assert place_of(window) == ("laptop", True)


def test_a_console_that_is_gone_already_is_borne(displays, window, screens, qtbot):
    first = QWidget()
    displays.attach(first)
    first.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    screens([LAPTOP, PROJECTOR])
    assert place_of(window) == ("projector", True)


def test_numbers_stand_on_every_screen_for_a_moment(displays, screens, qtbot):
    screens([LAPTOP, PROJECTOR])
    before = set(QApplication.topLevelWidgets())

    def numbered() -> set[str]:
        new = set(QApplication.topLevelWidgets()) - before
        return {each.windowHandle().screen().name() for each in new if each.isVisible()}

    displays.identify()
    assert numbered() == {"laptop", "projector"}
    qtbot.waitUntil(lambda: not numbered(), timeout=3000)


def test_hiding_the_audience_never_ends_the_program(displays, window, screens, console, qapp):
    ended: list[bool] = []

    def end() -> None:
        ended.append(True)

    qapp.lastWindowClosed.connect(end)
    console.hide()
    screens([LAPTOP, PROJECTOR])
    screens([LAPTOP])
    window.close()
    qapp.processEvents()
    qapp.lastWindowClosed.disconnect(end)
    assert ended == []
