"""Paints the lines of the agenda; the open block stands on its own ground."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.ui.console.agenda_model import LINE_ROLE, AgendaLine
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.typeset import text_width, wrapped

_EDGE = 10
_TITLE = 60
_STEP_LEFT = 52
_STEP_RIGHT = 6
_BELOW = 10
_NAME_PX = 15
_TWO_LINES_PX, _TWO_LINES_STEP = 13, 16
_PLAY_PX = 14


class AgendaDelegate(QStyledItemDelegate):
    """Blocks with start and minutes, steps below the open one.

    Done has a tick, now a triangle; where scores are missing stands a warning with "1/6" instead.
    """

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._block_row = 44
        self._step_row = 32

    def show_heights(self, block_row: int, step_row: int) -> None:
        """Lines of these heights."""
        self._block_row, self._step_row = block_row, step_row

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one line."""
        line: AgendaLine = index.data(LINE_ROLE)
        painter.save()
        canvas = Canvas(painter, self._look)
        area = QRectF(option.rect)
        self._paint_ground(canvas, area, line)
        if line.open_last:
            area.adjust(0, 0, 0, -_BELOW)
        state = QStyle.StateFlag
        ring = bool(option.state & state.State_HasFocus)
        hovered = bool(option.state & state.State_MouseOver)
        if line.step:
            self._paint_step(canvas, area, line, hovered=hovered, ring=ring)
        else:
            self._paint_block(canvas, area, line, hovered=hovered, ring=ring)
        painter.restore()

    def _paint_ground(self, canvas: Canvas, area: QRectF, line: AgendaLine) -> None:
        """The ground of the open block goes on from line to line, round at its ends."""
        if not line.inside:
            return
        whole = area.adjusted(0, 0, 0, -4 if line.open_last else 2 * RADIUS.control)
        if not line.open_first:
            whole.adjust(0, -2 * RADIUS.control, 0, 0)
        canvas.painter.save()
        canvas.painter.setClipRect(area)
        canvas.fill(whole, self._look.colours.sunken, RADIUS.control)
        canvas.painter.restore()

    def _paint_block(
        self, canvas: Canvas, area: QRectF, line: AgendaLine, *, hovered: bool, ring: bool
    ) -> None:
        colours = self._look.colours
        self._paint_marks(canvas, area, hovered=hovered and not line.inside, ring=ring)
        time = TextStyle(TYPE.small, colour=colours.text2, lang="num", tabular=True)
        widest = text_width("00:00", self._look.font_for("00:00", time))
        place = QRectF(area.left() + _EDGE, area.top(), widest, area.height())
        canvas.text(place, line.start, time, Align.AlignRight)
        right = area.right() - _EDGE
        if line.gap:
            right = self._paint_gap(canvas, area, right, line.gap)
        elif line.progress == "done":
            mark = QRectF(right - 17, area.top(), 16, area.height())
            canvas.icon("check", mark, 16, colours.ok)
            right -= 16
        else:
            quiet = TextStyle(TYPE.small, colour=colours.text2, tabular=True)
            place = QRectF(area.left(), area.top(), right - area.left(), area.height())
            canvas.text(place, line.minutes, quiet, Align.AlignRight)
            right -= text_width(line.minutes, self._look.font_for(line.minutes, quiet))
        ink = colours.text2 if line.progress == "done" else colours.text
        style = TextStyle(_NAME_PX, bold=line.progress == "now", colour=ink)
        left = area.left() + _TITLE
        place = QRectF(left, area.top(), right - 8 - left, area.height())
        self._paint_name(canvas, place, line.title, style)

    def _paint_name(self, canvas: Canvas, place: QRectF, name: str, style: TextStyle) -> None:
        style, lines = name_lines(self._look, name, style, place.width())
        top = place.center().y() - _TWO_LINES_STEP * len(lines) / 2
        for number, words in enumerate(lines):
            y = top + number * _TWO_LINES_STEP
            row = QRectF(place.left(), y, place.width(), _TWO_LINES_STEP)
            canvas.text(row, words, style)

    def _paint_step(
        self, canvas: Canvas, area: QRectF, line: AgendaLine, *, hovered: bool, ring: bool
    ) -> None:
        colours = self._look.colours
        box = area.adjusted(_STEP_LEFT, 0, -_STEP_RIGHT, 0)
        now = line.progress == "now"
        if now:
            canvas.fill(box, colours.accent, RADIUS.row)
        elif hovered:
            canvas.fill(box, colours.border, RADIUS.row)
        if ring:
            canvas.outline(box, colours.text if now else colours.accent, RADIUS.row, 2.0)
        inks = {"done": colours.text2, "now": colours.on_accent, "later": colours.text}
        mark = QRectF(box.right() - 8 - _PLAY_PX, box.top(), _PLAY_PX, box.height())
        right = box.right() - 8 if line.progress == "later" else mark.left() - 6
        if line.gap:
            right = self._paint_gap(canvas, box, box.right() - 8, line.gap) - 6
        elif line.progress == "done":
            canvas.icon("check", mark, _PLAY_PX, colours.ok)
        elif now:
            canvas.icon("play", mark, _PLAY_PX, colours.on_accent)
        style = TextStyle(TYPE.body, bold=now, colour=inks[line.progress])
        words = QRectF(box.left() + _EDGE, box.top(), right - box.left() - _EDGE, box.height())
        canvas.text(words, line.title, style)

    def _paint_gap(self, canvas: Canvas, area: QRectF, right: float, gap: str) -> float:
        """The warning with its figures up to ``right``; returns where it begins."""
        colours = self._look.colours
        style = TextStyle(TYPE.small, bold=True, colour=colours.warn, lang="num", tabular=True)
        place = QRectF(area.left(), area.top(), right - area.left(), area.height())
        canvas.text(place, gap, style, Align.AlignRight)
        left = right - text_width(gap, self._look.font_for(gap, style)) - 4 - _PLAY_PX
        canvas.icon(
            "triangle-alert",
            QRectF(left, area.top(), _PLAY_PX, area.height()),
            _PLAY_PX,
            colours.warn,
        )
        return left

    def _paint_marks(self, canvas: Canvas, area: QRectF, *, hovered: bool, ring: bool) -> None:
        colours = self._look.colours
        inner = area.adjusted(1, 2, -1, -2)
        if hovered:
            canvas.fill(inner, colours.raised, RADIUS.row)
        if ring:
            canvas.outline(inner, colours.accent, RADIUS.row, 2.0)

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Steps are lower than blocks; the open block has a little air below it."""
        line: AgendaLine = index.data(LINE_ROLE)
        height = self._step_row if line.step else self._block_row
        return QSize(0, height + (_BELOW if line.open_last else 0))


def name_lines(
    look: Look, name: str, style: TextStyle, width: float
) -> tuple[TextStyle, list[str]]:
    """A name on one line, or smaller on two; what is longer still will end in "…"."""
    if text_width(name, look.font_for(name, style)) <= width:
        return style, [name]
    small = style._replace(px=_TWO_LINES_PX)
    first, *rest = wrapped(name, look.font_for(name, small), width)
    return small, [first, name[len(first) :].lstrip()] if rest else [first]
