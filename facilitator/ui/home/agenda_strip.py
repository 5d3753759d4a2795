"""A day as one bar, true to time: blocks in the colours of their families, clock times below."""

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.core.details import BlockBrief, DayBrief, WorkshopDetails, later
from facilitator.core.text import pick
from facilitator.ui.home import phrases
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.kinds import kind_icon, kind_tone
from facilitator.ui.widgets.tips import set_tip
from facilitator.ui.widgets.typeset import text_width

_BAR = 28
_CLOCKS = 16
_GAP = 5
_ICON = 14
_PAD = 6
_CLOCK_GAP = 14
_DASHES = (3.0, 3.0)


class _Segment(QWidget):
    """One block: its name where it fits, else its icon, else only its colour."""

    def __init__(self, look: Look, block: BlockBrief, start: time) -> None:
        super().__init__()
        self._look = look
        self.block = block
        self._title = pick(block.title, look.texts.locale)
        self._tone = kind_tone(block.kind, block.family, look.colours.families)
        name = phrases.joined(
            look,
            self._title,
            phrases.time_range(look, later(start, block.offset), block.minutes),
            phrases.minutes(look, block.minutes),
        )
        self.setAccessibleName(name)
        set_tip(self, name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        style = TextStyle(TYPE.caption, bold=True, colour=self._tone.ink)
        fits = text_width(self._title, self._look.font_for(self._title, style)) + 2 * _PAD
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(area, self._tone.ground, RADIUS.small)
            if fits <= area.width():
                canvas.text(area, self._title, style, Align.AlignHCenter)
            elif area.width() >= _ICON + 2:
                icon = kind_icon(self.block.kind, self.block.family)
                canvas.icon(icon, area, _ICON, self._tone.ink)


class AgendaStrip(QWidget):
    """One day of a workshop as one bar."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._start = time.min
        self._total = 0.0
        self._marks: tuple[float, ...] = ()
        self._segments: list[_Segment] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(self.sizeHint().height())

    def show_details(self, details: WorkshopDetails | DayBrief) -> None:
        """Show the blocks of another day."""
        for segment in self._segments:
            segment.hide()
            segment.setParent(None)
            segment.deleteLater()
        self._start = details.start
        self._total = details.minutes
        self._marks = clock_marks(details.blocks)
        self._segments = []
        for block in details.blocks:
            segment = _Segment(self._look, block, details.start)
            segment.setParent(self)
            segment.show()
            self._segments.append(segment)
        self._place()
        self.update()

    def _place(self) -> None:
        for segment in self._segments:
            left = round(self._x(segment.block.offset))
            right = round(self._x(segment.block.offset + segment.block.minutes))
            segment.setGeometry(left + 1, 0, max(1, right - left - 2), _BAR)

    def _x(self, minutes: float) -> float:
        return minutes / self._total * self.width() if self._total else 0.0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the blocks true to time."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the gaps between blocks and the clock below."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            self._paint_gaps(painter)
            self._paint_clock(canvas)

    def _paint_gaps(self, painter: QPainter) -> None:
        pen = QPen(QColor(self._look.colours.border_strong))
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        at = 0.0
        for segment in self._segments:
            block = segment.block
            if block.offset > at:
                y = _BAR // 2
                painter.drawLine(round(self._x(at)) + 4, y, round(self._x(block.offset)) - 4, y)
            at = max(at, block.offset + block.minutes)

    def _paint_clock(self, canvas: Canvas) -> None:
        style = TextStyle(TYPE.caption, colour=self._look.colours.text3, lang="num")
        taken: list[tuple[float, float]] = []
        for minutes in self._marks:
            words = self._look.texts.time_of_day(later(self._start, minutes))
            width = text_width(words, self._look.font_for(words, style))
            middle = self._x(minutes) - width / 2
            left = min(max(middle, 0.0), float(self.width() - width))
            span = (left - _CLOCK_GAP, left + width + _CLOCK_GAP)
            if any(span[0] < right and left < span[1] for left, right in taken):
                continue
            taken.append((left, left + width))
            canvas.text(QRectF(left, _BAR + _GAP, width + 1, _CLOCKS), words, style)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(400, _BAR + _GAP + _CLOCKS)


def clock_marks(blocks: Sequence[BlockBrief]) -> tuple[float, ...]:
    """The minutes that get a clock time, the most wanted first: both ends, gaps, breaks."""
    if not blocks:
        return ()
    end = max(block.offset + block.minutes for block in blocks)
    marks = [0.0, end]
    at = 0.0
    for block in blocks:
        if block.offset > at:
            marks += [at, block.offset]
        at = max(at, block.offset + block.minutes)
    marks += [block.offset for block in blocks if block.kind == "break"]
    return tuple(dict.fromkeys(marks))
