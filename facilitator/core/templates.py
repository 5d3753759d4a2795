"""Agendas ready to be planned: templates, their days and blocks."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import time
from typing import Literal

from facilitator.core.surveys import Wave
from facilitator.core.text import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """From ``least`` to ``most``, both included."""

    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateDay:
    """One day of a template. ``start`` is its example of a clock time."""

    name: Words
    minutes: float
    start: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateBlock:
    """One row of a template; ``content`` is the id of an exercise, card or ready block.

    ``day`` counts from 1. A block with a ``locked_start`` waits for that time of the template's own
    clock: what lies before it is a gap, such as lunch. ``surveys`` are filled in during the block,
    as the given ``wave``.
    """

    content: str
    minutes: float
    min_minutes: float = 0.0
    parts: tuple[str, ...] = ()
    title: Words | None = None
    weight: float | None = None
    day: int = 1
    grouping: Literal["", "department", "mixed"] = ""
    locked_start: time | None = None
    surveys: tuple[str, ...] = ()
    wave: Wave | None = None

    @property
    def key(self) -> str:
        """What it plays: the same content with other surveys is another one."""
        return " ".join((self.content, *self.surveys, self.wave or "")).rstrip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """A content that may take the place of another one of the template.

    ``minutes`` where its length differs from that of the block it replaces.
    """

    content: str
    instead_of: str
    minutes: float = 0.0
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """An alternate as it is offered: what takes the place of what, and its minutes."""

    content: str
    name: Words
    instead_of: str
    instead_name: Words
    minutes: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """An agenda ready to be planned. ``minutes`` are those of all its days, gaps left out.

    ``days`` may be empty for a single day; ``people`` and ``groups`` are the numbers it suits.
    """

    id: str
    name: Words
    summary: Words
    minutes: float
    blocks: tuple[TemplateBlock, ...]
    sample: bool = False
    days: tuple[TemplateDay, ...] = ()
    people: Bounds | None = None
    groups: Bounds | None = None
    alternates: tuple[Alternate, ...] = ()

    def swapped(self, chosen: Collection[str]) -> "Template":
        """The same template with these of its alternates, by their contents, in their places.

        A place is given once: of two that want it the first one has it.
        """
        blocks = list(self.blocks)
        for one in self.alternates:
            wanted = [row.content for row in blocks]
            if one.content in chosen and one.instead_of in wanted:
                place = wanted.index(one.instead_of)
                blocks[place] = _taken(blocks[place], one)
        minutes = sum(row.minutes for row in blocks)
        return replace(self, blocks=tuple(blocks), minutes=minutes)

    def start_of(self, day: int) -> time | None:
        """When a day (from 1) of the template starts, where it says so."""
        return self.days[day - 1].start if 0 < day <= len(self.days) else None


def _taken(row: TemplateBlock, alternate: Alternate) -> TemplateBlock:
    """The row with another content: its day and clock stay, its name and weight are the new one's."""
    return TemplateBlock(
        content=alternate.content,
        minutes=alternate.minutes or row.minutes,
        parts=alternate.parts,
        day=row.day,
        locked_start=row.locked_start,
    )
