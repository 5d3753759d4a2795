"""Messages that do not block, and what stands where there is nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from facilitator.ui.widgets.banner import Banner, Message
from facilitator.ui.widgets.button import Face
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.label import Label
from tests.ui.widgets.pixels import colour_at

FULL = Message("error", "The disk is <b>full</b>.", "Try again")


@pytest.fixture
def banner(look, shown):
    made = shown(Banner(look))
    made.resize(600, made.height())
    return made


def buttons(widget) -> list[QAbstractButton]:
    return [each for each in widget.findChildren(QAbstractButton) if each.isVisible()]


def test_a_banner_is_not_there_until_it_has_something_to_say(look, qtbot):
    banner = Banner(look)
    qtbot.addWidget(banner)
    assert banner.isHidden()
    assert banner.message() is None


@pytest.mark.parametrize(
    ("kind", "ground"),
    [("info", "accent_soft"), ("ok", "ok_soft"), ("warn", "warn_soft"), ("error", "over_soft")],
)
def test_the_weight_of_a_message_is_its_ground(banner, look, kind, ground):
    banner.show_message(Message(kind, "Something happened."))
    assert colour_at(banner, 8, banner.height() // 2) == getattr(look.colours, ground).lower()


def test_a_message_is_plain_and_is_heard(banner):
    banner.show_message(FULL)
    assert banner.findChild(Label).text() == FULL.text
    assert banner.findChild(Label).textFormat() == Qt.TextFormat.PlainText
    assert banner.accessibleName() == FULL.text
    assert banner.message() == FULL


def test_the_button_asks_for_its_action_and_the_message_stays(qtbot, banner):
    banner.show_message(FULL)
    action = next(each for each in buttons(banner) if each.accessibleName() == "Try again")
    with qtbot.waitSignal(banner.action_requested) as asked:
        qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    assert asked.args == [FULL]
    assert banner.isVisible()


def test_the_cross_takes_it_away(qtbot, banner):
    banner.show_message(Message("info", "The projector is back."))
    (cross,) = buttons(banner)
    with qtbot.waitSignal(banner.dismissed):
        qtbot.keyClick(cross, Qt.Key.Key_Return)
    assert banner.isHidden()
    assert banner.message() is None


def test_a_new_message_takes_the_place_of_the_old(banner):
    banner.show_message(FULL)
    banner.show_message(Message("ok", "Kept."))
    assert [b.accessibleName() for b in buttons(banner)] == ["Close this message"]
    banner.hide_message()
    assert banner.isHidden()


def test_a_message_does_not_take_the_keyboard(qtbot, look, shown):
    state = shown(EmptyState(look, "users", "Nobody yet", "", "Add"))
    (button,) = buttons(state)
    button.setFocus()
    banner = Banner(look)
    banner.setParent(state)
    banner.show_message(FULL)
    assert button.hasFocus()


def test_an_empty_list_says_what_to_do(qtbot, look, shown):
    state = shown(EmptyState(look, "users", "Nobody yet", "Add <one>.", Face("Add", icon="plus")))
    assert [label.text() for label in state.findChildren(Label)] == ["Nobody yet", "Add <one>."]
    (button,) = buttons(state)
    with qtbot.waitSignal(state.action_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_empty_list_may_say_little(look, shown):
    state = shown(EmptyState(look, "users", "Nobody yet"))
    assert buttons(state) == []
    assert [label.text() for label in state.findChildren(Label) if label.isVisible()] == [
        "Nobody yet"
    ]
