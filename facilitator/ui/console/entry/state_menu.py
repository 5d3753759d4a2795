"""The menu of a row: the states of a unit, how its figure was computed, and to clear it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.ui.console.entry.faces import state_words
from facilitator.ui.look import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuDeeds:
    """What the lines of the menu do."""

    state: Callable[[str], object]
    story: Callable[[], object]
    clear: Callable[[], object]


class StateMenu:
    """Opens the menu over a widget; it goes when it is closed."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        self._look = look
        self._parent = parent
        self._menu: QMenu | None = None

    def open(self, now: str, deeds: MenuDeeds, where: QPoint) -> None:
        """Open it at a place of the screen; ``now`` is the state that is ticked."""
        self.close()
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for state in ("excused", "no_result"):
            action = menu.addAction(state_words(self._look, state))
            action.setCheckable(True)
            action.setChecked(now == state)
            action.triggered.connect(partial(_do, partial(deeds.state, state)))
        menu.addSeparator()
        told = menu.addAction(self._look.tr("How was this computed?"))
        told.triggered.connect(partial(_do, deeds.story))
        clear = menu.addAction(self._look.tr("Clear what was entered"))
        clear.triggered.connect(partial(_do, deeds.clear))
        menu.aboutToHide.connect(self._forget)
        self._menu = menu
        menu.popup(where)

    def close(self) -> None:
        """Close it, if it is open."""
        if self._menu is not None:
            self._menu.close()

    def _forget(self) -> None:
        self._menu = None


def _do(deed: Callable[[], object], _checked: object = None) -> None:
    deed()
