"""Writes down what a console asks for."""

from PySide6.QtCore import QObject

from facilitator.core.commands import Command
from facilitator.core.position import Position
from facilitator.ui.console.page import ConsolePage


class Heard(QObject):
    """What was asked, in order, one list per kind."""

    def __init__(self, page: ConsolePage) -> None:
        super().__init__(page)
        self.commands: list[Command] = []
        self.jumps: list[Position] = []
        self.entries: list[tuple[object, ...]] = []
        self.states: list[tuple[object, ...]] = []
        self.awards: list[tuple[str, int]] = []
        self.forms: list[tuple[str, int]] = []
        self.sizes: list[int] = []
        self.buttons: list[str] = []
        page.command_requested.connect(self.commands.append)
        page.jump_requested.connect(self.jumps.append)
        page.entry_requested.connect(self._entry)
        page.state_requested.connect(self._state)
        page.award_requested.connect(self._award)
        page.form_requested.connect(self._form)
        page.notes_size_requested.connect(self.sizes.append)
        page.theme_toggle_requested.connect(self._theme)
        page.settings_requested.connect(self._settings)
        page.home_requested.connect(self._home)

    def _entry(self, *parts: object) -> None:
        self.entries.append(parts)

    def _state(self, *parts: object) -> None:
        self.states.append(parts)

    def _award(self, group: str, points: int) -> None:
        self.awards.append((group, points))

    def _form(self, block: str, step: int) -> None:
        self.forms.append((block, step))

    def _theme(self) -> None:
        self.buttons.append("theme")

    def _settings(self) -> None:
        self.buttons.append("settings")

    def _home(self) -> None:
        self.buttons.append("home")
