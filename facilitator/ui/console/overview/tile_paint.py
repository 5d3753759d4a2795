"""Paints headings and tiles of the overview."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap

from facilitator.core.overview import CueTile, OverviewBlock
from facilitator.core.scoring.rounding import shown
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.pill import paint_pill, pill_size
from facilitator.ui.widgets.typeset import text_width

_RING = 7
_NUMBER = 34
_LINE = 22
_MARK = 15
_TIME = 56


class TilePainter:
    """Paints in one look, from the painter's origin."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def paint_day(self, painter: QPainter, area: QRectF, number: int) -> None:
        """The heading of a day."""
        words = self._look.tr("Day {number}", number=number)
        Canvas(painter, self._look).text(
            area.adjusted(0, 10, 0, 0), words, TextStyle(TYPE.title, bold=True)
        )

    def paint_block(self, painter: QPainter, area: QRectF, block: OverviewBlock) -> None:
        """The heading of a block: start, title, minutes, and that it was skipped."""
        look = self._look
        canvas = Canvas(painter, look)
        quiet = TextStyle(TYPE.small, colour=look.colours.text2, lang="num", tabular=True)
        line = area.adjusted(0, 8, 0, 0)
        canvas.text(line, time_of_day(block.start), quiet)
        title = TextStyle(TYPE.lead, bold=True)
        left = line.left() + _TIME
        canvas.text(
            QRectF(left, line.top(), line.right() - left, line.height()), block.title, title
        )
        left += text_width(block.title, look.font_for(block.title, title)) + 12
        minutes = look.tr("{length} min", length=shown(block.minutes))
        small = TextStyle(TYPE.small, colour=look.colours.text2, tabular=True)
        canvas.text(QRectF(left, line.top(), line.right() - left, line.height()), minutes, small)
        left += text_width(minutes, look.font_for(minutes, small)) + 12
        if block.skipped:
            self._paint_skipped(canvas, QRectF(left, line.top(), 0, line.height()))

    def paint_tile(  # noqa: PLR0913  (the facts of one tile)
        self,
        painter: QPainter,
        cell: QRect,
        tile: CueTile,
        picture: QPixmap | None,
        *,
        chosen: bool,
        hovered: bool,
    ) -> None:
        """One cue: its picture, and below it number, step and cue."""
        colours = self._look.colours
        canvas = Canvas(painter, self._look)
        frame = QRectF(cell).adjusted(-_RING, -_RING, _RING, 2)
        if chosen:
            canvas.fill(frame, colours.accent_soft, RADIUS.control)
            canvas.outline(frame, colours.accent, RADIUS.control, 2.0)
        elif hovered:
            canvas.fill(frame, colours.sunken, RADIUS.control)
        height = cell.width() * 9 // 16
        image = QRectF(cell.left(), cell.top(), cell.width(), height)
        if picture is None:
            canvas.fill(image, colours.sunken, RADIUS.row)
        else:
            painter.drawPixmap(cell.topLeft(), picture)
        if tile.state == "now":
            canvas.outline(image.adjusted(-1, -1, 1, 1), colours.accent, RADIUS.row + 1, 3.0)
        else:
            canvas.outline(image, colours.border_strong, RADIUS.row)
        self._paint_words(canvas, QRectF(cell).adjusted(0, height + 4, 0, 0), tile)

    def _paint_words(self, canvas: Canvas, area: QRectF, tile: CueTile) -> None:
        colours = self._look.colours
        now = tile.state == "now"
        first = QRectF(area.left(), area.top(), area.width(), _LINE)
        number = TextStyle(
            TYPE.small,
            bold=now,
            colour=colours.accent if now else colours.text2,
            lang="num",
            tabular=True,
        )
        canvas.text(first.adjusted(2, 0, 0, 0), str(tile.number), number)
        words = first.adjusted(_NUMBER, 0, self._paint_state(canvas, first, tile), 0)
        canvas.text(words, tile.step, TextStyle(TYPE.small, bold=True))
        second = QRectF(area.left() + _NUMBER, first.bottom() - 2, area.width() - _NUMBER, _LINE)
        if tile.cue != tile.step:
            canvas.text(second, tile.cue, TextStyle(TYPE.caption, colour=colours.text2))

    def _paint_state(self, canvas: Canvas, line: QRectF, tile: CueTile) -> float:
        """What became of a cue, at the end of a line; returns how far the words give way."""
        colours = self._look.colours
        mark = QRectF(line.right() - _MARK - 1, line.top(), _MARK, line.height())
        match tile.state:
            case "now":
                canvas.icon("play", mark, _MARK, colours.accent)
            case "visited":
                canvas.icon("check", mark, _MARK, colours.ok)
            case "skipped":
                words = self._look.tr("Skipped")
                style = TextStyle(TYPE.caption, bold=True, colour=colours.warn)
                canvas.text(line, words, style, Align.AlignRight)
                return -text_width(words, self._look.font_for(words, style)) - 6.0
            case "later":
                return 0.0
        return -_MARK - 6.0

    def _paint_skipped(self, canvas: Canvas, area: QRectF) -> None:
        words = self._look.tr("Skipped")
        size = pill_size(self._look, words, HEIGHT.small_pill, icon=False)
        place = QRectF(
            area.left(), area.center().y() - size.height() / 2, size.width(), size.height()
        )
        paint_pill(canvas, place, words, self._look.colours.tone("warn"), "")
