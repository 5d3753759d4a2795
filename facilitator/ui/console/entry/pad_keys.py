"""The keys of the pad that type no character, by the names it knows them by."""

from PySide6.QtCore import Qt

PAD_KEYS = {
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

STOPWATCH = ("t", "=")
"""They take the time of the room's clock into a field for a time; two, because of input methods."""

REPEATING = ("up", "down", "left", "right", "backspace")
"""Those that go on while they are held."""
