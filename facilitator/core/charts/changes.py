"""How many went up, stayed and went down, of those who answered both times."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.charts import labels, palette, stack
from facilitator.core.charts.display import DisplayList, Frame, Item
from facilitator.core.thresholds import LEAST

_LABEL_GAP = 12.0
_ROW_GAP = 7.0
_HEAD_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Change:
    """One row in people matched before and after.

    ``said`` is the row in words ("24 人中 17 人上升、5 人持平、2 人下降"). ``hidden`` also hides a
    row that has people enough, because another could be worked out from it.
    """

    label: str
    up: int
    same: int
    down: int
    said: str = ""
    strong: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class ChangeTexts:
    """The words of the legend, and what stands for a row of fewer than five."""

    up: str
    same: str
    down: str
    hidden: str


def up_same_down(changes: Sequence[Change], texts: ChangeTexts, frame: Frame) -> DisplayList:
    """One bar a row over the whole width, always up, the same, down from the left.

    Raises:
        ValueError: a count below 0.
    """
    up, same, down = palette.CHANGES
    keys = (
        labels.Key(texts.up, up, palette.edge_of(up), sign="up"),
        labels.Key(texts.same, same, palette.edge_of(same), sign="same"),
        labels.Key(texts.down, down, palette.edge_of(down), sign="down"),
    )
    items, y = labels.legend_rows(keys, frame)
    for change in changes:
        y += _ROW_GAP
        seen = _seen(change)
        head = _head(change, change.said if seen else "", frame)
        items += stack.placed(head, 0.0, y)
        y += head.height + _HEAD_GAP
        bar = _bar(change, frame) if seen else stack.nothing(texts.hidden, frame)
        items += stack.placed(bar, 0.0, y)
        y += bar.height
    return DisplayList(frame.width, y + 1.0, tuple(items))


def _seen(change: Change) -> bool:
    counts = (change.up, change.same, change.down)
    if min(counts) < 0:
        message = f"{counts} are not counts of people"
        raise ValueError(message)
    return not change.hidden and sum(counts) >= LEAST


def _bar(change: Change, frame: Frame) -> DisplayList:
    up, same, down = palette.CHANGES
    parts = (
        stack.Part(change.up, up, "up"),
        stack.Part(change.same, same, "same"),
        stack.Part(change.down, down, "down"),
    )
    return stack.stacked(parts, frame, bold=change.strong)


def _head(change: Change, words: str, frame: Frame) -> DisplayList:
    """The label at the left and the row in words at the right, or under it where both are long."""
    wide = frame.widest((words,), labels.LABEL_SIZE) if words else 0.0
    label = frame.widest((change.label,), labels.LABEL_SIZE, bold=change.strong)
    beside = label + _LABEL_GAP + wide <= frame.width
    tone: labels.Tone = "strong" if change.strong else "plain"
    lines = labels.wrapped(change.label, frame, frame.width, bold=change.strong)
    items: list[Item] = labels.paragraph(
        lines, frame, (0.0, len(lines) * labels.LABEL_LEADING / 2), tone=tone
    )
    height = len(lines) * labels.LABEL_LEADING
    if words and beside:
        middle = (frame.width, labels.LABEL_LEADING / 2)
        items.append(labels.figures(words, frame, middle, tone="quiet"))
    elif words:
        below = labels.wrapped(words, frame, frame.width)
        tall = len(below) * labels.LABEL_LEADING
        items += labels.paragraph(below, frame, (0.0, height + tall / 2), tone="quiet")
        height += tall
    return DisplayList(frame.width, height, tuple(items))
