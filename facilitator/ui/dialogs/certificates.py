"""Certificates: who gets one, and what stands on them."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from facilitator.core.certificates import MOST_HOURS, MOST_SHIFT
from facilitator.core.exporting import CertificateWish, Offer
from facilitator.core.text import ZH
from facilitator.ui.dialogs.certificate_people import CertificatePeople
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.date_field import DateField
from facilitator.ui.widgets.file_dialog import file_dialog
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.number_field import NumberField, NumberSpec
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.text_field import TextField
from facilitator.ui.widgets.tick import Tick

_CAPTIONS = 110
_FIGURE = 88
_ATTENDANCE, _COMPLETION = "attendance", "completion"


class CertificatesPane(QWidget):
    """Title, date, hours, organiser, logo and paper; below them the people.

    Signals:
        changed(): another choice of people.
    """

    changed = Signal()

    def __init__(self, look: Look, offer: Offer, today: date, organiser: str) -> None:
        """``organiser`` is who organised it, as far as that is known."""
        super().__init__()
        self._look = look
        self._logo: Path | None = None
        self._title = Segmented(
            look,
            (
                Option(_ATTENDANCE, look.tr("Certificate of training")),
                Option(_COMPLETION, look.tr("Certificate of completion")),
            ),
            _ATTENDANCE,
            look.tr("Title of the certificate"),
        )
        small = HEIGHT.compact_field
        self._issued = DateField(look, look.tr("Date of issue"), today, height=small)
        self._before = Tick(look, look.tr("Printed before class, without a date"))
        self._hours = NumberField(
            look,
            look.tr("Hours"),
            NumberSpec(low=0.5, high=MOST_HOURS, decimals=1, step=0.5),
            height=small,
        )
        self._hours.setFixedWidth(_FIGURE)
        self._hours.show_value(offer.hours)
        self._organiser = TextField(look, look.tr("Organiser"), height=small)
        self._organiser.show_text(organiser or offer.organiser)
        self._choose = Button(look, Face(look.tr("Choose a logo…"), icon="image"), height=small)
        self._logo_name = Label(look, "", TextStyle(TYPE.small), elide=True)
        self._no_logo = IconButton(look, "x", look.tr("Without a logo"), side=small)
        self._printed = Tick(look, look.tr("Paper that is printed already"))
        self._right = self._millimetres(look.tr("Millimetres to the right"))
        self._up = self._millimetres(look.tr("Millimetres up"))
        self._shift = QWidget()
        self._people = CertificatePeople(look, offer)
        self.setLayout(column(self._facts(), self._people, gap=SPACE.md))
        self._before.setChecked(not offer.begun)
        self._connect()
        self._show_what_applies()

    def wish(self) -> CertificateWish:
        """What is asked for; the language is said elsewhere."""
        chosen, others = self._people.chosen()
        right, up = self._right.value() or 0.0, self._up.value() or 0.0
        return CertificateWish(
            language=ZH,
            include=chosen,
            leave_out=others,
            issued=None if self._before.isChecked() else self._issued.day(),
            hours=self._hours.value(),
            organiser=self._organiser.text().strip(),
            completion=self._title.chosen_key() == _COMPLETION,
            printed=self._printed.isChecked(),
            shift=(right, up) if self._printed.isChecked() else (0.0, 0.0),
        )

    def problem(self) -> str:
        """What is typed and is no number of its field; "" for nothing."""
        shifts = (self._right, self._up) if self._printed.isChecked() else ()
        for field, low, high in (
            (self._hours, 0.5, MOST_HOURS),
            *((one, -MOST_SHIFT, MOST_SHIFT) for one in shifts),
        ):
            if field.value() is None and field.text().strip():
                name = field.accessibleName()
                return self._look.tr(
                    "{name}: a number from {low} to {high}",
                    name=name,
                    low=f"{low:g}",
                    high=f"{high:g}",
                )
        return ""

    def logo(self) -> Path | None:
        """The picture on them."""
        return self._logo

    def count(self) -> int:
        """How many people get one."""
        return len(self._people.chosen()[0])

    def show_logo(self, path: str) -> None:
        """Take this picture; "" takes none."""
        self._logo = Path(path) if path else None
        self._logo_name.show_text(self._logo.name if self._logo else "")
        self._logo_name.setVisible(bool(path))
        self._no_logo.setVisible(bool(path))

    def _millimetres(self, name: str) -> NumberField:
        spec = NumberSpec(low=-MOST_SHIFT, high=MOST_SHIFT, decimals=1, step=0.5)
        made = NumberField(self._look, name, spec, height=HEIGHT.compact_field)
        made.setFixedWidth(_FIGURE)
        made.show_value(0)
        return made

    def _facts(self) -> QGridLayout:
        look = self._look
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        self._shift.setLayout(
            row(
                Label(look, look.tr("mm to the right"), quiet),
                self._right,
                SPACE.sm,
                Label(look, look.tr("mm up"), quiet),
                self._up,
            )
        )
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.md)
        grid.setVerticalSpacing(SPACE.sm)
        grid.setColumnMinimumWidth(0, _CAPTIONS)
        grid.setColumnStretch(1, 1)
        hours = Label(look, look.tr("Hours"), quiet)
        lines = (
            (look.tr("Title"), row(self._title, None)),
            (look.tr("Date of issue"), row(self._issued, self._before, gap=SPACE.md)),
            (look.tr("Organiser"), row(self._organiser, SPACE.sm, hours, self._hours)),
            (look.tr("Logo"), row(self._choose, self._logo_name, self._no_logo, None)),
            (look.tr("Certificate paper"), row(self._printed, self._shift, None)),
        )
        for line, (caption, control) in enumerate(lines):
            style = TextStyle(TYPE.small, bold=True, colour=look.colours.text2)
            grid.addWidget(Label(look, caption, style), line, 0)
            grid.addLayout(control, line, 1)
        return grid

    def _connect(self) -> None:
        self._before.toggled.connect(self._show_what_applies)
        self._printed.toggled.connect(self._show_what_applies)
        self._choose.clicked.connect(self._ask_logo)
        self._no_logo.clicked.connect(self._drop_logo)
        self._people.changed.connect(self.changed)
        self.show_logo("")

    def _show_what_applies(self, _ticked: object = None) -> None:
        before = self._before.isChecked()
        self._issued.setEnabled(not before)
        self._shift.setVisible(self._printed.isChecked())
        self._people.show_rule(before=before)
        self.changed.emit()

    def _drop_logo(self) -> None:
        self.show_logo("")

    def _ask_logo(self) -> None:
        """Ask with the dialog of the system; it opens beside the event loop, not instead of it."""
        look = self._look
        folder = str(self._logo.parent) if self._logo else ""
        dialog = file_dialog(self, look, look.tr("The logo on the certificates"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(look.tr("Pictures (*.png *.jpg *.jpeg)"))
        dialog.fileSelected.connect(self.show_logo)
        dialog.open()
