"""A question inside the window instead of a box in front of it."""

from typing import NamedTuple, cast

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QStyle, QWidget
from shiboken6 import isValid

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.focus_keeper import FocusKeeper
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.stops import go_round, tab_stops

_NARROWEST = 400
_EDGE = 24
_RING = 4
_SCRIM_LIGHT = QColor(23, 33, 30, 96)
_SCRIM_DARK = QColor(0, 0, 0, 150)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BUTTON = 40
_BUTTON_WIDTH = 88


class SheetWords(NamedTuple):
    """The words of a sheet, in the language of the windows.

    Attributes:
        title: what it is about.
        primary: what the main button does, as a verb.
        cancel: the other button; "" is none, Esc still cancels.
        text: a sentence or two below the title, or "".
    """

    title: str
    primary: str
    cancel: str
    text: str = ""


class _Growing(QWidget):
    """Says when its content wants another size.

    Signals:
        grown: lay me out anew.
    """

    grown = Signal()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.grown.emit()
        return handled


class _Body(ScrollArea):
    """The content; scrolls where the window is too low for it."""

    def __init__(self, content: QWidget) -> None:
        holder = _Growing()
        holder.setLayout(column(content, margins=(_RING, _RING, _RING, _RING)))
        super().__init__(holder)
        self._holder = holder
        holder.grown.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return self._holder.sizeHint()


class _Panel(_Growing):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.colours
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(area, colours.surface, RADIUS.card)
            canvas.outline(area, colours.border_strong, RADIUS.card)


class EnterKeeper(QWidget):
    """Content that keeps Enter inside: in the sheet it would close it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter end here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)


class Sheet(QWidget):
    """A panel over its window, used once. Esc cancels, Enter answers; Tab stays inside.

    The window behind keeps running. After the answer the keyboard goes back to where it was and
    the sheet deletes itself; what stands in its content can be read in the slots of its signals.

    Signals:
        accepted: the main button was pressed.
        rejected: it was cancelled.
    """

    accepted = Signal()
    rejected = Signal()

    def __init__(
        self,
        look: Look,
        host: QWidget,
        words: SheetWords,
        content: QWidget | None = None,
        *,
        keeps_open: bool = False,
    ) -> None:
        """`keeps_open`: `accepted` leaves it open until `finish` or `show_problem` is called."""
        super().__init__(host)
        self._look = look
        self._host = host
        self._keeps_open = keeps_open
        self._body = _Body(content) if content is not None else None
        self._before: QWidget | None = None
        self._panel = _Panel(look)
        self._panel.setParent(self)
        self._panel.grown.connect(self._on_grown)
        self._problem = Label(look, "", TextStyle(colour=look.colours.over), wrap=True)
        self._primary = Button(look, words.primary, "primary", height=_BUTTON)
        self._cancel = Button(look, words.cancel, height=_BUTTON)
        self._fill(words)
        self.setAccessibleName(words.title)
        FocusKeeper(self)
        self._primary.clicked.connect(self._on_primary)
        self._cancel.clicked.connect(self._on_cancel)
        host.installEventFilter(self)
        self.hide()

    def _fill(self, words: SheetWords) -> None:
        # A focus ring lies outside its control: the content keeps room for it on its own.
        side = (_RING, 0, _RING, 0)
        title = Label(self._look, words.title, TextStyle(TYPE.title, bold=True), wrap=True)
        edge = _EDGE - _RING
        box = column(row(title, margins=side), gap=SPACE.md, margins=(edge, _EDGE, edge, _EDGE))
        if words.text:
            style = TextStyle(colour=self._look.colours.text2)
            text = Label(self._look, words.text, style, wrap=True)
            box.addLayout(row(text, margins=side))
        if self._body is not None:
            box.addWidget(self._body, 1)
        self._problem.hide()
        box.addLayout(row(self._problem, margins=side))
        for button in (self._cancel, self._primary):
            button.setMinimumWidth(_BUTTON_WIDTH)
        box.addLayout(row(None, self._cancel, self._primary, gap=SPACE.md, margins=side))
        self._panel.setLayout(box)
        # Only now: a button without a parent would be shown as a window of its own.
        self._cancel.setVisible(bool(words.cancel))

    def open_sheet(self) -> None:
        """Show it and take the keyboard."""
        window = self._host.window()
        focus = QApplication.focusWidget()
        # A file dialog that was just answered has the keyboard still, but not for long.
        mine = focus is not None and focus.window() is window
        self._before = focus if mine else cast("QWidget | None", window.focusWidget())
        self._place()
        self.show()
        self.raise_()
        # From the last field Tab goes to what was typed for, and not to giving it up.
        QWidget.setTabOrder(self._primary, self._cancel)
        stops = tab_stops(self)
        inside = [w for w in stops if self._body is not None and self._body.isAncestorOf(w)]
        first = inside[0] if inside else self._primary
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def show_ready(self, ready: bool) -> None:  # noqa: FBT001  (the one fact of a setter)
        """Whether the main button may be pressed."""
        self._primary.setEnabled(ready)

    def show_problem(self, problem: str) -> None:
        """Say above the buttons what has to be mended; "" says nothing."""
        self._problem.show_text(problem)
        self._problem.setVisible(bool(problem))
        self._place()

    def problem(self) -> str:
        """What is said above the buttons."""
        return self._problem.text()

    def finish(self) -> None:
        """Close it and give the keyboard back."""
        self.hide()
        self._host.removeEventFilter(self)
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.deleteLater()

    def _on_primary(self) -> None:
        if not self._keeps_open:
            self.finish()
        self.accepted.emit()

    def _on_cancel(self) -> None:
        self.finish()
        self.rejected.emit()

    def _on_grown(self) -> None:
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        host = self._host
        self.setGeometry(host.rect())
        hint = self._panel.sizeHint()
        width = min(max(hint.width(), _NARROWEST), host.width() - 2 * _EDGE)
        height = hint.height()
        if self._panel.hasHeightForWidth():
            height = self._panel.heightForWidth(width)
        if height > host.height() - 2 * _EDGE:
            height = host.height() - 2 * _EDGE
            width += self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        left, top = (host.width() - width) // 2, (host.height() - height) // 2
        self._panel.setGeometry(left, top, width, height)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  (so in Qt)
        """Tab goes round inside the sheet."""
        following = go_round(self, forward=forward)
        if following is None:
            return False
        if self._body is not None and self._body.isAncestorOf(following):
            self._body.ensureWidgetVisible(following)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels; Enter answers where no control took it."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_cancel()
        elif event.key() in _ENTER and self._primary.isEnabled():
            self._primary.click()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the window."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), _SCRIM_DARK if self._look.dark else _SCRIM_LIGHT)


def is_asked(page: QWidget) -> bool:
    """Whether a page asks something already: a sheet lies over it."""
    return any(sheet.isVisible() for sheet in page.findChildren(Sheet))
