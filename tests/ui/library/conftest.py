"""The library over the shipped packs, answered as the program answers it."""

from collections.abc import Callable
from functools import cache

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.live.packs import Packs
from facilitator.live.shelf import LiveShelf
from facilitator.ui.library.page import LibraryPage
from facilitator.ui.library.stand import Stand
from facilitator.ui.look import Look
from facilitator.ui.slides.canvas import StageLook
from tests.unit.content.copies import SHIPPED


@cache
def shipped() -> Packs:
    return Packs((SHIPPED,))


@pytest.fixture
def open_library(shown) -> Callable[..., LibraryPage]:
    def make(look: Look, stand: Stand | None = None, size: tuple[int, int] = (1440, 844)):
        page = LibraryPage(look, StageLook.build(dark=look.dark), stand or Stand())
        shelf = LiveShelf(shipped, look.texts.locale, page)
        shelf.offer_changed.connect(page.show_offer)
        shelf.tryout_changed.connect(page.show_tryout)
        shelf.template_changed.connect(page.show_template)
        page.look_requested.connect(shelf.look_at)
        page.resize(*size)
        shown(page)
        shelf.announce()
        page.focus_main()
        QApplication.processEvents()
        return page

    return make


@pytest.fixture
def page(dressed, open_library) -> LibraryPage:
    """The English library in the light."""
    return open_library(dressed())
