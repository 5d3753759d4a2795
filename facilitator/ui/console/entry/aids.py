"""What stands under the rows: the meaning of the letters, a checklist, or digits to click."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.text import part_name
from facilitator.ui.console.entry.answers import AnswerList
from facilitator.ui.console.entry.drafts import begun
from facilitator.ui.console.entry.faces import AMOUNTS
from facilitator.ui.console.entry.number_pad import NumberPad
from facilitator.ui.console.entry.pad import EntryPad
from facilitator.ui.console.entry.tick_grid import TickGrid
from facilitator.ui.look import Look
from facilitator.ui.widgets.boxes import column


class Aids(QWidget):
    """One of three parts, as the field that is lit needs it.

    Signals:
        item_pressed(int): an item of the checklist.
        key_pressed(str): a key of the number pad.
    """

    item_pressed = Signal(int)
    key_pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._answers = AnswerList(look)
        self._ticks = TickGrid(look)
        self._digits = NumberPad(look)
        self._part: QWidget | None = None
        self.setLayout(column(self._answers, self._ticks, self._digits, gap=0))
        self._ticks.item_pressed.connect(self.item_pressed)
        self._digits.key_pressed.connect(self.key_pressed)

    def show_pad(self, pad: EntryPad, *, by_mouse: bool) -> None:
        """Show what helps with the field that is lit."""
        self._part = self._part_for(pad, by_mouse=by_mouse)
        for part in (self._answers, self._ticks, self._digits):
            part.setVisible(part is self._part)

    def wanted_height(self) -> int:
        """The height of what is shown; 0 for nothing."""
        return self._part.sizeHint().height() if self._part else 0

    def is_needed(self) -> bool:
        """Whether it is worked with, and not only read."""
        return self._part in (self._ticks, self._digits)

    def amount(self, place: int) -> int:
        """The class points of a ready amount."""
        return AMOUNTS[place]

    def _part_for(self, pad: EntryPad, *, by_mouse: bool) -> QWidget | None:
        field, row = pad.field, pad.filled.row_at(pad.spot)
        if field is None or row is None:
            return None
        match field.form:
            case "option" | "options":
                self._answers.show_choices(field.choices)
                return self._answers
            case "ticks":
                value, _ = pad.filled.value_of(row, field.slot)
                draft = pad.draft if pad.draft.ticks else begun(field, value)
                self._ticks.show_ticks(part_name(row.name, row.letter), field.labels, draft.ticks)
                return self._ticks
            case "number" | "seconds":
                self._digits.show_form(field.form)
                return self._digits if by_mouse else None
