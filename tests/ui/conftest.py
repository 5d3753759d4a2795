"""A dressed application, a look, and windows of their own, for all tests of what is seen."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.texts import load_texts
from facilitator.ui.fonts import register_fonts
from facilitator.ui.look import Look
from facilitator.ui.theme import apply_theme
from facilitator.ui.tokens import TYPE
from tests.ui.widgets.gallery import plain_look


@pytest.fixture
def dressed(qapp: QApplication) -> Callable[..., Look]:
    """Dresses the application in a language and a theme, and hands out the look."""
    register_fonts()

    def dress(locale: str = "en", *, dark: bool = False) -> Look:
        made = Look.build(load_texts(locale), dark=dark)
        apply_theme(qapp, made.colours, made.font(TYPE.body))
        return made

    return dress


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """The light English look, worn by the application: its sentences wait for no catalogue."""
    register_fonts()
    made = plain_look("en", dark=False)
    apply_theme(qapp, made.colours, made.font(TYPE.body))
    return made


@pytest.fixture
def shown(qtbot) -> Callable[[QWidget], QWidget]:
    """Shows a widget in an active window of its own."""

    def show(widget):
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show
