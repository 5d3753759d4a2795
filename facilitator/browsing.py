"""The part of the composition root that shows the library: its shelves and their page."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator.live.shelf import LiveShelf
from facilitator.settings import Settings
from facilitator.ui.home.page import HomePage
from facilitator.ui.library.page import LibraryPage
from facilitator.ui.library.stand import Stand
from facilitator.ui.look import Look
from facilitator.ui.slides.canvas import StageLook

if TYPE_CHECKING:
    from facilitator.live.packs import Packs


class Browsing(QObject):
    """The library in the tab of a Home. Another Home gets another page, at the same place."""

    def __init__(self, load_packs: "Callable[[], Packs]", parent: QObject) -> None:
        super().__init__(parent)
        self._load_packs = load_packs
        self._stand = Stand()
        self.page: LibraryPage | None = None

    def open(self, look: Look, settings: Settings, home: HomePage) -> None:
        """Fill the tab.

        Raises:
            BrokenPack: the tab is there and its shelves are empty
        """
        if self.page is not None:
            self._stand = self.page.stand()
        room = StageLook.build(dark=settings.audience_theme == "dark")
        self.page = page = LibraryPage(look, room, self._stand)
        shelf = LiveShelf(self._load_packs, look.texts.locale, page)
        shelf.offer_changed.connect(page.show_offer)
        shelf.tryout_changed.connect(page.show_tryout)
        shelf.template_changed.connect(page.show_template)
        page.look_requested.connect(shelf.look_at)
        page.template_requested.connect(home.ask_from_template)
        home.keys_requested.connect(page.show_keys)
        home.library_shown.connect(page.focus_main)
        home.show_library(page)
        shelf.announce()
        page.focus_main()
