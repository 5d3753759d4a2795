"""The unnumbered first page: a dark band with the title, the facts of the workshop under it."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from facilitator.core.charts import palette
from facilitator.reports import logo
from facilitator.reports.fonts import Typesetter
from facilitator.reports.ink import ink
from facilitator.reports.model import Cover, Fact, Meta, Runs
from facilitator.reports.setting import SetLine, draw_lines, set_lines
from facilitator.reports.tagging import Element, tagged
from facilitator.reports.theme import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TEXT_WIDTH, TextStyle

_BAND = 452.0
_KICKER = TextStyle(size=13, leading=18, colour="#C9D9E8", bold=True, shortest=1)
_TITLES = tuple(
    TextStyle(size=size, leading=size * 1.32, colour=palette.WHITE, bold=True)
    for size in (36, 30, 24, 19)
)
_MOST_TITLE_LINES = 2
_SUBTITLE = TextStyle(size=14, leading=21, colour="#D6E2EE")
_LABEL = TextStyle(size=9.5, leading=17, colour=palette.QUIET, shortest=1)
_VALUE = TextStyle(size=11, leading=17, after=9)
_SMALL_VALUE = TextStyle(size=9, leading=12.5, after=5)
_NOTE = TextStyle(size=8.5, leading=13, colour=palette.QUIET)
_BAR = (46.0, 3.5)
_BAR_FOOT = 34.0
_KICKER_TOP = 80.0
_LABEL_WIDTH = 62.0
_FACTS_TOP = 36.0
_NOTE_FOOT = 52.0

_NODES = 6
_SPACING = 34.0
_KNOTS_FOOT = 252.0
"""From the top of the page to below the ornament; a title that reaches it has the place alone."""
_CHAIN = ((0, 1), (1, 1), (2, 2), (3, 2), (4, 1), (5, 1))
_OTHER = ((0, 4), (1, 4), (2, 3), (3, 3), (4, 4), (5, 4))
_BRIDGES = (((2, 2), (2, 3)), ((3, 2), (3, 3)))
_BRIGHT, _DIM, _LINK = "#C9D9E8", "#3D6A98", "#5C86B0"
_HANDOVER = (3, 2)
"""The knot where two chains of work meet, in amber."""


def draw_cover(canvas: Canvas, setter: Typesetter, meta: Meta, cover: Cover) -> None:
    """Draws the whole page. Long facts take height from the band, and are set smaller at need."""
    note = set_lines(setter, cover.note, _NOTE, TEXT_WIDTH)
    foot = _NOTE_FOOT + len(note) * _NOTE.leading
    band = _Band(setter, cover)
    room = PAGE_HEIGHT - band.height - _FACTS_TOP - foot
    logo_room = logo.ROOM[0] + 24.0 if meta.logo is not None else 0.0
    facts = _fitting_facts(setter, cover.facts, TEXT_WIDTH - logo_room, room)
    low = foot + _FACTS_TOP + sum(fact.height for fact in facts)
    low = min(max(PAGE_HEIGHT - _BAND, low), PAGE_HEIGHT - band.height)
    canvas.setFillColor(ink(palette.ACCENT))
    canvas.rect(0, low, PAGE_WIDTH, PAGE_HEIGHT - low, stroke=0, fill=1)
    if low + band.text_height < PAGE_HEIGHT - _KNOTS_FOOT:
        _draw_knots(canvas)
    band.draw(canvas, low)
    top = low - _FACTS_TOP
    if meta.logo is not None:
        logo.draw_logo(canvas, meta.logo, (PAGE_WIDTH - MARGIN, top), meta.client or meta.title)
    for fact in facts:
        fact.draw(canvas, top)
        top -= fact.height
    if note:
        canvas.setStrokeColor(ink(palette.RULE))
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, foot, PAGE_WIDTH - MARGIN, foot)
        with tagged(canvas, Element("P")):
            draw_lines(canvas, note, _NOTE, (MARGIN, foot - 6.0), TEXT_WIDTH)


class _Band:
    """What stands in the band: kicker at the top, title and subtitle over the amber bar."""

    def __init__(self, setter: Typesetter, cover: Cover) -> None:
        room = TEXT_WIDTH - _NODES * _SPACING
        self._kicker = set_lines(setter, cover.kicker, _KICKER, room)
        self._style, self._title = _fitting_title(setter, cover.title)
        self._subtitle = set_lines(setter, cover.subtitle, _SUBTITLE, TEXT_WIDTH)

    @property
    def text_height(self) -> float:
        """From the foot of the band to the top of the title."""
        title = len(self._title) * self._style.leading
        return _BAR_FOOT + _BAR[1] + 28.0 + len(self._subtitle) * _SUBTITLE.leading + title

    @property
    def height(self) -> float:
        """The least height that holds all of it."""
        return _KICKER_TOP + len(self._kicker) * _KICKER.leading + 16.0 + self.text_height

    def draw(self, canvas: Canvas, low: float) -> None:
        """Draws it in the band whose foot is at ``low``."""
        room = TEXT_WIDTH - _NODES * _SPACING
        with tagged(canvas, Element("P")):
            draw_lines(canvas, self._kicker, _KICKER, (MARGIN, PAGE_HEIGHT - _KICKER_TOP), room)
        canvas.setFillColor(ink(palette.AMBER))
        canvas.rect(MARGIN, low + _BAR_FOOT, *_BAR, stroke=0, fill=1)
        top = low + self.text_height
        with tagged(canvas, Element("Title")):
            draw_lines(canvas, self._title, self._style, (MARGIN, top), TEXT_WIDTH)
        top -= len(self._title) * self._style.leading + 8.0
        with tagged(canvas, Element("P")):
            draw_lines(canvas, self._subtitle, _SUBTITLE, (MARGIN, top), TEXT_WIDTH)


def _fitting_title(setter: Typesetter, title: Runs) -> tuple[TextStyle, list[SetLine]]:
    """The title at the largest size that needs no more than two lines, else at the smallest."""
    for style in _TITLES[:-1]:
        lines = set_lines(setter, title, style, TEXT_WIDTH)
        if len(lines) <= _MOST_TITLE_LINES:
            return style, lines
    return _TITLES[-1], set_lines(setter, title, _TITLES[-1], TEXT_WIDTH)


class _Fact(NamedTuple):
    """A fact of the cover, set; ``left`` is where all values begin."""

    label: list[SetLine]
    value: list[SetLine]
    left: float
    style: TextStyle

    @property
    def height(self) -> float:
        """The height with the gap that follows."""
        lines = max(len(self.value), len(self.label))
        return lines * self.style.leading + self.style.after

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draws label and value on one baseline."""
        drop = self.style.ascent - _LABEL.ascent
        with tagged(canvas, Element("P")):
            draw_lines(canvas, self.label, _LABEL, (MARGIN, top - drop), TEXT_WIDTH)
            draw_lines(canvas, self.value, self.style, (MARGIN + self.left, top), TEXT_WIDTH)


def _fitting_facts(
    setter: Typesetter, facts: Sequence[Fact], width: float, room: float
) -> list[_Fact]:
    labels = [set_lines(setter, fact.label, _LABEL, width / 3) for fact in facts]
    widest = max((line.width for lines in labels for line in lines), default=0.0)
    left = max(_LABEL_WIDTH, widest + 16.0)

    def all_in(style: TextStyle) -> list[_Fact]:
        values = [set_lines(setter, fact.value, style, width - left) for fact in facts]
        pairs = zip(labels, values, strict=True)
        return [_Fact(label, value, left, style) for label, value in pairs]

    normal = all_in(_VALUE)
    return normal if sum(fact.height for fact in normal) <= room else all_in(_SMALL_VALUE)


def _draw_knots(canvas: Canvas) -> None:
    """The ornament: people as knots, two chains of work, and the place where they meet."""

    def place(knot: tuple[int, int]) -> tuple[float, float]:
        right = PAGE_WIDTH - MARGIN - 5.5
        x = right - (_NODES - 1 - knot[0]) * _SPACING
        return x, PAGE_HEIGHT - 74.0 - knot[1] * _SPACING

    canvas.setStrokeColor(ink(_LINK))
    canvas.setLineWidth(1.0)
    for one, other in (*pairwise(_CHAIN), *pairwise(_OTHER), *_BRIDGES):
        canvas.line(*place(one), *place(other))
    for column in range(_NODES):
        for row in range(_NODES):
            knot = (column, row)
            colour = _BRIGHT if knot in _CHAIN or knot in _OTHER else _DIM
            canvas.setFillColor(ink(palette.AMBER if knot == _HANDOVER else colour))
            radius = 5.5 if knot == _HANDOVER else 3.6
            canvas.circle(*place(knot), radius, stroke=0, fill=1)
