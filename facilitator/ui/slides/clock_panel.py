"""The clock on its panel: a ring that empties, then an octagon; always with a word beside."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from facilitator.core.stage import Stage
from facilitator.core.text import EN, Line
from facilitator.ui.fonts import language_of
from facilitator.ui.slides.canvas import Canvas, Outline
from facilitator.ui.slides.chrome import paint_client, paint_panel, panel_drop
from facilitator.ui.slides.clock import ClockFace, clock_name, ends_line, state_word
from facilitator.ui.slides.fitting import (
    LEAST,
    LEAST_SECOND,
    SetText,
    Style,
    fit_text,
    fit_word,
    word,
    words_with_figures,
)

_RING = 400.0
_STROKE = 22.0
_MIDDLE = 520.0
_CLEAR = 18.0
"""Between the letters of the panel and its ring where a long client's name pushes them down."""
_OCTAGON = 230.0
_UNDER, _LOWEST_UNDER = 320.0, 950.0
_UNDER_PX = 60
_INNER = 300.0
_TICKS = 40
_NAME_TOP, _NAME_ROOM = 180.0, 120.0


def paint_panel_clock(canvas: Canvas, stage: Stage, face: ClockFace) -> None:
    """The whole panel: ground, client, clock, and when it ends."""
    colours, middle = canvas.colours, canvas.frame.panel_middle
    over = face.state == "over"
    paint_panel(canvas, colours.over_panel if over else colours.panel)
    paint_client(canvas, stage.chrome, panel=True)
    name = _clock_name(canvas, stage)
    at = _places(canvas, stage, name)
    centre = QPointF(middle, at.middle)
    if over:
        paint_octagon(canvas, centre, _OCTAGON, Outline(colours.over, _STROKE))
    else:
        paint_ring(canvas, centre, _RING, face)
    if name is not None:
        canvas.put_centred(name, middle, at.name_top)
    _paint_inside(canvas, stage, face, at.middle)
    _paint_under(canvas, stage, face, at.under)


@dataclass(frozen=True, slots=True)
class _Places:
    """Top of what the time is for, middle of the ring, baseline of when it ends."""

    name_top: float
    middle: float
    under: float


def _places(canvas: Canvas, stage: Stage, name: SetText | None) -> _Places:
    """As usual; lower where the client's name needs more lines than usual."""
    drop = panel_drop(canvas, stage.chrome)
    high = name.height if name else 0.0
    if not drop:
        return _Places(_NAME_TOP + (_NAME_ROOM - high) / 2, _MIDDLE, _MIDDLE + _UNDER)
    top = _NAME_TOP + drop + _CLEAR
    middle = max(_MIDDLE, top + high + _CLEAR + _RING / 2)
    return _Places(top, middle, min(middle + _UNDER, _LOWEST_UNDER))


def paint_octagon(canvas: Canvas, centre: QPointF, radius: float, line: Outline) -> None:
    """The shape of time that is over."""
    turns = (math.radians(22.5 + 45 * corner) for corner in range(8))
    corners = [
        QPointF(centre.x() + radius * math.cos(turn), centre.y() + radius * math.sin(turn))
        for turn in turns
    ]
    canvas.polygon(corners, canvas.colours.bg, line)


def state_ink(canvas: Canvas, face: ClockFace) -> str:
    """The colour of a clock's state."""
    colours = canvas.colours
    if face.state == "paused":
        return colours.accent if face.whole else colours.text2
    inks = {"running": colours.accent, "soon": colours.gold, "over": colours.over}
    return inks[face.state]


def paint_ring(canvas: Canvas, centre: QPointF, size: float, face: ClockFace) -> None:
    """The whole as a track, what is left as an arc from the top; in pieces when it is short."""
    painter, stroke = canvas.painter, _STROKE * size / _RING
    rect = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(canvas.colours.track), stroke))
    painter.drawEllipse(rect)
    pen = QPen(QColor(state_ink(canvas, face)), stroke)
    if face.state == "soon":
        tick = math.pi * size / _TICKS / stroke
        pen.setDashPattern([tick * 0.6, tick * 0.4])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    else:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    if face.share > 0:
        painter.drawArc(rect, 90 * 16, round(360 * 16 * face.share))


def _paint_inside(canvas: Canvas, stage: Stage, face: ClockFace, at: float) -> None:
    """The word, the figures, and the word in the second language, around the middle of the ring."""
    colours, middle = canvas.colours, canvas.frame.panel_middle
    line = state_word(canvas.words, stage, face)
    over, soon = face.state == "over", face.state == "soon"
    ink = state_ink(canvas, face) if over or soon else colours.text2
    style = Style(pref=64 if over else LEAST, bold=over or soon, ink=ink)
    said = fit_word(line.first.text, style, _INNER)
    canvas.say(said, middle, at - 60, "centre")
    trial = word(face.figures, 100, colours.text, bold=True, lang="num")
    px = min(124, int(100 * (_INNER + (20 if over else 0)) / trial.width))
    figures = word(face.figures, px, colours.text, bold=True, lang="num")
    canvas.say(figures, middle, at + 66, "centre")
    if line.second is not None:
        second = word(line.second.text, LEAST_SECOND, ink, lang=EN)
        if second.width <= _INNER * 0.85:
            canvas.say(second, middle, at + 124, "centre")


def _clock_name(canvas: Canvas, stage: Stage) -> SetText | None:
    """What the time is for, over the ring; not where the slide says it already."""
    name = clock_name(stage)
    if name is None:
        return None
    width = 2 * (canvas.frame.panel_middle - canvas.frame.panel) - 72
    ink = canvas.colours.text2
    style = Style(pref=LEAST, ink=ink, second_ink=ink, lines=2, leading=1.2)
    both = fit_text(name, style, width, _NAME_ROOM)
    return both if both.fits else fit_text(Line(name.first), style, width, _NAME_ROOM)


def _paint_under(canvas: Canvas, stage: Stage, face: ClockFace, top: float) -> None:
    """When it ends; in a break, the wish to be back by then."""
    line = ends_line(canvas.words, stage, face)
    if line is None:
        return
    colours, frame = canvas.colours, canvas.frame
    room = 2 * (frame.panel_middle - frame.panel) - 72
    lang = language_of(line.first.text)
    words = words_with_figures(line.first.text, _UNDER_PX, colours.text, lang=lang)
    if sum(each.width for each in words) <= room:
        canvas.say_in_row(words, frame.panel_middle, top)
    else:
        top += _paint_wrapped(canvas, Line(line.first), room, top - _UNDER_PX)
    if line.second is not None:
        style = Style(pref=40, least=LEAST_SECOND, ink=colours.text2)
        second = fit_word(line.second.text, style, room)
        canvas.say(second, frame.panel_middle, top + 64, "centre")


def _paint_wrapped(canvas: Canvas, line: Line, width: float, top: float) -> float:
    """A long wish on several lines, each centred; returns the height of all but the first."""
    style = Style(pref=_UNDER_PX, bold=True, ink=canvas.colours.text, leading=1.2, lines=3)
    text = fit_text(line, style, width, 2.4 * _UNDER_PX)
    canvas.put_centred(text, canvas.frame.panel_middle, top)
    return text.pieces[-1].baseline - text.pieces[0].baseline
