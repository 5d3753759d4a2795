"""A long picture on pages of its own width: one, or several where it is long."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from facilitator.core.charts import palette
from facilitator.reports import logo
from facilitator.reports import poster_theme as theme
from facilitator.reports.characters import one_line
from facilitator.reports.fonts import SC, Typesetter
from facilitator.reports.ink import ink
from facilitator.reports.model import plain, words
from facilitator.reports.poster import Poster
from facilitator.reports.poster_strip import Strip, hairline
from facilitator.reports.poster_strips import strips
from facilitator.reports.poster_theme import MARGIN, ROOM, WIDTH, Hand
from facilitator.reports.render import ONE_AT_A_TIME
from facilitator.reports.setting import SetLine, draw_lines, fitted, set_lines
from facilitator.reports.tagging import TaggedCanvas
from facilitator.reports.theme import TextStyle

TALLEST = 4200.0
"""A part higher than this is a thin line on a phone until it is opened and enlarged."""

_KICKER_TOP = 76.0
_TITLE_GAP = 240.0
_SUBTITLE_GAP = 14.0
_BAR = (92.0, 8.0)
_BAR_GAP, _BAND_FOOT = 34.0, 58.0
_UNDER_BAND = 56.0
_NEXT_BAND = 148.0
_NODES, _SPACING = 6, 50.0
_DOT, _KNOT = 6.5, 10.5
_KNOT_AT = (3, 2)
_DIM, _CALM = 0.24, 0.8
"""How much of the white of dots and quiet words covers the band."""
_FOOT_GAP, _FOOT_PAD, _FOOT_END = 84.0, 30.0, 54.0
_LOGO_SCALE = 1.9
_PART_FOOT = 104.0


def poster_pdf(poster: Poster, tallest: float = TALLEST) -> bytes:
    """A PDF whose pages are the parts of the picture, a point for every pixel; in any thread.

    Raises:
        NotAPicture: the logo cannot be read
    """
    with ONE_AT_A_TIME:
        return _pdf(poster, tallest)


def _pdf(poster: Poster, tallest: float) -> bytes:
    hand = Hand(Typesetter(), poster.language, poster.accent)
    page = _Page(hand, poster)
    parts = _parts(strips(hand, poster.blocks), page, tallest)
    raw = BytesIO()
    canvas = TaggedCanvas(
        raw,
        pagesize=(WIDTH, tallest),
        lang=poster.language,
        initialFontName=SC[0],
        pageCompression=0,
    )
    canvas.setTitle(one_line(plain(poster.title)))
    for number, part in enumerate(parts, start=1):
        page.draw(canvas, part, number, len(parts))
    canvas.save()
    return raw.getvalue()


def _parts(every: Sequence[Strip], page: "_Page", tallest: float) -> list[list[Strip]]:
    """As few parts as there can be, and these as alike in height as the strips allow."""
    parts = _filled(every, page, tallest)
    low, high = max((one.height for one in every), default=0.0), tallest
    while high - low > 8.0:
        middle = (low + high) / 2
        tried = _filled(every, page, middle)
        if len(tried) > len(parts):
            low = middle
        else:
            parts, high = tried, middle
    return parts


def _filled(every: Sequence[Strip], page: "_Page", tallest: float) -> list[list[Strip]]:
    """The strips in parts, each filled as far as it goes; what leads goes with what follows it."""
    parts: list[list[Strip]] = [[]]
    held: list[Strip] = []
    for strip in every:
        held.append(strip)
        if strip.leads:
            continue
        longer = [*parts[-1], *held]
        if parts[-1] and page.height(longer, first=len(parts) == 1) > tallest:
            parts.append(held)
        else:
            parts[-1] = longer
        held = []
    parts[-1] += held
    return parts


class _Page:
    """The band above the strips and what stands below them."""

    def __init__(self, hand: Hand, poster: Poster) -> None:
        self._hand, self._poster = hand, poster
        setter = hand.setter
        room = ROOM - _NODES * _SPACING
        self._kicker = set_lines(setter, poster.kicker, theme.KICKER, room)
        self._style, self._title = _fitting_title(hand, poster)
        self._subtitle = set_lines(setter, poster.subtitle, theme.SUBTITLE, ROOM)
        signed = ROOM - (logo.ROOM[0] * _LOGO_SCALE + 40.0 if poster.logo else 0.0)
        self._signed = [
            line for runs in poster.signed for line in set_lines(setter, runs, theme.SIGNED, signed)
        ]

    def height(self, part: Sequence[Strip], *, first: bool) -> float:
        """The height of a part as it is drawn; every one may be the last."""
        band = self._band if first else _NEXT_BAND
        return band + _UNDER_BAND + _stacked(part) + _FOOT_GAP + self._foot

    @property
    def _band(self) -> float:
        kicker = len(self._kicker) * theme.KICKER.leading
        title = len(self._title) * self._style.leading
        about = len(self._subtitle) * theme.SUBTITLE.leading
        return (
            _KICKER_TOP
            + kicker
            + _TITLE_GAP
            + title
            + _SUBTITLE_GAP
            + about
            + _BAR_GAP
            + _BAR[1]
            + _BAND_FOOT
        )

    @property
    def _foot(self) -> float:
        picture = logo.ROOM[1] * _LOGO_SCALE if self._poster.logo else 0.0
        text = len(self._signed) * theme.SIGNED.leading
        return _FOOT_PAD + max(picture, text) + _FOOT_END

    def draw(self, canvas: Canvas, part: Sequence[Strip], number: int, count: int) -> None:
        """Draws one part on a page of its height."""
        last = number == count
        band = self._band if number == 1 else _NEXT_BAND
        foot = _FOOT_GAP + self._foot if last else _PART_FOOT
        numbered = theme.SIGNED.leading + 12.0 if last and count > 1 else 0.0
        height = band + _UNDER_BAND + _stacked(part) + foot + numbered
        height = float(round(height))
        canvas.setPageSize((WIDTH, height))
        canvas.setFillColor(ink(palette.WHITE))
        canvas.rect(0, 0, WIDTH, height, stroke=0, fill=1)
        canvas.setFillColor(ink(self._hand.accent))
        canvas.rect(0, height - band, WIDTH, band, stroke=0, fill=1)
        if number == 1:
            self._draw_band(canvas, height)
        else:
            self._draw_next(canvas, height)
        top = height - band - _UNDER_BAND
        after = 0.0
        for place, strip in enumerate(part):
            top -= max(after, strip.before) if place else 0.0
            strip.draw(canvas, top)
            top -= strip.height
            after = strip.after
        if last:
            self._draw_foot(canvas, top - _FOOT_GAP)
        if count > 1:
            self._draw_number(canvas, f"{number}/{count}", last=last)
        canvas.showPage()

    def _draw_band(self, canvas: Canvas, height: float) -> None:
        top = height - _KICKER_TOP
        _draw_dots(canvas, height)
        _draw_calm(canvas, self._kicker, theme.KICKER, (MARGIN, top))
        top -= len(self._kicker) * theme.KICKER.leading + _TITLE_GAP
        draw_lines(canvas, self._title, self._style, (MARGIN, top), ROOM)
        top -= len(self._title) * self._style.leading + _SUBTITLE_GAP
        _draw_calm(canvas, self._subtitle, theme.SUBTITLE, (MARGIN, top))
        low = height - self._band + _BAND_FOOT
        canvas.setFillColor(ink(palette.AMBER))
        canvas.rect(MARGIN, low, *_BAR, stroke=0, fill=1)

    def _draw_next(self, canvas: Canvas, height: float) -> None:
        """The band of a part that goes on: what it belongs to, in one line each."""
        setter, poster = self._hand.setter, self._poster
        title = fitted(setter, poster.title, theme.ITEM, ROOM)
        kicker = fitted(setter, poster.kicker, theme.NOTE, ROOM)
        top = height - 34.0
        white = replace(theme.NOTE, colour=palette.WHITE)
        _draw_calm(canvas, (kicker,), white, (MARGIN, top))
        style = replace(theme.ITEM, colour=palette.WHITE)
        draw_lines(canvas, (title,), style, (MARGIN, top - theme.NOTE.leading), ROOM)

    def _draw_foot(self, canvas: Canvas, top: float) -> None:
        hairline(canvas, top)
        top -= _FOOT_PAD
        draw_lines(canvas, self._signed, theme.SIGNED, (MARGIN, top), ROOM)
        if self._poster.logo:
            canvas.saveState()
            canvas.translate(MARGIN, top)
            canvas.scale(_LOGO_SCALE, _LOGO_SCALE)
            alt = plain(self._poster.title)
            logo.draw_logo(canvas, self._poster.logo, (0.0, 0.0), alt, leftward=False)
            canvas.restoreState()

    def _draw_number(self, canvas: Canvas, text: str, *, last: bool) -> None:
        """Which part it is; for whom it is stands on every part, they travel alone."""
        style = replace(theme.SIGNED, align="center")
        runs = words(text, self._hand.lang)
        if not last and self._poster.signed:
            runs = (*runs, *words("　", self._hand.lang), *self._poster.signed[-1])
        line = fitted(self._hand.setter, runs, style, ROOM)
        draw_lines(canvas, (line,), style, (MARGIN, 28.0 + style.leading), ROOM)


def _fitting_title(hand: Hand, poster: Poster) -> tuple[TextStyle, list[SetLine]]:
    """The title at the largest size that needs no more than two lines, else at the smallest."""
    for style in theme.TITLES:
        lines = set_lines(hand.setter, poster.title, style, ROOM)
        if len(lines) <= 2:
            return style, lines
    style = theme.TITLES[-1]
    return style, set_lines(hand.setter, poster.title, style, ROOM)


def _stacked(part: Sequence[Strip]) -> float:
    """The height of strips one below the other; of two spaces that meet the larger counts."""
    height = after = 0.0
    for place, strip in enumerate(part):
        height += (max(after, strip.before) if place else 0.0) + strip.height
        after = strip.after
    return height


def _draw_calm(
    canvas: Canvas, lines: Sequence[SetLine], style: TextStyle, corner: tuple[float, float]
) -> None:
    """Words on the band that step back behind its title."""
    canvas.saveState()
    canvas.setFillAlpha(_CALM)
    draw_lines(canvas, lines, style, corner, ROOM)
    canvas.restoreState()


def _draw_dots(canvas: Canvas, height: float) -> None:
    """The ornament of the cover, calmer: people, and the one place where work is handed over."""
    right = WIDTH - MARGIN
    canvas.saveState()
    for column in range(_NODES):
        for row in range(_NODES):
            x = right - (_NODES - 1 - column) * _SPACING
            y = height - 100.0 - row * _SPACING
            here = (column, row) == _KNOT_AT
            canvas.setFillColor(ink(palette.AMBER if here else palette.WHITE))
            canvas.setFillAlpha(1.0 if here else _DIM)
            canvas.circle(x, y, _KNOT if here else _DOT, stroke=0, fill=1)
    canvas.restoreState()
