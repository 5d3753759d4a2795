"""The page of keys: every action in both languages, over the console."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.texts import LOCALES, load_texts
from facilitator.ui.console.key_list import KeyGroup, KeyLine, key_groups
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.cover import Cover
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.keycap import KeyCap
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.scroll import ScrollArea

_EDGE = 24
_WIDEST = 1120
_SCRIM = QColor(0, 0, 0, 120)
_LEFT_GROUPS = 4
_LINE, _LINE_GAP = 490, 6
"""The width of a line; the other language stands below where both do not go in."""


class _Panel(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.colours
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(QRectF(self.rect()), colours.surface, RADIUS.card)
            canvas.outline(QRectF(self.rect()), colours.border_strong, RADIUS.card)


class KeyPage(Cover):
    """Covers the console while it is shown. Esc, F1 or a click beside the page closes it."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, look.tr("Keys"))
        self._panel = _Panel(look)
        self._panel.setParent(self)
        self._fill()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _fill(self) -> None:
        look = self._look
        title = Label(look, look.tr("Keys"), TextStyle(TYPE.title, bold=True))
        close = IconButton(look, "x", look.tr("Close"), "Esc")
        close.clicked.connect(self.close_cover)
        own, other = self._both()
        left = column(gap=SPACE.md)
        right = column(gap=SPACE.md)
        for number, (mine, theirs) in enumerate(zip(own, other, strict=True)):
            target = left if number < _LEFT_GROUPS else right
            target.addLayout(self._group(mine, theirs))
        left.addStretch(1)
        right.addStretch(1)
        columns = row(left, right, gap=40, margins=(0, 0, 8, 0))
        columns.setStretch(0, 1)
        columns.setStretch(1, 1)
        holder = QWidget()
        holder.setLayout(columns)
        box = column(row(title, None, close), gap=SPACE.md, margins=(_EDGE, 16, 16, _EDGE))
        box.addWidget(ScrollArea(holder), 1)
        self._panel.setLayout(box)

    def _both(self) -> tuple[tuple[KeyGroup, ...], tuple[KeyGroup, ...]]:
        """The page in the language of the windows, and in the other one."""
        mine = self._look.texts
        other = next(locale for locale in LOCALES if locale != self._look.lang)
        return key_groups(mine), key_groups(load_texts(other))

    def _group(self, mine: KeyGroup, theirs: KeyGroup):
        colours = self._look.colours
        head = row(
            Label(self._look, mine.title, TextStyle(TYPE.small, bold=True, colour=colours.accent)),
            Label(self._look, theirs.title, TextStyle(TYPE.caption, colour=colours.text3)),
            None,
        )
        box = column(head, gap=3)
        for line, twin in zip(mine.lines, theirs.lines, strict=True):
            if line.keys:
                box.addLayout(self._line(line, twin))
        return box

    def _line(self, line: KeyLine, twin: KeyLine):
        colours = self._look.colours
        quiet = TextStyle(TYPE.caption, colour=colours.text3)
        caps = [KeyCap(self._look, key) for key in line.keys]
        names = (Label(self._look, line.action), Label(self._look, twin.action, quiet))
        taken = sum(each.sizeHint().width() + _LINE_GAP for each in (*names, *caps))
        if taken <= _LINE:
            return row(*names, None, *caps, gap=_LINE_GAP)
        return row(column(*names, gap=0), None, *caps, gap=_LINE_GAP)

    def _place(self) -> None:
        super()._place()
        width = min(_WIDEST, self.width() - 2 * _EDGE)
        height = min(self._panel.sizeHint().height() + 360, self.height() - 2 * _EDGE)
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self._panel.setGeometry(left, top, width, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the page closes it."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_cover()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the console."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), _SCRIM)
