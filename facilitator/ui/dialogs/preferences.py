"""Language and appearance, changed at once and shown at once."""

from typing import Literal, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.text import EN, ZH
from facilitator.settings import Settings
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import Sheet, SheetWords

_WARNS = (10, 20, 30)
"""Percent of a clock."""

Preference: TypeAlias = Literal["language", "theme", "audience_theme"]


def changed_preference(before: Settings, after: Settings) -> Preference:
    """Which of the choices is another one."""
    if after.language != before.language:
        return "language"
    return "theme" if after.theme != before.theme else "audience_theme"


def _warns(kept: int) -> list[int]:
    """The shares to choose from, and the one that is kept where somebody wrote another one."""
    return sorted({*_WARNS, kept} - {0})


class PreferencesSheet(Sheet):
    """What can be changed while a workshop runs.

    Signals:
        language_requested(str): another language of the windows, "zh-CN" or "en".
        theme_requested(str): "system", "light" or "dark", for the trainer's windows.
        audience_theme_requested(str): "light" or "dark", for the room.
        remembered(str, object): another value of a setting that needs no new windows, by its name.
    """

    language_requested = Signal(str)
    theme_requested = Signal(str)
    audience_theme_requested = Signal(str)
    remembered = Signal(str, object)

    def __init__(self, look: Look, host: QWidget, settings: Settings) -> None:
        # A language is named in itself, so that whoever needs it can find it.
        language = Segmented(
            look,
            (Option(ZH, look.tr("中文")), Option(EN, look.tr("English"))),
            settings.language,
            look.tr("Interface language"),
        )
        theme = Segmented(
            look,
            (
                Option("system", look.tr("Same as system")),
                Option("light", look.tr("Light")),
                Option("dark", look.tr("Dark")),
            ),
            settings.theme,
            look.tr("Interface appearance"),
        )
        audience = Segmented(
            look,
            (Option("light", look.tr("Light")), Option("dark", look.tr("Dark"))),
            settings.audience_theme,
            look.tr("Appearance of the audience screen"),
        )
        warns = Segmented(
            look,
            (
                Option("0", look.tr("Never")),
                *(Option(str(share), f"{share}%") for share in _warns(settings.clock_warns)),
            ),
            str(settings.clock_warns),
            look.tr("A clock turns amber for its last"),
        )
        sound = Segmented(
            look,
            (Option("off", look.tr("Off")), Option("on", look.tr("On"))),
            "on" if settings.sound else "off",
            look.tr("Soft tone when a clock ends"),
        )
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.xl)
        grid.setVerticalSpacing(SPACE.md)
        for row, (name, choice) in enumerate(
            (
                (look.tr("Interface language"), language),
                (look.tr("Interface appearance"), theme),
                (look.tr("Appearance of the audience screen"), audience),
                (look.tr("A clock turns amber for its last"), warns),
                (look.tr("Soft tone when a clock ends"), sound),
            )
        ):
            grid.addWidget(Label(look, name, TextStyle()), row, 0)
            grid.addWidget(choice, row, 1)
        super().__init__(look, host, SheetWords(look.tr("Settings"), look.tr("Done"), ""), content)
        self._choices: dict[Preference, Segmented] = {
            "language": language,
            "theme": theme,
            "audience_theme": audience,
        }
        language.chosen.connect(self.language_requested)
        theme.chosen.connect(self.theme_requested)
        audience.chosen.connect(self.audience_theme_requested)
        warns.chosen.connect(self._on_warns)
        sound.chosen.connect(self._on_sound)

    def _on_warns(self, share: str) -> None:
        self.remembered.emit("clock_warns", int(share))

    def _on_sound(self, choice: str) -> None:
        self.remembered.emit("sound", choice == "on")

    def open_at(self, at: Preference) -> None:
        """Show it with the keyboard at one choice: a change shows it anew, in new windows."""
        self.open_sheet()
        self._choices[at].setFocus(Qt.FocusReason.TabFocusReason)
