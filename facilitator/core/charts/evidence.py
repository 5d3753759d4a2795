"""How far the evaluation has come: one mark for each level on a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Literal, TypeAlias

from facilitator.core.charts import palette
from facilitator.core.charts.display import Circle, DisplayList, Frame, Item, Line, Polygon, Words

Filling: TypeAlias = Literal["full", "half", "empty"]

RADIUS = 5.0
HEIGHT = 61.0
_TITLE_ROOM = 20.0
"""Above the line: what it is the line of."""
TITLE_SIZE, NOTE_SIZE = 8.8, 8.3
_GAP = 12.0
_ARC = 16
"""Corners of half a circle."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level: its name, what there is of it, and the same as a filling."""

    title: str
    note: str
    filling: Filling


def evidence(title: str, levels: Sequence[Level], frame: Frame) -> DisplayList:
    """The title, and under it the levels from left to right, each as wide as its words need."""
    widths = [
        max(
            frame.widest([one.title], TITLE_SIZE, bold=True),
            frame.widest([one.note], NOTE_SIZE),
        )
        + _GAP
        for one in levels
    ]
    # What is left is shared out; where the words need more than there is, nothing is.
    spare = max(0.0, frame.width - sum(widths)) / max(len(levels), 1)
    lefts = [sum(widths[:at]) + spare * at for at in range(len(levels))]
    middle = _TITLE_ROOM + RADIUS + 1.0
    items: list[Item] = [
        Words(
            text=title,
            x=0.0,
            y=_TITLE_ROOM - 8.0,
            lang=frame.lang,
            size=TITLE_SIZE + 0.2,
            bold=True,
            colour=palette.INK,
        )
    ]
    if levels:
        ends = (lefts[0] + RADIUS, lefts[-1] + RADIUS)
        items.append(
            Line(x1=ends[0], y1=middle, x2=ends[1], y2=middle, colour=palette.SOFT, width=1.4)
        )
    for left, one in zip(lefts, levels, strict=True):
        items += _mark(left + RADIUS, middle, one.filling)
        items.append(
            Words(
                text=one.title, x=left, y=middle + 19.0, lang=frame.lang, size=TITLE_SIZE, bold=True
            )
        )
        items.append(
            Words(
                text=one.note,
                x=left,
                y=middle + 31.5,
                lang=frame.lang,
                size=NOTE_SIZE,
                colour=palette.QUIET,
            )
        )
    return DisplayList(frame.width, HEIGHT, tuple(items), plain=True)


def _mark(x: float, y: float, filling: Filling) -> list[Item]:
    colour = palette.EMPTY if filling == "empty" else palette.ACCENT
    fill = colour if filling == "full" else palette.WHITE
    found: list[Item] = [
        Circle(x=x, y=y, radius=RADIUS, fill=fill, stroke=colour, stroke_width=1.4)
    ]
    if filling == "half":
        turns = (pi / 2 + pi * step / _ARC for step in range(_ARC + 1))
        points = tuple((x + RADIUS * cos(turn), y - RADIUS * sin(turn)) for turn in turns)
        found.append(Polygon(points=points, fill=colour))
    return found
