"""The question what is put into a running workshop: a break, a timer, a slide, or something of the
library."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.offer import Offer
from facilitator.core.unplanned import (
    LEAST_MINUTES,
    MOST_MINUTES,
    TEXT_WIDTH,
    TITLE_WIDTH,
    FromShelf,
    NewEnd,
    Unplanned,
    UnplannedKind,
)
from facilitator.ui.dialogs.shelf_choice import ShelfChoice
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.slides.numbers import time_of_day
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.field import Field
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.limited_field import LimitedField
from facilitator.ui.widgets.number_field import NumberField, NumberSpec
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from facilitator.ui.widgets.text_field import TextField
from facilitator.ui.widgets.tick import Tick

_USUAL: dict[UnplannedKind, int] = {"break": 10, "timer": 5, "slide": 5}
_SHELF = "shelf"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a block is put in: ``behind`` is what the block before it is called, ``end_with`` says
    when the day ends with so many minutes more, and whether they begin at once."""

    behind: str
    end_with: Callable[[float, bool], NewEnd]


class InsertForm(QWidget):
    """Kind, minutes, the words where there are any, and whether it begins now."""

    def __init__(
        self,
        look: Look,
        load_offer: Callable[[], Offer],
        planned: Collection[str],
        end_with: Callable[[float, bool], NewEnd],
    ) -> None:
        """``load_offer`` is asked when the library is first wanted; ``planned`` are the ids of the
        contents that are in the agenda; ``end_with`` says when the day ends with so many minutes
        more, and whether they begin at once."""
        super().__init__()
        self._look = look
        self._load_offer = load_offer
        self._end_with = end_with
        options = (
            Option("break", look.tr("Break")),
            Option("timer", look.tr("Timer")),
            Option("slide", look.tr("Slide with text")),
            Option(_SHELF, look.tr("From the library")),
        )
        self._kind = Segmented(look, options, "break", look.tr("What to insert"))
        spec = NumberSpec(low=LEAST_MINUTES, high=MOST_MINUTES, step=1)
        self._minutes = NumberField(look, look.tr("Length in minutes"), spec, steppers=True)
        self._minutes.show_value(_USUAL["break"])
        self._shelf = ShelfChoice(look, planned)
        self._minutes_line = Field(look, look.tr("Length in minutes"), self._minutes)
        title, below = look.tr("Title for the room"), look.tr("Line below it, if you like")
        self._title, self._text = TextField(look, title), TextField(look, below)
        self._title_line = LimitedField(look, title, self._title, TITLE_WIDTH)
        self._text_line = LimitedField(look, below, self._text, TEXT_WIDTH)
        self._at_once = Tick(look, look.tr("Show it at once"))
        kind_line = Field(look, look.tr("What to insert"), self._kind)
        self._end = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2), wrap=True)
        minutes_box = column(self._minutes_line, self._end, gap=SPACE.xs + 2)
        box = column(kind_line, self._shelf, gap=SPACE.lg)
        box.addLayout(minutes_box)
        box.addWidget(self._title_line)
        box.addWidget(self._text_line)
        box.addWidget(self._at_once)
        self.setLayout(box)
        self._kind.chosen.connect(self._on_kind)
        self._shelf.chosen.connect(self._on_length)
        self._minutes.value_edited.connect(self.show_end)
        self._at_once.toggled.connect(self.show_end)
        self._on_kind("break")

    def wish(self) -> Unplanned | FromShelf | None:
        """What is asked for; None while something has to be mended, which is said."""
        if self._kind.chosen_key() == _SHELF:
            return self._from_shelf()
        kind, minutes = self._chosen(), self._minutes.value()
        title = self._title.text().strip() if kind != "break" else ""
        text = self._text.text().strip() if kind == "slide" else ""
        wrong = {
            self._minutes: "" if minutes is not None else self._range(),
            self._title: self._missing(kind, title) or _wrong(self._title_line, title),
            self._text: _wrong(self._text_line, text),
        }
        lines = (self._minutes_line, self._title_line, self._text_line)
        for line, problem in zip(lines, wrong.values(), strict=True):
            line.show_problem(problem)
        first = next((field for field, problem in wrong.items() if problem), None)
        if first is not None:
            first.setFocus()
        if first is not None or minutes is None:
            return None
        return Unplanned(kind=kind, minutes=minutes, title=title, text=text)

    def _from_shelf(self) -> FromShelf | None:
        minutes, key = self._minutes.value(), self._shelf.key()
        self._minutes_line.show_problem("" if minutes is not None else self._range())
        self._shelf.show_problem(missing=not key)
        if not key:
            self._shelf.setFocus()
        elif minutes is None:
            self._minutes.setFocus()
        else:
            return FromShelf(key=key, minutes=minutes)
        return None

    def show_end(self) -> None:
        """Say when the day would end."""
        minutes = self._minutes.value()
        if minutes is None:
            self._end.show_text("")
            return
        found = self._end_with(minutes, self.at_once())
        colours = self._look.colours
        ink = colours.warn if found.later > 0 else colours.text2
        self._end.show_style(TextStyle(TYPE.small, bold=found.later > 0, colour=ink))
        self._end.show_text(self._end_of(found))

    def _end_of(self, found: NewEnd) -> str:
        time, agreed = time_of_day(found.end), time_of_day(found.agreed)
        if found.later > 0:
            return self._look.tr(
                "The day would then end about {time}, {minutes} min after the agreed {agreed}."
                " Press Ctrl+Shift+T to make it up or push the end.",
                time=time,
                minutes=found.later,
                agreed=agreed,
            )
        if found.later < 0:
            return self._look.tr(
                "The day would then end about {time}, {minutes} min before the agreed {agreed}.",
                time=time,
                minutes=-found.later,
                agreed=agreed,
            )
        return self._look.tr("The day would still end about {time}, as agreed.", time=time)

    def at_once(self) -> bool:
        """Whether the room shall see it now."""
        return self._at_once.isChecked()

    def _chosen(self) -> UnplannedKind:
        return cast("UnplannedKind", self._kind.chosen_key())

    def _missing(self, kind: UnplannedKind, title: str) -> str:
        missing = kind == "slide" and not title
        return self._look.tr("Type what the room shall read") if missing else ""

    def _range(self) -> str:
        low, high = round(LEAST_MINUTES), round(MOST_MINUTES)
        return self._look.tr("A number from {low} to {high}", low=low, high=high)

    def _on_kind(self, kind: str) -> None:
        self._shelf.setVisible(kind == _SHELF)
        self._title_line.setVisible(kind in ("timer", "slide"))
        self._text_line.setVisible(kind == "slide")
        if kind == _SHELF:
            self._shelf.show_offer(self._load_offer())
        else:
            self._minutes.show_value(_USUAL[cast("UnplannedKind", kind)])
        self.show_end()

    def _on_length(self, minutes: float) -> None:
        self._minutes.show_value(minutes)
        self.show_end()


def _wrong(line: LimitedField, text: str) -> str:
    """What is not asked for cannot be too long."""
    return line.too_long() if text else ""


class InsertSheet(Sheet):
    """Asks what to put in, and says behind which block.

    Whoever puts it in closes it: what could not be written stays typed.

    Signals:
        insert_requested(object, bool): an `Unplanned` or `FromShelf`, and whether it begins at
            once.
    """

    insert_requested = Signal(object, bool)

    def __init__(
        self,
        look: Look,
        host: QWidget,
        load_offer: Callable[[], Offer],
        planned: Collection[str],
        spot: Spot,
    ) -> None:
        self._form = InsertForm(look, load_offer, planned, spot.end_with)
        words = SheetWords(
            look.tr("Insert after “{title}”", title=spot.behind),
            look.tr("Insert"),
            look.tr("Cancel"),
            look.tr("The agenda gets one block more; Ctrl+Z takes it out until it was shown."),
        )
        super().__init__(look, host, words, self._form, keeps_open=True)
        self.accepted.connect(self._on_accepted)

    def show_end(self) -> None:
        """Time has passed: the day may end at another time."""
        self._form.show_end()

    def _on_accepted(self) -> None:
        wish = self._form.wish()
        if wish is not None:
            self.insert_requested.emit(wish, self._form.at_once())
