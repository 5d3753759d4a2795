"""The grid of pictures: scrolls, knows which tile is chosen, and says where a click went."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from facilitator.core.overview import CueTile, Overview, OverviewBlock
from facilitator.core.position import Position
from facilitator.ui.console.overview.grid_plan import EDGE, Direction, GridPlan, Row
from facilitator.ui.console.overview.thumbnails import Thumbnails
from facilitator.ui.console.overview.tile_paint import TilePainter
from facilitator.ui.look import Look
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.widgets.scroll import show_through

_AIR = 12


class OverviewGrid(QAbstractScrollArea):
    """Pictures of cues below the headings of their blocks.

    Signals:
        chosen(object): another `CueTile` is marked.
        opened(object): a `CueTile` was double-clicked.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, look: Look, stage_look: StageLook) -> None:
        super().__init__()
        self._blocks: tuple[OverviewBlock, ...] = ()
        self._days = 1
        self._plan = GridPlan((), 1, 0)
        self._number = 0
        self._hovered = 0
        self._ground = QColor(look.colours.bg)
        self._paint = TilePainter(look)
        self.thumbnails = Thumbnails(stage_look, self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        show_through(self)
        # What is on the screen already is moved when it scrolls; only the rest is painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.thumbnails.painted.connect(self._on_painted)

    def show_overview(self, overview: Overview, blocks: tuple[OverviewBlock, ...]) -> None:
        """Show these of its blocks, whole or in part."""
        self.thumbnails.use(overview.room)
        self._blocks, self._days = blocks, overview.days
        self._replan()

    def tiles(self) -> tuple[CueTile, ...]:
        """All tiles on the page, in order."""
        return self._plan.order

    def tile(self) -> CueTile | None:
        """The tile that is marked."""
        return next((one for one in self._plan.order if one.number == self._number), None)

    def choose(self, number: int, *, middle: bool = False) -> None:
        """Mark a tile and bring it into sight, into the middle if wished."""
        self._number = number
        cell = self._plan.cell(number)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if middle:
            bar.setValue(cell.center().y() - height // 2)
        elif cell.bottom() + _AIR > bar.value() + height:
            bar.setValue(cell.bottom() + _AIR - height)
        elif self._plan.head_of(number) < bar.value():
            bar.setValue(self._plan.head_of(number))
        self.viewport().update()
        self.chosen.emit(self.tile())

    def go(self, direction: Direction) -> None:
        """Mark the tile beside."""
        self.choose(self._plan.beside(self._number, direction))

    def go_to_end(self, *, last: bool) -> None:
        """Mark the first or the last tile."""
        if self._plan.order:
            self.choose(self._plan.order[-1 if last else 0].number)

    def cell(self, number: int) -> QRect:
        """Where a tile is in the viewport; empty where it is not on the page."""
        return self._plan.cell(number).translated(0, -self.verticalScrollBar().value())

    def _on_painted(self, places: list[Position]) -> None:
        for row in self._in_sight():
            for tile in row.tiles:
                if tile.at in places:
                    self.viewport().update(self.cell(tile.number))

    def _in_sight(self) -> tuple[Row, ...]:
        top = self.verticalScrollBar().value()
        return self._plan.between(top, top + self.viewport().height())

    def _replan(self) -> None:
        self._plan = GridPlan(self._blocks, self._days, self.viewport().width())
        self.thumbnails.fit(self._plan.picture, self.devicePixelRatioF())
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(self._plan.picture.height() // 3)
        bar.setRange(0, max(0, self._plan.height - height))
        self.viewport().update()

    def _tile_at(self, point: QPoint) -> CueTile | None:
        return self._plan.at(point + QPoint(0, self.verticalScrollBar().value()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another page."""
        super().resizeEvent(event)
        self._replan()

    def scrollContentsBy(  # noqa: N802  (so in Qt)
        self, _across: int, down: int
    ) -> None:
        """Everything in sight moves."""
        self.thumbnails.wish_only(tile.at for row in self._in_sight() for tile in row.tiles)
        self.viewport().scroll(0, down)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight."""
        top = self.verticalScrollBar().value()
        area = event.rect().translated(0, top)
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._ground)
            painter.translate(0, -top)
            for row in self._plan.between(area.top(), area.bottom()):
                self._paint_row(painter, row)

    def _paint_row(self, painter: QPainter, row: Row) -> None:
        line = QRectF(EDGE, row.top, self.viewport().width() - 2 * EDGE, row.height)
        if row.day:
            self._paint.paint_day(painter, line, row.day)
        if row.block is not None:
            self._paint.paint_block(painter, line, row.block)
        for tile in row.tiles:
            self._paint.paint_tile(
                painter,
                self._plan.cell(tile.number),
                tile,
                self.thumbnails.picture(tile),
                chosen=tile.number == self._number,
                hovered=tile.number == self._hovered,
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click marks; the room sees nothing of it."""
        tile = self._tile_at(event.position().toPoint())
        if tile is not None:
            self.choose(tile.number)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click goes there."""
        tile = self._tile_at(event.position().toPoint())
        if tile is not None:
            self.opened.emit(tile)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What is below the mouse is lit."""
        tile = self._tile_at(event.position().toPoint())
        number = tile.number if tile else 0
        if number != self._hovered:
            self._hovered = number
            self.viewport().update()
