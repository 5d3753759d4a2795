"""What stands under the rows: the meaning of the keys, other groups, a checklist, digits to click."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.entry_fields import Field
from facilitator.ui.console.entry.answers import AnswerList
from facilitator.ui.console.entry.drafts import begun
from facilitator.ui.console.entry.faces import AMOUNTS
from facilitator.ui.console.entry.line_grid import LineGrid
from facilitator.ui.console.entry.lines import caption_for, lines_for
from facilitator.ui.console.entry.number_pad import NumberPad
from facilitator.ui.console.entry.pad import EntryPad
from facilitator.ui.console.entry.tick_grid import TickGrid
from facilitator.ui.look import Look
from facilitator.ui.widgets.boxes import column


class Aids(QWidget):
    """What the field that is lit needs; digits only for a trainer with a mouse.

    Signals:
        item_pressed(int): an item of the checklist.
        line_pressed(int): a line: a level, an item to order, another group.
        item_moved(int, int): an item was dragged to a place of the order.
        key_pressed(str): a key of the number pad.
    """

    item_pressed = Signal(int)
    line_pressed = Signal(int)
    item_moved = Signal(int, int)
    key_pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._answers = AnswerList(look)
        self._ticks = TickGrid(look)
        self._lines = LineGrid(look)
        self._digits = NumberPad(look)
        self._parts: tuple[QWidget, ...] = ()
        box = column(self._answers, self._ticks, self._lines, self._digits, gap=0)
        self.setLayout(box)
        self._ticks.item_pressed.connect(self.item_pressed)
        self._lines.line_pressed.connect(self.line_pressed)
        self._lines.item_moved.connect(self.item_moved)
        self._digits.key_pressed.connect(self.key_pressed)

    def show_pad(self, pad: EntryPad, *, by_mouse: bool) -> None:
        """Show what helps with the field that is lit."""
        self._parts = self._parts_for(pad, by_mouse=by_mouse)
        for part in (self._answers, self._ticks, self._lines, self._digits):
            part.setVisible(part in self._parts)

    def let_go(self) -> bool:
        """Drop what is dragged where it came from; False when nothing is."""
        return self._lines.let_go()

    def wanted_height(self) -> int:
        """The height of what is shown; 0 for nothing."""
        return sum(part.sizeHint().height() for part in self._parts)

    def is_needed(self) -> bool:
        """Whether it is worked with, and not only read."""
        return bool(self._parts) and self._answers not in self._parts

    def amount(self, place: int) -> int:
        """The class points of a ready amount."""
        return AMOUNTS[place]

    def _parts_for(self, pad: EntryPad, *, by_mouse: bool) -> tuple[QWidget, ...]:
        field, row = pad.field, pad.filled.row_at(pad.spot)
        if field is None or row is None:
            return ()
        match field.form:
            case "option" | "options":
                self._answers.show_choices(field.choices)
                return (self._answers,)
            case "ticks":
                value, _ = pad.filled.value_of(row, field.slot)
                draft = pad.draft if pad.draft.ticks else begun(field, value)
                caption = caption_for(self._look, pad, row)
                self._ticks.show_ticks(caption, field.labels, draft.ticks)
                return (self._ticks,)
            case _:
                return self._lines_and_digits(pad, field, by_mouse=by_mouse)

    def _lines_and_digits(
        self, pad: EntryPad, field: Field, *, by_mouse: bool
    ) -> tuple[QWidget, ...]:
        parts: list[QWidget] = []
        lines = lines_for(self._look, pad)
        if lines is not None:
            self._lines.show_lines(lines)
            parts.append(self._lines)
        if by_mouse and not pad.calls and takes_clicked_digits(field):
            self._digits.show_form(field.form)
            parts.append(self._digits)
        return tuple(parts)


def takes_clicked_digits(field: Field) -> bool:
    """Whether the number pad helps: there is no line to press for what is typed."""
    return field.form in ("number", "seconds", "heads", "chips") or bool(field.about)
