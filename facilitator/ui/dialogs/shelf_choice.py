"""Something of the library, found by a few letters of its name: talks first, then activities."""

from collections.abc import Collection
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.offer import Offer, Offered, Wanted, matching
from facilitator.core.scoring.rounding import whole
from facilitator.core.text import pick
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.field import Field
from facilitator.ui.widgets.kinds import kind_icon
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.text_field import SearchField

_SHELVES: tuple[Literal["card", "exercise"], ...] = ("card", "exercise")


class ShelfChoice(QWidget):
    """A search field, and the list of what it finds.

    Signals:
        chosen(float): another entry is the chosen one; carries its minutes in the full version.
    """

    chosen = Signal(float)

    def __init__(self, look: Look, planned: Collection[str]) -> None:
        """``planned`` are the ids of the contents that are in the agenda."""
        super().__init__()
        self._look = look
        self._planned = frozenset(planned)
        self._offer = Offer()
        name = look.tr("Talk or activity")
        self._search = SearchField(look, look.tr("Name or initials"), height=HEIGHT.field)
        self._choice = Choice(look, (), "", name)
        self._line = Field(look, name, self._choice)
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        self._lengths = Label(look, "", quiet, wrap=True)
        self.setLayout(column(self._search, self._line, self._lengths, gap=SPACE.sm))
        self.setFocusProxy(self._search)
        self._search.edited.connect(self._fill)
        self._choice.chosen.connect(self._tell)

    def key(self) -> str:
        """The key of the chosen entry; "" while none is."""
        return self._choice.chosen_key()

    def show_offer(self, offer: Offer) -> None:
        """Choose from this."""
        self._offer = offer
        self._fill()

    def show_problem(self, *, missing: bool) -> None:
        """Say that nothing is chosen, or that all is well."""
        self._line.show_problem(self._look.tr("Nothing has this name") if missing else "")

    def _fill(self, _typed: str = "") -> None:
        options = [
            Option(one.key, self._words(one), kind_icon(shelf, one.family))
            for shelf in _SHELVES
            for one in matching(self._offer, Wanted(shelf=shelf, needle=self._search.text()))
        ]
        keys = [option.key for option in options]
        kept = self.key() if self.key() in keys else next(iter(keys), "")
        self._choice.show_options(options, kept)
        self.show_problem(missing=not keys)
        self._tell()

    def _tell(self, _key: str = "") -> None:
        entry = self._offer.of(self.key())
        self._lengths.show_text(self._lengths_of(entry) if entry else "")
        if entry is not None:
            self.chosen.emit(entry.minutes[0])

    def _words(self, entry: Offered) -> str:
        name = pick(entry.name, self._look.texts.locale)
        if entry.key.partition("/")[2] in self._planned:
            return self._look.tr("{name} (in the agenda)", name=name)
        return name

    def _lengths_of(self, entry: Offered) -> str:
        minutes = " / ".join(str(whole(one)) for one in entry.minutes)
        return self._look.tr("Made for {minutes} min. Have its paper ready.", minutes=minutes)
