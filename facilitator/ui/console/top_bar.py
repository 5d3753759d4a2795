"""The top bar: which workshop this is, whether the projector is there, and the time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.commands import Command
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.console.room_face import Projector
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.surfaces import Bar


class TopBar(Bar):
    """Names on the left, facts and six buttons on the right.

    Signals:
        command_requested(object): OVERVIEW or PALETTE, by mouse; the keyboard has keys for them.
        theme_toggle_requested, settings_requested, help_requested, home_requested: a button.
    """

    command_requested = Signal(object)
    theme_toggle_requested = Signal()
    settings_requested = Signal()
    help_requested = Signal()
    home_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        colours = look.colours
        quiet = TextStyle(colour=colours.text2)
        clock = TextStyle(TYPE.title, bold=True, lang="num", tabular=True)
        self._mark = Icon(look, "layers", 20, colours.accent)
        self._title = Label(look, "", TextStyle(TYPE.lead, bold=True), elide=True)
        self._client = Label(look, "", quiet, elide=True)
        self._rehearsal = Pill(look, look.tr("Rehearsal"), "accent", "monitor")
        self._rehearsal.hide()
        self._projector_icon = Icon(look, "projector", 16)
        self._projector = Label(look, "")
        self._missing = Pill(look, look.tr("No projector"), "warn", "projector")
        self._battery = Pill(look, "", "over")
        self._battery.hide()
        self._clock = Label(look, "", clock)
        self._theme = IconButton(
            look,
            "sun" if look.dark else "moon",
            look.tr("Light colours") if look.dark else look.tr("Dark colours"),
        )
        self._settings = IconButton(look, "settings", look.tr("Settings"), "Ctrl+,")
        self._help = IconButton(look, "circle-question-mark", look.tr("Keys"), "F1")
        self._overview = IconButton(look, "layout-grid", look.tr("Overview"), "Tab")
        self._palette = IconButton(look, "search", look.tr("Find any action"), "Ctrl+K")
        self._home = IconButton(look, "log-out", look.tr("To the list of workshops"))
        self._build()

    def _build(self) -> None:
        self._names = row(self._mark, self._title, self._client, 4, self._rehearsal)
        facts = row(
            self._projector_icon, self._projector, self._missing, self._battery, 10, self._clock
        )
        for button in (self._overview, self._palette):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ways = row(self._overview, self._palette, gap=6)
        buttons = row(ways, self._help, self._theme, self._settings, self._home, gap=6)
        self.setLayout(row(self._names, None, facts, 8, buttons, margins=(20, 0, 10, 0)))
        self._overview.clicked.connect(self._on_overview)
        self._palette.clicked.connect(self._on_palette)
        self._theme.clicked.connect(self.theme_toggle_requested)
        self._settings.clicked.connect(self.settings_requested)
        self._help.clicked.connect(self.help_requested)
        self._home.clicked.connect(self.home_requested)
        self.show_projector("none", "")

    def _on_overview(self) -> None:
        self.command_requested.emit(Command.OVERVIEW)

    def _on_palette(self) -> None:
        self.command_requested.emit(Command.PALETTE)

    def show_workshop(self, title: str, client: str) -> None:
        """Show the names of the course and the client."""
        self._title.show_text(title)
        self._client.show_text(client)

    def show_projector(self, state: Projector, name: str) -> None:
        """Show whether the room has a picture; `name` of the screen is the tool tip's matter."""
        colours = self._look.colours
        words, warns = {
            "connected": (self._look.tr("Projector connected"), False),
            "none": (self._look.tr("No projector"), True),
            "rehearsal": (self._look.tr("No projector"), False),
            "assisting": (self._look.tr("Recording for the trainer"), False),
            "mirrored": (self._look.tr("Mirrored: press Win+P, choose Extend"), True),
            "handed-over": (self._look.tr("Projector handed over"), True),
        }[state]
        # A cable that came loose must not look like a fact among others.
        self._missing.setVisible(state == "none")
        for part in (self._projector_icon, self._projector):
            part.setVisible(state != "none")
        ink = colours.warn if warns else colours.text
        self._projector.show_style(TextStyle(bold=warns, colour=ink))
        self._projector.show_text(words)
        self._projector.setAccessibleDescription(name)
        icon = "triangle-alert" if warns else "projector"
        self._projector_icon.show_icon(icon, colours.warn if warns else colours.text2)

    def show_battery(self, percent: int | None) -> None:
        """Say how little is left; None says nothing."""
        if percent is not None:
            words = self._look.tr("Battery {percent}%, plug in", percent=percent)
            self._battery.show_state(words, "over", "zap")
        self._battery.setVisible(percent is not None)

    def show_time(self, now_ms: int) -> None:
        """Show the time of day of a moment in UTC ms."""
        shown = time_of_day(now_ms)
        if shown != self._clock.text():
            self._clock.show_text(shown)

    def show_rehearsal(self, rehearsal: bool) -> None:  # noqa: FBT001  (the one fact of a setter)
        """Say that this is a rehearsal."""
        self._rehearsal.setVisible(rehearsal)

    def add_to_rehearsal(self, part: QWidget) -> None:
        """Put something beside the word that says so."""
        self._names.addSpacing(4)
        self._names.addWidget(part)
