"""How people answered: one bar a question, from the highest level to the lowest."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.charts import labels, palette, stack
from facilitator.core.charts.display import DisplayList, Frame, Item
from facilitator.core.scoring.rounding import fixed, written
from facilitator.core.thresholds import LEAST, LEAST_SPREAD

_COLUMN = 16.0
_HEAD_ROW = 14.0
_ROW_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Answered:
    """How many chose each level, the highest level first; the lowest counts 1."""

    label: str
    counts: tuple[int, ...]
    strong: bool = False
    hidden: bool = False

    @property
    def people(self) -> int:
        """How many answered."""
        return sum(self.counts)

    def mean(self) -> float:
        """The mean level."""
        return sum(level * count for level, count in self._levels()) / self.people

    def median(self) -> float:
        """The median level: the mean of the two middle ones where the number is even."""
        answers = sorted(level for level, count in self._levels() for _ in range(count))
        middle = len(answers) // 2
        return (answers[middle] + answers[~middle]) / 2

    def _levels(self) -> list[tuple[int, int]]:
        return [(len(self.counts) - at, count) for at, count in enumerate(self.counts)]


@dataclass(frozen=True, slots=True)
class AnswerTexts:
    """The words of the chart.

    Attributes:
        levels: what each level is called, the highest first; five at most.
        mean: head of a column, as are ``median`` and ``people``.
        hidden: stands for a row of fewer than five ("<5 已隐藏").
        few: stands for the bar of a row of five to seven ("少于 8 人作答，不显示分布").
    """

    levels: tuple[str, ...]
    mean: str
    median: str
    people: str
    hidden: str
    few: str


def answer_bars(rows: Sequence[Answered], texts: AnswerTexts, frame: Frame) -> DisplayList:
    """The rows in the order given, every bar as wide as all who answered that question.

    Raises:
        ValueError: a count below 0, or counts that do not fit the levels.
    """
    fills = palette.LEVELS[: len(texts.levels)]
    for row in rows:
        if len(row.counts) != len(fills) or min(row.counts) < 0:
            message = f"{row.counts} are not counts of {len(texts.levels)} levels, five at most"
            raise ValueError(message)
    heads = (texts.mean, texts.median, texts.people)
    columns = [_column(head, frame) for head in heads]
    rights = [frame.width - sum(columns[at + 1 :]) for at in range(len(columns))]
    name_width = labels.column_width([row.label for row in rows], frame, 0.34)
    left = name_width + 10.0
    inner = Frame(frame.width - sum(columns) - left, frame.lang, frame.measure)
    keys = [
        labels.Key(text, fill, palette.edge_of(fill))
        for text, fill in zip(texts.levels, fills, strict=True)
    ]
    items, y = labels.legend_rows(keys, frame)
    items += [
        labels.heading(head, frame, right, y + 9.0)
        for head, right in zip(heads, rights, strict=True)
    ]
    y += _HEAD_ROW
    for row in rows:
        bar = _bar(row, texts, inner)
        lines = labels.wrapped(row.label, frame, name_width, bold=row.strong)
        height = max(bar.height, len(lines) * labels.LABEL_LEADING)
        middle = y + (height - bar.height + stack.HEIGHT) / 2
        tone: labels.Tone = "strong" if row.strong else "plain"
        # One line stands beside the bar, not beside what may stand under the bar.
        beside = middle if len(lines) == 1 else y + height / 2
        items += labels.paragraph(lines, frame, (0.0, beside), tone=tone)
        items += stack.placed(bar, left, y + (height - bar.height) / 2)
        items += _figures(row, frame, rights, middle)
        y += height + _ROW_GAP
    return DisplayList(frame.width, y, tuple(items))


def _column(head: str, frame: Frame) -> float:
    return max(frame.widest((head,), 8.0, bold=True), 18.0) + _COLUMN


def _bar(row: Answered, texts: AnswerTexts, frame: Frame) -> DisplayList:
    if row.hidden or row.people < LEAST:
        return stack.nothing(texts.hidden, frame)
    if row.people < LEAST_SPREAD:
        return stack.nothing(texts.few, frame)
    parts = [
        stack.Part(count, fill) for count, fill in zip(row.counts, palette.LEVELS, strict=False)
    ]
    return stack.stacked(parts, frame)


def _figures(row: Answered, frame: Frame, rights: Sequence[float], middle: float) -> list[Item]:
    if row.hidden or row.people < LEAST:
        return [labels.figures("–", frame, (right, middle), tone="quiet") for right in rights]
    mean, median, people = rights
    return [
        labels.figures(fixed(row.mean()), frame, (mean, middle), tone="strong"),
        labels.figures(written(row.median()), frame, (median, middle)),
        labels.figures(str(row.people), frame, (people, middle), tone="quiet"),
    ]
