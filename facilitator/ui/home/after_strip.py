"""The strip on the card of a workshop that is over: what is to be followed up, and what goes out."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.details import WorkshopDetails
from facilitator.core.waves import Wave
from facilitator.ui.home import phrases
from facilitator.ui.home.wishes import AfterDeed
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.icon import IconLabel
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.surfaces import Rule
from facilitator.ui.widgets.tips import set_tip

_ROOMY = 1180
"""From this width on every button has its words."""


class AfterStrip(QWidget):
    """One quiet line with the next day of follow-up, and buttons for what goes out and comes back.

    Signals:
        deed_requested(str, str): an ``AfterDeed``, and the id of the workshop.
        reminder_requested(str): the text of its reminder; carries the id.
        put_off_requested(str): say nothing of this day of follow-up for a week; carries the id.
        dismiss_requested(str): say nothing of it any more; carries the id.
    """

    deed_requested = Signal(str, str)
    reminder_requested = Signal(str)
    put_off_requested = Signal(str)
    dismiss_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._details: WorkshopDetails | None = None
        self._due: Mapping[str, Wave] = {}
        self._today = date.min
        style = TextStyle(TYPE.small, bold=True, colour=look.colours.text2)
        self._wave = IconLabel(look, "calendar-days", "", style)
        small = HEIGHT.compact_field
        faces: Mapping[AfterDeed, Face] = {
            "documents": Face(look.tr("Export files…"), icon="download"),
            "programme": Face(look.tr("Programme report…"), icon="layers"),
            "messages": Face(look.tr("Messages…"), icon="text"),
            "follow-up": Face(look.tr("Import form…"), icon="history"),
        }
        self._reminder = Button(look, look.tr("Reminder…"), height=small)
        self._later = Button(look, look.tr("Remind in a week"), "link")
        self._never = IconButton(look, "x", look.tr("Do not remind of this date"), side=small)
        self._faces = faces
        self._deeds: Mapping[AfterDeed, Button] = {
            deed: Button(look, face, height=small) for deed, face in faces.items()
        }
        for deed, button in self._deeds.items():
            set_tip(button, faces[deed].text)
        line = row(
            self._wave, self._reminder, self._later, self._never, None, *self._deeds.values(),
            gap=SPACE.md,
        )  # fmt: skip
        self.setLayout(column(Rule(), line, gap=SPACE.md))
        for deed, button in self._deeds.items():
            button.clicked.connect(partial(self._on_deed, deed))
        self._reminder.clicked.connect(partial(self._tell, self.reminder_requested))
        self._later.clicked.connect(partial(self._tell, self.put_off_requested))
        self._never.clicked.connect(partial(self._tell, self.dismiss_requested))
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window keeps its room for the line."""
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOMY
        for deed, button in self._deeds.items():
            face = self._faces[deed]
            button.show_face(face if roomy or deed == "documents" else Face(icon=face.icon))
            button.setAccessibleName(face.text)

    def show_details(self, details: WorkshopDetails) -> None:
        """Show what there is of another workshop; nothing before it is over."""
        self._details = details
        self._show()

    def show_due(self, due: Mapping[str, Wave], today: date) -> None:
        """Which workshops are to be followed up when, by their ids."""
        self._due, self._today = due, today
        self._show()

    def wave_of(self, workshop_id: str) -> Wave | None:
        """The day of follow-up that is told of a workshop."""
        return self._due.get(workshop_id)

    def _show(self) -> None:
        details = self._details
        if details is None:
            return
        wave = self._due.get(details.id)
        if wave is not None:
            self._wave.show_text(phrases.wave(self._look, wave, self._today))
        for each in (self._wave, self._reminder, self._later, self._never):
            each.setVisible(wave is not None)
        self.setVisible(details.status == "finished" and details.can_report)

    def _on_deed(self, deed: AfterDeed) -> None:
        if self._details is not None:
            self.deed_requested.emit(deed, self._details.id)

    def _tell(self, wish: SignalInstance) -> None:
        if self._details is not None:
            wish.emit(self._details.id)
