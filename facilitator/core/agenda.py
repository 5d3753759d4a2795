"""The plan: days and the blocks they are made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Literal, TypeAlias

from facilitator.core.text import Words

BlockKind: TypeAlias = Literal[
    "exercise",
    "card",
    "opening",
    "closing",
    "ritual",
    "break",
    "points",
    "survey",
    "deck",
    "external",
]
Family: TypeAlias = Literal["case", "drill", "experiential"]
FAMILIES: tuple[Family, ...] = ("case", "drill", "experiential")


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of a workshop. ``start`` is local wall time.

    ``heads`` are pairs of group and people who were there, where that was noted on this day.
    """

    id: str
    day: date
    start: time
    end: time | None = None
    place: str = ""
    heads: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One row of a day. ``content`` is the sha256 of the frozen content it plays.

    ``parts`` limits the block to some parts of its content, in order; empty means all.
    ``minutes`` is what is planned, ``min_minutes`` the least it can shrink to when late.
    """

    id: str
    day: str
    position: float
    kind: BlockKind
    title: Words
    minutes: float
    content: str = ""
    grouping: str = ""
    parts: tuple[str, ...] = ()
    min_minutes: float = 0.0
    locked_start: time | None = None
    weight: float = 0.0


def on_agenda(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks people walk through, in order; class points lie beside the agenda."""
    return tuple(sorted((b for b in blocks if b.kind != "points"), key=lambda b: b.position))


def planned_offsets(
    day: Day, blocks: Iterable[Block], delays: Mapping[str, float] | None = None
) -> dict[str, float]:
    """Planned start of each block in minutes after the start of its day.

    A locked start leaves a gap before it, and is never later than the work before it allows.
    ``delays`` are minutes lost behind a block that the plan has been given since.
    """
    offsets: dict[str, float] = {}
    at = 0.0
    for block in on_agenda(b for b in blocks if b.day == day.id):
        if block.locked_start is not None:
            at = max(at, lock_offset(day, block.locked_start))
        offsets[block.id] = at
        at += block.minutes + (delays or {}).get(block.id, 0.0)
    return offsets


def lock_offset(day: Day, locked: time) -> float:
    """A locked start in minutes after the start of its day."""
    return float((locked.hour - day.start.hour) * 60 + locked.minute - day.start.minute)
