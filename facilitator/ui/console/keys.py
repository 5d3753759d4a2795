"""Which key means what while a workshop runs, as plain data.

Every letter has a twin that is not a letter, because a Chinese input method may hold letters back;
its punctuation arrives as 。 and ，and is taken for the same.
"""

import unicodedata
from collections.abc import Mapping
from typing import Literal, TypeAlias

from PySide6.QtCore import Qt

from facilitator.core.commands import Command

Context: TypeAlias = Literal["plain", "entry", "text", "pane", "sheet", "away"]
"""Who has the keyboard.

plain  nobody in particular: every key is a command
entry  the open score entry: characters, Enter, Tab and Space are data
text   a text field: as entry, and undo and redo are the field's own
pane   a pane walked to on purpose: arrows, Enter, Space and Tab move inside it
sheet  a question over the console: the keys of the room and its clock, the rest is its own
away   a menu or another window: only what is heard everywhere
"""

_Chord: TypeAlias = tuple[int, Qt.KeyboardModifier]
_Map: TypeAlias = Mapping[_Chord, Command]

_SAME = str.maketrans("。\u2212", ".-")
_Key = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_MEANT = _SHIFT | _CTRL | _ALT | Qt.KeyboardModifier.MetaModifier

EVERYWHERE: _Map = {
    (_Key.Key_PageDown, _NONE): Command.NEXT,
    (_Key.Key_PageUp, _NONE): Command.BACK,
    (_Key.Key_F4, _NONE): Command.BLACK,
    (_Key.Key_F4, _SHIFT): Command.WHITE,
}
"""Heard at every moment, whatever has the keyboard: the clicker, and what darkens the room."""

OF_ROOM: _Map = {
    (_Key.Key_F6, _NONE): Command.FREEZE,
    (_Key.Key_F7, _NONE): Command.STANDING,
    (_Key.Key_F7, _SHIFT): Command.REVEAL,
    (_Key.Key_F7, _CTRL): Command.WHERE,
    (_Key.Key_F7, _CTRL | _SHIFT): Command.WHERE_TIMES,
    (_Key.Key_F4, _CTRL): Command.LOGO,
    (_Key.Key_F8, _NONE): Command.TIMER_TOGGLE,
    (_Key.Key_Pause, _NONE): Command.TIMER_TOGGLE,
    (_Key.Key_F8, _SHIFT): Command.TIMER_GIVE_BACK,
    (_Key.Key_F8, _CTRL): Command.CLOCK_ALONE,
    (_Key.Key_F8, _CTRL | _SHIFT): Command.CLOCK_CORNER,
    (_Key.Key_F9, _NONE): Command.TIMER_PLUS,
    (_Key.Key_F9, _SHIFT): Command.TIMER_MINUS,
    (_Key.Key_T, _CTRL): Command.TIMER_RESET,
    (_Key.Key_F11, _NONE): Command.AUDIENCE_LANGUAGE,
    (_Key.Key_L, _CTRL): Command.LASER,
    (_Key.Key_L, _CTRL | _SHIFT): Command.SPOTLIGHT,
    (_Key.Key_E, _CTRL | _SHIFT): Command.ZOOM,
    (_Key.Key_H, _CTRL): Command.HAND_OVER,
    (_Key.Key_D, _CTRL): Command.SWAP_SCREENS,
    (_Key.Key_D, _CTRL | _SHIFT): Command.IDENTIFY_SCREENS,
}
"""Heard in this window whatever has the keyboard, a question over the console too."""

OF_CONSOLE: _Map = {
    (_Key.Key_F1, _NONE): Command.HELP,
    (_Key.Key_F2, _NONE): Command.ENTRY,
    (_Key.Key_F3, _NONE): Command.CLASS_POINTS,
    (_Key.Key_F5, _NONE): Command.START,
    (_Key.Key_F5, _SHIFT): Command.START_HERE,
    (_Key.Key_F5, _ALT): Command.REHEARSE,
    (_Key.Key_F5, _CTRL): Command.CHECK,
    (_Key.Key_Up, _CTRL): Command.FASTER,
    (_Key.Key_Down, _CTRL): Command.SLOWER,
    (_Key.Key_I, _CTRL): Command.STORY,
    (_Key.Key_J, _CTRL): Command.LOG,
    (_Key.Key_M, _CTRL): Command.RANKING,
    (_Key.Key_T, _CTRL | _SHIFT): Command.CATCH_UP,
    (_Key.Key_H, _CTRL | _SHIFT): Command.TIMES,
    (_Key.Key_M, _CTRL | _SHIFT): Command.MESSAGE,
    (_Key.Key_G, _CTRL | _SHIFT): Command.TASKS,
    (_Key.Key_E, _CTRL): Command.END,
    (_Key.Key_G, _CTRL): Command.CODE_NAMES,
    (_Key.Key_R, _CTRL): Command.ASSISTANT,
    (_Key.Key_P, _CTRL | _SHIFT): Command.PEOPLE,
    (_Key.Key_O, _CTRL | _SHIFT): Command.GIVE,
    (_Key.Key_O, _CTRL): Command.TAKE,
    (_Key.Key_J, _CTRL | _SHIFT): Command.DISPUTES,
    (_Key.Key_Comma, _CTRL): Command.SETTINGS,
    (_Key.Key_K, _CTRL): Command.PALETTE,
    (_Key.Key_B, _CTRL): Command.INSERT,
    (_Key.Key_B, _CTRL | _SHIFT): Command.REPEAT,
    (_Key.Key_N, _CTRL): Command.JOT,
    (_Key.Key_N, _CTRL | _SHIFT): Command.NOTEBOOK,
    (_Key.Key_I, _CTRL | _SHIFT): Command.PHOTOS,
    (_Key.Key_F12, _NONE): Command.EDIT_NOTES,
    (_Key.Key_U, _CTRL): Command.PARKING_LOT,
    (_Key.Key_U, _CTRL | _SHIFT): Command.COMMITMENTS,
    (_Key.Key_Escape, _NONE): Command.PEEL,
    (_Key.Key_Tab, _CTRL): Command.NEXT_PANE,
    (_Key.Key_Tab, _CTRL | _SHIFT): Command.PREVIOUS_PANE,
    (_Key.Key_Backtab, _CTRL | _SHIFT): Command.PREVIOUS_PANE,
    (_Key.Key_Plus, _CTRL): Command.NOTES_BIGGER,
    (_Key.Key_Plus, _CTRL | _SHIFT): Command.NOTES_BIGGER,
    (_Key.Key_Equal, _CTRL): Command.NOTES_BIGGER,
    (_Key.Key_Minus, _CTRL): Command.NOTES_SMALLER,
    (_Key.Key_Underscore, _CTRL | _SHIFT): Command.NOTES_SMALLER,
}
"""Heard in this window whatever has the keyboard, but not from a question over the console."""

OF_DATA: _Map = {
    (_Key.Key_Z, _CTRL): Command.UNDO,
    (_Key.Key_Y, _CTRL): Command.REDO,
    (_Key.Key_Z, _CTRL | _SHIFT): Command.REDO,
}
"""In a text field they belong to the field."""

MOVING: Mapping[int, Command] = {
    _Key.Key_Right: Command.NEXT,
    _Key.Key_Down: Command.NEXT,
    _Key.Key_Space: Command.NEXT,
    _Key.Key_Return: Command.NEXT,
    _Key.Key_Enter: Command.NEXT,
    _Key.Key_Left: Command.BACK,
    _Key.Key_Up: Command.BACK,
    _Key.Key_Backspace: Command.BACK,
    _Key.Key_Tab: Command.OVERVIEW,
    _Key.Key_Backtab: Command.OVERVIEW,
}
"""Heard while nobody in particular has the keyboard, with or without Shift."""

CHARACTERS: Mapping[str, Command] = {
    "n": Command.NEXT,
    "p": Command.BACK,
    "b": Command.BLACK,
    ".": Command.BLACK,
    "w": Command.WHITE,
    ",": Command.WHITE,
    "f": Command.FREEZE,
    "?": Command.HELP,
}
"""What the key types, in small letters and half width."""


def command_for(
    key: int, modifiers: Qt.KeyboardModifier, text: str, context: Context
) -> Command | None:
    """The command of a key press, or None where the key is data or means nothing.

    Args:
        key: a value of `Qt.Key`.
        modifiers: those held; the number block counts as the keys beside it.
        text: what the key types, perhaps in full width.
        context: who has the keyboard.
    """
    held = modifiers & _MEANT
    chord = (key, held)
    if chord in EVERYWHERE:
        return EVERYWHERE[chord]
    if context == "away":
        return None
    if chord in OF_ROOM:
        return OF_ROOM[chord]
    if context == "sheet":
        return None
    if chord in OF_CONSOLE:
        return OF_CONSOLE[chord]
    if context != "text" and chord in OF_DATA:
        return OF_DATA[chord]
    if context not in ("plain", "pane") or held & ~_SHIFT:
        return None
    if context == "plain" and key in MOVING:
        return MOVING[key]
    return CHARACTERS.get(half_width(text))


def half_width(text: str) -> str:
    """What was typed in half width and small letters: Ａ, ： and 。become a, : and ."""
    return unicodedata.normalize("NFKC", text).lower().translate(_SAME)


def digit_of(modifiers: Qt.KeyboardModifier, text: str) -> str:
    """The digit a key types, "" for any other key."""
    typed = half_width(text)
    plain = not modifiers & _MEANT & ~_SHIFT
    return typed if plain and len(typed) == 1 and typed in "0123456789" else ""
