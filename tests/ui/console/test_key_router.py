"""Keys on the real page: heard before the widget that has the keyboard."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from facilitator.core.commands import Command
from facilitator.core.position import Position
from facilitator.ui.console.agenda import AgendaView
from facilitator.ui.console.entry.panel import EntryPanel
from facilitator.ui.console.key_page import KeyPage
from facilitator.ui.console.moving import Moving
from facilitator.ui.console.score_card import ScoreCard
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.pill import Pill
from tests.ui.console.seen import focused, the

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(key, held=Qt.KeyboardModifier.NoModifier) -> None:
    """A key where the keyboard is."""
    QTest.keyClick(focused(), key, held)


def type_text(text: str) -> None:
    """A character as an input method types it: no key code, only the text."""
    target = focused()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(target, event)


def hold(key, times: int) -> None:
    """A key held down: one press, then repeats, then its release."""
    target = focused()
    none = Qt.KeyboardModifier.NoModifier
    for number in range(times):
        event = QKeyEvent(QEvent.Type.KeyPress, key, none, "", number > 0)
        QApplication.sendEvent(target, event)
    QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyRelease, key, none, ""))


def test_the_page_itself_has_the_keyboard_at_first(page) -> None:
    assert QApplication.focusWidget() is page


@pytest.mark.parametrize(
    "key", [Key.Key_PageDown, Key.Key_Right, Key.Key_Down, Key.Key_Space, Key.Key_Return, Key.Key_N]
)
def test_next(page, heard, key) -> None:
    press(key)
    assert heard.commands == [Command.NEXT]


@pytest.mark.parametrize(
    "key", [Key.Key_PageUp, Key.Key_Left, Key.Key_Up, Key.Key_Backspace, Key.Key_P]
)
def test_back(page, heard, key) -> None:
    press(key)
    assert heard.commands == [Command.BACK]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, SHIFT, CTRL])
def test_a_button_with_the_focus_is_not_pressed(page, heard, key, held) -> None:
    button = next(each for each in page.findChildren(Button) if each.text() == "Black")
    button.setFocus()
    assert QApplication.focusWidget() is button
    press(key, held)
    assert Command.BLACK not in heard.commands
    assert heard.commands == ([] if held == CTRL else [Command.NEXT])


def test_a_click_leaves_the_keyboard_with_the_page(page, heard) -> None:
    button = next(each for each in page.findChildren(Button) if each.text() == "Black")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard.commands == [Command.BLACK]
    assert QApplication.focusWidget() is page


def test_a_held_key_moves_once(page, heard) -> None:
    hold(Key.Key_PageDown, 5)
    hold(Key.Key_Right, 3)
    assert heard.commands == [Command.NEXT, Command.NEXT]


def test_held_notes_keys_repeat(page, heard) -> None:
    target = focused()
    for number in range(3):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Plus, CTRL, "", number > 0)
        QApplication.sendEvent(target, event)
    assert heard.sizes == [24, 24, 24]


@pytest.mark.parametrize(
    ("text", "command"), [("。", Command.BLACK), ("，", Command.WHITE), ("？", None)]
)
def test_full_width_punctuation(page, heard, text, command) -> None:
    type_text(text)
    if command is None:
        assert the(page, KeyPage).isVisible()
    else:
        assert heard.commands == [command]


def test_f5_twice_has_no_effect(page, heard) -> None:
    press(Key.Key_F5)
    press(Key.Key_F5)
    press(Key.Key_F5, SHIFT)
    assert heard.commands == []


def test_a_clicker_that_alternates_f5_and_esc_only_peels(page, heard) -> None:
    for key in (Key.Key_F5, Key.Key_Escape, Key.Key_F5, Key.Key_Escape):
        press(key)
    assert heard.commands == [Command.PEEL, Command.PEEL]


class TestEntry:
    @pytest.fixture(autouse=True)
    def _open(self, page) -> None:
        press(Key.Key_F2)
        assert isinstance(QApplication.focusWidget(), EntryPanel)

    @pytest.mark.parametrize(
        "key",
        [
            Key.Key_Space,
            Key.Key_Return,
            Key.Key_Tab,
            Key.Key_Right,
            Key.Key_Down,
            Key.Key_Left,
            Key.Key_Up,
            Key.Key_Backspace,
            Key.Key_N,
            Key.Key_P,
            Key.Key_W,
            Key.Key_Period,
            Key.Key_Minus,
            Key.Key_5,
        ],
    )
    def test_characters_and_arrows_are_data(self, heard, key) -> None:
        press(key)
        assert heard.commands == []
        assert heard.jumps == []

    @pytest.mark.parametrize(
        ("key", "held", "command"),
        [
            (Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, Command.NEXT),
            (Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, Command.BACK),
            (Key.Key_F4, Qt.KeyboardModifier.NoModifier, Command.BLACK),
            (Key.Key_F6, Qt.KeyboardModifier.NoModifier, Command.FREEZE),
            (Key.Key_Z, CTRL, Command.UNDO),
            (Key.Key_H, CTRL, Command.HAND_OVER),
        ],
    )
    def test_the_rest_still_acts(self, heard, key, held, command) -> None:
        press(key, held)
        assert heard.commands == [command]

    def test_two_presses_make_an_answer(self, heard) -> None:
        press(Key.Key_3)
        press(Key.Key_B)
        assert heard.entries == [("case", 1, "u3", "act-3", "b", "")]

    def test_full_width_digits_and_letters(self, heard) -> None:
        type_text("５")
        type_text("Ｃ")
        assert heard.entries == [("case", 1, "u5", "act-3", "c", "")]

    def test_esc_leaves_one_state_a_press(self, page, heard) -> None:
        press(Key.Key_5)
        press(Key.Key_Escape)
        assert isinstance(QApplication.focusWidget(), EntryPanel)
        press(Key.Key_Escape)
        assert QApplication.focusWidget() is page
        assert heard.commands == []
        press(Key.Key_Escape)
        assert heard.commands == [Command.PEEL]

    def test_f2_leaves(self, page) -> None:
        press(Key.Key_F2)
        assert QApplication.focusWidget() is page


class TestText:
    @pytest.fixture(autouse=True)
    def _field(self, page) -> None:
        self.field = QLineEdit(page)
        self.field.show()
        self.field.setFocus()

    def test_it_keeps_its_letters(self, heard) -> None:
        QTest.keyClicks(self.field, "nbw.5 ok")
        assert self.field.text() == "nbw.5 ok"
        assert heard.commands == []

    def test_undo_is_its_own(self, heard) -> None:
        QTest.keyClicks(self.field, "ab")
        press(Key.Key_Z, CTRL)
        assert self.field.text() == ""
        assert heard.commands == []

    def test_the_clicker_and_function_keys_still_act(self, heard) -> None:
        for key in (Key.Key_PageDown, Key.Key_PageUp, Key.Key_F4, Key.Key_F8):
            press(key)
        assert heard.commands == [Command.NEXT, Command.BACK, Command.BLACK, Command.TIMER_TOGGLE]

    def test_one_that_is_only_read_is_no_text_field(self, heard) -> None:
        self.field.setReadOnly(True)
        press(Key.Key_N)
        assert heard.commands == [Command.NEXT]


class TestNumbers:
    def hint(self, page) -> Pill:
        return the(the(page, Moving), Pill)

    def test_digits_and_enter_go_to_a_step(self, page, heard) -> None:
        press(Key.Key_2)
        assert self.hint(page).isVisible()
        assert "Act 1 · Diagnosis" in self.hint(page).text()
        press(Key.Key_Return)
        assert heard.jumps == [Position("day-1", "case", 1)]
        assert heard.commands == []
        assert not self.hint(page).isVisible()

    def test_full_width_digits_too(self, page, heard) -> None:
        type_text("７")
        press(Key.Key_Enter)
        assert heard.jumps == [Position("day-1", "case", 6)]

    def test_a_step_that_is_not_there(self, page, heard) -> None:
        press(Key.Key_9)
        assert "no step 9" in self.hint(page).text()
        press(Key.Key_Return)
        assert heard.jumps == []
        assert heard.commands == []

    @pytest.mark.parametrize("key", [Key.Key_B, Key.Key_N, Key.Key_C])
    def test_a_letter_after_digits_does_not_darken_the_room(self, page, heard, key) -> None:
        press(Key.Key_3)
        press(key)
        assert heard.commands == []
        assert "F2" in self.hint(page).text()
        press(key)
        assert heard.commands == {Key.Key_B: [Command.BLACK], Key.Key_N: [Command.NEXT]}.get(
            key, []
        )

    def test_esc_takes_the_digits_back(self, page, heard) -> None:
        press(Key.Key_2)
        press(Key.Key_Escape)
        press(Key.Key_Return)
        assert heard.jumps == []
        assert heard.commands == [Command.NEXT]

    def test_they_are_forgotten_after_a_while(self, qtbot, page, heard) -> None:
        press(Key.Key_2)
        qtbot.waitUntil(lambda: not self.hint(page).isVisible(), timeout=4000)
        press(Key.Key_Return)
        assert heard.commands == [Command.NEXT]


class TestPanes:
    @pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Backtab])
    def test_tab_asks_for_the_overview_where_no_pane_has_the_keyboard(
        self, page, heard, key
    ) -> None:
        press(key)
        assert heard.commands == [Command.OVERVIEW]
        press(Key.Key_Tab, CTRL)
        press(key)
        assert heard.commands == [Command.OVERVIEW]

    def test_ctrl_tab_walks_the_agenda_and_enter_jumps(self, page, heard) -> None:
        press(Key.Key_Tab, CTRL)
        assert isinstance(QApplication.focusWidget(), AgendaView)
        press(Key.Key_Down)
        press(Key.Key_Down)
        assert heard.commands == []
        assert heard.jumps == []
        press(Key.Key_Return)
        assert heard.jumps == [Position("day-1", "case", 5)]
        assert QApplication.focusWidget() is page

    def test_esc_leaves_the_agenda_and_the_room_saw_nothing(self, page, heard) -> None:
        press(Key.Key_Tab, CTRL)
        press(Key.Key_Up)
        press(Key.Key_Escape)
        assert QApplication.focusWidget() is page
        assert (heard.commands, heard.jumps) == ([], [])

    def test_the_clicker_works_in_the_agenda(self, page, heard) -> None:
        press(Key.Key_Tab, CTRL)
        press(Key.Key_PageDown)
        assert heard.commands == [Command.NEXT]

    def test_ctrl_tab_comes_round(self, page) -> None:
        seen = []
        for _ in range(6):
            press(Key.Key_Tab, CTRL)
            seen.append(QApplication.focusWidget())
        assert seen[5] is seen[0]
        assert len({id(widget) for widget in seen}) == 5
        press(Key.Key_Backtab, CTRL | SHIFT)
        assert QApplication.focusWidget() is seen[4]

    def test_a_button_walked_to_may_be_pressed(self, page, heard) -> None:
        for _ in range(5):
            press(Key.Key_Tab, CTRL)
        press(Key.Key_Tab)
        press(Key.Key_Space)
        assert heard.buttons == ["theme"]
        assert heard.commands == []

    def test_a_click_elsewhere_ends_the_walk(self, page, heard) -> None:
        press(Key.Key_Tab, CTRL)
        button = next(each for each in page.findChildren(Button) if each.text() == "Next")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        press(Key.Key_Space)
        assert heard.commands == [Command.NEXT, Command.NEXT]
        assert heard.jumps == []


def test_the_page_of_keys_opens_and_closes(page, heard) -> None:
    press(Key.Key_F1)
    assert the(page, KeyPage).isVisible()
    press(Key.Key_PageDown)
    assert heard.commands == [Command.NEXT]
    press(Key.Key_Escape)
    assert not the(page, KeyPage).isVisible()
    assert heard.commands == [Command.NEXT]
    press(Key.Key_F1)
    press(Key.Key_F1)
    assert not the(page, KeyPage).isVisible()


def popup() -> QWindow:
    """The list that is open, as the window system knows it."""
    return next(
        w for w in QApplication.topLevelWindows() if w.isVisible() and "Combo" in w.objectName()
    )


def test_the_list_of_late_entry_is_walked_by_keys(page, heard) -> None:
    late = the(page, ScoreCard).late
    late.showPopup()
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        QTest.keyClick(popup(), key)
    assert heard.forms == [("case", 1)]
    assert not late.view().isVisible()

    late.showPopup()
    QTest.keyClick(popup(), Key.Key_Escape)
    assert not late.view().isVisible()
    assert heard.commands == []


def test_the_clicker_moves_on_while_a_list_is_open(page, heard) -> None:
    late = the(page, ScoreCard).late
    late.showPopup()
    QTest.keyClick(popup(), Key.Key_PageDown)
    assert heard.commands == [Command.NEXT]
    late.hidePopup()
