"""A heat map: a value in every cell, with the people it is of, or the word for why there is none."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.charts import labels, palette, stack
from facilitator.core.charts.display import Box, DisplayList, Frame, Item, Line, Spot, Words
from facilitator.core.charts.scale import SEVEN, Scale
from facilitator.core.scoring.rounding import written
from facilitator.core.thresholds import LEAST

_VALUE, _NOTE = 10.0, 7.8
_LEAST_SIZE = 6.5
"""Below this size a word in a cell cannot be read."""
_ROW = 28.0
_TALL_ROW = 32.0
_LOW_ROW = 21.0
_GAP = 1.0
_HEAD_LINES = 3
"""A head that needs more lines than this becomes a number, and its name stands under the map."""
_STEP = 22.0
_LEGEND_GAP = 9.0


@dataclass(frozen=True, slots=True)
class Rated:
    """A mean of ``people`` answers; ``note`` is their number as it is printed ("7 人")."""

    value: float
    people: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pointed:
    """``said`` is what a cell is made of, for whoever points at it; ``brief`` stands in one that is
    too narrow for its word."""

    said: str = ""
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Scored(_Pointed):
    """A result of a group: no answers of people, so never hidden.

    ``note`` may say of how many sheets it is the mean; ``shown`` is what is printed in the place of
    the value ("not handed in 0").
    """

    value: float
    note: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Stated(_Pointed):
    """The word that stands where there is no value ("excused"); a ``strong`` one is dark, for
    what is right among answers."""

    word: str
    strong: bool = False


Cell: TypeAlias = Rated | Scored | Stated | Literal["hidden", "none"]
"""What is known; why it is not; what is kept back so that nobody can be made out; not asked."""


def said_of(cell: Cell, scale: Scale) -> str:
    """A cell in words, for the text that stands for the picture."""
    match cell:
        case Scored(value):
            return scale.shown(value)
        case Stated(word):
            return word
        case _:
            return "–"


@dataclass(frozen=True, slots=True)
class HeatMap:
    """The cells row by row; ``rows`` and ``columns`` are their names."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class HeatTexts:
    """The words of the map.

    Attributes:
        low, high: what the two ends of the scale mean.
        hidden: in a cell that is kept back ("<5").
        why_hidden: what that means, for the legend.
        none: what an empty cell means, for the legend ("本部门不自评").
        strong, plain: what dark and white words mean, where there are dark ones.
    """

    low: str = ""
    high: str = ""
    hidden: str = ""
    why_hidden: str = ""
    none: str = ""
    strong: str = ""
    plain: str = ""


def heat_map(heat: HeatMap, texts: HeatTexts, frame: Frame, scale: Scale = SEVEN) -> DisplayList:
    """Colours are steps of the whole scale, so that two maps can be laid side by side.

    There are no totals: a hidden cell could be worked out from them. A cell of fewer than five
    people is hidden here, whatever it was handed over as.

    Raises:
        ValueError: cells that are not one for each row and column, or a value outside the scale.
    """
    if len(heat.cells) != len(heat.rows) or any(
        len(cells) != len(heat.columns) for cells in heat.cells
    ):
        message = f"the cells are not {len(heat.rows)} rows of {len(heat.columns)}"
        raise ValueError(message)
    grid = _Grid.of(heat, frame)
    items = grid.heads()
    spots: list[Spot] = []
    for row, cells in enumerate(heat.cells):
        items += grid.row_name(row)
        for column, cell in enumerate(cells):
            box = grid.box(row, column)
            items += _cell(cell, box, texts, frame, scale)
            if isinstance(cell, Scored | Stated) and cell.said:
                spots.append(box.spot(cell.said))
    bottom = grid.bottom + _LEGEND_GAP
    legend = _legend(heat, texts, frame, scale)
    items += stack.placed(legend, 0.0, bottom)
    bottom += legend.height
    names, height = grid.names(bottom)
    shown = (*items, *names)
    return DisplayList(frame.width, bottom + height, shown, tuple(spots), plain=True)


@dataclass(frozen=True, slots=True)
class _Style:
    size: float
    ink: str
    bold: bool = False


_QUIET = _Style(_NOTE, palette.QUIET)


@dataclass(frozen=True, slots=True)
class _Rect:
    """The place of a cell."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    def spot(self, said: str) -> Spot:
        """The place as one that can be pointed at."""
        return Spot(x=self.x, y=self.y, width=self.width, height=self.height, said=said)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where rows and columns stand."""

    heat: HeatMap
    frame: Frame
    name_width: float
    left: float
    width: float
    numbered: bool
    tops: tuple[float, ...]
    """The top of every row, and the bottom of the last."""

    @classmethod
    def of(cls, heat: HeatMap, frame: Frame) -> "_Grid":
        count = max(len(heat.columns), 1)
        least = 0.76 * frame.width / count
        numbered = any(
            len(labels.wrapped(name, frame, least - 4.0)) > _HEAD_LINES for name in heat.columns
        )
        names = [_numbered(heat, row, numbered=numbered) for row in range(len(heat.rows))]
        name_width = labels.column_width(names, frame, 0.24 if count > 1 else 0.4)
        left = name_width + 8.0
        width = (frame.width - left) / count
        lines = (
            1
            if numbered
            else max(
                (len(labels.wrapped(name, frame, width - 4.0)) for name in heat.columns), default=1
            )
        )
        row_least = _row_least(heat, width, frame)
        tops = [lines * labels.LABEL_LEADING + 5.0]
        for name in names:
            tops.append(tops[-1] + labels.row_height(name, frame, name_width, row_least))
        return cls(heat, frame, name_width, left, width, numbered, tuple(tops))

    @property
    def bottom(self) -> float:
        return self.tops[-1]

    def heads(self) -> list[Item]:
        items: list[Item] = []
        for column, name in enumerate(self.heat.columns):
            said = str(column + 1) if self.numbered else name
            lines = labels.wrapped(said, self.frame, self.width - 4.0)
            tall = len(lines) * labels.LABEL_LEADING
            place = (self.left + self.width * (column + 0.5), self.tops[0] - 5.0 - tall / 2)
            items += labels.paragraph(lines, self.frame, place, align="center")
        return items

    def row_name(self, row: int) -> list[Item]:
        said = _numbered(self.heat, row, numbered=self.numbered)
        middle = (self.tops[row] + self.tops[row + 1]) / 2
        return labels.label(said, self.frame, (self.name_width, middle), self.name_width)

    def box(self, row: int, column: int) -> _Rect:
        top = self.tops[row]
        return _Rect(
            self.left + self.width * column + _GAP,
            top + _GAP,
            self.width - 2 * _GAP,
            self.tops[row + 1] - top - 2 * _GAP,
        )

    def names(self, top: float) -> tuple[list[Item], float]:
        """What the numbers of the columns mean, where the rows do not say it already."""
        if not self.numbered or self.heat.rows == self.heat.columns:
            return [], 0.0
        items: list[Item] = []
        y = top + 4.0
        for number, name in enumerate(self.heat.columns, start=1):
            lines = labels.wrapped(f"{number}  {name}", self.frame, self.frame.width - self.left)
            tall = len(lines) * labels.LABEL_LEADING
            place = (self.left, y + tall / 2)
            items += labels.paragraph(lines, self.frame, place, tone="quiet")
            y += tall
        return items, y - top


def _numbered(heat: HeatMap, row: int, *, numbered: bool) -> str:
    same = numbered and heat.rows == heat.columns
    return f"{row + 1}  {heat.rows[row]}" if same else heat.rows[row]


def _row_least(heat: HeatMap, width: float, frame: Frame) -> float:
    """The height of a row by its notes: without any, beside the values, or under them."""
    notes = [c.note for cells in heat.cells for c in cells if isinstance(c, Rated | Scored)]
    if not any(notes):
        return _LOW_ROW
    value = frame.measure("0.0", _VALUE, bold=True, lang=frame.lang)
    return _ROW if value + 5.0 + frame.widest(notes, _NOTE) + 8.0 <= width else _TALL_ROW


def _cell(cell: Cell, box: _Rect, texts: HeatTexts, frame: Frame, scale: Scale) -> list[Item]:
    x, middle = box.middle
    if cell == "none":
        dash = Line(x1=x - 6, y1=middle, x2=x + 6, y2=middle, colour=palette.SOFT, width=1.0)
        return [dash]
    if isinstance(cell, Stated) and cell.strong:
        fill = palette.ACCENT
        style = _Style(_VALUE, palette.ink_on(fill), bold=True)
        return [_filled(box, fill), _set(cell.word, frame, (x, middle), box.width - 4.0, style)]
    word = texts.hidden if _is_hidden(cell) else ""
    if isinstance(cell, Stated):
        word = _fitted(cell.word, cell.brief, box, frame, _QUIET)
    if word or not isinstance(cell, Rated | Scored):
        return [_filled(box, palette.WHITE), *_hidden(word, frame, box)]
    fill = palette.RAMP[_step(scale.share(cell.value))]
    ink = palette.ink_on(fill)
    style = _Style(_VALUE, ink, bold=True)
    value = scale.shown(cell.value)
    if isinstance(cell, Scored):
        value = _fitted(cell.shown or value, cell.brief, box, frame, style)
    first = frame.measure(value, _VALUE, bold=True, lang=frame.lang)
    if not cell.note:
        return [_filled(box, fill), _set(value, frame, (x, middle), box.width - 4.0, style)]
    second = frame.measure(cell.note, _NOTE, bold=False, lang=frame.lang)
    room = box.width - 4.0
    if first + 5.0 + second + 4.0 <= room:
        left = x - (first + 5.0 + second) / 2
        places = ((left + first / 2, middle), (left + first + 5.0 + second / 2, middle + 0.3))
    else:
        places = ((x, middle - 5.5), (x, middle + 6.5))
    return [
        _filled(box, fill),
        _set(value, frame, places[0], room, style),
        _set(cell.note, frame, places[1], room, _Style(_NOTE, ink)),
    ]


def _fitted(word: str, brief: str, box: _Rect, frame: Frame, style: _Style) -> str:
    """The brief form, where there is one and the word could not be read in the cell."""
    needs = frame.measure(word, _LEAST_SIZE, bold=style.bold, lang=frame.lang)
    return brief if brief and needs > box.width - 4.0 else word


def _step(share: float) -> int:
    return min(len(palette.RAMP) - 1, int(share * len(palette.RAMP)))


def _filled(box: _Rect, fill: str) -> Box:
    return Box(
        x=box.x,
        y=box.y,
        width=box.width,
        height=box.height,
        fill=fill,
        stroke=palette.edge_of(fill),
        stroke_width=0.6,
    )


def _hidden(text: str, frame: Frame, box: _Rect) -> list[Item]:
    """In one line, or a word a line where the cell is narrow."""
    x, middle = box.middle
    room = box.width - 4.0
    lines = [text] if frame.widest((text,), _NOTE) <= room else text.split()
    first = middle - (len(lines) - 1) * _NOTE * 0.6
    return [
        _set(line, frame, (x, first + number * _NOTE * 1.2), room, _QUIET)
        for number, line in enumerate(lines)
    ]


def _set(
    text: str, frame: Frame, place: tuple[float, float], room: float, style: "_Style"
) -> Words:
    """A text centred on ``place``, smaller where it would not go into ``room``."""
    wide = frame.measure(text, style.size, bold=style.bold, lang=frame.lang)
    size = style.size * min(1.0, room / wide) if wide else style.size
    return Words(
        text=text,
        x=place[0],
        y=place[1] + size * labels.BASELINE,
        lang=frame.lang,
        size=size,
        bold=style.bold,
        colour=style.ink,
        align="center",
    )


def _legend(heat: HeatMap, texts: HeatTexts, frame: Frame, scale: Scale) -> DisplayList:
    """The steps of the whole scale with its ends, and what the cells without a value mean."""
    keys = _keys(heat, texts)
    if _is_of_words(heat):
        words, height = labels.legend_rows(keys, frame)
        return DisplayList(frame.width, height, tuple(words))
    low = f"{written(scale.low)} {texts.low}".strip()
    high = f"{texts.high} {written(scale.high)}".strip()
    middle, left = 5.0, frame.widest((low,), labels.LABEL_SIZE) + 6.0
    right = left + _STEP * len(palette.RAMP) + 6.0
    items: list[Item] = [
        labels.figures(low, frame, (0.0, middle), tone="quiet", align="left"),
        labels.figures(high, frame, (right, middle), tone="quiet", align="left"),
    ]
    for at, fill in enumerate(palette.RAMP):
        items.append(_filled(_Rect(left + _STEP * at, 1.0, _STEP, 8.0), fill))
    used = right + frame.widest((high,), labels.LABEL_SIZE) + 16.0
    if labels.legend_width(keys, frame) <= frame.width - used:
        items += labels.legend(keys, frame, frame.width, middle + 3.2)
        return DisplayList(frame.width, 12.0, tuple(items))
    below, height = labels.legend_rows(keys, frame)
    items += stack.placed(DisplayList(frame.width, height, tuple(below)), 0.0, 14.0)
    return DisplayList(frame.width, 14.0 + height, tuple(items))


def _is_of_words(heat: HeatMap) -> bool:
    """Whether it shows no step of the scale."""
    filled = [cell for cells in heat.cells for cell in cells if cell != "none"]
    return bool(filled) and all(isinstance(cell, Stated) for cell in filled)


def _keys(heat: HeatMap, texts: HeatTexts) -> list[labels.Key]:
    cells: list[Cell] = [cell for row in heat.cells for cell in row]
    keys: list[labels.Key] = []
    if any(isinstance(cell, Stated) and cell.strong for cell in cells):
        keys.append(labels.Key(texts.strong, palette.ACCENT))
        keys.append(labels.Key(texts.plain, palette.WHITE, palette.SOFT))
    if any(_is_hidden(cell) for cell in cells):
        keys.append(labels.Key(texts.why_hidden, palette.WHITE, palette.SOFT))
    if "none" in cells:
        keys.append(labels.Key(texts.none, palette.SOFT, marker="line"))
    return keys


def _is_hidden(cell: Cell) -> bool:
    return cell == "hidden" or (isinstance(cell, Rated) and cell.people < LEAST)
