"""A dressed application and a page of Home for each test."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.core.workshop import WorkshopSummary
from facilitator.loading import load_questions, load_welcome
from facilitator.settings import Settings
from facilitator.ui.fonts import register_fonts
from facilitator.ui.home.page import HomePage
from facilitator.ui.look import Look
from facilitator.ui.theme import apply_theme
from facilitator.ui.tokens import TYPE
from tests.ui.home.samples import TODAY, detailed, shelf_full, template
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


@pytest.fixture
def make_page(look, shown) -> Callable[..., HomePage]:
    """A page that is answered as the program answers it."""

    def make(workshops: tuple[WorkshopSummary, ...] | None = None) -> HomePage:
        rows = shelf_full() if workshops is None else workshops
        page = HomePage(look, Settings(trainer_name="林知远"), load_welcome, load_questions)
        page.resize(1440, 900)
        page.show_templates((template(),))
        known = {row.id: row for row in rows}
        page.select_requested.connect(
            lambda workshop_id: page.show_details(detailed(known[workshop_id]))
        )
        page.show_workshops(rows, TODAY)
        return shown(page)

    return make


@pytest.fixture
def page(make_page) -> HomePage:
    return make_page()
