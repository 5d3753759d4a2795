"""The cells of a table and what their looks mean; none is told apart by its colour alone.

A cell of a scale goes from the ground of a card to the accent in one hue, so it is as clear to those
who see no colour and on a grey screen; its figure stands in it in the ink that is read best.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen

from facilitator.core.charts import colour
from facilitator.core.stage import Cell, CellLook
from facilitator.core.text import Line
from facilitator.ui.slides.canvas import Canvas, Outline
from facilitator.ui.slides.diagram_texts import KEY_GAP, SWATCH, SWATCH_GAP, beside
from facilitator.ui.slides.fitting import (
    FIGURE_MIDDLE,
    LEAST,
    LEAST_SECOND,
    MIDDLE,
    SetText,
    Style,
    Word,
    word,
)
from facilitator.ui.tokens import StageColours

_RADIUS = 10.0
_GAP = 6.0
_SWATCH_HEIGHT = 44.0
_ROW_GAP = 8.0
_COUNT_GAP = 14.0
DOTS: tuple[CellLook, ...] = ("right", "wrong")
"""Looks that are a round mark with a sign beside their figure."""
_SIGN = 26.0
_SIGN_GAP = 8.0
_DOT_PAD = 20.0
_LEAST_DOT = 0.55
"""How high a dot is at no share of a scale, beside one at all of it."""
_INKS = ("#FFFFFF", "#000000")
_LETTERS = 5
"""As many letters as an answer to a question with several right ones may have."""


def is_figure(line: Line) -> bool:
    """Whether a cell holds figures, signs or a letter rather than words."""
    text = line.first.text
    return line.second is None and not (len(text) > _LETTERS and any(map(str.isalpha, text)))


def cell_words(cell: Cell, px: int, ink: str) -> tuple[Word, ...]:
    """What is written in a cell: one line, or the second language under it."""
    first = cell.text.first
    if is_figure(cell.text):
        return (word(first.text, px, ink, bold=True, lang="num"),)
    said = word(first.text, LEAST, ink, bold=cell.look == "gain")
    if cell.text.second is None:
        return (said,)
    return said, word(cell.text.second.text, LEAST_SECOND, ink, lang="en")


def cell_width(cell: Cell, px: int) -> float:
    """How wide a cell must be for what it says."""
    sign = _SIGN + _SIGN_GAP + _DOT_PAD if cell.look in DOTS else 0.0
    return max(each.width for each in cell_words(cell, px, "")) + sign


def shade_of(colours: StageColours, share: float) -> QColor:
    """The ground of a figure of a scale: the quiet ground at 0, the accent at 1."""
    low, high = QColor(colours.card), QColor(colours.accent)
    share = min(1.0, max(0.0, share))

    def between(one: float, other: float) -> float:
        return one + (other - one) * share

    return QColor.fromRgbF(
        between(low.redF(), high.redF()),
        between(low.greenF(), high.greenF()),
        between(low.blueF(), high.blueF()),
    )


def ink_on(ground: QColor) -> str:
    """The ink that is read best on a shade: in its middle only black and white reach 4.5:1."""
    return max(_INKS, key=lambda ink: contrast(QColor(ink), ground))


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1…21 (WCAG 2.1)."""
    return colour.contrast(one.name(), other.name())


@dataclass(frozen=True, slots=True)
class _Paint:
    """Ground, outline and ink of a look."""

    fill: str | None
    line: Outline | None
    ink: str


def _paint_of(canvas: Canvas, cell: Cell) -> _Paint:
    colours = canvas.colours
    ground = shade_of(colours, cell.shade)
    looks: dict[CellLook, _Paint] = {
        "plain": _Paint(None, None, colours.text),
        "missing": _Paint(None, None, colours.text2),
        "void": _Paint(None, Outline(colours.over, 4, dashed=True), colours.over),
        "gain": _Paint(None, None, colours.accent),
        "own": _Paint(colours.track, None, colours.text2),
        "shade": _Paint(ground.name(), Outline(colours.line), ink_on(ground)),
        "right": _Paint(colours.accent, None, colours.on_accent),
        "wrong": _Paint(colours.card, Outline(colours.text2, 3), colours.text),
        "both": _Paint(colours.accent, None, colours.on_accent),
        "supplier": _Paint(colours.card, Outline(colours.gold, 4, dashed=True), colours.gold),
        "customer": _Paint(colours.over_panel, Outline(colours.over, 4), colours.over),
        "blind": _Paint(colours.over, None, colours.bg),
    }
    return looks[cell.look]


def paint_cell(canvas: Canvas, cell: Cell, rect: QRectF, px: int) -> None:
    """A cell in its place."""
    inner = rect.adjusted(_GAP / 2, _GAP / 2, -_GAP / 2, -_GAP / 2)
    paint = _paint_of(canvas, cell)
    if cell.look in DOTS:
        _paint_dot(canvas, cell, inner, px)
        return
    if paint.fill is not None or paint.line is not None:
        _paint_ground(canvas, inner, paint)
    said = cell_words(cell, px, paint.ink)
    middle = rect.center()
    if len(said) == 1:
        share = FIGURE_MIDDLE if said[0].face.lang == "num" else MIDDLE
        canvas.say(said[0], middle.x(), middle.y() + said[0].px * share, "centre")
        return
    canvas.say(said[0], middle.x(), middle.y() - 4, "centre")
    canvas.say(said[1], middle.x(), middle.y() + said[1].px, "centre")


def _paint_ground(canvas: Canvas, rect: QRectF, paint: _Paint) -> None:
    half = paint.line.width / 2 if paint.line is not None else 0.0
    canvas.box(rect.adjusted(half, half, -half, -half), paint.fill, _RADIUS, paint.line)


def _paint_dot(canvas: Canvas, cell: Cell, rect: QRectF, px: int) -> None:
    """A pill as round as it can be: filled with a check where right, an outline with a cross where
    not."""
    paint = _paint_of(canvas, cell)
    said = cell_words(cell, px, paint.ink)
    wide = max(each.width for each in said) + _SIGN + _SIGN_GAP
    share = _LEAST_DOT + (1 - _LEAST_DOT) * cell.shade if cell.shade else 1.0
    high = min(rect.height(), max(px * 1.06, rect.height() * share))
    width = min(rect.width(), max(wide + _DOT_PAD, high * 1.3))
    centre = rect.center()
    pill = QRectF(centre.x() - width / 2, centre.y() - high / 2, width, high)
    half = paint.line.width / 2 if paint.line is not None else 0.0
    canvas.box(
        pill.adjusted(half, half, -half, -half), paint.fill, min(high, width) / 2, paint.line
    )
    left = centre.x() - wide / 2
    for number, each in enumerate(said):
        share = FIGURE_MIDDLE if each.face.lang == "num" else MIDDLE
        y = centre.y() + each.px * share
        if len(said) > 1:
            y = centre.y() - 4 if number == 0 else centre.y() + each.px
        canvas.say(each, left, y)
    sign = QRectF(left + wide - _SIGN, centre.y() - _SIGN / 2, _SIGN, _SIGN)
    if cell.look == "right":
        canvas.check(sign, paint.ink)
    else:
        _paint_cross(canvas, sign, paint.ink)


def _paint_cross(canvas: Canvas, rect: QRectF, ink: str) -> None:
    inner = rect.adjusted(4, 4, -4, -4)
    canvas.painter.setPen(QPen(QColor(ink), 4))
    canvas.painter.drawLine(inner.topLeft(), inner.bottomRight())
    canvas.painter.drawLine(
        QPointF(inner.right(), inner.top()), QPointF(inner.left(), inner.bottom())
    )


@dataclass(frozen=True, slots=True)
class CellLegend:
    """What the looks mean, in as many rows as the width asks for."""

    keys: tuple[Cell, ...]
    places: tuple[tuple[float, float], ...]
    texts: tuple[SetText, ...]
    height: float


def set_cell_legend(canvas: Canvas, keys: Sequence[Cell], width: float) -> CellLegend | None:
    """The legend of a table, at the least size."""
    if not keys:
        return None
    ink = canvas.colours.text2
    style = Style(pref=LEAST, ink=ink, second_ink=ink, leading=1.2)
    places: list[tuple[float, float]] = []
    texts: list[SetText] = []
    x = y = 0.0
    for key in keys:
        text = beside(key.text, style, 1.0)
        wide = SWATCH + SWATCH_GAP + text.width + _count_room(key)
        if x and x + wide > width:
            x, y = 0.0, y + text.height + _ROW_GAP
        places.append((x, y))
        texts.append(text)
        x += wide + KEY_GAP
    return CellLegend(tuple(keys), tuple(places), tuple(texts), y + texts[-1].height)


def _count(key: Cell, ink: str) -> Word:
    return word(key.count, LEAST, ink, bold=True, lang="num")


def _count_room(key: Cell) -> float:
    return _count(key, "").width + _COUNT_GAP if key.count else 0.0


def paint_cell_legend(canvas: Canvas, legend: CellLegend, left: float, top: float) -> None:
    """A sample of every look, and what it means."""
    for key, (x, y), text in zip(legend.keys, legend.places, legend.texts, strict=True):
        middle = top + y + text.height / 2
        swatch = QRectF(left + x, middle - _SWATCH_HEIGHT / 2, SWATCH, _SWATCH_HEIGHT)
        paint = _paint_of(canvas, key)
        if key.look in DOTS:
            half = paint.line.width / 2 if paint.line is not None else 0.0
            inner = swatch.adjusted(half, half, -half, -half)
            canvas.box(inner, paint.fill, _SWATCH_HEIGHT / 2, paint.line)
            sign = QRectF(0, 0, _SIGN, _SIGN)
            sign.moveCenter(swatch.center())
            if key.look == "right":
                canvas.check(sign, paint.ink)
            else:
                _paint_cross(canvas, sign, paint.ink)
        else:
            _paint_ground(canvas, swatch, paint)
        start = left + x + SWATCH + SWATCH_GAP
        canvas.put(text, start, top + y)
        if key.count:
            said = _count(key, canvas.colours.text)
            end = start + text.width + _count_room(key)
            canvas.say(said, end, top + y + text.pieces[0].baseline, "right")
