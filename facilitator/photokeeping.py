"""The part of the composition root that keeps the photos of a workshop."""

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage

from facilitator.companion import Companion, take_back
from facilitator.core.commands import Command
from facilitator.core.errors import UserError
from facilitator.core.notebook import Photo, by_block, printed_photos
from facilitator.live.desk import Desk
from facilitator.live.photo import Prepared, read_photo, reduced
from facilitator.messages import sentence
from facilitator.ui.console.notebook.photo_list import PICTURE, PhotoTile
from facilitator.ui.console.notebook.photo_sheet import PhotoSheet, photo_dialog
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look

_SHARPER = 2
"""A tile keeps its picture twice as large, for screens with small dots."""
_MOST_SAID = 3
"""So many files that cannot be added are told."""


class Photokeeping(Companion):
    """Photos of files and of the clipboard, one after the other so that the clicker works on."""

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self._sheet: PhotoSheet | None = None
        self._folder = ""
        self._waiting: deque[Path] = deque()
        self._refused: list[str] = []
        self._small: dict[str, QImage] = {}
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._add_next)
        self.deeds = {Command.PHOTOS: self._open}

    def use(self, desk: Desk) -> None:
        """Follow another notebook."""
        super().use(desk)
        desk.notebook.changed.connect(self._refresh)

    def _open(self) -> None:
        if self._console.is_asking():
            return
        self.desk.opened.insist_on_own_plan()
        sheet = PhotoSheet(self._look, self._console)
        sheet.files_requested.connect(self._ask_files)
        sheet.paste_requested.connect(self._paste)
        sheet.captioned.connect(self._on_captioned)
        sheet.delete_requested.connect(self._on_delete)
        sheet.command_requested.connect(self._on_command)
        sheet.accepted.connect(self._on_closed)
        sheet.rejected.connect(self._on_closed)
        self._sheet = sheet
        self._refresh()
        sheet.open_sheet()

    def _on_closed(self) -> None:
        self._sheet = None
        self._small.clear()

    def _refresh(self) -> None:
        if self._sheet is None:
            return
        opened, locale = self.desk.opened, self._look.texts.locale
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
            whole = QImage.fromData(self.desk.notebook.picture(sha) or b"")
            size = QSize(PICTURE.width() * _SHARPER, PICTURE.height() * _SHARPER)
            self._small[sha] = whole if whole.isNull() else _scaled(whole, size)
        return self._small[sha]

    def _ask_files(self) -> None:
        dialog = photo_dialog(self._console, self._look, self._folder)
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
        self._next.start(0)

    def _add_next(self) -> None:
        if not self._waiting:
            return
        path = self._waiting.popleft()
        self._keep(lambda: read_photo(path))
        self._next.start(0)

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
            self.desk.notebook.add_photo(made(), self.desk.recorder)
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
        self.desk.notebook.caption(photo_id, text, self.desk.recorder)

    def _on_command(self, command: Command) -> None:
        if self._sheet is not None:
            take_back(self.desk, self._look, self._sheet, command, ("photo",))

    def _on_delete(self, photo_id: str) -> None:
        self.desk.notebook.delete(photo_id, self.desk.recorder)


def _scaled(image: QImage, size: QSize) -> QImage:
    return image.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
