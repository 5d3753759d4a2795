"""The sheet of photos with what is behind it: for a running workshop, and for one that is over."""

import logging
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from facilitator.core.commands import Command
from facilitator.core.errors import UserError
from facilitator.core.notebook import Photo, by_block, printed_photos
from facilitator.live.opened import Opened
from facilitator.live.photo import Prepared, read_photo, reduced
from facilitator.messages import sentence
from facilitator.ui.console.notebook.photo_list import PICTURE, PhotoTile
from facilitator.ui.console.notebook.photo_sheet import PhotoSheet, photo_dialog
from facilitator.ui.console.undoing_sheet import UndoingSheet
from facilitator.ui.look import Look

log = logging.getLogger(__name__)

_SHARPER = 2
"""A tile keeps its picture twice as large, for screens with small dots."""
_MOST_SAID = 3
"""So many files that cannot be added are told."""


@dataclass(frozen=True, slots=True)
class PhotoDeeds:
    """What is done with the photos of a workshop; whoever does it writes and can undo it.

    ``caption`` takes a photo by its id and the words under it, ``delete`` its id, ``picture`` the
    sha256 of a JPEG; ``take_back`` undoes or redoes on a sheet.
    """

    opened: Callable[[], Opened]
    add: Callable[[Prepared], object]
    caption: Callable[[str, str], None]
    delete: Callable[[str], None]
    picture: Callable[[str], bytes | None]
    take_back: Callable[[UndoingSheet, Command], None]


class Photographing(QObject):
    """Photos of files and of the clipboard, one after the other so that the clicker works on."""

    def __init__(self, look: Look, host: QWidget, deeds: PhotoDeeds) -> None:
        super().__init__(host)
        self._look = look
        self._host = host
        self._deeds = deeds
        self._sheet: PhotoSheet | None = None
        self._folder = ""
        self._waiting: deque[Path] = deque()
        self._refused: list[str] = []
        self._small: dict[str, QImage] = {}
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._add_next)

    def open(self) -> None:
        """Show the sheet.

        Raises:
            RecordsOnly: the photos are kept on another computer
        """
        if self._sheet is not None:
            return
        opened = self._deeds.opened()
        opened.insist_on_own_plan()
        sheet = PhotoSheet(self._look, self._host, over=opened.workshop.status == "finished")
        sheet.files_requested.connect(self._ask_files)
        sheet.paste_requested.connect(self._paste)
        sheet.captioned.connect(self._on_captioned)
        sheet.delete_requested.connect(self._on_delete)
        sheet.command_requested.connect(self._on_command)
        sheet.accepted.connect(self._on_closed)
        sheet.rejected.connect(self._on_closed)
        self._sheet = sheet
        self.refresh()
        sheet.open_sheet()

    def _on_closed(self) -> None:
        self._sheet = None
        self._small.clear()

    def refresh(self) -> None:
        """Show the photos as they are now."""
        if self._sheet is None:
            return
        opened, locale = self._deeds.opened(), self._look.texts.locale
        titles = opened.script.titles(locale)
        book = opened.notebook
        printed = printed_photos(book.photos, titles, book.chosen_photos)
        self._sheet.show_tiles(
            [
                PhotoTile(
                    key=one.id,
                    picture=self._picture(one.picture),
                    caption=one.caption,
                    block=titles.get(one.block, ""),
                    printed=one in printed,
                )
                for one in by_block(opened.notebook.photos, titles)
                if isinstance(one, Photo)
            ]
        )

    def _picture(self, sha: str) -> QImage:
        """A photo as large as a tile needs it; an empty picture where it was damaged."""
        if sha not in self._small:
            whole = QImage.fromData(self._deeds.picture(sha) or b"")
            size = QSize(PICTURE.width() * _SHARPER, PICTURE.height() * _SHARPER)
            self._small[sha] = whole if whole.isNull() else _scaled(whole, size)
        return self._small[sha]

    def _ask_files(self) -> None:
        dialog = photo_dialog(self._host, self._look, self._folder)
        dialog.filesSelected.connect(self._on_files)
        dialog.open()

    def _on_files(self, paths: Sequence[str]) -> None:
        self.add([Path(one) for one in paths])

    def add(self, paths: Sequence[Path]) -> None:
        """Add pictures of files; what cannot be read is said, all others are kept."""
        if paths:
            self._folder = str(paths[0].parent)
        self._refused.clear()
        self._waiting.extend(paths)
        self._show_waiting()
        self._next.start(0)

    def _add_next(self) -> None:
        if not self._waiting:
            return
        path = self._waiting.popleft()
        self._keep(lambda: read_photo(path))
        self._show_waiting()
        self._next.start(0)

    def finish(self) -> None:
        """The window goes: what was chosen is added now, and what is being typed is kept."""
        if self._sheet is not None and not isValid(self._sheet):
            # It went with the page it lay over; nothing must keep the library from being closed.
            self._sheet = None
        if self._sheet is not None:
            self._sheet.send_caption()
        told = len(self._refused)
        while self._waiting:
            self._add_next()
            if self._sheet is not None:
                # No turn comes any more that would paint how many are left.
                self._sheet.repaint()
        if self._refused[told:]:
            log.warning("refused as the window closed: %s", "; ".join(self._refused[told:]))

    def _show_waiting(self) -> None:
        if self._sheet is not None:
            self._sheet.show_waiting(len(self._waiting))

    def _paste(self) -> None:
        board = QGuiApplication.clipboard()
        found = board.mimeData()
        # An empty clipboard is none at all on some systems.
        urls = found.urls() if found is not None else []  # pyright: ignore[reportUnnecessaryComparison]
        files = [Path(one.toLocalFile()) for one in urls if one.isLocalFile()]
        if files:
            self.add(files)
            return
        image = board.image()
        self._refused.clear()
        if image.isNull():
            self._refuse(self._look.tr("There is no picture on the clipboard."))
        else:
            self._keep(lambda: reduced(image))

    def _keep(self, made: Callable[[], Prepared]) -> None:
        try:
            self._deeds.add(made())
        except UserError as error:
            self._refuse(sentence(error, self._look.texts))
            return
        if self._sheet is not None and not self._refused:
            self._sheet.show_problem("")

    def _refuse(self, words: str) -> None:
        self._refused.append(words)
        if self._sheet is not None:
            self._sheet.show_problem("\n".join(self._refused[:_MOST_SAID]))

    def _on_captioned(self, photo_id: str, text: str) -> None:
        self._tried(lambda: self._deeds.caption(photo_id, text))

    def _on_command(self, command: Command) -> None:
        if self._sheet is not None:
            self._deeds.take_back(self._sheet, command)

    def _on_delete(self, photo_id: str) -> None:
        self._tried(lambda: self._deeds.delete(photo_id))

    def _tried(self, deed: Callable[[], None]) -> None:
        """What cannot be done is said on the sheet: it lies over everything else."""
        try:
            deed()
        except UserError as error:
            if self._sheet is not None:
                self._sheet.show_problem(sentence(error, self._look.texts))


def _scaled(image: QImage, size: QSize) -> QImage:
    return image.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
