"""What a long picture is made of: strips across it, none of which is ever cut."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas

from facilitator.core.charts import palette
from facilitator.core.charts.evidence import Level
from facilitator.reports import model as m
from facilitator.reports import poster_theme as theme
from facilitator.reports.ink import ink
from facilitator.reports.marks import draw_status
from facilitator.reports.poster import Bars, Dates, Levels, PosterBlock
from facilitator.reports.poster_bars import bar_strips
from facilitator.reports.poster_facts import FactLines
from facilitator.reports.poster_strip import Strip, hairline
from facilitator.reports.poster_theme import MARGIN, ROOM, Hand
from facilitator.reports.setting import draw_lines, fitted, natural_width, set_lines
from facilitator.reports.theme import TextStyle

_HEADING_BEFORE = 76.0
_MOST_TILES = 3
_TILE_GAP, _TILE_RULE, _TILE_TOP, _TILE_AFTER = 32.0, 4.0, 16.0, 36.0
_UNIT_GAP = 10.0
_INDENT = 64.0
_DOT = 7.0
_PAD = 18.0
_SIDE_GAP = 28.0
_TEXTS: Mapping[type[PosterBlock], tuple[TextStyle, float]] = {
    m.Lead: (theme.LEAD, 0.0),
    m.Paragraph: (theme.BODY, 20.0),
    m.Note: (theme.NOTE, 14.0),
}
"""How a text is set, and the space above it."""
_MARK, _MARK_SCALE = 44.0, 2.7
_DAY_GAP = 36.0


def strips(hand: Hand, blocks: Iterable[PosterBlock]) -> list[Strip]:
    """The strips of these blocks, from the top."""
    found: list[Strip] = []
    for block in blocks:
        found += _of(hand, block)
    return found


def _of(hand: Hand, block: PosterBlock) -> list[Strip]:
    match block:
        case m.Heading():
            return [_heading(hand, block)]
        case m.Lead() | m.Paragraph() | m.Note():
            return _text(hand, block.runs, *_TEXTS[type(block)])
        case m.Tiles(items):
            return _tiles(hand, items)
        case m.Bullets(items, numbered):
            numbers = range(1, len(items) + 1) if numbered else [None] * len(items)
            return [_item(hand, *one) for one in zip(items, numbers, strict=True)]
        case m.Table():
            return [*_rows(hand, block)]
        case Bars(items):
            return bar_strips(hand, items)
        case Levels(items):
            return _levels(hand, items)
        case Dates(items):
            return _dates(hand, items)


def _text(hand: Hand, runs: m.Runs, style: TextStyle, before: float) -> list[Strip]:
    lines = set_lines(hand.setter, runs, style, ROOM)
    if not lines:
        return []

    def draw(canvas: Canvas, top: float) -> None:
        draw_lines(canvas, lines, style, (MARGIN, top), ROOM)

    return [Strip(len(lines) * style.leading, draw, before)]


def _heading(hand: Hand, heading: m.Heading) -> Strip:
    """The note stands at the right end of its line, below it where there is no room."""
    style, quiet = hand.accented(theme.HEADING), theme.HEADING_NOTE
    lines = set_lines(hand.setter, heading.runs, style, ROOM)
    note = set_lines(hand.setter, heading.note, quiet, ROOM)
    wide = natural_width(hand.setter, heading.note, quiet) + _SIDE_GAP
    below = natural_width(hand.setter, heading.runs, style) + wide > ROOM
    tall = len(lines) * style.leading
    drop = tall if below else style.ascent - quiet.ascent
    if below:
        quiet = replace(quiet, align="left")

    def draw(canvas: Canvas, top: float) -> None:
        draw_lines(canvas, lines, style, (MARGIN, top), ROOM)
        draw_lines(canvas, note, quiet, (MARGIN, top - drop), ROOM)

    height = tall + (len(note) * quiet.leading if below else 0.0)
    return Strip(height, draw, _HEADING_BEFORE, after=10.0, leads=True)


def _tiles(hand: Hand, tiles: Sequence[m.Tile]) -> list[Strip]:
    across = len(tiles) if len(tiles) <= _MOST_TILES else 2
    return [
        _tile_row(hand, tiles[start : start + across], across, 52.0 if start == 0 else 0.0)
        for start in range(0, len(tiles), across)
    ]


def _tile_row(hand: Hand, tiles: Sequence[m.Tile], across: int, before: float) -> Strip:
    room = (ROOM - _TILE_GAP * (across - 1)) / across
    columns = [_Tile(hand, tile, room) for tile in tiles]
    figures = max(column.figure_height for column in columns)
    words = max(column.words_height for column in columns)

    def draw(canvas: Canvas, top: float) -> None:
        for place, column in enumerate(columns):
            left = MARGIN + place * (room + _TILE_GAP)
            canvas.setFillColor(ink(hand.accent))
            canvas.rect(left, top - _TILE_RULE, room, _TILE_RULE, stroke=0, fill=1)
            column.draw(canvas, (left, top - _TILE_RULE - _TILE_TOP), figures)

    height = _TILE_RULE + _TILE_TOP + figures + words
    return Strip(height, draw, before, after=_TILE_AFTER)


class _Tile:
    """One big figure with its unit, and what it counts under it."""

    def __init__(self, hand: Hand, tile: m.Tile, room: float) -> None:
        unit = natural_width(hand.setter, tile.unit, theme.UNIT) + _UNIT_GAP
        fits = (
            style
            for style in theme.FIGURES
            if natural_width(hand.setter, tile.figure, style) + unit <= room
        )
        self._style = hand.accented(next(fits, theme.FIGURES[-1]))
        self._room = room
        self._figure = fitted(hand.setter, tile.figure, self._style, room)
        self._unit = set_lines(hand.setter, tile.unit, theme.UNIT, room)
        self._label = set_lines(hand.setter, tile.label, theme.LABEL, room)
        self._note = set_lines(hand.setter, tile.note, theme.LABEL, room)
        self.figure_height = self._style.leading
        self.words_height = (len(self._label) + len(self._note)) * theme.LABEL.leading

    def draw(self, canvas: Canvas, corner: tuple[float, float], figures: float) -> None:
        """Draws it from ``corner``; all figures of a row stand on one line."""
        left, top = corner
        base = top - figures + self._style.leading
        draw_lines(canvas, (self._figure,), self._style, (left, base), self._room)
        drop = self._style.ascent - theme.UNIT.ascent
        place = (left + self._figure.width + _UNIT_GAP, base - drop)
        draw_lines(canvas, self._unit, theme.UNIT, place, self._room)
        top -= figures
        label = replace(theme.LABEL, colour=palette.INK)
        draw_lines(canvas, self._label, label, (left, top), self._room)
        top -= len(self._label) * theme.LABEL.leading
        draw_lines(canvas, self._note, theme.LABEL, (left, top), self._room)


def _item(hand: Hand, item: m.Bullet, number: int | None) -> Strip:
    room = ROOM - _INDENT
    title = set_lines(hand.setter, item.title, theme.ITEM, room)
    text = set_lines(hand.setter, item.text, theme.ITEM_TEXT, room)
    shown = m.words(str(number), hand.lang) if number is not None else ()
    style = hand.accented(theme.NUMBER)
    mark = set_lines(hand.setter, shown, style, _INDENT)
    first = theme.ITEM if title else theme.ITEM_TEXT
    tall = len(title) * theme.ITEM.leading

    def draw(canvas: Canvas, top: float) -> None:
        draw_lines(canvas, mark, style, (MARGIN, top - first.ascent + style.ascent), _INDENT)
        if not mark:
            canvas.setFillColor(ink(hand.accent))
            middle = top - first.ascent + 0.36 * first.size
            canvas.circle(MARGIN + 2 * _DOT, middle, _DOT, stroke=0, fill=1)
        draw_lines(canvas, title, theme.ITEM, (MARGIN + _INDENT, top), room)
        draw_lines(canvas, text, theme.ITEM_TEXT, (MARGIN + _INDENT, top - tall), room)

    return Strip(tall + len(text) * theme.ITEM_TEXT.leading, draw, 26.0)


def _rows(hand: Hand, table: m.Table) -> Iterable[Strip]:
    """Each row as a card: its first cell, state or figure at the right, the rest with its titles."""
    for place, row in enumerate(table.rows):
        yield _card(hand, table, row, first=place == 0)
    if not table.rows:
        yield from _text(hand, table.empty, theme.NOTE, 14.0)


def _card(hand: Hand, table: m.Table, row: m.Row, *, first: bool) -> Strip:
    pairs = list(zip(table.columns, row.cells, strict=True))
    (_column, head), others = pairs[0], pairs[1:]
    ends = [cell for column, cell in others if column.kind != "text" and cell.runs]
    facts = [(column, cell) for column, cell in others if column.kind == "text" and cell.runs]
    end = ends[-1] if ends else m.Cell()
    end_style = replace(theme.NAME, align="right")
    wide = natural_width(hand.setter, end.runs, end_style) if end.runs else 0.0
    mark = _MARK if end.status else 0.0
    room = ROOM - (wide + mark + _SIDE_GAP if end.runs else 0.0)
    title = set_lines(hand.setter, head.runs, theme.NAME, room)
    told = set_lines(hand.setter, end.runs, end_style, ROOM)
    about = FactLines(hand, facts)
    tall = max(len(title), 1) * theme.NAME.leading
    height = tall + about.height + 2 * _PAD

    def draw(canvas: Canvas, top: float) -> None:
        hairline(canvas, top, dark=first)
        top -= _PAD
        draw_lines(canvas, title, theme.NAME, (MARGIN, top), room)
        draw_lines(canvas, told, end_style, (MARGIN, top), ROOM)
        if end.status:
            middle = top - end_style.ascent + 0.36 * end_style.size
            _mark(canvas, end.status, (MARGIN + ROOM - wide - mark / 2, middle), hand.accent)
        about.draw(canvas, top - tall)

    return Strip(height, draw, 14.0 if first else 0.0)


def _levels(hand: Hand, levels: Sequence[Level]) -> list[Strip]:
    names = [m.words(one.title, hand.lang) for one in levels]
    wide = max((natural_width(hand.setter, name, theme.NAME) for name in names), default=0.0)
    left = _MARK + wide + _DAY_GAP
    return [_level(hand, name, one, left) for name, one in zip(names, levels, strict=True)]


def _level(hand: Hand, name: m.Runs, level: Level, left: float) -> Strip:
    note = set_lines(hand.setter, m.words(level.note, hand.lang), theme.WHAT, ROOM - left)
    head = set_lines(hand.setter, name, theme.NAME, ROOM)

    def draw(canvas: Canvas, top: float) -> None:
        middle = top - theme.NAME.ascent + 0.36 * theme.NAME.size
        _mark(canvas, level.filling, (MARGIN + 13.0, middle), hand.accent)
        draw_lines(canvas, head, theme.NAME, (MARGIN + _MARK, top), ROOM)
        drop = theme.NAME.ascent - theme.WHAT.ascent
        draw_lines(canvas, note, theme.WHAT, (MARGIN + left, top - drop), ROOM - left)

    return Strip(max(theme.NAME.leading, len(note) * theme.WHAT.leading), draw, 20.0)


def _dates(hand: Hand, items: Sequence[tuple[m.Runs, m.Runs]]) -> list[Strip]:
    days = max((natural_width(hand.setter, day, theme.NAME) for day, _what in items), default=0.0)
    return [_date(hand, day, what, days + _DAY_GAP) for day, what in items]


def _date(hand: Hand, day: m.Runs, what: m.Runs, left: float) -> Strip:
    when = set_lines(hand.setter, day, theme.NAME, ROOM)
    lines = set_lines(hand.setter, what, theme.ITEM_TEXT, ROOM - left)

    def draw(canvas: Canvas, top: float) -> None:
        drop = theme.ITEM_TEXT.ascent - theme.NAME.ascent
        draw_lines(canvas, when, theme.NAME, (MARGIN, top - drop), ROOM)
        draw_lines(canvas, lines, theme.ITEM_TEXT, (MARGIN + left, top), ROOM - left)

    return Strip(len(lines) * theme.ITEM_TEXT.leading, draw, 20.0)


def _mark(canvas: Canvas, status: m.Status, middle: tuple[float, float], accent: str) -> None:
    canvas.saveState()
    canvas.translate(*middle)
    canvas.scale(_MARK_SCALE, _MARK_SCALE)
    draw_status(canvas, status, (0.0, 0.0), accent)
    canvas.restoreState()
