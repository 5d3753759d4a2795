"""How a figure was computed: the sheet, with the way to every other figure."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.telling import StoryPage
from facilitator.ui.console.inquiry.story_view import StoryView
from facilitator.ui.look import Look
from facilitator.ui.tokens import HEIGHT, SPACE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.sheet import Sheet, SheetWords

_STANDING = "/"
_WIDEST = 360


class StorySheet(Sheet):
    """Shows one story at a time; Esc or Enter closes it.

    Signals:
        story_requested(str, int, str): block ("" is the standing), play_no, unit or group.
    """

    story_requested = Signal(str, int, str)

    def __init__(self, look: Look, host: QWidget) -> None:
        self.view = StoryView(look)
        self._blocks = Choice(
            look, [], _STANDING, look.tr("Which figure"), height=HEIGHT.compact_field
        )
        self._people = Choice(look, [], "", look.tr("Whose figure"), height=HEIGHT.compact_field)
        self._page: StoryPage | None = None
        content = QWidget()
        for one in (self._blocks, self._people):
            one.setMaximumWidth(_WIDEST)
        # The story comes first in the order of Tab: its keys walk everything.
        box = column(row(self._blocks, self._people, None, gap=SPACE.md), gap=SPACE.md)
        box.addWidget(self.view, 1)
        content.setLayout(box)
        words = SheetWords(look.tr("How was this computed?"), look.tr("Close"), "")
        super().__init__(look, host, words, content)
        self._blocks.chosen.connect(self._on_block)
        self._people.chosen.connect(self._on_person)
        self.view.stepped.connect(self._on_step)
        self.view.key_pressed.connect(self._on_key)

    def page(self) -> StoryPage | None:
        """What is shown."""
        return self._page

    def show_page(self, page: StoryPage) -> None:
        """Show another story, or the same with other figures."""
        blocks = [
            Option(key or _STANDING, words or self._look.tr("Standing"))
            for key, words in page.blocks
        ]
        chosen = f"{page.block}/{page.play_no}" if page.block else _STANDING
        self._blocks.show_options(blocks, chosen)
        self._people.show_options([Option(*one) for one in page.people], page.who)
        self._page = page
        self.view.show_page(page)

    def open_sheet(self) -> None:
        """Show it; the story has the keyboard."""
        super().open_sheet()
        self.view.setFocus()

    def _on_block(self, key: str) -> None:
        if self._page is None:
            return
        block, _, play_no = key.rpartition("/")
        self.story_requested.emit(block, int(play_no or 1), self._page.who)

    def _on_person(self, who: str) -> None:
        if self._page is not None:
            self.story_requested.emit(self._page.block, self._page.play_no, who)

    def _on_step(self, step: int) -> None:
        if self._page is None:
            return
        keys = [key for key, _ in self._page.people]
        at = keys.index(self._page.who) if self._page.who in keys else 0
        self._on_person(keys[(at + step) % len(keys)])

    def _on_key(self, number: int) -> None:
        if self._page is not None and number in self._page.keys:
            self._on_person(self._page.keys[number])
