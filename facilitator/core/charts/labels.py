"""Words beside charts: labels wrapped to a column, legends and axes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.charts import palette
from facilitator.core.charts.display import Alignment, Box, Circle, Frame, Item, Line, Words

LABEL_SIZE = 9.0
LABEL_LEADING = 12.5
SMALL = 8.5
AXIS_SIZE = 7.5
BASELINE = 0.36
"""From the middle of a line to its baseline, as a share of the size."""

Marker: TypeAlias = Literal["box", "disc", "ring"]
Tone: TypeAlias = Literal["plain", "strong", "quiet"]

_WORD = re.compile(r"[0-9A-Za-z\u00C0-\u024F'’.,_%+/-]+|\s+|.", re.DOTALL)
_NOT_FIRST = frozenset("，。、；：？！）》」』】”’…—·％)]},.;:?!% ")


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a legend: what the mark looks like and what it means."""

    text: str
    fill: str
    stroke: str | None = None
    marker: Marker = "box"


def wrapped(text: str, frame: Frame, width: float) -> list[str]:
    """A label in lines no wider than ``width``: Latin words whole, no closing mark first.

    A single word wider than the column is cut; nothing of the text is ever left out.
    """
    lines: list[str] = []
    line = ""
    for word in _pieces(text, frame, width):
        if line and _width(line + word.rstrip(), frame) > width:
            while word[0] in _NOT_FIRST and len(line) > 1:
                line, word = line[:-1], line[-1] + word
            lines.append(line.rstrip())
            line = word.lstrip()
        else:
            line += word
    return [*lines, line.rstrip()]


def label(
    text: str, frame: Frame, place: tuple[float, float], width: float, *, quiet: bool = False
) -> list[Item]:
    """A right-aligned label of one or more lines, centred on ``place`` = (right end, middle)."""
    lines = wrapped(text, frame, width)
    right, middle = place
    first = middle - (len(lines) - 1) * LABEL_LEADING / 2 + LABEL_SIZE * BASELINE
    return [
        Words(
            text=line,
            x=right,
            y=first + number * LABEL_LEADING,
            lang=frame.lang,
            size=LABEL_SIZE,
            colour=palette.QUIET if quiet else palette.INK,
            align="right",
        )
        for number, line in enumerate(lines)
    ]


def column_width(texts: Sequence[str], frame: Frame, share: float) -> float:
    """The width of a label column: what the widest label needs, at most a share of the chart."""
    return min(frame.widest(texts, LABEL_SIZE) + 0.5, share * frame.width)


def row_height(text: str, frame: Frame, width: float, least: float) -> float:
    """The height of a row whose label may need more than one line."""
    return max(least, len(wrapped(text, frame, width)) * LABEL_LEADING + 5.0)


def legend(keys: Sequence[Key], frame: Frame, right: float, baseline: float) -> list[Item]:
    """The legend in one line, ending at ``right``."""
    items: list[Item] = []
    x = right
    for key in reversed(keys):
        x -= frame.measure(key.text, SMALL, bold=False, lang=frame.lang)
        items.append(
            Words(
                text=key.text,
                x=x,
                y=baseline,
                lang=frame.lang,
                size=SMALL,
                colour=palette.QUIET,
            )
        )
        x -= 14.0
        items.append(_mark(key, x, baseline))
        x -= 14.0
    return items[::-1]


def heading(text: str, frame: Frame, right: float, baseline: float) -> Words:
    """The small bold head of a column of figures."""
    return Words(
        text=text,
        x=right,
        y=baseline,
        lang=frame.lang,
        size=8.0,
        bold=True,
        colour=palette.QUIET,
        align="right",
    )


def figures(
    text: str,
    frame: Frame,
    place: tuple[float, float],
    *,
    tone: Tone = "plain",
    align: Alignment = "right",
) -> Words:
    """A printed value whose middle line runs through ``place``."""
    return Words(
        text=text,
        x=place[0],
        y=place[1] + LABEL_SIZE * BASELINE,
        lang=frame.lang,
        size=LABEL_SIZE,
        bold=tone == "strong",
        colour=palette.QUIET if tone == "quiet" else palette.INK,
        align=align,
    )


def axis(ticks: Sequence[tuple[float, str]], frame: Frame, top: float, bottom: float) -> list[Item]:
    """Vertical grid lines with their figures under them; ticks are (x, figure)."""
    items: list[Item] = []
    for x, figure in ticks:
        items.append(Line(x1=x, y1=top, x2=x, y2=bottom))
        items.append(
            Words(
                text=figure,
                x=x,
                y=bottom + 11.0,
                lang=frame.lang,
                size=AXIS_SIZE,
                colour=palette.QUIET,
                align="center",
            )
        )
    return items


def _mark(key: Key, x: float, baseline: float) -> Item:
    if key.marker == "box":
        return Box(x=x, y=baseline - 7.0, width=9.0, height=7.0, fill=key.fill, stroke=key.stroke)
    return Circle(
        x=x + 4.5,
        y=baseline - 3.2,
        radius=3.8,
        fill=key.fill,
        stroke=key.stroke or key.fill,
        stroke_width=1.6,
    )


def _pieces(text: str, frame: Frame, width: float) -> list[str]:
    pieces: list[str] = []
    for word in _WORD.findall(text):
        too_wide = _width(word, frame) > width
        pieces.extend(word if too_wide else (" " if word.isspace() else word,))
    return pieces


def _width(text: str, frame: Frame) -> float:
    return frame.measure(text, LABEL_SIZE, bold=False, lang=frame.lang)
