"""Own results on an axis from 0 to 100, each in the range of all results."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.charts import labels, palette
from facilitator.core.charts.display import Box, Circle, DisplayList, Frame, Item, Line

ROW = 19.0
AXIS_HEIGHT = 18.0
DOT, BAND = 4.4, 7.0
STEPS = (0, 20, 40, 60, 80, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranged:
    """One result in points 0-100; ``shown`` is printed at the end of its line.

    Without a ``value`` there is only the word in ``shown``; without a ``span`` (lowest, highest)
    no range is drawn.
    """

    label: str
    value: float | None
    shown: str
    span: tuple[float, float] | None = None


def ranged_results(rows: Sequence[Ranged], frame: Frame) -> DisplayList:
    """A line for each result: a band from the lowest to the highest, a dot for the own one.

    Raises:
        ValueError: a value outside 0-100; an axis that hides its end would lie.
    """
    for row in rows:
        for value in (row.value, *(row.span or ())):
            if value is not None and not 0 <= value <= 100:
                message = f"{value} is outside 0-100"
                raise ValueError(message)
    label_width = labels.column_width([row.label for row in rows], frame, 0.38)
    left = label_width + 12.0
    room = frame.widest((row.shown for row in rows), labels.LABEL_SIZE, bold=True)
    right = frame.width - room - 14.0
    heights = [labels.row_height(row.label, frame, label_width, ROW) for row in rows]
    bottom = sum(heights)
    ticks = [(left + (right - left) * step / 100, str(step)) for step in STEPS]
    items = labels.axis(ticks, frame, 0.0, bottom)
    top = 0.0
    for row, height in zip(rows, heights, strict=True):
        middle = top + height / 2
        items += labels.label(row.label, frame, (left - 12.0, middle), label_width)
        items += _marks(row, (left, right), middle)
        tone = "quiet" if row.value is None else "strong"
        items.append(labels.figures(row.shown, frame, (frame.width, middle), tone=tone))
        top += height
    return DisplayList(frame.width, bottom + AXIS_HEIGHT, tuple(items), plain=True)


def _marks(row: Ranged, axis: tuple[float, float], middle: float) -> list[Item]:
    left, right = axis

    def place(value: float) -> float:
        return left + (right - left) * value / 100

    items: list[Item] = [Line(x1=left, y1=middle, x2=right, y2=middle)]
    if row.span is not None:
        low, high = map(place, row.span)
        items.append(
            Box(
                x=low - 1.0,
                y=middle - BAND / 2,
                width=high - low + 2.0,
                height=BAND,
                fill=palette.CONNECTOR,
            )
        )
    if row.value is not None:
        items.append(
            Circle(
                x=place(row.value),
                y=middle,
                radius=DOT,
                fill=palette.ACCENT,
                stroke=palette.WHITE,
            )
        )
    return items
