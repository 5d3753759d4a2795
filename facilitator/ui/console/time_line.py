"""The clock of the step on one line: state, figures, bar, controls; and where the day stands."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from facilitator.core.clock_face import ClockFace
from facilitator.core.commands import Command
from facilitator.core.pacing import Pace
from facilitator.core.said import length
from facilitator.core.scoring import rounding
from facilitator.ui.console.clock_text import time_left, time_of_day
from facilitator.ui.console.pace_line import PaceLine
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE, ToneName
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.surfaces import Bar, Rule
from facilitator.ui.widgets.tips import set_tip

_RULE = 24
_GAP = 10
_LOUD: tuple[ToneName, ...] = ("warn", "over")
"""The bar says these too; a paused clock keeps the colour of its time."""


class TimeLine(Bar):
    """One line; its words stand beside shapes and signs, never colour alone.

    Signals:
        command_requested(object): a `Command` of the timer.
    """

    command_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._over = False
        self._clock: ClockFace | None = None
        self._measured: tuple[object, ...] = ()
        self._label = Label(look, "", TextStyle(TYPE.lead, bold=True), elide=True)
        self._state = Pill(look, "", "accent", "timer")
        self._figures = Label(look, "", self._figure_style())
        self._bar = ProgressLine(look)
        self._total = Label(look, "", TextStyle(colour=look.colours.text2), elide=True)
        self._away = Button(look, "", "soft")
        self._away.hide()
        self._minus = Button(look, look.tr("−1 min"))
        self._toggle = Button(look, "")
        self._plus = Button(look, look.tr("+1 min"))
        self._pace = PaceLine(look)
        self._build()

    def _build(self) -> None:
        box: QHBoxLayout = row(self._label, self._state, self._figures, gap=_GAP)
        box.setContentsMargins(20, 0, 20, 0)
        box.addWidget(self._bar, 1)
        for item in (self._total, self._away, self._minus, self._toggle, self._plus):
            box.addWidget(item)
        box.addSpacing(4)
        box.addWidget(Rule(upright=_RULE))
        box.addSpacing(4)
        box.addWidget(self._pace)
        self.setLayout(box)
        for button, key in (
            (self._minus, "Shift+F9"),
            (self._toggle, "F8"),
            (self._plus, "F9"),
            (self._away, "Shift+F8"),
        ):
            set_tip(button, key)
        self._minus.clicked.connect(self._on_minus)
        self._toggle.clicked.connect(self._on_toggle)
        self._plus.clicked.connect(self._on_plus)
        self._away.clicked.connect(self._on_away)
        self._pace.clicked.connect(self._on_pace)

    def show_clock(self, clock: ClockFace) -> None:
        """Show the clock at this second."""
        over = clock.left_ms < 0
        self._label.show_text(clock.label)
        word, tone, icon = self._state_of(clock)
        self._state.show_state(word, tone, icon)
        if over != self._over:
            self._over = over
            self._figures.show_style(self._figure_style())
        self._figures.show_text(self._figures_of(clock))
        share = (clock.used_ms if clock.up else clock.left_ms) / max(1, clock.total_ms)
        self._bar.show_share(1.0 if over else share, tone if tone in _LOUD else "accent")
        self._clock = clock
        running = clock.running
        face = (
            Face(self._look.tr("Pause"), icon="pause")
            if running
            else Face(self._look.tr("Go on"), icon="play")
        )
        self._toggle.show_face(face)
        self._away.setVisible(clock.away_ms > 0)
        self._make_room()

    def show_pace(self, pace: Pace) -> None:
        """Show where the day stands."""
        self._pace.show_pace(pace)
        self._make_room()

    def _make_room(self) -> None:
        """On a narrow window the planned end goes first; the name of the step stays longest.

        Then go the time of the end, words of the button for time away, and the whole length.
        """
        box = self.layout()
        clock = self._clock
        if box is None or clock is None:
            return
        seen = (self.width(), clock.label, clock.away_ms, self._total_of(clock, whole=True))
        measured = (*seen, len(self._figures.text()), self._state.text(), self._pace.words())
        if measured == self._measured:
            return
        self._measured = measured
        self._show_planned(planned=True)
        self._total.show_text(self._total_of(clock, whole=True))
        self._total.show()
        away = length(rounding.whole(clock.away_ms / 1000))
        self._away.show_face(self._look.tr("Away {time}: restore", time=away))
        if box.sizeHint().width() > self.width():
            self._show_planned(planned=False)
        if box.sizeHint().width() > self.width():
            self._total.show_text(self._total_of(clock, whole=False))
        if box.sizeHint().width() > self.width():
            self._away.show_face(self._look.tr("Restore {time}", time=away))
        if box.sizeHint().width() > self.width():
            self._total.hide()

    def _show_planned(self, *, planned: bool) -> None:
        self._pace.show_planned(planned=planned)
        # Its size is asked for at once; by itself it would say so in the next turn of the loop.
        self._pace.updateGeometry()

    def _figure_style(self) -> TextStyle:
        ink = self._look.colours.over if self._over else self._look.colours.text
        return TextStyle(TYPE.timer, bold=True, colour=ink, lang="num", tabular=True)

    def _state_of(self, clock: ClockFace) -> tuple[str, ToneName, str]:
        if clock.left_ms < 0:
            return self._look.tr("Over time"), "over", "octagon-alert"
        if not clock.running:
            return self._look.tr("Paused"), "muted", "pause"
        if clock.ending:
            return self._look.tr("Ending soon"), "warn", "triangle-alert"
        if clock.up:
            return self._look.tr("Used"), "accent", "timer"
        return self._look.tr("Time left"), "accent", "timer"

    def _figures_of(self, clock: ClockFace) -> str:
        if clock.up and clock.left_ms >= 0:
            return length(clock.used_ms // 1000)
        return time_left(clock.left_ms)

    def _total_of(self, clock: ClockFace, *, whole: bool) -> str:
        total = length(rounding.whole(clock.total_ms / 1000))
        if clock.ends_at is None or not whole:
            return self._look.tr("of {total}", total=total)
        at = time_of_day(clock.ends_at)
        if clock.left_ms < 0:
            return self._look.tr("of {total}, was due {time}", total=total, time=at)
        return self._look.tr("of {total}, ends {time}", total=total, time=at)

    def _on_minus(self) -> None:
        self.command_requested.emit(Command.TIMER_MINUS)

    def _on_toggle(self) -> None:
        self.command_requested.emit(Command.TIMER_TOGGLE)

    def _on_plus(self) -> None:
        self.command_requested.emit(Command.TIMER_PLUS)

    def _on_pace(self) -> None:
        self.command_requested.emit(Command.CATCH_UP)

    def _on_away(self) -> None:
        self.command_requested.emit(Command.TIMER_GIVE_BACK)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What has room depends on the width."""
        super().resizeEvent(event)
        self._make_room()
