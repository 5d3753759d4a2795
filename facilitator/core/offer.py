"""What the packs offer, and how a trainer looks through it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from facilitator.core.agenda import Family
from facilitator.core.pack import GroupAdvice
from facilitator.core.templates import Bounds
from facilitator.core.text import Words

Shelf: TypeAlias = Literal["exercise", "card", "template"]
SHELVES: tuple[Shelf, ...] = ("exercise", "card", "template")
LengthRange: TypeAlias = Literal["short", "middle", "long"]
SizeRange: TypeAlias = Literal["small", "usual", "large"]
SHORT_MOST, MIDDLE_MOST = 30.0, 45.0
SMALL_MOST, USUAL_MOST = 3, 6
SIZES: Mapping[SizeRange, tuple[int, int]] = {
    "small": (1, SMALL_MOST),
    "usual": (SMALL_MOST + 1, USUAL_MOST),
    "large": (USUAL_MOST + 1, 100),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """One activity, card or template on the shelf. ``key`` names it among all packs.

    ``short`` is its name in the room. ``minutes`` holds every length, the full one first;
    ``sought`` is what a search looks through, in small letters: names in both languages, their
    pinyin initials, and what is taught.
    """

    key: str
    shelf: Shelf
    name: Words
    minutes: tuple[float, ...]
    family: Family | None = None
    groups: GroupAdvice | None = None
    people: Bounds | None = None
    topics: tuple[str, ...] = ()
    short: Words = field(default_factory=dict[str, str])
    summary: Words = field(default_factory=dict[str, str])
    sought: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """Everything on the shelves. ``topics`` maps the mark of a topic to its name."""

    entries: tuple[Offered, ...] = ()
    topics: Mapping[str, Words] = field(default_factory=dict[str, Words])

    def of(self, key: str) -> Offered | None:
        """The entry with this key."""
        return next((one for one in self.entries if one.key == key), None)

    def on(self, shelf: Shelf) -> tuple[Offered, ...]:
        """All entries of a shelf."""
        return tuple(one for one in self.entries if one.shelf == shelf)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a trainer looks for. An empty set of a kind asks for nothing of that kind."""

    shelf: Shelf = "exercise"
    needle: str = ""
    families: frozenset[Family] = frozenset()
    lengths: frozenset[LengthRange] = frozenset()
    sizes: frozenset[SizeRange] = frozenset()
    topic: str = ""


def length_range(minutes: float) -> LengthRange:
    """Up to half an hour, up to three quarters, longer."""
    if minutes <= SHORT_MOST:
        return "short"
    return "middle" if minutes <= MIDDLE_MOST else "long"


def lengths_of(entry: Offered) -> frozenset[LengthRange]:
    """The ranges in which an entry has a version: a long one with a short version fits both."""
    return frozenset(length_range(minutes) for minutes in entry.minutes)


def sizes_of(entry: Offered) -> frozenset[SizeRange]:
    """The sizes of groups it works with; none where it says nothing about groups."""
    advice = entry.groups
    if advice is None:
        return frozenset()
    return frozenset(
        name
        for name, (least, most) in SIZES.items()
        if advice.size_least <= most and least <= advice.size_most
    )


def matching(offer: Offer, wanted: Wanted) -> tuple[Offered, ...]:
    """The entries of the shelf that are all that is wanted."""
    words = wanted.needle.casefold().split()
    tests: tuple[Callable[[Offered], bool], ...] = (
        lambda one: all(word in one.sought for word in words),
        lambda one: not wanted.families or one.family in wanted.families,
        lambda one: not wanted.lengths or bool(lengths_of(one) & wanted.lengths),
        lambda one: not wanted.sizes or bool(sizes_of(one) & wanted.sizes),
        lambda one: not wanted.topic or wanted.topic in one.topics,
    )
    return tuple(one for one in offer.on(wanted.shelf) if all(test(one) for test in tests))
