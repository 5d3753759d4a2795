"""What Home asks before it wishes for anything; one question at a time.

Loaded with the first question: forms, calendar and number fields are no part of what Home shows.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.details import TemplateCard
from facilitator.ui.home.proposal import Proposal
from facilitator.ui.home.sheets import DeleteSheet, KeysSheet, NewWorkshopSheet, QuickSheet
from facilitator.ui.look import Look


class Questions(QObject):
    """Opens the sheets of a page and passes their answers on.

    Signals:
        create_requested: a new workshop; carries the id of its template and the Order.
        quick_requested: a workshop without an agenda; carries groups and minutes.
        delete_requested: delete a workshop; carries its id.
    """

    create_requested = Signal(str, object)
    quick_requested = Signal(int, int)
    delete_requested = Signal(str)

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self._page = page

    def ask_new(self, templates: Sequence[TemplateCard], proposal: Proposal) -> None:
        """Ask everything about a new workshop; the sheet is open until ``finish_new``."""
        sheet = NewWorkshopSheet(self._look, self._page, templates, proposal)
        sheet.create_requested.connect(self.create_requested)
        sheet.open_sheet()

    def show_problem(self, problem: str) -> bool:
        """Say on the form of a new workshop what has to be mended; False where none is open.

        What was typed is still there to be tried again.
        """
        sheet = self._new_sheet()
        if sheet is not None:
            sheet.show_problem(problem)
        return sheet is not None

    def finish_new(self) -> None:
        """The new workshop is there: its form goes."""
        if (sheet := self._new_sheet()) is not None:
            sheet.finish()

    def ask_quick(self) -> None:
        """Ask how many groups and minutes."""
        sheet = QuickSheet(self._look, self._page)
        sheet.quick_requested.connect(self.quick_requested)
        sheet.open_sheet()

    def ask_delete(self, workshop_id: str, title: str) -> None:
        """Ask whether a workshop shall go for good."""
        sheet = DeleteSheet(self._look, self._page, workshop_id, title)
        sheet.delete_requested.connect(self.delete_requested)
        sheet.open_sheet()

    def show_keys(self) -> None:
        """Show the keys of Home."""
        KeysSheet(self._look, self._page).open_sheet()

    def _new_sheet(self) -> NewWorkshopSheet | None:
        sheets = self._page.findChildren(NewWorkshopSheet)
        return next((sheet for sheet in sheets if sheet.isVisible()), None)
