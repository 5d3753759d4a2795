"""A table of groups: heat maps, confidence, the map of links, deals, teams beside their members."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF

from facilitator.core.stage import GridHead, GridRow, GridSlide
from facilitator.core.text import EN, Line, Run
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.cells import (
    DOTS,
    cell_width,
    is_figure,
    paint_cell,
    paint_cell_legend,
    set_cell_legend,
)
from facilitator.ui.slides.fitting import (
    FIGURE_MIDDLE,
    LEAST,
    NAME_LEADING,
    SetText,
    Style,
    advance,
    set_text,
    settle,
    word,
)
from facilitator.ui.slides.frame import Area
from facilitator.ui.slides.heading import one_line, paint_note, paint_title
from facilitator.ui.slides.rows import GroupTag, group_tag, paint_tag

_TITLE_GAP = 16.0
_LEGEND_GAP = 16.0
_HEAD_GAP = 10.0
_MOST_PITCH = 116.0
_SIZES, _SIZES_OF_DOTS = (72, 64, 56, 50), (56, 50)
"""The figures as large as names and heads allow."""
_FIGURE_SHARE = 0.72
"""Of the height of a row."""
_NAMES_SHARE = 0.42
"""What names take at the most where they may stand on two lines."""
_CELL_PAD = 14.0
_HEAD_PAD = 14.0
_LEAST_CELL = 62.0
_FEW_CELLS = 3
_MOST_CELL, _MOST_OF_FEW = 300.0, 460.0
"""A table of few columns still reaches over most of the screen."""
_NUMBER_ROOM = 74.0
_NAME_GAP = 28.0
_LEAST_NAMES = 220.0
_BAR = 8.0
_UNBOUNDED = 4000.0
_CHARACTERS = 2
_NO_WORDS = Line(Run("", EN))


def paint_table(canvas: Canvas, slide: GridSlide, area: Area) -> None:
    """The title, the table as large as it can be, what its looks mean, and a last line."""
    top = area.top + _paint_title(canvas, slide, area) + _TITLE_GAP
    bottom = paint_note(canvas, slide.note, area)
    legend = set_cell_legend(canvas, slide.legend, area.width)
    if legend is not None:
        bottom -= legend.height
        paint_cell_legend(canvas, legend, area.left, bottom)
        bottom -= _LEGEND_GAP
    if not slide.rows:
        return
    place = Area(area.left, area.right, top, bottom)
    sheet = _Sheet(canvas, slide, place, LEAST)
    dots = any(cell.look in DOTS for row in slide.rows for cell in row.cells)
    for px in _SIZES_OF_DOTS if dots else _SIZES:
        tried = _Sheet(canvas, slide, place, px)
        if tried.good:
            sheet = tried
            break
    sheet.paint()


def _paint_title(canvas: Canvas, slide: GridSlide, area: Area) -> float:
    """The title, and which page this is where there are several."""
    right = area.right
    if slide.pages > 1:
        said = word(f"{slide.page} / {slide.pages}", LEAST, canvas.colours.text2, lang="num")
        canvas.say(said, area.right, area.top + 60, "right")
        right -= said.width + 48
    return paint_title(canvas, slide.title, area, right)


@dataclass(frozen=True, slots=True)
class _Heads:
    """The heads of all columns at one size."""

    texts: tuple[SetText, ...]
    widths: tuple[float, ...]
    height: float
    fits: bool


def _narrowest(line: Line, style: Style, shrink: float) -> float:
    """The width of the longest word, or of two Chinese characters."""
    widest = 0.0
    sizes = ((line.first, style.px(shrink)), (line.second, style.second_px(shrink)))
    for run, px in sizes:
        if run is None:
            continue
        face = style.face(run)
        pieces = run.text.split() if run.lang == EN else [run.text[:_CHARACTERS]]
        widest = max([widest, *(advance(one, face) * px for one in pieces)])
    return widest + 1


class _Sheet:
    """One table set into one place, with its figures at one size."""

    def __init__(self, canvas: Canvas, slide: GridSlide, area: Area, px: int) -> None:
        self._canvas = canvas
        self._slide = slide
        self._area = area
        self._px = px
        self._numbered = any(row.number for row in slide.rows)
        self._heads = self._set_heads()
        self._top = area.top + self._heads.height + _HEAD_GAP
        self._pitch = min(_MOST_PITCH, (area.bottom - self._top) / len(slide.rows))
        self._names = self._name_room()
        self._tags = tuple(self._tag(row) for row in slide.rows)
        self._lefts = self._columns()

    @property
    def good(self) -> bool:
        """Whether all heads go in, figures stay within their rows, and all names stand whole."""
        whole = all(tag.name.whole for tag in self._tags)
        return self._heads.fits and whole and self._px <= max(LEAST, self._pitch * _FIGURE_SHARE)

    def paint(self) -> None:
        """Heads, names and cells, with hairlines between the rows."""
        canvas, slide, area = self._canvas, self._slide, self._area
        least = LEAST * NAME_LEADING
        canvas.expect(
            *(one.text for one in slide.heads),
            slide.title if self._pitch < least else None,
            fits=self._heads.fits and self._pitch >= least,
        )
        self._paint_heads()
        for number, (row, tag) in enumerate(zip(slide.rows, self._tags, strict=True)):
            y = self._top + number * self._pitch
            canvas.rule(area.left, area.right, y - 1)
            self._paint_row(row, tag, y)

    def _set_heads(self) -> _Heads:
        """Words on one line or two, figures at the size of the cells."""
        colours = self._canvas.colours
        cells = [
            max(cell_width(row.cells[at], self._px) for row in self._slide.rows)
            for at in range(len(self._slide.heads))
        ]
        least = [max(_LEAST_CELL, one + _CELL_PAD) for one in cells]
        style = Style(
            pref=LEAST, bold=True, ink=colours.text, second_ink=colours.text2, leading=1.14, lines=3
        )
        # Words on more lines where names need the width, and only then at the cost of the names.
        rooms = (self._area.width * (1 - _NAMES_SHARE) - _NAME_GAP, self._most())
        made = [
            settle(partial(self._heads_at, style, least, room), self._area.height * 0.4)
            for room in rooms
        ]
        return next((one for one in made if one.fits), made[-1])

    def _heads_at(self, style: Style, least: Sequence[float], room: float, shrink: float) -> _Heads:
        """All heads at one size in the width there is for them: on one line, or on several.

        Columns of figures are alike; where words stand on several lines the room that is left is
        shared out.
        """
        heads = self._slide.heads
        tried = [set_text(one.text, style, _UNBOUNDED, shrink) for one in heads]
        widths = [max(a, one.width + _CELL_PAD) for a, one in zip(least, tried, strict=True)]
        figures = all(is_figure(one.text) for one in heads)
        if figures and max(widths) * len(widths) <= room:
            widths = [max(widths)] * len(widths)
        elif sum(widths) > room:
            narrow = [
                max(a, _narrowest(one.text, style, shrink) + _HEAD_PAD)
                for a, one in zip(least, heads, strict=True)
            ]
            spare = max(0.0, room - sum(narrow)) / len(narrow)
            widths = [one + spare for one in narrow]
            tried = [
                set_text(one.text, style, width - _HEAD_PAD, shrink)
                for width, one in zip(widths, heads, strict=True)
            ]
        bar = _BAR + 6 if any(one.group for one in heads) else 0.0
        corner = self._corner(_UNBOUNDED).height if self._slide.corner else 0.0
        return _Heads(
            tuple(tried),
            tuple(widths),
            max(corner, bar + max(one.height for one in tried)),
            fits=all(one.fits for one in tried) and sum(widths) <= room + 1,
        )

    def _corner(self, width: float) -> SetText:
        """What rows and columns are, on one line as long as that goes in."""
        ink = self._canvas.colours.text2
        style = Style(pref=LEAST, ink=ink, second_ink=ink, leading=1.14, lines=1)
        line = self._slide.corner or _NO_WORDS
        flat = one_line(line, style, width, 2 * LEAST)
        return (
            flat
            if flat.fits and len(flat.pieces) <= 2 and flat.height <= 1.2 * LEAST
            else (set_text(Line(line.first), style, width))
        )

    def _most(self) -> float:
        """What the columns may take at the cost of the names."""
        return self._area.width - self._least_names()

    def _least_names(self) -> float:
        return _LEAST_NAMES + _NAME_GAP + (_NUMBER_ROOM if self._numbered else 0.0)

    def _name_room(self) -> float:
        """As much as the columns leave, and no more than the names need."""
        room = self._area.width - sum(self._heads.widths) - _NAME_GAP
        room -= _NUMBER_ROOM if self._numbered else 0.0
        return min(room, self._area.width * _NAMES_SHARE) if self._lines == 2 else room

    @property
    def _lines(self) -> int:
        """Lines a name may take."""
        return 2 if self._pitch >= 2 * LEAST * NAME_LEADING else 1

    def _tag(self, row: GridRow) -> GroupTag:
        ink = self._canvas.colours.text
        pref = max(LEAST, min(56, int(self._pitch * 0.56)))
        style = Style(pref=pref, least=LEAST, bold=True, ink=ink)
        return group_tag(self._canvas, row.group, style, self._names, self._lines)

    def _columns(self) -> tuple[float, ...]:
        """The left edge of every column and the end of the last one."""
        widest = max(tag.width for tag in self._tags)
        number = _NUMBER_ROOM if self._numbered else 0.0
        left = self._area.left + number + widest + _NAME_GAP
        spare = max(0.0, self._area.right - left - sum(self._heads.widths))
        more = spare / len(self._heads.widths)
        most = _MOST_CELL if len(self._heads.widths) > _FEW_CELLS else _MOST_OF_FEW
        lefts = [left]
        for width in self._heads.widths:
            grown = max(width, min(most, width + more))
            lefts.append(lefts[-1] + grown)
        return tuple(lefts)

    def _paint_heads(self) -> None:
        canvas, slide = self._canvas, self._slide
        if slide.corner is not None:
            text = self._corner(self._lefts[0] - self._area.left)
            canvas.put(text, self._area.left, self._top - _HEAD_GAP - text.height)
        for at, (head, text) in enumerate(zip(slide.heads, self._heads.texts, strict=True)):
            middle = (self._lefts[at] + self._lefts[at + 1]) / 2
            self._paint_head(head, text, middle)

    def _paint_head(self, head: GridHead, text: SetText, middle: float) -> None:
        canvas = self._canvas
        bottom = self._top - _HEAD_GAP
        if head.group is None:
            canvas.put_centred(text, middle, bottom - text.height)
            return
        said = word(head.text.first.text, LEAST, canvas.colours.text, bold=True, lang="num")
        canvas.say(said, middle, bottom - _BAR - 12, "centre")
        bar = QRectF(middle - said.width / 2 - 6, bottom - _BAR, said.width + 12, _BAR)
        canvas.mark(bar, canvas.group_ink(head.group))

    def _paint_row(self, row: GridRow, tag: GroupTag, y: float) -> None:
        canvas = self._canvas
        middle = y + self._pitch / 2
        left = self._area.left
        if row.number:
            said = word(row.number, LEAST, canvas.colours.text, bold=True, lang="num")
            canvas.say(said, left + _NUMBER_ROOM - 24, middle + LEAST * FIGURE_MIDDLE, "right")
            left += _NUMBER_ROOM
        paint_tag(canvas, tag, left, middle)
        for at, cell in enumerate(row.cells):
            rect = QRectF(self._lefts[at], y, self._lefts[at + 1] - self._lefts[at], self._pitch)
            paint_cell(canvas, cell, rect, self._px)
