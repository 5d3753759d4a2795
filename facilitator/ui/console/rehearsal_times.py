"""The end of a rehearsal: what every block took, and where the plan is too tight."""

from collections.abc import Sequence
from functools import reduce

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from facilitator.core.rehearsing import BlockTime, DayTime, Remark
from facilitator.core.scoring.rounding import shown, whole
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.focus import FocusRing
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.sheet import Sheet, SheetWords

_WIDTH = 900
_TITLE = 250
_FIGURE = 76
_ICON = 16
_RIGHT = Qt.AlignmentFlag.AlignRight


class RehearsalSheet(Sheet):
    """Says where time is short; accepting it ends the rehearsal and throws it away."""

    def __init__(self, look: Look, host: QWidget, days: Sequence[DayTime]) -> None:
        words = SheetWords(
            look.tr("Is there enough time?"),
            look.tr("End the rehearsal"),
            look.tr("Go on rehearsing"),
            look.tr(
                "Only the notes you rewrote are kept; everything else is as before the rehearsal."
            ),
        )
        super().__init__(look, host, words, _Times(look, days))


class _Times(QWidget):
    """A table for each day; arrow keys scroll it."""

    def __init__(self, look: Look, days: Sequence[DayTime]) -> None:
        super().__init__()
        self._ring = FocusRing(self, look.colours.accent, RADIUS.control)
        edge = SPACE.md
        box = column(gap=SPACE.xl, margins=(edge, edge, edge, edge))
        for day in days:
            part = column(gap=SPACE.sm)
            part.addLayout(_headline(look, day, several=len(days) > 1))
            part.addLayout(_table(look, day.rows))
            box.addLayout(part)
        self.setLayout(box)
        self.setMinimumWidth(_WIDTH)
        self.setAccessibleName(look.tr("Time of every block"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the ring."""
        super().focusInEvent(event)
        self._ring.focus_came(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.focus_left()


def day_words(look: Look, day: DayTime, *, several: bool) -> tuple[str, str]:
    """When the day would end, and what could be done about it; "" where nothing has to be."""
    facts = {"end": time_of_day(day.end), "planned": time_of_day(day.planned_end)}
    late = day.late
    if late > 0:
        said = look.tr(
            "It would end at {end}, {minutes} min after the planned {planned}.",
            minutes=late,
            **facts,
        )
    elif late < 0:
        said = look.tr(
            "It would end at {end}, {minutes} min before the planned {planned}.",
            minutes=-late,
            **facts,
        )
    else:
        said = look.tr("It would end at {end}, as planned.", end=facts["end"])
    if several:
        said = look.tr("Day {number}: {what}", number=day.number, what=said)
    spare = whole(day.spare)
    if late <= 0 and not any(one.tight for one in day.rows):
        return said, ""
    if spare < 1:
        return said, look.tr("No other block can give time without going below its minimum.")
    return said, look.tr(
        "The other blocks can give up to {minutes} min before they reach their minimum.",
        minutes=spare,
    )


def remark_words(look: Look, remark: Remark) -> str:
    """One remark as a short line."""
    minutes = whole(remark.minutes)
    match remark.kind:
        case "over":
            return look.tr("{minutes} min over", minutes=minutes)
        case "words":
            return look.tr("clocks and notes alone need {minutes} min", minutes=minutes)
        case "least":
            return look.tr("planned below its minimum")
        case "lock":
            return look.tr("begins {minutes} min after its fixed time", minutes=minutes)
        case "quick":
            return look.tr("gone through quickly, the plan counts")


def _headline(look: Look, day: DayTime, *, several: bool) -> QVBoxLayout:
    said, advice = day_words(look, day, several=several)
    style = TextStyle(bold=True, colour=look.colours.warn if day.late > 0 else look.colours.text)
    box = column(Label(look, said, style, wrap=True), gap=SPACE.xs)
    if advice:
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        box.addWidget(Label(look, advice, quiet, wrap=True))
    return box


def _table(look: Look, rows: Sequence[BlockTime]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE.lg)
    grid.setVerticalSpacing(SPACE.sm)
    for place, width in enumerate((_TITLE, _FIGURE, _FIGURE, _FIGURE)):
        grid.setColumnMinimumWidth(place, width)
    grid.setColumnStretch(4, 1)
    heads = (
        look.tr("Block"),
        look.tr("Planned"),
        look.tr("Taken"),
        look.tr("Minimum"),
        look.tr("Remark"),
    )
    caption = TextStyle(TYPE.caption, colour=look.colours.text2)
    for place, head in enumerate(heads):
        side = _RIGHT if place in (1, 2, 3) else Qt.AlignmentFlag.AlignLeft
        grid.addWidget(Label(look, head, caption), 0, place, side)
    for line, one in enumerate(rows, start=1):
        _row(look, grid, line, one)
    return grid


def _row(look: Look, grid: QGridLayout, line: int, one: BlockTime) -> None:
    taken = "–" if one.taken is None else _minutes(look, whole(one.taken))
    least = _minutes(look, one.least) if one.least else "–"
    grid.addWidget(Label(look, one.title, TextStyle(bold=one.tight), elide=True), line, 0)
    for place, text in enumerate((_minutes(look, one.planned), taken, least), start=1):
        bold = one.tight and place == 2
        grid.addWidget(Label(look, text, TextStyle(bold=bold, tabular=True)), line, place, _RIGHT)
    said = [remark_words(look, remark) for remark in one.remarks]
    if not said:
        said = ["" if one.taken is not None else look.tr("not rehearsed")]
    ink = look.colours.warn if one.tight else look.colours.text2
    whole_words = reduce(
        lambda first, more: look.tr("{first}; {more}", first=first, more=more), said
    )
    words = Label(look, whole_words, TextStyle(colour=ink), wrap=True)
    if one.tight:
        sign = row(Icon(look, "triangle-alert", _ICON, ink), words, gap=SPACE.sm)
        sign.setStretch(1, 1)
        grid.addLayout(sign, line, 4)
    else:
        grid.addWidget(words, line, 4)


def _minutes(look: Look, minutes: float) -> str:
    return look.tr("{minutes} min", minutes=shown(minutes))
