"""The whole console: facts in, wishes out, keyboard only and mouse only."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from facilitator.core.commands import Command
from facilitator.core.position import Position
from facilitator.texts import load_texts
from facilitator.ui.console.agenda import AgendaView
from facilitator.ui.console.entry.panel import EntryPanel
from facilitator.ui.console.entry.reason import ReasonLine
from facilitator.ui.console.entry.row_list import RowList
from facilitator.ui.console.key_page import KeyPage
from facilitator.ui.console.notes import Notes
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.icon_button import IconButton
from tests.ui.console.answering import Answering
from tests.ui.console.scenes import running
from tests.ui.console.seen import button, faces, focused, texts, the

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
ENTERED = "Act 3 · Mechanism"
"""A small laptop has room for the name of the step whole, and not for what is done there."""


@pytest.fixture
def answering(page, facts) -> Answering:
    late = replace(facts.option_form(), step=1, title="Act 1 · Diagnosis")
    return Answering(page, facts.option_form(), facts.award_form({}), late)


def press(key, held=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, held)


def type_keys(keys: str) -> None:
    for key in keys:
        QTest.keyClicks(focused(), key)


def panel(page: ConsolePage) -> EntryPanel:
    return the(page, EntryPanel)


def click_cell(page: ConsolePage, row: int, cell: int, place: int = 0) -> None:
    found = the(page, RowList).rows()[row]
    QTest.mouseClick(found, LEFT, pos=found.boxes()[cell][place].center().toPoint())


def click(page: ConsolePage, name: str) -> None:
    QTest.mouseClick(button(page, name), LEFT)


def choose_late(page: ConsolePage, line: int) -> None:
    choice = the(page, Choice)
    choice.showPopup()
    view = choice.view()
    QTest.mouseClick(
        view.viewport(), LEFT, pos=view.visualRect(view.model().index(line, 0)).center()
    )


def test_the_facts_are_seen(page) -> None:
    seen = set(texts(page))
    assert {
        "Internal Customer Workshop",
        "Projector connected",
        "Group discussion",
        "3:12",
        "Behind 2 min",
        "85 / 190 min used",
        "On screen",
        "Live",
        "Consequences and points",
        ENTERED,
        "3 / 6",
    } <= seen


def test_keyboard_only(page, heard, answering) -> None:
    press(Key.Key_F2)
    type_keys("3b")
    type_keys("a")
    assert answering.value("u3", "act-3") == "b"
    assert answering.value("u5", "act-3") == "a"
    press(Key.Key_PageDown)
    press(Key.Key_F4)
    press(Key.Key_F4)
    press(Key.Key_Z, CTRL)
    press(Key.Key_F3)
    type_keys("25")
    press(Key.Key_Return)
    type_keys("3-2")
    press(Key.Key_Return)
    press(Key.Key_Escape)
    press(Key.Key_Tab, CTRL)
    press(Key.Key_Down)
    press(Key.Key_Return)
    press(Key.Key_Space)
    assert heard.commands == [
        Command.NEXT,
        Command.BLACK,
        Command.BLACK,
        Command.UNDO,
        Command.NEXT,
    ]
    assert heard.awards == [("g2", 5), ("g3", -2)]
    assert heard.jumps == [Position("day-1", "case", 4)]


def test_mouse_only(page, heard, answering) -> None:
    click_cell(page, 2, 0, 1)
    assert answering.value("u3", "act-3") == "b"
    for name in ("Next", "Previous", "Black", "Freeze", "Standing", "Hand over", "Pause", "Undo"):
        click(page, name)
    assert heard.commands == [
        Command.NEXT,
        Command.BACK,
        Command.BLACK,
        Command.FREEZE,
        Command.STANDING,
        Command.HAND_OVER,
        Command.TIMER_TOGGLE,
        Command.UNDO,
    ]
    click(page, "Class points")
    click_cell(page, 4, 0, 2)
    assert heard.awards == [("g5", 2)]
    click(page, "Class points")
    agenda = the(page, AgendaView)
    place = agenda.visualRect(agenda.model().index(8, 0)).center()
    QTest.mouseClick(agenda.viewport(), LEFT, pos=place)
    assert heard.jumps == [Position("day-1", "case", 4)]
    choose_late(page, 2)
    assert heard.forms == [("case", 1)]
    assert "Late entry" in texts(page)
    for name in ("Larger", "Dark colours", "Settings", "To the list of workshops", "Keys"):
        found = next(b for b in page.findChildren(IconButton) if b.accessibleName() == name)
        QTest.mouseClick(found, LEFT)
    assert heard.sizes == [24]
    assert heard.buttons == ["theme", "settings", "home"]
    keys = the(page, KeyPage)
    assert keys.isVisible()
    QTest.mouseClick(keys, LEFT, pos=QPoint(5, 5))
    assert not keys.isVisible()


class TestClassPoints:
    def test_the_sum_of_a_group_stands_beside_it(self, page, answering) -> None:
        page.show_award_form(answering.award)
        press(Key.Key_F3)
        type_keys("25")
        press(Key.Key_Return)
        type_keys("23")
        press(Key.Key_Return)
        assert faces(page)[1].total == "8"

    def test_where_nothing_else_is_entered_they_stand_open(self, page, heard, facts) -> None:
        page.show_form(None)
        assert "Nothing to enter in this step" in texts(page)
        page.show_forms(())
        assert len(faces(page)) == 6
        assert "Nothing to enter in this step" not in texts(page)
        press(Key.Key_F2)
        type_keys("25")
        press(Key.Key_Return)
        assert heard.awards == [("g2", 5)]

    def test_f3_again_goes_back_to_the_step(self, page) -> None:
        press(Key.Key_F3)
        assert ENTERED not in texts(page)
        assert panel(page).hasFocus()
        press(Key.Key_F3)
        assert ENTERED in texts(page)
        assert QApplication.focusWidget() is page

    def test_scores_of_the_step_do_not_push_it_away(self, page, facts) -> None:
        press(Key.Key_F3)
        page.show_form(facts.option_form({}))
        assert ENTERED not in texts(page)

    def test_without_a_form_they_are_asked_for(self, page, heard, facts) -> None:
        page.show_award_form(None)
        press(Key.Key_F3)
        assert heard.commands == [Command.CLASS_POINTS]
        page.show_form(facts.award_form())
        press(Key.Key_F3)
        assert panel(page).hasFocus()


class TestLate:
    def test_a_correction_asks_why_and_goes_back(self, page, heard, answering) -> None:
        choose_late(page, 2)
        assert panel(page).hasFocus()
        type_keys("1d")
        assert the(page, ReasonLine).isVisible()
        type_keys("n b w")
        press(Key.Key_Return)
        assert heard.entries == [("case", 1, "u1", "act-3", "d", "n b w")]
        assert heard.commands == []
        press(Key.Key_Escape)
        press(Key.Key_Escape)
        assert heard.forms == [("case", 1), ("case", 3)]
        assert "Late entry" not in texts(page)

    def test_the_clicker_saves_the_correction_and_moves(self, page, heard, answering) -> None:
        choose_late(page, 2)
        type_keys("1d")
        type_keys("ok")
        press(Key.Key_PageDown)
        assert heard.entries == [("case", 1, "u1", "act-3", "d", "ok")]
        assert heard.commands == [Command.NEXT]

    def test_back_to_this_step_by_mouse(self, page, heard, answering) -> None:
        choose_late(page, 2)
        choose_late(page, 0)
        assert heard.forms == [("case", 1), ("case", 3)]
        assert "Late entry" not in texts(page)

    def test_nothing_behind_nothing_to_choose(self, page, facts) -> None:
        page.show_forms(())
        assert not the(page, Choice).isEnabled()


def test_walking_the_agenda_begins_where_we_are(page, heard) -> None:
    press(Key.Key_Tab, CTRL)
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_Escape)
    press(Key.Key_Tab, CTRL)
    press(Key.Key_Return)
    assert heard.jumps == [Position("day-1", "case", 3)]


def test_the_release_of_a_key_goes_where_its_press_went(page, heard) -> None:
    class Listener(QWidget):
        def __init__(self, parent: QWidget) -> None:
            super().__init__(parent)
            self.released: list[int] = []

        def keyReleaseEvent(self, event: QKeyEvent) -> None:
            self.released.append(event.key())

    listener = Listener(page)
    listener.show()
    listener.setFocus()
    press(Key.Key_Space)
    press(Key.Key_A)
    assert heard.commands == [Command.NEXT]
    assert listener.released == [Key.Key_A]


def test_a_typed_number_is_sent_before_the_stage_moves(page, heard, facts) -> None:
    page.show_form(facts.number_form())
    press(Key.Key_F2)
    order: list[str] = []
    page.entry_requested.connect(lambda *_parts: order.append("entry"))
    page.command_requested.connect(lambda _command: order.append("command"))
    type_keys("37")
    press(Key.Key_PageDown)
    assert order == ["entry", "command"]
    assert heard.entries[0][2:5] == ("u3", "round-1.value", 7)


def test_an_error_shows_what_stands(page, facts) -> None:
    press(Key.Key_F2)
    type_keys("3b")
    page.show_message("error", "The disk is full.")
    assert "The disk is full." in texts(page)
    assert not any(one.on for one in faces(page)[2].cells[0].letters)


def test_a_message_may_offer_something(qtbot, page) -> None:
    page.show_message("warn", "No projector.", "Try again")
    with qtbot.waitSignal(page.message_action_requested):
        click(page, "Try again")


def test_a_step_without_a_form_gives_the_keyboard_back(page) -> None:
    press(Key.Key_F2)
    page.show_form(None)
    assert QApplication.focusWidget() is page
    assert "Nothing to enter in this step" in texts(page)


def test_an_entry_left_open_over_a_move_is_not_closed_by_the_f2_that_begins_the_next(
    page, heard, facts
) -> None:
    press(Key.Key_F2)
    form = facts.number_form()
    page.show_form(replace(form, step=form.step + 1))
    press(Key.Key_F2)
    type_keys("37")
    press(Key.Key_Return)
    assert heard.entries[0][2:5] == ("u3", "round-1.value", 7)
    assert heard.commands == []
    press(Key.Key_F2)
    assert QApplication.focusWidget() is page


def test_where_nothing_is_entered_f2_says_so_and_figures_move_and_give_nothing(
    page, heard, facts
) -> None:
    page.show_form(None)
    press(Key.Key_F2)
    type_keys("35")
    press(Key.Key_Return)
    assert "Nothing to enter here; class points: F3" in texts(page)
    assert heard.awards == []
    assert heard.commands == []
    assert heard.jumps == []
    press(Key.Key_F2)
    assert QApplication.focusWidget() is page


def test_an_entry_with_nothing_in_it_is_left_when_the_trainer_moves_on(page, facts) -> None:
    page.show_form(None)
    press(Key.Key_F2)
    assert QApplication.focusWidget() is not page
    page.show_console(facts.view(position=Position("day-1", "case", 3, 3)))
    assert QApplication.focusWidget() is page


def test_what_was_refused_is_over_when_the_room_moves_on(page, facts) -> None:
    page.show_form(facts.number_form())
    press(Key.Key_F2)
    type_keys("9")
    assert "There is no group 9" in texts(page)
    page.show_console(facts.view(position=Position("day-1", "case", 3, 3)))
    assert "There is no group 9" not in texts(page)


def test_in_a_workshop_of_class_points_alone_f2_opens_them(page, heard) -> None:
    page.show_forms(())
    page.show_form(None)
    press(Key.Key_F2)
    type_keys("25")
    press(Key.Key_Return)
    assert heard.awards == [("g2", 5)]


def test_notes_stay_where_they_are_while_the_step_lasts(qtbot, page, facts) -> None:
    page.show_notes_size(40)
    area = the(page, Notes).pane()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    area.verticalScrollBar().setValue(20)
    page.show_console(facts.view(position=Position("day-1", "case", 3, 3)))
    assert area.verticalScrollBar().value() == 20


def test_it_can_become_smaller_inside_a_stack(qtbot, page, facts) -> None:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    stack.addWidget(page)
    stack.resize(1920, 1080)
    stack.show()
    assert page.size() == stack.size()
    stack.resize(1280, 720)
    assert (stack.width(), stack.height()) == (1280, 720)
    assert page.size() == stack.size()
    stack.removeWidget(page)
    page.setParent(None)


def test_another_look_is_another_page(qtbot, stage_look, facts) -> None:
    pseudo = ConsolePage(Look.build(load_texts("x-pseudo"), dark=True), stage_look)
    qtbot.addWidget(pseudo)
    running(pseudo, facts)
    own = [button for button in pseudo.findChildren(Button) if button.text()]
    assert all(button.text().startswith("⟦") for button in own if len(button.text()) > 2)
