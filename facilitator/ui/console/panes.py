"""Who has the keyboard on the console, and how it walks from pane to pane."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from facilitator.ui.widgets.stops import following

_REASON = Qt.FocusReason.TabFocusReason
_BACK_REASON = Qt.FocusReason.BacktabFocusReason


def is_text(widget: QWidget | None) -> bool:
    """Whether a widget is a text field that can be typed into."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox):
        return widget.isEnabled() and not widget.isReadOnly()
    return False


class Panes:
    """The panes of a page in the order of Ctrl+Tab.

    While the page itself has the keyboard, every key is a command. A pane is walked to on purpose;
    a button that only happens to have the focus is not a pane.
    """

    def __init__(self, page: QWidget, panes: Sequence[QWidget]) -> None:
        self._page = page
        self._panes = tuple(panes)
        self._walking = False

    def walk(self, by: int) -> None:
        """To the next or the previous pane that takes the keyboard."""
        stops = [stop for pane in self._panes if (stop := _stop(pane)) is not None]
        if not stops:
            return
        here = self._here()
        order = [_stop(pane) for pane in self._panes]
        at = order.index(_stop(here)) if here is not None else (-1 if by > 0 else 0)
        for _ in order:
            at = (at + by) % len(order)
            stop = order[at]
            if stop is not None:
                self.enter(stop, back=by < 0)
                return

    def add(self, pane: QWidget, first: QWidget) -> None:
        """One more pane, the last one; walk there at once, to this widget of it."""
        if pane not in self._panes:
            self._panes = (*self._panes, pane)
        self.enter(first if first.isEnabled() else _stop(pane) or self._page)

    def enter(self, stop: QWidget, *, back: bool = False) -> None:
        """Walk to this widget."""
        self._walking = True
        stop.setFocus(_BACK_REASON if back else _REASON)

    def leave(self) -> None:
        """Every key is a command again."""
        self._walking = False
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_walking(self) -> bool:
        """Whether the keyboard is in a pane that was walked to."""
        return self._walking and self._here() is not None

    def tab(self, *, forward: bool) -> bool:
        """Tab inside the pane; False outside of panes."""
        pane = self._here()
        if pane is None:
            return False
        stops = _stops(pane)
        focused = QApplication.focusWidget()
        if focused not in stops:
            return False
        following = stops[(stops.index(focused) + (1 if forward else -1)) % len(stops)]
        following.setFocus(_REASON if forward else _BACK_REASON)
        return True

    def _here(self) -> QWidget | None:
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        return next(
            (pane for pane in self._panes if pane is focused or pane.isAncestorOf(focused)), None
        )


def _stop(pane: QWidget | None) -> QWidget | None:
    """The first widget of a pane that takes the keyboard."""
    stops = _stops(pane) if pane is not None else []
    return stops[0] if stops else None


def _stops(pane: QWidget) -> list[QWidget]:
    """The widgets of a pane that take the keyboard, in the order of Tab."""
    found: list[QWidget] = []
    widget: QWidget | None = pane
    while widget is not None:
        tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        mine = widget is pane or pane.isAncestorOf(widget)
        if mine and tab and widget.isEnabled() and widget.isVisible():
            found.append(widget)
        widget = following(widget)
        if widget is pane:
            break
    return found
