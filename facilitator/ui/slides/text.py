"""A title, lines, a question in the accent colour; and figures to remember in the panel."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from facilitator.core.stage import BigFigure, TextSlide
from facilitator.core.text import Line
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.fitting import (
    FIGURE_MIDDLE,
    LEAST_SECOND,
    Item,
    SetText,
    Stack,
    Style,
    Word,
    fit_stack,
    set_text,
    settle,
    word,
)
from facilitator.ui.slides.frame import BODY_BOTTOM, Area

_BADGE = 1.3
_BADGE_GAP = 28.0
_DROP = 0.3
_MOST_DROP = 130.0
_WIDE = 1500.0

_FIGURE_PX, _LEAST_FIGURE_PX = 144, 96
_UNIT_PX = 52
_UNIT_GAP = 20.0
_FIGURE_LEADING = 1.12
_FIGURE_GAP = 28.0


def paint_text(canvas: Canvas, slide: TextSlide, area: Area, panel_top: float) -> None:
    """The texts on the left; the figures, if any, on the right, from ``panel_top``."""
    items = _items(canvas, slide, area)
    stack = fit_stack(items, area.width, area.height)
    fits = stack.fits and stack.height <= area.height + 0.5
    canvas.expect(*(item.line for item in items), fits=fits)
    top = area.top + min(_MOST_DROP, max(0.0, area.height - stack.height) * _DROP)
    canvas.put_stack(stack, area.left, top)
    if slide.numbered:
        _paint_numbers(canvas, stack, len(slide.lines), (area.left, top))
    if slide.figures:
        _paint_figures(canvas, slide.figures, panel_top + 24)


def _items(canvas: Canvas, slide: TextSlide, area: Area) -> list[Item]:
    """All texts; a little larger where nothing stands beside them."""
    colours = canvas.colours
    wide = area.width > _WIDE
    usual, hero = (104, 160) if wide else (84, 140)
    title = Style(
        pref=hero if slide.hero else usual,
        least=84 if slide.hero else 56,
        bold=True,
        ink=colours.text,
        second_ink=colours.accent,
        leading=1.22,
        tight=slide.hero,
        lines=3,
    )
    body = Style(pref=72 if wide else 64, ink=colours.text, second_ink=colours.text2)
    strong = Style(
        pref=84 if wide else 76,
        least=48,
        bold=True,
        ink=colours.accent,
        second_ink=colours.text2,
        lines=4,
    )
    indent = round(body.pref * _BADGE) + _BADGE_GAP if slide.numbered else 0.0
    items = [Item(slide.title, title)]
    items += [
        Item(line, body, gap=22 if number else 40, least_gap=14, indent=indent)
        for number, line in enumerate(slide.lines)
    ]
    if slide.emphasis is not None:
        items.append(Item(slide.emphasis, strong, gap=34, least_gap=16))
    return items


def _paint_numbers(canvas: Canvas, stack: Stack, count: int, corner: tuple[float, float]) -> None:
    """A badge before every line under the title."""
    left, top = corner
    rows = list(zip(stack.places, stack.texts, strict=True))[1 : count + 1]
    for number, ((_, offset), text) in enumerate(rows, 1):
        side = round(text.px * _BADGE)
        middle = top + offset + text.pieces[0].baseline - text.px * FIGURE_MIDDLE
        badge = QRectF(left, middle - side / 2, side, side)
        canvas.box(badge, canvas.colours.soft, side * 0.24)
        px = max(44, round(text.px * 0.75))
        figure = word(str(number), px, canvas.colours.accent, bold=True, lang="num")
        canvas.say(figure, badge.center().x(), middle + px * FIGURE_MIDDLE, "centre")


@dataclass(frozen=True, slots=True)
class _FigureBlock:
    """A figure with its unit, and its label: beside each other's languages or under them."""

    figure: Word
    unit: Word
    label: SetText
    aside: Word | None

    @property
    def height(self) -> float:
        return self.figure.px * _FIGURE_LEADING + self.label.height


@dataclass(frozen=True, slots=True)
class _FigureColumn:
    """All figures under each other."""

    blocks: tuple[_FigureBlock, ...]
    gap: float
    width: float

    @property
    def height(self) -> float:
        between = (len(self.blocks) - 1) * self.gap
        return sum(block.height for block in self.blocks) + between

    @property
    def fits(self) -> bool:
        return all(
            block.label.fits and block.figure.width + _UNIT_GAP + block.unit.width <= self.width
            for block in self.blocks
        )


def _paint_figures(canvas: Canvas, figures: tuple[BigFigure, ...], top: float) -> None:
    frame = canvas.frame
    width = frame.right - frame.panel_left
    room = BODY_BOTTOM - top

    def column(shrink: float) -> _FigureColumn:
        blocks = tuple(_figure_block(canvas, figure, width, shrink) for figure in figures)
        return _FigureColumn(blocks, _FIGURE_GAP * (2 - shrink), width)

    made = settle(column, room)
    canvas.expect(*(each.label for each in figures), fits=made.fits and made.height <= room + 0.5)
    y = top + max(0.0, room - made.height) / 2
    for number, block in enumerate(made.blocks):
        if number:
            canvas.rule(frame.panel_left, frame.right, y + made.gap / 2)
            y += made.gap
        _paint_figure_block(canvas, block, y)
        y += block.height


def _figure_block(canvas: Canvas, figure: BigFigure, width: float, shrink: float) -> _FigureBlock:
    colours = canvas.colours
    px = round(_FIGURE_PX + (_LEAST_FIGURE_PX - _FIGURE_PX) * shrink)
    ink = colours.gold if figure.strong else colours.text
    style = Style(pref=52, ink=colours.text, second_ink=colours.text2, lines=3)
    unit = word(figure.unit.first.text, _UNIT_PX, colours.text, bold=True)
    label, aside = set_text(figure.label, style, width, shrink), None
    if figure.label.second is not None:
        first = set_text(Line(figure.label.first), style, width, shrink)
        beside = word(figure.label.second.text, LEAST_SECOND + 4, colours.text2, lang="en")
        if first.width + 24 + beside.width <= width:
            label, aside = first, beside
    return _FigureBlock(word(figure.figure, px, ink, bold=True, lang="num"), unit, label, aside)


def _paint_figure_block(canvas: Canvas, block: _FigureBlock, top: float) -> None:
    left = canvas.frame.panel_left
    baseline = top + block.figure.px * 0.88
    wide = canvas.say(block.figure, left, baseline)
    canvas.say(block.unit, left + wide + _UNIT_GAP, baseline)
    label_top = top + block.figure.px * _FIGURE_LEADING
    canvas.put(block.label, left, label_top)
    if block.aside is not None:
        below = label_top + block.label.pieces[0].baseline
        canvas.say(block.aside, left + block.label.width + 24, below)
