"""What every cover has: title, facts in two columns, logos in their places, the last line."""

from collections.abc import Sequence
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from facilitator.core.charts import palette
from facilitator.core.charts.colour import TEXT_CONTRAST, contrast, mixed
from facilitator.reports import logo
from facilitator.reports.fonts import Typesetter
from facilitator.reports.ink import ink
from facilitator.reports.model import Cover, Fact, Meta, Runs
from facilitator.reports.setting import SetLine, draw_lines, set_lines
from facilitator.reports.tagging import Element, tagged
from facilitator.reports.theme import MARGIN, PAGE_WIDTH, TEXT_WIDTH, TextStyle

FACTS_TOP = 36.0
"""Between the band and the facts."""
BAR = (46.0, 3.5)
"""The short line under a title."""
LOGO_GAP = 24.0
_TITLE_SIZES = (36, 30, 24, 19)
_MOST_TITLE_LINES = 2
_LABEL = TextStyle(size=9.5, leading=17, colour=palette.QUIET, shortest=1)
_VALUE = TextStyle(size=11, leading=17, after=9)
_SMALL_VALUE = TextStyle(size=9, leading=12.5, after=5)
_NOTE = TextStyle(size=8.5, leading=13, colour=palette.QUIET)
_LABEL_WIDTH = 62.0
_NOTE_FOOT = 52.0
_LIGHT = 0.84
"""How much white there is in the pale words on a band."""
_SEEN = 2.0


class Kinds(NamedTuple):
    """The styles of the words of a cover; ``bar`` is the colour of the short line."""

    kicker: TextStyle
    titles: tuple[TextStyle, ...]
    subtitle: TextStyle
    bar: str


def on_band(accent: str) -> Kinds:
    """On the colour of the client: pale words where they can be read there, else white ones."""
    pale = mixed(accent, palette.WHITE, _LIGHT)
    if contrast(pale, accent) < TEXT_CONTRAST:
        pale = palette.WHITE
    bar = palette.AMBER if contrast(palette.AMBER, accent) >= _SEEN else palette.WHITE
    return _kinds(pale, palette.WHITE, pale, bar)


def on_paper(accent: str) -> Kinds:
    """On white paper: the title in the colour of the client."""
    return _kinds(palette.QUIET, accent, palette.LEAD, palette.AMBER)


def _kinds(kicker: str, title: str, subtitle: str, bar: str) -> Kinds:
    return Kinds(
        TextStyle(size=13, leading=18, colour=kicker, bold=True, shortest=1),
        tuple(
            TextStyle(size=size, leading=size * 1.32, colour=title, bold=True)
            for size in _TITLE_SIZES
        ),
        TextStyle(size=14, leading=21, colour=subtitle),
        bar,
    )


def fitting_title(
    setter: Typesetter, title: Runs, styles: Sequence[TextStyle]
) -> tuple[TextStyle, list[SetLine]]:
    """The title at the largest size that needs no more than two lines, else at the smallest."""
    for style in styles[:-1]:
        lines = set_lines(setter, title, style, TEXT_WIDTH)
        if len(lines) <= _MOST_TITLE_LINES:
            return style, lines
    return styles[-1], set_lines(setter, title, styles[-1], TEXT_WIDTH)


class Foot:
    """The facts with the logos at their right, and the last line of the page under them.

    ``height`` is what the last line takes.
    """

    def __init__(self, setter: Typesetter, meta: Meta, cover: Cover) -> None:
        self._setter = setter
        self._meta = meta
        self._facts = cover.facts
        self._note = set_lines(setter, cover.note, _NOTE, TEXT_WIDTH)
        self._logos = [
            (one, whose or meta.title)
            for one, whose in (
                (meta.dress.logo, meta.client),
                (meta.dress.own_logo, meta.organiser),
            )
            if one is not None
        ]
        self.height = _NOTE_FOOT + len(self._note) * _NOTE.leading
        self._set: list[_Fact] = []

    def facts_height(self, room: float) -> float:
        """Sets the facts in ``room`` points, smaller at need; the height of what is drawn over the
        last line, with the space above it."""
        width = TEXT_WIDTH - (logo.ROOM[0] + LOGO_GAP if self._logos else 0.0)
        self._set = _fitting_facts(self._setter, self._facts, width, room - FACTS_TOP)
        facts = sum(fact.height for fact in self._set)
        return FACTS_TOP + max(facts, self._logos_height)

    @property
    def _logos_height(self) -> float:
        heights = [logo.logo_size(one)[1] for one, _ in self._logos]
        return sum(heights) + LOGO_GAP * len(heights)

    def draw(self, canvas: Canvas, low: float) -> None:
        """Draws everything under ``low``: that of the client at the top, one's own at the foot."""
        top = low - FACTS_TOP
        right = PAGE_WIDTH - MARGIN
        for number, (one, whose) in enumerate(self._logos):
            own = number == len(self._logos) - 1 and one is self._meta.dress.own_logo
            if own:
                at = self.height + LOGO_GAP / 2
                logo.draw_logo(canvas, one, (right, at), whose, "lower right")
            else:
                logo.draw_logo(canvas, one, (right, top), whose)
        for fact in self._set:
            fact.draw(canvas, top)
            top -= fact.height
        if self._note:
            canvas.setStrokeColor(ink(palette.RULE))
            canvas.setLineWidth(0.5)
            canvas.line(MARGIN, self.height, right, self.height)
            with tagged(canvas, Element("P")):
                draw_lines(canvas, self._note, _NOTE, (MARGIN, self.height - 6.0), TEXT_WIDTH)


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
