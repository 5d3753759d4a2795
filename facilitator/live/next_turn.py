"""What waits for the next turn of the event loop, and goes with whom it is about."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_SOON_MS = 1
"""Not 0: ``QTimer.singleShot`` would keep the deed, and all it holds, for ever where ``about`` goes
first. And no timer of our own inside ``about``: where the deed is the last to hold ``about``, both
would be destroyed out of each other, twice."""


def next_turn(about: QObject, deed: Callable[[], None]) -> None:
    """Do it a moment later, unless ``about`` is gone by then."""
    QTimer.singleShot(_SOON_MS, about, deed)
