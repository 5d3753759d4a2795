"""The assistant's window: scores and nothing else. It never moves the room."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.core.clock_face import ClockFace
from facilitator.core.commands import Command
from facilitator.core.console import ConsoleView, LastAction
from facilitator.core.entry import Form
from facilitator.ui.console.score_card import ScoreCard
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.banner import Banner, Message
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.surfaces import Bar

_SIZE = QSize(480, 760)
_SMALLEST = QSize(400, 520)
_EDGE = 24


class AssistantWindow(QWidget):
    """The score entry in a window of its own, for a second pair of hands.

    Signals:
        entry_requested(str, int, str, str, object, str), state_requested(str, int, str, str),
        award_requested(str, int), form_requested(str, int): as those of the console.
        undo_requested, redo_requested: of the assistant's own entries.
    """

    entry_requested = Signal(str, int, str, str, object, str)
    state_requested = Signal(str, int, str, str)
    award_requested = Signal(str, int)
    form_requested = Signal(str, int)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._look = look
        self._title = Label(look, "", TextStyle(colour=look.colours.text2), elide=True)
        self._place = Label(look, "", TextStyle(colour=look.colours.text2), elide=True)
        self._scores = ScoreCard(look)
        self._banner = Banner(look)
        self._refused = False
        self._build()
        self._connect()
        self._add_keys()

    def _build(self) -> None:
        look = self._look
        bar = Bar()
        name = Label(
            look, look.tr("Score entry for the assistant"), TextStyle(TYPE.lead, bold=True)
        )
        mark = Icon(look, "clipboard-list", 20, look.colours.accent)
        bar.setLayout(row(mark, name, self._title, None, margins=(20, 0, 20, 0)))
        edge = SPACE.md
        body = column(self._place, self._banner, gap=SPACE.sm, margins=(edge, edge, edge, edge))
        body.addWidget(self._scores, 1)
        box = column(bar, gap=0)
        box.addLayout(body, 1)
        self.setLayout(box)
        self.setMinimumSize(_SMALLEST)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowTitle(look.tr("Score entry for the assistant"))
        self.setWindowIcon(look.icon("layers", 64, look.colours.accent))
        self.setObjectName("assistant")

    def _connect(self) -> None:
        panel = self._scores.panel
        panel.entry_requested.connect(self.entry_requested)
        panel.state_requested.connect(self.state_requested)
        panel.award_requested.connect(self.award_requested)
        self._scores.form_requested.connect(self.form_requested)
        self._scores.command_requested.connect(self._on_command)

    def _add_keys(self) -> None:
        for keys, does in (
            ("F2", self._scores.toggle_entry),
            ("F3", self._scores.toggle_points),
            ("Ctrl+Z", self._on_undo),
            ("Ctrl+Y", self.redo_requested.emit),
            ("Ctrl+Shift+Z", self.redo_requested.emit),
            ("Esc", self._scores.peel),
            ("Ctrl+R", self.close),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(does)

    def open_on(self, screen: QScreen) -> None:
        """Show it on the trainer's screen, at its right edge; or bring it to the front."""
        if not self.isVisible():
            room = screen.availableGeometry()
            size = _SIZE.boundedTo(room.size() - QSize(2 * _EDGE, 2 * _EDGE))
            place = QRect(room.topLeft(), size)
            place.moveRight(room.right() - _EDGE)
            place.moveTop(room.top() + (room.height() - size.height()) // 2)
            self.setScreen(screen)
            self.setGeometry(place)
            self.show()
        self.raise_()
        self.activateWindow()
        self._scores.panel.open()

    def show_view(self, view: ConsoleView) -> None:
        """Show where the workshop is, and what can be entered late from there."""
        self._title.show_text(view.title)
        block = next((one.title for one in view.agenda if one.block == view.position.block), "")
        place = self._look.tr("{block}, {step}", block=block, step=view.step)
        self._place.show_text(self._look.tr("The room is at: {place}", place=place))
        self._scores.show_view(view)

    def show_clock(self, clock: ClockFace) -> None:
        """Know the room's clock, for times."""
        self._scores.panel.show_elapsed(clock.used_ms // 1000)

    def show_form(self, form: Form | None) -> None:
        """Show what is entered; None where nothing is."""
        self._scores.show_form(form)

    def show_award_form(self, form: Form | None) -> None:
        """Have the form of class points ready, and keep it up to date."""
        self._scores.show_award_form(form)

    def show_forms(self, forms: Sequence[tuple[str, int, str]]) -> None:
        """All places where something can be entered: block, step, words."""
        self._scores.show_forms(forms)

    def show_last_action(self, last: LastAction) -> None:
        """Show the assistant's newest change."""
        self._banner.hide_message()
        self._scores.last.show_last_action(last)

    def show_problem(self, text: str) -> None:
        """Say what went wrong; no value is on its way any more."""
        self._refused = True
        self._banner.show_message(Message("error", text))
        self._scores.panel.refuse()

    def flush(self) -> None:
        """Send what was typed and not yet confirmed."""
        self._scores.panel.flush()

    def _on_undo(self) -> None:
        if not self._scores.panel.drop_typed():
            self.undo_requested.emit()

    def _on_command(self, command: Command) -> None:
        if command is Command.UNDO:
            self._on_undo()
        elif command is Command.REDO:
            self.redo_requested.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing typed is lost by closing: what was refused is read before the window goes."""
        self._refused = False
        self.flush()
        if self._refused:
            event.ignore()
        else:
            super().closeEvent(event)
