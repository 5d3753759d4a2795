"""A choice of a few, side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.one_of import OneOf
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.typeset import text_width

_EDGE = 3
_PAD = 14
_ICON = 16
_GAP = 6
_RADIUS = 7


class _Segment(QAbstractButton):
    def __init__(self, look: Look, option: Option) -> None:
        super().__init__()
        self._look = look
        self.option = option
        self.setText(option.text.replace("&", "&&"))
        self.setAccessibleName(option.text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def _words(self) -> int:
        # Bold is wider: the choice must not move when it changes.
        style = TextStyle(TYPE.small, bold=True)
        return text_width(self.option.text, self._look.font_for(self.option.text, style))

    def _lead(self) -> int:
        return _ICON + _GAP if self.option.icon else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.colours
        area = QRectF(self.rect())
        chosen = self.isChecked()
        ink = colours.text if chosen or self.underMouse() else colours.text2
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            if chosen:
                canvas.fill(area, colours.surface, _RADIUS)
                canvas.outline(area, colours.border_strong, _RADIUS)
            if self.option.icon:
                left = (area.width() - self._words() - self._lead()) / 2
                icon = QRectF(left, 0, _ICON, area.height())
                canvas.icon(self.option.icon, icon, _ICON, ink)
                area.setLeft(self._lead())
            style = TextStyle(TYPE.small, bold=chosen, colour=ink)
            canvas.text(area, self.option.text, style, Align.AlignHCenter)

    def sizeHint(self) -> QSize:
        return QSize(self._words() + self._lead() + 2 * _PAD, HEIGHT.button - 2 * _EDGE)


class Segmented(OneOf):
    """A choice of a few, side by side in a groove."""

    def __init__(self, look: Look, options: Sequence[Option], chosen: str, name: str) -> None:
        """`chosen` is the key shown first, `name` what is chosen, for screen readers."""
        segments = {option.key: _Segment(look, option) for option in options}
        super().__init__(look, segments, name, RADIUS.control)
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        row.setSpacing(0)
        for segment in segments.values():
            row.addWidget(segment, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chosen(chosen)

    def show_chosen(self, key: str) -> None:
        """Show an option as chosen.

        Raises:
            ValueError: there is no such option.
        """
        if key not in self._buttons:
            message = f"no such option: {key!r}"
            raise ValueError(message)
        super().show_chosen(key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the groove."""
        colours = self._look.colours
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(QRectF(self.rect()), colours.well, RADIUS.control)
            canvas.outline(QRectF(self.rect()), colours.border, RADIUS.control)
