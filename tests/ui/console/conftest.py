"""A console in its own window, dressed, and an ear for what it asks."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.ui.console.entry.panel import EntryPanel
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.words import RoomTexts
from facilitator.ui.tokens import STAGE_DARK, STAGE_LIGHT
from tests.ui.console.facts import Facts
from tests.ui.console.hands import Ear
from tests.ui.console.hearing import Heard
from tests.ui.console.scenes import running


@pytest.fixture
def look(dressed) -> Look:
    """The light English look: its sentences do not wait for a catalogue."""
    return dressed("en")


@pytest.fixture(scope="session")
def room_texts() -> RoomTexts:
    return RoomTexts.load()


@pytest.fixture
def stage_look(room_texts: RoomTexts) -> StageLook:
    return StageLook(STAGE_LIGHT, room_texts)


@pytest.fixture
def facts() -> Facts:
    return Facts("en")


@pytest.fixture
def page(look, stage_look, shown, facts) -> Iterator[ConsolePage]:
    """A console in the middle of act 3, in a window of 1440 x 900."""
    made = ConsolePage(look, stage_look)
    made.resize(1440, 900)
    shown(made)
    running(made, facts)
    yield made
    made.hide()


@pytest.fixture
def heard(page: ConsolePage) -> Heard:
    """Everything the page asks for."""
    return Heard(page)


@pytest.fixture
def make_page(dressed, room_texts, shown) -> Callable[..., ConsolePage]:
    """A console of any language, theme and size."""

    def make(locale: str, size: tuple[int, int], *, dark: bool = False) -> ConsolePage:
        colours = STAGE_DARK if dark else STAGE_LIGHT
        made = ConsolePage(dressed(locale, dark=dark), StageLook(colours, room_texts))
        made.resize(*size)
        return shown(made)

    return make


@pytest.fixture
def panel(look, shown) -> Iterator[EntryPanel]:
    """The entry panel alone, in a window that has the keyboard at first."""
    host = QWidget()
    host.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made = EntryPanel(look)
    made.setParent(host)
    for widget in (made, host):
        widget.resize(332, 640)
    shown(host)
    host.setFocus()
    yield made
    host.hide()


@pytest.fixture
def ear(panel) -> Ear:
    """Everything the panel asks for."""
    return Ear(panel)
