"""What goes along with a running workshop: one topic each, with sheets and windows of its own."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from facilitator.core.commands import Command
from facilitator.live.desk import Desk
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look


class Companion(QObject):
    """Serves one console; the desk behind it may be another one after a fault was mended.

    Attributes:
        desk: the live objects of the workshop.
        deeds: what it does for a command that the live objects leave to others.
    """

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(console)
        self._look = look
        self._console = console
        self.desk = desk
        self.deeds: Mapping[Command, Callable[[], None]] = {}

    def use(self, desk: Desk) -> None:
        """The workshop is this one from now on; whoever needs its facts connects to them here."""
        self.desk = desk

    def close(self) -> None:
        """Take away what stands outside the console."""
