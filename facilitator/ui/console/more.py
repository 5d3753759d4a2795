"""What is wanted seldom and has no button of its own: for whoever has a mouse and no keys."""

from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from facilitator.core.commands import Command
from facilitator.ui.look import Look
from facilitator.ui.tokens import HEIGHT
from facilitator.ui.widgets.icon_button import IconButton

_Rows: TypeAlias = tuple[tuple[Command, str, str], ...]


class CommandMenu(IconButton):
    """An icon; a click offers commands, each with its key.

    Signals:
        command_requested(object): a `Command`.
    """

    command_requested = Signal(object)

    def __init__(self, look: Look, icon: str, words: str, groups: tuple[_Rows, ...]) -> None:
        """`groups` of commands with what they are called and their keys."""
        super().__init__(look, icon, words, side=HEIGHT.ghost)
        self._groups = groups
        self._menu: QMenu | None = None
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Offer everything, below the button."""
        if self._menu is not None:
            self._menu.close()
        menu = QMenu(self)
        for group in self._groups:
            if menu.actions():
                menu.addSeparator()
            for command, words, key in group:
                # A tab stands before the key; "&" would make a shortcut of the next letter.
                action = menu.addAction(f"{words.replace('&', '&&')}\t{key}")
                action.triggered.connect(partial(self.command_requested.emit, command))
        menu.aboutToHide.connect(self._on_menu_gone)
        self._menu = menu
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def menu(self) -> QMenu | None:
        """The menu while it is open."""
        return self._menu

    def _on_menu_gone(self) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = None


class ShowButton(CommandMenu):
    """What can be done to the room's picture."""

    def __init__(self, look: Look) -> None:
        groups = (
            (
                (Command.LASER, look.tr("Laser pointer"), "Ctrl+L"),
                (Command.SPOTLIGHT, look.tr("Spotlight"), "Ctrl+Shift+L"),
                (Command.ZOOM, look.tr("Enlarge a part, or back"), "Ctrl+Shift+E"),
                (Command.MESSAGE, look.tr("Message to the room on or off"), "Ctrl+Shift+M"),
            ),
            (
                (Command.TASKS, look.tr("Tasks of the groups on or off"), "Ctrl+Shift+G"),
                (Command.WHERE, look.tr("Where we are on or off"), "Ctrl+F7"),
                (Command.WHERE_TIMES, look.tr("Where we are, with times"), "Ctrl+Shift+F7"),
                (Command.CLOCK_ALONE, look.tr("Clock alone on the screen"), "Ctrl+F8"),
                (Command.CLOCK_CORNER, look.tr("Clock in the corner"), "Ctrl+Shift+F8"),
                (Command.LOGO, look.tr("Logo screen"), "Ctrl+F4"),
                (Command.WHITE, look.tr("White screen"), "Shift+F4"),
            ),
        )
        super().__init__(look, "flashlight", look.tr("Point and show"), groups)


class MoreButton(CommandMenu):
    """Three dots: everything else."""

    def __init__(self, look: Look) -> None:
        groups = (
            (
                (Command.AUDIENCE_LANGUAGE, look.tr("Language of the audience screen"), "F11"),
                (Command.CODE_NAMES, look.tr("Code names for the groups"), "Ctrl+G"),
                (Command.PEOPLE, look.tr("People, groups, who came"), "Ctrl+Shift+P"),
                (Command.ASSISTANT, look.tr("Window for the assistant"), "Ctrl+R"),
                (Command.GIVE, look.tr("Hand over to another computer"), "Ctrl+Shift+O"),
                (Command.TAKE, look.tr("Take entries back from another computer"), "Ctrl+O"),
            ),
            (
                (Command.SWAP_SCREENS, look.tr("Swap the screens"), "Ctrl+D"),
                (Command.IDENTIFY_SCREENS, look.tr("Show which screen is which"), "Ctrl+Shift+D"),
            ),
            (
                (Command.JOT, look.tr("Note something down"), "Ctrl+N"),
                (Command.NOTEBOOK, look.tr("Notebook: everything noted down"), "Ctrl+Shift+N"),
                (Command.PHOTOS, look.tr("Photos for the summary"), "Ctrl+Shift+I"),
                (Command.PARKING_LOT, look.tr("Show the parking lot to the room"), "Ctrl+U"),
                (Command.COMMITMENTS, look.tr("Show the commitments to the room"), "Ctrl+Shift+U"),
            ),
            (
                (Command.STORY, look.tr("How was this computed?"), "Ctrl+I"),
                (Command.LOG, look.tr("Log of scores"), "Ctrl+J"),
                (Command.RANKING, look.tr("How the ranking counts"), "Ctrl+M"),
            ),
            ((Command.REPEAT, look.tr("Play a round or step once more"), "Ctrl+Shift+B"),),
            (
                (Command.TIMER_RESET, look.tr("Reset the timer"), "Ctrl+T"),
                (Command.CATCH_UP, look.tr("Make up time"), "Ctrl+Shift+T"),
                (Command.TIMES, look.tr("Planned and used time"), "Ctrl+Shift+H"),
            ),
            ((Command.END, look.tr("End the workshop"), "Ctrl+E"),),
        )
        super().__init__(look, "ellipsis", look.tr("More"), groups)
        self._sum_up = look.tr("Sum up the rehearsal")

    def show_rehearsal(self) -> None:
        """The end is that of a rehearsal."""
        self._groups = (*self._groups[:-1], ((Command.END, self._sum_up, "Ctrl+E"),))
