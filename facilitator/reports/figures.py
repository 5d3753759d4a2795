"""Blocks that are drawn rather than written: charts and tiles with big figures."""

from collections.abc import Sequence
from dataclasses import replace

from facilitator.core.charts import palette
from facilitator.reports import theme
from facilitator.reports.blocks import Block, Structure
from facilitator.reports.fonts import Typesetter
from facilitator.reports.ink import ink
from facilitator.reports.model import Chart, Language, Tile
from facilitator.reports.paint_pdf import paint
from facilitator.reports.setting import draw_lines, natural_width, set_lines
from facilitator.reports.tagging import Element, figure, tagged
from facilitator.reports.theme import TextStyle

_ROOM_FOR_TITLES = 110.0
"""What a picture leaves free, so that the titles above it fit on its page."""
_TILE_GAP = 16.0
_TILE_RULE = 1.6
_TILE_TOP = 8.0
_UNIT_GAP = 4.0
_SMALLEST_FIGURE = 13.0


class ChartBlock(Block):
    """A picture; one that is too large for the page is made smaller as a whole."""

    def __init__(self, setter: Typesetter, chart: Chart, lang: Language) -> None:
        super().__init__(Structure("Figure", lang, chart.alt), before=6.0, after=2.0)
        self._setter = setter
        self._picture = chart.picture
        self._scale = 1.0

    def height_in(self, width: float) -> float:
        """See Block."""
        picture = self._picture
        room = theme.BODY_HEIGHT - _ROOM_FOR_TITLES
        self._scale = min(1.0, width / max(picture.width, 1.0), room / max(picture.height, 1.0))
        return picture.height * self._scale

    def paint(self) -> None:
        """Paints the picture."""
        with figure(self.canv, self.element, (self.width, self.height)):
            self.canv.saveState()
            self.canv.scale(self._scale, self._scale)
            paint(self.canv, self._setter, self._picture, self._picture.height)
            self.canv.restoreState()


class TilesBlock(Block):
    """Up to four big figures side by side, each under a rule, rule and figure in the accent."""

    def __init__(
        self,
        setter: Typesetter,
        tiles: Sequence[Tile],
        lang: Language,
        accent: str = palette.ACCENT,
    ) -> None:
        super().__init__(Structure("P", lang), before=16.0, after=14.0)
        self._setter = setter
        self._tiles = tiles
        self._accent = accent
        self._elements = [Element("P") for _ in tiles]
        self._columns: list[_TileLines] = []
        self._label_height = 0.0
        self._figure_height = 0.0
        self._heights: dict[float, float] = {}

    def height_in(self, width: float) -> float:
        """See Block; asked several times on the way to the page, and set once for a width."""
        if width not in self._heights:
            self._heights = {width: self._set(width)}
        return self._heights[width]

    def _set(self, width: float) -> float:
        room = self._tile_width(width)
        self._columns = [_TileLines(self._setter, tile, room, self._accent) for tile in self._tiles]
        self._label_height = max(
            len(column.label) * theme.TILE_LABEL.leading for column in self._columns
        )
        self._figure_height = max(column.figure_height for column in self._columns)
        notes = max(len(column.note) * theme.TILE_NOTE.leading for column in self._columns)
        return _TILE_TOP + self._label_height + self._figure_height + notes

    def paint(self) -> None:
        """Draws the tiles from left to right."""
        room = self._tile_width(self.width)
        for number, column in enumerate(self._columns):
            left = number * (room + _TILE_GAP)
            self.canv.setStrokeColor(ink(self._accent))
            self.canv.setLineWidth(_TILE_RULE)
            self.canv.line(left, self.height, left + room, self.height)
            with tagged(self.canv, self._elements[number]):
                self._write(column, left, room)

    def _write(self, column: "_TileLines", left: float, room: float) -> None:
        top = self.height - _TILE_TOP
        draw_lines(self.canv, column.label, theme.TILE_LABEL, (left, top), room)
        top -= self._label_height
        draw_lines(self.canv, column.figure, column.style, (left, top), room)
        unit = (left + column.unit_left, top - column.unit_drop)
        draw_lines(self.canv, column.unit, theme.TILE_UNIT, unit, room)
        top -= self._figure_height
        draw_lines(self.canv, column.note, theme.TILE_NOTE, (left, top), room)

    def _tile_width(self, width: float) -> float:
        return (width - _TILE_GAP * (len(self._tiles) - 1)) / len(self._tiles)


class _TileLines:
    """The lines of one tile. The figure is set smaller where its unit would not fit beside it."""

    def __init__(self, setter: Typesetter, tile: Tile, room: float, colour: str) -> None:
        style = replace(theme.TILE_FIGURE, colour=colour)
        unit = natural_width(setter, tile.unit, theme.TILE_UNIT) + _UNIT_GAP if tile.unit else 0.0
        wide = natural_width(setter, tile.figure, style)
        if wide + unit > room:
            size = max(_SMALLEST_FIGURE, style.size * (room - unit) / wide)
            style = replace(style, size=size)
        self.style: TextStyle = style
        self.label = set_lines(setter, tile.label, theme.TILE_LABEL, room)
        self.figure = set_lines(setter, tile.figure, style, room)
        self.unit_left = max((line.width for line in self.figure), default=0.0) + _UNIT_GAP
        self.unit = set_lines(setter, tile.unit, theme.TILE_UNIT, max(room - self.unit_left, 22.0))
        self.unit_drop = style.ascent - theme.TILE_UNIT.ascent
        self.note = set_lines(setter, tile.note, theme.TILE_NOTE, room)

    @property
    def figure_height(self) -> float:
        """The height of the figure and its unit together."""
        unit = self.unit_drop + len(self.unit) * theme.TILE_UNIT.leading
        return max(len(self.figure) * self.style.leading, unit if self.unit else 0.0)
