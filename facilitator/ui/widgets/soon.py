"""A moment after the first of many keys, however long they go on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

DRAFT_MS = 1000
"""Nothing typed for longer than this is lost."""


class Soon(QTimer):
    """Calls once for everything that happens within its time.

    It does not begin anew with every key: whoever types without a pause would never be heard.
    """

    def __init__(self, within: QObject, deed: Callable[[], None], after_ms: int = DRAFT_MS) -> None:
        super().__init__(within)
        self.setSingleShot(True)
        self.setInterval(after_ms)
        self.timeout.connect(deed)

    def wish(self) -> None:
        """Something happened."""
        if not self.isActive():
            self.start()
