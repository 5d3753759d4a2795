"""The shelves of the library: what the packs offer, and one exercise tried on nobody.

Loaded when the library is first opened. Nothing here changes anything that is kept.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.core.agenda import Family
from facilitator.core.offer import Offer, Offered
from facilitator.core.pack import Content, ContentKind
from facilitator.core.templates import Template
from facilitator.core.text import AudienceLanguage, Words, pick
from facilitator.core.tryout import Tryout, tryout

if TYPE_CHECKING:
    from facilitator.live.packs import Packs


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateRow:
    """One block of a template for whoever looks at it."""

    title: str
    minutes: float
    kind: ContentKind
    family: Family | None
    day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateView:
    """A template to look at, in the trainer's language. ``days`` names its days, if several."""

    entry: Offered
    template: Template
    days: tuple[str, ...]
    rows: tuple[TemplateRow, ...]


class LiveShelf(QObject):
    """What is on the shelves, and what of it is looked at.

    Signals:
        offer_changed(object): the Offer.
        tryout_changed(object, object): an Offered and its Tryout.
        template_changed(object): a TemplateView.
    """

    offer_changed = Signal(object)
    tryout_changed = Signal(object, object)
    template_changed = Signal(object)

    def __init__(self, load_packs: "Callable[[], Packs]", locale: str, parent: QObject) -> None:
        """``locale`` is the language the trainer reads."""
        super().__init__(parent)
        self._load_packs = load_packs
        self._locale = locale
        self._offer = Offer()
        self._read: dict[str, tuple[Content, Words]] = {}

    def announce(self) -> None:
        """Say what there is.

        Raises:
            BrokenPack
        """
        self._offer = self._load_packs().offer()
        self.offer_changed.emit(self._offer)

    def look_at(self, key: str, minutes: float, language: AudienceLanguage) -> None:
        """Take something off its shelf, in the version nearest to ``minutes`` (0: the full one).

        Raises:
            UnknownContent, BrokenPack
        """
        entry = self._offer.of(key)
        if entry is None:
            return
        if entry.shelf == "template":
            self.template_changed.emit(self._template(entry))
            return
        if key not in self._read:
            self._read[key] = self._load_packs().content(key)
        content, course = self._read[key]
        made: Tryout = tryout(content, course, minutes, language, self._locale)
        self.tryout_changed.emit(entry, made)

    def _template(self, entry: Offered) -> TemplateView:
        template, contents = self._load_packs().template(entry.key)
        rows: list[TemplateRow] = []
        for block in template.blocks:
            content = contents.get(block.content)
            name = block.title or (content.name if content else {})
            rows.append(
                TemplateRow(
                    title=pick(name, self._locale) or block.content,
                    minutes=block.minutes,
                    kind=content.kind if content else "exercise",
                    family=content.family if content else None,
                    day=block.day,
                )
            )
        days = tuple(pick(day.name, self._locale) for day in template.days)
        return TemplateView(entry=entry, template=template, days=days, rows=tuple(rows))
