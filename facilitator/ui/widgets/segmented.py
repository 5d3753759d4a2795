"""A choice of a few, side by side."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.focus import FocusRing
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.typeset import text_width

_EDGE = 3
_PAD = 14
_ICON = 16
_GAP = 6
_RADIUS = 7
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


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


class Segmented(QWidget):
    """A choice of a few, all in view. Arrow keys, Home and End move it.

    Signals:
        chosen: a person chose; carries the key of the option.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, options: Sequence[Option], chosen: str, name: str) -> None:
        """`chosen` is the key shown first, `name` what is chosen, for screen readers."""
        super().__init__()
        self._look = look
        self._segments = [_Segment(look, option) for option in options]
        self._keys = [option.key for option in options]
        self._ring = FocusRing(self, look.colours.accent, RADIUS.control)
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        row.setSpacing(0)
        for index, segment in enumerate(self._segments):
            row.addWidget(segment, 1)
            segment.clicked.connect(partial(self._choose, index))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._chosen = chosen
        self.show_chosen(chosen)

    def chosen_key(self) -> str:
        """The key of the option that is shown as chosen."""
        return self._chosen

    def show_chosen(self, key: str) -> None:
        """Show an option as chosen.

        Raises:
            ValueError: there is no such option.
        """
        if key not in self._keys:
            message = f"no such option: {key!r}"
            raise ValueError(message)
        self._chosen = key
        for segment in self._segments:
            segment.setChecked(segment.option.key == key)

    def _choose(self, index: int, _ticked: object = None) -> None:
        before = self._chosen
        key = self._keys[min(max(index, 0), len(self._keys) - 1)]
        # Also when it is the same: Qt has unticked a segment that is clicked again.
        self.show_chosen(key)
        if key != before:
            self.chosen.emit(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the ring."""
        super().focusInEvent(event)
        self._ring.focus_came(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.focus_left()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice."""
        self._ring.key_pressed()
        index = self._keys.index(self._chosen)
        key = event.key()
        if key in _BACK:
            self._choose(index - 1)
        elif key in _ON:
            self._choose(index + 1)
        elif key == Qt.Key.Key_Home:
            self._choose(0)
        elif key == Qt.Key.Key_End:
            self._choose(len(self._segments) - 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the groove."""
        colours = self._look.colours
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(QRectF(self.rect()), colours.well, RADIUS.control)
            canvas.outline(QRectF(self.rect()), colours.border, RADIUS.control)
