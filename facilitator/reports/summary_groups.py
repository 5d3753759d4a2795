"""One exercise as bars, group by group."""

from collections.abc import Mapping
from statistics import fmean

from facilitator.core.charts.bars import Bar, horizontal_bars
from facilitator.core.scoring.results import Result
from facilitator.core.scoring.rounding import fixed
from facilitator.core.script import BlockScript
from facilitator.core.text import dotted
from facilitator.reports.day import Day
from facilitator.reports.model import Block, Chart, Heading, Note
from facilitator.reports.pen import Pen
from facilitator.reports.summary_points import is_on_points_map
from facilitator.result_messages import items_word


def group_bars(day: Day, block: BlockScript, pen: Pen, notes: Mapping[str, str]) -> list[Block]:
    """The points of every group in a block; ``notes`` says by group what they are made of."""
    scores = day.board.of(block.block.id)
    if scores is None:
        return []
    in_part = scores.in_part()
    bars = [
        Bar(label=name, value=None, shown=pen.tr("not all entered"))
        if group in in_part
        else _bar(name, scores.groups.get(group), notes.get(group, ""), pen)
        for group, name in day.groups.items()
    ]
    counted = sum(bar.value is not None for bar in bars)
    if not counted and scores.extent.thin:
        # An empty chart would say less.
        told = pen.tr("too little entered to show the points of the groups")
        return [
            Note(pen.runs(dotted(pen.lang, told, items_word(pen.texts, scores.extent)), "label"))
        ]
    note = dotted(
        pen.lang, pen.tr("points 0–100"), pen.trn("{count} group", "{count} groups", counted)
    )
    alt = pen.tr(
        "Bars of the points in this exercise: {values}",
        values=pen.listed([f"{bar.label} {bar.shown}" for bar in bars]),
    )
    return [
        Heading(pen.runs(pen.tr("Points by group")), pen.runs(note, "label")),
        Chart(horizontal_bars(bars, pen.frame), alt, pen.runs(_reading(bars, pen), "label")),
    ]


def bars_alone(day: Day, block: BlockScript, pen: Pen) -> list[Block]:
    """The bars of an exercise of which there is nothing else to show.

    None where the map of all exercises has said as much, and none of what nobody is ranked by.
    """
    if block.block.weight <= 0 or is_on_points_map(day, block.block.id):
        return []
    return group_bars(day, block, pen, {})


def _reading(bars: list[Bar], pen: Pen) -> str:
    """What to see in the bars: between which points the groups lie; of one there is no between."""
    points = [bar.value for bar in bars if bar.value is not None]
    if len(points) < 2:
        return ""
    low, high = fixed(min(points)), fixed(max(points))
    if low == high:
        return pen.trn(
            "{count} group has {points}.",
            "All {count} groups have {points}.",
            len(points),
            points=low,
        )
    return pen.trn(
        "{count} group lies between {low} and {high}, the mean is {mean}.",
        "{count} groups lie between {low} and {high}, the mean is {mean}.",
        len(points),
        low=low,
        high=high,
        mean=fixed(fmean(points)),
    )


def _bar(name: str, result: Result | None, note: str, pen: Pen) -> Bar:
    if result is None or result.counts is None:
        return Bar(label=name, value=None, shown=pen.result(result))
    return Bar(label=name, value=result.counts, shown=fixed(result.counts), note=note)
