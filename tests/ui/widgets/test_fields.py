"""Fields: typing, problems, numbers as people write them, dates and times."""

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCalendarWidget

from facilitator.ui.widgets.calendar import CalendarPopup
from facilitator.ui.widgets.date_field import DateField, TimeField
from facilitator.ui.widgets.field import Field
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.number_field import NumberField, NumberSpec
from facilitator.ui.widgets.text_field import SearchField, TextField
from tests.ui.widgets.gallery import plain_look
from tests.ui.widgets.pixels import colour_at, has_colour

KEY = Qt.Key
DAY = dt.date(2026, 3, 12)


@pytest.fixture
def number(look, shown):
    return shown(NumberField(look, "Groups", NumberSpec(low=2, high=10), steppers=True))


def told_by(signal) -> list[object]:
    told = []
    signal.connect(told.append)
    return told


def test_typing_is_told_letter_by_letter_and_at_the_end(qtbot, look, shown):
    field = shown(TextField(look, "Name"))
    edited, committed = told_by(field.edited), told_by(field.committed)
    qtbot.keyClicks(field, " ab ")
    qtbot.keyClick(field, KEY.Key_Return)
    assert edited == [" ", " a", " ab", " ab "]
    assert committed == ["ab"]


def test_a_fact_does_not_move_the_cursor_of_the_person_typing(qtbot, look, shown):
    field = shown(TextField(look, "Name"))
    field.show_text("workshop")
    field.setCursorPosition(4)
    with qtbot.assertNotEmitted(field.edited):
        field.show_text("workshop")
    assert field.cursorPosition() == 4


def test_the_field_with_the_keyboard_has_a_border_of_two_pixels(look, shown):
    field = shown(TextField(look, "Name"))
    accent = look.colours.accent.lower()
    field.clearFocus()
    hairlines = {look.colours.border_strong.lower(), look.colours.text3.lower()}  # or hovered
    assert colour_at(field, 0, 20) in hairlines
    field.setFocus()
    assert [colour_at(field, x, 20) for x in (0, 1)] == [accent, accent]
    assert colour_at(field, 2, 20) == look.colours.surface.lower()


def test_a_problem_is_a_red_border_and_can_be_heard(look, shown):
    field = shown(TextField(look, "Name"))
    field.show_problem("Too long")
    assert colour_at(field, 1, 20) == look.colours.over.lower()
    assert field.accessibleDescription() == "Too long"
    field.show_problem("")
    assert not has_colour(field, look.colours.over)


def test_the_words_do_not_move_when_the_keyboard_comes(look, shown):
    field = shown(TextField(look, "Name"))
    field.show_text("x")
    field.setFocus()
    with_ring = field.cursorRect()
    field.clearFocus()
    assert field.cursorRect() == with_ring


def test_a_caption_names_its_control_and_says_its_problem(qtbot, look, shown):
    control = TextField(look, "Title")
    field = shown(Field(look, "Title", control))
    caption, problem = field.findChildren(Label)
    assert caption.buddy() is control
    assert problem.isHidden()
    field.show_problem("<b>no</b>")
    assert problem.isVisible()
    assert problem.text() == "<b>no</b>"
    field.show_problem("")
    assert problem.isHidden()


def test_esc_and_a_cross_empty_a_search(qtbot, look, shown):
    field = shown(SearchField(look, "Client, course"))
    edited = told_by(field.edited)
    cross = field.findChild(QAbstractButton)
    assert cross.isHidden()
    qtbot.keyClicks(field, "a")
    assert cross.isVisible()
    qtbot.keyClick(field, KEY.Key_Escape)
    assert field.text() == ""
    qtbot.keyClicks(field, "b")
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert edited == ["a", "", "b", ""]
    assert cross.isHidden()


def test_esc_in_an_empty_search_belongs_to_the_window(qtbot, look, shown):
    field = shown(SearchField(look, "Client"))
    with qtbot.assertNotEmitted(field.edited):
        qtbot.keyClick(field, KEY.Key_Escape)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("7", 7),
        ("７", 7),
        ("1０", 10),
        ("12", None),
        ("1", None),
        ("", None),
        ("-", None),
        ("2.4", 2),
    ],
)
def test_a_number_is_read_as_it_is_written(number, typed, value):
    number.setText(typed)
    assert number.value() == value


def test_decimals_and_signs_in_full_width_are_read(qtbot, look):
    field = NumberField(look, "x", NumberSpec(low=-5, high=5, decimals=1))
    qtbot.addWidget(field)
    for typed, value in (("－２．５", -2.5), ("3。25", 3.2), ("+1", 1.0)):
        field.setText(typed)
        assert field.value() == pytest.approx(value)


def test_letters_cannot_be_typed_into_a_number(qtbot, number):
    qtbot.keyClicks(number, "a5b")
    assert number.text() == "5"


def test_a_number_is_told_once_and_a_wrong_one_as_nothing(qtbot, number, look):
    told = told_by(number.value_edited)
    qtbot.keyClicks(number, "5")
    qtbot.keyClicks(number, "5")
    assert told == [5, None]
    assert number.accessibleDescription() == "A number from 2 to 10"
    assert has_colour(number, look.colours.over)
    qtbot.keyClick(number, KEY.Key_Backspace)
    assert told == [5, None, 5]
    assert number.accessibleDescription() == ""


def test_up_and_down_step_within_the_range(qtbot, number):
    told = told_by(number.value_edited)
    qtbot.keyClick(number, KEY.Key_Up)
    for _ in range(9):
        qtbot.keyClick(number, KEY.Key_Up)
    qtbot.keyClick(number, KEY.Key_Down)
    assert told == [2, 3, 4, 5, 6, 7, 8, 9, 10, 9]


def test_the_small_buttons_step_for_the_mouse(qtbot, number):
    less, more = number.findChildren(QAbstractButton)
    number.show_value(5)
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(less, Qt.MouseButton.LeftButton)
    assert number.value() == 6


def test_a_number_is_written_plainly_when_it_is_done(qtbot, number):
    number.setText("０８")
    qtbot.keyClick(number, KEY.Key_Return)
    assert number.text() == "8"


def test_a_shown_number_is_not_told(qtbot, number):
    with qtbot.assertNotEmitted(number.value_edited):
        number.show_value(4)
        number.show_value(None)
    assert number.text() == ""
    assert number.value() is None


def test_a_date_is_written_in_the_language_of_the_windows(qtbot, look):
    chinese = plain_look("zh-CN", dark=False)
    for each, words in ((look, "12 Mar 2026"), (chinese, "2026 年 3 月 12 日")):
        field = DateField(each, "Day", DAY)
        qtbot.addWidget(field)
        assert field.text() == words
        assert field.day() == DAY


def test_keys_change_a_date(qtbot, look, shown):
    field = shown(DateField(look, "Day", DAY))
    told = told_by(field.date_edited)
    qtbot.keyClick(field, KEY.Key_Up)
    assert told == [dt.date(2026, 3, 13)]
    with qtbot.assertNotEmitted(field.date_edited):
        field.show_day(dt.date(2026, 5, 1))
    assert field.day() == dt.date(2026, 5, 1)


@pytest.mark.parametrize(
    ("locale", "typed", "day"),
    [
        ("zh-CN", "2027-03-04", dt.date(2027, 3, 4)),
        ("zh-CN", "2027-11-4", dt.date(2027, 11, 4)),
        ("zh-CN", "2027.1.31", dt.date(2027, 1, 31)),
        ("zh-CN", "2027/12/05", dt.date(2027, 12, 5)),
        ("en", "4 Nov 2027", dt.date(2027, 11, 4)),
    ],
)
def test_a_date_is_typed_over_the_old_one(dressed, shown, locale, typed, day):
    field = shown(DateField(dressed(locale), "Day", DAY))
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Enter)
    assert field.day() == day


def test_a_date_is_taken_from_the_month_that_drops_down(qtbot, look, shown):
    field = shown(DateField(look, "Day", DAY))
    told = told_by(field.date_edited)
    qtbot.keyClick(field, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, CalendarPopup)
    month = popup.findChild(QCalendarWidget)
    assert month is not None
    assert month.selectedDate() == QDate(2026, 3, 12)
    month.clicked.emit(QDate(2026, 3, 19))
    assert told == [dt.date(2026, 3, 19)]
    assert popup.isHidden()


def test_the_chosen_day_is_painted_in_the_accent(qtbot, look, shown):
    field = shown(DateField(look, "Day", DAY))
    qtbot.mouseClick(field.findChild(QAbstractButton), Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert has_colour(popup, look.colours.accent)
    popup.close()


def test_a_time_has_no_leading_zero_and_steps_by_parts(qtbot, look, shown):
    field = shown(TimeField(look, "Start", dt.time(9, 5)))
    told = told_by(field.time_edited)
    assert field.text() == "9:05"
    qtbot.keyClick(field, KEY.Key_Up)
    assert told == [dt.time(10, 5)]
    assert field.clock() == dt.time(10, 5)
    with qtbot.assertNotEmitted(field.time_edited):
        field.show_time(dt.time(13, 30))


def test_a_time_typed_over_the_whole_field_begins_with_the_hour(qtbot, look, shown):
    field = shown(TimeField(look, "Start", dt.time(9, 5)))
    field.lineEdit().selectAll()
    qtbot.keyClicks(field, "13:20")
    qtbot.keyClick(field, KEY.Key_Return)
    assert field.clock() == dt.time(13, 20)


def test_a_half_typed_date_is_not_told(qtbot, look, shown):
    field = shown(DateField(plain_look("zh-CN", dark=False), "Day", DAY))
    told = told_by(field.date_edited)
    qtbot.keyClicks(field, "20")
    assert told == []
