"""The agenda beside the stage: what is done, where we are, what comes."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from facilitator.core.console import ConsoleView
from facilitator.core.pacing import Pace
from facilitator.core.scoring.rounding import whole
from facilitator.ui.console.agenda_delegate import AgendaDelegate
from facilitator.ui.console.agenda_model import AgendaModel, agenda_lines
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.scroll import show_through
from facilitator.ui.widgets.surfaces import Card
from facilitator.ui.widgets.tips import set_tip

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class AgendaView(QListView):
    """The lines. Arrows walk them, Enter or a click goes there.

    Signals:
        jump_requested(object): a `Position`.
    """

    jump_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines = AgendaModel(self)
        self._paint = AgendaDelegate(look, self)
        self.setModel(self._lines)
        self.setItemDelegate(self._paint)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        show_through(self)
        self.setAccessibleName(look.tr("Agenda"))
        self.clicked.connect(self._on_clicked)
        set_tip(
            self,
            look.tr(
                "A click takes the room there at once. Ctrl+K, “Come back to where you were"
                " before” takes it back; Tab shows the pages first."
            ),
        )

    def show_view(self, view: ConsoleView) -> None:
        """Show the agenda at a position; the trainer's own place comes into sight."""
        before = self._lines.here()
        count = self._lines.rowCount()
        self._lines.show_lines(agenda_lines(self._look, view))
        here = self._lines.here()
        if (here, self._lines.rowCount()) != (before, count):
            self.scheduleDelayedItemsLayout()
            self._stand_at(here)

    def show_heights(self, block_row: int, step_row: int) -> None:
        """Lines of these heights."""
        self._paint.show_heights(block_row, step_row)
        self.scheduleDelayedItemsLayout()

    def _stand_at(self, line: int) -> None:
        index = self._lines.index(line, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self._lines.line(index.row())
        if line is not None:
            self.jump_requested.emit(line.to)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Walking begins at the trainer's own place."""
        self._stand_at(self._lines.here())
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the line that is marked."""
        if event.key() in _ENTER:
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)


class Agenda(Card):
    """A card with the agenda and how much of the day is used.

    Signals:
        jump_requested(object): a `Position`.
    """

    jump_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        title = Label(look, look.tr("Agenda"), TextStyle(TYPE.lead, bold=True))
        self._used = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2))
        self._view = AgendaView(look)
        head = row(title, None, self._used, margins=(10, 0, 10, 0))
        box = column(head, gap=8, margins=(8, 14, 8, 8))
        box.addWidget(self._view, 1)
        self.setLayout(box)
        self._view.jump_requested.connect(self.jump_requested)

    def pane(self) -> QWidget:
        """What takes the keyboard."""
        return self._view

    def show_view(self, view: ConsoleView) -> None:
        """Show the agenda at a position."""
        self._view.show_view(view)

    def show_pace(self, pace: Pace) -> None:
        """Show the minutes used of the day."""
        used, total = whole(pace.used), whole(pace.total)
        self._used.show_text(self._look.tr("{used} / {total} min used", used=used, total=total))

    def show_heights(self, block_row: int, step_row: int) -> None:
        """Lines of these heights."""
        self._view.show_heights(block_row, step_row)
