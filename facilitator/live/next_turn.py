"""What waits for the next turn of the event loop, and goes with whom it is about."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def next_turn(about: QObject, deed: Callable[[], None]) -> None:
    """Do it in the next turn, unless ``about`` is gone by then.

    ``QTimer.singleShot`` would keep the deed, and all it holds, for ever where ``about`` goes first.
    """
    timer = QTimer(about)
    timer.setSingleShot(True)
    timer.timeout.connect(deed)
    timer.timeout.connect(timer.deleteLater)
    timer.start(0)
