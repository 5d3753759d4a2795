"""Figures over the weeks: one line a group, its name at the end of it."""

from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen

from facilitator.core.stage import Curve, CurvesSlide
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.fitting import LEAST, MIDDLE, NAME_LEADING, Style, word
from facilitator.ui.slides.frame import Area
from facilitator.ui.slides.heading import paint_note, paint_title
from facilitator.ui.slides.rows import GroupTag, group_tag, paint_tag

_TITLE_GAP = 28.0
_AXIS = 64.0
_SCALE = 96.0
_NAMES_SHARE = 0.34
_NAME_GAP = 44.0
_WIDTH = 6.0
_DOT = 12.0
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000)
_MOST_MARKS = 5
_TICK_ROOM = 88.0
_DASHES: tuple[list[float], ...] = ([], [4.0, 2.0], [1.0, 1.6], [6.0, 2.0, 1.0, 2.0])
"""Lines differ in more than their colour."""


def paint_curves(canvas: Canvas, slide: CurvesSlide, area: Area) -> None:
    """The title, the lines over their weeks, and a last line."""
    top = area.top + paint_title(canvas, slide.title, area) + _TITLE_GAP
    bottom = paint_note(canvas, slide.note, area)
    names = [_tag(canvas, one, area.width * _NAMES_SHARE) for one in slide.curves]
    widest = max(tag.width for tag in names)
    plot = Area(area.left + _SCALE, area.right - widest - _NAME_GAP, top, bottom - _AXIS)
    chart = _Chart(canvas, slide, plot)
    chart.paint()
    chart.paint_names(names)
    canvas.expect(slide.title, fits=len(names) * LEAST * NAME_LEADING <= bottom - top)


def _tag(canvas: Canvas, curve: Curve, width: float) -> GroupTag:
    style = Style(pref=LEAST, bold=True, ink=canvas.colours.text)
    return group_tag(canvas, curve.group, style, width)


class _Chart:
    """The place of the lines and their scales."""

    def __init__(self, canvas: Canvas, slide: CurvesSlide, plot: Area) -> None:
        self._canvas = canvas
        self._slide = slide
        self._plot = plot
        self._weeks = max(len(one.values) for one in slide.curves)
        known = [value for one in slide.curves for value in one.values if value is not None]
        top = max([1.0, *known])
        self._step = next((one for one in _STEPS if top / one <= _MOST_MARKS), _STEPS[-1])
        self._most = -(-top // self._step) * self._step

    def _x(self, week: int) -> float:
        return self._plot.left + self._plot.width * (week + 0.5) / self._weeks

    def _y(self, value: float) -> float:
        return self._plot.bottom - self._plot.height * value / self._most

    def paint(self) -> None:
        """Scales first, then the lines."""
        canvas, colours, plot = self._canvas, self._canvas.colours, self._plot
        mark = 0
        while mark <= self._most:
            y = self._y(mark)
            canvas.rule(plot.left, plot.right, y - 1)
            said = word(str(mark), LEAST, colours.text2, lang="num")
            canvas.say(said, plot.left - 20, y + LEAST * MIDDLE, "right")
            mark += self._step
        every = max(1, round(_TICK_ROOM * self._weeks / plot.width + 0.499))
        for week in range(0, self._weeks, every):
            said = word(str(week + 1), LEAST, colours.text2, lang="num")
            canvas.say(said, self._x(week), plot.bottom + LEAST + 10, "centre")
        axis = word(self._slide.axis.first.text, LEAST, colours.text2)
        canvas.say(axis, plot.right + _NAME_GAP, plot.bottom + LEAST + 10)
        for number, curve in enumerate(self._slide.curves):
            self._paint_curve(curve, number)

    def _pen(self, curve: Curve, number: int) -> QPen:
        pen = QPen(QColor(self._canvas.group_ink(curve.group)), _WIDTH)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dashes := _DASHES[number % len(_DASHES)]:
            pen.setDashPattern(dashes)
        return pen

    def _paint_curve(self, curve: Curve, number: int) -> None:
        """A line from week to week; a week that is missing leaves a gap."""
        painter = self._canvas.painter
        painter.setPen(self._pen(curve, number))
        places = [
            None if value is None else QPointF(self._x(week), self._y(value))
            for week, value in enumerate(curve.values)
        ]
        for one, other in pairwise(places):
            if one is not None and other is not None:
                painter.drawLine(one, other)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._canvas.group_ink(curve.group)))
        for place in places:
            if place is not None:
                painter.drawEllipse(place, _DOT / 2, _DOT / 2)

    def paint_names(self, names: list[GroupTag]) -> None:
        """The names beside the ends of their lines, pushed apart where they would meet."""
        plot, pitch = self._plot, LEAST * NAME_LEADING
        ends = [
            self._y(next((one for one in reversed(curve.values) if one is not None), 0.0))
            for curve in self._slide.curves
        ]
        order = sorted(range(len(ends)), key=lambda at: ends[at])
        low, high = plot.top + pitch / 2, plot.bottom - pitch / 2
        middles: dict[int, float] = {}
        y = low
        for at in order:
            middles[at] = y = max(y, ends[at])
            y += pitch
        y = max(high, low + (len(order) - 1) * pitch)
        for at in reversed(order):
            middles[at] = y = min(y, middles[at])
            y -= pitch
        for at, tag in enumerate(names):
            x = plot.right + _NAME_GAP
            paint_tag(self._canvas, tag, x, middles[at])
            pen = QPen(QColor(tag.ink), 2)
            self._canvas.painter.setPen(pen)
            start = QPointF(plot.right - plot.width / self._weeks / 2 + _DOT, ends[at])
            self._canvas.painter.drawLine(start, QPointF(x - 10, middles[at]))
