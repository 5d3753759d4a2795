"""A fair division of people into groups, by chance that can be repeated."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal, TypeAlias

from facilitator.core.people import Participant
from facilitator.core.workshop import Group

Way: TypeAlias = Literal["mixed", "department"]


def divide(
    people: Sequence[Participant], groups: Sequence[Group], way: Way, seed: int
) -> dict[str, str]:
    """Person id -> group id; the same people, groups and seed give the same division.

    mixed: the departments are dealt out one after the other, round and round, so that sizes differ
    by one at most, and so does what a department has in each group.
    department: nobody is parted from their department while there are at least as many departments
    as groups; the largest goes first, each into the group that is smallest then. Where there are
    fewer, the largest is halved.
    """
    if not groups:
        return {}
    chance = _chance(seed)
    homes = sorted((group.id for group in groups), key=chance)
    portions = _portions(people, chance)
    if way == "mixed":
        line = [person for portion in portions for person in portion]
        return {person.id: homes[n % len(homes)] for n, person in enumerate(line)}
    return _together(portions, homes)


def _chance(seed: int) -> Callable[[str], bytes]:
    # By a hash of the seed, as options and code names are: nothing to be worked out beforehand.
    return lambda one: blake2b(f"{seed}/divide/{one}".encode(), digest_size=16).digest()


def _portions(
    people: Sequence[Participant], chance: Callable[[str], bytes]
) -> list[list[Participant]]:
    """The departments, the largest first, each in an order of chance."""
    found: dict[str, list[Participant]] = {}
    for person in sorted(people, key=lambda one: chance(one.id)):
        found.setdefault(person.department, []).append(person)
    names = sorted(found, key=lambda name: (-len(found[name]), chance(name)))
    return [found[name] for name in names]


def _together(portions: list[list[Participant]], homes: Sequence[str]) -> dict[str, str]:
    parts = list(portions)
    while 0 < len(parts) < len(homes) and len(parts[0]) > 1:
        largest = parts.pop(0)
        half = -(-len(largest) // 2)
        parts += [largest[:half], largest[half:]]
        parts.sort(key=len, reverse=True)
    sizes = dict.fromkeys(homes, 0)
    found: dict[str, str] = {}
    for part in parts:
        home = min(homes, key=lambda one: sizes[one])
        sizes[home] += len(part)
        found |= {person.id: home for person in part}
    return found


@dataclass(frozen=True, slots=True)
class Mix:
    """How even a division is.

    ``smallest`` and ``largest`` are numbers of people; ``departments`` how many there are, 0 where
    nobody has one; ``alike`` the most people of one department in a group, ``least_alike`` the
    smallest such number that is possible; ``parted`` the departments that are in several groups.
    """

    smallest: int
    largest: int
    departments: int
    alike: int
    least_alike: int
    parted: int
    without: int

    @property
    def is_even(self) -> bool:
        """Whether the groups are as large as each other, as far as that is possible."""
        return self.largest - self.smallest <= 1

    @property
    def is_mixed(self) -> bool:
        """Whether the departments are spread as evenly as possible."""
        return self.alike <= self.least_alike


def mix(people: Iterable[Participant], groups: Sequence[Group]) -> Mix:
    """How even the people are divided among the groups."""
    rows = [(person, person.home(groups[0].grouping) if groups else "") for person in people]
    sizes = [sum(1 for _, home in rows if home == group.id) for group in groups] or [0]
    crowds: dict[tuple[str, str], int] = {}
    for person, home in rows:
        if home and person.department:
            key = (person.department, home)
            crowds[key] = crowds.get(key, 0) + 1
    whole: dict[str, int] = {}
    where: dict[str, int] = {}
    for (department, _), number in crowds.items():
        whole[department] = whole.get(department, 0) + number
        where[department] = where.get(department, 0) + 1
    largest = max(whole.values(), default=0)
    return Mix(
        smallest=min(sizes),
        largest=max(sizes),
        departments=len(whole),
        alike=max(crowds.values(), default=0),
        least_alike=-(-largest // len(groups)) if groups else 0,
        parted=sum(1 for number in where.values() if number > 1),
        without=sum(1 for _, home in rows if not home),
    )


def moves(people: Iterable[Participant], grouping: str, found: Mapping[str, str]) -> dict[str, str]:
    """Of a division, what is new: person id -> group id."""
    return {
        person.id: found[person.id]
        for person in people
        if person.id in found and person.home(grouping) != found[person.id]
    }
