"""The part of the composition root that takes a workshop over from another computer.

Loaded when it is first wanted, because the forms of packs come with it.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.handover import Handover
from facilitator.live.handover import take_over
from facilitator.live.workshops import LiveWorkshops
from facilitator.storage.handover import read_handover
from facilitator.storage.library import Library
from facilitator.ui.dialogs.handover import UseSheet, take_dialog
from facilitator.ui.look import Look


class Receiving(QObject):
    """Asks for the file, and for what this computer is.

    Signals:
        taken(str): it is here; a sentence says what to do with it.
    """

    taken = Signal(str)

    def __init__(
        self, library: Library, look: Look, page: QWidget, workshops: LiveWorkshops
    ) -> None:
        super().__init__(page)
        self._library = library
        self._look = look
        self._page = page
        self._workshops = workshops

    def ask(self) -> None:
        """Ask for the file."""
        dialog = take_dialog(self._page, self._look, "")
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, path: str) -> None:
        """Ask what this computer is for, if the file is one.

        Raises:
            CannotReadFile, NotAHandover, HandoverTooNew: nothing was changed
        """
        found = read_handover(Path(path))
        sheet = UseSheet(self._look, self._page, found.workshop.title)
        sheet.accepted.connect(partial(self._on_use, Path(path), found, sheet))
        sheet.open_sheet()

    def _on_use(self, path: Path, found: Handover, sheet: UseSheet) -> None:
        assisting = sheet.assisting()
        workshop_id = take_over(self._library, path, found, assisting=assisting)
        self._workshops.announce()
        self._workshops.select(workshop_id)
        title = found.workshop.title
        if self._library.workshops.load(workshop_id).status == "finished":
            # Otherwise it would have been refused: there was nothing new in it.
            self.taken.emit(self._look.tr("Everything in it is here already."))
            return
        self.taken.emit(
            self._look.tr(
                "“{title}” is here to record for the trainer: F5 opens it, and Ctrl+Shift+O hands"
                " back what was recorded.",
                title=title,
            )
            if assisting
            else self._look.tr("“{title}” now runs from here: F5 goes on with it.", title=title)
        )
