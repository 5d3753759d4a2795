"""One place of a key: what stands there and why, and the place each group gave it."""

from dataclasses import replace

from PySide6.QtCore import QRectF

from facilitator.core.stage import OrderRow, OrderSlide
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.fitting import (
    FIGURE_MIDDLE,
    LEAST,
    MIDDLE,
    NAME_LEADING,
    Item,
    Stack,
    Style,
    Word,
    fit_stack,
    word,
)
from facilitator.ui.slides.frame import Area
from facilitator.ui.slides.rows import GroupTag, group_tag, paint_tag

_HEAD_SHARE = 0.46
_GAP = 24.0
_COLUMN_GAP = 64.0
_MOST_PITCH = 112.0
_ONE_COLUMN = 6
_RANK_ROOM = 132.0
_NAMES = 520.0
_CHECK = 44.0
_NOTE_GAP = 24.0


def paint_order(canvas: Canvas, slide: OrderSlide, area: Area) -> None:
    """The item above; below it the groups, in two columns where there are many.

    Where the names of many groups need the height the reason goes: the trainer says it.
    """
    below = _below(canvas, slide, area)
    if not _whole(canvas, slide, below) and slide.reason is not None:
        short = replace(slide, reason=None)
        if _whole(canvas, short, _below(canvas, short, area)):
            slide = short
    stack = _head(canvas, slide, area)
    canvas.expect(slide.title, slide.item, slide.reason, fits=stack.fits)
    canvas.put_stack(stack, area.left, area.top)
    _paint_rows(canvas, slide, _below(canvas, slide, area))


def _head(canvas: Canvas, slide: OrderSlide, area: Area) -> Stack:
    colours = canvas.colours
    title = Style(pref=52, bold=True, ink=colours.accent, second_ink=colours.accent, lines=1)
    name = Style(
        pref=72, least=52, bold=True, ink=colours.text, second_ink=colours.text2, leading=1.2
    )
    reason = Style(pref=52, ink=colours.text2, second_ink=colours.text2, leading=1.24)
    items = [Item(slide.title, title), Item(slide.item, name, gap=4, least_gap=2)]
    if slide.reason is not None:
        items.append(Item(slide.reason, reason, gap=12, least_gap=6))
    return fit_stack(items, area.width, area.height * _HEAD_SHARE)


def _below(canvas: Canvas, slide: OrderSlide, area: Area) -> Area:
    """What the head leaves."""
    top = area.top + _head(canvas, slide, area).height + _GAP
    return Area(area.left, area.right, top, area.bottom)


class _Columns:
    """The columns of groups in a place."""

    def __init__(self, canvas: Canvas, slide: OrderSlide, area: Area) -> None:
        self.count = 1 if len(slide.rows) <= _ONE_COLUMN else 2
        self.high = -(-len(slide.rows) // self.count)
        self.pitch = min(_MOST_PITCH, area.height / max(1, self.high))
        self.off = _off_room(canvas, slide)
        width = (area.width - (self.count - 1) * _COLUMN_GAP) / self.count
        self.width = width
        if self.count == 1:
            # Names are followed, not faced, by their places: across a wide screen the eye gets lost.
            names = max((self.tag(canvas, row).width for row in slide.rows), default=0.0)
            self.width = min(width, max(_NAMES, names) + _RANK_ROOM + self.off)

    def tag(self, canvas: Canvas, row: OrderRow) -> GroupTag:
        """A group as it goes in before its place."""
        lines = 2 if self.pitch >= 2 * LEAST * NAME_LEADING else 1
        pref = max(LEAST, min(56, int(self.pitch * 0.56)))
        style = Style(pref=pref, least=LEAST, bold=True, ink=canvas.colours.text)
        room = self.width - _RANK_ROOM - self.off
        if row.rank is None:
            room = min(room, self.width - _told(canvas, row).width - _NOTE_GAP)
        return group_tag(canvas, row.group, style, room, lines)


def _whole(canvas: Canvas, slide: OrderSlide, area: Area) -> bool:
    columns = _Columns(canvas, slide, area)
    return all(columns.tag(canvas, row).name.whole for row in slide.rows)


def _paint_rows(canvas: Canvas, slide: OrderSlide, area: Area) -> None:
    columns = _Columns(canvas, slide, area)
    canvas.expect(slide.item, fits=columns.pitch >= LEAST * NAME_LEADING)
    for number, row in enumerate(slide.rows):
        column, at = divmod(number, columns.high)
        left = area.left + column * (columns.width + _COLUMN_GAP)
        y = area.top + at * columns.pitch
        canvas.rule(left, left + columns.width, y - 1)
        _paint_row(canvas, row, QRectF(left, y, columns.width, columns.pitch), columns)


def _told(canvas: Canvas, row: OrderRow) -> Word:
    """How far a group was off, or why nothing is known."""
    if row.off is None:
        text = row.note.first.text if row.note is not None else ""
    else:
        text = canvas.tr("off by {places}", places=row.off).first.text
    return word(text, LEAST, canvas.colours.text2)


def _off_room(canvas: Canvas, slide: OrderSlide) -> float:
    """As much as the longest of these texts takes, so that all ranks stand under each other."""
    told = [_told(canvas, row).width for row in slide.rows if row.off not in (None, "0")]
    return max([_CHECK, *told]) + 8


def _paint_row(canvas: Canvas, row: OrderRow, rect: QRectF, columns: _Columns) -> None:
    colours = canvas.colours
    middle = rect.center().y()
    paint_tag(canvas, columns.tag(canvas, row), rect.x(), middle)
    off = rect.right() - columns.off
    told = _told(canvas, row)
    if row.rank is None:
        canvas.say(told, rect.right(), middle + LEAST * MIDDLE, "right")
        return
    exact = row.off == "0"
    px = min(72, max(LEAST, int(rect.height() * 0.72)))
    said = word(row.rank, px, colours.accent if exact else colours.text, bold=True, lang="num")
    canvas.say(said, off - 28, middle + px * FIGURE_MIDDLE, "right")
    if exact:
        canvas.check(QRectF(off, middle - _CHECK / 2, _CHECK, _CHECK), colours.accent)
    else:
        canvas.say(told, off, middle + LEAST * MIDDLE)
