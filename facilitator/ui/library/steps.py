"""The steps of an exercise: one bar true to time, and a line for each; a click goes there."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from facilitator.core.tryout import StepBrief
from facilitator.ui.library import phrases
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, TYPE, Tone
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.typeset import text_width

_BAR = 8
_LINE = 26
_NUMBER = 22
_GAP = 2


class _Bar(QWidget):
    """The minutes of the steps side by side, the one that is shown in colour."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._minutes: tuple[float, ...] = ()
        self._now = 0
        self._tone = look.colours.families.card
        self.setFixedHeight(_BAR)

    def show_steps(self, minutes: tuple[float, ...], tone: Tone) -> None:
        self._minutes, self._tone = minutes, tone
        self.update()

    def show_now(self, step: int) -> None:
        self._now = step
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        total = sum(self._minutes)
        if not total:
            return
        room = self.width() - _GAP * (len(self._minutes) - 1)
        left = 0.0
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            for number, minutes in enumerate(self._minutes):
                wide = room * minutes / total
                colour = self._tone.ink if number == self._now else self._look.colours.border_strong
                canvas.fill(QRectF(left, 0, max(wide, 1.0), _BAR), colour, 3)
                left += wide + _GAP


class _StepLine(QAbstractButton):
    def __init__(self, look: Look, number: int, step: StepBrief) -> None:
        super().__init__()
        self._look = look
        self._number = str(number)
        self._name = step.name
        self._minutes = phrases.minutes(look, step.minutes)
        self.setAccessibleName(f"{number} {step.name} {self._minutes}")
        self.setCheckable(True)
        # PageDown and the arrows walk through all cues; Tab would only walk through the list.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = self._look.colours
        area = QRectF(self.rect())
        now = self.isChecked()
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            if self.underMouse() and not now:
                canvas.fill(area.adjusted(-6, 0, 6, 0), c.raised, RADIUS.small)
            quiet = TextStyle(TYPE.small, colour=c.text2, tabular=True)
            canvas.text(area, self._number, quiet)
            wide = text_width(self._minutes, self._look.font_for(self._minutes, quiet))
            canvas.text(area, self._minutes, quiet, Align.AlignRight)
            name = area.adjusted(_NUMBER, 0, -wide - 12, 0)
            canvas.text(name, self._name, TextStyle(TYPE.small, bold=now))

    def sizeHint(self) -> QSize:
        return QSize(160, _LINE)


class Steps(QWidget):
    """The steps of what is looked at.

    Signals:
        step_requested: a person clicked a step; carries the number of its first cue.
    """

    step_requested = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._bar = _Bar(look)
        self._lines: list[_StepLine] = []
        self._box = column(self._bar, 4, gap=0)
        self.setLayout(self._box)

    def show_steps(self, steps: Sequence[StepBrief], tone: Tone) -> None:
        """Show other steps."""
        for line in self._lines:
            self._box.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._bar.show_steps(tuple(step.minutes for step in steps), tone)
        self._lines = [_StepLine(self._look, n, step) for n, step in enumerate(steps, start=1)]
        for line, step in zip(self._lines, steps, strict=True):
            line.clicked.connect(partial(self._on_clicked, step.first))
            self._box.addWidget(line)

    def show_now(self, step: int) -> None:
        """Mark the step that is shown."""
        self._bar.show_now(step)
        for number, line in enumerate(self._lines):
            line.setChecked(number == step)

    def _on_clicked(self, first: int, _checked: object = None) -> None:
        self.step_requested.emit(first)
