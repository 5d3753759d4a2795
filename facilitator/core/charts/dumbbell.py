"""Two values of the same thing on one line: a ring for the first, a disc for the second."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.charts import labels, palette
from facilitator.core.charts.display import Circle, DisplayList, Frame, Item, Line, Spot
from facilitator.core.charts.scale import PERCENT, Scale
from facilitator.core.scoring.rounding import written

ROW = 19.0
HEAD = 20.0
AXIS_HEIGHT = 18.0
RING = 5.0
LABEL_GAP = 9.0
_ROOM = 56.0


@dataclass(frozen=True, slots=True)
class Pair:
    """One row; a value nobody has is None and its end is not drawn.

    ``note`` ends the row; where both are missing, ``missing`` says why in its middle. ``said`` is
    the row in one sentence, for whoever points at it.
    """

    label: str
    first: float | None
    second: float | None
    note: str = ""
    missing: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class PairTexts:
    """The words of the chart: what first and second mean, and the head of the last column."""

    first: str
    second: str
    difference: str


def by_gap(pairs: Sequence[Pair], scale: Scale = PERCENT) -> list[Pair]:
    """The pairs with the widest gap first, whichever end is higher; those without one last.

    Gaps that are printed alike keep the order they came in.
    """

    def gap(pair: Pair) -> float:
        if pair.first is None or pair.second is None:
            return -1.0
        return abs(scale.change(pair.first, pair.second))

    return sorted(pairs, key=gap, reverse=True)


def dumbbell(
    pairs: Sequence[Pair], texts: PairTexts, frame: Frame, scale: Scale = PERCENT
) -> DisplayList:
    """One row a pair, in the order given; the difference is printed at the right.

    Raises:
        ValueError: a value outside the scale.
    """
    for value in (value for pair in pairs for value in (pair.first, pair.second)):
        if value is not None:
            scale.share(value)  # refuses what is off the scale before anything is written
    label_width = labels.column_width([pair.label for pair in pairs], frame, 0.38)
    left = label_width + _gutter(pairs, scale)
    note_width = frame.widest((pair.note for pair in pairs), labels.LABEL_SIZE)
    difference_right = frame.width - (note_width + 14.0 if note_width else 0.0)
    right = difference_right - _room(pairs, scale, frame)
    heights = [labels.row_height(pair.label, frame, label_width, ROW) for pair in pairs]
    bottom = HEAD + sum(heights)
    keys = (
        labels.Key(texts.first, palette.WHITE, palette.AMBER, "ring"),
        labels.Key(texts.second, palette.ACCENT, marker="disc"),
    )
    head = frame.widest((texts.difference,), 8.0, bold=True)
    items = labels.legend(keys, frame, difference_right - head - 18.0, 9.0)
    items.append(labels.heading(texts.difference, frame, difference_right, 9.0))

    def place(value: float) -> float:
        return left + (right - left) * scale.share(value)

    ticks = [(place(tick), written(tick)) for tick in scale.ticks]
    items += labels.axis(ticks, frame, HEAD, bottom)
    spots: list[Spot] = []
    top = HEAD
    for pair, height in zip(pairs, heights, strict=True):
        middle = top + height / 2
        items += labels.label(pair.label, frame, (label_width, middle), label_width)
        first = None if pair.first is None else place(pair.first)
        second = None if pair.second is None else place(pair.second)
        items += _marks(first, second, middle)
        items += _values(pair, (first, second), scale, frame, middle)
        items.append(_difference(pair, scale, frame, (difference_right, middle)))
        if first is None and second is None and pair.missing:
            start = (left + 6.0, middle)
            items.append(labels.figures(pair.missing, frame, start, tone="quiet", align="left"))
        if pair.note:
            end = (frame.width, middle)
            items.append(labels.figures(pair.note, frame, end, tone="quiet"))
        if pair.said:
            spots.append(Spot(x=0.0, y=top, width=frame.width, height=height, said=pair.said))
        top += height
    return DisplayList(frame.width, bottom + AXIS_HEIGHT, tuple(items), tuple(spots), plain=True)


def _room(pairs: Sequence[Pair], scale: Scale, frame: Frame) -> float:
    """Between the axis and the end of the differences: a figure at its high end stands there too."""
    values = [scale.shown(v) for p in pairs for v in (p.first, p.second) if v is not None]
    gaps = [
        scale.difference(pair.first, pair.second)
        for pair in pairs
        if pair.first is not None and pair.second is not None
    ]
    size = labels.LABEL_SIZE
    wide = frame.widest(values, size, bold=True) + frame.widest(gaps, size, bold=True)
    return max(_ROOM, 2 * LABEL_GAP + wide)


def _gutter(pairs: Sequence[Pair], scale: Scale) -> float:
    """Values near the low end print their figure left of the axis; it must not meet the label."""
    values = [v for pair in pairs for v in (pair.first, pair.second) if v is not None]
    near = min(values, default=scale.high) < scale.low + 0.12 * (scale.high - scale.low)
    return 42.0 if near else 14.0


def _marks(first: float | None, second: float | None, middle: float) -> list[Item]:
    items: list[Item] = []
    if first is not None and second is not None:
        items.append(
            Line(x1=first, y1=middle, x2=second, y2=middle, colour=palette.CONNECTOR, width=3.2)
        )
    if first is not None:
        items.append(
            Circle(
                x=first,
                y=middle,
                radius=RING,
                fill=palette.WHITE,
                stroke=palette.AMBER,
                stroke_width=2.0,
            )
        )
    if second is not None:
        radius = RING + 0.2 if second != first else RING - 2.2
        items.append(Circle(x=second, y=middle, radius=radius, fill=palette.ACCENT))
    return items


def _values(
    pair: Pair,
    places: tuple[float | None, float | None],
    scale: Scale,
    frame: Frame,
    middle: float,
) -> list[Item]:
    """The figures stand outside the pair, so that close values never cover each other."""
    first, second = places
    rising = first is None or second is None or second >= first
    items: list[Item] = []
    if pair.first is not None and first is not None:
        side = -LABEL_GAP if rising else LABEL_GAP
        items.append(
            labels.figures(
                scale.shown(pair.first),
                frame,
                (first + side, middle),
                align="right" if rising else "left",
            )
        )
    if pair.second is not None and second is not None:
        side = LABEL_GAP if rising else -LABEL_GAP
        items.append(
            labels.figures(
                scale.shown(pair.second),
                frame,
                (second + side, middle),
                tone="strong",
                align="left" if rising else "right",
            )
        )
    return items


def _difference(pair: Pair, scale: Scale, frame: Frame, place: tuple[float, float]) -> Item:
    if pair.first is None or pair.second is None:
        return labels.figures("–", frame, place, tone="quiet")
    return labels.figures(scale.difference(pair.first, pair.second), frame, place, tone="strong")
