"""Where the parts of an entry row stand, and how they are painted."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from facilitator.ui.console.entry.faces import CellFace, Letter, RowFace
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.typeset import middle_cut, text_width

KEY_LEFT = 10
BAR_LEFT = 44
NAME_LEFT = 59
MENU_WIDTH = 18

_KEY = 24
_BAR = (5, 20)
_NAME_PX = 15
_SIDE, _SMALL_SIDE = 34, 30
_WIDE = 325
_LEAST_SIDE = 22
_AMOUNT = 28
_GAP = 4
_CELL_GAP = 10
_BEFORE = 8
_APART = 4
_AIR = 12
_BOX_WIDTH = {
    "number": 46,
    "seconds": 60,
    "ticks": 62,
    "points": 40,
    "targets": 56,
    "wide": 84,
    "order": 124,
}
_CARET = 16
_TIGHT = 1.15
"""Line height of the points so far and their word, in em: both go into the lowest row."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The boxes of a row: for each cell its letters, or one box; and where they begin."""

    cells: tuple[tuple[QRectF, ...], ...]
    left: float
    menu: QRectF


def parts_of(face: RowFace, area: QRectF) -> Parts:
    """Where the cells of a row stand, from its right edge. Many letters become narrower."""
    menu = QRectF(area.right() - MENU_WIDTH, area.top(), MENU_WIDTH, area.height())
    room = area.width() - NAME_LEFT - MENU_WIDTH - 60
    side = min(_SIDE if area.width() >= _WIDE else _SMALL_SIDE, area.height() - _AIR)
    across = min(side, _AMOUNT) if any(cell.kind == "amounts" for cell in face.cells) else side
    count = sum(len(cell.letters) for cell in face.cells)
    boxes = sum(_BOX_WIDTH.get(cell.kind, 0) for cell in face.cells)
    gaps = _GAP * max(0, count - 1) + _CELL_GAP * max(0, len(face.cells) - 1)
    wide = max(_LEAST_SIDE, min(across, (room - boxes - gaps) / count)) if count else side
    right = menu.left()
    cells: list[tuple[QRectF, ...]] = []
    for cell in reversed(face.cells):
        widths = [wide] * len(cell.letters) or [_box_width(cell, boxes, room - gaps)]
        placed: list[QRectF] = []
        for width in reversed(widths):
            top = round(area.center().y() - side / 2)
            placed.append(QRectF(right - width, top, width, side))
            right -= width + _GAP
        right -= _CELL_GAP - _GAP
        cells.append(tuple(reversed(placed)))
    left = cells[-1][0].left() - _BEFORE if cells else right
    return Parts(tuple(reversed(cells)), left, menu)


def _box_width(cell: CellFace, boxes: float, room: float) -> float:
    """The width of a box; all shrink alike where there are too many."""
    return _BOX_WIDTH[cell.kind] * min(1.0, max(0.6, room / boxes))


class RowPainter:
    """Paints one row."""

    def __init__(self, canvas: Canvas, look: Look) -> None:
        self._canvas = canvas
        self._look = look
        self._colours = look.colours

    def paint(self, face: RowFace, area: QRectF, *, hovered: bool, totals: bool) -> None:
        """Paint ground, key, colour, name, points so far, and the cells or the state."""
        colours = self._colours
        if face.lit:
            self._canvas.fill(area, colours.accent_soft, RADIUS.control)
            self._canvas.outline(area, colours.accent, RADIUS.control, 2.0)
        elif face.named:
            self._canvas.fill(area, colours.raised, RADIUS.control)
            self._canvas.outline(area, colours.border_strong, RADIUS.control)
        elif hovered:
            self._canvas.fill(area, colours.raised, RADIUS.control)
        parts = parts_of(face, area)
        self._paint_key(face, area)
        bar = QRectF(BAR_LEFT, round(area.center().y() - _BAR[1] / 2), *_BAR)
        self._canvas.fill(bar, face.colour, _BAR[0] / 2)
        self._paint_words(face, area, parts, totals=totals)
        if face.state:
            style = TextStyle(TYPE.small, bold=True, colour=colours.text2)
            place = QRectF(area.left(), area.top(), parts.menu.left() - area.left(), area.height())
            self._canvas.text(place, face.state, style, Align.AlignRight)
        else:
            for cell, boxes in zip(face.cells, parts.cells, strict=True):
                self._paint_cell(cell, boxes, face)
        if face.menu and (face.lit or face.named or hovered):
            self._paint_dots(parts.menu)

    def _paint_key(self, face: RowFace, area: QRectF) -> None:
        """Full on the row that is lit, framed where its number picks the row."""
        colours = self._colours
        key = QRectF(KEY_LEFT, round(area.center().y() - _KEY / 2), _KEY, _KEY)
        called = face.calls or face.named
        ground = colours.accent_soft if called else colours.sunken
        self._canvas.fill(key, colours.accent if face.lit else ground, RADIUS.small)
        if called:
            self._canvas.outline(key, colours.accent, RADIUS.small)
        ink = colours.on_accent if face.lit else colours.accent if called else colours.text2
        style = TextStyle(TYPE.small, bold=True, colour=ink, lang="num")
        self._canvas.text(key, face.key, style, Align.AlignHCenter)

    def _paint_words(self, face: RowFace, area: QRectF, parts: Parts, *, totals: bool) -> None:
        right = parts.menu.left() if face.state else parts.left
        if face.state:
            style = TextStyle(TYPE.small, bold=True)
            right -= text_width(face.state, self._look.font_for(face.state, style)) + _CELL_GAP
        room = QRectF(NAME_LEFT, area.top(), right - NAME_LEFT, area.height())
        name = name_style(self._look, lit=face.lit)
        if face.doubt:
            warns = TextStyle(TYPE.small, colour=self._colours.warn)
            room = self._paint_under(face.doubt, warns, room)
            self._canvas.text(room, name_shown(self._look, face, room.width()), name)
            return
        if not totals:
            self._canvas.text(room, name_shown(self._look, face, room.width()), name)
            return
        left, _ = name_room(self._look, face, room.width(), totals=totals)
        if gives_points(face):
            room = self._paint_given(face, room)
        else:
            self._paint_total(face, room)
        shown = name_shown(self._look, face, left)
        self._canvas.text(QRectF(room.left(), room.top(), left, room.height()), shown, name)

    def _paint_given(self, face: RowFace, room: QRectF) -> QRectF:
        """The points given, under the name, which has the whole width; the room of the name."""
        words = self._look.tr("{points} given", points=face.total)
        return self._paint_under(words, unit_style(self._look), room)

    def _paint_under(self, words: str, style: TextStyle, room: QRectF) -> QRectF:
        """Small words in the lower half of a row; the upper half is the room of the name."""
        high, low = round(_TIGHT * _NAME_PX), round(_TIGHT * style.px)
        top = round(room.center().y() - (high + low) / 2)
        below = QRectF(room.left(), top + high, room.width(), low)
        self._canvas.text(below, words, style)
        return QRectF(room.left(), top, room.width(), high)

    def _paint_total(self, face: RowFace, room: QRectF) -> None:
        """The points so far, over the word that says which they are."""
        unit = unit_style(self._look)
        high, low = round(_TIGHT * TYPE.body), round(_TIGHT * unit.px)
        top = round(room.center().y() - (high + low) / 2)
        above = QRectF(room.left(), top, room.width(), high)
        below = QRectF(room.left(), above.bottom(), room.width(), low)
        self._canvas.text(above, face.total, figure_style(self._look), Align.AlignRight)
        self._canvas.text(below, face.unit, unit, Align.AlignRight)

    def _paint_cell(self, cell: CellFace, boxes: tuple[QRectF, ...], face: RowFace) -> None:
        if cell.kind in ("letters", "amounts"):
            for letter, box in zip(cell.letters, boxes, strict=True):
                self._paint_letter(letter, box)
        else:
            self._paint_box(cell, boxes[0], lit=face.lit, wrong=bool(face.mistake) and cell.lit)

    def _paint_letter(self, letter: Letter, box: QRectF) -> None:
        colours = self._colours
        if letter.on and not letter.waiting:
            self._canvas.fill(box, colours.accent, RADIUS.row)
            ink = colours.on_accent
        elif letter.on:
            self._canvas.fill(box, colours.accent_soft, RADIUS.row)
            self._canvas.outline(box, colours.accent, RADIUS.row, 2.0)
            ink = colours.accent
        else:
            self._canvas.fill(box, colours.surface, RADIUS.row)
            self._canvas.outline(box, colours.border_strong, RADIUS.row)
            ink = colours.text2
        style = TextStyle(TYPE.body, bold=letter.on, colour=ink, lang="num")
        self._canvas.text(box, letter.text, style, Align.AlignHCenter)

    def _paint_box(self, cell: CellFace, box: QRectF, *, lit: bool, wrong: bool) -> None:
        colours = self._colours
        saved = bool(cell.text) and not cell.waiting
        quiet = saved and not lit
        self._canvas.fill(box, colours.accent_soft if quiet else colours.surface, RADIUS.row)
        if wrong or cell.typing:
            # Why it is wrong stands in the heading, once: the row keeps its name and its points.
            self._canvas.outline(box, colours.over if wrong else colours.accent, RADIUS.row, 2.0)
        else:
            # The accent means: what is typed goes in here. A row that is only lit is framed itself.
            line = colours.accent if cell.waiting else colours.border_strong
            self._canvas.outline(box, colours.accent_soft if quiet else line, RADIUS.row)
        ink = colours.accent if saved else colours.text
        style = TextStyle(TYPE.body, bold=saved, colour=ink, lang="num", tabular=True)
        self._canvas.text(box, cell.text, style, Align.AlignHCenter)
        if cell.typing and cell.kind != "ticks":
            width = text_width(cell.text, self._look.font_for(cell.text, style))
            left = round(box.center().x() + width / 2) + 1
            caret = QRectF(left, round(box.center().y() - _CARET / 2), 2, _CARET)
            self._canvas.fill(caret, colours.accent)

    def _paint_dots(self, place: QRectF) -> None:
        for step in (-1, 0, 1):
            centre = place.center()
            dot = QRectF(centre.x() - 2.5, centre.y() + 5 * step - 1.5, 3, 3)
            self._canvas.fill(dot, self._colours.text2, 1.5)


def gives_points(face: RowFace) -> bool:
    """Whether it is a row of class points."""
    return any(cell.kind == "amounts" for cell in face.cells)


def name_room(look: Look, face: RowFace, room: float, *, totals: bool) -> tuple[float, float]:
    """What the points so far leave to the name, and what they take themselves.

    Points that were given stand under the name and take nothing.
    """
    if not totals or gives_points(face):
        return room, 0.0
    taken = _total_width(look, face) + _APART
    return room - taken, taken


def _total_width(look: Look, face: RowFace) -> float:
    figures = text_width(face.total, look.font_for(face.total, figure_style(look)))
    return max(figures, text_width(face.unit, look.font_for(face.unit, unit_style(look))))


def unit_style(look: Look) -> TextStyle:
    """How the word under the points so far is set."""
    return TextStyle(TYPE.caption, colour=look.colours.text2)


def figure_style(look: Look) -> TextStyle:
    """How the points so far are set."""
    return TextStyle(TYPE.body, colour=look.colours.text2, lang="num", tabular=True)


def name_shown(look: Look, face: RowFace, room: float) -> str:
    """The name as it has room: what is played next, at its end, is whole; the group gives way."""
    font = look.font_for(face.name, name_style(look, lit=face.lit))
    if not face.end or text_width(face.name, font) <= room:
        return middle_cut(face.name, font, room)
    group = face.name.removesuffix(face.end)
    return middle_cut(group, font, room - text_width(face.end, font)) + face.end


def name_style(look: Look, *, lit: bool) -> TextStyle:
    """How the name of a group is set."""
    return TextStyle(_NAME_PX, bold=lit, colour=look.colours.text)


def totals_fit(look: Look, faces: tuple[RowFace, ...], area: QRectF) -> bool:
    """Whether every name is whole beside the points so far; else the points make room.

    Where points are given their sum is what matters, and stands under the name.
    """
    if not faces or gives_points(faces[0]):
        return True
    parts = parts_of(faces[0], area)
    style = name_style(look, lit=True)
    widest = max(text_width(face.name, look.font_for(face.name, style)) for face in faces)
    totals = max(_total_width(look, face) for face in faces)
    return NAME_LEFT + widest + _APART + totals <= parts.left
