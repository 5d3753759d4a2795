"""The keys of the pad that type no character, by the names it knows them by."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from facilitator.ui.console.keys import half_width

_PAD_KEYS = {
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
    Qt.Key.Key_Space: "space",
    Qt.Key.Key_Tab: "tab",
    Qt.Key.Key_Backtab: "backtab",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Backspace: "backspace",
    Qt.Key.Key_Delete: "delete",
}

_MOVING_KEYS = {
    Qt.Key.Key_Up: "ahead",
    Qt.Key.Key_Left: "ahead",
    Qt.Key.Key_Down: "behind",
    Qt.Key.Key_Right: "behind",
}
"""With Alt they move an item of an order."""

STOPWATCH = ("t", "=")
"""They take the time of the room's clock into a field for a time; two, because of input methods."""

_REPEATING = ("up", "down", "left", "right", "ahead", "behind", "backspace")
"""Those that go on while they are held."""


def pad_key(event: QKeyEvent) -> str:
    """What the pad calls the key; "" where it means nothing to it."""
    key = Qt.Key(event.key())
    name = _PAD_KEYS.get(key) or half_width(event.text())
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        name = _MOVING_KEYS.get(key, name)
    # With Ctrl a letter is no answer, and its text is no character.
    if not name.isprintable() or (event.isAutoRepeat() and name not in _REPEATING):
        return ""
    return name
