"""The clock on its panel: a ring that empties, then an octagon; always with a word beside."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from facilitator.core.stage import Stage
from facilitator.core.text import EN, Line
from facilitator.ui.fonts import language_of
from facilitator.ui.slides.canvas import Canvas, Outline
from facilitator.ui.slides.chrome import paint_client, paint_panel
from facilitator.ui.slides.clock import ClockFace, clock_name, ends_line, state_word
from facilitator.ui.slides.fitting import (
    LEAST,
    LEAST_SECOND,
    Style,
    fit_text,
    fit_word,
    word,
    words_with_figures,
)

_RING = 400.0
_STROKE = 22.0
_MIDDLE = 520.0
_OCTAGON = 230.0
_UNDER = 320.0
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
    centre = QPointF(middle, _MIDDLE)
    if over:
        paint_octagon(canvas, centre, _OCTAGON, Outline(colours.over, _STROKE))
    else:
        paint_ring(canvas, centre, _RING, face)
    _paint_name(canvas, stage)
    _paint_inside(canvas, stage, face)
    _paint_under(canvas, stage, face)


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


def _paint_inside(canvas: Canvas, stage: Stage, face: ClockFace) -> None:
    """The word, the figures, and the word in the second language."""
    colours, middle = canvas.colours, canvas.frame.panel_middle
    line = state_word(canvas.words, stage, face)
    over, soon = face.state == "over", face.state == "soon"
    ink = state_ink(canvas, face) if over or soon else colours.text2
    style = Style(pref=64 if over else LEAST, bold=over or soon, ink=ink)
    said = fit_word(line.first.text, style, _INNER)
    canvas.say(said, middle, _MIDDLE - 60, "centre")
    trial = word(face.figures, 100, colours.text, bold=True, lang="num")
    px = min(124, int(100 * (_INNER + (20 if over else 0)) / trial.width))
    figures = word(face.figures, px, colours.text, bold=True, lang="num")
    canvas.say(figures, middle, _MIDDLE + 66, "centre")
    if line.second is not None:
        second = word(line.second.text, LEAST_SECOND, ink, lang=EN)
        if second.width <= _INNER * 0.85:
            canvas.say(second, middle, _MIDDLE + 124, "centre")


def _paint_name(canvas: Canvas, stage: Stage) -> None:
    """What the time is for, over the ring; not where the slide says it already."""
    name = clock_name(stage)
    if name is None:
        return
    frame = canvas.frame
    width = 2 * (frame.panel_middle - frame.panel) - 72
    style = Style(pref=LEAST, ink=canvas.colours.text2, lines=2, leading=1.2)
    text = fit_text(Line(name.first), style, width, _NAME_ROOM)
    top = _NAME_TOP + (_NAME_ROOM - text.height) / 2
    canvas.put_centred(text, frame.panel_middle, top)


def _paint_under(canvas: Canvas, stage: Stage, face: ClockFace) -> None:
    """When it ends; in a break, the wish to be back by then."""
    line = ends_line(canvas.words, stage, face)
    if line is None:
        return
    colours, frame = canvas.colours, canvas.frame
    top = _MIDDLE + _UNDER
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
