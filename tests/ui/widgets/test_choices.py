"""Choosing: a few side by side, many in a list, on or off."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from facilitator.ui.look import TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.typeset import text_width
from tests.ui.widgets.pixels import has_colour

OPTIONS = [
    Option("zh", "中文"),
    Option("en", "English"),
    Option("both", "<b>Both</b>", "languages"),
]
KEY = Qt.Key


@pytest.fixture
def segmented(look, shown):
    return shown(Segmented(look, OPTIONS, "zh", "Course text"))


@pytest.fixture
def choice(look, shown):
    return shown(Choice(look, OPTIONS, "en", "Course text"))


def test_arrows_move_the_choice_and_stop_at_the_ends(qtbot, segmented):
    told = []
    segmented.chosen.connect(told.append)
    for key in (KEY.Key_Right, KEY.Key_Down, KEY.Key_Right, KEY.Key_Left, KEY.Key_Up, KEY.Key_Left):
        qtbot.keyClick(segmented, key)
    assert told == ["en", "both", "en", "zh"]
    qtbot.keyClick(segmented, KEY.Key_End)
    qtbot.keyClick(segmented, KEY.Key_Home)
    assert told[4:] == ["both", "zh"]
    assert segmented.chosen_key() == "zh"


def test_a_click_chooses_and_a_second_click_keeps_it(qtbot, segmented):
    told = []
    segmented.chosen.connect(told.append)
    last = segmented.findChildren(QAbstractButton)[2]
    for _ in range(2):
        qtbot.mouseClick(last, Qt.MouseButton.LeftButton)
        assert segmented.chosen_key() == "both"
        assert [b.isChecked() for b in segmented.findChildren(QAbstractButton)] == [
            False,
            False,
            True,
        ]
    assert told == ["both"]


def test_a_fact_is_shown_without_being_told(qtbot, segmented):
    with qtbot.assertNotEmitted(segmented.chosen):
        segmented.show_chosen("both")
    assert segmented.chosen_key() == "both"
    with pytest.raises(ValueError, match="no such option"):
        segmented.show_chosen("fr")


def test_the_choice_does_not_move_when_it_changes(segmented):
    places = [button.geometry() for button in segmented.findChildren(QAbstractButton)]
    segmented.show_chosen("both")
    assert [b.geometry() for b in segmented.findChildren(QAbstractButton)] == places


def test_tab_stops_once_at_the_whole_choice(segmented):
    assert segmented.focusPolicy() == Qt.FocusPolicy.StrongFocus
    policies = {b.focusPolicy() for b in segmented.findChildren(QAbstractButton)}
    assert policies == {Qt.FocusPolicy.NoFocus}
    assert segmented.accessibleName() == "Course text"


def test_keys_move_a_choice_of_many(qtbot, choice):
    told = []
    choice.chosen.connect(told.append)
    qtbot.keyClick(choice, KEY.Key_Down)
    qtbot.keyClick(choice, KEY.Key_Up)
    qtbot.keyClick(choice, KEY.Key_Up)
    assert told == ["both", "en", "zh"]
    assert choice.chosen_key() == "zh"


def test_a_line_of_the_list_is_chosen_by_a_click(qtbot, choice):
    choice.showPopup()
    view = choice.view()
    place = view.visualRect(choice.model().index(2, 0)).center()
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.mouseMove(view.viewport(), place)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["both"]
    choice.hidePopup()


def test_choosing_the_same_again_tells_nothing(qtbot, choice):
    with qtbot.assertNotEmitted(choice.chosen):
        choice.activated.emit(1)


def test_other_options_and_other_facts_are_shown(qtbot, choice):
    with qtbot.assertNotEmitted(choice.chosen):
        choice.show_options([Option("a", "A"), Option("b", "B")], "b")
        choice.show_chosen("a")
    assert choice.chosen_key() == "a"
    choice.show_chosen("gone")
    assert choice.chosen_key() == ""


def test_a_wheel_scrolls_the_page_and_not_the_choice(choice):
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, event)
    assert choice.chosen_key() == "en"
    assert not event.isAccepted()


def test_a_field_with_the_keyboard_has_an_accent_border(choice, look):
    choice.clearFocus()
    assert not has_colour(choice, look.colours.accent)
    choice.setFocus()
    assert has_colour(choice, look.colours.accent)


def test_the_list_shows_its_words_whole_below_a_narrow_field(look, shown):
    words = "You say, I draw　Round two: estimate　1/6"
    choice = Choice(look, [Option("a", "A"), Option("b", words)], "a", "Late entry")
    choice.setFixedWidth(150)
    shown(choice)
    choice.showPopup()
    room = choice.view().viewport().width()
    choice.hidePopup()
    assert room >= text_width(words, look.font_for(words, TextStyle(TYPE.body, bold=True))) + 40


@pytest.mark.parametrize("corner", ["right", "left"])
def test_the_list_keeps_clear_of_the_edges_of_the_screen(look, shown, corner):
    many = [Option(str(n), f"{n}: a rather long line of the list") for n in range(8)]
    choice = Choice(look, many, "0", "Late entry")
    choice.setFixedWidth(120)
    shown(choice)
    free = choice.screen().availableGeometry()
    choice.move(free.right() - 118 if corner == "right" else free.left(), free.bottom() - 60)
    choice.showPopup()
    QApplication.processEvents()
    frame = choice.view().window()
    assert free.adjusted(8, 8, -8, -8).contains(frame.frameGeometry())
    assert not frame.mask().contains(QPoint(0, 0)), "its corners are round"
    choice.hidePopup()
