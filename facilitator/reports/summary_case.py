"""The page of a case: the groups as bars, and act by act who chose what and what followed."""

from collections.abc import Mapping

from facilitator.core.journal import Value
from facilitator.core.pack import Option, Part
from facilitator.core.scoring.rounding import written
from facilitator.core.script import BlockScript
from facilitator.core.text import dotted
from facilitator.reports.day import Day
from facilitator.reports.model import Block, Column, Heading, KeepTogether, Note, Row, Table
from facilitator.reports.pen import Pen
from facilitator.reports.summary_findings import answers_of
from facilitator.reports.summary_groups import group_bars

LETTER, ANSWER, FOLLOWED, POINTS = 18.0, 142.0, 150.0, 38.0
"""Widths of columns; the groups that chose an answer have what is left."""


def case_blocks(day: Day, block: BlockScript, pen: Pen) -> list[Block]:
    """What follows the aim: a chart, whose judgement the points are, and the acts."""
    answers = answers_of(day, block)
    played = [part for part in block.parts if answers[part.id]]
    blocks = group_bars(day, block, pen, _earned(day, block, played, answers))
    if not played:
        return blocks
    words = pen.tr(
        "Points are the judgement of the exercise’s authors; the consequences are fictional."
        " Answers that nobody chose are listed only where they score highest."
    )
    acts = [KeepTogether(_act(day, block, part, answers[part.id], pen)) for part in played]
    return [*blocks, Note(pen.runs(words, "label")), *acts]


def _earned(
    day: Day, block: BlockScript, played: list[Part], answers: Mapping[str, Mapping[str, Value]]
) -> dict[str, str]:
    """Group id -> points chosen of the most that could be."""
    found: dict[str, str] = {}
    for unit in day.workshop.units_of(block.block.id):
        mine = [(part, answers[part.id][unit.id]) for part in played if unit.id in answers[part.id]]
        if mine:
            got = sum(_worth(part.option(str(chosen))) for part, chosen in mine)
            most = sum(max(map(_worth, part.options)) for part, _chosen in mine)
            found[unit.members[0][0]] = f"{written(got)}/{written(most)}"
    return found


def _worth(option: Option | None) -> float:
    return 0.0 if option is None else option.points or 0.0


def _act(
    day: Day, block: BlockScript, part: Part, answers: Mapping[str, Value], pen: Pen
) -> tuple[Block, ...]:
    title = dotted(pen.lang, pen.said(block.part_label(part)), pen.said(part.name))
    told = [pen.said(block.fill(words)) for words in (*part.situation, part.stem)]
    most = max(map(_worth, part.options))
    rows = [
        _option_row(block, option, letter, chosen, pen)
        for option_id, letter in block.letters[part.id].items()
        if (option := part.option(option_id)) is not None
        and ((chosen := _choosing(day, answers, option_id)) or _worth(option) == most)
    ]
    return (
        Heading(
            pen.runs(title),
            pen.runs(_best(block, part, answers, pen), "label"),
        ),
        Note(pen.runs(("" if pen.lang == "zh-CN" else " ").join(told), "quote")),
        Table(
            columns=(
                Column((), LETTER),
                Column(pen.runs(pen.tr("Answer"), "label"), ANSWER),
                Column(pen.runs(pen.tr("What followed"), "label"), FOLLOWED),
                Column(pen.runs(pen.tr("Chosen by"), "label")),
                Column(pen.runs(pen.tr("Points"), "label"), POINTS, "right", "figure"),
            ),
            rows=tuple(rows),
            dense=True,
        ),
    )


def _choosing(day: Day, answers: Mapping[str, Value], option_id: str) -> list[str]:
    """The names of the groups with this answer, in group order."""
    homes = {unit.id: unit.members[0][0] for unit in day.workshop.units}
    found = {homes[unit] for unit, value in answers.items() if value == option_id}
    return [name for group, name in day.groups.items() if group in found]


def _option_row(
    block: BlockScript, option: Option, letter: str, chosen: list[str], pen: Pen
) -> Row:
    followed = pen.said(block.fill(option.consequence)) if option.consequence and chosen else ""
    return Row(
        (
            pen.cell(letter, bold=True),
            pen.cell(pen.said(block.fill(option.text)), bold=bool(chosen), role="quote"),
            pen.cell(followed, role="quote"),
            pen.cell(pen.listed(chosen) or "–", role="name"),
            pen.cell(written(option.points or 0), role="figure"),
        )
    )


def _best(block: BlockScript, part: Part, answers: Mapping[str, Value], pen: Pen) -> str:
    """What to read in the table of an act, beside its title."""
    most = max(map(_worth, part.options))
    best = [option for option in part.options if _worth(option) == most]
    letters = [
        letter for one, letter in block.letters[part.id].items() if one in {o.id for o in best}
    ]
    return pen.trn(
        "highest-scoring: {letters}, chosen by {best} of {count} group",
        "highest-scoring: {letters}, chosen by {best} of {count} groups",
        len(answers),
        letters=pen.listed(letters),
        best=sum(value in {option.id for option in best} for value in answers.values()),
    )
