"""How the days of a workshop run: one bar for its only day, two with their dates for several."""

from datetime import date

from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.core.details import DayBrief, WorkshopDetails
from facilitator.ui.home import phrases
from facilitator.ui.home.agenda_strip import AgendaStrip
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.label import Label

_MOST = 2
"""Of more days the list below would be pushed out of sight: the one to come and the one after."""


class DayStrips(QWidget):
    """The bars of the chosen workshop."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._low = False
        self._days: tuple[DayBrief, ...] = ()
        colours = look.colours
        self._captions = [
            Label(look, "", TextStyle(TYPE.small, colour=colours.text2), elide=True)
            for _ in range(_MOST)
        ]
        self._strips = [AgendaStrip(look) for _ in range(_MOST)]
        box = column(gap=SPACE.sm)
        for caption, strip in zip(self._captions, self._strips, strict=True):
            box.addWidget(caption)
            box.addWidget(strip)
        self.setLayout(box)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_details(self, details: WorkshopDetails, today: date) -> None:
        """Show another workshop."""
        self._days = _in_view(details.days)
        if not self._days:
            self._strips[0].show_details(details)
        for day, caption, strip in zip(self._days, self._captions, self._strips, strict=False):
            several = self._look.tr("Day {number}", number=day.number)
            when = phrases.day_name(self._look, day.day, today)
            time = phrases.time_range(self._look, day.start, day.minutes)
            caption.show_text(phrases.joined(self._look, several, when, time))
            strip.show_details(day)
        self._arrange()

    def show_low(self, low: bool) -> None:  # noqa: FBT001  (the one fact of a setter)
        """On a low screen the day to come stands alone."""
        self._low = low
        self._arrange()

    def _arrange(self) -> None:
        for place, (caption, strip) in enumerate(zip(self._captions, self._strips, strict=True)):
            day = self._days[place] if place < len(self._days) else None
            seen = day is not None and (day.coming or not self._low)
            caption.setVisible(seen)
            strip.setVisible(seen or (place == 0 and not self._days))


def _in_view(days: tuple[DayBrief, ...]) -> tuple[DayBrief, ...]:
    coming = next((place for place, day in enumerate(days) if day.coming), 0)
    first = max(0, min(coming, len(days) - _MOST))
    return days[first : first + _MOST]
