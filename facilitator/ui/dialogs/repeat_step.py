"""The question from which step on a round is played once more."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.repeating import Repeatable
from facilitator.core.scoring.rounding import shown
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.field import Field
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from facilitator.ui.widgets.tick import Tick

_WIDTH = 440


class RepeatForm(QWidget):
    """The step, and whether the fields of what was entered are emptied."""

    def __init__(self, look: Look, steps: Sequence[Repeatable]) -> None:
        super().__init__()
        self._look = look
        self._steps = {str(one.step): one for one in steps}
        options = [Option(str(one.step), _named(look, one)) for one in steps]
        name = look.tr("From which step on")
        self._from = Choice(look, options, options[-1].key, name)
        self._aside = Tick(look, look.tr("Empty the fields for new entries"))
        self._aside.setChecked(True)
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        self._said = Label(look, "", quiet, wrap=True)
        self.setLayout(column(Field(look, name, self._from), self._aside, self._said, gap=SPACE.md))
        self.setMinimumWidth(_WIDTH)
        self._from.chosen.connect(self._say)
        self._aside.toggled.connect(self._say)
        self._say()

    def step(self) -> int:
        """The step that is chosen."""
        return int(self._from.chosen_key())

    def aside(self) -> bool:
        """Whether there is something to be put aside, and it shall be."""
        return bool(self._steps[self._from.chosen_key()].entered) and self._aside.isChecked()

    def _say(self, _changed: object = None) -> None:
        count = len(self._steps[self._from.chosen_key()].entered)
        self._aside.setVisible(count > 0)
        if not count:
            said = self._look.tr("Nothing was entered in it yet.")
        elif self._aside.isChecked():
            said = self._look.trn(
                "{count} entry stays in the log; Ctrl+Z brings it back.",
                "{count} entries stay in the log; Ctrl+Z brings them back.",
                count,
            )
        else:
            said = self._look.trn(
                "{count} entry counts until it is typed over.",
                "{count} entries count until they are typed over.",
                count,
            )
        self._said.show_text(said)


class RepeatSheet(Sheet):
    """Asks what is played once more.

    Signals:
        repeat_requested(int, bool): the step, and whether what was entered is put aside.
    """

    repeat_requested = Signal(int, bool)

    def __init__(self, look: Look, host: QWidget, steps: Sequence[Repeatable]) -> None:
        self._form = RepeatForm(look, steps)
        words = SheetWords(
            look.tr("Once more"),
            look.tr("Play again"),
            look.tr("Cancel"),
            look.tr("The room sees the beginning of the step, and its clocks are full again."),
        )
        super().__init__(look, host, words, self._form)
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        self.repeat_requested.emit(self._form.step(), self._form.aside())


def _named(look: Look, one: Repeatable) -> str:
    minutes = look.tr("{minutes} min", minutes=shown(one.minutes))
    return f"{one.step + 1}　{one.title}　{minutes}"
