"""What a workshop and its groups are called in a document of another language.

A workshop keeps plain names. Those that nobody typed, the title of its template and the names its
groups were given at first, exist in both languages; a name somebody typed is the same in both.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from facilitator.core.code_names import code_name
from facilitator.core.planning import GROUP_NAMES
from facilitator.core.text import EN, ZH, Words
from facilitator.core.workshop import Group, Workshop, client_beside


def in_language(workshop: Workshop, titles: Sequence[Words], locale: str) -> Workshop:
    """The workshop as a document in ``locale`` calls it; itself where nothing is called otherwise.

    ``titles`` are those that the installed packs propose.
    """
    title = _said(workshop.title, titles, locale)
    groups = _groups(workshop, locale)
    if title == workshop.title and groups == workshop.groups:
        return workshop
    # A workshop without a client has its title in the place of one.
    client = client_beside(workshop.title, workshop.client) or title
    return replace(workshop, title=title, client=client, groups=groups)


def _groups(workshop: Workshop, locale: str) -> tuple[Group, ...]:
    """No two groups under one name: where somebody typed what another is called by default, that
    one keeps its own."""
    said = [_said(one.name, tuple(_defaults(workshop, one)), locale) for one in workshop.groups]
    times = Counter(name.casefold() for name in said)
    return tuple(
        replace(one, name=name) if times[name.casefold()] == 1 else one
        for one, name in zip(workshop.groups, said, strict=True)
    )


def _defaults(workshop: Workshop, group: Group) -> Iterator[Words]:
    """What a group at its place is called as long as nobody calls it otherwise."""
    place = group.key - 1
    yield {locale: names[place] for locale, names in GROUP_NAMES.items()}
    if workshop.uses_code_names:
        yield {ZH: code_name(place, ZH), EN: code_name(place, EN)}


def _said(name: str, known: Sequence[Words], locale: str) -> str:
    found = (words.get(locale) for words in known if name in words.values())
    return next((text for text in found if text), name)
