"""The menu of a row: the states of a unit, how its figure was computed, and to clear it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.ui.console.entry.faces import state_words
from facilitator.ui.look import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuDeeds:
    """What the lines of the menu do."""

    state: Callable[[str], object]
    story: Callable[[], object]
    clear: Callable[[], object]


def state_menu(look: Look, now: str, deeds: MenuDeeds, parent: QWidget) -> QMenu:
    """The menu, not yet open; ``now`` is the state that is ticked. It goes when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for state in ("excused", "no_result"):
        action = menu.addAction(state_words(look, state))
        action.setCheckable(True)
        action.setChecked(now == state)
        action.triggered.connect(partial(_do, partial(deeds.state, state)))
    menu.addSeparator()
    told = menu.addAction(look.tr("How was this computed?"))
    told.triggered.connect(partial(_do, deeds.story))
    clear = menu.addAction(look.tr("Clear what was entered"))
    clear.triggered.connect(partial(_do, deeds.clear))
    return menu


def _do(deed: Callable[[], object], _checked: object = None) -> None:
    deed()
