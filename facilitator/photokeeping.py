"""The part of the composition root that keeps the photos of a running workshop."""

from collections.abc import Sequence
from pathlib import Path

from facilitator.companion import Companion, take_back
from facilitator.core.commands import Command
from facilitator.live.desk import Desk
from facilitator.photographing import PhotoDeeds, Photographing
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look


class Photokeeping(Companion):
    """The photos of the open block, over the console."""

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        deeds = PhotoDeeds(
            opened=lambda: self.desk.opened,
            add=lambda made: self.desk.notebook.add_photo(made, self.desk.recorder),
            caption=lambda who, text: self.desk.notebook.caption(who, text, self.desk.recorder),
            delete=lambda who: self.desk.notebook.delete(who, self.desk.recorder),
            picture=lambda sha: self.desk.notebook.picture(sha),
            take_back=lambda sheet, command: take_back(
                self.desk, self._look, sheet, command, ("photo",)
            ),
        )
        self._photos = Photographing(look, console, deeds)
        self.deeds = {Command.PHOTOS: self._open}

    def use(self, desk: Desk) -> None:
        """Follow another notebook."""
        super().use(desk)
        desk.notebook.changed.connect(self._photos.refresh)

    def close(self) -> None:
        """The console goes: no photo that was chosen is lost."""
        self._photos.finish()

    def add(self, paths: Sequence[Path]) -> None:
        """Add pictures of files; what cannot be read is said, all others are kept."""
        self._photos.add(paths)

    def _open(self) -> None:
        if not self._console.is_asking():
            self._photos.open()
