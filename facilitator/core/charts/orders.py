"""Amounts over time: one line a station, each with its own dash and marker and a label at its end."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from facilitator.core.charts import labels, palette
from facilitator.core.charts.display import (
    Box,
    Circle,
    DisplayList,
    Frame,
    Item,
    Line,
    Polygon,
    Words,
)
from facilitator.core.charts.ends import LEADER, End, EndColumn
from facilitator.core.scoring.rounding import written

_PLOT = 190.0
_LEAST_PLOT = 100.0
_KEY = 24.0
"""Room for the sample of a line beside its label."""
_HEAD = 20.0
_AXIS_HEIGHT = 32.0
_POINT_GAP = 7.0
_SIDE = 6.0
_MOST_WEEKS = 10
_TICK_GAP = 6.0
_MARK = 2.8

Marker: TypeAlias = Literal["disc", "box", "diamond", "ring"]


@dataclass(frozen=True, slots=True)
class Series:
    """The amounts of one station, one a week; ``None`` where nothing was entered.

    ``note`` is printed after the label ("最高 42"), the reason where there is no amount at all. A ``quiet`` series is what the others answer
    to, the demand: grey and without markers.
    """

    label: str
    values: tuple[float | None, ...]
    note: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class OverTimeTexts:
    """What the two axes count: "每周订货(箱)", "周"."""

    amount: str
    time: str


@dataclass(frozen=True, slots=True)
class _Look:
    colour: str
    marker: Marker | None
    dash: tuple[float, float] | None
    width: float = 1.5


_LOOKS = (
    _Look(palette.LINES[0], "disc", None, 1.8),
    _Look(palette.LINES[1], "box", (5.0, 2.0)),
    _Look(palette.LINES[2], "diamond", (2.0, 1.6)),
    _Look(palette.LINES[3], "ring", (8.0, 2.5)),
)
_QUIET = _Look(palette.MUTED_BAR, None, None, 1.0)
MOST = len(_LOOKS)
"""More lines than this cannot be told apart in grey print."""


@dataclass(frozen=True, slots=True)
class _Plot:
    left: float
    right: float
    top: float
    bottom: float
    weeks: int
    most: float

    def x(self, week: int) -> float:
        """Of a week counted from 0; a single one stands in the middle."""
        inner = self.right - self.left - 2 * _SIDE
        share = week / (self.weeks - 1) if self.weeks > 1 else 0.5
        return self.left + _SIDE + inner * share

    def y(self, value: float) -> float:
        return self.bottom - (self.bottom - self.top) * value / self.most


def over_time(series: Sequence[Series], texts: OverTimeTexts, frame: Frame) -> DisplayList:
    """The weeks from the left, amounts from 0 up to the first round figure past the largest.

    Raises:
        ValueError: an amount below 0 or not a number, or more than four lines beside quiet ones.
    """
    looks = _looked(series)
    amounts = [value for one in series for value in one.values if value is not None]
    if not all(0 <= value < float("inf") for value in amounts):
        message = "an amount is below 0 or not a number"
        raise ValueError(message)
    ticks = round_ticks(max(amounts, default=0.0))
    last = [next((v for v in reversed(one.values) if v is not None), None) for one in series]
    ends = [
        End(value / ticks[-1], written(value), one.label, one.note)
        for one, value in zip(series, last, strict=True)
        if value is not None
    ]
    left = frame.widest(map(written, ticks), labels.AXIS_SIZE) + 6.0
    column = EndColumn.of(ends, frame, frame.width - left - _LEAST_PLOT, _KEY)
    plot = _Plot(
        left,
        (column.left if ends else frame.width) - _POINT_GAP + _SIDE,
        _HEAD,
        _HEAD + max(_PLOT, sum(column.heights())),
        max((len(one.values) for one in series), default=0),
        ticks[-1],
    )
    items = _ground(ticks, texts, frame, plot)
    for one, look in zip(series, looks, strict=True):
        items += _line(one, look, plot)
    for at, (one, look) in enumerate(zip(series, looks, strict=True)):
        items += _marks(one, look, plot, at)
    items += column.items(plot.top, plot.bottom)
    ended = [look for look, end in zip(looks, last, strict=True) if end is not None]
    for look, (_, y) in zip(ended, column.places(plot.top, plot.bottom), strict=True):
        items += _sample(look, column.left + LEADER, y)
    missing = [(one.label, one.note) for one, end in zip(series, last, strict=True) if end is None]
    words, bottom = labels.not_drawn(missing, frame, plot.bottom + _AXIS_HEIGHT)
    return DisplayList(frame.width, bottom + 1.0, (*items, *words))


def round_ticks(largest: float) -> list[float]:
    """From 0 in steps of 1, 2 or 5 times a power of ten up to the first one not below ``largest``."""
    step = 1.0
    while step * 5 < largest:
        # 1, 2, 5, 10, 20, 50 ...
        step *= 2.5 if f"{int(step)}"[0] == "2" else 2.0
    count = max(1, int(-(-largest // step)))
    return [step * number for number in range(count + 1)]


def _looked(series: Sequence[Series]) -> list[_Look]:
    loud = iter(_LOOKS)
    looks: list[_Look] = []
    for one in series:
        look = _QUIET if one.quiet else next(loud, None)
        if look is None:
            message = f"{len(series)} lines are more than can be told apart, {MOST}"
            raise ValueError(message)
        looks.append(look)
    return looks


def _ground(ticks: Sequence[float], texts: OverTimeTexts, frame: Frame, plot: _Plot) -> list[Item]:
    items: list[Item] = [
        labels.figures(texts.amount, frame, (0.0, 5.0), tone="quiet", align="left")
    ]
    for tick in ticks:
        y = plot.y(tick)
        items.append(Line(x1=plot.left, y1=y, x2=plot.right, y2=y))
        place = (plot.left - 5.0, y + labels.AXIS_SIZE * labels.BASELINE)
        items.append(_small(written(tick), frame, place, "right"))
    base = plot.bottom
    items.append(Line(x1=plot.left, y1=base, x2=plot.right, y2=base, colour=palette.INK, width=0.8))
    wide = frame.measure(str(plot.weeks), labels.AXIS_SIZE, bold=False, lang=frame.lang)
    room = (plot.right - plot.left - 2 * _SIDE) / (wide + _TICK_GAP)
    every = max(1, -int(-(plot.weeks - 1) // min(room, _MOST_WEEKS - 1)))
    for week in range(0, plot.weeks, every):
        x = plot.x(week)
        items.append(Line(x1=x, y1=base, x2=x, y2=base + 3.0, colour=palette.QUIET))
        items.append(_small(str(week + 1), frame, (x, base + 12.0), "center"))
    items.append(_small(texts.time, frame, (plot.right, base + 25.0), "right"))
    return items


def _small(
    text: str, frame: Frame, place: tuple[float, float], align: Literal["right", "center"]
) -> Words:
    return Words(
        text=text,
        x=place[0],
        y=place[1],
        lang=frame.lang,
        size=labels.AXIS_SIZE,
        colour=palette.QUIET,
        align=align,
    )


def _line(one: Series, look: _Look, plot: _Plot) -> list[Item]:
    """Neighbouring weeks are joined; a week without an amount leaves a gap."""
    items: list[Item] = []
    for week, (first, second) in enumerate(pairwise(one.values)):
        if first is None or second is None:
            continue
        items.append(
            Line(
                x1=plot.x(week),
                y1=plot.y(first),
                x2=plot.x(week + 1),
                y2=plot.y(second),
                colour=look.colour,
                width=look.width,
                dash=look.dash,
            )
        )
    return items


def _marks(one: Series, look: _Look, plot: _Plot, at: int) -> list[Item]:
    """A marker on every week; on many weeks on some, not the same ones for every line."""
    if look.marker is None:
        return []
    every = max(1, -(-plot.weeks // _MOST_WEEKS))
    items: list[Item] = []
    for week, value in enumerate(one.values):
        if value is not None and (week + at) % every == 0:
            items.append(_mark(look, plot.x(week), plot.y(value)))
    return items


def _sample(look: _Look, x: float, y: float) -> list[Item]:
    """A piece of the line beside its label: where lines end close together, it tells them apart."""
    end = x + _KEY - 6.0
    line = Line(x1=x, y1=y, x2=end, y2=y, colour=look.colour, width=look.width, dash=look.dash)
    return [line] if look.marker is None else [line, _mark(look, (x + end) / 2, y)]


def _mark(look: _Look, x: float, y: float) -> Item:
    colour, r = look.colour, _MARK
    match look.marker:
        case "box":
            return Box(x=x - r, y=y - r, width=2 * r, height=2 * r, fill=colour)
        case "diamond":
            r *= 1.35
            corners = ((x, y - r), (x + r, y), (x, y + r), (x - r, y))
            return Polygon(points=corners, fill=colour)
        case "ring":
            return Circle(x=x, y=y, radius=r, fill=palette.WHITE, stroke=colour, stroke_width=1.4)
        case _:
            return Circle(x=x, y=y, radius=r, fill=colour)
