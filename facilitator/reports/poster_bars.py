"""The rows of a long picture that have a bar: beside their words, or under them where these are long."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from facilitator.core.charts import palette
from facilitator.reports import poster_theme as theme
from facilitator.reports.ink import ink
from facilitator.reports.model import Runs
from facilitator.reports.poster import Bar
from facilitator.reports.poster_strip import LINE, Strip, hairline
from facilitator.reports.poster_theme import MARGIN, ROOM, Hand
from facilitator.reports.setting import draw_lines, natural_width, set_lines
from facilitator.reports.theme import TextStyle

_GAP = 28.0
_POINTS = 84.0
_LEAST = 170.0
"""A bar shorter than this says nothing."""
_THICK = 24.0
_ROW, _PAD = 88.0, 20.0


def bar_strips(hand: Hand, bars: Sequence[Bar]) -> list[Strip]:
    """The rows: all in columns, or all with the bar under the words."""
    names = _widest(hand, [bar.name for bar in bars], theme.NAME)
    whats = _widest(hand, [bar.what for bar in bars], theme.WHAT)
    room = ROOM - names - whats - _POINTS - 3 * _GAP
    last = len(bars) - 1
    if room >= _LEAST:
        left = MARGIN + names + whats + 2 * _GAP
        return [
            _beside(hand, bar, (MARGIN + names + _GAP, left, room), last=place == last)
            for place, bar in enumerate(bars)
        ]
    return [_under(hand, bar, last=place == last) for place, bar in enumerate(bars)]


def _widest(hand: Hand, texts: Sequence[Runs], style: TextStyle) -> float:
    return max((natural_width(hand.setter, runs, style) for runs in texts), default=0.0)


def _beside(hand: Hand, bar: Bar, places: tuple[float, float, float], *, last: bool) -> Strip:
    what, left, room = places
    name = set_lines(hand.setter, bar.name, theme.NAME, ROOM)
    words = set_lines(hand.setter, bar.what, theme.WHAT, ROOM)
    points = set_lines(hand.setter, bar.shown, theme.POINTS, ROOM)

    def draw(canvas: Canvas, top: float) -> None:
        hairline(canvas, top)
        middle = top - _ROW / 2
        for lines, style, x in ((name, theme.NAME, MARGIN), (words, theme.WHAT, what)):
            draw_lines(canvas, lines, style, (x, _line_top(middle, style)), ROOM)
        draw_lines(canvas, points, theme.POINTS, (MARGIN, _line_top(middle, theme.POINTS)), ROOM)
        _bar(canvas, hand, bar, (left, middle - _THICK / 2, room))
        if last:
            hairline(canvas, top - _ROW + LINE)

    return Strip(_ROW, draw)


def _under(hand: Hand, bar: Bar, *, last: bool) -> Strip:
    room = ROOM - _POINTS - _GAP
    name = set_lines(hand.setter, bar.name, theme.NAME, room)
    words = set_lines(hand.setter, bar.what, theme.WHAT, room)
    points = set_lines(hand.setter, bar.shown, theme.POINTS, ROOM)
    tall = len(name) * theme.NAME.leading + len(words) * theme.WHAT.leading
    barred = _THICK + 12.0 if bar.points is not None else 0.0
    height = tall + barred + 2 * _PAD

    def draw(canvas: Canvas, top: float) -> None:
        hairline(canvas, top)
        place = top - _PAD
        draw_lines(canvas, name, theme.NAME, (MARGIN, place), room)
        place -= len(name) * theme.NAME.leading
        draw_lines(canvas, words, theme.WHAT, (MARGIN, place), room)
        low = top - height + _PAD
        _bar(canvas, hand, bar, (MARGIN, low, room))
        middle = low + _THICK / 2
        draw_lines(canvas, points, theme.POINTS, (MARGIN, _line_top(middle, theme.POINTS)), ROOM)
        if last:
            hairline(canvas, top - height + LINE)

    return Strip(height, draw)


def _line_top(middle: float, style: TextStyle) -> float:
    """The top of a line whose letters stand around ``middle``."""
    return middle + style.ascent - 0.36 * style.size


def _bar(canvas: Canvas, hand: Hand, bar: Bar, place: tuple[float, float, float]) -> None:
    if bar.points is None:
        return
    left, low, room = place
    canvas.setFillColor(ink(palette.TRACK))
    canvas.rect(left, low, room, _THICK, stroke=0, fill=1)
    canvas.setFillColor(ink(hand.accent))
    canvas.rect(left, low, room * min(max(bar.points, 0.0), 100.0) / 100, _THICK, stroke=0, fill=1)
