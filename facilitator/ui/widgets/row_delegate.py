"""Paints the rows of a table: hairlines between them, no grid."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from facilitator.ui.fonts import language_of
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.pill import paint_pill, pill_size
from facilitator.ui.widgets.table_rows import ROW_ROLE, Cell, Column, Section, TableRow
from facilitator.ui.widgets.tips import plain_tip
from facilitator.ui.widgets.typeset import line_height, one_line, text_width, wrapped

INSET = 24
SECTION_HEIGHT = 28
_GAP = 16
_NOTE_GAP = 8
_CHEVRON = 16
_RING = 2.0


def column_boxes(columns: Sequence[Column], width: float, *, chevron: bool) -> list[QRectF]:
    """Left edge and width of each column in a table of this width; heights are 0."""
    room = width - 2 * INSET - (_CHEVRON + _GAP if chevron else 0)
    room -= _GAP * (len(columns) - 1)
    free = max(0.0, room - sum(column.width for column in columns))
    shares = sum(1 for column in columns if not column.width) or 1
    boxes: list[QRectF] = []
    left = float(INSET)
    for column in columns:
        wide = column.width or free / shares
        boxes.append(QRectF(left, 0, wide, 0))
        left += wide + _GAP
    return boxes


class RowDelegate(QStyledItemDelegate):
    """Paints a whole row at once: cells by columns, headings as bands, the chosen row ringed."""

    def __init__(
        self, look: Look, columns: Sequence[Column], parent: QObject, *, chevron: bool
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._columns = tuple(columns)
        self._chevron = chevron

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one line."""
        line = index.data(ROW_ROLE)
        area = QRectF(option.rect)
        painter.save()
        canvas = Canvas(painter, self._look)
        if isinstance(line, Section):
            self._paint_section(canvas, area, line)
        else:
            self._paint_ground(canvas, area, option)
            following = index.model().index(index.row() + 1, 0)
            if following.isValid() and isinstance(following.data(ROW_ROLE), TableRow):
                rule = QRectF(area.left() + INSET, area.bottom() - 1, area.width() - 2 * INSET, 1)
                canvas.fill(rule, self._look.colours.border)
            self._paint_cells(canvas, area, line)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell the whole text of a cell that is cut."""
        line = index.data(ROW_ROLE)
        said = ""
        if event.type() == QEvent.Type.ToolTip and isinstance(line, TableRow):
            said = self._cut_text(line, QRectF(option.rect), event.pos().x())
        QToolTip.showText(event.globalPos(), plain_tip(said), view)
        return bool(said)

    def _cut_text(self, row: TableRow, area: QRectF, x: float) -> str:
        boxes = column_boxes(self._columns, area.width(), chevron=self._chevron)
        for column, cell, box in zip(self._columns, row.cells, boxes, strict=True):
            left = box.left() + area.left()
            if cell.tone is None and left <= x <= left + box.width():
                style = TextStyle(TYPE.body, bold=cell.bold, tabular=column.right)
                lines = self._lines_of(cell, style, box.width())
                return cell.text if len(lines) > column.lines else ""
        return ""

    def _lines_of(self, cell: Cell, style: TextStyle, width: float) -> list[str]:
        font = self._look.font_for(cell.text, style)
        if text_width(cell.text, font) <= width:
            return [cell.text]
        return wrapped(one_line(cell.text), font, width)

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Paint by other columns from now on."""
        self._columns = tuple(columns)

    def breaks(self) -> bool:
        """Whether words of a row may take several lines."""
        return any(column.lines > 1 for column in self._columns)

    def height_of(self, row: TableRow, width: float, least: int) -> int:
        """How high a row is in a table of this width, so that its words have their lines."""
        boxes = column_boxes(self._columns, width, chevron=self._chevron)
        most = 1
        for column, cell, box in zip(self._columns, row.cells, boxes, strict=True):
            if column.lines > 1:
                style = TextStyle(TYPE.body, bold=cell.bold)
                most = max(most, min(column.lines, len(self._lines_of(cell, style, box.width()))))
        return least + (most - 1) * line_height(TYPE.body)

    def _paint_section(self, canvas: Canvas, area: QRectF, section: Section) -> None:
        colours = self._look.colours
        canvas.fill(area, colours.raised)
        style = TextStyle(TYPE.caption, bold=True, colour=colours.text2)
        canvas.text(area.adjusted(INSET, 0, -INSET, 0), section.title, style)

    def _paint_ground(self, canvas: Canvas, area: QRectF, option: QStyleOptionViewItem) -> None:
        colours = self._look.colours
        state = QStyle.StateFlag
        ground = area.adjusted(INSET / 2, 2, -INSET / 2, -3)
        if option.state & state.State_Selected:
            canvas.fill(ground, colours.accent_soft, RADIUS.row)
        elif option.state & state.State_MouseOver:
            canvas.fill(ground, colours.raised, RADIUS.row)
        if option.state & state.State_HasFocus:
            canvas.outline(ground, colours.accent, RADIUS.row, _RING)

    def _paint_cells(self, canvas: Canvas, area: QRectF, row: TableRow) -> None:
        boxes = column_boxes(self._columns, area.width(), chevron=self._chevron)
        for column, cell, box in zip(self._columns, row.cells, boxes, strict=True):
            place = QRectF(box.left() + area.left(), area.top(), box.width(), area.height())
            self._paint_cell(canvas, place, cell, column)
        if self._chevron:
            left = area.right() - INSET - _CHEVRON
            place = QRectF(left, area.top(), _CHEVRON, area.height())
            canvas.icon("chevron-right", place, _CHEVRON, self._look.colours.text3)

    def _paint_cell(self, canvas: Canvas, place: QRectF, cell: Cell, column: Column) -> None:
        colours = self._look.colours
        if cell.tone is not None:
            size = pill_size(self._look, cell.text, HEIGHT.small_pill)
            top = place.center().y() - size.height() / 2
            width = min(float(size.width()), place.width())
            pill = QRectF(place.left(), round(top), width, size.height())
            paint_pill(canvas, pill, cell.text, colours.tone(cell.tone))
            return
        ink = colours.text2 if cell.quiet else colours.text
        style = TextStyle(TYPE.body, bold=cell.bold, colour=ink, tabular=column.right)
        align = Align.AlignRight if column.right else Align.AlignLeft
        words = place
        if cell.note:
            note_style = TextStyle(TYPE.small, colour=colours.text2)
            width = text_width(cell.text, self._look.font_for(cell.text, style))
            left = min(place.left() + width + _NOTE_GAP, place.right())
            words = place.adjusted(0, 0, -_NOTE_GAP, 0) if left >= place.right() else place
            note = QRectF(left, place.top(), place.right() - left, place.height())
            canvas.text(note, cell.note, note_style)
        if column.lines > 1:
            self._paint_lines(canvas, words, cell, style, column.lines)
        else:
            canvas.text(words, cell.text, style, align)

    def _paint_lines(
        self, canvas: Canvas, place: QRectF, cell: Cell, style: TextStyle, most: int
    ) -> None:
        """What goes beyond the last line is cut on it."""
        lines = self._lines_of(cell, style, place.width())
        rest = lines[most - 1 :]
        shown = lines if len(rest) <= 1 else [*lines[: most - 1], " ".join(rest)]
        step = line_height(TYPE.body)
        top = place.center().y() - len(shown) * step / 2
        style = style._replace(lang=style.lang or language_of(cell.text))
        for number, text in enumerate(shown):
            line = QRectF(place.left(), top + number * step, place.width(), step)
            canvas.text(line, text, style)

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Headings are lower than rows."""
        section = isinstance(index.data(ROW_ROLE), Section)
        return QSize(0, SECTION_HEIGHT if section else HEIGHT.row)
