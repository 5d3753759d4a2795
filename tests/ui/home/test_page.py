"""Home as a whole: facts in, wishes out, by keyboard alone and by mouse alone."""

from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy

from facilitator.core.planning import GROUP_NAMES, Order
from facilitator.loading import load_questions, load_welcome
from facilitator.settings import Settings
from facilitator.ui.home.page import HomePage
from facilitator.ui.home.row_view import RowView
from facilitator.ui.widgets.keycap import KeyCap
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.number_field import NumberField
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.text_field import SearchField, TextField
from tests.ui.home.finding import (
    button,
    buttons,
    focused,
    named,
    only,
    open_sheets,
    retype,
    sheet,
    type_text,
    words,
)
from tests.ui.home.samples import TODAY, details, shelf_full, summary, template
from tests.ui.widgets.living import garbage

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def said(spy: QSignalSpy) -> list[tuple[object, ...]]:
    return [tuple(spy.at(number)) for number in range(spy.count())]


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """A key, wherever the keyboard is."""
    qtbot.keyClick(focused(), key, modifier)


def click(qtbot, root, text) -> None:
    qtbot.mouseClick(button(root, text), LEFT)


def squeezed(page) -> list[str]:
    return [
        each.text()
        for each in page.findChildren(Label)
        if each.isVisible() and each.height() < each.sizeHint().height()
    ]


def test_it_opens_with_todays_workshop(page):
    assert "Thursday, 5 March" in words(page)
    assert "1 workshop today." in words(page)
    assert "Today · 9:00–10:30 · 90 minutes" in words(page)
    assert button(page, "Start workshop").hasFocus()


def test_the_workshop_it_proposes_is_asked_for(look, qtbot):
    page = HomePage(look, Settings(), load_welcome, load_questions)
    qtbot.addWidget(page)
    asked = QSignalSpy(page.select_requested)

    page.show_workshops((summary("later", days=5), summary("soon", days=1)), TODAY)

    assert said(asked) == [("soon",)]


def test_another_list_keeps_the_card_while_its_workshop_is_there(page):
    page.show_details(details("w3"))
    asked = QSignalSpy(page.select_requested)

    page.show_workshops(shelf_full()[1:], TODAY)
    assert said(asked) == []

    page.show_workshops(shelf_full()[3:], TODAY)
    assert said(asked) == [("w4",)]


def test_a_workshop_that_changed_is_asked_for_again(page):
    asked = QSignalSpy(page.select_requested)

    page.show_workshops((summary("w1", status="finished"), *shelf_full()[1:]), TODAY)

    assert said(asked) == [("w1",)]


def test_details_that_come_before_their_row_are_not_asked_for(page):
    page.show_details(details("new"))
    asked = QSignalSpy(page.select_requested)

    page.show_workshops((*shelf_full(), summary("new")), TODAY)

    assert said(asked) == []


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ((summary("a"), summary("b")), "2 workshops today."),
        (
            (summary("a", days=1),),
            "No workshop today. The next one: Friday, 6 March.",
        ),
        ((summary("a", days=-1, status="finished"),), "No workshop today."),
        ((summary("a", status="finished"),), "Today’s workshop is done."),
        (
            (summary("a", status="running", title="协同"), summary("b")),
            "“协同” is running. You can go on where you stopped.",
        ),
    ],
)
def test_one_sentence_says_what_the_day_holds(make_page, rows, sentence):
    assert sentence in words(make_page(rows))


def test_f5_starts_and_alt_f5_rehearses_wherever_the_keyboard_is(page, qtbot):
    started = QSignalSpy(page.start_requested)
    rehearsed = QSignalSpy(page.rehearse_requested)

    press(qtbot, Qt.Key.Key_F5)
    press(qtbot, Qt.Key.Key_F, CTRL)
    assert only(page, SearchField).hasFocus()
    press(qtbot, Qt.Key.Key_F5)
    press(qtbot, Qt.Key.Key_F5, ALT)

    assert said(started) == [("w1",), ("w1",)]
    assert said(rehearsed) == [("w1",)]


def test_by_keyboard_alone_from_the_list_to_a_report(page, qtbot):
    asked = QSignalSpy(page.select_requested)
    wanted = QSignalSpy(page.report_requested)

    press(qtbot, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(focused(), "2026-02-05")
    press(qtbot, Qt.Key.Key_Down)
    assert only(page, RowView).hasFocus()
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)

    assert said(asked)[-1:] == [("w5",)]
    assert said(wanted) == [("w5",)]


def test_by_mouse_alone_from_the_list_to_a_start(page, qtbot):
    started = QSignalSpy(page.start_requested)
    view = only(page, RowView)
    place = QPoint(200, view.rowViewportPosition(3) + 10)

    qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    click(qtbot, page, "Start workshop")

    assert said(started) == [("w2",)]


def test_the_bar_wishes_language_and_theme_and_keeps_telling_the_truth(page, qtbot):
    languages = QSignalSpy(page.language_requested)
    themes = QSignalSpy(page.theme_requested)
    choice = named(page, Segmented, "Language")

    qtbot.keyClick(choice, Qt.Key.Key_Left)
    click(qtbot, page, "Dark theme")

    assert said(languages) == [("zh-CN",)]
    assert choice.chosen_key() == "en"
    assert said(themes) == [("dark",)]


def test_the_sample_is_one_click_away(page, qtbot):
    wanted = QSignalSpy(page.sample_requested)

    click(qtbot, page, "Sample workshop")

    assert said(wanted) == [()]


def test_ctrl_q_wishes_to_quit(page, qtbot):
    wanted = QSignalSpy(page.quit_requested)

    press(qtbot, Qt.Key.Key_Q, CTRL)

    assert said(wanted) == [()]


def test_a_quick_start_is_two_clicks(page, qtbot):
    wanted = QSignalSpy(page.quick_requested)

    click(qtbot, page, "Quick start")
    click(qtbot, sheet(page), "Begin")

    assert said(wanted) == [(6, 60)]
    assert open_sheets(page) == []


def test_a_quick_start_by_keyboard_alone(page, qtbot):
    wanted = QSignalSpy(page.quick_requested)
    button(page, "Quick start").setFocus()
    press(qtbot, Qt.Key.Key_Return)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Up):
        press(qtbot, key)
    press(qtbot, Qt.Key.Key_Return)

    assert said(wanted) == [(8, 65)]


def test_a_quick_start_without_minutes_waits(page, qtbot):
    wanted = QSignalSpy(page.quick_requested)
    click(qtbot, page, "Quick start")
    minutes = named(page, NumberField, "Length in minutes")
    minutes.selectAll()
    qtbot.keyClick(minutes, Qt.Key.Key_Backspace)
    click(qtbot, sheet(page), "Begin")

    assert said(wanted) == []
    assert "A number from 5 to 480" in words(sheet(page))
    assert minutes.hasFocus()


def test_a_new_workshop_by_keyboard_alone(page, qtbot):
    wanted = QSignalSpy(page.create_requested)
    press(qtbot, Qt.Key.Key_N, CTRL)
    assert focused().accessibleName() == "Workshop title"

    type_text(focused(), "跨部门协同")
    press(qtbot, Qt.Key.Key_Tab)
    type_text(focused(), "禾青食品")
    while focused().accessibleName() != "Name of group 1":
        press(qtbot, Qt.Key.Key_Tab)
    for name in ("雪豹组", "白鹭组"):
        retype(focused(), name)
        press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Return)

    # It stays until the workshop is there: what was typed is not lost when it is refused.
    assert len(open_sheets(page)) == 1
    assert said(wanted) == [
        (
            "sample-90",
            Order(
                title="跨部门协同",
                client="禾青食品",
                day=TODAY,
                start=time(9, 0),
                trainer="林知远",
                language="en",
                group_names=("雪豹组", "白鹭组", *GROUP_NAMES["en"][2:6]),
                people=36,
            ),
        )
    ]


def test_a_new_workshop_with_a_gap_stays_open_and_cancel_wishes_nothing(page, qtbot):
    wanted = QSignalSpy(page.create_requested)
    click(qtbot, page, "New workshop")

    click(qtbot, sheet(page), "Create")
    assert "Please fill in the client." in words(sheet(page))
    assert named(page, TextField, "Client").hasFocus()

    click(qtbot, sheet(page), "Cancel")
    assert open_sheets(page) == []
    assert said(wanted) == []


def test_without_templates_nothing_can_be_created(look, shown, qtbot):
    page = shown(HomePage(look, Settings(), load_welcome, load_questions))
    qtbot.keyClick(page, Qt.Key.Key_N, CTRL)

    assert not button(sheet(page), "Create").isEnabled()


def test_a_question_grows_with_what_it_says(page, qtbot):
    click(qtbot, page, "Quick start")
    minutes = named(page, NumberField, "Length in minutes")
    minutes.selectAll()
    qtbot.keyClick(minutes, Qt.Key.Key_Backspace)
    begin = button(sheet(page), "Begin")
    low = begin.mapTo(page, begin.rect().topLeft()).y()

    qtbot.mouseClick(begin, LEFT)

    qtbot.waitUntil(lambda: begin.mapTo(page, begin.rect().topLeft()).y() > low)
    assert page.rect().contains(begin.mapTo(page, begin.rect().bottomRight()))


def test_deleting_asks_first(page, qtbot):
    gone = QSignalSpy(page.delete_requested)
    click(qtbot, page, "Delete this workshop")
    assert "Delete “内部客户意识工作坊”?" in words(sheet(page))
    press(qtbot, Qt.Key.Key_Escape)
    assert said(gone) == []

    only(page, RowView).setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    click(qtbot, sheet(page), "Delete")

    assert said(gone) == [("w1",)]


def test_a_running_workshop_cannot_be_deleted(make_page, qtbot):
    page = make_page((summary("w1", status="running"),))
    only(page, RowView).setFocus()

    press(qtbot, Qt.Key.Key_Delete)

    assert open_sheets(page) == []
    assert "Delete this workshop" not in buttons(page)


def test_while_a_question_is_open_the_keys_are_its_own(page, qtbot):
    started = QSignalSpy(page.start_requested)
    press(qtbot, Qt.Key.Key_F1)
    assert "F5" in {each.text() for each in sheet(page).findChildren(KeyCap)}
    assert buttons(sheet(page)) == {"Close"}

    for key, modifier in (
        (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F5, ALT),
        (Qt.Key.Key_N, CTRL),
        (Qt.Key.Key_F, CTRL),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    ):
        press(qtbot, key, modifier)

    assert said(started) == []
    assert len(open_sheets(page)) == 1
    press(qtbot, Qt.Key.Key_Return)
    assert open_sheets(page) == []


def test_a_message_stands_above_and_goes_again(page):
    page.show_message("warn", "<b>磁盘</b>快满了")
    assert "<b>磁盘</b>快满了" in words(page)

    page.show_message("info", "")
    assert "<b>磁盘</b>快满了" not in words(page)


def test_a_low_window_gives_the_list_its_room(page, qtbot):
    assert "青松组" in words(page)

    page.resize(1280, 640)

    qtbot.waitUntil(lambda: "青松组" not in words(page))
    assert only(page, RowView).viewport().height() > 100
    qtbot.waitUntil(lambda: squeezed(page) == [])


def test_the_smallest_window_holds_everything(page, qtbot):
    page.resize(page.minimumSize())
    qtbot.waitUntil(lambda: page.width() == page.minimumSize().width())

    outside = [
        text
        for text in ("Start workshop", "New workshop", "Dark theme")
        if not page.rect().contains(
            button(page, text).mapTo(page, button(page, text).rect().bottomRight())
        )
    ]
    assert outside == []


def test_nothing_that_is_shown_is_garbage_to_python(page, qtbot):
    click(qtbot, page, "New workshop")

    assert garbage() == []


def test_templates_may_come_later(page, qtbot):
    page.show_templates((template("a"), template("b")))
    click(qtbot, page, "New workshop")

    assert button(sheet(page), "Create").isEnabled()
