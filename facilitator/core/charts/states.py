"""What became of things that were promised, one bar a look: done, begun, not heard of."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.charts import labels, palette, stack
from facilitator.core.charts.display import DisplayList, Frame

FILLS = (palette.ACCENT, "#2F78B4", palette.AMBER, "#F7D08A", palette.WHITE)
"""Confirmed, done, in progress, not started, no answer: from the darkest to the paper itself."""
_ROW_GAP = 8.0
_HEAD_GAP = 3.0


@dataclass(frozen=True, slots=True)
class StateRow:
    """One bar: counts in the order of ``FILLS``, and the row in words.

    ``empty`` stands in the place of a bar without anything to count.
    """

    label: str
    counts: tuple[int, int, int, int, int]
    said: str = ""
    empty: str = ""
    strong: bool = False


def state_bars(
    rows: Sequence[StateRow], names: tuple[str, str, str, str, str], frame: Frame
) -> DisplayList:
    """The bars one below the other, each over the whole width; ``names`` are those of the legend.

    Raises:
        ValueError: a count below 0.
    """
    keys = [
        labels.Key(name, fill, palette.edge_of(fill))
        for name, fill in zip(names, FILLS, strict=True)
    ]
    items, y = labels.legend_rows(keys, frame)
    for row in rows:
        y += _ROW_GAP
        head = stack.headed(row.label, row.said, frame, strong=row.strong)
        items += stack.placed(head, 0.0, y)
        y += head.height + _HEAD_GAP
        bar = _bar(row, frame)
        items += stack.placed(bar, 0.0, y)
        y += bar.height
    return DisplayList(frame.width, y + 1.0, tuple(items))


def _bar(row: StateRow, frame: Frame) -> DisplayList:
    if not any(row.counts):
        return stack.nothing(row.empty, frame)
    parts = [stack.Part(count, fill) for count, fill in zip(row.counts, FILLS, strict=True)]
    return stack.stacked(parts, frame, bold=row.strong)
