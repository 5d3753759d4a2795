"""Counts in one bar: each part as wide as its share, each figure printed where it can be read."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.charts import labels, palette
from facilitator.core.charts.apart import apart
from facilitator.core.charts.display import Box, DisplayList, Frame, Item, Line, moved
from facilitator.core.charts.labels import Sign

HEIGHT = 15.0
BELOW = 13.0
"""What figures take that stand under a bar because their part is too narrow."""
_PAD = 3.0
_SIGN_GAP = 3.0
_GAP = 5.0
_TICK = 2.5
_LABEL_GAP = 12.0


@dataclass(frozen=True, slots=True)
class Part:
    """So many of the whole; ``sign`` says in which direction they went."""

    count: int
    fill: str
    sign: Sign | None = None


def stacked(parts: Sequence[Part], frame: Frame, *, bold: bool = False) -> DisplayList:
    """One bar over the whole width of the frame; a part of 0 is not drawn.

    Raises:
        ValueError: a count below 0, or nobody at all.
    """
    whole = sum(part.count for part in parts)
    if whole <= 0 or any(part.count < 0 for part in parts):
        message = f"{[part.count for part in parts]} are not counts of people"
        raise ValueError(message)
    bars: list[Item] = []
    inside: list[Item] = []
    outside: list[tuple[Part, float]] = []
    x = 0.0
    for part in parts:
        if not part.count:
            continue
        width = frame.width * part.count / whole
        bars.append(_box(part.fill, x, width))
        middle = x + width / 2
        ink = palette.ink_on(part.fill)
        if _wide(part, frame, bold=bold) + 2 * _PAD <= width:
            inside += _figure(part, frame, (middle, HEIGHT / 2), ink, bold=bold)
        elif _wide(Part(part.count, part.fill), frame, bold=bold) + 2 <= width:
            plain = Part(part.count, part.fill)
            inside += _figure(plain, frame, (middle, HEIGHT / 2), ink, bold=bold)
        else:
            outside.append((part, middle))
        x += width
    height = HEIGHT + (BELOW if outside else 0.0)
    items = (*bars, *inside, *_under(outside, frame, bold=bold))
    return DisplayList(frame.width, height, items)


def nothing(said: str, frame: Frame) -> DisplayList:
    """An empty bar with the reason in words."""
    lines = labels.wrapped(said, frame, frame.width - 12.0)
    height = max(HEIGHT, len(lines) * labels.LABEL_LEADING + 3.0)
    words = labels.paragraph(lines, frame, (6.0, height / 2), tone="quiet")
    track = Box(
        x=0.25,
        y=0.25,
        width=frame.width - 0.5,
        height=height - 0.5,
        fill=palette.WHITE,
        stroke=palette.SOFT,
    )
    return DisplayList(frame.width, height, (track, *words))


def headed(label: str, said: str, frame: Frame, *, strong: bool = False) -> DisplayList:
    """What stands over a bar: its label at the left and what it says in words at the right, or under
    it where both are long."""
    wide = frame.widest((said,), labels.LABEL_SIZE) if said else 0.0
    narrow = frame.widest((label,), labels.LABEL_SIZE, bold=strong)
    beside = narrow + _LABEL_GAP + wide <= frame.width
    tone: labels.Tone = "strong" if strong else "plain"
    lines = labels.wrapped(label, frame, frame.width, bold=strong)
    items: list[Item] = labels.paragraph(
        lines, frame, (0.0, len(lines) * labels.LABEL_LEADING / 2), tone=tone
    )
    height = len(lines) * labels.LABEL_LEADING
    if said and beside:
        middle = (frame.width, labels.LABEL_LEADING / 2)
        items.append(labels.figures(said, frame, middle, tone="quiet"))
    elif said:
        below = labels.wrapped(said, frame, frame.width)
        tall = len(below) * labels.LABEL_LEADING
        items += labels.paragraph(below, frame, (0.0, height + tall / 2), tone="quiet")
        height += tall
    return DisplayList(frame.width, height, tuple(items))


def placed(picture: DisplayList, x: float, y: float) -> list[Item]:
    """The items of a picture that is part of a larger one."""
    return [moved(item, x, y) for item in picture.items]


def _box(fill: str, x: float, width: float) -> Box:
    """A thin white edge keeps neighbours apart; a pale part has a grey one."""
    edge = palette.edge_of(fill) or palette.WHITE
    inset = 0.4
    return Box(
        x=x + inset,
        y=inset,
        width=max(width - 2 * inset, 0.2),
        height=HEIGHT - 2 * inset,
        fill=fill,
        stroke=edge,
        stroke_width=0.6,
    )


def _wide(part: Part, frame: Frame, *, bold: bool) -> float:
    said = frame.measure(str(part.count), labels.LABEL_SIZE, bold=bold, lang=frame.lang)
    return said + (labels.SIGN + _SIGN_GAP if part.sign else 0.0)


def _figure(
    part: Part, frame: Frame, place: tuple[float, float], ink: str, *, bold: bool
) -> list[Item]:
    x, middle = place[0] - _wide(part, frame, bold=bold) / 2, place[1]
    items: list[Item] = []
    if part.sign:
        items += labels.sign(part.sign, x, middle, ink)
        x += labels.SIGN + _SIGN_GAP
    items.append(labels.inked(str(part.count), frame, (x, middle), ink, bold=bold))
    return items


def _under(outside: Sequence[tuple[Part, float]], frame: Frame, *, bold: bool) -> list[Item]:
    """Figures under the bar, each with a tick from its part."""
    if not outside:
        return []
    sizes = [_wide(part, frame, bold=bold) + _GAP for part, _ in outside]
    wanted = [middle for _, middle in outside]
    places = apart(wanted, sizes, 0.0, max(frame.width, sum(sizes)))
    items: list[Item] = []
    for (part, middle), place in zip(outside, places, strict=True):
        items.append(Line(x1=middle, y1=HEIGHT, x2=place, y2=HEIGHT + _TICK, colour=palette.SOFT))
        centre = (place, HEIGHT + _TICK + labels.LABEL_SIZE / 2)
        items += _figure(part, frame, centre, palette.INK, bold=bold)
    return items
