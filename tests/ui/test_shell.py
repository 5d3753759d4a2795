"""The window of the trainer: pages, messages, places, and closing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.shell import SETTLED_MS, Placement, Shell
from facilitator.ui.theme import apply_theme
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.banner import Message
from tests.ui.home.finding import button, open_sheets, sheet, words
from tests.ui.widgets.gallery import plain_look

LEFT = Qt.MouseButton.LeftButton


class Page(QWidget):
    """A page that remembers the keys that reached it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.keys: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())


@pytest.fixture
def shell(look, qtbot):
    made = Shell(look)
    qtbot.addWidget(made, before_close_func=lambda window: window.leave())
    made.place(Placement(700, 500))
    made.show_page(Page())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def said(spy: QSignalSpy) -> list[tuple[object, ...]]:
    return [tuple(spy.at(number)) for number in range(spy.count())]


def test_it_says_once_that_it_has_been_painted(look, qtbot):
    made = Shell(look)
    qtbot.addWidget(made, before_close_func=lambda window: window.leave())
    settled = QSignalSpy(made.settled)

    with qtbot.waitSignal(made.settled):
        made.show()
    made.repaint()
    qtbot.wait(2 * SETTLED_MS)

    assert said(settled) == [()]


def test_pages_come_and_go(shell, qtbot):
    first, second = Page(), Page()
    shell.show_page(first)
    shell.show_page(second)
    assert second.isVisible()
    assert not first.isVisible()

    shell.show_page(first)
    shell.drop_page(second)
    with qtbot.waitSignal(second.destroyed):
        pass

    assert first.isVisible()


def test_dropping_the_shown_page_shows_another(shell, qtbot):
    page = Page()
    shell.show_page(page)

    shell.drop_page(page)

    with qtbot.waitSignal(page.destroyed):
        pass
    assert any(each.isVisible() for each in shell.findChildren(Page))


def test_the_title_says_what_is_open(shell):
    assert shell.windowTitle() == "Facilitator"

    shell.show_title("<b>协同</b>")
    assert shell.windowTitle() == "<b>协同</b> – Facilitator"

    shell.show_title("")
    assert shell.windowTitle() == "Facilitator"


def test_another_look_keeps_the_title(shell):
    shell.show_title("协同")

    shell.show_look(plain_look("en", dark=True))

    assert shell.windowTitle() == "协同 – Facilitator"


def test_a_message_stands_above_any_page_and_keeps_the_keyboard_where_it_is(shell, qtbot):
    page = Page()
    shell.show_page(page)
    page.setFocus()
    pressed = QSignalSpy(shell.action_requested)

    shell.show_message("error", "磁盘已满", "Try again")

    assert "磁盘已满" in words(shell)
    assert page.hasFocus()
    qtbot.mouseClick(button(shell, "Try again"), LEFT)
    assert said(pressed) == [(Message("error", "磁盘已满", "Try again"),)]

    shell.show_message("info", "")
    assert "磁盘已满" not in words(shell)


def test_a_dismissed_message_leaves_no_gap(shell, qtbot):
    page = Page()
    shell.show_page(page)
    shell.show_message("info", "Hello")
    qtbot.waitUntil(lambda: page.height() < 500)

    qtbot.mouseClick(button(shell, "Close this message"), LEFT)

    qtbot.waitUntil(lambda: page.height() == 500)


def test_another_look_keeps_the_message_and_the_pages(shell, qapp):
    shell.show_message("warn", "Careful")
    dark = plain_look("en", dark=True)
    apply_theme(qapp, dark.colours, dark.font(TYPE.body))

    shell.show_look(dark)

    assert "Careful" in words(shell)
    assert any(each.isVisible() for each in shell.findChildren(Page))


def test_closing_is_a_wish(shell):
    wanted = QSignalSpy(shell.close_requested)

    assert not shell.close()

    assert said(wanted) == [()]
    assert shell.isVisible()
    assert open_sheets(shell) == []


def test_whoever_hears_the_wish_may_let_it_close(shell):
    shell.close_requested.connect(shell.leave)

    assert shell.close()

    assert not shell.isVisible()


def test_while_running_it_asks_first(shell, qtbot):
    wanted = QSignalSpy(shell.close_requested)
    shell.show_running(True)

    shell.close()
    shell.close()

    assert said(wanted) == []
    assert len(open_sheets(shell)) == 1
    assert "Close while the workshop is running?" in words(sheet(shell))
    qtbot.mouseClick(button(sheet(shell), "Not yet"), LEFT)
    assert open_sheets(shell) == []
    assert said(wanted) == []


def test_yes_by_keyboard_closes_and_leave_asks_nothing_more(shell, qtbot):
    shell.show_running(True)
    shell.close_requested.connect(shell.leave)
    shell.close()

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert not shell.isVisible()


def test_the_clicker_reaches_the_page_while_the_question_is_open(shell, qtbot):
    page = Page()
    shell.show_page(page)
    page.setFocus()
    shell.show_running(True)
    shell.close()

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert page.keys == [Qt.Key.Key_PageDown]
    assert open_sheets(shell) == []
    assert page.hasFocus()


def test_an_ended_workshop_is_not_asked_about(shell):
    wanted = QSignalSpy(shell.close_requested)
    shell.show_running(True)
    shell.show_running(False)

    shell.close()

    assert said(wanted) == [()]


def room():
    return QGuiApplication.primaryScreen().availableGeometry()


def test_it_comes_back_where_it_was(shell):
    shell.place(Placement(640, 480, (50, 60)))

    assert shell.placement() == Placement(640, 480, (50, 60))


@pytest.mark.parametrize("corner", [None, (90_000, 90_000), (-5000, 10)])
def test_without_its_screen_it_stands_in_the_middle(shell, corner):
    shell.place(Placement(600, 400, corner))

    assert shell.pos().toTuple() == ((room().width() - 600) // 2, (room().height() - 400) // 2)
    assert shell.size().toTuple() == (600, 400)


def test_it_is_never_larger_than_the_screen(shell):
    shell.place(Placement(9000, 9000))

    assert shell.size() == room().size()


@pytest.mark.parametrize(("below", "maximized"), [(0, True), (20, True), (60, False)])
def test_a_window_that_leaves_no_room_for_its_frame_opens_maximized(look, qtbot, below, maximized):
    made = Shell(look)
    qtbot.addWidget(made, before_close_func=lambda window: window.leave())
    made.place(Placement(640, room().height() - below))
    with qtbot.waitExposed(made):
        made.show()

    assert made.isMaximized() == maximized


def test_a_maximized_window_remembers_what_it_was(shell, qtbot):
    shell.place(Placement(640, 480, (50, 60)))
    shell.showMaximized()
    qtbot.waitUntil(shell.isMaximized)

    assert (shell.placement().width, shell.placement().height) == (640, 480)


def test_a_shell_without_pages_can_ask_too(look, qtbot):
    shell = Shell(look)
    qtbot.addWidget(shell, before_close_func=lambda window: window.leave())
    shell.show()
    shell.show_running(True)

    shell.close()

    assert len(open_sheets(shell)) == 1
