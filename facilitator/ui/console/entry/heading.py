"""The top of the entry panel: what is entered, how many have it, and what to press."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.entry import Form
from facilitator.ui.console.entry.words import figure
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.pill import Pill

_LEAST_COUNTS = 130


class Heading(QWidget):
    """Title and two quiet lines."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        self._title = Label(look, "", TextStyle(TYPE.lead, bold=True), elide=True)
        self._late = Pill(look, look.tr("Late entry"), "warn", "history")
        self._done = Pill(look, "", "accent")
        self._hint = Label(look, "", quiet)
        self._counts = Label(look, "", quiet, elide=True)
        top = row(self._title, None, self._late, self._done, gap=8, margins=(10, 0, 6, 0))
        below = row(self._hint, None, self._counts, gap=8, margins=(10, 0, 6, 0))
        self.setLayout(column(top, below, gap=4))

    def show_form(self, form: Form | None, *, late: bool) -> None:
        """Say what is entered and what it counts for."""
        if form is None:
            return
        awards = form.kind == "award"
        title = form.title if awards else self._look.tr("Enter scores: {title}", title=form.title)
        self._title.show_text(title)
        self._late.setVisible(late)
        self._done.show_state(f"{form.done} / {len(form.rows)}", "accent")
        self._done.setVisible(not awards)
        self._counts.show_text(self._counting(form))

    def show_hint(self, hint: str, *, strong: bool, typing: bool) -> None:
        """Say what to press; `strong` when something was refused, `typing` while a cell is open."""
        colours = self._look.colours
        calm = colours.accent if typing else colours.text2
        ink = colours.over if strong else calm
        self._hint.show_style(TextStyle(TYPE.small, bold=typing and not strong, colour=ink))
        self._hint.show_text(hint)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both texts stand on one line only where there is room."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        left = self.width() - self._hint.sizeHint().width()
        self._counts.setVisible(left > _LEAST_COUNTS)

    def _counting(self, form: Form) -> str:
        if form.kind == "award":
            return self._look.tr("Weight {weight}", weight=figure(form.weight))
        if not form.weight:
            return self._look.tr("{exercise}, not counted", exercise=form.subtitle)
        return self._look.tr(
            "Counts for {exercise}, weight {weight}",
            exercise=form.subtitle,
            weight=figure(form.weight),
        )
