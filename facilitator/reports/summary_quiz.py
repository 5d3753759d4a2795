"""The page of a quiz: group by group, item by item, and what was missed most."""

from collections import Counter
from collections.abc import Mapping

from facilitator.core.journal import Value
from facilitator.core.pack import Part
from facilitator.core.scoring import quiz
from facilitator.core.scoring.specs import QuizScoring
from facilitator.core.script import BlockScript
from facilitator.core.text import dotted
from facilitator.reports.day import Day
from facilitator.reports.model import (
    Block,
    Bullet,
    Bullets,
    Column,
    Heading,
    KeepTogether,
    Note,
    Row,
    Table,
)
from facilitator.reports.pen import Pen
from facilitator.reports.summary_findings import answers_of
from facilitator.reports.summary_groups import group_bars
from facilitator.reports.summary_quiz_map import answers_map, points_map, right_answer

MOST_MISSED = 3
"""So many of the missed items are explained."""
LONG = 4
"""With more items than this the rows stand closer."""
RIGHT, OTHERS, FIGURE = 160.0, 80.0, 36.0
"""Widths of columns; the item has what is left."""


def quiz_blocks(day: Day, block: BlockScript, spec: QuizScoring, pen: Pen) -> list[Block]:
    """What follows the aim: the groups, the items with right and wrong answers, the explanations.

    Of chips and counted heads there are no answers of groups: a map of their points stands there.
    """
    if spec.answers != "group":
        return [*_bars_if_counted(day, block, pen), *points_map(day, block, spec, pen)]
    answers = answers_of(day, block)
    asked = [part for part in block.parts if answers[part.id]]
    if not asked:
        return []
    rows = tuple(
        _item_row(block, (number, part), answers[part.id], pen)
        for number, part in enumerate(asked, start=1)
    )
    items = pen.trn("{count} item", "{count} items", len(asked))
    blocks = group_bars(
        day,
        block,
        pen,
        {
            group: pen.tr("{right} of {all} right", right=right, all=given)
            for group, (right, given) in _by_group(day, asked, answers).items()
        },
    )
    blocks += [
        *answers_map(day, block, asked, answers, pen),
        Heading(
            pen.runs(pen.tr("Item by item")),
            pen.runs(dotted(pen.lang, items, pen.tr("answered in groups")), "label"),
        ),
        Table(
            columns=(
                Column(pen.runs(pen.tr("Item"), "label")),
                Column(pen.runs(pen.tr("Right answer"), "label"), RIGHT),
                Column(pen.runs(pen.tr("Wrong answers"), "label"), OTHERS),
                Column(pen.runs(pen.tr("Right"), "label"), FIGURE, "right", "figure"),
                Column(pen.runs(pen.tr("Wrong"), "label"), FIGURE, "right", "figure"),
            ),
            rows=rows,
            dense=len(rows) > LONG,
        ),
    ]
    if any(len(part.key) > 1 for part in asked):
        blocks.append(
            Note(pen.runs(pen.tr("A partly right answer earns part of the points."), "label"))
        )
    return blocks + _missed(block, asked, answers, pen)


def _bars_if_counted(day: Day, block: BlockScript, pen: Pen) -> list[Block]:
    """What nobody is ranked by is not shown group by group either."""
    return group_bars(day, block, pen, {}) if block.block.weight > 0 else []


def _by_group(
    day: Day, asked: list[Part], answers: Mapping[str, Mapping[str, Value]]
) -> dict[str, tuple[int, int]]:
    """Group id -> answers that were right, answers that were given."""
    homes = {unit.id: unit.members[0][0] for unit in day.workshop.units}
    given: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for part in asked:
        given.update(homes[unit] for unit in answers[part.id])
        right.update(homes[unit] for unit in quiz.right_units(part, answers[part.id]))
    return {group: (right[group], count) for group, count in given.items()}


def _item_row(
    block: BlockScript, item: tuple[int, Part], answers: Mapping[str, Value], pen: Pen
) -> Row:
    number, part = item
    right = len(quiz.right_units(part, answers))
    return Row(
        (
            pen.cell(f"{number} {pen.said(block.fill(part.stem))}", bold=True, role="quote"),
            pen.cell(right_answer(block, part, pen), role="quote"),
            pen.cell(_instead(block, part, answers, pen) or "–"),
            pen.cell(f"{right}/{len(answers)}", role="figure"),
            pen.cell(str(len(answers) - right), role="figure"),
        )
    )


def _instead(block: BlockScript, part: Part, answers: Mapping[str, Value], pen: Pen) -> str:
    """The other answers with how many gave each, the most frequent first."""
    right = set(quiz.right_units(part, answers))
    letters = block.letters[part.id]
    others = Counter(
        "+".join(sorted(letters.get(str(one), str(one)) for one in value))
        for unit, value in answers.items()
        if unit not in right and isinstance(value, list) and value
    )
    return pen.listed([f"{answer} ×{count}" for answer, count in others.most_common()])


def _missed(
    block: BlockScript, asked: list[Part], answers: Mapping[str, Mapping[str, Value]], pen: Pen
) -> list[Block]:
    """Items that groups missed, with the reason why the right answer is right; hardest first."""
    missed = quiz.hardest(asked, answers, len(asked))
    bullets = tuple(
        Bullet(
            pen.runs(pen.said(block.fill(part.stem)), "quote"),
            pen.runs(
                pen.trn(
                    "{wrong} of {count} group wrong. {reason}",
                    "{wrong} of {count} groups wrong. {reason}",
                    all_of,
                    wrong=all_of - right,
                    reason=pen.said(block.fill(part.reason)) if part.reason else "",
                ).rstrip(),
                "quote",
            ),
        )
        for part, right, all_of in missed[:MOST_MISSED]
    )
    if not bullets:
        return []
    heading = Heading(
        pen.runs(pen.tr("Missed items, and why")),
        pen.runs(
            pen.tr("{shown} of {count}, hardest first", shown=len(bullets), count=len(missed)),
            "label",
        ),
    )
    return [KeepTogether((heading, Bullets(bullets)))]
