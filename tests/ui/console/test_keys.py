"""The key map: every row of it, wherever the keyboard is."""

import pytest
from PySide6.QtCore import Qt

from facilitator.core.commands import Command
from facilitator.ui.console.key_list import key_groups
from facilitator.ui.console.keys import Context, command_for, digit_of

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
EVERYWHERE: tuple[Context, ...] = ("plain", "pane", "entry", "text", "sheet", "away")
IN_WINDOW: tuple[Context, ...] = ("plain", "pane", "entry", "text")

CLICKER = [
    (Key.Key_PageDown, NONE, Command.NEXT),
    (Key.Key_PageUp, NONE, Command.BACK),
    (Key.Key_PageDown, KEYPAD, Command.NEXT),
    (Key.Key_PageUp, KEYPAD, Command.BACK),
]
DARKENING = [
    (Key.Key_F4, NONE, Command.BLACK),
    (Key.Key_F4, SHIFT, Command.WHITE),
]
OF_ROOM = [
    (Key.Key_F6, NONE, Command.FREEZE),
    (Key.Key_F7, NONE, Command.STANDING),
    (Key.Key_F7, SHIFT, Command.REVEAL),
    (Key.Key_F7, CTRL, Command.WHERE),
    (Key.Key_F7, CTRL | SHIFT, Command.WHERE_TIMES),
    (Key.Key_F4, CTRL, Command.LOGO),
    (Key.Key_F8, NONE, Command.TIMER_TOGGLE),
    (Key.Key_Pause, NONE, Command.TIMER_TOGGLE),
    (Key.Key_F8, SHIFT, Command.TIMER_GIVE_BACK),
    (Key.Key_F8, CTRL, Command.CLOCK_ALONE),
    (Key.Key_F8, CTRL | SHIFT, Command.CLOCK_CORNER),
    (Key.Key_F9, NONE, Command.TIMER_PLUS),
    (Key.Key_F9, SHIFT, Command.TIMER_MINUS),
    (Key.Key_T, CTRL, Command.TIMER_RESET),
    (Key.Key_F11, NONE, Command.AUDIENCE_LANGUAGE),
    (Key.Key_L, CTRL, Command.LASER),
    (Key.Key_L, CTRL | SHIFT, Command.SPOTLIGHT),
    (Key.Key_E, CTRL | SHIFT, Command.ZOOM),
    (Key.Key_H, CTRL, Command.HAND_OVER),
    (Key.Key_D, CTRL, Command.SWAP_SCREENS),
    (Key.Key_D, CTRL | SHIFT, Command.IDENTIFY_SCREENS),
]
OF_CONSOLE = [
    (Key.Key_F1, NONE, Command.HELP),
    (Key.Key_Comma, CTRL, Command.SETTINGS),
    (Key.Key_F2, NONE, Command.ENTRY),
    (Key.Key_F3, NONE, Command.CLASS_POINTS),
    (Key.Key_F5, NONE, Command.START),
    (Key.Key_F5, SHIFT, Command.START_HERE),
    (Key.Key_F5, ALT, Command.REHEARSE),
    (Key.Key_F5, CTRL, Command.CHECK),
    (Key.Key_Up, CTRL, Command.FASTER),
    (Key.Key_Down, CTRL, Command.SLOWER),
    (Key.Key_B, CTRL | SHIFT, Command.REPEAT),
    (Key.Key_T, CTRL | SHIFT, Command.CATCH_UP),
    (Key.Key_P, CTRL | SHIFT, Command.PEOPLE),
    (Key.Key_H, CTRL | SHIFT, Command.TIMES),
    (Key.Key_E, CTRL, Command.END),
    (Key.Key_G, CTRL, Command.CODE_NAMES),
    (Key.Key_R, CTRL, Command.ASSISTANT),
    (Key.Key_O, CTRL, Command.TAKE),
    (Key.Key_O, CTRL | SHIFT, Command.GIVE),
    (Key.Key_J, CTRL | SHIFT, Command.DISPUTES),
    (Key.Key_M, CTRL | SHIFT, Command.MESSAGE),
    (Key.Key_G, CTRL | SHIFT, Command.TASKS),
    (Key.Key_N, CTRL, Command.JOT),
    (Key.Key_N, CTRL | SHIFT, Command.NOTEBOOK),
    (Key.Key_I, CTRL | SHIFT, Command.PHOTOS),
    (Key.Key_U, CTRL, Command.PARKING_LOT),
    (Key.Key_U, CTRL | SHIFT, Command.COMMITMENTS),
    (Key.Key_F12, NONE, Command.EDIT_NOTES),
    (Key.Key_Escape, NONE, Command.PEEL),
    (Key.Key_Tab, CTRL, Command.NEXT_PANE),
    (Key.Key_Backtab, CTRL | SHIFT, Command.PREVIOUS_PANE),
    (Key.Key_Plus, CTRL, Command.NOTES_BIGGER),
    (Key.Key_Plus, CTRL | SHIFT, Command.NOTES_BIGGER),
    (Key.Key_Equal, CTRL, Command.NOTES_BIGGER),
    (Key.Key_Plus, CTRL | KEYPAD, Command.NOTES_BIGGER),
    (Key.Key_Minus, CTRL, Command.NOTES_SMALLER),
]
OF_DATA = [
    (Key.Key_Z, CTRL, Command.UNDO),
    (Key.Key_Y, CTRL, Command.REDO),
    (Key.Key_Z, CTRL | SHIFT, Command.REDO),
]
MOVING = [
    (Key.Key_Right, Command.NEXT),
    (Key.Key_Down, Command.NEXT),
    (Key.Key_Space, Command.NEXT),
    (Key.Key_Return, Command.NEXT),
    (Key.Key_Enter, Command.NEXT),
    (Key.Key_Left, Command.BACK),
    (Key.Key_Up, Command.BACK),
    (Key.Key_Backspace, Command.BACK),
    (Key.Key_Tab, Command.OVERVIEW),
    (Key.Key_Backtab, Command.OVERVIEW),
]
CHARACTERS = [
    ("n", Command.NEXT),
    ("N", Command.NEXT),
    ("p", Command.BACK),
    ("b", Command.BLACK),
    (".", Command.BLACK),
    ("。", Command.BLACK),
    ("．", Command.BLACK),
    ("w", Command.WHITE),
    (",", Command.WHITE),
    ("，", Command.WHITE),
    ("f", Command.FREEZE),
    ("Ｆ", Command.FREEZE),
    ("?", Command.HELP),
    ("？", Command.HELP),
]


@pytest.mark.parametrize("context", EVERYWHERE)
@pytest.mark.parametrize(("key", "held", "command"), CLICKER + DARKENING)
def test_the_clicker_and_black_work_everywhere(context, key, held, command) -> None:
    assert command_for(key, held, "", context) is command


@pytest.mark.parametrize("context", IN_WINDOW)
@pytest.mark.parametrize(("key", "held", "command"), OF_ROOM + OF_CONSOLE)
def test_function_keys_work_in_the_whole_window(context, key, held, command) -> None:
    assert command_for(key, held, "", context) is command


@pytest.mark.parametrize(("key", "held", "command"), OF_ROOM)
def test_a_question_over_the_console_leaves_the_room_its_keys(key, held, command) -> None:
    assert command_for(key, held, "", "sheet") is command


@pytest.mark.parametrize(("key", "held", "command"), OF_CONSOLE + OF_DATA)
def test_a_question_over_the_console_lets_nothing_be_opened_behind_it(key, held, command) -> None:
    assert command_for(key, held, "", "sheet") is None


@pytest.mark.parametrize(("key", "held", "command"), OF_ROOM + OF_CONSOLE + OF_DATA)
def test_another_window_keeps_its_keys(key, held, command) -> None:
    assert command_for(key, held, "", "away") is None


@pytest.mark.parametrize(("key", "held", "command"), OF_DATA)
def test_undo_belongs_to_a_text_field(key, held, command) -> None:
    assert command_for(key, held, "", "text") is None
    for context in ("plain", "pane", "entry"):
        assert command_for(key, held, "", context) is command


@pytest.mark.parametrize("held", [NONE, SHIFT, KEYPAD])
@pytest.mark.parametrize(("key", "command"), MOVING)
def test_moving_keys_are_commands_only_while_nobody_else_has_the_keyboard(
    key, command, held
) -> None:
    assert command_for(key, held, "", "plain") is command
    for context in ("pane", "entry", "text", "sheet", "away"):
        assert command_for(key, held, "", context) is None


@pytest.mark.parametrize(("text", "command"), CHARACTERS)
def test_letters_in_half_and_full_width(text, command) -> None:
    assert command_for(0, NONE, text, "plain") is command
    assert command_for(0, SHIFT, text, "pane") is command
    for context in ("entry", "text", "sheet", "away"):
        assert command_for(0, NONE, text, context) is None


@pytest.mark.parametrize("held", [CTRL, ALT, Qt.KeyboardModifier.MetaModifier])
def test_letters_with_other_modifiers_mean_nothing(held) -> None:
    for text, _ in CHARACTERS:
        assert command_for(0, held, text, "plain") is None
    assert command_for(Key.Key_Right, held, "", "plain") is None


def test_f10_belongs_to_the_system() -> None:
    for held in (NONE, SHIFT):
        assert command_for(Key.Key_F10, held, "", "plain") is None


def test_a_key_that_no_toolkit_knows() -> None:
    assert command_for(0x0DEADBEE, NONE, "", "plain") is None


@pytest.mark.parametrize(
    ("text", "digit"), [("7", "7"), ("７", "7"), ("a", ""), ("", ""), ("²", "2")]
)
def test_digits_in_half_and_full_width(text, digit) -> None:
    assert digit_of(NONE, text) == digit
    assert digit_of(KEYPAD, text) == digit
    assert digit_of(CTRL, text) == ""


def test_the_page_of_keys_has_every_key_of_the_map(look) -> None:
    shown = {key for group in key_groups(look.texts) for line in group.lines for key in line.keys}
    wanted = {
        "PgDn", "→", "↓", "Space", "Enter", "N", "PgUp", "←", "↑", "Backspace", "P",
        "F4", "B", ".", "Shift+F4", "W", ",", "F6", "F", "F7", "Shift+F7", "F11", "Ctrl+H",
        "Ctrl+D", "Ctrl+Shift+D", "F8", "Pause", "Shift+F8", "F9", "Shift+F9", "Ctrl+T",
        "F2", "F3", "Ctrl+Z", "Ctrl+Y", "Ctrl+Tab", "Ctrl+Shift+Tab", "Ctrl++", "Ctrl+−", "F1", "?",
        "Esc", "Ctrl+E", "Ctrl+,", "Tab", "Ctrl+↑", "Ctrl+↓",
        "Ctrl+Shift+B",
    }  # fmt: skip
    assert wanted <= shown
