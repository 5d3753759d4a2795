"""What the program does unasked: a backup when it idles, and the log at hand when it broke."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from facilitator.core.errors import UserError
from facilitator.live.backups import LiveBackups
from facilitator.live.clock import Clock
from facilitator.messages import damaged, no_backup
from facilitator.storage.library import Library
from facilitator.texts import Texts


class Upkeep(QObject):
    """Looks after the library, and says on the trainer's window what came of it.

    Signals:
        said(str, str, str): kind and text of a message, and the words of its button, or "".
    """

    said = Signal(str, str, str)

    def __init__(
        self, library: Library, clock: Clock, log: Path, texts: Callable[[], Texts], parent: QObject
    ) -> None:
        """``log`` is the folder of the log; ``texts`` speaks the language of the windows."""
        super().__init__(parent)
        self._library = library
        self._log = log
        self._texts = texts
        self._untold = library.damaged
        self.backups = LiveBackups(library, clock, self)
        self.backups.failed.connect(self._on_failed)

    def begin(self) -> None:
        """Home is shown: name what the check of an unclean start found, and wish for a backup."""
        untold, self._untold = self._untold, ()
        if untold:
            self.said.emit("warn", damaged(untold, self._texts()), "")
        self.backups.wish()

    def tell_broken(self) -> None:
        """A bug was caught and logged."""
        texts = self._texts()
        text = texts.tr(
            "Something went wrong and was logged. The last input may not have been saved;"
            " please check it."
        )
        self.said.emit("error", text, texts.tr("Show the log"))

    def show_log(self) -> None:
        """Open the folder of the log beside the program.

        It opens where this desktop opens windows. The room's window stays above all others, so
        the room sees nothing of it.
        """
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log))):
            text = self._texts().tr("The log is in “{path}”.", path=self._log)
            self.said.emit("info", text, "")

    def _on_failed(self, error: UserError) -> None:
        self.said.emit("warn", no_backup(error, self._texts()), "")
