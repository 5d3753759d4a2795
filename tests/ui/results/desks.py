"""The page of results in a window, over a library, as its tests use it."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.live.results import LiveResults
from facilitator.ui.look import Look
from facilitator.ui.results.desk import ResultsPage
from facilitator.ui.results.text_card import TextCardView
from facilitator.ui.widgets.paragraph_field import ParagraphField
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.segmented import Segmented
from tests.ui.home.finding import named

MADE_MS = 30_000
PHOTOS = 10


class Desk:
    """The page of results and what is behind it."""

    def __init__(self, look: Look, live: LiveResults, page: ResultsPage, qtbot: QtBot) -> None:
        self.look, self.live, self.page, self._qtbot = look, live, page, qtbot

    def cards(self) -> list[TextCardView]:
        self.settle()
        return [one for one in self.page.texts.cards.cards() if isinstance(one, TextCardView)]

    def settle(self) -> None:
        """Every card is there, and laid out."""
        self._qtbot.waitUntil(self.page.texts.cards.is_whole, timeout=MADE_MS)
        QApplication.processEvents()

    def field(self, card: int = 0, line: int = 0) -> ParagraphField:
        return self.cards()[card].findChildren(ParagraphField)[line]

    def after(self, deed: Callable[[], object]) -> None:
        """What comes of it has reached the page."""
        with self._qtbot.waitSignal(self.live.changed, timeout=MADE_MS):
            deed()
        self._qtbot.waitUntil(lambda: not self.live.is_busy(), timeout=MADE_MS)
        self.settle()

    def texts(self) -> tuple[str, ...]:
        """The edits, as another start of the program would find them."""
        book = self.live.opened.library.notebook(self.live.opened.workshop.id)
        return tuple(one.text for one in book.texts)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Where the keyboard is."""
        where = self.page.focusWidget()
        assert where is not None
        QTest.keyClick(where, key, held)

    def open_tab(self, number: int) -> None:
        tabs = named(self.page, Segmented, self.look.tr("Which texts of the report"))
        self._qtbot.keyClick(tabs, Qt.Key.Key_Home)
        for _ in range(number):
            self._qtbot.keyClick(tabs, Qt.Key.Key_Right)
        self.settle()

    def in_sight(self, place: QWidget) -> bool:
        """Whether something of it is seen where the texts scroll."""
        area = self.page.texts.findChildren(ScrollArea)[0].viewport()
        top = place.mapTo(area, QPoint(0, 0)).y()
        return place.isVisible() and top + place.height() > 0 and top < area.height()


def photo(number: int) -> bytes:
    made = BytesIO()
    Image.new("RGB", (40, 30), (20 * number, 90, 160)).save(made, "JPEG")
    return made.getvalue()


def write(field: ParagraphField, text: str) -> None:
    """Select everything and type."""
    field.setFocus()
    field.selectAll()
    field.textCursor().removeSelectedText()
    field.insertPlainText(text)
