"""The words of a picture of boxes and arrows at one size: all of them shrink together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from facilitator.core.diagram import (
    NO_TEXT,
    Key,
    Layout,
    Rect,
    Space,
    Tone,
    layout,
)
from facilitator.core.stage import DiagramSlide
from facilitator.core.text import Line
from facilitator.ui.slides.fitting import LEAST, SetText, Style, set_text
from facilitator.ui.tokens import StageColours

SWATCH = 56.0
SWATCH_GAP = 16.0
KEY_GAP = 48.0
_KEY_ROW_GAP = 8.0
_PAD = 26.0
_LEAST_PAD = 11.0
_NARROW_PAD = 5.0
"""Beside a figure: a short time on an axis is a narrow box."""
_EDGE = 3.0
_LABEL_GAP = 40.0
_LABEL_SHARE = 0.36
_HEAD_PAD = 8.0
_STRIP_PAD = 6.0
_BESIDE = 0.3
"""Between two languages on one line, in em of the first."""
_BESIDE_LEAST = 14.0
_UNBOUNDED = 4000.0
_PREFERRED = 60
_PREFERRED_LABEL = 52
_TIGHT = 1.12


@dataclass(frozen=True, slots=True)
class Placed:
    """A text and the rectangle it stands in."""

    text: SetText
    rect: Rect


@dataclass(frozen=True, slots=True)
class Texts:
    """A picture with everything set. ``height`` is what it takes: the picture fills its place."""

    layout: Layout
    nodes: tuple[Placed | None, ...]
    lanes: tuple[Placed, ...]
    heads: tuple[Placed, ...]
    corner: Placed | None
    strip: Placed | None
    fits: bool
    height: float = 0.0


def ink_of(tone: Tone, colours: StageColours) -> str:
    """The letters in a box of this tone."""
    inks = {"strong": colours.on_accent, "wait": colours.gold, "stop": colours.over}
    return inks.get(tone, colours.text2 if tone == "bare" else colours.text)


def beside(line: Line, style: Style, shrink: float) -> SetText:
    """Both languages on one line, the second one after the first."""
    first = set_text(Line(line.first), replace(style, lines=1), _UNBOUNDED, shrink)
    if line.second is None:
        return first
    under = Style(
        pref=style.second_px(0.0),
        least=style.second_px(1.0),
        ink=style.second_ink or style.ink,
        lines=1,
    )
    second = set_text(Line(line.second), under, _UNBOUNDED, shrink)
    x = first.width + _BESIDE * first.px
    down = first.pieces[0].baseline - second.pieces[0].baseline
    moved = (replace(one, x=one.x + x, baseline=one.baseline + down) for one in second.pieces)
    return SetText(
        (*first.pieces, *moved), x + second.width, first.height, first.fits and second.fits
    )


class DiagramTexts:
    """Sets the words of one slide into a place of one size."""

    def __init__(
        self, slide: DiagramSlide, width: float, height: float, look: StageColours
    ) -> None:
        self._slide = slide
        self._diagram = slide.diagram
        self._width = width
        self._height = height
        self._colours = look

    def at(self, shrink: float) -> Texts:
        """Everything at one size."""
        diagram = self._diagram
        rows = max(1, diagram.rows)
        most = self._width * _LABEL_SHARE
        pitch = self._height * (0.8 if diagram.axis or diagram.heads else 0.9) / rows
        lanes = [self._label(number, most, pitch, shrink) for number in diagram.lanes]
        corner = None
        if diagram.corner != NO_TEXT:
            corner = beside(self._line(diagram.corner), self._quiet(), shrink)
        label = max((one.width for one in (*lanes, *([corner] if corner else []))), default=0.0)
        label += _LABEL_GAP if label else 0.0
        column = max(1.0, (self._width - label) / max(1, diagram.columns))
        heads = [
            set_text(self._line(number), self._bold(), column - _LEAST_PAD, shrink)
            for number in diagram.heads
        ]
        head = max((one.height for one in (*heads, *([corner] if corner else []))), default=0.0)
        if diagram.axis is not None:
            head = max(head, 1.2 * LEAST)
        strip = self._strip(shrink)
        placed = layout(
            diagram,
            Space(
                width=self._width,
                height=self._height,
                label=label,
                head=head + _HEAD_PAD if head else 0.0,
                strip=strip.height + 2 * _STRIP_PAD if strip is not None else 0.0,
            ),
        )
        nodes = [self._node(number, placed.nodes[number], shrink) for number in self._numbers()]
        texts = [*nodes, *self._in(lanes, placed.lanes), *self._in(heads, placed.heads)]
        return Texts(
            layout=placed,
            nodes=tuple(nodes),
            lanes=self._in(lanes, placed.lanes),
            heads=self._in(heads, placed.heads),
            corner=None if corner is None else Placed(corner, placed.corner),
            strip=None if strip is None or placed.strip is None else Placed(strip, placed.strip),
            fits=label <= most + _LABEL_GAP + 1
            and all(map(_goes_in, texts))
            and not _crossed(placed, strip),
        )

    def _numbers(self) -> range:
        return range(len(self._diagram.nodes))

    def _line(self, number: int) -> Line:
        return self._slide.texts[number]

    def _in(self, texts: Sequence[SetText], rects: Sequence[Rect]) -> tuple[Placed, ...]:
        return tuple(Placed(text, rect) for text, rect in zip(texts, rects, strict=True))

    def _label(self, number: int, most: float, pitch: float, shrink: float) -> SetText:
        """The name of a lane: its second language under it, or beside it where rows are low."""
        line = self._line(number)
        stacked = set_text(line, self._bold(), most, shrink)
        return stacked if stacked.height <= pitch else beside(line, self._bold(), shrink)

    def _strip(self, shrink: float) -> SetText | None:
        divider = self._diagram.divider
        if divider is None:
            return None
        style = replace(self._bold(), pref=LEAST, ink=self._colours.accent)
        return beside(self._line(divider.text), style, shrink)

    def _node(self, number: int, rect: Rect, shrink: float) -> Placed | None:
        node = self._diagram.nodes[number]
        if node.text == NO_TEXT:
            return None
        line = self._line(node.text)
        ink = ink_of(node.tone, self._colours)
        quiet = node.tone in ("bare", "plain", "soft")
        style = Style(
            pref=_PREFERRED,
            bold=node.tone != "bare",
            ink=ink,
            second_ink=self._colours.text2 if quiet else ink,
            leading=_TIGHT,
            lines=3,
        )
        pad = _PAD + (_LEAST_PAD - _PAD) * shrink
        inside = rect.inset(pad if len(line.first.text) > 2 else _NARROW_PAD, _EDGE)
        return Placed(set_text(line, style, inside.width, shrink), inside)

    def _bold(self) -> Style:
        colours = self._colours
        return Style(
            pref=_PREFERRED_LABEL,
            bold=True,
            ink=colours.text,
            second_ink=colours.text2,
            leading=_TIGHT,
            lines=2,
        )

    def _quiet(self) -> Style:
        return Style(pref=LEAST, ink=self._colours.text2, leading=_TIGHT, lines=1)


def _goes_in(placed: Placed | None) -> bool:
    if placed is None:
        return True
    text, rect = placed.text, placed.rect
    return text.fits and text.height <= rect.height + 0.5 and text.width <= rect.width + 0.5


def _crossed(placed: Layout, said: SetText | None) -> bool:
    """Whether an arrow runs through the name of the divider."""
    strip = placed.strip
    if said is None or strip is None:
        return False
    end = said.width + _BESIDE_LEAST
    return any(
        x < end and min(y, other) < strip.bottom and max(y, other) > strip.y
        for route in placed.routes
        for (x, y), (_, other) in pairwise(route)
    )


@dataclass(frozen=True, slots=True)
class Legend:
    """The meanings of the tones: a row, or more where they need them."""

    places: tuple[tuple[float, float], ...]
    texts: tuple[SetText, ...]
    keys: tuple[Key, ...]
    height: float
    fits: bool = True


def set_legend(slide: DiagramSlide, colours: StageColours, width: float) -> Legend | None:
    """Both languages on one line where all go into one row, else under each other."""
    keys = slide.diagram.legend
    if not keys:
        return None
    style = Style(pref=LEAST, ink=colours.text, second_ink=colours.text2, leading=_TIGHT, lines=1)
    lines = [slide.texts[key.text] for key in keys]
    flat = _flow([beside(one, style, 0.0) for one in lines], keys, width)
    if flat.height <= 1.5 * style.leading * LEAST:
        return flat
    stacked = _flow([set_text(one, style, _UNBOUNDED, 1.0) for one in lines], keys, width)
    return stacked if stacked.height < flat.height else flat


def _flow(texts: list[SetText], keys: tuple[Key, ...], width: float) -> Legend:
    high = max(text.height for text in texts)
    places: list[tuple[float, float]] = []
    x = y = 0.0
    for text in texts:
        wide = SWATCH + SWATCH_GAP + text.width
        if x > 0 and x + wide > width:
            x, y = 0.0, y + high + _KEY_ROW_GAP
        places.append((x, y))
        x += wide + KEY_GAP
    fits = all(SWATCH + SWATCH_GAP + text.width <= width for text in texts)
    return Legend(tuple(places), tuple(texts), keys, y + high, fits)
