"""Reads the pictures of a pack: boxes on a grid, arrows between them, lanes, an axis, a divider.

In the file rows and columns count from 1, arrows name the ids of boxes, and texts stand where they
are shown. On an axis a box says from when to when instead of its column.
"""

from itertools import combinations, pairwise

from facilitator.content.codes import Code
from facilitator.content.findings import Path
from facilitator.content.table import Span, Table
from facilitator.core import pack
from facilitator.core.diagram import (
    NO_TEXT,
    TONES,
    Arrow,
    Axis,
    Diagram,
    Divider,
    Key,
    Layout,
    Node,
    Point,
    Rect,
    Space,
    layout,
)
from facilitator.core.text import Words, same

MOST_ROWS = 8
MOST_COLUMNS = 12
MOST_BOXES = 60
MOST_ARROWS = 40
MOST_KEYS = 4
LONGEST_AXIS = 60
_AXIS_ENDS = Span(-1000, 1000)
_NEAR = 1e-6
_PLACE = Space(width=1696.0, height=560.0, label=280.0, head=60.0, strip=56.0)
"""Some place on the screen: whether an arrow runs through a box is the same in all."""


class _Reader:
    """Reads one picture; its texts are numbered as they are met."""

    def __init__(self, table: Table) -> None:
        # Whether every box can be found by its id, and whether the picture is worth a closer look.
        self._table = table
        self.texts: list[Words] = []
        self._names: dict[str, int] = {}
        self._named = True
        self.sound = True

    def diagram(self) -> Diagram:
        """Everything of the picture but its title and note."""
        table = self._table
        lanes = self._all("lanes", MOST_ROWS)
        heads = self._all("heads", MOST_COLUMNS)
        corner = table.maybe_words("corner", "short")
        axis = self._axis()
        rows = len(lanes) or self._count("rows", MOST_ROWS)
        columns = len(heads)
        if axis is not None:
            columns = axis.end - axis.start
        elif not columns:
            columns = self._count("columns", MOST_COLUMNS)
        return Diagram(
            columns=columns,
            rows=rows,
            nodes=self._nodes(columns, rows, axis),
            arrows=tuple(self._arrow(inner) for inner in self._tables("arrows", MOST_ARROWS)),
            lanes=lanes,
            heads=heads,
            corner=NO_TEXT if corner is None else self._number(corner),
            axis=axis,
            divider=self._divider(rows),
            legend=tuple(self._key(inner) for inner in self._tables("legend", MOST_KEYS)),
        )

    def _note(self, path: Path, code: Code, **facts: object) -> None:
        self.sound = False
        self._table.found.add(path, code, **facts)

    def _count(self, key: str, most: int) -> int:
        """How many there are; as many as can be where that is wrong, so that boxes are not."""
        found = self._table.whole(key, Span(1, most))
        good = self._table.has(key) and self._table.found.sound(*self._table.at(key))
        return found if good else most

    def _number(self, words: Words) -> int:
        self.texts.append(words)
        return len(self.texts) - 1

    def _all(self, key: str, most: int) -> tuple[int, ...]:
        named = self._table.words_list(key, "short")
        if len(named) > most:
            self._table.found.add(self._table.at(key), Code.TOO_MANY, limit=most)
        return tuple(self._number(one) for one in named)

    def _tables(self, key: str, most: int) -> list[Table]:
        found = self._table.tables(key)
        if len(found) > most:
            self._table.found.add(self._table.at(key), Code.TOO_MANY, limit=most)
        return found[:most]

    def _axis(self) -> Axis | None:
        table = self._table.table("axis")
        if table is None:
            return None
        start = table.whole("from", _AXIS_ENDS)
        end = table.whole("to", Span(start + 1, start + LONGEST_AXIS))
        every = table.whole("every", Span(1, LONGEST_AXIS), 1)
        table.close()
        good = table.found.sound(*table.path)
        return Axis(start, end, every) if good else Axis(-1000, 1000, LONGEST_AXIS)

    def _divider(self, rows: int) -> Divider | None:
        table = self._table.table("divider")
        if table is None:
            return None
        under = table.whole("under", Span(1, max(1, rows - 1)))
        divider = Divider(under, self._number(table.own_words("label")))
        table.close()
        return divider

    def _key(self, table: Table) -> Key:
        key = Key(
            tone=table.choice("tone", TONES),
            arrow=table.flag("arrow"),
            text=self._number(table.own_words("label")),
        )
        table.close()
        return key

    def _nodes(self, columns: int, rows: int, axis: Axis | None) -> tuple[Node, ...]:
        found: list[Node] = []
        for table in self._tables("boxes", MOST_BOXES):
            if table.has("id"):
                name = table.ident("id")
                if name in self._names:
                    self._named = False
                    self._note(table.at("id"), Code.ID_TAKEN, value=name)
                self._names.setdefault(name, len(found))
            found.append(self._node(table, columns, rows, axis))
            table.close()
        return tuple(found)

    def _node(self, table: Table, columns: int, rows: int, axis: Axis | None) -> Node:
        row = table.whole("row", Span(1, rows))
        high = table.whole("high", Span(1, rows), 1)
        if row + high - 1 > rows:
            self._note(table.at("high"), Code.BOX_OUTSIDE, found=row + high - 1, limit=rows)
        if axis is not None:
            begin = table.number("from", Span(axis.start, axis.end))
            end = table.number("to", Span(axis.start, axis.end))
            both = table.has("from") and table.has("to") and table.found.sound(*table.path)
            if both and end <= begin:
                self._note(table.at("to"), Code.SCORING_RANGE, low=begin, high=end)
            x, wide = begin - axis.start, max(end - begin, 1.0)
        else:
            column = table.whole("column", Span(1, columns))
            wide = table.whole("wide", Span(1, columns), 1)
            x = column - 1.0
            if x + wide > columns:
                facts = {"found": column + wide - 1, "limit": columns}
                self._note(table.at("wide"), Code.BOX_OUTSIDE, **facts)
        return Node(
            x=x,
            y=row - 1.0,
            width=float(wide),
            height=float(high),
            text=self._text(table),
            tone=table.choice("tone", TONES, "plain"),
        )

    def _text(self, table: Table) -> int:
        """A text in both languages, or a figure, which is the same in both; or none."""
        if table.has("text"):
            return self._number(table.words("text", "label"))
        return self._number(same(table.text("figure"))) if table.has("figure") else NO_TEXT

    def strokes(self, diagram: Diagram) -> tuple[pack.Stroke, ...]:
        """What each press adds: every box once. Only a time axis holds still while boxes come."""
        tables = self._table.tables("strokes")
        if tables and diagram.axis is None:
            self._note(self._table.at("strokes"), Code.SETTING_APART, key="strokes", other="axis")
        found: list[pack.Stroke] = []
        for table in tables:
            names = table.idents("boxes")
            for number, name in enumerate(names):
                if name and name not in self._names and self._named:
                    self._note((*table.at("boxes"), number), Code.NO_SUCH_NODE, value=name)
            boxes = tuple(self._names[name] for name in names if name in self._names)
            found.append(pack.Stroke(boxes, table.maybe_words("note", "line")))
            table.close()
        drawn = sorted(box for one in found for box in one.boxes)
        if found and self.sound and drawn != list(range(len(diagram.nodes))):
            self._note(self._table.at("strokes"), Code.STROKES_BOXES)
        return tuple(found)

    def _arrow(self, table: Table) -> Arrow:
        arrow = Arrow(
            start=self._end(table, "from"),
            end=self._end(table, "to"),
            tone=table.choice("tone", TONES, "plain"),
        )
        table.close()
        return arrow

    def _end(self, table: Table, key: str) -> int:
        name = table.ident(key)
        if name and name not in self._names and self._named:
            self._note(table.at(key), Code.NO_SUCH_NODE, value=name)
        return self._names.get(name, 0)


def read_diagram(table: Table) -> pack.View:
    """A view with a picture, at once or press by press."""
    title = table.words("title", "title")
    note = table.maybe_words("note", "line")
    reader = _Reader(table)
    diagram = reader.diagram()
    strokes = reader.strokes(diagram)
    if reader.sound and table.found.sound(*table.path):
        _check_boxes(table, diagram)
        _check_arrows(table, diagram)
    return pack.DiagramView(
        title=title, diagram=diagram, texts=tuple(reader.texts), note=note, strokes=strokes
    )


def _check_boxes(table: Table, diagram: Diagram) -> None:
    """No two boxes lie over each other."""
    for (first, one), (second, two) in combinations(enumerate(diagram.nodes), 2):
        across = min(one.x + one.width, two.x + two.width) - max(one.x, two.x)
        down = min(one.y + one.height, two.y + two.height) - max(one.y, two.y)
        if across > _NEAR and down > _NEAR:
            table.found.add(table.at("boxes", second), Code.BOXES_OVERLAP, other=first + 1)


def _check_arrows(table: Table, diagram: Diagram) -> None:
    """No arrow begins where it ends, or runs through a box on its way."""
    if not diagram.nodes:
        return
    placed = layout(diagram, _PLACE)
    for number, (arrow, route) in enumerate(zip(diagram.arrows, placed.routes, strict=True)):
        blocked = arrow.start if arrow.start == arrow.end else first_hit(placed, arrow, route)
        if blocked is not None:
            table.found.add(table.at("arrows", number), Code.ARROW_BLOCKED, other=blocked + 1)


def first_hit(placed: Layout, arrow: Arrow, route: tuple[Point, ...]) -> int | None:
    """The first box that an arrow runs through, other than those it joins."""
    for number, box in enumerate(placed.nodes):
        if number in (arrow.start, arrow.end):
            continue
        if any(_meets(box, start, end) for start, end in pairwise(route)):
            return number
    return None


def _meets(box: Rect, start: Point, end: Point) -> bool:
    """Whether a level or upright line touches a box; all parts of a route are one or the other."""
    (x1, y1), (x2, y2) = start, end
    return (
        min(x1, x2) < box.right
        and max(x1, x2) > box.x
        and min(y1, y2) < box.bottom
        and max(y1, y2) > box.y
    )
