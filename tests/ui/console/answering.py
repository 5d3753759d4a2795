"""Answers the wishes of a console as the program does: values come back with the form."""

from dataclasses import replace

from PySide6.QtCore import QObject

from facilitator.core.entry import Form
from facilitator.core.journal import Value
from facilitator.ui.console.page import ConsolePage


class Answering(QObject):
    """Keeps what was entered in the forms of one morning, one form per step."""

    def __init__(self, page: ConsolePage, here: Form, award: Form, late: Form) -> None:
        super().__init__(page)
        self._page = page
        self._here = here
        self.award = award
        self.forms = {(form.block, form.step): form for form in (here, late)}
        self._shown = here
        page.entry_requested.connect(self._enter)
        page.state_requested.connect(self._state)
        page.award_requested.connect(self._give)
        page.form_requested.connect(self._show)

    def value(self, unit: str, slot: str) -> Value:
        """What the form at hand has for a unit."""
        return next(row for row in self._shown.rows if row.unit == unit).values.get(slot)

    def _enter(self, *parts: object) -> None:
        _block, _play_no, unit, slot, value, _reason = parts
        rows = tuple(
            replace(row, values={**row.values, slot: value}) if row.unit == unit else row
            for row in self._shown.rows
        )
        self._keep(replace(self._shown, rows=rows))

    def _state(self, _block: str, _play_no: int, unit: str, state: str) -> None:
        rows = tuple(
            replace(row, state=state) if row.unit == unit else row for row in self._shown.rows
        )
        self._keep(replace(self._shown, rows=rows))

    def _give(self, group: str, points: int) -> None:
        rows = tuple(
            replace(row, values={**row.values, f"award.{len(row.values) + 1}": points})
            if row.group == group
            else row
            for row in self.award.rows
        )
        self.award = replace(self.award, rows=rows)
        self._page.show_award_form(self.award)

    def _show(self, block: str, step: int) -> None:
        self._shown = self.forms[block, step]
        self._page.show_form(self._shown)

    def _keep(self, form: Form) -> None:
        self._shown = form
        self.forms[form.block, form.step] = form
        self._page.show_form(form)
