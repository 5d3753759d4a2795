"""What the pad asks for."""

from dataclasses import dataclass
from typing import TypeAlias

from facilitator.core.journal import Value


@dataclass(frozen=True, slots=True)
class EntryWish:
    """A value for one slot of one unit; None clears it. ``corrects``: another one stood there."""

    unit: str
    slot: str
    value: Value
    corrects: bool = False


@dataclass(frozen=True, slots=True)
class StateWish:
    """ "excused", "no_result" or "" for one unit."""

    unit: str
    state: str


@dataclass(frozen=True, slots=True)
class AwardWish:
    """Class points for a group, plus or minus."""

    group: str
    points: int


Wish: TypeAlias = EntryWish | StateWish | AwardWish
