"""The rounds of an exercise compared: a bar for every round under every measure."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from facilitator.core.scoring.rounding import percent
from facilitator.core.stage import RoundBars, RoundsSlide
from facilitator.core.text import EN, Line, Run
from facilitator.ui.fonts import language_of
from facilitator.ui.slides.canvas import Canvas, Outline
from facilitator.ui.slides.fitting import (
    FIGURE_MIDDLE,
    LEAST,
    LEAST_SECOND,
    MIDDLE,
    Face,
    SetText,
    Style,
    fit_text,
    fit_word,
    set_text,
    word,
    words_with_figures,
)
from facilitator.ui.slides.frame import Area
from facilitator.ui.slides.heading import compared_style
from facilitator.ui.slides.numbers import plain

_HEAD_SHARE = 0.2
_LABEL_SHARE = 0.34
_BAR_GAP = 36.0
_ASIDE_GAP = 16.0
_VALUE_ROOM = 230.0
_GAP = 32.0
_DROP = 10.0
_MOST_ROW = 84.0
_TALLEST = 52.0


@dataclass(frozen=True, slots=True)
class _Measure:
    """One of the three things compared: its name, the rounds, their values, how to write them."""

    name: Line
    rounds: tuple[Line, ...]
    values: tuple[float | None, ...]
    longest: float
    write: Callable[[float], str]


def paint_rounds(canvas: Canvas, slide: RoundsSlide, area: Area) -> None:
    """The title, the measures, and a note about what may be concluded."""
    style = compared_style(canvas)
    title = fit_text(slide.title, style, area.width, area.height * 0.3)
    canvas.expect(slide.title, fits=title.fits)
    head = area.top + _DROP
    canvas.put(title, area.left, head)
    _say_beside(canvas, _counted(canvas, slide.rounds), area, head + title.height + LEAST)
    bottom = _paint_note(canvas, slide, area)
    top = head + title.height + LEAST + 36
    measures = _measures(canvas, slide)
    _paint_measures(canvas, slide.rounds, measures, Area(area.left, area.right, top, bottom))


def _say_beside(canvas: Canvas, line: Line, area: Area, baseline: float) -> None:
    """One line, the second language after the first where both go in."""
    ink = canvas.colours.text2
    first = word(line.first.text, LEAST, ink)
    x = area.left + canvas.say(first, area.left, baseline) + _ASIDE_GAP
    if line.second is not None:
        second = word(line.second.text, LEAST_SECOND, ink, lang=EN)
        if x + second.width <= area.right:
            canvas.say(second, x, baseline)


def _counted(canvas: Canvas, rounds: tuple[RoundBars, ...]) -> Line:
    """How many units the figures stand on: once where it is the same for all rounds."""
    counts = [canvas.trn("{count} entry", "{count} entries", each.units) for each in rounds]
    if len(set(counts)) == 1:
        return counts[0]
    named = list(zip((each.label for each in rounds), counts, strict=True))
    first = "   ".join(f"{label.first.text}  {count.first.text}" for label, count in named)
    lang = counts[0].first.lang if counts else EN
    if not counts or counts[0].second is None:
        return Line(Run(first, lang))
    second = "   ".join(
        f"{(label.second or label.first).text}  {(count.second or count.first).text}"
        for label, count in named
    )
    return Line(Run(first, lang), Run(second, EN))


def _measures(canvas: Canvas, slide: RoundsSlide) -> tuple[_Measure, ...]:
    """Accuracy, and of time and estimate what the exercise asks for."""
    rounds = slide.rounds
    minutes = tuple(each.minutes for each in rounds)
    longest = max((value for value in minutes if value is not None), default=1.0)

    def in_minutes(value: float) -> str:
        return canvas.tr("{minutes} min", minutes=plain(value)).first.text

    names = tuple(each.label for each in rounds)
    found = [
        _Measure(canvas.tr("Accuracy"), names, tuple(r.accuracy for r in rounds), 1.0, percent)
    ]
    if "time" in slide.measures:
        found.append(_Measure(canvas.tr("Time taken"), names, minutes, longest or 1.0, in_minutes))
    if "estimate" in slide.measures:
        guesses = tuple(r.estimate for r in rounds)
        found.append(_Measure(canvas.tr("Own estimate"), names, guesses, 1.0, percent))
    return tuple(found)


def _paint_note(canvas: Canvas, slide: RoundsSlide, area: Area) -> float:
    """The note and n at the foot; returns where the bars end."""
    colours = canvas.colours
    style = Style(pref=LEAST, ink=colours.text2, second_ink=colours.text2, leading=1.24, lines=3)
    bottom = area.bottom
    if slide.note is not None:
        note = set_text(slide.note, style, area.width)
        canvas.expect(slide.note, fits=note.fits)
        canvas.put(note, area.left, bottom - note.height)
        bottom -= note.height + 16
    return bottom


def _paint_measures(
    canvas: Canvas, rounds: tuple[RoundBars, ...], measures: tuple[_Measure, ...], area: Area
) -> None:
    if not rounds:
        return
    section = (area.height - (len(measures) - 1) * _GAP) / len(measures)
    row = min(_MOST_ROW, section / len(rounds))
    section = row * len(rounds)
    y = area.top
    for number, measure in enumerate(measures):
        if number:
            canvas.rule(area.left, area.right, y - _GAP / 2 - 1)
        name = _measure_name(canvas, measure, area.width * _HEAD_SHARE, section)
        canvas.put(name, area.left, y + (section - name.height) / 2)
        for index in range(len(rounds)):
            strip = Area(area.left + area.width * (_HEAD_SHARE + 0.02), area.right, y, y + row)
            _paint_bar(canvas, measure, index, strip)
            y += row
        y += _GAP


def _measure_name(canvas: Canvas, measure: _Measure, width: float, height: float) -> SetText:
    style = Style(
        pref=56,
        bold=True,
        ink=canvas.colours.text,
        second_ink=canvas.colours.text2,
        leading=1.16,
        lines=2,
    )
    return fit_text(measure.name, style, width, height)


def _label_width(measure: _Measure, strip: Area) -> float:
    """As wide as the longest name of a round, within reason."""
    most = strip.width * _LABEL_SHARE
    whole = max(_beside_width(line) for line in measure.rounds)
    if whole + 1 <= most:
        return whole + 1
    return min(max(word(line.first.text, LEAST, "").width for line in measure.rounds) + 1, most)


def _beside_width(line: Line) -> float:
    first = word(line.first.text, LEAST, "").width
    if line.second is None:
        return first
    return first + _ASIDE_GAP + word(line.second.text, LEAST_SECOND, "", lang=EN).width


def _paint_bar(canvas: Canvas, measure: _Measure, index: int, strip: Area) -> None:
    """One round: its name, its bar, its value; the last round is filled."""
    colours = canvas.colours
    middle = strip.top + strip.height / 2
    label, width = measure.rounds[index], _label_width(measure, strip)
    if _beside_width(label) <= width:
        name = Area(strip.left, strip.left + width, strip.top, strip.bottom)
        _say_beside(canvas, label, name, middle + LEAST * MIDDLE)
    else:
        said = fit_word(label.first.text, Style(pref=LEAST, ink=colours.text2), width)
        canvas.expect(label, fits=said.text == label.first.text)
        canvas.say(said, strip.left, middle + LEAST * MIDDLE)
    left = strip.left + width + _BAR_GAP
    value = measure.values[index]
    if value is None:
        room = Area(left, strip.right, strip.top, strip.bottom)
        _say_beside(canvas, canvas.tr("Not entered yet"), room, middle + LEAST * MIDDLE)
        return
    high = min(_TALLEST, strip.height * 0.62)
    longest = strip.right - left - _VALUE_ROOM
    whole = QRectF(left, middle - high / 2, longest, high)
    canvas.box(whole, colours.track, high * 0.26)
    wide = longest * min(1.0, max(0.0, value / measure.longest))
    last = index == len(measure.values) - 1
    if wide >= 1:
        bar, radius = QRectF(left, middle - high / 2, wide, high), min(high * 0.26, wide / 2)
        if last:
            canvas.box(bar, colours.accent, radius)
        else:
            inside = bar.adjusted(2, 2, -2, -2)
            canvas.box(inside, colours.soft, radius, Outline(colours.accent, 4))
    _paint_value(canvas, measure.write(value), strip.right, middle)


def _paint_value(canvas: Canvas, text: str, right: float, middle: float) -> None:
    """Figures in their face, a unit in its own, all up to the right edge."""
    colours = canvas.colours
    parts = words_with_figures(text, 56, colours.text, lang=language_of(text))
    parts = tuple(
        part if part.face.lang == "num" else replace(part, px=LEAST, face=Face(lang=part.face.lang))
        for part in parts
    )
    x = right - sum(part.width for part in parts)
    for part in parts:
        x += canvas.say(part, x, middle + 56 * FIGURE_MIDDLE)
