"""What a trainer notes down beside the scores: jottings, photos, notes of one's own, and what is
set and written for the report.

What is noted in the room is tied to the block and the time it was noted in. Observations and
quotes are for the trainer and the report; the room may see what was parked and what was promised,
never these.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, TypeVar

from facilitator.core.errors import FieldEmpty, FieldTooLong
from facilitator.core.text import Words, display_width, tidy

JottingKind: TypeAlias = Literal["observation", "quote", "parking", "commitment"]
KINDS: tuple[JottingKind, ...] = ("observation", "quote", "parking", "commitment")
FOR_THE_ROOM: frozenset[JottingKind] = frozenset({"parking", "commitment"})
"""What may be put on the audience's screen."""

TEXT_WIDTH = 240
"""Longest jotting, in half-width characters: 120 Chinese ones."""
ROOM_WIDTH = 120
"""Longest of those the room may see, about 20 English words: three lines of a screen with the name
of a group, two of which fill it."""
SHORT_WIDTH = 60
"""Longest name, date or caption, in half-width characters."""
CAPTION_WIDTH = 80
MOST_PRINTED = 8
"""Photos in a report."""
NOTES_WIDTH = 6000


@dataclass(frozen=True, slots=True, kw_only=True)
class Jotting:
    """A line noted down in a block. ``at`` is UTC ms, ``group`` an id or ""; a draft has neither
    id, time nor block yet.

    A commitment says who promised (``who``, beside the group), until when and who checks; a
    question of the parking lot may be ``answered``.
    """

    kind: JottingKind
    text: str
    id: str = ""
    at: int = 0
    block: str = ""
    group: str = ""
    who: str = ""
    due: str = ""
    checker: str = ""
    answered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture taken in a block; ``picture`` is the sha256 of its JPEG, sizes are pixels."""

    id: str
    at: int
    block: str
    picture: str
    width: int
    height: int
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnNotes:
    """The trainer's own words in the place of a step's notes; ``id`` names block and step."""

    id: str
    text: str


ObjectiveMeasure: TypeAlias = Literal[
    "points", "accuracy", "right", "commitments", "attendance", "blocks"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """One of the objectives of a workshop, "1" to "3": what it is, and from what figure it is met.

    ``block`` is where it is measured, "" where the whole workshop is. ``at`` (UTC ms) says when it
    was set; 0 is a proposal.
    """

    id: str
    text: Words
    measure: ObjectiveMeasure
    target: float
    block: str = ""
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText:
    """A text of the report in the trainer's words; ``id`` is its language and its key.

    ``basis`` are the figures it was written upon, ``at`` (UTC ms) says when. What `photo_key` makes
    is the id of a decision about a photo, and a key that `card_key` makes that of one about texts
    that stand together: ``text`` is then `PRINTED` or `LEFT_OUT`.
    """

    id: str
    text: str
    basis: str = ""
    at: int = 0


PRINTED, LEFT_OUT = "in", "out"
_PHOTO = "photo/"
_CARD = ".card"

Item: TypeAlias = Jotting | Photo | OwnNotes | Objective | ReportText
_Some = TypeVar("_Some", Jotting, Photo, OwnNotes, Objective, ReportText)
ItemKind: TypeAlias = Literal["jotting", "photo", "own-notes", "objective", "report-text"]
ITEM_KINDS: dict[ItemKind, type[Item]] = {
    "jotting": Jotting,
    "photo": Photo,
    "own-notes": OwnNotes,
    "objective": Objective,
    "report-text": ReportText,
}


@dataclass(frozen=True, slots=True)
class Notebook:
    """All of a workshop, in the order in which it was noted.

    ``objectives`` and ``texts`` are what was set and written for the report.
    """

    jottings: tuple[Jotting, ...] = ()
    photos: tuple[Photo, ...] = ()
    own_notes: tuple[OwnNotes, ...] = ()
    objectives: tuple[Objective, ...] = ()
    texts: tuple[ReportText, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything, kind after kind."""
        return (*self.jottings, *self.photos, *self.own_notes, *self.objectives, *self.texts)

    def notes_of(self, key: str) -> str | None:
        """The trainer's own notes of a step; None where those of the course stand."""
        return next((one.text for one in self.own_notes if one.id == key), None)

    def has(self, item_id: str) -> bool:
        """Whether something with this id is there."""
        return any(one.id == item_id for one in self.items)

    def holds(self, item: Item) -> bool:
        """Whether exactly this is there."""
        return item in self.items

    def of_kind(self, *kinds: JottingKind) -> tuple[Jotting, ...]:
        """The jottings of these kinds."""
        return tuple(one for one in self.jottings if one.kind in kinds)

    @property
    def chosen_photos(self) -> dict[str, bool]:
        """Photo id -> whether it is printed, of those about which somebody decided."""
        found = (one for one in self.texts if is_about_photo(one))
        return {photo_of(one.id): one.text == PRINTED for one in found}

    def parked(self) -> tuple[Jotting, ...]:
        """The questions still open."""
        return tuple(one for one in self.of_kind("parking") if not one.answered)

    def changed(self, before: Item | None, after: Item | None) -> "Notebook":
        """With ``after`` in the place of ``before``; None stands for what is not there."""
        item = after or before
        out = after is None
        match item:
            case Jotting():
                return replace(self, jottings=_changed(self.jottings, item, out=out))
            case Photo():
                return replace(self, photos=_changed(self.photos, item, out=out))
            case OwnNotes():
                return replace(self, own_notes=_changed(self.own_notes, item, out=out))
            case Objective():
                return replace(self, objectives=_changed(self.objectives, item, out=out))
            case ReportText():
                return replace(self, texts=_changed(self.texts, item, out=out))
            case None:
                return self


def _changed(items: tuple[_Some, ...], item: _Some, *, out: bool) -> tuple[_Some, ...]:
    """The items with this one in its place, or without it."""
    found = [one for one in items if one.id != item.id]
    if not out:
        found.append(item)
    return tuple(sorted(found, key=_order))


def _order(item: Item) -> tuple[int, str]:
    return (item.at if isinstance(item, Jotting | Photo) else 0, item.id)


def item_kind(item: Item) -> ItemKind:
    """What an item is called where it is written down."""
    return next(name for name, kind in ITEM_KINDS.items() if isinstance(item, kind))


def checked(jotting: Jotting) -> Jotting:
    """The jotting without outer spaces and line breaks.

    Raises:
        FieldEmpty, FieldTooLong: nothing was typed, or more than has room
    """
    return replace(
        jotting,
        text=short_text(
            jotting.text,
            "jotting",
            ROOM_WIDTH if jotting.kind in FOR_THE_ROOM else TEXT_WIDTH,
            needed=True,
        ),
        who=short_text(jotting.who, "who", SHORT_WIDTH),
        due=short_text(jotting.due, "due", SHORT_WIDTH),
        checker=short_text(jotting.checker, "checker", SHORT_WIDTH),
    )


def checked_notes(text: str) -> str:
    """Notes without empty lines at their end.

    Raises:
        FieldTooLong
    """
    text = text.strip()
    if display_width(text) > NOTES_WIDTH:
        raise FieldTooLong("notes", NOTES_WIDTH)
    return text


def short_text(text: str, field: str, width: int, *, needed: bool = False) -> str:
    """One line of at most ``width`` half-width characters.

    Raises:
        FieldEmpty, FieldTooLong
    """
    text = tidy(text)
    if needed and not text:
        raise FieldEmpty(field)
    if display_width(text) > width:
        raise FieldTooLong(field, width)
    return text


def photo_key(photo_id: str) -> str:
    """The id under which it is kept whether a photo is printed."""
    return f"{_PHOTO}{photo_id}"


def is_about_photo(item: ReportText) -> bool:
    """Whether it is a decision about a photo."""
    return bool(photo_of(item.id))


def photo_of(key: str) -> str:
    """The photo that such an id is about; "" of any other."""
    return key.removeprefix(_PHOTO) if key.startswith(_PHOTO) else ""


def card_key(card: str) -> str:
    """The key under which it is kept that a card of texts was begun, or is left out."""
    return f"{card}{_CARD}"


def is_about_card(item: ReportText) -> bool:
    """Whether it is such a decision."""
    return item.id.endswith(_CARD)


def printed_photos(
    photos: Iterable[Photo], order: Iterable[str], chosen: Mapping[str, bool] | None = None
) -> tuple[Photo, ...]:
    """Those a report prints, in the order of the agenda: at most `MOST_PRINTED`.

    ``chosen`` says of some whether they are. Of the others blocks take turns, so that the picture
    of the whole room at the end is among them.
    """
    chosen = chosen or {}
    found = [
        one
        for one in by_block(photos, order)
        if isinstance(one, Photo) and chosen.get(one.id, True)
    ]
    turn: Counter[str] = Counter()
    turns: list[tuple[bool, int, int]] = []
    for number, one in enumerate(found):
        turns.append((one.id not in chosen, turn[one.block], number))
        turn[one.block] += 1
    printed = sorted(number for *_turn, number in sorted(turns)[:MOST_PRINTED])
    return tuple(found[number] for number in printed)


def by_block(items: Iterable[Jotting | Photo], order: Iterable[str]) -> list[Jotting | Photo]:
    """The items in the order of the agenda, inside a block as they were noted."""
    place = {block: number for number, block in enumerate(order)}
    return sorted(items, key=lambda one: (place.get(one.block, len(place)), one.at, one.id))
