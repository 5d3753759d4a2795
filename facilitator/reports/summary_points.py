"""The points of every group in every exercise that counts, as a map: nothing is added up in it."""

from collections import Counter

from facilitator.core.charts.heat import Cell, HeatMap, HeatTexts, Scored, Stated, heat_map, said_of
from facilitator.core.charts.scale import POINTS
from facilitator.core.scoring.board import BlockScores
from facilitator.reports.day import Day
from facilitator.reports.model import Block, Chart
from facilitator.reports.pen import Pen
from facilitator.result_messages import none_given, result_word

MOST_COLUMNS = 7


def counting_columns(day: Day) -> list[BlockScores]:
    """The exercises that count, of which a group has points."""
    return [
        one
        for one in day.board.blocks
        if one.weight > 0 and any(result.counts is not None for result in one.groups.values())
    ]


def is_on_points_map(day: Day, block: str) -> bool:
    """Whether the map of the summary shows the points of this exercise group by group."""
    columns = counting_columns(day)
    return are_worth_a_map(columns) and any(one.block == block for one in columns)


def are_worth_a_map(columns: list[BlockScores]) -> bool:
    """Whether there is more to see than in the overall result: several exercises, or a group
    without all its points in the only one."""
    return len(columns) > 1 or any(
        column.in_part() or any(one.counts is None for one in column.groups.values())
        for column in columns
    )


def points_maps(day: Day, columns: list[BlockScores], pen: Pen) -> list[Block]:
    """A map for so many exercises at a time, as even as they can be."""
    count = -(-len(columns) // MOST_COLUMNS)
    each = -(-len(columns) // count) if count else 1
    return [_map(day, columns[at : at + each], pen) for at in range(0, len(columns), each)]


def _map(day: Day, columns: list[BlockScores], pen: Pen) -> Chart:
    titles = {block.id: pen.said(block.title) for block in day.workshop.blocks}
    cells: list[tuple[Cell, ...]] = [
        tuple(_cell(day, one, group, pen) for one in columns) for group in day.groups
    ]
    heads = tuple(titles[one.block] for one in columns)
    texts = HeatTexts(low=pen.tr("low"), high=pen.tr("high"), none=none_given(pen.texts))
    picture = heat_map(
        HeatMap(tuple(day.groups.values()), heads, tuple(cells)), texts, pen.frame, POINTS
    )
    said = [
        f"{name}: {pen.listed([f'{head} {said_of(cell, POINTS)}' for head, cell in zip(heads, row, strict=True)])}"
        for name, row in zip(day.groups.values(), cells, strict=True)
    ]
    return Chart(
        picture,
        pen.tr("Points of each group in each exercise: {values}", values="; ".join(said)),
        pen.runs(
            pen.tr(
                "Darker is higher; to be read down a column only, as exercises differ in"
                " difficulty."
            ),
            "label",
        ),
    )


def _cell(day: Day, one: BlockScores, group: str, pen: Pen) -> Cell:
    """The points, with of how many sheets they are the mean where there are several."""
    result = one.groups.get(group)
    if result is not None and result.state == "none_given":
        return "none"
    word = result_word(pen.texts, result, in_part=group in one.in_part())
    if word or result is None or result.points is None:
        return Stated(word)
    sheets = Counter(unit.members[0][0] for unit in day.workshop.units_of(one.block))[group]
    note = pen.trn("{count} entry", "{count} entries", sheets) if sheets > 1 else ""
    return Scored(result.points, note)
