"""The pages of a report as pictures, one below the other."""

from typing import Literal

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from facilitator.ui.look import Look
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.canvas import Canvas

Zoom = Literal["width", "page"]

_MARGIN = SPACE.xl
_GAP = SPACE.lg
_WIDEST = 1000
_MOST_COLUMNS = 3
_KEPT = 2 * _MOST_COLUMNS
_STEP = 48
_PAGE_SHARE = 0.9


class Paper(QAbstractScrollArea):
    """Pages in a column, as wide as the window; whole pages side by side where they fit.

    Signals:
        page_changed: another page is the one looked at, the first of its row; carries its number,
            from 1.
    """

    page_changed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pages: tuple[QImage, ...] = ()
        self._zoom: Zoom = "width"
        self._places: list[QRect] = []
        self._scaled: dict[int, QPixmap] = {}
        self._current = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_pages(self, pages: tuple[QImage, ...]) -> None:
        """Show other pages, from the first one on."""
        self._pages = pages
        self.verticalScrollBar().setValue(0)
        self._lay_out()
        self._tell()

    def show_zoom(self, zoom: Zoom) -> None:
        """Show pages as wide as the window, or whole; the page looked at stays in view."""
        at = self._current
        self._zoom = zoom
        self._lay_out()
        if at:
            self.verticalScrollBar().setValue(self._places[at - 1].top() - _GAP)

    def page(self) -> int:
        """The number of the page that is looked at, from 1; 0 without pages."""
        return self._current

    def _width_of(self, page: QImage) -> int:
        room = min(self.viewport().width() - 2 * _MARGIN, _WIDEST)
        if self._zoom == "page":
            height = self.viewport().height() - 2 * _GAP
            room = min(room, round(height * page.width() / page.height()))
        return max(1, room)

    def _columns(self) -> int:
        """How many whole pages stand side by side; pages of full width stand alone."""
        if self._zoom == "width" or not self._pages:
            return 1
        room = self.viewport().width() - 2 * _MARGIN + _GAP
        fitting = room // (self._width_of(self._pages[0]) + _GAP)
        return max(1, min(fitting, _MOST_COLUMNS, len(self._pages)))

    def _lay_out(self) -> None:
        self._scaled.clear()
        self._places = []
        columns = self._columns()
        top = _GAP
        for start in range(0, len(self._pages), columns):
            row = self._pages[start : start + columns]
            widths = [self._width_of(page) for page in row]
            # A last row that is not full begins where the rows above it begin.
            across = widths[0] * columns + _GAP * (columns - 1)
            left = (self.viewport().width() - across) // 2
            below = top
            for page, width in zip(row, widths, strict=True):
                height = round(width * page.height() / page.width())
                self._places.append(QRect(left, top, width, height))
                left += width + _GAP
                below = max(below, top + height)
            top = below + _GAP
        bar = self.verticalScrollBar()
        bar.setPageStep(round(self.viewport().height() * _PAGE_SHARE))
        bar.setRange(0, max(0, top - self.viewport().height()))
        self.viewport().update()

    def _pixmap(self, number: int) -> QPixmap:
        """The page at the size it is shown in; scaling costs more than painting."""
        found = self._scaled.get(number)
        if found is None:
            ratio = self.devicePixelRatioF()
            size = self._places[number].size()
            picture = self._pages[number].scaled(
                QSize(round(size.width() * ratio), round(size.height() * ratio)),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            found = QPixmap.fromImage(picture)
            found.setDevicePixelRatio(ratio)
            if len(self._scaled) >= _KEPT:
                self._scaled.pop(next(iter(self._scaled)))
            self._scaled[number] = found
        return found

    def _on_scrolled(self, _value: int) -> None:
        self.viewport().update()
        self._tell()

    def _tell(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        tops = [place.top() for place in self._places]
        seen = [top for top in tops if top - _GAP <= middle]
        current = tops.index(seen[-1]) + 1 if seen else 0
        if current != self._current:
            self._current = current
            self.page_changed.emit(current)

    def viewportEvent(self, event: QEvent) -> bool:
        """A screen with other pixels needs other pictures."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._scaled.clear()
        return super().viewportEvent(event)

    def turn(self, screens: int) -> None:
        """Go on by as many screenfuls; negative goes back."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + screens * bar.pageStep())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End; Space goes on as PageDown does."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Space:
                self.turn(1)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page looked at in view at its new size."""
        super().resizeEvent(event)
        self.show_zoom(self._zoom)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in view, each with a hairline; the accent says where the keyboard is."""
        offset = self.verticalScrollBar().value()
        c = self._look.colours
        colour, width = (c.accent, 2.0) if self.hasFocus() else (c.border_strong, 1.0)
        with QPainter(self.viewport()) as painter:
            canvas = Canvas(painter, self._look)
            for number, place in enumerate(self._places):
                shown = place.translated(0, -offset)
                if shown.intersects(event.rect()):
                    painter.drawPixmap(shown.topLeft(), self._pixmap(number))
                    edge = QRectF(shown).adjusted(-width, -width, width, width)
                    canvas.outline(edge, colour, width, width)
