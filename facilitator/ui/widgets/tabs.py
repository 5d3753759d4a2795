"""The pages of a window, side by side in its bar; the one that is shown is underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, RADIUS, SPACE, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.one_of import OneOf
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.tips import set_tip
from facilitator.ui.widgets.typeset import text_width

_PAD = 2
_LINE = 3


class _Tab(QAbstractButton):
    def __init__(self, look: Look, option: Option, key: str) -> None:
        super().__init__()
        self._look = look
        self._words = option.text
        self.setText(option.text.replace("&", "&&"))
        self.setAccessibleName(option.text)
        self.setAccessibleDescription(key)
        set_tip(self, key)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.colours
        chosen = self.isChecked()
        ink = colours.accent if chosen else colours.text if self.underMouse() else colours.text2
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            style = TextStyle(TYPE.body, bold=chosen, colour=ink)
            canvas.text(area, self._words, style, Align.AlignHCenter)
            if chosen:
                line = QRectF(0, area.bottom() - _LINE, area.width(), _LINE)
                canvas.fill(line, colours.accent, _LINE / 2)

    def sizeHint(self) -> QSize:
        # Bold is wider: the tabs must not move when another is chosen.
        style = TextStyle(TYPE.body, bold=True)
        wide = text_width(self._words, self._look.font_for(self._words, style))
        return QSize(wide + 2 * _PAD, HEIGHT.bar - 1)


class Tabs(OneOf):
    """The pages of a window. Each option's icon is the name of the key that shows it."""

    def __init__(self, look: Look, options: Sequence[Option], chosen: str, name: str) -> None:
        """`chosen` is the key shown first, `name` what is chosen, for screen readers."""
        tabs = {option.key: _Tab(look, option, option.icon) for option in options}
        super().__init__(look, tabs, name, RADIUS.small)
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE.sm, 0, SPACE.sm, 0)
        line.setSpacing(SPACE.xxl)
        for tab in tabs.values():
            line.addWidget(tab)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chosen(chosen)
