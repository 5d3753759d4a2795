"""The agenda of a template: its blocks in order, under the names of its days."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.live.shelf import TemplateRow, TemplateView
from facilitator.ui.library import phrases
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.kinds import kind_icon, kind_tone
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.typeset import text_width

_HEIGHT = 30
_DAY = 36
_TILE = 22
_ICON = 13
_GAP = 10


class _Row(QWidget):
    def __init__(self, look: Look, block: TemplateRow) -> None:
        super().__init__()
        self._look = look
        self._block = block
        self._minutes = phrases.minutes(look, block.minutes)
        self.setAccessibleName(f"{block.title} {self._minutes}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        c, block = self._look.colours, self._block
        area = QRectF(self.rect())
        kind = "exercise" if block.kind == "points" else block.kind
        tone = kind_tone(kind, block.family, c.families)
        tile = QRectF(0, round((area.height() - _TILE) / 2), _TILE, _TILE)
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(tile, tone.ground, RADIUS.small)
            canvas.icon(kind_icon(kind, block.family), tile, _ICON, tone.ink)
            quiet = TextStyle(TYPE.small, colour=c.text2, tabular=True)
            wide = text_width(self._minutes, self._look.font_for(self._minutes, quiet))
            canvas.text(area, self._minutes, quiet, Align.AlignRight)
            words = area.adjusted(_TILE + _GAP, 0, -wide - _GAP, 0)
            canvas.text(words, block.title, TextStyle(TYPE.small))

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)


class TemplateRows(QWidget):
    """All blocks of a template."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._parts: list[QWidget] = []
        self._box = column(gap=0)
        self.setLayout(self._box)

    def show_view(self, view: TemplateView) -> None:
        """Show another template."""
        for part in self._parts:
            self._box.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        day = 0
        for block in view.rows:
            if block.day != day and len(view.days) > 1:
                style = TextStyle(TYPE.small, bold=True)
                title = Label(self._look, view.days[block.day - 1], style)
                title.setFixedHeight(_DAY)
                self._add(title)
            day = block.day
            self._add(_Row(self._look, block))

    def _add(self, part: QWidget) -> None:
        self._box.addWidget(part)
        self._parts.append(part)
