"""Anonymous groups: the room and the report know them by names that say nothing.

Everybody sees how the groups did, and each group knows only which one is itself. Not letters: those
are options of questions. Not figures: those are the keys of the groups. Order and colours follow the
code names too, or the second table would know the second row.
"""

from dataclasses import replace
from hashlib import blake2b

from facilitator.core.text import EN, ZH, AudienceLanguage
from facilitator.core.workshop import Group, Workshop

_CHINESE = "甲乙丙丁戊己庚辛壬癸"
_ENGLISH = (
    *("Alpha", "Bravo", "Charlie", "Delta", "Echo"),
    *("Foxtrot", "Golf", "Hotel", "India", "Juliett"),
)


def code_name(place: int, language: AudienceLanguage) -> str:
    """The code name at a place from 0 to 9, in the language of the room."""
    names = {ZH: f"{_CHINESE[place]}组", EN: _ENGLISH[place]}
    return names.get(language) or f"{names[ZH]} {names[EN]}"


def dealt(workshop: Workshop) -> Workshop:
    """The workshop with code names dealt at random, once: groups that know theirs keep it."""
    ids = [group.id for group in workshop.groups]
    if sorted(workshop.code_names) == sorted(ids):
        return workshop
    # By a hash of the seed, as options are: nothing that could be worked out from the seating.
    ids.sort(key=lambda one: blake2b(f"{workshop.seed}/code name/{one}".encode()).digest())
    return replace(workshop, code_names=tuple(ids))


def code_names(workshop: Workshop) -> tuple[tuple[Group, str], ...]:
    """Each group with its code name, in the order of the groups' keys; of dealt names only."""
    places = {group: place for place, group in enumerate(workshop.code_names)}
    groups = sorted(workshop.groups, key=lambda group: group.key)
    return tuple((one, code_name(places[one.id], workshop.language)) for one in groups)


def in_public(workshop: Workshop) -> Workshop:
    """The workshop as the room and the report may know it."""
    if not workshop.uses_code_names:
        return workshop
    named = dealt(workshop)
    groups = {group.id: group for group in named.groups}
    return replace(
        named,
        groups=tuple(
            replace(groups[one], name=code_name(place, named.language), key=place + 1, colour=place)
            for place, one in enumerate(named.code_names)
        ),
    )
