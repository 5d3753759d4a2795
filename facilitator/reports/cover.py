"""The unnumbered first page: a dark band with the title, a white page, or a photo over the title;
the facts of the workshop under it."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from reportlab.pdfgen.canvas import Canvas

from facilitator.core.charts import palette
from facilitator.core.charts.colour import mixed
from facilitator.core.documents import CoverKind
from facilitator.reports.cover_parts import BAR, Foot, Kinds, fitting_title, on_band, on_paper
from facilitator.reports.cover_photo import draw_filling
from facilitator.reports.fonts import Typesetter
from facilitator.reports.ink import ink
from facilitator.reports.model import Cover, Meta
from facilitator.reports.setting import draw_lines, set_lines
from facilitator.reports.tagging import Element, tagged
from facilitator.reports.theme import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TEXT_WIDTH

_BAND = 452.0
_QUIET_TOP = 348.0
"""From the top of a white cover to the foot of its title."""
_BAR_FOOT = 34.0
_KICKER_TOP = 80.0
_CLOSE_KICKER_TOP = 34.0
"""Where a photo stands over the band."""
_LEAST_PHOTO = 190.0
_LABEL_GAP = 16.0

_NODES = 6
_SPACING = 34.0
_KNOTS_FOOT = 252.0
"""From the top of the page to below the ornament; a title that reaches it has the place alone."""
_CHAIN = ((0, 1), (1, 1), (2, 2), (3, 2), (4, 1), (5, 1))
_OTHER = ((0, 4), (1, 4), (2, 3), (3, 3), (4, 4), (5, 4))
_BRIDGES = (((2, 2), (2, 3)), ((3, 2), (3, 3)))
_BRIGHT, _DIM, _LINK = 0.78, 0.2, 0.34
"""How much white there is in the knots and in the lines between them."""
_HANDOVER = (3, 2)
"""The knot where two chains of work meet, in amber."""


def draw_cover(canvas: Canvas, setter: Typesetter, meta: Meta, cover: Cover) -> None:
    """Draws the whole page. Long facts take height from the band, and are set smaller at need.

    A cover with a photo that is not there is the one with the band.

    Raises:
        NotAPicture: a logo cannot be read
    """
    kind = meta.dress.cover
    if kind == "photo" and meta.dress.photo is None:
        kind = "band"
    _DRAWN[kind](canvas, setter, meta, cover)


def _draw_band(canvas: Canvas, setter: Typesetter, meta: Meta, cover: Cover) -> None:
    foot = Foot(setter, meta, cover)
    head = _Head(setter, cover, on_band(meta.accent), TEXT_WIDTH - _NODES * _SPACING)
    least = head.height(_KICKER_TOP)
    facts = foot.facts_height(PAGE_HEIGHT - least - foot.height)
    low = min(max(PAGE_HEIGHT - _BAND, foot.height + facts), PAGE_HEIGHT - least)
    _fill(canvas, meta.accent, low, PAGE_HEIGHT)
    if low + head.text_height < PAGE_HEIGHT - _KNOTS_FOOT:
        _draw_knots(canvas, meta.accent)
    head.draw(canvas, low, PAGE_HEIGHT - _KICKER_TOP)
    foot.draw(canvas, low)


def _draw_quiet(canvas: Canvas, setter: Typesetter, meta: Meta, cover: Cover) -> None:
    foot = Foot(setter, meta, cover)
    head = _Head(setter, cover, on_paper(meta.accent), TEXT_WIDTH)
    least = head.height(_KICKER_TOP)
    facts = foot.facts_height(PAGE_HEIGHT - least - foot.height)
    low = min(max(PAGE_HEIGHT - _QUIET_TOP, foot.height + facts), PAGE_HEIGHT - least)
    _fill(canvas, meta.accent, PAGE_HEIGHT - 10.0, PAGE_HEIGHT)
    head.draw(canvas, low, low + head.height(0.0))
    canvas.setStrokeColor(ink(palette.RULE))
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, low, PAGE_WIDTH - MARGIN, low)
    foot.draw(canvas, low)


def _draw_photo(canvas: Canvas, setter: Typesetter, meta: Meta, cover: Cover) -> None:
    """The photo has what band and facts leave, and fills it."""
    foot = Foot(setter, meta, cover)
    head = _Head(setter, cover, on_band(meta.accent), TEXT_WIDTH)
    band = head.height(_CLOSE_KICKER_TOP)
    facts = foot.facts_height(PAGE_HEIGHT - _LEAST_PHOTO - band - foot.height)
    low = min(max(PAGE_HEIGHT - _BAND - 90.0, foot.height + facts), PAGE_HEIGHT - band)
    _fill(canvas, meta.accent, low, low + band)
    if meta.dress.photo is not None:
        box = (0.0, low + band, PAGE_WIDTH, PAGE_HEIGHT - low - band)
        draw_filling(canvas, meta.dress.photo, box)
    head.draw(canvas, low, low + band - _CLOSE_KICKER_TOP)
    foot.draw(canvas, low)


_DRAWN: Mapping[CoverKind, Callable[[Canvas, Typesetter, Meta, Cover], None]] = {
    "band": _draw_band,
    "quiet": _draw_quiet,
    "photo": _draw_photo,
}


class _Head:
    """What the cover says: the kind of document at the top, title and subtitle over a short bar."""

    def __init__(self, setter: Typesetter, cover: Cover, kinds: Kinds, kicker_room: float) -> None:
        self._kinds = kinds
        self._room = kicker_room
        self._kicker = set_lines(setter, cover.kicker, kinds.kicker, kicker_room)
        self._style, self._title = fitting_title(setter, cover.title, kinds.titles)
        self._subtitle = set_lines(setter, cover.subtitle, kinds.subtitle, TEXT_WIDTH)

    @property
    def text_height(self) -> float:
        """From the foot of the band to the top of the title."""
        title = len(self._title) * self._style.leading
        subtitle = len(self._subtitle) * self._kinds.subtitle.leading
        return _BAR_FOOT + BAR[1] + 28.0 + subtitle + title

    def height(self, kicker_top: float) -> float:
        """The least height that holds all of it, the first word so far from its top."""
        kicker = len(self._kicker) * self._kinds.kicker.leading
        return kicker_top + kicker + _LABEL_GAP + self.text_height

    def draw(self, canvas: Canvas, low: float, top: float) -> None:
        """Draws it over ``low``, the kind of document under ``top``."""
        kinds = self._kinds
        with tagged(canvas, Element("P")):
            draw_lines(canvas, self._kicker, kinds.kicker, (MARGIN, top), self._room)
        canvas.setFillColor(ink(kinds.bar))
        canvas.rect(MARGIN, low + _BAR_FOOT, *BAR, stroke=0, fill=1)
        top = low + self.text_height
        with tagged(canvas, Element("Title")):
            draw_lines(canvas, self._title, self._style, (MARGIN, top), TEXT_WIDTH)
        top -= len(self._title) * self._style.leading + 8.0
        with tagged(canvas, Element("P")):
            draw_lines(canvas, self._subtitle, kinds.subtitle, (MARGIN, top), TEXT_WIDTH)


def _fill(canvas: Canvas, colour: str, low: float, top: float) -> None:
    canvas.setFillColor(ink(colour))
    canvas.rect(0, low, PAGE_WIDTH, top - low, stroke=0, fill=1)


def _draw_knots(canvas: Canvas, accent: str) -> None:
    """The ornament: people as knots, two chains of work, and the place where they meet."""

    def place(knot: tuple[int, int]) -> tuple[float, float]:
        right = PAGE_WIDTH - MARGIN - 5.5
        x = right - (_NODES - 1 - knot[0]) * _SPACING
        return x, PAGE_HEIGHT - 74.0 - knot[1] * _SPACING

    bright, dim, link = (mixed(accent, palette.WHITE, one) for one in (_BRIGHT, _DIM, _LINK))
    canvas.setStrokeColor(ink(link))
    canvas.setLineWidth(1.0)
    for one, other in (*pairwise(_CHAIN), *pairwise(_OTHER), *_BRIDGES):
        canvas.line(*place(one), *place(other))
    meeting = on_band(accent).bar
    for column in range(_NODES):
        for row in range(_NODES):
            knot = (column, row)
            colour = bright if knot in _CHAIN or knot in _OTHER else dim
            canvas.setFillColor(ink(meeting if knot == _HANDOVER else colour))
            radius = 5.5 if knot == _HANDOVER else 3.6
            canvas.circle(*place(knot), radius, stroke=0, fill=1)
