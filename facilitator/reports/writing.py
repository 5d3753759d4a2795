"""Blocks of paper that people write on or cut: lines to fill in, grids, pieces to cut apart."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.platypus.flowables import Flowable

from facilitator.core.charts import palette
from facilitator.reports import theme
from facilitator.reports.blocks import Block, Structure
from facilitator.reports.columns import Need, column_widths
from facilitator.reports.fonts import Typesetter
from facilitator.reports.ink import ink
from facilitator.reports.model import Column, CutOut, CutOuts, Fill, Grid, Language, Run, Runs
from facilitator.reports.setting import (
    SetLine,
    TextLayer,
    draw_lines,
    natural_width,
    set_lines,
)
from facilitator.reports.tagging import Element, cells_of, heads_of
from facilitator.reports.theme import TextStyle

_LABEL_SHARE = 0.55
_GAP = 8.0
_PAD, _DENSE_PAD, _SIDE = 5.0, 2.0, 6.0
_BLANK = 64.0
"""What a column to write in asks for at least."""
_CUT_PAD = 11.0
_DASH = (3.0, 3.0)
_OUTLINE = palette.SOFT


class FillBlock(Block):
    """A label with a line to write on behind it, or lines under it where it is long."""

    def __init__(self, setter: Typesetter, fill: Fill, lang: Language) -> None:
        super().__init__(Structure("P", lang), before=2.0, after=2.0)
        self._setter = setter
        self._fill = fill
        self._lines: Sequence[SetLine] = ()
        self._beside = True

    def height_in(self, width: float) -> float:
        """See Block."""
        style = theme.FILL
        self._lines = set_lines(self._setter, self._fill.label, style, width)
        label = natural_width(self._setter, self._fill.label, style)
        self._beside = not self._fill.lines and label <= _LABEL_SHARE * width
        text = len(self._lines) * style.leading
        pitch = self._fill.pitch
        return max(pitch, text) if self._beside else text + pitch * max(1, self._fill.lines)

    def paint(self) -> None:
        """Draws the label and the lines."""
        style = theme.FILL
        text = len(self._lines) * style.leading
        low = 5.0
        if self._beside:
            top = low + text - (style.leading - style.size) / 2
            start = max(line.width for line in self._lines) + _GAP if self._lines else 0.0
            lines = [(start, low)]
        else:
            top = self.height
            count = max(1, self._fill.lines)
            lines = [(0.0, low + number * self._fill.pitch) for number in range(count)]
        draw_lines(self.canv, self._lines, style, (0.0, top), self.width)
        self.canv.setStrokeColor(ink(palette.QUIET))
        self.canv.setLineWidth(0.6)
        for left, y in lines:
            self.canv.line(left, y, self.width, y)


@dataclass(frozen=True, slots=True)
class _SetRow:
    cells: tuple[Sequence[SetLine], ...]
    height: float
    element: Element


class GridBlock(Block):
    """A table with a line round every cell; splits between rows and repeats its head."""

    def __init__(self, setter: Typesetter, grid: Grid, lang: Language) -> None:
        super().__init__(Structure("Table", lang), before=6.0, after=8.0)
        self._setter = setter
        self._grid = grid
        self._styles = [_style(column) for column in grid.columns]
        self._heads = [replace(theme.GRID_HEAD, align=style.align) for style in self._styles]
        self._widths: list[float] = []
        self._head: _SetRow | None = None
        self._rows: Sequence[_SetRow] = ()
        self._set_in = -1.0

    def height_in(self, width: float) -> float:
        """See Block."""
        if self._set_in != width:
            self._set(width)
            self._set_in = width
        return self._head_height + sum(row.height for row in self._rows)

    def opening_height(self, width: float) -> float:
        """See Block: the head and two rows."""
        self.height_in(width)
        rows = sum(row.height for row in self._rows[:2])
        return self._head_height + min(rows, theme.BODY_HEIGHT / 3)

    def split(self, width: float, height: float, /) -> list[Flowable]:
        """See ReportLab: the rows that fit and the rest, or nothing where not even one does."""
        self.height_in(width)
        count, used = 0, self._head_height
        while count < len(self._rows) and used + self._rows[count].height <= height + 1e-6:
            used += self._rows[count].height
            count += 1
        if count == len(self._rows):
            return [self]
        return [self._part(self._rows[:count]), self._part(self._rows[count:])] if count else []

    def paint(self) -> None:
        """Draws grounds, lines and words."""
        top = self.height
        if self._head is not None:
            self.canv.setFillColor(ink(palette.TRACK))
            low = top - self._head.height
            self.canv.rect(0.0, low, self.width, self._head.height, stroke=0, fill=1)
        layer = TextLayer(self.canv)
        edges = [top]
        for row in (*([self._head] if self._head is not None else []), *self._rows):
            self._write(layer, row, top)
            top -= row.height
            edges.append(top)
        layer.finish()
        self.canv.setStrokeColor(ink(_OUTLINE))
        self.canv.setLineWidth(0.6)
        for y in edges:
            self.canv.line(0.0, y, self.width, y)
        left = 0.0
        for width in (0.0, *self._widths):
            left += width
            self.canv.line(left, self.height, left, edges[-1])

    @property
    def _head_height(self) -> float:
        return self._head.height if self._head is not None else 0.0

    def _set(self, width: float) -> None:
        grid = self._grid
        self._widths = column_widths([self._need(at) for at in range(len(grid.columns))], width)
        titles = tuple(column.title for column in grid.columns)
        self._head = self._row(titles, self._heads, 0.0) if any(titles) else None
        self._rows = [self._row(row, self._styles, grid.least) for row in grid.rows]

    def _need(self, at: int) -> Need:
        column = self._grid.columns[at]
        cells = [row[at] for row in self._grid.rows]
        wide = max((natural_width(self._setter, cell, theme.GRID) for cell in cells), default=0.0)
        wide = max(wide, natural_width(self._setter, column.title, theme.GRID_HEAD))
        if self._grid.wants:
            wide = max(wide, self._grid.wants[at])
        elif not all(cells):
            wide = max(wide, _BLANK)
        return Need(column.width, wide + 2 * _SIDE + 0.5, column.kind == "text")

    def _row(self, cells: Sequence[Runs], styles: Sequence[TextStyle], least: float) -> _SetRow:
        pairs = zip(cells, styles, self._widths, strict=True)
        lines = tuple(
            set_lines(self._setter, cell, style, width - 2 * _SIDE) for cell, style, width in pairs
        )
        pad = _DENSE_PAD if self._grid.dense else _PAD
        text = max(len(one) * styles[0].leading for one in lines)
        return _SetRow(lines, max(least, text + 2 * pad), Element("TR", self.element))

    def _part(self, rows: Sequence[_SetRow]) -> "GridBlock":
        part = GridBlock(self._setter, self._grid, self.structure.lang)
        part._widths, part._head, part._rows = self._widths, self._head, rows
        part._set_in = self._set_in
        part.element = self.element
        return part

    def _write(self, layer: TextLayer, row: _SetRow, top: float) -> None:
        left = 0.0
        count = len(row.cells)
        elements: Sequence[Element | None]
        if row is self._head:
            styles, elements = self._heads, heads_of(self.canv, row.element, count)
        else:
            headless = self._head is None
            styles = self._styles
            elements = cells_of(self.canv, row.element, count, first=headless)
        for lines, style, width, element in zip(
            row.cells, styles, self._widths, elements, strict=True
        ):
            spare = row.height - len(lines) * style.leading
            layer.belong_to(element)
            layer.write(lines, style, (left + _SIDE, top - spare / 2), width - 2 * _SIDE)
            left += width


class CutOutsBlock(Block):
    """Pieces of equal height in a row, dashed lines round them; splits between rows."""

    def __init__(self, setter: Typesetter, pieces: CutOuts, lang: Language) -> None:
        super().__init__(Structure("P", lang), before=6.0, after=6.0)
        self._setter = setter
        self._pieces = pieces
        self._rows: list[tuple[float, list[list[SetLine]]]] = []

    def height_in(self, width: float) -> float:
        """See Block."""
        across = self._pieces.across
        room = width / across - 2 * _CUT_PAD
        items = self._pieces.items
        self._rows = []
        for start in range(0, len(items), across):
            texts = [
                set_lines(self._setter, _whole(item, self.structure.lang), theme.CUT_OUT, room)
                for item in items[start : start + across]
            ]
            most = max(len(lines) for lines in texts)
            self._rows.append((most * theme.CUT_OUT.leading + 2 * _CUT_PAD, texts))
        return sum(height for height, _ in self._rows)

    def opening_height(self, width: float) -> float:
        """See Block: the first row."""
        self.height_in(width)
        return self._rows[0][0]

    def split(self, width: float, height: float, /) -> list[Flowable]:
        """See ReportLab: whole rows only; nobody wants half a piece."""
        self.height_in(width)
        count, used = 0, 0.0
        while count < len(self._rows) and used + self._rows[count][0] <= height + 1e-6:
            used += self._rows[count][0]
            count += 1
        if count == len(self._rows):
            return [self]
        at = count * self._pieces.across
        items = self._pieces.items
        return [self._part(items[:at]), self._part(items[at:])] if count else []

    def paint(self) -> None:
        """Draws the words and the lines to cut along."""
        wide = self.width / self._pieces.across
        self.canv.saveState()
        self.canv.setStrokeColor(ink(palette.QUIET))
        self.canv.setLineWidth(0.6)
        self.canv.setDash(list(_DASH))
        top = self.height
        for height, texts in self._rows:
            for place in range(len(texts)):
                self.canv.rect(place * wide, top - height, wide, height, stroke=1, fill=0)
            top -= height
        self.canv.restoreState()
        layer = TextLayer(self.canv)
        top = self.height
        for height, texts in self._rows:
            for place, lines in enumerate(texts):
                corner = (place * wide + _CUT_PAD, top - _CUT_PAD)
                layer.belong_to(Element("P"))
                layer.write(lines, theme.CUT_OUT, corner, wide - 2 * _CUT_PAD)
            top -= height
        layer.finish()

    def _part(self, items: tuple[CutOut, ...]) -> "CutOutsBlock":
        pieces = CutOuts(items, self._pieces.across)
        return CutOutsBlock(self._setter, pieces, self.structure.lang)


def writing_block(setter: Typesetter, block: Fill | Grid | CutOuts, lang: Language) -> Block:
    """The block that draws it."""
    match block:
        case Fill():
            return FillBlock(setter, block, lang)
        case Grid():
            return GridBlock(setter, block, lang)
        case CutOuts():
            return CutOutsBlock(setter, block, lang)


def _whole(item: CutOut, lang: Language) -> Runs:
    """Title and lines as one text."""
    found: list[Run] = [replace(run, bold=True) for run in item.title]
    for line in item.lines:
        if found:
            found.append(Run("\n", lang))
        found += line
    return tuple(found)


def _style(column: Column) -> TextStyle:
    align = "right" if column.kind == "figure" and column.align == "left" else column.align
    return replace(theme.GRID, align=align)
