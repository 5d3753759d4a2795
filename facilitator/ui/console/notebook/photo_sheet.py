"""The photos of the day: added from files or the clipboard, captioned, deleted."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.core.notebook import CAPTION_WIDTH, MOST_PRINTED
from facilitator.ui.console.notebook.photo_list import PhotoList, PhotoTile
from facilitator.ui.console.notebook.words import too_long
from facilitator.ui.console.undoing_sheet import UndoingSheet
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.file_dialog import file_dialog
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.sheet import EnterKeeper, SheetWords
from facilitator.ui.widgets.text_field import TextField


class PhotoSheet(UndoingSheet):
    """Tiles, a line for the caption of the chosen one, and the ways to add.

    Signals:
        files_requested: pictures of files are to be added.
        paste_requested: what the clipboard holds is to be added.
        captioned(str, str): a photo by its id, and what is written under it.
        delete_requested(str): the photo with this id.
    """

    files_requested = Signal()
    paste_requested = Signal()
    captioned = Signal(str, str)
    delete_requested = Signal(str)

    def __init__(self, look: Look, host: QWidget, *, over: bool = False) -> None:
        """``over``: the workshop has ended, and no block is open."""
        self._key = ""
        self._waiting = 0
        self._leaving = False
        self._refused = ""
        self.photos = PhotoList(look)
        self._state = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2))
        self._empty = EmptyState(
            look, "image", look.tr("No photos yet"), look.tr("Add files, or paste a picture.")
        )
        self.caption = TextField(
            look,
            look.tr("Caption"),
            placeholder=look.tr("Caption of the chosen photo"),
            height=HEIGHT.compact_field,
        )
        self._add = Button(look, Face(look.tr("Add files…"), icon="plus"), "soft")
        self._paste = Button(look, Face(look.tr("Paste"), key="Ctrl+V"), "plain")
        self._delete = Button(look, Face(look.tr("Delete"), key="Delete"), "ghost")
        said = look.tr(
            "They belong to the open block. The summary prints those with a tick, {count} at"
            " most; blocks take turns. Place and time of the picture are removed.",
            count=MOST_PRINTED,
        )
        if over:
            said = look.tr(
                "What is added after the end belongs to no block. The summary prints those with a"
                " tick, {count} at most. Place and time of the picture are removed.",
                count=MOST_PRINTED,
            )
        words = SheetWords(look.tr("Photos for the summary"), look.tr("Close"), "", said)
        super().__init__(look, host, words, self._laid_out())
        self.photos.moved.connect(self._on_moved)
        self.photos.enter_pressed.connect(self._on_enter)
        self.photos.delete_pressed.connect(self._on_delete)
        self.caption.committed.connect(self._on_caption)
        self._add.clicked.connect(self.files_requested)
        self._paste.clicked.connect(self.paste_requested)
        self._delete.clicked.connect(self._on_delete)
        self.show_tiles(())

    def _laid_out(self) -> QWidget:
        line = row(self.caption, self._delete, self._paste, self._add, gap=SPACE.sm)
        line.setStretch(0, 1)
        box = column(self._empty, gap=SPACE.md)
        box.addWidget(self.photos, 1)
        box.addLayout(line)
        box.addWidget(self._state)
        content = EnterKeeper()
        content.setLayout(box)
        self._empty.setMinimumSize(self.photos.sizeHint())
        return content

    def open_sheet(self) -> None:
        """Show it; the tiles have the keyboard."""
        super().open_sheet()
        (self.photos if self.photos.tiles() else self._add).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def show_tiles(self, tiles: Sequence[PhotoTile]) -> None:
        """Show the photos as they are now."""
        had = bool(self.photos.tiles())
        self.photos.show_tiles(tiles)
        self.photos.setVisible(bool(tiles))
        self._empty.setVisible(not tiles)
        if tiles and not had and self.isVisible():
            self.photos.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_waiting(self, count: int) -> None:
        """So many files are still to be added. Until then it stays open, so that none of them is lost
        and what is refused is said; whoever has left it meanwhile leaves it then."""
        self._waiting = count
        look = self._look
        said = ""
        if count and self._leaving:
            said = look.trn(
                "{count} photo is still to be added; then this closes.",
                "{count} photos are still to be added; then this closes.",
                count,
            )
        elif count:
            said = look.trn(
                "{count} photo is still to be added.",
                "{count} photos are still to be added.",
                count,
            )
        self._state.show_text(said)
        if self._leaving and not count:
            self._leaving = False
            if not self.problem():
                super()._on_primary()

    def shown(self) -> Sequence[PhotoTile]:
        """The tiles."""
        return self.photos.tiles()

    def _on_moved(self) -> None:
        """Another photo, another caption; what was typed for the one before is sent first."""
        tile = self.photos.tile()
        key = tile.key if tile is not None else ""
        if key != self._key:
            self.send_caption()
            self._key = key
            self.caption.setText(tile.caption if tile is not None else "")
        elif tile is not None and not self.caption.hasFocus():
            self.caption.setText(tile.caption)
        self.caption.setEnabled(tile is not None)
        self._delete.setEnabled(tile is not None)

    def _on_primary(self) -> None:
        if self._may_leave():
            super()._on_primary()

    def _on_cancel(self) -> None:
        if self._may_leave():
            super()._on_cancel()

    def _may_leave(self) -> bool:
        """Whether nothing is lost by closing it; a caption that is refused holds it once."""
        text = self.caption.text()
        if not self.send_caption() and text != self._refused:
            self._refused = text
            return False
        self._leaving = self._waiting > 0
        self.show_waiting(self._waiting)
        return not self._leaving

    def send_caption(self) -> bool:
        """Keep what is being typed; whether it is kept as it stands in its line."""
        known = {one.key: one.caption for one in self.photos.tiles()}
        text = self.caption.text().strip()
        if self._key not in known or known[self._key] == text:
            return True
        problem = too_long(self._look, text, CAPTION_WIDTH)
        self.show_problem(problem)
        if not problem:
            self.captioned.emit(self._key, text)
        return not self.problem()

    def _on_caption(self, _text: str) -> None:
        self.send_caption()

    def _on_enter(self) -> None:
        self.caption.setFocus(Qt.FocusReason.OtherFocusReason)
        self.caption.selectAll()

    def _on_delete(self) -> None:
        tile = self.photos.tile()
        if tile is not None:
            self.delete_requested.emit(tile.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste works wherever the keyboard is."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
            return
        super().keyPressEvent(event)


def photo_dialog(parent: QWidget, look: Look, folder: str) -> QFileDialog:
    """Asks for pictures, several at once."""
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    known = folder if folder and Path(folder).is_dir() else pictures
    dialog = file_dialog(parent, look, look.tr("Add photos"), known)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(look.tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp)"))
    return dialog
