"""Ahead or behind, and when the day will end."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.pacing import Pace, minutes_said
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import ToneName
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.pill import PillButton
from facilitator.ui.widgets.tips import set_tip


class PaceLine(QWidget):
    """A pill with sign and word, the expected end, the planned end.

    Signals:
        clicked: the pill was clicked.
    """

    clicked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pill = PillButton(look, "")
        self._pill.clicked.connect(self.clicked)
        set_tip(self._pill, look.tr("Make up time") + "  Ctrl+Shift+T")
        self._expected = Label(look, "", TextStyle(bold=True))
        self._planned = Label(look, "", TextStyle(colour=look.colours.text2))
        self.setLayout(row(self._pill, self._expected, self._planned, gap=10))
        self.hide()

    def show_pace(self, pace: Pace) -> None:
        """Show where the day stands."""
        self._pill.show_state(*self._state_of(pace.behind))
        expected = time_of_day(pace.expected_end)
        planned = time_of_day(pace.planned_end)
        self._expected.show_text(self._look.tr("Ends about {time}", time=expected))
        self._planned.show_text(self._look.tr("planned {time}", time=planned))
        self.show()

    def words(self) -> str:
        """What it says, whether all of it has room or not."""
        return " ".join((self._pill.text(), self._expected.text(), self._planned.text()))

    def show_planned(self, *, planned: bool) -> None:
        """Whether there is room for the planned end."""
        self._planned.setVisible(planned)

    def _state_of(self, behind: float) -> tuple[str, ToneName, str]:
        late = minutes_said(behind)
        minutes = abs(late)
        if not late:
            return self._look.tr("On time"), "ok", "check"
        if late > 0:
            return self._look.tr("Behind {minutes} min", minutes=minutes), "warn", "trending-down"
        return self._look.tr("Ahead {minutes} min", minutes=minutes), "accent", "trending-up"
