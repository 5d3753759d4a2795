"""The cards of a hand-out: questions to go on with, what good service is, how to give feedback.

Each is there only where the course has it.
"""

import re
from collections.abc import Sequence

from facilitator.core.placeholders import parts_in
from facilitator.core.script import BlockScript
from facilitator.core.text import Words
from facilitator.reports.day import Day
from facilitator.reports.model import Block, Column, Fill, Heading, Row, Table
from facilitator.reports.pen import Pen
from facilitator.reports.summary_exercises import answered

QUESTIONS = 3
FEEDBACK = "fir"
"""The id of the sheet on which a course lets people write feedback."""
NAME = 92.0
"""Width of the column with names."""
_LABELLED = re.compile(r"([^：:]+)[：:]\s*(.+)", re.DOTALL)


def questions(day: Day, lines: int, pen: Pen) -> list[Block]:
    """One debrief question of each of the three exercises that weigh most, in their order, each
    with so many ``lines`` to write on. Where nothing was scored, of those that were run."""
    asked = [(one, words) for one in _done(day) if (words := _first(day, one)) is not None]
    best = sorted(asked, key=lambda pair: -pair[0].block.weight)[:QUESTIONS]
    if not best:
        return []
    return [
        Heading(pen.runs(pen.tr("Questions to go on with"))),
        *(
            Fill(pen.runs(pen.said(one.fill(words)), "quote"), lines)
            for one, words in asked
            if (one, words) in best
        ),
    ]


def _done(day: Day) -> Sequence[BlockScript]:
    run = [
        one
        for one in day.script.blocks
        if one.block.kind == "exercise" and one.block.id in day.actual
    ]
    return day.scored or run


def _first(day: Day, one: BlockScript) -> Words | None:
    return next(
        (words for words in one.content.debrief if not parts_in(words) - answered(day, one)), None
    )


def dimension_card(day: Day, pen: Pen) -> list[Block]:
    """The dimensions of a survey of the course, each with its first statement."""
    survey = next(
        (
            survey
            for one in day.script.blocks
            for survey in one.content.surveys
            if survey.dimensions
        ),
        None,
    )
    if survey is None:
        return []
    rows: list[Row] = []
    for dimension in survey.dimensions:
        item = next((one for one in survey.items if one.dimension == dimension.id), None)
        text = pen.said(item.text) if item is not None else ""
        rows.append(
            Row((pen.cell(pen.said(dimension.name), bold=True), pen.cell(text, role="quote")))
        )
    heading = pen.trn(
        "What good internal service is: {count} dimension",
        "What good internal service is: {count} dimensions",
        len(rows),
    )
    return [Heading(pen.runs(heading)), _card(rows)]


def feedback_card(day: Day, pen: Pen) -> list[Block]:
    """How feedback is said, from the sheet on which the course lets it be written.

    Of its lines those that have a name: “事实：哪天、哪件事”.
    """
    sheet = next(
        (
            sheet
            for one in day.script.blocks
            for sheet in one.content.sheets
            if sheet.id == FEEDBACK
        ),
        None,
    )
    if sheet is None:
        return []
    found = (_LABELLED.fullmatch(pen.said(field)) for field in sheet.fields)
    rows = [
        Row((pen.cell(match[1], bold=True), pen.cell(match[2], role="quote")))
        for match in found
        if match is not None
    ]
    return [Heading(pen.runs(pen.said(sheet.name))), _card(rows)] if rows else []


def _card(rows: list[Row]) -> Table:
    return Table(columns=(Column((), NAME), Column(())), rows=tuple(rows), dense=True)
