"""The blocks of a template that another activity may take the place of."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.details import TemplateCard
from facilitator.core.text import pick
from facilitator.ui.home import phrases
from facilitator.ui.look import Look
from facilitator.ui.widgets.tick import Tick

_SIDE_BY_SIDE = 2


class Swaps(QWidget):
    """A line to tick for each; of two that would take the same place only one stays ticked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ticks: dict[str, Tick] = {}
        self._places: dict[str, str] = {}
        self._box = QGridLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setVerticalSpacing(0)

    def show_card(self, card: TemplateCard | None) -> None:
        """Offer what a template offers."""
        for tick in self._ticks.values():
            self._box.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        swaps = card.swaps if card is not None else ()
        locale = self._look.texts.locale
        self._places = {one.content: one.instead_of for one in swaps}
        self._ticks = {}
        for one in swaps:
            words = self._look.tr(
                "“{new}” ({minutes}) instead of “{old}”",
                new=pick(one.name, locale),
                minutes=phrases.minutes(self._look, one.minutes),
                old=pick(one.instead_name, locale),
            )
            tick = Tick(self._look, words)
            tick.toggled.connect(partial(self._on_toggled, one.content))
            self._box.addWidget(tick, *divmod(len(self._ticks), _SIDE_BY_SIDE))
            self._ticks[one.content] = tick

    def chosen(self) -> tuple[str, ...]:
        """The activities that take a place, by their ids."""
        return tuple(content for content, tick in self._ticks.items() if tick.isChecked())

    def _on_toggled(self, content: str, on: bool) -> None:  # noqa: FBT001  (the signal says it)
        for other, tick in self._ticks.items():
            if on and other != content and self._places[other] == self._places[content]:
                tick.setChecked(False)
