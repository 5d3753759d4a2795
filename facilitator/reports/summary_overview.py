"""What was planned and what was run: attendance, minutes, and what every exercise was for."""

from facilitator.core.objectives import short_aim
from facilitator.core.people import Count
from facilitator.core.scoring.rounding import fixed
from facilitator.core.scoring.specs import ChecklistScoring
from facilitator.core.script import BlockScript
from facilitator.reports.day import Day, came
from facilitator.reports.finding import Finding
from facilitator.reports.model import Block, Column, Heading, Lead, Row, Section, Table
from facilitator.reports.pen import Pen
from facilitator.reports.summary_claim import run_claim
from facilitator.reports.summary_findings import findings, rounds_of
from facilitator.reports.summary_objectives import are_shown
from facilitator.reports.summary_time import time_blocks

NAME, RESULT, NUMBER, FIGURE = 100.0, 112.0, 44.0, 54.0
"""Widths of columns; the aim has what is left."""
MANY = 4
"""With more exercises than this the rows stand closer, and aims are told in short."""


def overview_section(day: Day, pen: Pen) -> Section:
    """Below page 1 where nothing was scored; else on a page of its own."""
    lead = pen.sentences([run_claim(day, pen), _attended(day, pen)])
    blocks: list[Block] = [
        Lead(pen.runs(lead)),
        *_attendance(day, pen),
        *time_blocks(day, pen),
        *_exercises(day, pen),
    ]
    title = pen.runs(pen.tr("What was planned and run"))
    alone = bool(day.scored or day.points_given)
    return Section(title, tuple(blocks), new_page=False, apart=alone)


def _attended(day: Day, pen: Pen) -> str:
    told = came(day, pen)
    return pen.tr("{told}.", told=told) if told else ""


def _attendance(day: Day, pen: Pen) -> list[Block]:
    """Day by day where there are several; of one day the sentence above says all."""
    taken = {one: day.attended.get(one.id, Count()) for one in day.workshop.days}
    if len(taken) < 2 or not any(found.taken for found in taken.values()):
        return []
    heads = (
        pen.tr("On the list"),
        pen.tr("Came"),
        pen.tr("Late"),
        pen.tr("Absent"),
        pen.tr("Walked in"),
    )
    rows = tuple(
        Row(
            (
                pen.cell(pen.texts.date(one.day), bold=True),
                *(
                    pen.cell(str(figure), role="figure")
                    for figure in (
                        found.planned,
                        found.present + found.late,
                        found.late,
                        found.absent,
                        found.walk_ins,
                    )
                ),
                pen.cell(_rate(found, pen), role="figure"),
            )
        )
        for one, found in taken.items()
        if found.taken
    )
    columns = (
        Column(pen.runs(pen.tr("Day"), "label")),
        *(Column(pen.runs(head, "label"), FIGURE, "right", "figure") for head in heads),
        Column(pen.runs(pen.tr("Rate"), "label"), FIGURE, "right", "figure"),
    )
    note = pen.runs(pen.tr("number of people"), "label")
    return [
        Heading(pen.runs(pen.tr("Attendance")), note),
        Table(columns=columns, rows=rows, dense=True),
    ]


def _rate(found: Count, pen: Pen) -> str:
    """A dash while somebody is not marked."""
    on_time = found.present + found.late
    if not found.planned or on_time + found.absent < found.planned:
        return "–"
    return pen.percent(on_time / found.planned)


def _exercises(day: Day, pen: Pen) -> list[Block]:
    """What every exercise was for, what came of it, and which objective is measured there."""
    found = findings(day, pen)
    numbers = _numbers(day) if are_shown(day) else {}
    many = len(exercises_of(day)) > MANY
    rows = [
        Row(
            (
                pen.cell(pen.said(one.fill(one.block.title)), bold=True),
                pen.cell(_aim(one, pen, short=many), role="quote"),
                pen.cell(_outcome(day, one, found, pen)),
                *([pen.cell(numbers.get(one.block.id, "–"), role="figure")] if numbers else []),
            )
        )
        for one in exercises_of(day)
    ]
    if not rows:
        return []
    columns = [
        Column(pen.runs(pen.tr("Exercise"), "label"), NAME),
        Column(pen.runs(pen.tr("Aim"), "label")),
        Column(pen.runs(pen.tr("Result"), "label"), RESULT),
    ]
    if numbers:
        columns.append(
            Column(pen.runs(pen.tr("For objective"), "label"), NUMBER, "right", "figure")
        )
    return [
        Heading(pen.runs(pen.tr("Exercises and aims"))),
        Table(columns=tuple(columns), rows=tuple(rows), dense=many),
    ]


def _aim(block: BlockScript, pen: Pen, *, short: bool) -> str:
    """What an exercise was for; among many in short, as its own page has it whole."""
    aim = pen.said(block.fill(block.content.objective))
    return short_aim(aim) if short else aim


def _numbers(day: Day) -> dict[str, str]:
    """Block id -> the numbers of the objectives measured there, as page 1 has them."""
    found: dict[str, list[str]] = {}
    for number, one in enumerate(day.objectives, start=1):
        if one.block:
            found.setdefault(one.block, []).append(str(number))
    return {block: ", ".join(numbers) for block, numbers in found.items()}


def _outcome(day: Day, block: BlockScript, found: dict[str, Finding], pen: Pen) -> str:
    """What came of an exercise, and how much of it is entered where that is not all."""
    mine = block.block.id
    result = _result(day, block, found, pen)
    if not day.is_partly_scored(mine):
        if result:
            return result
        if mine not in day.actual:
            return pen.tr("not run")
        return pen.tr("not entered") if day.is_blank(mine) else pen.tr("not scored")
    done, total = day.entered[mine]
    if not result:
        return pen.tr("{done} of {total} scores are in", done=done, total=total)
    return pen.tr(
        "{result}; {done} of {total} scores are in", result=result, done=done, total=total
    )


def _result(day: Day, block: BlockScript, found: dict[str, Finding], pen: Pen) -> str:
    """What was found, else how far apart its groups lie; "" where nothing can be said yet."""
    mine, scores = block.block.id, day.board.of(block.block.id)
    if mine in found:
        return found[mine].result
    if scores is None or block not in day.scored:
        return ""
    in_part = scores.in_part()
    points = [
        one.counts
        for group, one in scores.groups.items()
        if one.counts is not None and group not in in_part
    ]
    if block.block.weight <= 0:
        return only_average(day, block, pen) or pen.tr("entered, does not count")
    if not points:
        return ""
    low, high = fixed(min(points)), fixed(max(points))
    if low == high:
        return pen.tr("{points} of 100 points", points=low)
    return pen.tr("{low} to {high} of 100 points", low=low, high=high)


def only_average(day: Day, block: BlockScript, pen: Pen) -> str:
    """What an exercise of one round that does not count comes to: a line here says all of it."""
    spec = block.content.scoring
    if not isinstance(spec, ChecklistScoring) or len(spec.rounds) != 1 or block.block.weight > 0:
        return ""
    (mean,) = rounds_of(day, block, spec)
    if mean.accuracy is None:
        return ""
    count = len(spec.features)
    return pen.trn(
        "{round}: {figure} of {most} on average ({count}\u00a0entry); does not count",
        "{round}: {figure} of {most} on average ({count}\u00a0entries); does not count",
        mean.units,
        round=pen.said(spec.rounds[0].name),
        figure=fixed(mean.accuracy * count),
        most=count,
    )


def scorable(day: Day) -> list[BlockScript]:
    """The exercises that have scores: a survey on paper has none and cannot lack any."""
    return [one for one in exercises_of(day) if day.entered[one.block.id][1]]


def exercises_of(day: Day) -> list[BlockScript]:
    """The exercises on the agenda, run or not."""
    return [one for one in day.script.blocks if one.block.kind == "exercise"]
