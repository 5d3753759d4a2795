"""The questions Home asks inside its window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.details import TemplateCard
from facilitator.ui.home.keys import KeyList
from facilitator.ui.home.proposal import Proposal
from facilitator.ui.home.quick_form import QuickForm
from facilitator.ui.home.workshop_form import WorkshopForm
from facilitator.ui.look import Look
from facilitator.ui.widgets.sheet import Sheet, SheetWords


class NewWorkshopSheet(Sheet):
    """Asks everything about a new workshop; stays open until the workshop is there.

    Signals:
        create_requested: carries the id of the template and the Order. Whoever hears it calls
            ``finish``, or ``show_problem`` where it was refused.
    """

    create_requested = Signal(str, object)

    def __init__(
        self,
        look: Look,
        host: QWidget,
        templates: Sequence[TemplateCard],
        proposal: Proposal,
    ) -> None:
        self._form = WorkshopForm(look, templates, proposal)
        words = SheetWords(look.tr("New workshop"), look.tr("Create"), look.tr("Cancel"))
        super().__init__(look, host, words, self._form, keeps_open=True)
        self.show_ready(bool(templates))
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        if self._form.mend():
            self.show_problem("")
            self.create_requested.emit(self._form.template_id(), self._form.order())


class QuickSheet(Sheet):
    """Asks how many groups and minutes.

    Signals:
        quick_requested: carries groups and minutes.
    """

    quick_requested = Signal(int, int)

    def __init__(self, look: Look, host: QWidget) -> None:
        self._form = QuickForm(look)
        words = SheetWords(
            look.tr("Quick start"),
            look.tr("Begin"),
            look.tr("Cancel"),
            look.tr("A timer and points for every group, without an agenda."),
        )
        super().__init__(look, host, words, self._form, keeps_open=True)
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        minutes = self._form.minutes()
        if minutes is None:
            self._form.mend()
            return
        groups = self._form.groups()
        self.finish()
        self.quick_requested.emit(groups, minutes)


class DeleteSheet(Sheet):
    """Asks before a workshop goes.

    Signals:
        delete_requested: yes; carries its id.
    """

    delete_requested = Signal(str)

    def __init__(self, look: Look, host: QWidget, workshop_id: str, title: str) -> None:
        self._workshop_id = workshop_id
        words = SheetWords(
            look.tr("Delete “{title}”?", title=title),
            look.tr("Delete"),
            look.tr("Keep it"),
            look.tr("Its agenda, scores and report are deleted with it. This cannot be undone."),
        )
        super().__init__(look, host, words)
        self.accepted.connect(self._on_accepted)

    def open_sheet(self) -> None:
        """Show it; Enter keeps the workshop."""
        super().open_sheet()
        self._cancel.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_accepted(self) -> None:
        self.delete_requested.emit(self._workshop_id)


class KeysSheet(Sheet):
    """Shows the keys of Home."""

    def __init__(self, look: Look, host: QWidget) -> None:
        words = SheetWords(look.tr("Keys"), look.tr("Close"), "")
        super().__init__(look, host, words, KeyList(look))
