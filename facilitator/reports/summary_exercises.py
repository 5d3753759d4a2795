"""A page for each exercise: what happened there, what it was for, what to take from it."""

from facilitator.core.placeholders import parts_in
from facilitator.core.report_texts import Words
from facilitator.core.scoring.specs import (
    ChecklistScoring,
    JointGainScoring,
    LinkScoring,
    PointsScoring,
    QuizScoring,
    RankingScoring,
    SimulationScoring,
)
from facilitator.core.script import BlockScript
from facilitator.reports.day import Day
from facilitator.reports.model import Block, Column, Lead, Note, Row, Section, Table
from facilitator.reports.pen import Pen
from facilitator.reports.summary_case import case_blocks
from facilitator.reports.summary_drawing import drawing_blocks
from facilitator.reports.summary_findings import answers_of, findings
from facilitator.reports.summary_groups import bars_alone
from facilitator.reports.summary_map import is_on_map
from facilitator.reports.summary_overview import only_average
from facilitator.reports.summary_pictures import picture_blocks
from facilitator.reports.summary_quiz import quiz_blocks
from facilitator.reports.summary_rounds import chain_blocks, negotiation_blocks, ranking_blocks

TITLE = 104.0
"""Width of the column with the names of exercises."""


def exercise_sections(day: Day, said: Words, pen: Pen) -> list[Section]:
    """The exercises with entries, in the order of the agenda; what was rewritten on page 1 reads
    the same here."""
    claims = {block: one.claim for block, one in findings(day, pen).items()}
    claims |= {
        block: said[key].text for block in claims if (key := f"finding.{block}.claim") in said
    }
    made = (_section(day, one, claims.get(one.block.id, ""), pen) for one in day.scored)
    return [one for one in made if one is not None]


def _section(day: Day, block: BlockScript, claim: str, pen: Pen) -> Section | None:
    """None where there is nothing to show that the overview does not say in its line."""
    # The map as it was entered has a chapter of its own: the example of one is not wanted then.
    on_map = isinstance(block.content.scoring, LinkScoring) and is_on_map(day, block)
    shown = [] if on_map else [*_results(day, block, pen), *picture_blocks(block, pen)]
    if not shown:
        return None
    aim = pen.tr("Aim: {aim}", aim=pen.said(block.fill(block.content.objective)))
    blocks: list[Block] = [
        *((Lead(pen.runs(claim)), Note(pen.runs(aim))) if claim else (Lead(pen.runs(aim)),)),
        *shown,
    ]
    name = pen.said(block.fill(block.block.title))
    title = pen.runs(pen.tr("Annex: {name}", name=name))
    return Section(title, tuple(blocks), new_page=False)


def _results(day: Day, block: BlockScript, pen: Pen) -> list[Block]:
    match block.content.scoring:
        case ChecklistScoring() as spec:
            whole = only_average(day, block, pen)
            return [] if whole else drawing_blocks(day, block, spec, pen)
        case QuizScoring() as spec:
            return quiz_blocks(day, block, spec, pen)
        case SimulationScoring() as spec:
            return chain_blocks(day, block, spec, pen)
        case JointGainScoring() as spec:
            return negotiation_blocks(day, block, spec, pen)
        case RankingScoring() as spec:
            return ranking_blocks(day, block, spec, pen)
        case PointsScoring(from_parts=True):
            return case_blocks(day, block, pen)
        case _:
            return bars_alone(day, block, pen)


def answered(day: Day, block: BlockScript) -> set[str]:
    """The parts that were scored; all of them where scores do not go by parts."""
    answers = answers_of(day, block)
    return {part for part, given in answers.items() if given} or set(answers)


def _numbered(questions: list[str], pen: Pen) -> str:
    """1. … 2. …: one after the other they would read as a block."""
    between = "\u3000" if pen.lang == "zh-CN" else " "
    return between.join(f"{number}. {one}" for number, one in enumerate(questions, start=1))


def questions_section(day: Day, pen: Pen) -> list[Section]:
    """The debrief questions of the exercises scored, for those who go on with them at work.

    None about a part that nobody answered.
    """
    asked = {
        one.block.id: [
            pen.said(one.fill(words))
            for words in one.content.debrief
            if not parts_in(words) - answered(day, one)
        ]
        for one in day.scored
    }
    rows = tuple(
        Row(
            (
                pen.cell(pen.said(one.fill(one.block.title)), bold=True, role="quote"),
                pen.cell(_numbered(asked[one.block.id], pen), role="quote"),
            )
        )
        for one in day.scored
        if asked[one.block.id]
    )
    if not rows:
        return []
    table = Table(columns=(Column((), TITLE), Column(())), rows=rows, dense=True)
    title = pen.runs(pen.tr("Debrief questions to go on with"))
    return [Section(title, (table,), new_page=False)]
