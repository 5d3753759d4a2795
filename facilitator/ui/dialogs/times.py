"""Planned and used minutes of every block, to look at and to correct."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.said import MINUS
from facilitator.core.scoring.rounding import shown, whole
from facilitator.core.time_table import MOST_MINUTES, BlockTime
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.number_field import NumberField, NumberSpec
from facilitator.ui.widgets.sheet import Sheet, SheetWords

_WIDTH = 720
_FIGURE = 76
_FIELD = 88
_FIELD_COLUMN = 3
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TimesSheet(Sheet):
    """One row for each block; a field that is emptied lets what was measured count again.

    Whoever writes what is corrected closes it: what could not be written stays typed.

    Signals:
        corrected(object): minutes by block, None for what was measured; only where they changed.
    """

    corrected = Signal(object)

    def __init__(self, look: Look, host: QWidget, rows: Sequence[BlockTime]) -> None:
        self._rows = [_Row(look, one) for one in rows]
        words = SheetWords(
            look.tr("Planned and used time"),
            look.tr("Save"),
            look.tr("Cancel"),
            look.tr(
                "Minutes. What you type counts in the report, which says that it was corrected;"
                " an empty field counts what was measured, 0 says that the block was not run."
            ),
        )
        super().__init__(look, host, words, _grid(look, self._rows), keeps_open=True)
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        wrong = next((one for one in self._rows if not one.is_readable()), None)
        if wrong is not None:
            self.show_problem(
                self._look.tr("A number from {low} to {high}", low=0, high=MOST_MINUTES)
            )
            wrong.field.setFocus()
            return
        changed = {one.time.block: one.value() for one in self._rows if one.is_changed()}
        if changed:
            self.corrected.emit(changed)
        else:
            self.finish()


class _Row:
    """The parts of one block."""

    def __init__(self, look: Look, time: BlockTime) -> None:
        self._look = look
        self.time = time
        quiet = TextStyle(TYPE.caption, colour=look.colours.text2, tabular=True)
        figure = TextStyle(lang="num", tabular=True)
        self.title = Label(look, time.title, TextStyle(bold=True), elide=True)
        steps = _steps_of(time)
        # None rather than an empty one: what nobody puts anywhere would be a window of its own.
        self.steps = Label(look, steps, quiet, elide=True) if steps else None
        self.planned = Label(look, shown(time.planned), figure)
        self.measured = Label(look, _figure(time.measured), figure)
        self.field = NumberField(
            look,
            look.tr("Minutes used: {title}", title=time.title),
            NumberSpec(low=0, high=MOST_MINUTES),
            height=HEIGHT.compact_field,
        )
        self.field.setFixedWidth(_FIELD)
        self.field.setPlaceholderText(_figure(time.measured))
        self.field.show_value(time.corrected)
        self.field.value_edited.connect(self._show_difference)
        self.difference = Label(look, "", figure)
        for label in (self.planned, self.measured, self.difference):
            label.setAlignment(_RIGHT)
            label.setMinimumWidth(_FIGURE)
        self._show_difference()

    def value(self) -> int | None:
        """What is typed."""
        found = self.field.value()
        return None if found is None else int(found)

    def is_readable(self) -> bool:
        """Whether it is a number, or nothing."""
        return self.value() is not None or not self.field.text().strip()

    def is_changed(self) -> bool:
        """Whether something else is typed than what counts."""
        return self.value() != self.time.corrected

    def _show_difference(self) -> None:
        more = self.time.difference(self.value())
        colours = self._look.colours
        if more is None:
            self.difference.show_text("–")
            return
        sign = "+" if more > 0 else MINUS if more < 0 else ""
        ink = colours.warn if more > 0 else colours.text2
        self.difference.show_style(TextStyle(bold=True, colour=ink, lang="num", tabular=True))
        self.difference.show_text(f"{sign}{shown(abs(more))}")


def _steps_of(time: BlockTime) -> str:
    """ "Rules 3/4 · Drawing 12/9": planned and measured, of those where somebody was."""
    if len(time.steps) < 2:
        return ""
    return " · ".join(
        f"{step.name} {shown(step.planned)}/{_figure(step.measured)}"
        for step in time.steps
        if step.measured is not None
    )


def _figure(minutes: float | None) -> str:
    return "–" if minutes is None else str(whole(minutes))


def _grid(look: Look, rows: Sequence[_Row]) -> QWidget:
    content = QWidget()
    grid = QGridLayout(content)
    grid.setContentsMargins(0, 0, SPACE.sm, 0)
    grid.setHorizontalSpacing(SPACE.md)
    grid.setVerticalSpacing(SPACE.sm)
    grid.setColumnStretch(0, 1)
    style = TextStyle(TYPE.caption, colour=look.colours.text2)
    heads = (
        look.tr("Block, steps planned/measured"),
        look.tr("Planned"),
        look.tr("Measured"),
        look.tr("Corrected to"),
        look.tr("Difference"),
    )
    for place, words in enumerate(heads):
        head = Label(look, words, style, elide=place == 0)
        if place not in (0, _FIELD_COLUMN):
            head.setAlignment(_RIGHT)
        grid.addWidget(head, 0, place)
    for line, one in enumerate(rows, start=1):
        if one.steps is not None:
            grid.addLayout(column(one.title, one.steps, gap=0), line, 0)
        else:
            grid.addWidget(one.title, line, 0)
        for place, part in enumerate(
            (one.planned, one.measured, one.field, one.difference), start=1
        ):
            grid.addWidget(part, line, place)
    content.setFixedWidth(_WIDTH)
    return content
