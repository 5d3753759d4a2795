"""What the reports of a workshop look like: cover, the client's colour, the two logos, the firm."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.core.charts import palette
from facilitator.core.charts.colour import contrast
from facilitator.core.documents import COVERS, CoverKind
from facilitator.core.paper_errors import NotAColour
from facilitator.core.report_look import checked_accent
from facilitator.core.scoring.rounding import fixed
from facilitator.pdf_messages import darkened
from facilitator.ui.dialogs.cover_pictures import CoverChoice, Dressed
from facilitator.ui.dialogs.logo_box import LogoBox
from facilitator.ui.dialogs.photo_strip import PhotoStrip
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.field import Field
from facilitator.ui.widgets.file_dialog import file_dialog
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from facilitator.ui.widgets.swatch import Swatch
from facilitator.ui.widgets.text_field import TextField

PictureKind: TypeAlias = Literal["logo", "own_logo", "photo"]
_LEFT, _RIGHT = 452, 416
_COLOUR_WIDTH = 132


@dataclass(frozen=True, slots=True, kw_only=True)
class LookDraft:
    """What is chosen in the sheet. ``accent`` is as it was typed; pictures go by their keys, "" for
    none."""

    cover: CoverKind = "band"
    accent: str = ""
    photo: str = ""
    logo: str = ""
    own_logo: str = ""
    organisation: str = ""
    contact: str = ""


class ReportLookSheet(Sheet):
    """Chooses a look; nothing is kept before it is answered.

    Signals:
        look_given(LookDraft): this look is to be kept; it stays open until `finish` is called.
        picture_wanted(str): a file is to be chosen for a "logo", the "own_logo" or the "photo".
    """

    look_given = Signal(object)
    picture_wanted = Signal(str)

    def __init__(
        self, look: Look, host: QWidget, draft: LookDraft, pictures: Mapping[str, QImage]
    ) -> None:
        """``pictures`` are the logos and photos by their keys; photos of the workshop are offered
        with `show_photos`."""
        self._draft = draft
        self._pictures = dict(pictures)
        self.covers = CoverChoice(look, draft.cover)
        self.photos = PhotoStrip(look)
        self.colour = TextField(look, look.tr("The client’s colour"), placeholder="#0B3C6F")
        self.colour.setText(draft.accent)
        self._swatch = Swatch(look)
        self._remark = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2), wrap=True)
        self._usual = Button(look, look.tr("Usual colour"), "ghost")
        self.logo = LogoBox(look, look.tr("Logo of the client"))
        self.own_logo = LogoBox(look, look.tr("Your own logo (for all reports)"))
        self.organisation = TextField(look, look.tr("Your firm"))
        self.organisation.setText(draft.organisation)
        self.contact = TextField(look, look.tr("Contact"))
        self.contact.setText(draft.contact)
        words = SheetWords(
            look.tr("Look of the report"),
            look.tr("Apply"),
            look.tr("Cancel"),
            look.tr("Kept with this workshop; the client’s next workshop begins with it."),
        )
        self._colour_field: Field | None = None
        super().__init__(look, host, words, self._laid_out(look), keeps_open=True)
        self._connect()
        self._show_all()

    def show_photos(self, keys: Sequence[str], pictures: Mapping[str, QImage]) -> None:
        """Offer the photos of the workshop; the last one is proposed."""
        self._pictures.update(pictures)
        if not self._draft.photo and keys:
            self._draft = replace(self._draft, photo=keys[-1])
        offered = dict.fromkeys((*keys, self._draft.photo))
        self.photos.show_photos(
            {key: self._pictures[key] for key in offered if key in self._pictures},
            self._draft.photo,
        )
        self._show_all()

    def show_picture(self, kind: PictureKind, key: str, image: QImage) -> None:
        """A file was read: it takes the place of what was there."""
        self._pictures[key] = image
        self.show_problem("")
        if kind == "photo":
            self._draft = replace(self._draft, photo=key)
            self.photos.add_photo(key, image)
        else:
            self._draft = replace(self._draft, **{kind: key})
        self._show_all()

    def draft(self) -> LookDraft:
        """What is chosen now."""
        return replace(
            self._draft,
            accent=self.colour.text().strip(),
            organisation=self.organisation.text().strip(),
            contact=self.contact.text().strip(),
        )

    def _laid_out(self, look: Look) -> QWidget:
        self.colour.setFixedWidth(_COLOUR_WIDTH)
        line = QWidget()
        line.setLayout(row(self._swatch, self.colour, self._usual, None, gap=SPACE.sm))
        self._colour_field = Field(look, look.tr("The client’s colour"), line)
        self._colour_field.show_below(self._remark)
        logos = row(self.logo, self.own_logo, gap=SPACE.lg)
        firm = row(
            Field(look, look.tr("Your firm"), self.organisation),
            Field(look, look.tr("Contact"), self.contact),
            gap=SPACE.lg,
        )
        left, right, content = QWidget(), QWidget(), QWidget()
        left.setLayout(column(self.covers, self.photos, None, gap=SPACE.lg))
        right.setLayout(column(self._colour_field, logos, firm, None, gap=SPACE.lg))
        left.setFixedWidth(_LEFT)
        right.setFixedWidth(_RIGHT)
        content.setLayout(row(left, right, gap=SPACE.xl))
        return content

    def _connect(self) -> None:
        self.covers.chosen.connect(self._on_cover)
        self.photos.chosen.connect(self._on_photo)
        self.photos.file_wanted.connect(partial(self.picture_wanted.emit, "photo"))
        self.colour.edited.connect(self._on_colour)
        self._usual.clicked.connect(self._on_usual)
        for kind, box in (("logo", self.logo), ("own_logo", self.own_logo)):
            box.wanted.connect(partial(self.picture_wanted.emit, kind))
            box.removed.connect(partial(self._on_removed, kind))
        self.accepted.connect(self._on_accepted)

    def _on_cover(self, kind: str) -> None:
        self._draft = replace(self._draft, cover=next(one for one in COVERS if one == kind))
        self._show_all()

    def _on_photo(self, key: str) -> None:
        self._draft = replace(self._draft, photo=key)
        self._show_all()

    def _on_colour(self, _text: str) -> None:
        self._show_all()

    def _on_usual(self) -> None:
        self.colour.setText("")
        self._show_all()

    def _on_removed(self, kind: str) -> None:
        self._draft = replace(self._draft, **{kind: ""})
        self._show_all()

    def _on_accepted(self) -> None:
        draft = self.draft()
        if draft.cover == "photo" and not draft.photo:
            self.show_problem(self._look.tr("Choose a photo for this cover, or another cover."))
            return
        if self._colour_problem():
            self.colour.setFocus()
            return
        self.look_given.emit(draft)

    def _colour_problem(self) -> str:
        try:
            checked_accent(self.colour.text())
        except NotAColour:
            return self._look.tr("Six digits of the web, such as #0B3D6E")
        return ""

    def _show_all(self) -> None:
        """Everything follows from the draft and the typed colour."""
        draft, problem = self.draft(), self._colour_problem()
        accent = None if problem else checked_accent(draft.accent)
        printed = accent.colour if accent else palette.ACCENT
        self.colour.show_problem(problem)
        if self._colour_field is not None:
            self._colour_field.show_problem(problem)
        self._swatch.show_colour(printed)
        remark = darkened(accent, self._look.texts) if accent else ""
        if not remark:
            reading = fixed(contrast(printed, palette.WHITE))
            remark = self._look.tr("Contrast to white {ratio} : 1, easily read.", ratio=reading)
        self._remark.show_text("" if problem else remark)
        self._remark.setVisible(not problem)
        self._usual.setEnabled(bool(draft.accent))
        self.photos.setVisible(draft.cover == "photo")
        found = {kind: self._pictures.get(getattr(draft, kind)) for kind in _KINDS}
        self.logo.show_logo(found["logo"])
        self.own_logo.show_logo(found["own_logo"])
        self.covers.show_dressed(Dressed(printed, found["photo"], found["logo"], found["own_logo"]))


_KINDS: tuple[PictureKind, ...] = ("logo", "own_logo", "photo")


def picture_dialog(parent: QWidget, look: Look, kind: PictureKind, folder: str) -> QFileDialog:
    """Asks for the file of a logo or a photo, in a folder that is there."""
    title = look.tr("Choose a photo") if kind == "photo" else look.tr("Choose a logo")
    dialog = file_dialog(parent, look, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if kind == "photo":
        dialog.setNameFilter(look.tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp)"))
    else:
        dialog.setNameFilter(look.tr("Logos (*.png *.jpg *.jpeg)"))
    return dialog
