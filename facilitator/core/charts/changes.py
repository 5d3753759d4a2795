"""How many went up, stayed and went down, of those who answered both times."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.charts import labels, palette, stack
from facilitator.core.charts.display import DisplayList, Frame
from facilitator.core.thresholds import LEAST

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
        said = change.said if seen else ""
        head = stack.headed(change.label, said, frame, strong=change.strong)
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
