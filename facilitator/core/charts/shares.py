"""Counts of one question as one bar: its name beside it, and what each part means under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.charts import labels, palette, stack
from facilitator.core.charts.display import DisplayList, Frame, Item
from facilitator.core.thresholds import LEAST

_GAP = 12.0
_KEY_GAP = 5.0
_ROW_GAP = 9.0


@dataclass(frozen=True, slots=True)
class Shares:
    """One question: so many people gave each answer; ``parts`` are (answer, people, fill).

    Fewer than five people are not shown; ``hidden`` stands there instead.
    """

    label: str
    parts: tuple[tuple[str, int, str], ...]
    hidden: str

    @property
    def people(self) -> int:
        """How many answered."""
        return sum(count for _, count, _ in self.parts)


def shares(rows: Sequence[Shares], frame: Frame) -> DisplayList:
    """The rows in the order given, every bar as wide as all who answered that question.

    Raises:
        ValueError: a count below 0.
    """
    name_width = labels.column_width([row.label for row in rows], frame, 0.3)
    left = name_width + _GAP
    inner = Frame(frame.width - left, frame.lang, frame.measure)
    items: list[Item] = []
    y = 0.0
    for row in rows:
        shown = row.people >= LEAST
        bar = _bar(row, inner) if shown else stack.nothing(row.hidden, inner)
        lines = labels.wrapped(row.label, frame, name_width)
        beside = y + max(stack.HEIGHT, len(lines) * labels.LABEL_LEADING) / 2
        items += labels.paragraph(lines, frame, (0.0, beside))
        items += stack.placed(bar, left, y)
        bottom = y + bar.height
        if shown:
            keys, tall = labels.legend_rows(
                [labels.Key(text, fill, palette.edge_of(fill)) for text, _, fill in row.parts],
                inner,
            )
            legend = DisplayList(inner.width, tall, tuple(keys))
            items += stack.placed(legend, left, bottom + _KEY_GAP)
            bottom += _KEY_GAP + tall
        y = max(bottom, y + len(lines) * labels.LABEL_LEADING) + _ROW_GAP
    return DisplayList(frame.width, max(y - _ROW_GAP, 0.0) + 1.0, tuple(items))


def _bar(row: Shares, frame: Frame) -> DisplayList:
    return stack.stacked([stack.Part(count, fill) for _, count, fill in row.parts], frame)
