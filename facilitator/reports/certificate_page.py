"""A certificate on its page: lying A4, a _NARROW band at the left, places to sign and to seal.

What people typed is set smaller until it fits, and is never cut.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame

from facilitator.core.charts import palette
from facilitator.reports.blocks import LinesBlock, Structure
from facilitator.reports.cover_parts import on_band
from facilitator.reports.fonts import Typesetter
from facilitator.reports.ink import ink
from facilitator.reports.logo import draw_logo
from facilitator.reports.model import Certificate, Language, Runs, plain
from facilitator.reports.setting import SetLine, natural_width, set_lines
from facilitator.reports.theme import PAGE_HEIGHT, PAGE_WIDTH, TextStyle

WIDTH, HEIGHT = PAGE_HEIGHT, PAGE_WIDTH
LEFT, RIGHT = 84.0, WIDTH - 64.0
_ROOM = RIGHT - LEFT
_BAND, _STRIPE = 16.0, 3.0
_DOTS, _SPACING, _DOTS_TOP = 6, 24.0, HEIGHT - 150.0
_HOT = (3, 2)
_DOT, _HOT_DOT = 2.6, 4.0
_NARROW = _ROOM - (_DOTS - 1) * _SPACING - 40.0
"""The width of texts beside the ornament."""
_MEASURE = 470.0
"""And of sentences."""

_NUMBER = TextStyle(size=9, leading=12, colour=palette.QUIET, align="right", shortest=1)
_TITLE = TextStyle(size=40, leading=52, bold=True, shortest=1)
_SUBTITLE = TextStyle(size=12, leading=17, colour=palette.QUIET, shortest=1)
_OPENING = TextStyle(size=13, leading=19, colour=palette.QUIET, shortest=1)
_TEXT = TextStyle(size=14, leading=25)
_HEADING = TextStyle(size=9, leading=16, colour=palette.QUIET, bold=True, shortest=1)
_POINT = TextStyle(size=10.5, leading=18, indent=62)
_SIGNED = TextStyle(size=10.5, leading=14, shortest=1)
_ABOUT = TextStyle(size=9, leading=13, colour=palette.QUIET, shortest=1)
_SEAL = TextStyle(size=11, leading=15, colour=palette.QUIET, align="center", shortest=1)

_NAME_SIZES = (42.0, 36.0, 31.0, 27.0, 23.0, 20.0)
_NAME_LINES = 2
_SCALES = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6)
"""How much smaller everything between title and signatures may be set to fit."""

_NUMBER_TOP, _LOGO_TOP, _TITLE_TOP, _NAME_TOP = (
    HEIGHT - down for down in (60.0, 48.0, 122.0, 212.0)
)
_LOW = 134.0
"""Nothing reaches below it but the places to sign."""
_SIGN_RULE, _SIGN_GAP, _ABOUT_TOP = 100.0, 5.0, 58.0
_GAP = 16.0
_GROUND = "ground"
_RULE_GAP = 6.0
_TRAINER, _ORGANISER = 230.0, 262.0
"""Widths of the lines to sign on."""
_SEAL_SIZE, _SEAL_MIDDLE = 59.0, (RIGHT - 60.0, 118.0)
_SEAL_DASH = (2.0, 3.0)

Placed: TypeAlias = tuple[LinesBlock, float, float, float]
"""A text and where it stands: left, top, width."""


def certificate_pages(accent: str, *, framed: bool) -> PageTemplate:
    """The pages of certificates; without a frame on paper that is printed already."""
    whole = Frame(
        0,
        0,
        WIDTH,
        HEIGHT,
        leftPadding=0,
        bottomPadding=0,
        rightPadding=0,
        topPadding=0,
    )
    ground = partial(_draw_ground, accent) if framed else _draw_nothing
    return PageTemplate("certificate", [whole], onPage=ground, pagesize=(WIDTH, HEIGHT))


def _draw_nothing(_canvas: Canvas, _document: BaseDocTemplate) -> None:
    """For paper that has its ground."""


def _draw_ground(accent: str, canvas: Canvas, _document: BaseDocTemplate) -> None:
    """The ground, which is the same on all pages and stands in the file once."""
    if not canvas.hasForm(_GROUND):
        canvas.beginForm(_GROUND, 0, 0, WIDTH, HEIGHT)
        _draw_frame(canvas, accent)
        canvas.endForm()
    canvas.doForm(_GROUND)


def _draw_frame(canvas: Canvas, accent: str) -> None:
    """The band at the left, and the ornament of people as knots."""
    canvas.setFillColor(ink(accent))
    canvas.rect(0, 0, _BAND, HEIGHT, stroke=0, fill=1)
    canvas.setFillColor(ink(on_band(accent).bar))
    canvas.rect(_BAND, 0, _STRIPE, HEIGHT, stroke=0, fill=1)
    for column in range(_DOTS):
        for row in range(_DOTS):
            hot = (column, row) == _HOT
            canvas.setFillColor(ink(palette.AMBER if hot else palette.PALE))
            x = RIGHT - (_DOTS - 1 - column) * _SPACING
            radius = _HOT_DOT if hot else _DOT
            canvas.circle(x, _DOTS_TOP - row * _SPACING, radius, stroke=0, fill=1)


class CertificatePage(Flowable):
    """One certificate; every text of it is a block of its own."""

    def __init__(
        self, setter: Typesetter, certificate: Certificate, lang: Language, accent: str
    ) -> None:
        super().__init__()
        self._title = replace(_TITLE, colour=accent)
        self._setter = setter
        self._certificate = certificate
        self._lang: Language = lang

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 (ReportLab)
        """See ReportLab: the whole page."""
        return aW, aH

    def draw(self) -> None:
        """Draws the logo, and all texts where they belong."""
        certificate = self._certificate
        self.canv.saveState()
        self.canv.translate(*certificate.shift)
        if certificate.logo is not None:
            draw_logo(
                self.canv,
                certificate.logo,
                (LEFT, _LOGO_TOP),
                plain(certificate.organiser),
                "upper left",
            )
        for block, left, top, width in (*self._head(), *self._middle(), *self._foot()):
            height = block.wrap(width, HEIGHT)[1]
            block.drawOn(self.canv, left, top - height)
            if block.structure.role == "H1":
                self._draw_name_rule(top - height - _RULE_GAP)
        self._draw_places()
        self.canv.restoreState()

    def _draw_name_rule(self, y: float) -> None:
        self.canv.setStrokeColor(ink(palette.SOFT))
        self.canv.setLineWidth(0.8)
        self.canv.line(LEFT, y, LEFT + _MEASURE, y)

    def _draw_places(self) -> None:
        """The lines to sign on, and the dashed ring for the seal."""
        canvas = self.canv
        canvas.setStrokeColor(ink(palette.INK))
        canvas.setLineWidth(0.7)
        canvas.line(LEFT, _SIGN_RULE, LEFT + _TRAINER, _SIGN_RULE)
        canvas.line(RIGHT - _ORGANISER, _SIGN_RULE, RIGHT, _SIGN_RULE)
        canvas.setStrokeColor(ink(palette.SOFT))
        canvas.setLineWidth(0.8)
        canvas.setDash(list(_SEAL_DASH))
        canvas.circle(*_SEAL_MIDDLE, _SEAL_SIZE, stroke=1, fill=0)

    def _head(self) -> Iterator[Placed]:
        one = self._certificate
        yield self._block(one.number, _NUMBER, _ROOM), LEFT, _NUMBER_TOP, _ROOM
        yield self._block(one.title, self._title, _NARROW), LEFT, _TITLE_TOP, _NARROW
        under = _TITLE_TOP - _TITLE.leading
        yield self._block(one.subtitle, _SUBTITLE, _NARROW), LEFT, under, _NARROW

    def _middle(self) -> Iterator[Placed]:
        """Name, texts and points, all as much smaller as it takes to end above the signatures."""
        found: list[Placed] = []
        for scale in _SCALES:
            found = list(self._set_middle(scale))
            last, _left, top, width = found[-1]
            if top - last.height_in(width) >= _LOW:
                break
        yield from found

    def _set_middle(self, scale: float) -> Iterator[Placed]:
        one = self._certificate
        top = _NAME_TOP
        if one.opening:
            style = _scaled(_OPENING, scale)
            yield self._block(one.opening, style, _NARROW), LEFT, top, _NARROW
            top -= style.leading + 2.0
        name = self._name(_NARROW, scale)
        yield name, LEFT, top, _NARROW
        top -= name.height_in(_NARROW) + _RULE_GAP + 10.0 * scale
        style = _scaled(_TEXT, scale)
        for text in one.texts:
            block = self._block(text, style, _MEASURE)
            yield block, LEFT, top, _MEASURE
            top -= block.height_in(_MEASURE) + 4.0 * scale
        top -= 6.0 * scale
        if one.points:
            heading = _scaled(_HEADING, scale)
            point = _scaled(_POINT, scale)
            drop = point.ascent - heading.ascent
            wide = natural_width(self._setter, one.heading, heading)
            point = replace(point, indent=max(point.indent, wide + _GAP))
            yield self._block(one.heading, heading, _NARROW), LEFT, top - drop, _NARROW
            for text in one.points:
                block = self._block(text, point, _NARROW)
                yield block, LEFT, top, _NARROW
                top -= block.height_in(_NARROW)

    def _name(self, width: float, scale: float) -> LinesBlock:
        """The name as large as one line allows, then smaller on two, however long it is."""
        style = TextStyle(size=1, leading=1)
        for number, size in enumerate(_NAME_SIZES):
            style = TextStyle(size=size * scale, leading=size * scale * 1.3, shortest=1)
            most = 1 if number < len(_NAME_SIZES) - 1 else _NAME_LINES
            if len(set_lines(self._setter, self._certificate.name, style, width)) <= most:
                break
        lines = set_lines(self._setter, self._certificate.name, style, width)
        name = plain([run for run in self._certificate.name if run.role == "name"])
        return LinesBlock(lines, style, Structure("H1", self._lang, name))

    def _foot(self) -> Iterator[Placed]:
        one = self._certificate
        for runs, left, width in (
            (one.trainer, LEFT, _TRAINER),
            (one.organiser, RIGHT - _ORGANISER, _ORGANISER),
        ):
            lines, style = self._fitting(runs, _SIGNED, width)
            signed = LinesBlock(lines, style, Structure("P", self._lang))
            yield signed, left, _SIGN_RULE - _SIGN_GAP, width
        x, y = _SEAL_MIDDLE
        seal = self._block(one.seal, _SEAL, 2 * _SEAL_SIZE)
        yield seal, x - _SEAL_SIZE, y + 1.2 * _SEAL.leading, 2 * _SEAL_SIZE
        room = _ROOM - _ORGANISER - _GAP
        for runs, left, width in (
            (one.about, LEFT, room),
            (one.issued, RIGHT - _ORGANISER, _ORGANISER),
        ):
            lines, style = self._fitting(runs, _ABOUT, width)
            yield LinesBlock(lines, style, Structure("P", self._lang)), left, _ABOUT_TOP, width

    def _fitting(
        self, runs: Runs, style: TextStyle, width: float
    ) -> tuple[list[SetLine], TextStyle]:
        """In one line as small as it may be, then in as many as it takes."""
        for scale in _SCALES:
            small = _scaled(style, scale)
            lines = set_lines(self._setter, runs, small, width)
            if len(lines) <= 1:
                return lines, small
        small = _scaled(style, _SCALES[-1])
        return set_lines(self._setter, runs, small, width), small

    def _block(self, runs: Runs, style: TextStyle, width: float) -> LinesBlock:
        lines = set_lines(self._setter, runs, style, width)
        return LinesBlock(lines, style, Structure("P", self._lang))


def _scaled(style: TextStyle, scale: float) -> TextStyle:
    return replace(style, size=style.size * scale, leading=style.leading * scale)
