"""Words beside charts: labels wrapped to a column, legends and axes."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from facilitator.core.charts import palette
from facilitator.core.charts.display import (
    Alignment,
    Box,
    Circle,
    Frame,
    Item,
    Line,
    Polygon,
    Words,
)

LABEL_SIZE = 9.0
LABEL_LEADING = 12.5
SMALL = 8.5
AXIS_SIZE = 7.5
BASELINE = 0.36
"""From the middle of a line to its baseline, as a share of the size."""

DASH = (4.0, 2.5)
"""Lines that fall."""
SIGN = 7.0
"""How wide a sign is."""
KEY_ROW = 15.0
_KEY_MARK = 14.0
_KEY_GAP = 14.0

Marker: TypeAlias = Literal["box", "disc", "ring", "line", "dash"]
Sign: TypeAlias = Literal["up", "same", "down"]
Tone: TypeAlias = Literal["plain", "strong", "quiet"]

_WORD = re.compile(r"[0-9A-Za-z\u00C0-\u024F'’.,:;!?()_%+/-]+|\s+|.", re.DOTALL)
_LATIN = re.compile(r"[0-9A-Za-z\u00C0-\u024F'’._-]{2}")
_NOT_FIRST = frozenset("，。、；：？！）》」』】”’…—·％)]},.;:?!% ")


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a legend: what the mark looks like and what it means."""

    text: str
    fill: str
    stroke: str | None = None
    marker: Marker = "box"
    sign: Sign | None = None


def wrapped(text: str, frame: Frame, width: float, *, bold: bool = False) -> list[str]:
    """A label in lines no wider than ``width``: Latin words whole, no closing mark first.

    A single word wider than the column is cut; nothing of the text is ever left out.
    """
    lines: list[str] = []
    line = ""

    def wide(text: str) -> bool:
        return frame.measure(text, LABEL_SIZE, bold=bold, lang=frame.lang) > width

    for word in _pieces(text, wide):
        if line and wide(line + word.rstrip()):
            at, both = _end(line, word), line + word
            line, word = both[:at], both[at:]
            lines.append(line.rstrip())
            line = word.lstrip()
        else:
            line += word
    return [*lines, line.rstrip()]


def _end(line: str, word: str) -> int:
    """Where a line ends before a word, so that no closing mark begins the next one.

    What goes over with the mark is a whole Latin word where the line has more than that.
    """
    both, at = line + word, len(line)
    while both[at] in _NOT_FIRST and at > 1:
        at -= 1
    start = at
    while at < len(line) and start and _LATIN.fullmatch(both[start - 1 : start + 1]):
        start -= 1
    return start or at


def label(
    text: str, frame: Frame, place: tuple[float, float], width: float, *, quiet: bool = False
) -> list[Item]:
    """A right-aligned label of one or more lines, centred on ``place`` = (right end, middle)."""
    tone: Tone = "quiet" if quiet else "plain"
    return paragraph(wrapped(text, frame, width), frame, place, tone=tone, align="right")


def paragraph(
    lines: Sequence[str],
    frame: Frame,
    place: tuple[float, float],
    *,
    tone: Tone = "plain",
    align: Alignment = "left",
) -> list[Item]:
    """Lines under each other, the block centred on ``place`` = (left end, middle)."""
    x, middle = place
    first = middle - (len(lines) - 1) * LABEL_LEADING / 2
    return [
        figures(line, frame, (x, first + number * LABEL_LEADING), tone=tone, align=align)
        for number, line in enumerate(lines)
    ]


def column_width(texts: Sequence[str], frame: Frame, share: float, *, bold: bool = False) -> float:
    """The width of a label column: what the widest label needs, at most a share of the chart."""
    return min(frame.widest(texts, LABEL_SIZE, bold=bold) + 0.5, share * frame.width)


def row_height(text: str, frame: Frame, width: float, least: float) -> float:
    """The height of a row whose label may need more than one line."""
    return max(least, len(wrapped(text, frame, width)) * LABEL_LEADING + 5.0)


def legend(keys: Sequence[Key], frame: Frame, right: float, baseline: float) -> list[Item]:
    """The legend in one line, ending at ``right``."""
    return _keys(keys, frame, right - legend_width(keys, frame), baseline)


def legend_width(keys: Sequence[Key], frame: Frame) -> float:
    """The width of the legend in one line."""
    return max(sum(_key_width(key, frame) for key in keys) - _KEY_GAP, 0.0)


def legend_rows(keys: Sequence[Key], frame: Frame) -> tuple[list[Item], float]:
    """The legend from the left edge, in as many rows as it needs, and its height."""
    rows: list[list[Key]] = [[]]
    used = 0.0
    for key in keys:
        width = _key_width(key, frame)
        if rows[-1] and used + width - _KEY_GAP > frame.width:
            rows.append([])
            used = 0.0
        rows[-1].append(key)
        used += width
    items: list[Item] = []
    for number, row in enumerate(rows):
        items += _keys(row, frame, 0.0, 9.0 + number * KEY_ROW)
    return items, len(rows) * KEY_ROW


def sign(kind: Sign, x: float, middle: float, colour: str) -> list[Item]:
    """An arrow head up or down, or two bars for "the same", from ``x`` on."""
    wide, high = SIGN, 3.0
    if kind == "same":
        return [
            Line(x1=x, y1=middle + dy, x2=x + wide, y2=middle + dy, colour=colour, width=1.2)
            for dy in (-1.7, 1.7)
        ]
    tip = -high if kind == "up" else high
    corners = ((x, middle - tip), (x + wide, middle - tip), (x + wide / 2, middle + tip))
    return [Polygon(points=corners, fill=colour)]


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


def not_drawn(
    rows: Sequence[tuple[str, str]], frame: Frame, top: float
) -> tuple[list[Item], float]:
    """Under a chart, what it cannot draw: (name, the reason in words); and where that ends."""
    items: list[Item] = []
    colon = ": " if frame.lang == "en" else "："
    for row in rows:
        lines = wrapped(colon.join(filter(None, row)), frame, frame.width)
        tall = len(lines) * LABEL_LEADING
        items += paragraph(lines, frame, (0.0, top + tall / 2), tone="quiet")
        top += tall
    return items, top


def inked(text: str, frame: Frame, place: tuple[float, float], ink: str, *, bold: bool) -> Words:
    """A value on a fill, in an ink that is read on it, its left end and middle at ``place``."""
    tone: Tone = "strong" if bold else "plain"
    return replace(figures(text, frame, place, tone=tone, align="left"), colour=ink)


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


def _key_width(key: Key, frame: Frame) -> float:
    """With the gap behind it."""
    said = frame.measure(key.text, SMALL, bold=False, lang=frame.lang)
    return _KEY_MARK + (SIGN + 4.0 if key.sign else 0.0) + said + _KEY_GAP


def _keys(keys: Sequence[Key], frame: Frame, left: float, baseline: float) -> list[Item]:
    items: list[Item] = []
    for key in keys:
        x = left + _KEY_MARK
        items.append(_mark(key, left, baseline))
        if key.sign:
            items += sign(key.sign, x, baseline - 3.2, palette.QUIET)
            x += SIGN + 4.0
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
        left += _key_width(key, frame)
    return items


def _mark(key: Key, x: float, baseline: float) -> Item:
    if key.marker == "box":
        return Box(x=x, y=baseline - 7.0, width=9.0, height=7.0, fill=key.fill, stroke=key.stroke)
    if key.marker in ("line", "dash"):
        dash = DASH if key.marker == "dash" else None
        y = baseline - 3.2
        return Line(x1=x, y1=y, x2=x + 11.0, y2=y, colour=key.fill, width=1.6, dash=dash)
    return Circle(
        x=x + 4.5,
        y=baseline - 3.2,
        radius=3.8,
        fill=key.fill,
        stroke=key.stroke or key.fill,
        stroke_width=1.6,
    )


def _pieces(text: str, wide: Callable[[str], bool]) -> list[str]:
    pieces: list[str] = []
    for word in _WORD.findall(text):
        pieces.extend(word if wide(word) else (" " if word.isspace() else word,))
    return pieces
