"""What lies over the console; the keys of the room are heard through it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from facilitator.core.commands import Command
from facilitator.ui.widgets.beside import Beside
from facilitator.ui.widgets.cover import Cover

_ON_THE_CONSOLE = (
    Command.ENTRY,
    Command.CLASS_POINTS,
    Command.NEXT_PANE,
    Command.PREVIOUS_PANE,
    Command.SETTINGS,
    Command.END,
    Command.HOME,
    Command.EDIT_NOTES,
    Command.INSERT,
    Command.MESSAGE,
    Command.TASKS,
    Command.ZOOM,
)
"""What is done on the console itself: what covers it goes away first."""


class Covers:
    """What lies over a page, one on top of the other."""

    def __init__(self, page: QWidget, when_closed: Callable[[], None]) -> None:
        """`when_closed` gives the keyboard back to the page."""
        self._page = page
        self._when_closed = when_closed
        self._known: set[Cover] = set()

    def shown(self) -> Cover | None:
        """The topmost one that covers all."""
        return next((one for one in self._visible() if not isinstance(one, Beside)), None)

    def _visible(self) -> list[Cover]:
        each = reversed(self._page.children())
        return [one for one in each if isinstance(one, Cover) and one.isVisible()]

    def open(self, cover: Cover) -> None:
        """Show one; when it is closed the keyboard goes to what it lay over."""
        if cover not in self._known:
            self._known.add(cover)
            cover.closed.connect(self._on_closed)
        self._when_closed()
        cover.open_cover()

    def _on_closed(self) -> None:
        self._when_closed()
        if (below := self.shown()) is not None:
            below.take_keyboard()

    def toggle(self, cover: Cover) -> None:
        """Show one, or close it where it is shown."""
        if cover.isVisible():
            cover.close_cover()
        else:
            self.open(cover)

    def peel(self) -> bool:
        """Esc for the topmost one; False where there is none."""
        visible = self._visible()
        if visible:
            visible[0].peel()
        return bool(visible)

    def make_way(self, command: Command) -> None:
        """Uncover the page for what is done on the page itself."""
        while command in _ON_THE_CONSOLE and (cover := self.shown()) is not None:
            cover.close_cover()
