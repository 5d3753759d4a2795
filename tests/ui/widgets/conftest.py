"""A dressed application and a look for each widget test."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.fonts import register_fonts
from facilitator.ui.look import Look
from facilitator.ui.theme import apply_theme
from facilitator.ui.tokens import TYPE
from tests.ui.widgets.gallery import plain_look


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """The light English look, worn by the application."""
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
