"""The top of the entry panel: what is entered, how many have it, and what to press."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.entry import Form
from facilitator.core.said import figure
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.tips import set_tip
from facilitator.ui.widgets.typeset import text_width

_GAP = 8
_EDGES = 16


class Heading(QWidget):
    """Title and two quiet lines."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        self._bold = TextStyle(TYPE.lead, bold=True)
        self._title = Label(look, "", self._bold, elide=True)
        self._late = Pill(look, look.tr("Late entry"), "warn", "history")
        self._done = Pill(look, "", "accent")
        self._hint = Label(look, "", quiet)
        self._counts = Label(look, "", quiet)
        self._elsewhere = Label(look, "", quiet, wrap=True)
        self._elsewhere.hide()
        self._titles: tuple[str, ...] = ("",)
        self._counting: tuple[str, ...] = ()
        self._quiet = quiet
        top = row(self._title, None, self._late, self._done, gap=_GAP, margins=(10, 0, 6, 0))
        below = row(self._hint, None, self._counts, gap=_GAP, margins=(10, 0, 6, 0))
        apart = row(self._elsewhere, margins=(10, 0, 6, 0))
        self.setLayout(column(top, apart, below, gap=4))

    def show_form(self, form: Form | None, *, late: bool, seat: int = 1) -> None:
        """Say what is entered and what it counts for; the count is that of the judge at hand."""
        if form is None:
            return
        awards = form.kind == "award"
        whole = form.title if awards else self._look.tr("Enter scores: {title}", title=form.title)
        self._titles = (whole, form.title)
        self._late.setVisible(late)
        self._done.show_state(f"{form.done_in(seat)} / {len(form.rows)}", "accent")
        self._done.setVisible(not awards)
        self._elsewhere.show_text(form.elsewhere)
        self._elsewhere.setVisible(bool(form.elsewhere))
        self._counting = self._counting_of(form)
        self._make_room()

    def show_hint(self, hint: str, *, strong: bool, typing: bool) -> None:
        """Say what to press; `strong` when something was refused, `typing` while a cell is open."""
        colours = self._look.colours
        calm = colours.accent if typing else colours.text2
        ink = colours.over if strong else calm
        self._hint.show_style(TextStyle(TYPE.small, bold=typing and not strong, colour=ink))
        self._hint.show_text(hint)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What it counts for stands beside the hint where there is room: whole, short, or not."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The name of the step is whole as long as possible: what is done here is plain enough."""
        beside = sum(
            pill.sizeHint().width() + _GAP
            for pill in (self._late, self._done)
            if not pill.isHidden()
        )
        room = self.width() - beside - _EDGES - _GAP
        fits = (one for one in self._titles if self._width_of(one, self._bold) <= room)
        self._title.show_text(next(fits, self._titles[-1]))
        left = self.width() - self._hint.sizeHint().width() - _GAP - _EDGES
        fits = (one for one in self._counting if self._width_of(one, self._quiet) <= left)
        shown = next(fits, "")
        self._counts.show_text(shown)
        self._counts.setVisible(bool(shown))
        set_tip(self, self._counting[0] if self._counting else "")

    def _width_of(self, text: str, style: TextStyle) -> int:
        return text_width(text, self._look.font_for(text, style))

    def _counting_of(self, form: Form) -> tuple[str, ...]:
        """The words for what it counts for, the longest first."""
        short = self._look.tr("Weight {weight}", weight=figure(form.weight))
        if form.kind == "award":
            return (short,)
        if not form.weight:
            return (
                self._look.tr("{exercise}, not counted", exercise=form.subtitle),
                self._look.tr("Not counted"),
            )
        whole = self._look.tr(
            "Counts for {exercise}, weight {weight}",
            exercise=form.subtitle,
            weight=figure(form.weight),
        )
        return whole, short
