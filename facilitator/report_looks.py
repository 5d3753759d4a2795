"""The part of the composition root that asks what reports look like and keeps it.

Loaded with what makes reports, because logos are prepared by the libraries that print.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from facilitator.core.errors import CannotReadFile, UserError
from facilitator.core.journal import Actor
from facilitator.core.paper_errors import NotALogo
from facilitator.core.report_look import ReportLook
from facilitator.live.clock import Clock
from facilitator.live.dressing import firm, keep_own_logo, read_logo
from facilitator.live.opened import Opened, recorder
from facilitator.live.photo import read_photo, small
from facilitator.live.report_look import LiveReportLook, kept
from facilitator.messages import sentence
from facilitator.storage.library import Library
from facilitator.ui.dialogs.photo_strip import MOST
from facilitator.ui.dialogs.report_look import (
    LookDraft,
    PictureKind,
    ReportLookSheet,
    picture_dialog,
)
from facilitator.ui.look import Look

_ROOM = QSize(600, 600)
"""For pictures in the sheet: a cover in small, on screens with small dots."""


class ReportLooks(QObject):
    """One sheet at a time over the window.

    Attributes:
        sheet: what is asked; None while nothing is.

    Signals:
        changed(): a report made now looks another way.
        failed(object): the ``UserError`` that kept the sheet from opening.
        remembered(str, object): another value of a setting of this machine, by its name.
    """

    changed = Signal()
    failed = Signal(object)
    remembered = Signal(str, object)

    def __init__(self, library: Library, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._clock = clock
        self.sheet: ReportLookSheet | None = None
        self._files: dict[str, bytes] = {}
        self._folder = ""

    def open(self, workshop_id: str, look: Look, shell: QWidget) -> None:
        """Show the sheet with the look as it stands."""
        if self.sheet is not None and isValid(self.sheet):
            return
        opened = Opened(self._library, workshop_id, self._clock)
        try:
            opened.insist_on_own_plan()
        except UserError as error:
            self.failed.emit(error)
            return
        live = LiveReportLook(opened)
        sheet = self._sheet(live, look, shell)
        photos = [one.picture for one in opened.notebook.photos][-MOST:]
        sheet.show_photos(photos, _images({one: live.picture(one) for one in photos}))
        sheet.picture_wanted.connect(partial(self._ask_file, look))
        by = recorder(opened.workshop)
        sheet.look_given.connect(partial(self._on_given, live, by, look))
        sheet.rejected.connect(self._on_closed)
        self.sheet = sheet
        sheet.open_sheet()

    def _sheet(self, live: LiveReportLook, look: Look, shell: QWidget) -> ReportLookSheet:
        own, found = firm(), live.look
        self._files = {}
        own_key = ""
        if own.logo is not None:
            own_key, png = kept(own.logo)
            self._files[own_key] = png
        draft = LookDraft(
            cover=found.cover,
            accent=found.accent,
            photo=found.photo,
            logo=found.logo,
            own_logo=own_key,
            organisation=own.name,
            contact=own.contact,
        )
        named = {one: live.picture(one) for one in (found.photo, found.logo) if one}
        pictures = _images({**named, **self._files})
        return ReportLookSheet(look, shell, draft, pictures)

    def _ask_file(self, look: Look, kind: PictureKind) -> None:
        """Ask with the dialog of the system; it opens beside the event loop, not instead of it."""
        if self.sheet is None:
            return
        dialog = picture_dialog(self.sheet, look, kind, self._folder)
        dialog.fileSelected.connect(partial(self.take_file, look, kind))
        dialog.open()

    def take_file(self, look: Look, kind: PictureKind, path: str) -> None:
        """Read a logo or a photo and show it in the sheet, or say there what is wrong with it."""
        if self.sheet is None:
            return
        self._folder = str(Path(path).parent)
        try:
            data = read_photo(Path(path)).jpeg if kind == "photo" else read_logo(Path(path))
        except UserError as error:
            self.sheet.show_problem(sentence(_short(error), look.texts))
            return
        key, data = kept(data)
        self._files[key] = data
        self.sheet.show_picture(kind, key, QImage.fromData(data))

    def _on_given(self, live: LiveReportLook, by: Actor, look: Look, draft: LookDraft) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        own, before = firm(), live.look
        # A photo that was only offered is not the one of a cover without any.
        photo = draft.photo if draft.cover == "photo" else before.photo
        wanted = ReportLook(cover=draft.cover, accent=draft.accent, photo=photo, logo=draft.logo)
        try:
            if draft.own_logo != (kept(own.logo)[0] if own.logo is not None else ""):
                keep_own_logo(self._files.get(draft.own_logo))
            live.choose(wanted, by, self._files)
        except UserError as error:
            sheet.show_problem(sentence(error, look.texts))
            return
        if draft.organisation != own.name:
            self.remembered.emit("organisation", draft.organisation)
        if draft.contact != own.contact:
            self.remembered.emit("contact", draft.contact)
        sheet.finish()
        self._on_closed()
        self.changed.emit()

    def _on_closed(self) -> None:
        self.sheet = None
        self._files = {}


def _images(found: dict[str, bytes | None]) -> dict[str, QImage]:
    """Unpacked no larger than they are shown: many photos at their full size would be felt."""
    read = {key: small(data, _ROOM) for key, data in found.items() if data is not None}
    return {key: image for key, image in read.items() if not image.isNull()}


def _short(error: UserError) -> UserError:
    """By the name of its file alone: the folder has just been chosen."""
    match error:
        case NotALogo(path=path):
            return NotALogo(Path(path.name))
        case CannotReadFile(path=path, reason=reason):
            return CannotReadFile(Path(path.name), reason)
        case _:
            return error
