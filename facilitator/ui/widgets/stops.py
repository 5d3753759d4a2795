"""Tab inside what lies over a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def tab_stops(within: QWidget) -> list[QWidget]:
    """The controls inside a widget in the order of Tab."""
    stops: list[QWidget] = []
    widget = within.nextInFocusChain()
    while widget is not None and widget is not within:
        # The line inside a date field hands the keyboard back to the field: no stop of its own.
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if tab and within.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def go_round(within: QWidget, *, forward: bool) -> QWidget | None:
    """Move the keyboard to the next control, round and round; None where there is none."""
    stops = tab_stops(within)
    if not stops:
        return None
    focused = QApplication.focusWidget()
    here = stops.index(focused) if focused in stops else -1 if forward else 0
    following = stops[(here + (1 if forward else -1)) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    following.setFocus(reason)
    return following
