"""What is being typed while other things happen, and what the console says about it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from facilitator.core.commands import Command
from facilitator.core.position import Position
from facilitator.ui.console.agenda import AgendaView
from facilitator.ui.console.entry.panel import EntryPanel
from facilitator.ui.console.page import ConsolePage
from tests.ui.console.score_facts import MINUTE, NOW
from tests.ui.console.seen import button, faces, focused, texts, the

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
FULL = "The disk is full."


def press(key, held=NONE) -> None:
    QTest.keyClick(focused(), key, held)


def type_keys(keys: str) -> None:
    for key in keys:
        QTest.keyClicks(focused(), key)


@pytest.fixture
def numbers(page, facts) -> ConsolePage:
    page.show_form(facts.number_form())
    press(Key.Key_F2)
    return page


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Key.Key_F8, NONE),
        (Key.Key_F9, NONE),
        (Key.Key_F4, NONE),
        (Key.Key_F6, NONE),
        (Key.Key_F7, NONE),
        (Key.Key_F11, NONE),
        (Key.Key_H, CTRL),
        (Key.Key_Y, CTRL),
    ],
)
def test_a_key_for_something_else_does_not_cut_a_number(numbers, heard, key, held) -> None:
    type_keys("31")
    press(key, held)
    type_keys("2")
    press(Key.Key_Return)
    assert len(heard.commands) == 1
    assert [entry[2:5] for entry in heard.entries] == [("u3", "round-1.value", 12)]


@pytest.mark.parametrize(("key", "held"), [(Key.Key_PageUp, NONE), (Key.Key_E, CTRL)])
def test_a_key_that_leaves_sends_it(numbers, heard, key, held) -> None:
    type_keys("37")
    press(key, held)
    assert [entry[2:5] for entry in heard.entries] == [("u3", "round-1.value", 7)]


class TestUndo:
    def test_first_takes_back_what_is_being_typed(self, numbers, heard) -> None:
        type_keys("31")
        press(Key.Key_Z, CTRL)
        assert (heard.entries, heard.commands) == ([], [])
        assert faces(numbers)[2].cells[0].text == ""
        press(Key.Key_Z, CTRL)
        assert (heard.entries, heard.commands) == ([], [Command.UNDO])

    def test_the_button_takes_back_a_correction_that_asks_why(self, page, heard, facts) -> None:
        page.show_form(replace(facts.option_form(), step=1))
        press(Key.Key_F2)
        type_keys("1d")
        QTest.mouseClick(button(page, "Undo"), Qt.MouseButton.LeftButton)
        assert (heard.entries, heard.commands) == ([], [])
        assert [one.on for one in faces(page)[0].cells[0].letters] == [False, True, False, False]


class TestHint:
    def test_enter_is_said_where_a_value_stands(self, numbers, facts) -> None:
        form = facts.number_form()
        first = replace(form.rows[0], values={"round-1.value": 8})
        numbers.show_form(replace(form, rows=(first, *form.rows[1:])))
        type_keys("1")
        assert "Pine: Enter to change it" in texts(numbers)
        press(Key.Key_Return)
        assert "Pine: type 0 to 12, Enter" in texts(numbers)

    def test_class_points_need_no_enter_first(self, page) -> None:
        press(Key.Key_F3)
        type_keys("1")
        assert "Pine: Enter to change it" not in texts(page)


class TestMenu:
    def test_it_goes_with_its_form(self, qtbot, page, facts, heard) -> None:
        the(page, EntryPanel).open_menu(0, QPoint(10, 10))
        excused = the(page, QMenu).actions()[0]
        page.show_form(facts.number_form())
        assert not the(page, QMenu).isVisible()
        excused.trigger()
        assert heard.states == []
        qtbot.waitUntil(lambda: page.findChild(QMenu) is None)

    def test_it_keeps_to_its_unit(self, qtbot, page, facts, heard) -> None:
        form = facts.option_form()
        the(page, EntryPanel).open_menu(0, QPoint(10, 10))
        page.show_form(replace(form, rows=tuple(reversed(form.rows))))
        menu = the(page, QMenu)
        menu.actions()[0].trigger()
        menu.actions()[-1].trigger()
        assert [state[2:] for state in heard.states] == [("u1", "excused")]
        assert [entry[2:5] for entry in heard.entries] == [("u1", "act-3", None)]
        menu.close()
        qtbot.waitUntil(lambda: page.findChild(QMenu) is None)


class TestErrors:
    def test_the_next_change_ends_one(self, page, facts) -> None:
        page.show_last_action(facts.last())
        page.show_message("error", FULL)
        page.show_last_action(facts.last(can_redo=True))
        assert FULL in texts(page)
        page.show_last_action(facts.last(at=NOW + MINUTE))
        assert FULL not in texts(page)

    def test_the_next_move_ends_one(self, page, facts) -> None:
        page.show_message("error", FULL)
        page.show_console(facts.view(at_end=True))
        assert FULL in texts(page)
        page.show_console(facts.view(position=Position("day-1", "case", 4)))
        assert FULL not in texts(page)

    def test_a_warning_stays(self, page, facts) -> None:
        page.show_message("warn", "No projector.")
        page.show_last_action(facts.last(at=NOW + MINUTE))
        assert "No projector." in texts(page)


def test_the_lines_of_the_agenda_belong_to_their_view(page) -> None:
    view = the(page, AgendaView)
    assert view.model().parent() is view
