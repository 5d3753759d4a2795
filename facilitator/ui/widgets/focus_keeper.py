"""A click beside everything leaves the keyboard where it was."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusKeeper(QObject):
    """Keeps the keyboard inside a surface that lies over others.

    Qt gives the keyboard to the first widget under the mouse, or around it, that takes it by
    click. Without this a click on an empty spot of the surface would give it to what lies behind.
    """

    def __init__(self, surface: QWidget) -> None:
        super().__init__(surface)
        self._surface = surface
        self._kept: QWidget | None = None
        surface.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not isValid(self._surface):
            return
        if now is not self._surface:
            if self._surface.isAncestorOf(now):
                self._kept = now
        elif self._kept is not None and isValid(self._kept) and self._kept.isVisible():
            self._kept.setFocus(Qt.FocusReason.MouseFocusReason)
