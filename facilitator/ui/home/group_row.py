"""The groups of a workshop in one row: key, colour, name."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.core.workshop import GroupMark
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE, group_colour
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.keycap import KeyCap
from facilitator.ui.widgets.label import Label

_BAR_WIDTH = 5
_BAR_HEIGHT = 16
_TENTH = 10
_FEW = 6
_SHORT = 72


def group_key(number: int) -> str:
    """The key typed for a group: 1 to 9, and 0 for the tenth."""
    return str(number % _TENTH)


class ColourBar(QWidget):
    """The colour of a group as a short upright bar."""

    def __init__(self, look: Look, colour: int) -> None:
        super().__init__()
        self._look = look
        self._colour = group_colour(colour + 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(QRectF(self.rect()), self._colour, _BAR_WIDTH / 2)

    def sizeHint(self) -> QSize:
        """Always the same."""
        return QSize(_BAR_WIDTH, _BAR_HEIGHT)


class GroupRow(QWidget):
    """The groups side by side; long names end in "…"."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: list[QWidget] = []
        self._line = row(gap=SPACE.xl)
        self.setLayout(self._line)

    def show_groups(self, groups: tuple[GroupMark, ...]) -> None:
        """Show the groups of another workshop."""
        while self._line.takeAt(0) is not None:
            pass
        for each in self._shown:
            # Hidden first: the line shows new parts a moment later, then perhaps as a window.
            each.hide()
            each.setParent(None)
            each.deleteLater()
        self._line.setSpacing(SPACE.xl if len(groups) <= _FEW else SPACE.md)
        self._shown = [self._mark(number, group) for number, group in enumerate(groups, start=1)]
        for each in self._shown:
            self._line.addWidget(each)
            each.show()
        self._line.addStretch(1)

    def _mark(self, number: int, group: GroupMark) -> QWidget:
        look = self._look
        mark = QWidget()
        style = TextStyle(TYPE.small, colour=look.colours.text2)
        name = Label(look, group.name, style, elide=True)
        # A short name is not cut to make room for a long one.
        name.setMinimumWidth(min(name.sizeHint().width(), _SHORT))
        mark.setLayout(
            row(
                KeyCap(look, group_key(number)),
                ColourBar(look, group.colour),
                name,
                gap=SPACE.sm - 1,
            )
        )
        mark.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return mark
