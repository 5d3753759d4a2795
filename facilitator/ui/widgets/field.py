"""A caption, a control below it, and what is wrong with it."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.label import Label


class Field(QWidget):
    """One line of a form."""

    def __init__(self, look: Look, caption: str, control: QWidget, *, still: bool = False) -> None:
        """`still`: what is wrong is said beside the caption, so that nothing moves under a click."""
        super().__init__()
        style = TextStyle(TYPE.small, bold=True, colour=look.colours.text2)
        label = Label(look, caption, style)
        label.setBuddy(control)
        problem_style = TextStyle(TYPE.small, colour=look.colours.over)
        self._problem = Label(look, "", problem_style, elide=still, wrap=not still)
        self._problem.hide()
        if still:
            # It takes the room that is there, and makes no column of a form wider.
            self._problem.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        head = row(label, self._problem, gap=SPACE.md) if still else row(label)
        head.setStretch(1, 1)
        parts = (head, control) if still else (head, control, self._problem)
        self._lines = column(*parts, gap=SPACE.xs + 2)
        self._lines.addStretch(1)
        self.setLayout(self._lines)

    def show_below(self, label: Label) -> None:
        """Have a line of its own below the control, above what is wrong with it."""
        self._lines.insertWidget(2, label)

    def show_problem(self, problem: str) -> None:
        """Say what is wrong; "" says nothing."""
        self._problem.show_text(problem)
        self._problem.setVisible(bool(problem))
