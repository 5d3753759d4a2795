"""What lies over the whole console while it is shown; the keys of the room are still heard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.commands import Command
from facilitator.ui.look import Look

_ON_THE_CONSOLE = (
    Command.ENTRY,
    Command.CLASS_POINTS,
    Command.NEXT_PANE,
    Command.PREVIOUS_PANE,
    Command.SETTINGS,
    Command.END,
)
"""What is done on the console itself: what covers it goes away first."""


class Cover(QWidget):
    """Covers its host and follows its size.

    Signals:
        closed: it was closed.
    """

    closed = Signal()

    def __init__(self, look: Look, host: QWidget, name: str) -> None:
        """`name` says what it is, for screen readers."""
        super().__init__(host)
        self._look = look
        self._host = host
        self.setAccessibleName(name)
        host.installEventFilter(self)
        self.hide()

    def open_cover(self) -> None:
        """Show it."""
        self._place()
        self.show()
        self.raise_()

    def close_cover(self) -> None:
        """Hide it."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def peel(self) -> None:
        """Esc: leave one state, at last the cover itself."""
        self.close_cover()

    def _place(self) -> None:
        self.setGeometry(self._host.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the host."""
        if event.type() == QEvent.Type.Resize and watched is self._host and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside everything does not reach what lies below."""
        event.accept()


class Covers:
    """What lies over a page, one on top of the other."""

    def __init__(self, page: QWidget, when_closed: Callable[[], None]) -> None:
        """`when_closed` gives the keyboard back to the page."""
        self._page = page
        self._when_closed = when_closed
        self._known: set[Cover] = set()

    def shown(self) -> Cover | None:
        """The topmost one."""
        each = reversed(self._page.children())
        return next((one for one in each if isinstance(one, Cover) and one.isVisible()), None)

    def open(self, cover: Cover) -> None:
        """Show one; the keyboard comes back when it is closed."""
        if cover not in self._known:
            self._known.add(cover)
            cover.closed.connect(self._when_closed)
        self._when_closed()
        cover.open_cover()

    def toggle(self, cover: Cover) -> None:
        """Show one, or close it where it is shown."""
        if cover.isVisible():
            cover.close_cover()
        else:
            self.open(cover)

    def peel(self) -> bool:
        """Esc for the topmost one; False where there is none."""
        cover = self.shown()
        if cover is not None:
            cover.peel()
        return cover is not None

    def make_way(self, command: Command) -> None:
        """Uncover the page for what is done on the page itself."""
        while command in _ON_THE_CONSOLE and (cover := self.shown()) is not None:
            cover.close_cover()
