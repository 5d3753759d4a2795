"""Who answered what in a quiz: a map of groups by items."""

from collections.abc import Mapping, Sequence

from facilitator.core.charts.heat import Cell, HeatMap, HeatTexts, Scored, Stated, heat_map
from facilitator.core.charts.scale import POINTS
from facilitator.core.journal import Value
from facilitator.core.pack import Part
from facilitator.core.scoring import chips, quiz
from facilitator.core.scoring.results import number
from facilitator.core.scoring.rounding import written
from facilitator.core.scoring.specs import QuizScoring
from facilitator.core.script import BlockScript
from facilitator.core.text import dotted
from facilitator.reports.day import Day
from facilitator.reports.model import Block, Chart, Heading
from facilitator.reports.pen import Pen
from facilitator.reports.summary_rounds import names_of

NOTHING = "∅"


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
    found = [len(units) for units in right.values()]
    caption = pen.tr(
        "Letters as they stood on the screen that day; each item was answered right by {low} to"
        " {high} groups.",
        low=min(found),
        high=max(found),
    )
    return _map(rows, len(asked), texts, caption, pen)


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
    rows: dict[str, tuple[Cell, ...]] = {
        name: tuple(_points(spec, part, recorded.get(unit, {})) for part in block.parts)
        for unit, name in names_of(day, block.block.id).items()
    }
    if all(cell == "none" for row in rows.values() for cell in row):
        return []
    texts = HeatTexts(low=pen.tr("low"), high=pen.tr("high"), none=pen.tr("not answered"))
    caption = (
        pen.tr("100 is every chip on what holds; chips that were spread cost less than wrong ones.")
        if spec.answers == "chips"
        else pen.tr("Per cent of those who answered that were right.")
    )
    return _map(rows, len(block.parts), texts, caption, pen)


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
    said = [f"{name}: {' '.join(map(_said, row))}" for name, row in rows.items()]
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


def _said(cell: Cell) -> str:
    match cell:
        case Scored(value):
            return POINTS.shown(value)
        case Stated(word):
            return word
        case _:
            return "–"
