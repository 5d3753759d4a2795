"""The packs at hand: what a new workshop can be made of, and how one is planned from them.

Loaded when the first pack is wanted: a list of workshops needs nothing of it.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from secrets import randbelow
from typing import NamedTuple

from facilitator.content.catalogue import Catalogue, ContentEntry, TemplateEntry, catalogue
from facilitator.content.packs import (
    read_content,
    read_survey,
    read_template,
    read_topics,
    read_variables,
)
from facilitator.content.pinyin import initials
from facilitator.core.agenda import FAMILIES
from facilitator.core.details import TemplateCard
from facilitator.core.errors import UnknownContent
from facilitator.core.offer import Offer, Offered, Shelf
from facilitator.core.pack import Content
from facilitator.core.planning import GROUP_NAMES, Order, plan
from facilitator.core.templates import Swap, Template, TemplateBlock
from facilitator.core.text import EN, ZH, Words, pick
from facilitator.core.workshop import Workshop
from facilitator.storage.frozen import freeze

QUICK = "quick-session"
SEEDS = 1_000_000
_SHELVED: Mapping[str, Shelf] = {"exercise": "exercise", "card": "card"}
SAMPLE_GROUPS = 6
SAMPLE_PEOPLE = 36


class Planned(NamedTuple):
    """A workshop that is nowhere yet, and the contents it plays by their sha256."""

    workshop: Workshop
    contents: dict[str, Content]


class Packs:
    """The installed packs, read when they are asked for.

    Reading a list touches only the heads of files; a template brings the contents it names.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        self._lists: dict[Path, Catalogue] | None = None
        self._companies: dict[Path, Words] = {}

    def templates(self) -> tuple[TemplateCard, ...]:
        """The templates to choose from; the quick one has a button of its own."""
        return tuple(
            TemplateCard(
                id=one.id,
                name=one.name,
                summary=one.summary,
                minutes=one.minutes,
                company=self._company(folder),
                people=None if one.people is None else (one.people.least, one.people.most),
                groups=None if one.groups is None else (one.groups.least, one.groups.most),
                swaps=_swaps(found, one),
            )
            for folder, found in self._catalogues().items()
            for one in found.templates
            if one.id != QUICK
        )

    def template_ids(self) -> tuple[str, ...]:
        """The ids of all templates, that of the quick workshop too."""
        return tuple(one.id for found in self._catalogues().values() for one in found.templates)

    def sample(self) -> str:
        """The id of the template of the sample workshop.

        Raises:
            UnknownContent: no pack has one
        """
        for found in self._catalogues().values():
            for one in found.templates:
                if one.sample:
                    return one.id
        raise UnknownContent("sample")

    def course(self, template_id: str) -> Words:
        """The name of the course a template belongs to: that of its pack.

        Raises:
            UnknownContent
        """
        for found in self._catalogues().values():
            if template_id in {one.id for one in found.templates}:
                return found.name
        raise UnknownContent(template_id)

    def gather(
        self, template_id: str, swaps: Collection[str] = ()
    ) -> tuple[Template, dict[str, tuple[str, Content]]]:
        """A template and its contents, frozen: key of the block -> (sha256, content).

        Class points come along with every template of the pack that has them. A block that has
        surveys filled in plays a content of its own, which holds them.

        Raises:
            UnknownContent, BrokenPack
        """
        for folder, found in self._catalogues().items():
            if template_id in {one.id for one in found.templates}:
                template = read_template(folder, template_id).swapped(swaps)
                points = [one.id for one in found.contents if one.kind == "points"]
                rows = [TemplateBlock(content=one, minutes=0) for one in points]
                played = {row.key: row for row in (*template.blocks, *rows)}
                contents = {key: _asking(folder, played[key]) for key in sorted(played)}
                return template, {key: (freeze(one)[0], one) for key, one in contents.items()}
        raise UnknownContent(template_id)

    def gather_quick(self) -> tuple[Template, dict[str, tuple[str, Content]]]:
        """The template of a workshop without an agenda, as ``gather`` does."""
        return self.gather(QUICK)

    def plan(self, template_id: str, order: Order, new_id: Callable[[], str]) -> Planned:
        """A workshop from a template. It is nobody's sample, whatever the template is.

        Raises:
            what ``check_order`` refuses; UnknownContent, BrokenPack
        """
        template, contents = self.gather(template_id, order.swaps)
        return _planned(replace(template, sample=False), contents, order, new_id)

    def plan_quick(
        self, groups: int, minutes: float, at: datetime, locale: str, new_id: Callable[[], str]
    ) -> Planned:
        """Groups, a clock and points, at once: one block of ``minutes``.

        Raises:
            as ``plan``
        """
        template, contents = self.gather_quick()
        blocks = tuple(replace(block, minutes=minutes) for block in template.blocks)
        title = pick(template.name, locale)
        order = _order(title, title, groups, at, locale)
        return _planned(replace(template, blocks=blocks), contents, order, new_id)

    def plan_sample(self, at: datetime, locale: str, new_id: Callable[[], str]) -> Planned:
        """The sample workshop, beginning now.

        Raises:
            as ``plan``
        """
        template_id = self.sample()
        title = pick(self.course(template_id), locale)
        companies = [card.company for card in self.templates() if card.company]
        client = pick(companies[0], locale) if companies else ""
        order = _order(title, client or title, SAMPLE_GROUPS, at, locale)
        template, contents = self.gather(template_id)
        return _planned(template, contents, replace(order, people=SAMPLE_PEOPLE), new_id)

    def offer(self) -> Offer:
        """Activities, cards and templates of all packs, for whoever looks through them.

        Raises:
            BrokenPack: the ``pack.toml`` of one cannot be read
        """
        entries: list[Offered] = []
        topics: dict[str, Words] = {}
        for folder, found in self._catalogues().items():
            taught = read_topics(folder)
            listed = sorted(found.contents, key=_by_family)
            entries += [_shelved(found.id, one, taught) for one in listed if one.kind in _SHELVED]
            entries += [_template(found.id, one) for one in found.templates if one.id != QUICK]
            topics |= {_key(found.id, mark): name for mark, name in taught.items()}
        return Offer(tuple(entries), topics)

    def content(self, key: str) -> tuple[Content, Words]:
        """What stands on a shelf, whole, and the name of the course it belongs to.

        Raises:
            UnknownContent, BrokenPack
        """
        folder, found, own_id = self._find(key)
        return read_content(folder, own_id), found.name

    def template(self, key: str) -> tuple[Template, Mapping[str, ContentEntry]]:
        """A template on the shelf, and the list entries of the contents of its pack by id.

        Raises:
            UnknownContent, BrokenPack
        """
        folder, found, own_id = self._find(key)
        return read_template(folder, own_id), {one.id: one for one in found.contents}

    def _find(self, key: str) -> tuple[Path, Catalogue, str]:
        pack, _, own_id = key.partition("/")
        for folder, found in self._catalogues().items():
            if found.id == pack:
                return folder, found, own_id
        raise UnknownContent(own_id)

    def _company(self, folder: Path) -> Words:
        if folder not in self._companies:
            self._companies[folder] = read_variables(folder).get("company", {})
        return self._companies[folder]

    def _catalogues(self) -> dict[Path, Catalogue]:
        if self._lists is None:
            self._lists = {folder: catalogue(folder) for folder in self._folders}
        return self._lists


def _swaps(found: Catalogue, entry: TemplateEntry) -> tuple[Swap, ...]:
    """The alternates of a template whose both contents the pack has."""
    names = {one.id: one for one in found.contents}
    return tuple(
        Swap(
            content=one.content,
            name=names[one.content].public_name,
            instead_of=one.instead_of,
            instead_name=names[one.instead_of].public_name,
            minutes=one.minutes or names[one.content].minutes[0],
        )
        for one in entry.alternates
        if one.content in names and one.instead_of in names
    )


def _asking(folder: Path, row: TemplateBlock) -> Content:
    """The content of a row, with the surveys that are filled in during it."""
    content = read_content(folder, row.content)
    asked = tuple(read_survey(folder, one) for one in row.surveys if one not in content.asks)
    return replace(content, surveys=(*content.surveys, *asked), wave=row.wave)


def _key(pack: str, own_id: str) -> str:
    return f"{pack}/{own_id}"


def _by_family(entry: ContentEntry) -> int:
    return FAMILIES.index(entry.family) if entry.family else len(FAMILIES)


def _sought(names: Sequence[Words], taught: Sequence[Words] = ()) -> str:
    """Names with their spellings; of what is ``taught`` the words only."""
    words = [text for name in (*names, *taught) for text in name.values()]
    spelt = [one for name in names for text in name.values() for one in initials(text)]
    return "\n".join(dict.fromkeys(text.casefold() for text in (*words, *spelt)))


def _shelved(pack: str, entry: ContentEntry, topics: Mapping[str, Words]) -> Offered:
    taught = [topics[mark] for mark in entry.topics if mark in topics]
    return Offered(
        key=_key(pack, entry.id),
        shelf=_SHELVED[entry.kind],
        name=entry.name,
        short=entry.public_name,
        minutes=entry.minutes,
        family=entry.family,
        groups=entry.groups,
        topics=tuple(_key(pack, mark) for mark in entry.topics),
        sought=_sought((entry.name, entry.public_name), taught),
    )


def _template(pack: str, entry: TemplateEntry) -> Offered:
    return Offered(
        key=_key(pack, entry.id),
        shelf="template",
        name=entry.name,
        minutes=(entry.minutes,),
        people=entry.people,
        summary=entry.summary,
        sought=_sought((entry.name,)),
    )


def _order(title: str, client: str, groups: int, at: datetime, locale: str) -> Order:
    language = EN if locale == EN else ZH
    return Order(
        title=title,
        client=client,
        day=at.date(),
        start=at.time().replace(second=0, microsecond=0),
        language=language,
        group_names=GROUP_NAMES[language][:groups],
    )


def _planned(
    template: Template,
    contents: dict[str, tuple[str, Content]],
    order: Order,
    new_id: Callable[[], str],
) -> Planned:
    return Planned(
        plan(template, contents, order, new_id, randbelow(SEEDS)), dict(contents.values())
    )
