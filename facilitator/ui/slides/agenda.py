"""Where the day stands: one row a block, with a mark and a word for done, now and next."""

from PySide6.QtCore import QRectF

from facilitator.core.stage_around import AgendaPlace, AgendaSlide
from facilitator.core.text import Line
from facilitator.ui.slides.canvas import Canvas, Outline
from facilitator.ui.slides.fitting import (
    LEAST,
    LEAST_SECOND,
    MIDDLE,
    Style,
    fit_name,
    fit_word,
    word,
)
from facilitator.ui.slides.frame import Area
from facilitator.ui.slides.numbers import time_of_day

_MOST_PITCH = 112.0
_LARGEST, _SHARE = 60, 0.56
_MARKS = 76.0
_DISC, _RING = 40.0, 5.0
_PAD, _GAP = 24.0, 40.0
_RAIL = 4.0
_SECOND_DROP = 46.0
_RADIUS = 20.0


def paint_agenda(canvas: Canvas, slide: AgendaSlide, area: Area) -> None:
    """All rows from the top, on a rail; above and below it how many are left out."""
    above = canvas.trn("One more before", "{count} more before", slide.before)
    below = canvas.trn("One more to come", "{count} more to come", slide.after)
    count = len(slide.rows) + bool(slide.before) + bool(slide.after)
    if not slide.rows:
        return
    both = any(row.name.second is not None for row in slide.rows)
    pitch = min(_MOST_PITCH * (1.12 if both else 1.0), area.height / count)
    first = area.top + pitch / 2
    if slide.before:
        _say_left_out(canvas, above, area, first)
        first += pitch
    last = first + (len(slide.rows) - 1) * pitch
    rail = area.left + _PAD + _DISC / 2
    canvas.box(QRectF(rail - _RAIL / 2, first, _RAIL, last - first), canvas.colours.track)
    for number, row in enumerate(slide.rows):
        _paint_row(canvas, row, area, QRectF(area.left, first + (number - 0.5) * pitch, 0, pitch))
    if slide.after:
        _say_left_out(canvas, below, area, last + pitch)


def _say_left_out(canvas: Canvas, said: Line, area: Area, middle: float) -> None:
    style = Style(pref=LEAST, ink=canvas.colours.text2)
    left, right = area.left + _PAD + _MARKS, area.right
    words = fit_word(said.first.text, style, right - left)
    baseline = middle + LEAST * MIDDLE
    left += canvas.say(words, left, baseline) + _GAP
    if said.second is not None:
        quiet = Style(pref=LEAST_SECOND, least=LEAST_SECOND, ink=canvas.colours.text2)
        canvas.say(fit_word(said.second.text, quiet, right - left), left, baseline)


def _paint_row(canvas: Canvas, row: AgendaPlace, area: Area, place: QRectF) -> None:
    colours, now = canvas.colours, row.state == "now"
    middle = place.center().y()
    if now:
        band = QRectF(area.left, place.top() + 4, area.width, place.height() - 8)
        canvas.box(band, colours.soft, _RADIUS)
    _paint_mark(canvas, row, area.left + _PAD, middle)
    right = area.right - _PAD
    right = _say_right(canvas, row, right, middle)
    left = area.left + _PAD + _MARKS
    px = max(LEAST, min(_LARGEST, int(place.height() * _SHARE)))
    if row.name.second is not None:
        px = max(LEAST, min(px, 48))
    ink = colours.text2 if row.state == "done" else colours.text
    style = Style(pref=px, bold=now, ink=ink)
    name = fit_name(row.name.first.text, style, right - left)
    canvas.expect(row.name, fits=name.whole)
    said = name.lines[0]
    second = row.name.second
    up = _SECOND_DROP / 2 if second is not None else 0.0
    baseline = middle + said.px * MIDDLE - up
    canvas.say(said, left, baseline)
    if second is not None:
        quiet = Style(pref=LEAST_SECOND, least=LEAST_SECOND, ink=colours.text2)
        canvas.say(fit_word(second.text, quiet, right - left), left, baseline + _SECOND_DROP)


def _say_right(canvas: Canvas, row: AgendaPlace, right: float, middle: float) -> float:
    """The time, and before it the word for now and next; returns where the name has to end.

    The word has its second language below it, as the name has.
    """
    strong = row.state == "now"
    if row.start is not None:
        ink = canvas.colours.text if strong else canvas.colours.text2
        time = word(time_of_day(row.start), LEAST + 8, ink, bold=strong, lang="num")
        right -= canvas.say(time, right, middle + time.px * MIDDLE, "right") + _GAP
    named = {"now": canvas.tr("Now"), "next": canvas.tr("Up next")}.get(row.state)
    if named is None:
        return right
    ink = canvas.colours.accent if strong else canvas.colours.text2
    said = word(named.first.text, LEAST, ink, bold=strong)
    if named.second is None:
        return right - canvas.say(said, right, middle + LEAST * MIDDLE, "right") - _GAP
    below = word(named.second.text, LEAST_SECOND, canvas.colours.text2)
    baseline = middle + LEAST * MIDDLE - _SECOND_DROP / 2
    width = max(
        canvas.say(said, right, baseline, "right"),
        canvas.say(below, right, baseline + _SECOND_DROP, "right"),
    )
    return right - width - _GAP


def _paint_mark(canvas: Canvas, row: AgendaPlace, left: float, middle: float) -> None:
    """A tick, a full disc with a dot, or a ring: told apart without colour."""
    colours = canvas.colours
    disc = QRectF(left, middle - _DISC / 2, _DISC, _DISC)
    if row.state == "done":
        canvas.mark(disc, colours.track)
        canvas.check(disc.adjusted(9, 9, -9, -9), colours.text2)
    elif row.state == "now":
        canvas.mark(disc, colours.accent)
        canvas.mark(disc.adjusted(13, 13, -13, -13), colours.on_accent)
    else:
        half = _RING / 2
        ring = disc.adjusted(half, half, -half, -half)
        canvas.box(ring, colours.bg, ring.width() / 2, Outline(colours.text2, _RING))
