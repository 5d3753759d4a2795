"""The page of people over an empty window."""

import pytest
from PySide6.QtWidgets import QWidget

from facilitator.ui.look import Look
from facilitator.ui.people.page import PeoplePage


@pytest.fixture
def page(look: Look, shown) -> PeoplePage:
    host = QWidget()
    host.resize(1366, 768)
    made = PeoplePage(look, host)
    shown(host)
    return made
