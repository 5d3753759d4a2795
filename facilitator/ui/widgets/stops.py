"""Tab inside what lies over a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def tab_stops(within: QWidget) -> list[QWidget]:
    """The controls inside a widget in the order of Tab."""
    stops: list[QWidget] = []
    widget = following(within)
    while widget is not None and widget is not within:
        # The line inside a date field hands the keyboard back to the field: no stop of its own.
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if tab and within.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            stops.append(widget)
        widget = following(widget)
    return stops


def following(widget: QWidget) -> QWidget | None:
    """The next in the order of Tab."""
    found = widget.nextInFocusChain()
    parent = found.parentWidget() if found is not None else None
    if found is not None and parent is not None:
        # WORKAROUND PySide now takes it for a child of the widget before it, such as a focus ring
        # that goes away in a moment, and never lets go of it. Qt itself ignores this call, because
        # the parent is the same.
        found.setParent(parent)
    return found


def go_round(within: QWidget, *, forward: bool) -> QWidget | None:
    """Move the keyboard to the next control, round and round; None where there is none."""
    stops = tab_stops(within)
    if not stops:
        return None
    focused = QApplication.focusWidget()
    here = stops.index(focused) if focused in stops else -1 if forward else 0
    stop = stops[(here + (1 if forward else -1)) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stop.setFocus(reason)
    return stop
