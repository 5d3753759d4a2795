"""Horizontal bars on an axis that always runs from 0 to 100."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.charts import labels, palette
from facilitator.core.charts.display import Box, DisplayList, Frame, Item, Line, Spot

ROW = 19.0
BAR_SHARE = 0.52
AXIS_HEIGHT = 18.0
NARROW = 300.0
"""Below this width the axis has three figures instead of six."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar in points 0-100; ``shown`` is printed at its end, ``note`` in the last column.

    A missing result has no ``value``; its word ("not handed in") is then ``shown``, in grey.
    ``said`` is what the bar is made of, for whoever points at its row; a ``fill`` takes the place
    of the colour of paper.
    """

    label: str
    value: float | None
    shown: str
    note: str = ""
    strong: bool = True
    said: str = ""
    fill: str | None = None


def horizontal_bars(bars: Sequence[Bar], frame: Frame) -> DisplayList:
    """The bars in the order they are given.

    Raises:
        ValueError: a value outside 0-100; an axis that hides its end would lie.
    """
    for bar in bars:
        if bar.value is not None and not 0 <= bar.value <= 100:
            message = f"{bar.value} is outside 0-100"
            raise ValueError(message)
    label_width = labels.column_width([bar.label for bar in bars], frame, 0.38)
    left = label_width + 8.0
    note_width = frame.widest((bar.note for bar in bars), labels.LABEL_SIZE)
    notes = note_width + 14.0 if note_width else 0.0
    room = frame.widest((bar.shown for bar in bars if bar.value), labels.LABEL_SIZE, bold=True)
    right = frame.width - notes - room - 6.0
    heights = [labels.row_height(bar.label, frame, label_width, ROW) for bar in bars]
    bottom = sum(heights)
    steps = (0, 20, 40, 60, 80, 100) if frame.width > NARROW else (0, 50, 100)
    ticks = [(left + (right - left) * step / 100, str(step)) for step in steps]
    items = labels.axis(ticks, frame, 0.0, bottom)
    spots: list[Spot] = []
    top = 0.0
    for bar, height in zip(bars, heights, strict=True):
        middle = top + height / 2
        items += labels.label(bar.label, frame, (left - 8.0, middle), label_width)
        items += _bar(bar, frame, (left, right), middle)
        if bar.note:
            note = labels.figures(bar.note, frame, (frame.width, middle), tone="quiet")
            items.append(note)
        if bar.said:
            spots.append(Spot(x=0.0, y=top, width=frame.width, height=height, said=bar.said))
        top += height
    items.append(Line(x1=left, y1=0.0, x2=left, y2=bottom, colour=palette.INK, width=0.8))
    return DisplayList(frame.width, bottom + AXIS_HEIGHT, tuple(items), tuple(spots), plain=True)


def _bar(bar: Bar, frame: Frame, span: tuple[float, float], middle: float) -> list[Item]:
    left, right = span
    if bar.value is None:
        place = (left + 6.0, middle)
        return [labels.figures(bar.shown, frame, place, align="left", tone="quiet")]
    length = (right - left) * bar.value / 100
    height = ROW * BAR_SHARE
    return [
        Box(
            x=left,
            y=middle - height / 2,
            width=length,
            height=height,
            fill=bar.fill or (palette.ACCENT if bar.strong else palette.ACCENT_LIGHT),
        ),
        labels.figures(
            bar.shown, frame, (left + length + 5.0, middle), tone="strong", align="left"
        ),
    ]
