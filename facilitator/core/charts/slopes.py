"""Before and after, joined by a line: per question, per dimension or per person."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.charts import labels, palette
from facilitator.core.charts.apart import apart
from facilitator.core.charts.display import (
    Box,
    Circle,
    DisplayList,
    Frame,
    Item,
    Line,
    Words,
    moved,
)
from facilitator.core.charts.ends import LEADER, OVER, End, EndColumn
from facilitator.core.charts.scale import FIVE, Scale
from facilitator.core.scoring.rounding import written
from facilitator.core.thresholds import LEAST_SPREAD

_PLOT = 170.0
_LEAST_PLOT = 70.0
"""How wide it is at least, where labels are long."""
_HEAD = 20.0
_LEGEND_GAP = 8.0
_OVERHANG = 22.0
"""How far the grid goes past the two columns."""
_POINT_GAP = 7.0


@dataclass(frozen=True, slots=True)
class Slope:
    """One line. Without a label it is a person and is drawn thin, without figures.

    ``note`` is the number of people ("24 人"); where a value is missing it is the reason in words.
    """

    before: float | None
    after: float | None
    label: str = ""
    note: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class SlopeTexts:
    """The heads of the two columns, and the legend."""

    before: str
    after: str
    rising: str
    falling: str


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A slope that has both its values: how high they are, 0 to 1, and which way it goes."""

    slope: Slope
    first: float
    second: float
    before: str
    after: str
    change: float

    @classmethod
    def of(cls, slope: Slope, before: float, after: float, scale: Scale) -> "_Drawn":
        # A line with figures goes the way its figures say; a person's has none.
        shares = scale.share(before), scale.share(after)
        change = scale.change(before, after) if slope.label else after - before
        return cls(slope, *shares, scale.shown(before), scale.shown(after), change)


@dataclass(frozen=True, slots=True)
class _Plot:
    """The two columns and the height of the scale."""

    xa: float
    xb: float
    top: float
    bottom: float

    def y(self, share: float) -> float:
        return self.bottom - share * (self.bottom - self.top)


def paired_slopes(
    slopes: Sequence[Slope], texts: SlopeTexts, frame: Frame, scale: Scale = FIVE
) -> DisplayList:
    """The whole scale at the left, before and after, and every label at the end of its line.

    What falls is dashed. A slope that misses a value is not drawn: its name and the reason stand
    under the chart.

    Raises:
        ValueError: a value outside the scale, or lines of fewer than eight single people.
    """
    persons = sum(not slope.label for slope in slopes)
    if 0 < persons < LEAST_SPREAD:
        message = f"{persons} lines of single people are fewer than {LEAST_SPREAD}"
        raise ValueError(message)
    drawn = [
        _Drawn.of(slope, slope.before, slope.after, scale)
        for slope in slopes
        if slope.before is not None and slope.after is not None
    ]
    named = [one for one in drawn if one.slope.label]
    ends = [
        End(one.second, one.after, one.slope.label, one.slope.note, one.slope.strong)
        for one in named
    ]
    values = frame.widest((one.before for one in named), labels.LABEL_SIZE, bold=True)
    ticks = frame.widest(map(written, scale.ticks), labels.AXIS_SIZE) + 6.0
    xa = ticks + max(values + LEADER + 4.0, _OVERHANG)
    column = EndColumn.of(ends, frame, frame.width - xa - _LEAST_PLOT)
    right = column.left if ends else frame.width - _OVERHANG
    height = max(_PLOT, sum(column.heights()))
    plot = _Plot(xa, right - _POINT_GAP, _HEAD, _HEAD + height)
    items = _ground(texts, scale, frame, plot, ticks)
    for one in sorted(drawn, key=lambda one: (bool(one.slope.label), one.slope.strong)):
        items += _line(one, plot)
    items += _starts(named, frame, plot)
    items += column.items(plot.top, plot.bottom)
    y = plot.bottom + OVER + _LEGEND_GAP
    legend, tall = labels.legend_rows(_keys(drawn, texts), frame)
    items += [moved(item, 0.0, y) for item in legend]
    missing = [(one.label, one.note) for one in slopes if one.before is None or one.after is None]
    words, tall = labels.not_drawn(missing, frame, y + tall)
    return DisplayList(frame.width, tall + 1.0, (*items, *words))


def _ground(texts: SlopeTexts, scale: Scale, frame: Frame, plot: _Plot, ticks: float) -> list[Item]:
    items: list[Item] = []
    for tick in scale.ticks:
        y = plot.y(scale.share(tick))
        items.append(Line(x1=ticks, y1=y, x2=plot.xb, y2=y))
        items.append(
            Words(
                text=written(tick),
                x=ticks - 5.0,
                y=y + labels.AXIS_SIZE * labels.BASELINE,
                lang=frame.lang,
                size=labels.AXIS_SIZE,
                colour=palette.QUIET,
                align="right",
            )
        )
    for x, head in ((plot.xa, texts.before), (plot.xb, texts.after)):
        items.append(Line(x1=x, y1=plot.top, x2=x, y2=plot.bottom, colour=palette.QUIET, width=0.6))
        said = labels.figures(head, frame, (x, 6.0), tone="strong", align="center")
        items.append(said)
    return items


def _line(one: _Drawn, plot: _Plot) -> list[Item]:
    y1, y2 = plot.y(one.first), plot.y(one.second)
    colour, width, radius = _look(one)
    dash = labels.DASH if one.change < 0 else None
    line = Line(x1=plot.xa, y1=y1, x2=plot.xb, y2=y2, colour=colour, width=width, dash=dash)
    edge = palette.WHITE if one.slope.label else None
    return [
        line,
        *(
            Circle(x=x, y=y, radius=radius, fill=colour, stroke=edge, stroke_width=1.0)
            for x, y in ((plot.xa, y1), (plot.xb, y2))
        ),
    ]


def _look(one: _Drawn) -> tuple[str, float, float]:
    """Colour, width and the radius of the points."""
    if one.slope.label:
        colour = palette.FALL if one.change < 0 else palette.ACCENT
        return (colour, 3.0, 4.2) if one.slope.strong else (colour, 1.6, 3.2)
    if one.change < 0:
        return palette.FALL, 1.4, 1.8
    return palette.CONNECTOR if one.change > 0 else palette.MUTED_BAR, 1.1, 1.7


def _starts(named: Sequence[_Drawn], frame: Frame, plot: _Plot) -> list[Item]:
    """The figures at the left; lines that begin at the same printed value share theirs."""
    groups: dict[str, list[_Drawn]] = {}
    for one in named:
        groups.setdefault(one.before, []).append(one)
    starts = [plot.y(sum(one.first for one in group) / len(group)) for group in groups.values()]
    sizes = [labels.LABEL_LEADING] * len(groups)
    places = apart(starts, sizes, plot.top - OVER, plot.bottom + OVER)
    right = plot.xa - LEADER
    items: list[Item] = []
    for value, start, y in zip(groups, starts, places, strict=True):
        wide = frame.measure(value, labels.LABEL_SIZE, bold=True, lang=frame.lang)
        items += [
            Line(x1=right + 3.0, y1=y, x2=plot.xa - _POINT_GAP, y2=start, colour=palette.SOFT),
            # The grid must not run through the figure.
            Box(x=right - wide - 1.5, y=y - 5.5, width=wide + 3.0, height=11.0, fill=palette.WHITE),
            labels.figures(value, frame, (right, y), tone="strong"),
        ]
    return items


def _keys(drawn: Sequence[_Drawn], texts: SlopeTexts) -> list[labels.Key]:
    persons = any(not one.slope.label for one in drawn)
    rising = palette.CONNECTOR if persons else palette.ACCENT
    keys = [labels.Key(texts.rising, rising, marker="line")]
    if any(one.change < 0 for one in drawn):
        keys.append(labels.Key(texts.falling, palette.FALL, marker="dash"))
    return keys
