"""What a quick start asks: how many groups, how many minutes."""

from PySide6.QtWidgets import QWidget

from facilitator.core.workshop import MAX_GROUPS, MIN_GROUPS
from facilitator.ui.look import Look
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.field import Field
from facilitator.ui.widgets.number_field import NumberField, NumberSpec
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented

_GROUPS = 6
_MINUTES = 60
_SHORTEST, _LONGEST, _STEP = 5, 480, 5


class QuickForm(QWidget):
    """Groups and minutes; ready to be sent as it opens."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._groups = Segmented(
            look,
            [
                Option(str(number), look.texts.number(number))
                for number in range(MIN_GROUPS, MAX_GROUPS + 1)
            ],
            str(_GROUPS),
            look.tr("Number of groups"),
        )
        spec = NumberSpec(low=_SHORTEST, high=_LONGEST, step=_STEP)
        self._minutes = NumberField(look, look.tr("Length in minutes"), spec, steppers=True)
        self._minutes.show_value(_MINUTES)
        self._line = Field(look, look.tr("Length in minutes"), self._minutes)
        self.setLayout(
            column(Field(look, look.tr("Number of groups"), self._groups), self._line, gap=SPACE.lg)
        )
        self._minutes.value_edited.connect(self._on_minutes)

    def groups(self) -> int:
        """The number of groups."""
        return int(self._groups.chosen_key())

    def minutes(self) -> int | None:
        """The minutes; None while they cannot be used."""
        minutes = self._minutes.value()
        return None if minutes is None else int(minutes)

    def mend(self) -> None:
        """Take the keyboard to the minutes and say which would do."""
        self._minutes.setFocus()
        self._on_minutes(None)

    def _on_minutes(self, minutes: object) -> None:
        problem = self._look.tr("A number from {low} to {high}", low=_SHORTEST, high=_LONGEST)
        self._line.show_problem(problem if minutes is None else "")
