"""The ground of a card of texts: quiet, and framed in accent while somebody writes on it."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.look import Look
from facilitator.ui.results.writing import Writing
from facilitator.ui.tokens import RADIUS, SPACE
from facilitator.ui.widgets.canvas import Canvas

_LINE = 2.0
CARD_MARGINS = (SPACE.md, SPACE.sm + 2, SPACE.md, SPACE.sm + 2)


class CardFrame(QWidget):
    """A card with places to write in.

    Signals:
        entered(str): the keyboard came to a place on it; carries the key of the card.
        undo_requested, redo_requested: Ctrl+Z and Ctrl+Y that a field had no use for.
    """

    entered = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, look: Look, key: str) -> None:
        super().__init__()
        self._look = look
        self.key = key
        self._is_open = False
        self._followed: list[Writing] = []

    def send(self) -> bool:
        """What is being typed is told now; False where some of it is refused."""
        kept = [writing.send() for writing in self._followed]
        return all(kept)

    def is_being_written(self) -> bool:
        """Whether something is typed here that is not kept yet."""
        return any(one.is_being_written() for one in self._followed)

    def take_focus(self) -> None:
        """Put the keyboard into the first place to write in."""
        if self._followed:
            self._followed[0].field.setFocus()

    def place_to_look_at(self) -> Writing | None:
        """The first place where a word claims too much, else the first of all."""
        marked = (one for one in self._followed if one.is_marked())
        return next(marked, next(iter(self._followed), None))

    def follow(self, writing: Writing) -> None:
        """Frame the card while somebody writes there."""
        field = writing.field
        self._followed.append(writing)
        field.came.connect(self._on_came)
        field.gone.connect(self._on_gone)
        field.undo_requested.connect(self.undo_requested)
        field.redo_requested.connect(self.redo_requested)

    def _on_came(self) -> None:
        self._is_open = True
        self.update()
        self.entered.emit(self.key)

    def _on_gone(self) -> None:
        self._is_open = False
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and line."""
        c, area = self._look.colours, QRectF(self.rect())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(area, c.surface if self._is_open else c.raised, RADIUS.row)
            if self._is_open:
                canvas.outline(area, c.accent, RADIUS.row, _LINE)
            else:
                canvas.outline(area, c.border, RADIUS.row)
