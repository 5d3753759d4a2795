"""The console: everything a trainer sees and does while a workshop runs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from facilitator.core.clock_face import ClockFace
from facilitator.core.commands import Command
from facilitator.core.console import ConsoleView, LastAction
from facilitator.core.entry import Form
from facilitator.core.pacing import Pace
from facilitator.core.position import Position
from facilitator.core.stage import Stage
from facilitator.ui.console.agenda import Agenda
from facilitator.ui.console.covers import Covers
from facilitator.ui.console.key_page import KeyPage
from facilitator.ui.console.key_router import KeyRouter
from facilitator.ui.console.keys import Context
from facilitator.ui.console.measures import SMALLEST, Measures, measures
from facilitator.ui.console.moving import Moving
from facilitator.ui.console.notes import Notes
from facilitator.ui.console.panes import Panes, is_text
from facilitator.ui.console.room_face import Projector
from facilitator.ui.console.score_card import ScoreCard
from facilitator.ui.console.screen_card import ScreenCard
from facilitator.ui.console.supplies import lead
from facilitator.ui.console.time_line import TimeLine
from facilitator.ui.console.top_bar import TopBar
from facilitator.ui.console.typed_number import digits_said, step_numbered
from facilitator.ui.look import Look
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.banner import Banner, Message, MessageKind
from facilitator.ui.widgets.beside import Beside
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.cover import Cover
from facilitator.ui.widgets.sheet import is_asked

_LEAVING = (Command.NEXT, Command.BACK, Command.SKIP, Command.COME_BACK, Command.END)
"""What may take the form away: a value that is being typed is sent first."""


class ConsolePage(QWidget):
    """Shows facts and asks for changes. While it is on screen it hears every key first.

    Signals:
        command_requested(object): a `Command` that changes the workshop or a window. Never one
            the page does itself: ENTRY, NEXT_PANE, PREVIOUS_PANE, HELP, SETTINGS, NOTES_BIGGER,
            NOTES_SMALLER, START, START_HERE.
        jump_requested(object): a `Position`.
        entry_requested(str, int, str, str, object, str): block, play_no, unit, slot, value, reason.
        state_requested(str, int, str, str): block, play_no, unit, state.
        award_requested(str, int): group id, points.
        form_requested(str, int): block, step.
        story_requested(str, int, str): block ("" is the standing), play_no, unit.
        notes_size_requested(int): pixels.
        theme_toggle_requested, settings_requested, home_requested: a button of the top bar.
        message_action_requested(object): the button of a message; carries the `Message`.

    Attributes:
        disputes, room, moving: the line of two records, the room's picture, and what moves it.
    """

    command_requested = Signal(object)
    jump_requested = Signal(object)
    entry_requested = Signal(str, int, str, str, object, str)
    state_requested = Signal(str, int, str, str)
    award_requested = Signal(str, int)
    form_requested = Signal(str, int)
    story_requested = Signal(str, int, str)
    notes_size_requested = Signal(int)
    theme_toggle_requested = Signal()
    settings_requested = Signal()
    home_requested = Signal()
    message_action_requested = Signal(object)

    def __init__(self, look: Look, stage_look: StageLook) -> None:
        super().__init__()
        self._look = look
        self._view: ConsoleView | None = None
        self._newest: tuple[object, ...] = ()
        self._measures: Measures | None = None
        self._served: list[QWidget] = []
        self._keys: KeyPage | None = None
        self._top = TopBar(look)
        self._time = TimeLine(look)
        self._agenda = Agenda(look)
        self._screen = ScreenCard(look, stage_look)
        self.room = self._screen
        self.notes = Notes(look)
        self.moving = Moving(look)
        self._scores = ScoreCard(look)
        self.disputes = self._scores.disputes
        self._banner = Banner(look)
        self._build()
        self._connect()
        self._panes = Panes(
            self,
            (
                self._agenda.pane(),
                self._scores.panel,
                self._scores.late,
                self.notes.pane(),
                self._top,
            ),
        )
        self._scores.done.connect(self._panes.leave)
        self.notes.done.connect(self._panes.leave)
        self._covers = Covers(self, self._panes.leave)
        self._router = KeyRouter(self, self)
        self._router.command_given.connect(self.obey)
        self._router.digits_changed.connect(self._on_digits)
        self._router.number_given.connect(self._on_number)
        self._router.letter_refused.connect(self._on_letter)
        self._router.mouse_pressed.connect(self._on_mouse)

    def _build(self) -> None:
        centre = column(self._banner, self._screen, gap=SPACE.md)
        centre.addWidget(self.notes, 1)
        centre.addWidget(self.moving)
        edge = SPACE.md
        body = row(self._agenda, gap=edge, margins=(edge, edge, edge, edge))
        body.addLayout(centre, 1)
        body.addWidget(self._scores)
        box = column(self._top, self._time, gap=0)
        box.addLayout(body, 1)
        self.setLayout(box)
        self.setMinimumSize(SMALLEST)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self._look.tr("Console"))
        # A click must not leave the keyboard on a button: the next Space would press it again.
        for button in self.findChildren(QAbstractButton):
            if button.focusPolicy() != Qt.FocusPolicy.NoFocus:
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scores.late.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _connect(self) -> None:
        for part in (self._top, self._time, self._screen, self.moving):
            part.command_requested.connect(self.obey)
        self._scores.command_requested.connect(self._ask)
        self._agenda.jump_requested.connect(self.jump)
        self.notes.size_requested.connect(self.notes_size_requested)
        panel = self._scores.panel
        panel.entry_requested.connect(self.entry_requested)
        panel.state_requested.connect(self.state_requested)
        panel.award_requested.connect(self.award_requested)
        panel.story_requested.connect(self.story_requested)
        panel.missed.connect(self._on_letter)
        self._scores.form_requested.connect(self.form_requested)
        self._top.theme_toggle_requested.connect(self.theme_toggle_requested)
        self._top.settings_requested.connect(self.settings_requested)
        self._top.home_requested.connect(self.home_requested)
        self._top.help_requested.connect(self._toggle_keys)
        self._banner.action_requested.connect(self.message_action_requested)

    def show_console(self, view: ConsoleView) -> None:
        """Show the place, the agenda, the notes and what comes."""
        before = self._view
        self._view = view
        if before is not None and before.position != view.position:
            self._clear_error()
            self.notes.leave()
        self._top.show_workshop(view.title, view.client)
        self._agenda.show_view(view)
        self._screen.show_view(view)
        self.moving.show_view(view)
        self._scores.show_view(view)
        begin = tuple(lead(self._look, view))
        self.notes.show_notes(view.notes, begin, own=view.own_notes)

    def show_stage(self, stage: Stage) -> None:
        """Show what the room sees."""
        self._screen.show_stage(stage)

    def show_next(self, stage: Stage | None) -> None:
        """Show what Next would bring; None at the very end."""
        self._screen.following.show_next(stage)

    def show_own_place(self, stage: Stage | None) -> None:
        """Show the trainer's own place, in small, while the room is frozen."""
        self._screen.following.show_own_place(stage)

    def show_clock(self, clock: ClockFace) -> None:
        """Show this second."""
        self._time.show_clock(clock)
        self._top.show_time(clock.clock)
        self._screen.show_now(clock.clock)
        self._scores.panel.show_elapsed(clock.used_ms // 1000)

    def show_pace(self, pace: Pace) -> None:
        """Show where the day stands."""
        self._time.show_pace(pace)
        self._agenda.show_pace(pace)

    def show_form(self, form: Form | None) -> None:
        """Show what is entered here, or late; None where nothing is."""
        self._scores.show_form(form)

    def show_award_form(self, form: Form | None) -> None:
        """Have the form of class points ready, and keep it up to date."""
        self._scores.show_award_form(form)

    def show_forms(self, forms: Sequence[tuple[str, int, str]]) -> None:
        """Offer late entry for those of these places (block, step, words) that lie behind."""
        self._scores.show_forms(forms)

    def show_last_action(self, last: LastAction) -> None:
        """Show the newest change of data. What went wrong before it is over."""
        newest = (last.at, last.kind, last.facts)
        if last.kind and newest != self._newest:
            self._clear_error()
        self._newest = newest
        self._scores.last.show_last_action(last)

    def show_decider(self, title: str) -> None:
        """Say which exercise decides the ranking alone; "" is none."""
        self._scores.decider.show_decider(title)

    def show_projector(self, state: Projector, name: str) -> None:
        """Show whether the room has the picture; `name` is that of the screen."""
        self._top.show_projector(state, name)
        self._screen.show_projector(state)

    def show_battery(self, percent: int | None) -> None:
        """Warn of a battery that runs out; None takes the warning away."""
        self._top.show_battery(percent)

    def show_message(self, kind: MessageKind, text: str, action: str = "") -> None:
        """Say something across the console. After an error no value is on its way any more."""
        self._banner.show_message(Message(kind, text, action))
        if kind == "error":
            self._scores.panel.refuse()

    def _clear_error(self) -> None:
        message = self._banner.message()
        if message is not None and message.kind == "error":
            self._banner.hide_message()

    def show_notes_size(self, px: int) -> None:
        """Set the notes in this size."""
        self.notes.show_size(px)

    def set_rehearsal(self, rehearsal: bool) -> None:  # noqa: FBT001  (the one fact of a setter)
        """Say that this is a rehearsal on one screen."""
        self._top.show_rehearsal(rehearsal)

    def show_rehearsal(self, part: QWidget) -> None:
        """Have what belongs to a rehearsal alone in the top bar."""
        self._top.add_to_rehearsal(part)

    def serve(self, window: QWidget) -> None:
        """Keys that reach this window by accident are meant for the console."""
        self._served.append(window)

    def light(self, unit: str, slot: str) -> None:
        """Take the keyboard to the field of a unit, in the form that is shown."""
        self._scores.light(unit, slot)

    def flush(self) -> None:
        """Send what was typed and not yet confirmed: nothing typed is lost by moving on."""
        self.notes.leave()
        self._scores.panel.flush()

    def obey(self, command: Command) -> None:
        """Do what a key or a button says, or ask for it."""
        self._covers.make_way(command)
        match command:
            case Command.ENTRY:
                self._scores.toggle_entry()
            case Command.CLASS_POINTS:
                self._scores.toggle_points()
            case Command.NEXT_PANE | Command.PREVIOUS_PANE:
                self._panes.walk(1 if command is Command.NEXT_PANE else -1)
            case Command.NOTES_BIGGER | Command.NOTES_SMALLER:
                self.notes.ask(larger=command is Command.NOTES_BIGGER)
            case Command.HELP:
                self._toggle_keys()
            case Command.SETTINGS:
                self.settings_requested.emit()
            case Command.PEEL:
                self._peel()
            case Command.START | Command.START_HERE:
                # Some clickers send F5 with every other press; it must not begin again.
                pass
            case _:
                self._ask(command)

    def is_asking(self) -> bool:
        """Whether a question is open over the console."""
        return is_asked(self)

    def key_context(self, target: QWidget) -> Context:
        """Who has the keyboard when a key reaches `target`."""
        if target.window() in self._served:
            return "plain"
        inside = target is self or self.isAncestorOf(target)
        if target is not self.window() and not inside:
            return "away"
        if self.is_asking():
            return "sheet"
        cover = self._covers.shown()
        if is_text(target) or (cover is not None and cover.holds(target)):
            return "text"
        panel = self._scores.panel
        if target is panel or panel.isAncestorOf(target):
            return "entry"
        return "pane" if self._panes.is_walking() else "plain"

    def _ask(self, command: Command) -> None:
        if command in _LEAVING:
            self.flush()
        elif command is Command.STORY:
            self.story_requested.emit(*self._scores.subject())
            return
        elif command is Command.UNDO and self._scores.panel.drop_typed():
            return
        self.command_requested.emit(command)

    def _peel(self) -> None:
        if self._covers.peel() or self.notes.leave() or self._scores.peel():
            return
        if self._panes.is_walking():
            self._panes.leave()
        else:
            self.command_requested.emit(Command.PEEL)

    def jump(self, to: Position) -> None:
        """Ask to go there; a value that is being typed is sent first."""
        self.flush()
        self._panes.leave()
        self.jump_requested.emit(to)

    def cover(self, cover: Cover) -> None:
        """Show something over everything; the keyboard comes back when it is closed."""
        self._covers.open(cover)
        if isinstance(cover, Beside):
            self._panes.add(cover, cover.first())

    def _toggle_keys(self) -> None:
        self._keys = self._keys or KeyPage(self._look, self)
        self._covers.toggle(self._keys)

    def _on_mouse(self, target: QWidget) -> None:
        if self._panes.is_walking() and self.isAncestorOf(target):
            self._panes.leave()

    def _on_digits(self, digits: str) -> None:
        self.moving.show_digits(digits_said(self._look, self._view, digits))

    def _on_number(self, number: int) -> None:
        if (step := step_numbered(self._view, number)) is not None:
            self.jump(step[0])

    def _on_letter(self) -> None:
        if self._scores.panel.form() is None:
            self.moving.show_passing(self._look.tr("Nothing to enter here; class points: F3"))
        else:
            self.moving.show_passing(self._look.tr("To enter scores, press F2 first"))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  (so in Qt)
        """Tab stays inside the pane."""
        return self._panes.tab(forward=forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside everything takes the keyboard back from where it was."""
        self._panes.leave()
        super().mousePressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to hear keys."""
        super().showEvent(event)
        self._router.start()
        self._panes.leave()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hear keys no more."""
        self._router.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure everything anew."""
        super().resizeEvent(event)
        found = measures(event.size())
        if found == self._measures:
            return
        self._measures = found
        self._top.setFixedHeight(found.top_bar)
        self._time.setFixedHeight(found.time_line)
        self._agenda.setFixedWidth(found.left)
        self._agenda.show_heights(found.block_row, found.step_row)
        self.notes.show_compact(found.compact)
        self._scores.setFixedWidth(found.right)
        self._screen.show_widths(found.preview, found.following)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground between the cards."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.colours.bg)
