"""The pictures of the course on paper: the same boxes, arrows and lanes as on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from facilitator.core.charts import palette
from facilitator.core.charts.display import Box, DisplayList, Frame, Item, Line, Polygon, Words
from facilitator.core.charts.labels import BASELINE, wrapped
from facilitator.core.diagram import (
    NO_TEXT,
    Axis,
    Diagram,
    Key,
    Layout,
    Point,
    Rect,
    Space,
    Tone,
    layout,
)

SIZE = 8.8
LEAST = 6.0
_LEADING = 1.25
_PAD = 3.0
_LANE = 24.0
_AXIS_LANE = 19.0
_FREE_ROW = 46.0
_HEAD = 16.0
_STRIP = 15.0
_LEGEND = 20.0
_LABEL_GAP = 10.0
_LABEL_SHARE = 0.3
_SCALE = 0.3
"""Points for one pixel of the room's design."""
_ARROW = 5.0
_SWATCH = 14.0
_KEY_GAP = 18.0
_RED = "#9B2C22"


@dataclass(frozen=True, slots=True)
class _Look:
    fill: str | None
    edge: str | None
    width: float = 0.8
    ink: str = palette.INK


# Apart in grey print: filled, pale, thick-edged, dashed.
_LOOKS: dict[Tone, _Look] = {
    "plain": _Look(palette.WHITE, palette.SOFT),
    "strong": _Look(palette.ACCENT, None, ink=palette.WHITE),
    "soft": _Look(palette.PALE, palette.ACCENT),
    "wait": _Look(palette.WHITE, palette.AMBER, 1.2),
    "stop": _Look(palette.WHITE, _RED, 1.8, _RED),
    "bare": _Look(None, None, ink=palette.QUIET),
}
_DASH = (3.0, 2.0)


def diagram_figure(diagram: Diagram, texts: Sequence[str], frame: Frame) -> DisplayList:
    """A picture over the whole width, its texts in the language of the frame."""
    space = _space(diagram, texts, frame)
    placed = layout(diagram, space)
    items: list[Item] = [*_lanes(diagram, placed, space), *_axis(diagram.axis, placed)]
    for arrow, route in zip(diagram.arrows, placed.routes, strict=True):
        items += _arrow(route, arrow.tone)
    for node, rect in zip(diagram.nodes, placed.nodes, strict=True):
        items += _box(rect, node.tone)
        if node.text != NO_TEXT:
            bold = node.tone != "bare"
            items += _said(texts[node.text], rect, frame, _LOOKS[node.tone].ink, bold=bold)
    for number, rect in zip(diagram.lanes, placed.lanes, strict=True):
        items.append(_left(texts[number], rect, frame, bold=True))
    for number, rect in zip(diagram.heads, placed.heads, strict=True):
        items += _said(texts[number], rect, frame, palette.INK, bold=True)
    if diagram.corner != NO_TEXT:
        items.append(_left(texts[diagram.corner], placed.corner, frame, bold=False))
    if diagram.divider is not None and placed.strip is not None:
        items += _divider(texts[diagram.divider.text], placed.strip, frame)
    height = space.height
    if diagram.legend:
        items += _legend(diagram.legend, texts, frame, height + _LEGEND / 2 + 2)
        height += _LEGEND
    return DisplayList(frame.width, height, tuple(items), plain=True)


def _space(diagram: Diagram, texts: Sequence[str], frame: Frame) -> Space:
    names = [texts[number] for number in diagram.lanes]
    if diagram.corner != NO_TEXT:
        names.append(texts[diagram.corner])
    label = frame.widest(names, SIZE, bold=True) + _LABEL_GAP if names else 0.0
    row = _AXIS_LANE if diagram.axis else _LANE if diagram.lanes else _FREE_ROW
    head = _HEAD if diagram.heads or diagram.axis else 0.0
    strip = _STRIP if diagram.divider else 0.0
    return Space(
        width=frame.width,
        height=head + strip + row * diagram.rows,
        label=min(label, _LABEL_SHARE * frame.width),
        head=head,
        strip=strip,
        scale=_SCALE,
    )


def _lanes(diagram: Diagram, placed: Layout, space: Space) -> list[Item]:
    """Hairlines between the lanes; the divider draws its own."""
    under = diagram.divider.under if diagram.divider is not None else None
    found: list[Item] = [
        Line(x1=0.0, y1=band.y, x2=space.width, y2=band.y)
        for number, band in enumerate(placed.bands)
        if number != under
    ]
    if placed.bands:
        last = placed.bands[-1].bottom
        found.append(Line(x1=0.0, y1=last, x2=space.width, y2=last))
    return found


def _axis(axis: Axis | None, placed: Layout) -> list[Item]:
    if axis is None:
        return []
    items: list[Item] = []
    bottom = placed.bands[-1].bottom if placed.bands else placed.corner.bottom
    top = placed.corner.bottom
    for mark, x in placed.ticks:
        items.append(Line(x1=x, y1=top - 2.5, x2=x, y2=bottom, width=0.35))
        items.append(
            Words(
                text=str(mark),
                x=x,
                y=top - 5.0,
                lang="en",
                size=7.5,
                colour=palette.QUIET,
                align="right" if mark == axis.end else "center",
            )
        )
    return items


def _divider(text: str, strip: Rect, frame: Frame) -> list[Item]:
    said = _left(text, strip, frame, bold=True, colour=palette.ACCENT)
    x = frame.measure(text, SIZE, bold=True, lang=frame.lang) + 6.0
    y = strip.middle[1]
    line = Line(x1=x, y1=y, x2=strip.right, y2=y, colour=palette.ACCENT, width=1.0, dash=_DASH)
    return [said, line]


def _left(text: str, rect: Rect, frame: Frame, *, bold: bool, colour: str = palette.INK) -> Words:
    room = max(rect.width - 2.0, 1.0)
    size = _fitting([text], frame, room, bold=bold)
    y = rect.middle[1] + size * BASELINE
    return Words(text=text, x=rect.x, y=y, lang=frame.lang, size=size, bold=bold, colour=colour)


def _said(text: str, rect: Rect, frame: Frame, ink: str, *, bold: bool) -> list[Item]:
    """A text in the middle of its box, on two lines where it is too wide for one."""
    room = max(rect.width - 2 * _PAD, 1.0)
    lines = wrapped(text, frame, room)
    if len(lines) * SIZE * _LEADING > rect.height:
        lines = [text]
    size = _fitting(lines, frame, room, bold=bold)
    x, middle = rect.middle
    first = middle - (len(lines) - 1) * size * _LEADING / 2 + size * BASELINE
    return [
        Words(
            text=line,
            x=x,
            y=first + number * size * _LEADING,
            lang=frame.lang,
            size=size,
            bold=bold,
            colour=ink,
            align="center",
        )
        for number, line in enumerate(lines)
    ]


def _fitting(lines: Sequence[str], frame: Frame, room: float, *, bold: bool) -> float:
    wide = frame.widest(lines, SIZE, bold=bold)
    return SIZE if wide <= room else max(LEAST, SIZE * room / wide)


def _box(rect: Rect, tone: Tone) -> list[Item]:
    look = _LOOKS[tone]
    if look.fill is None and look.edge is None:
        return []
    if tone != "wait":
        return [
            Box(
                x=rect.x,
                y=rect.y,
                width=rect.width,
                height=rect.height,
                fill=look.fill,
                stroke=look.edge,
                stroke_width=look.width,
                radius=min(2.5, rect.width / 3, rect.height / 3),
            )
        ]
    ground = Box(x=rect.x, y=rect.y, width=rect.width, height=rect.height, fill=look.fill)
    corners = (
        (rect.x, rect.y),
        (rect.right, rect.y),
        (rect.right, rect.bottom),
        (rect.x, rect.bottom),
    )
    edges = zip(corners, (*corners[1:], corners[0]), strict=True)
    return [
        ground,
        *(
            Line(x1=x1, y1=y1, x2=x2, y2=y2, colour=palette.AMBER, width=look.width, dash=_DASH)
            for (x1, y1), (x2, y2) in edges
        ),
    ]


def _arrow(route: tuple[Point, ...], tone: Tone) -> list[Item]:
    inks: dict[Tone, str] = {
        "strong": palette.ACCENT,
        "soft": palette.ACCENT,
        "wait": palette.AMBER,
        "stop": _RED,
    }
    ink = inks.get(tone, palette.QUIET)
    (x1, y1), (x2, y2) = route[-2:]
    length = max(hypot(x2 - x1, y2 - y1), 0.1)
    dx, dy = (x2 - x1) / length, (y2 - y1) / length
    head = min(_ARROW, 0.7 * length)
    back = (x2 - head * dx, y2 - head * dy)
    dash = _DASH if tone == "wait" else None
    corners = (*route[:-1], back)
    lines: list[Item] = [
        Line(x1=a[0], y1=a[1], x2=b[0], y2=b[1], colour=ink, width=1.0, dash=dash)
        for a, b in pairwise(corners)
    ]
    wing = head / 2
    tip = (
        (x2, y2),
        (back[0] - wing * dy, back[1] + wing * dx),
        (back[0] + wing * dy, back[1] - wing * dx),
    )
    return [*lines, Polygon(points=tip, fill=ink)]


def _legend(keys: Sequence[Key], texts: Sequence[str], frame: Frame, middle: float) -> list[Item]:
    items: list[Item] = []
    x = 0.0
    for key in keys:
        if key.arrow:
            items += _arrow(((x, middle), (x + _SWATCH, middle)), key.tone)
        else:
            items += _box(Rect(x + 0.6, middle - 4.0, _SWATCH - 1.2, 8.0), key.tone)
        x += _SWATCH + 5.0
        text = texts[key.text]
        items.append(
            Words(
                text=text,
                x=x,
                y=middle + SIZE * BASELINE,
                lang=frame.lang,
                size=SIZE,
                colour=palette.QUIET,
            )
        )
        x += frame.measure(text, SIZE, bold=False, lang=frame.lang) + _KEY_GAP
    return items
