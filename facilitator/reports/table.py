"""The editorial table: a dark rule above, a quiet head, hairlines between the rows, no fills."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from reportlab.platypus.flowables import Flowable

from facilitator.core.charts import palette
from facilitator.core.charts.display import Alignment
from facilitator.reports import theme
from facilitator.reports.blocks import Block, Structure
from facilitator.reports.columns import Need, column_widths
from facilitator.reports.fonts import PlacedText, Typesetter
from facilitator.reports.ink import ink
from facilitator.reports.marks import draw_status
from facilitator.reports.model import Cell, Column, Language, Row, Status, Table
from facilitator.reports.setting import SetLine, TextLayer, broken, place, set_lines, widest
from facilitator.reports.tagging import Element, cells_of, heads_of, spanning
from facilitator.reports.theme import TextStyle

_PADDING, _DENSE_PADDING = 6.0, 3.6
_HEAD_PADDING = 4.0
_STATUS_ROOM = 15.0
_TALL = 3
"""A row is cut only where it is taller than this many lines and as many fit."""
_LEAST_REST = 2
"""Lines of a row that was cut that go to the next page at least."""

CellLines: TypeAlias = Sequence[SetLine]
CellTexts: TypeAlias = Sequence[PlacedText]

_BOLD = replace(theme.TABLE_TEXT, bold=True)
_EMPTY = replace(theme.TABLE_TEXT, colour=palette.QUIET)


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row set in its columns. ``starts`` is False for the rest of a row that was cut."""

    cells: tuple[CellLines, ...]
    statuses: tuple[Status | None, ...]
    height: float
    element: Element
    total: bool = False
    starts: bool = True


class TableBlock(Block):
    """A table; splits between rows, a very tall row between its lines, and repeats its head."""

    def __init__(self, setter: Typesetter, table: Table, lang: Language, accent: str) -> None:
        super().__init__(Structure("Table", lang), before=4.0, after=3.0)
        self._setter = setter
        self._table = table
        self._accent = accent
        self._styles = [_style(column) for column in table.columns]
        self._head_styles = [replace(theme.TABLE_HEAD, align=s.align) for s in self._styles]
        self._gutters = [*map(_gutter, self._styles, self._styles[1:]), 0.0]
        self._widths: list[float] = []
        self._rooms: list[float] = []  # the widths without the gutters between the columns
        self._head = SetRow((), (), 0.0, Element("TR", self.element))
        self._rows: Sequence[SetRow] = ()
        self._set_in = -1.0

    def height_in(self, width: float) -> float:
        """See Block."""
        if self._set_in != width:
            self._set(width)
            self._set_in = width
        return self._head.height + sum([row.height for row in self._rows])

    def opening_height(self, width: float) -> float:
        """See Block: the head and two rows, or the first lines of a very tall row.

        Three rows stay together, because neither part may have one alone.
        """
        self.height_in(width)
        first = 3 if len(self._rows) == 3 else 2
        rows = sum(row.height for row in self._rows[:first])
        return self._head.height + min(rows, theme.BODY_HEIGHT / 4)

    def split(self, width: float, height: float, /) -> list[Flowable]:
        """See ReportLab: the rows that fit and the rest, or nothing when too little fits."""
        self.height_in(width)
        count, used = 0, self._head.height
        while count < len(self._rows) and used + self._rows[count].height <= height + 1e-6:
            used += self._rows[count].height
            count += 1
        if count == len(self._rows):
            return [self]
        at_top = height >= theme.BODY_HEIGHT - 1.0
        cut = self._cut(self._rows[count], height - used)
        left_alone = cut is None and count == len(self._rows) - 1
        if left_alone and (count > 2 or not at_top):
            count -= 1
        if cut is not None:
            first, rest = cut
            before, after = [*self._rows[:count], first], [rest, *self._rows[count + 1 :]]
            return [self._part(before), self._part(after)]
        if count <= 0 or (count == 1 and not at_top):
            return []
        return [self._part(self._rows[:count]), self._part(self._rows[count:])]

    def paint(self) -> None:
        """Draws head, rows and rules."""
        layer = TextLayer(self.canv)
        top = self.height
        self._rule(top, palette.INK, 1.0)
        if self._head.height:
            heads = heads_of(self.canv, self._head.element, len(self._widths))
            self._draw_row(layer, self._head, top - _HEAD_PADDING, heads)
            top -= self._head.height
            self._rule(top, palette.INK, 0.5)
        for number, row in enumerate(self._rows):
            self._draw_row(layer, row, top - self._padding, self._elements(row))
            top -= row.height
            last = number == len(self._rows) - 1
            dark = last or self._rows[number + 1].total
            self._rule(top, palette.INK if dark else palette.RULE, 0.5)
        layer.finish()

    @property
    def _padding(self) -> float:
        return _DENSE_PADDING if self._table.dense else _PADDING

    def _set(self, width: float) -> None:
        table = self._table
        heads = [place(self._setter, column.title, theme.TABLE_HEAD) for column in table.columns]
        placed = [self._place(row) for row in table.rows]
        self._widths = column_widths(self._needs(heads, placed), width)
        pairs = zip(self._widths, self._gutters, strict=True)
        self._rooms = [column - gutter for column, gutter in pairs]
        if any(heads):
            head = Row(tuple(Cell() for _ in heads))
            self._head = self._set_row(head, heads, theme.TABLE_HEAD.leading, _HEAD_PADDING)
        leading = theme.TABLE_TEXT.leading
        self._rows = [
            self._set_row(row, texts, leading, self._padding)
            for row, texts in zip(table.rows, placed, strict=True)
        ]
        if not table.rows and table.empty:
            lines = set_lines(self._setter, table.empty, _EMPTY, width)
            height = len(lines) * leading + 2 * self._padding
            self._rows = [SetRow((lines,), (None,), height, Element("TR", self.element))]

    def _place(self, row: Row) -> list[CellTexts]:
        return [
            place(self._setter, cell.runs, _BOLD if cell.bold or row.total else theme.TABLE_TEXT)
            for cell in row.cells
        ]

    def _set_row(
        self, row: Row, texts: Sequence[CellTexts], leading: float, padding: float
    ) -> SetRow:
        cells: list[CellLines] = []
        statuses: list[Status | None] = [cell.status for cell in row.cells]
        for placed, status, room in zip(texts, statuses, self._rooms, strict=True):
            inner = room - (_STATUS_ROOM if status else 0.0)
            cells.append(broken(placed, theme.TABLE_TEXT, inner))
        most = max(1, *(len(lines) for lines in cells))
        height, element = most * leading + 2 * padding, Element("TR", self.element)
        return SetRow(tuple(cells), tuple(statuses), height, element, row.total)

    def _needs(
        self, heads: Sequence[CellTexts], placed: Sequence[Sequence[CellTexts]]
    ) -> list[Need]:
        needs: list[Need] = []
        for at, column in enumerate(self._table.columns):
            natural = 0.0
            if column.width is None:
                marked = any(row.cells[at].status for row in self._table.rows)
                widths = [widest(texts[at]) for texts in placed]
                natural = max(widths, default=0.0) + (_STATUS_ROOM if marked else 0.0)
                natural = max(natural, widest(heads[at]))
            needs.append(
                Need(column.width, natural + self._gutters[at] + 0.5, column.kind == "text")
            )
        return needs

    def _is_tall(self, row: SetRow) -> bool:
        return max(map(len, row.cells)) > _TALL

    def _cut(self, row: SetRow, room: float) -> tuple[SetRow, SetRow] | None:
        """A tall row in two: the lines that fit in ``room`` and the rest."""
        leading = theme.TABLE_TEXT.leading
        most = max(map(len, row.cells))
        # A line alone at the top of a page says nothing.
        fit = min(int((room - 2 * self._padding) // leading), most - _LEAST_REST)
        if not self._is_tall(row) or fit < _TALL:
            return None
        height = 2 * self._padding
        first = tuple(lines[:fit] for lines in row.cells)
        rest = tuple(lines[fit:] for lines in row.cells)
        return (
            replace(row, cells=first, height=height + fit * leading),
            replace(row, cells=rest, height=height + (most - fit) * leading, starts=False),
        )

    def _part(self, rows: Sequence[SetRow]) -> "TableBlock":
        part = TableBlock(self._setter, self._table, self.structure.lang, self._accent)
        part._widths, part._rooms = self._widths, self._rooms
        part._head, part._rows = self._head, rows
        part._set_in = self._set_in
        part.element = self.element
        return part

    def _elements(self, row: SetRow) -> Sequence[Element | None]:
        if len(row.cells) < len(self._styles):
            return [spanning(self.canv, row.element, len(self._styles))]
        headless = not self._head.height
        return cells_of(self.canv, row.element, len(row.cells), first=headless)

    def _draw_row(
        self, layer: TextLayer, row: SetRow, top: float, elements: Sequence[Element | None]
    ) -> None:
        if len(row.cells) < len(self._styles):
            layer.belong_to(elements[0])
            layer.write(row.cells[0], _EMPTY, (0.0, top), self.width)
            return
        left = 0.0
        styles = self._head_styles if row is self._head else self._styles
        places = zip(styles, self._rooms, self._widths, elements, strict=True)
        for lines, status, (style, room, width, element) in zip(
            row.cells, row.statuses, places, strict=True
        ):
            shift = 0.0
            if status is not None:
                shift = _STATUS_ROOM
                if row.starts:
                    middle = top - style.ascent + 0.36 * style.size
                    draw_status(self.canv, status, (left + 5.0, middle), self._accent)
            layer.belong_to(element)
            layer.write(lines, style, (left + shift, top), room - shift)
            left += width

    def _rule(self, y: float, colour: str, width: float) -> None:
        self.canv.setStrokeColor(ink(colour))
        self.canv.setLineWidth(width)
        self.canv.line(0.0, y, self.width, y)


def _style(column: Column) -> TextStyle:
    """Figures stand right unless the column says otherwise."""
    align: Alignment = column.align
    if column.kind == "figure" and align == "left":
        align = "right"
    return replace(theme.TABLE_TEXT, align=align)


def _gutter(style: TextStyle, following: TextStyle) -> float:
    meets_text = style.align == "right" and following.align != "right"
    return theme.WIDE_GUTTER if meets_text else theme.GUTTER
