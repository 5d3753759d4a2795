"""A page of Home for each test."""

from collections.abc import Callable

import pytest

from facilitator.core.workshop import WorkshopSummary
from facilitator.loading import load_questions, load_welcome
from facilitator.settings import Settings
from facilitator.ui.home.page import HomePage
from tests.ui.home.samples import TODAY, detailed, shelf_full, template


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
