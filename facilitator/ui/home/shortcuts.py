"""The keys of Home, each with what it does."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    # The list of keys is loaded when it is first wanted; see facilitator.loading.
    from facilitator.ui.home.keys import HomeDeed


def home_shortcuts(home: QWidget, perform: "Callable[[HomeDeed], None]") -> list[QShortcut]:
    """Have the page hear its keys; those that belong to the workshops alone are returned."""
    table: tuple[tuple[str, HomeDeed, bool], ...] = (
        ("F5", "start", False), ("Alt+F5", "rehearse", False), ("Ctrl+F", "find", False),
        ("Ctrl+F5", "check", False), ("Ctrl+Shift+P", "people", False), ("Ctrl+P", "print", False),
        ("F1", "keys", False), ("Ctrl+N", "new", True), ("Ctrl+O", "open", True),
        ("Ctrl+1", "workshops", True), ("Ctrl+2", "library", True), ("Ctrl+,", "settings", True),
        ("Ctrl+K", "palette", True), ("Ctrl+Q", "quit", True),
    )  # fmt: skip
    own: list[QShortcut] = []
    for keys, deed, everywhere in table:
        shortcut = QShortcut(QKeySequence(keys), home)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(partial(perform, deed))
        if not everywhere:
            # The library has keys of its own for these, and nothing to start.
            own.append(shortcut)
    return own
