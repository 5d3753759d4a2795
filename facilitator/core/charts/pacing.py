"""Planned against actual minutes: a light bar for the plan, a dark one inside it for the day."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.charts import labels, palette
from facilitator.core.charts.display import Box, DisplayList, Frame, Item, Line
from facilitator.core.scoring.rounding import whole

ROW, CLOSE = 17.5, 13.0
MANY = 12
"""With more rows than this they stand closer, so that a day keeps to its page."""
OUTER, INNER = 12.5, 5.0
"""How high the two bars of a row are."""
HEAD = 20.0
AXIS_HEIGHT = 18.0
STEPS = (2, 5, 10, 15, 20, 30, 60, 120)
MOST_TICKS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedRow:
    """One block of the day in minutes; ``actual`` is None when it was not run."""

    label: str
    planned: float
    actual: float | None
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class TimedTexts:
    """The words of the chart: legend entries and the heads of the two figure columns."""

    planned: str
    actual: str
    both: str
    difference: str


def planned_and_actual(rows: Sequence[TimedRow], texts: TimedTexts, frame: Frame) -> DisplayList:
    """One row a block, in the order of the day; breaks are drawn quietly.

    The axis starts at 0 and ends at the first round figure past the longest bar. Minutes are
    printed whole: a clock of a workshop is not exact to the second.
    """
    label_width = labels.column_width([row.label for row in rows], frame, 0.34)
    left = label_width + 10.0
    difference_width = max(frame.widest((texts.difference,), 8.0, bold=True), 22.0)
    both_right = frame.width - difference_width - 14.0
    both_width = max(
        frame.widest((texts.both,), 8.0, bold=True),
        frame.widest(map(_both, rows), labels.LABEL_SIZE),
    )
    right = both_right - both_width - 12.0
    heights = [labels.row_height(row.label, frame, label_width, ROW) for row in rows]
    least = ROW if len(rows) <= MANY else CLOSE
    heights = [height - ROW + least for height in heights]
    bottom = HEAD + sum(heights)
    keys = (
        labels.Key(texts.planned, palette.PALE, palette.SOFT),
        labels.Key(texts.actual, palette.ACCENT),
    )
    items = labels.legend(keys, frame, right, 9.0)
    items += [
        labels.heading(texts.both, frame, both_right, 9.0),
        labels.heading(texts.difference, frame, frame.width, 9.0),
    ]
    ticks = _ticks(rows)
    scale = (right - left) / ticks[-1]
    places = [(left + scale * tick, str(tick)) for tick in ticks]
    items += labels.axis(places, frame, HEAD, bottom)
    top = HEAD
    for row, height in zip(rows, heights, strict=True):
        middle = top + height / 2
        items += labels.label(row.label, frame, (left - 10.0, middle), label_width, quiet=row.quiet)
        items += _bars(row, left, scale, middle, least / ROW)
        items.append(labels.figures(_both(row), frame, (both_right, middle)))
        items.append(_difference(row, frame, middle))
        top += height
    items.append(Line(x1=left, y1=HEAD, x2=left, y2=bottom, colour=palette.INK, width=0.8))
    return DisplayList(frame.width, bottom + AXIS_HEIGHT, tuple(items), plain=True)


def _bars(row: TimedRow, left: float, scale: float, middle: float, share: float) -> list[Item]:
    """``share`` is how high they are, of those with room."""
    outer, inner = share * OUTER, share * INNER
    items: list[Item] = [
        Box(
            x=left,
            y=middle - outer / 2,
            width=row.planned * scale,
            height=outer,
            fill=palette.TRACK if row.quiet else palette.PALE,
            stroke=palette.SOFT,
        )
    ]
    if row.actual is not None:
        items.append(
            Box(
                x=left,
                y=middle - inner / 2,
                width=row.actual * scale,
                height=inner,
                fill=palette.MUTED_BAR if row.quiet else palette.ACCENT,
            )
        )
    return items


def _difference(row: TimedRow, frame: Frame, middle: float) -> Item:
    place = (frame.width, middle)
    if row.actual is None:
        return labels.figures("–", frame, place, tone="quiet")
    minutes = whole(row.actual) - whole(row.planned)
    text = f"{minutes:+d}".replace("-", "−") if minutes else "0"
    return labels.figures(text, frame, place, tone="strong" if minutes else "quiet")


def _both(row: TimedRow) -> str:
    actual = "–" if row.actual is None else f"{whole(row.actual)}"
    return f"{whole(row.planned)} / {actual}"


def _ticks(rows: Sequence[TimedRow]) -> list[int]:
    longest = max((max(row.planned, row.actual or 0.0) for row in rows), default=0.0)
    step = next((s for s in STEPS if s * (MOST_TICKS - 1) >= longest), None)
    if step is None:
        step = int(-(-longest // (MOST_TICKS - 1)))
    count = max(1, int(-(-longest // step)))
    return [step * number for number in range(count + 1)]
