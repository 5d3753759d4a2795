"""The lines of a figure's story: what it was computed from, as plain data without words.

A line names its sentence (``says``), the thing it is about and the figures in it; the words are made
where somebody reads them (``facilitator.telling``). Every figure comes from the function that the
score itself comes from: a story never computes anything a second time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from facilitator.core.text import Words

Measure: TypeAlias = Literal[
    "", "points", "raw", "ranks", "seconds", "cost", "scale", "tokens", "links", "percent", "weight"
]
"""What a line's value is in: P of 0…100, points of the exercise, ranks, s, money, levels of a scale,
tokens, links, per cent, weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line.

    ``name`` is the pack's name of the thing, ``about`` the id of a part, group, block or unit whose
    name the reader has. ``chosen`` are the ids of options or items, in order. ``value`` is the
    figure at the end of the line, None where there is none yet.
    """

    says: str
    name: Words = field(default_factory=dict[str, str])
    about: str = ""
    chosen: tuple[str, ...] = ()
    figures: Mapping[str, float] = field(default_factory=dict[str, float])
    value: float | None = None
    measure: Measure = ""
