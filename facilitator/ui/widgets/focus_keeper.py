"""The keyboard stays in what lies over other things, whatever is clicked and whatever happens there."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusKeeper(QObject):
    """Keeps the keyboard inside a surface that lies over its parent.

    Qt gives the keyboard to the first widget under the mouse, or around it, that takes it by
    click: without this a click on an empty spot of the surface would give it to what lies behind.
    And what lies behind may take it by itself, when something that was being made is there at last:
    the next key would be pressed where nobody looks.
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
        surface = self._surface
        if now is None or not isValid(surface):
            return
        if now is not surface and surface.isAncestorOf(now):
            self._kept = now
        elif now is surface or self._hides(now):
            kept = self._kept
            if kept is not None and isValid(kept) and kept.isVisible() and kept.isEnabled():
                kept.setFocus(Qt.FocusReason.MouseFocusReason)
            elif now is not surface:
                surface.setFocus(Qt.FocusReason.MouseFocusReason)

    def _hides(self, widget: QWidget) -> bool:
        """Whether the surface lies over it; what lies over the surface itself is not hidden."""
        host = self._surface.parentWidget()
        if host is None or not self._surface.isVisible():
            return False
        if widget is host:
            return True
        while (above := widget.parentWidget()) is not None and above is not host:
            widget = above
        # Qt keeps children in the order in which they lie over each other.
        order = host.children()
        return above is host and order.index(widget) < order.index(self._surface)
