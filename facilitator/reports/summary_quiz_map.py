"""Who answered what in a quiz: a map of groups by items."""

from collections.abc import Mapping, Sequence
from statistics import fmean

from facilitator.core.charts.heat import Cell, HeatMap, HeatTexts, Scored, Stated, heat_map, said_of
from facilitator.core.charts.scale import POINTS
from facilitator.core.journal import Value
from facilitator.core.pack import Part
from facilitator.core.scoring import chips, quiz
from facilitator.core.scoring.results import number
from facilitator.core.scoring.rounding import fixed, written
from facilitator.core.scoring.specs import QuizScoring
from facilitator.core.script import BlockScript
from facilitator.core.text import dotted
from facilitator.reports.day import Day
from facilitator.reports.model import Block, Chart, Column, Heading, Row, Table
from facilitator.reports.pen import Pen
from facilitator.reports.summary_rounds import names_of

NOTHING = "∅"
RIGHT, MEAN = 130.0, 60.0
"""Widths of columns; the item has what is left."""


def answers_map(
    day: Day,
    block: BlockScript,
    asked: Sequence[Part],
    answers: Mapping[str, Mapping[str, Value]],
    pen: Pen,
) -> list[Block]:
    """The letters every group chose; those that are right are dark."""
    names = names_of(day, block.block.id)
    right = {part.id: set(quiz.right_units(part, answers[part.id])) for part in asked}
    rows: dict[str, tuple[Cell, ...]] = {
        name: tuple(
            _letters(block, part, answers[part.id].get(unit), right=unit in right[part.id])
            for part in asked
        )
        for unit, name in names.items()
    }
    texts = HeatTexts(
        none=pen.tr("not answered"), strong=pen.tr("answered right"), plain=pen.tr("another answer")
    )
    caption = _read([len(units) for units in right.values()], pen)
    return _map(rows, len(asked), texts, caption, pen)


def _read(right: Sequence[int], pen: Pen) -> str:
    """What the letters are, and by how many groups the items were answered ``right``."""
    low, high = min(right), max(right)
    if low == high:
        return pen.trn(
            "Letters as they stood on the screen that day; {count} group answered right each time.",
            "Letters as they stood on the screen that day; {count} groups answered right each time.",
            low,
        )
    return pen.tr(
        "Letters as they stood on the screen that day; each item was answered right by {low} to"
        " {high} groups.",
        low=low,
        high=high,
    )


def _letters(block: BlockScript, part: Part, value: Value, *, right: bool) -> Cell:
    if not isinstance(value, list):
        return "none"
    letters = block.letters[part.id]
    said = "".join(sorted(letters.get(str(one), "") for one in value))
    return Stated(said or NOTHING, strong=right)


def points_map(day: Day, block: BlockScript, spec: QuizScoring, pen: Pen) -> list[Block]:
    """What every group scored on every item, where it placed chips or counted heads."""
    scores = day.board.of(block.block.id)
    recorded = {} if scores is None else scores.found
    names = names_of(day, block.block.id)
    cells: dict[str, dict[str, Cell]] = {
        part.id: {unit: _points(spec, part, recorded.get(unit, {})) for unit in names}
        for part in block.parts
    }
    asked = [part for part in block.parts if set(cells[part.id].values()) != {"none"}]
    if not asked:
        return []
    rows: dict[str, tuple[Cell, ...]] = {
        name: tuple(cells[part.id][unit] for part in asked) for unit, name in names.items()
    }
    texts = HeatTexts(low=pen.tr("low"), high=pen.tr("high"), none=pen.tr("not answered"))
    caption = (
        pen.tr("100 is every chip on what holds; chips that were spread cost less than wrong ones.")
        if spec.answers == "chips"
        else pen.tr("Per cent of those who answered that were right.")
    )
    means = [
        fmean(one.value for one in cells[part.id].values() if isinstance(one, Scored))
        for part in asked
    ]
    return [
        *_map(rows, len(asked), texts, caption, pen),
        _items(block, list(zip(asked, means, strict=True)), pen),
    ]


def _items(block: BlockScript, asked: list[tuple[Part, float]], pen: Pen) -> Table:
    """What the numbers of the map stand for, and the mean of each."""
    rows = tuple(
        Row(
            (
                pen.cell(f"{at} {pen.said(block.fill(part.stem))}", bold=True, role="quote"),
                pen.cell(right_answer(block, part, pen), role="quote"),
                pen.cell(fixed(mean), role="figure"),
            )
        )
        for at, (part, mean) in enumerate(asked, start=1)
    )
    columns = (
        Column(pen.runs(pen.tr("Item"), "label")),
        Column(pen.runs(pen.tr("Right answer"), "label"), RIGHT),
        Column(pen.runs(pen.tr("Mean points"), "label"), MEAN, "right", "figure"),
    )
    return Table(columns=columns, rows=rows, dense=True)


def right_answer(block: BlockScript, part: Part, pen: Pen) -> str:
    """The options of the key with their letters."""
    letters = block.letters[part.id]
    keys = [
        f"{letters[option.id]} {pen.said(block.fill(option.text))}"
        for option in part.options
        if option.id in part.key
    ]
    return ("；" if pen.lang == "zh-CN" else "; ").join(keys)


def _points(spec: QuizScoring, part: Part, found: Mapping[str, Value]) -> Cell:
    if spec.answers == "chips":
        (claim,) = chips.claims(spec, [part], found)
        return Scored(claim.score) if claim.answered else "none"
    heads = found.get(f"{part.id}.heads")
    known = [number(one) for one in heads] if isinstance(heads, list) else []
    right, there = (*known, None, None)[:2]
    if right is None or not there:
        return "none"
    return Scored(100 * right / there, f"{written(right)}/{written(there)}")


def _map(
    rows: Mapping[str, tuple[Cell, ...]], items: int, texts: HeatTexts, caption: str, pen: Pen
) -> list[Block]:
    heads = tuple(str(one) for one in range(1, items + 1))
    picture = heat_map(HeatMap(tuple(rows), heads, tuple(rows.values())), texts, pen.frame, POINTS)
    said = [
        f"{name}: {' '.join(said_of(cell, POINTS) for cell in row)}" for name, row in rows.items()
    ]
    count = pen.trn("{count} item", "{count} items", items)
    groups = pen.trn("{count} group", "{count} groups", len(rows))
    return [
        Heading(
            pen.runs(pen.tr("Who answered what")),
            pen.runs(dotted(pen.lang, count, groups), "label"),
        ),
        Chart(
            picture,
            pen.tr("Answers of each group, item by item: {values}", values="; ".join(said)),
            pen.runs(caption, "label"),
        ),
    ]
