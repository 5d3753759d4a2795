"""Buttons: mouse, keys, the ring of the keyboard, and what a screen reader hears."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFocusFrame, QVBoxLayout, QWidget
from shiboken6 import delete

from facilitator.ui.look import TextStyle
from facilitator.ui.tokens import HEIGHT
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.focus import FRAME_MS
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.typeset import text_width
from tests.ui.widgets.living import garbage
from tests.ui.widgets.pixels import colour_at, has_colour

KINDS = ("plain", "primary", "big", "ghost", "soft", "link")
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@pytest.fixture
def pair(shown, look):
    """Two buttons with room round them, in a window."""
    window = QWidget()
    box = QVBoxLayout(window)
    box.setContentsMargins(20, 20, 20, 20)
    buttons = [Button(look, Face("Next", icon="play", key="PgDn")), Button(look, "Back")]
    for button in buttons:
        box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    shown(window)
    buttons[1].setFocus(Qt.FocusReason.MouseFocusReason)
    return window, *buttons


def ring_shown(window: QWidget, button: Button, colour: str) -> bool:
    """Whether the ring lies 2 px outside the button and is 2 px wide."""
    middle = button.y() + button.height() // 2
    outside = [colour_at(window, button.x() - distance, middle) for distance in (1, 2, 3, 4, 5)]
    return [each == colour.lower() for each in outside] == [False, False, True, True, False]


def press(qtbot, button: Button, key: Qt.Key) -> None:
    """Press a key; the ring comes once the windows are painted."""
    qtbot.keyClick(button, key)
    qtbot.wait(2 * FRAME_MS)


def test_a_click_presses(qtbot, look):
    button = Button(look, "Go")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", ENTER)
def test_keys_press(qtbot, look, key):
    button = Button(look, "Go")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_button_that_is_off_does_nothing(qtbot, look):
    button = Button(look, "Go")
    qtbot.addWidget(button)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_tab_brings_the_ring_and_leaving_takes_it_away(qtbot, pair, look):
    window, first, second = pair
    assert not ring_shown(window, first, look.colours.accent)
    press(qtbot, second, Qt.Key.Key_Tab)
    assert first.hasFocus()
    assert ring_shown(window, first, look.colours.accent)
    press(qtbot, first, Qt.Key.Key_Tab)
    assert not ring_shown(window, first, look.colours.accent)
    assert ring_shown(window, second, look.colours.accent)


def test_the_ring_is_whole_at_its_corners(qtbot, pair, look):
    window, first, second = pair
    press(qtbot, second, Qt.Key.Key_Tab)
    # Where the button's own box begins, the ring has already turned.
    corner = [colour_at(window, first.x() - 1, first.y() + dy) for dy in range(-4, 4)]
    assert look.colours.accent.lower() in corner


def test_a_click_brings_no_ring_but_the_next_key_does(qtbot, pair, look):
    window, first, _ = pair
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ring_shown(window, first, look.colours.accent)
    press(qtbot, first, Qt.Key.Key_Shift)
    assert ring_shown(window, first, look.colours.accent)


def test_the_ring_follows_its_button(qtbot, pair, look):
    window, first, second = pair
    press(qtbot, second, Qt.Key.Key_Tab)
    first.move(first.x() + 30, first.y() + 5)
    assert ring_shown(window, first, look.colours.accent)


def test_a_ring_in_a_scroll_area_stays_inside_it(qtbot, shown, look):
    content = QWidget()
    box = QVBoxLayout(content)
    buttons = [Button(look, str(number)) for number in range(20)]
    for button in buttons:
        box.addWidget(button)
    area = ScrollArea(content)
    window = QWidget()
    window.setLayout(column(60, area))
    window.resize(200, 180)
    shown(window)
    buttons[0].setFocus(Qt.FocusReason.MouseFocusReason)
    press(qtbot, buttons[0], Qt.Key.Key_Backtab)
    assert buttons[19].hasFocus()
    assert has_colour(area, look.colours.accent)
    (ring,) = [each for each in area.findChildren(QFocusFrame) if each.isVisible()]
    assert ring.parent() is area.viewport()
    area.verticalScrollBar().setValue(0)
    assert not has_colour(window, look.colours.accent)


def test_a_ring_whose_window_is_destroyed_is_simply_gone(qtbot, look, shown):
    window = QWidget()
    button = Button(look, "Go")
    shown(window)
    button.setParent(window)
    button.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.wait(2 * FRAME_MS)
    (ring,) = window.findChildren(QFocusFrame)
    delete(ring)
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.wait(2 * FRAME_MS)
    assert len(window.findChildren(QFocusFrame)) == 1


def test_a_ring_leaves_nothing_alive_to_the_garbage_collection(qtbot, pair):
    _, first, second = pair
    press(qtbot, second, Qt.Key.Key_Tab)
    doomed = garbage()
    assert first not in doomed
    assert not [each for each in doomed if isinstance(each, QFocusFrame)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("state", ["rest", "on", "off", "down"])
def test_each_kind_paints_each_state(qtbot, look, kind, state):
    button = Button(look, Face("Go", icon="play", trailing="arrow-right", key="F5"), kind)
    qtbot.addWidget(button)
    button.show_on(state == "on")
    button.setEnabled(state != "off")
    button.setDown(state == "down")
    button.resize(button.sizeHint())
    rest = Button(look, Face("Go", icon="play", trailing="arrow-right", key="F5"), kind)
    qtbot.addWidget(rest)
    rest.resize(rest.sizeHint())
    same = button.grab().toImage() == rest.grab().toImage()
    unchanged = state == "rest" or (kind, state) in (("primary", "on"), ("link", "down"))
    assert same == unchanged


@pytest.mark.parametrize(
    ("kind", "height"),
    [
        ("plain", HEIGHT.button),
        ("big", HEIGHT.big),
        ("primary", HEIGHT.primary),
        ("ghost", HEIGHT.ghost),
    ],
)
def test_kinds_have_their_heights(qtbot, look, kind, height):
    assert Button(look, "Go", kind).sizeHint().height() == height
    assert Button(look, "Go", kind, height=44).sizeHint().height() == 44


def test_words_are_never_cut(qtbot, look):
    words = "A rather long thing to do"
    button = Button(look, Face(words, icon="play", key="Ctrl+H"))
    needed = text_width(words, look.font_for(words, TextStyle()))
    assert button.minimumSizeHint().width() > needed + 18


def test_words_icons_and_keys_change(qtbot, look):
    button = Button(look, Face("Pause", icon="pause", key="F8"))
    qtbot.addWidget(button)
    button.show_face(Face("Go on", icon="play", key="F9"))
    assert button.accessibleName() == "Go on"
    assert button.accessibleDescription() == "F9"


def test_a_name_with_an_ampersand_makes_no_shortcut(qtbot, look):
    button = Button(look, "R&D")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "R&D"


def test_an_icon_button_has_a_name_and_a_plain_tip(qtbot, look):
    button = IconButton(look, "moon", "<b>Dark</b>", "Ctrl+T")
    qtbot.addWidget(button)
    assert button.accessibleName() == "<b>Dark</b>"
    assert button.toolTip().replace("\u2060", "") == "<b>Dark</b>  Ctrl+T"
    button.show_icon("sun", "Light")
    assert button.accessibleName() == "Light"
    assert button.toolTip() == "Light"
    assert button.sizeHint().width() == button.sizeHint().height()
