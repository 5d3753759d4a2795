"""The library over the shipped packs, answered as the program answers it."""

from collections.abc import Callable
from functools import cache

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.live.packs import Packs
from facilitator.live.shelf import LiveShelf
from facilitator.texts import load_texts
from facilitator.ui.fonts import register_fonts
from facilitator.ui.library.page import LibraryPage
from facilitator.ui.library.stand import Stand
from facilitator.ui.look import Look
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.theme import apply_theme
from facilitator.ui.tokens import TYPE
from tests.unit.content.copies import SHIPPED


@cache
def shipped() -> Packs:
    return Packs((SHIPPED,))


@pytest.fixture
def wear(qapp: QApplication) -> Callable[..., Look]:
    """Dresses the application in a language and a theme."""

    def dress(locale: str = "en", *, dark: bool = False) -> Look:
        register_fonts()
        made = Look.build(load_texts(locale), dark=dark)
        apply_theme(qapp, made.colours, made.font(TYPE.body))
        return made

    return dress


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
def page(wear, open_library) -> LibraryPage:
    """The English library in the light."""
    return open_library(wear())
