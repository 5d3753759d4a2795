"""The objectives on page 1: what each was to reach, what was measured, and how far that is."""

from datetime import UTC, datetime

from facilitator.core.notebook import Objective
from facilitator.core.objectives import Measured
from facilitator.core.scoring.rounding import shown
from facilitator.core.scoring.specs import ChecklistScoring
from facilitator.reports.day import Day
from facilitator.reports.model import Block, Cell, Column, Heading, Note, Row, Table
from facilitator.reports.pen import Pen
from facilitator.result_messages import objective_word

INDICATOR, TARGET, ACTUAL, STATUS = 108.0, 42.0, 86.0, 70.0
"""Widths of columns; the objective has what is left."""


def are_shown(day: Day) -> bool:
    """Whether there is anything to say of objectives: one was set, or one has a figure."""
    return any(one.at or figure is not None for one, figure, _state in day.reached)


def objectives_blocks(day: Day, pen: Pen) -> list[Block]:
    """The table of the objectives and the rule of its last column."""
    if not are_shown(day):
        return []
    columns = (
        Column(pen.runs(pen.tr("Objective"), "label")),
        Column(pen.runs(pen.tr("Indicator"), "label"), INDICATOR),
        Column(pen.runs(pen.tr("Target"), "label"), TARGET),
        Column(pen.runs(pen.tr("Actual"), "label"), ACTUAL),
        Column(pen.runs(pen.tr("Status"), "label"), STATUS, kind="status"),
    )
    rows = tuple(
        Row(
            (
                pen.cell(f"{number} {pen.said(one.text)}", bold=True),
                pen.cell(indicator(day, one, pen)),
                pen.cell(_target(one), role="figure"),
                pen.cell(_actual(day, one, figure, pen), role="figure"),
                Cell(pen.runs(objective_word(pen.texts, where)), bold=True, status=where),
            )
        )
        for number, (one, figure, where) in enumerate(day.reached, start=1)
    )
    return [
        Heading(pen.runs(pen.tr("Training objectives")), pen.runs(who_set(day, pen), "label")),
        Table(columns=columns, rows=rows, dense=True),
        Note(pen.runs(rule(pen), "label")),
    ]


def rule(pen: Pen) -> str:
    """How a state follows from the figures."""
    return pen.tr(
        "Status: target reached = met; at least 60% of it = partly met; less, or no data yet ="
        " to follow."
    )


def who_set(day: Day, pen: Pen) -> str:
    """Since when the targets stand; those proposed were agreed with nobody."""
    set_at = [one.at for one in day.objectives if one.at]
    if not set_at:
        return pen.tr("targets proposed by the program, not agreed yet")
    last = datetime.fromtimestamp(max(set_at) / 1000, tz=UTC).astimezone().date()
    when = pen.texts.date(last)
    if last > day.workshop.days[-1].day:
        told = pen.tr("targets set on {date}, after the workshop", date=when)
    else:
        told = pen.tr("targets set on {date}", date=when)
    open_ones = len(day.objectives) - len(set_at)
    if not open_ones:
        return told
    return pen.tr("{told}; {count} proposed", told=told, count=open_ones)


def indicator(day: Day, objective: Objective, pen: Pen) -> str:
    """What is measured, in words."""
    match objective.measure:
        case "commitments":
            return pen.tr("Commitments noted")
        case "attendance":
            return pen.tr("Attendance rate")
        case "blocks":
            return pen.tr("Blocks run")
        case _:
            return _in_block(day, objective, pen)


def _in_block(day: Day, objective: Objective, pen: Pen) -> str:
    block = next((one for one in day.script.blocks if one.block.id == objective.block), None)
    if block is None:
        return pen.tr("a block that is not planned any more")
    name = pen.said(block.fill(block.block.title))
    if objective.measure == "points":
        return pen.tr("{name}: mean points", name=name)
    if objective.measure == "right":
        return pen.tr("{name}: right answers", name=name)
    spec = block.content.scoring
    rounds = spec.rounds if isinstance(spec, ChecklistScoring) else ()
    last = pen.said(rounds[-1].name) if rounds else ""
    if len(rounds) > 1:
        return pen.tr("{name}: right in “{round}”", name=name, round=last)
    return pen.tr("{name}: {round}", name=name, round=last)


def _target(objective: Objective) -> str:
    counted = objective.measure in ("points", "commitments", "blocks")
    return f"≥{shown(objective.target)}{'' if counted else '%'}"


def _actual(day: Day, objective: Objective, figure: Measured | None, pen: Pen) -> str:
    """The figure with of how many it is; while there is none, whether some of it is there."""
    if figure is None:
        return pen.tr("not all entered") if day.is_partly_scored(objective.block) else "–"
    value, count = shown(figure.value), figure.of
    match objective.measure:
        case "commitments":
            return value
        case "blocks":
            return pen.tr("{done} of {count}", done=value, count=count)
        case "points":
            return pen.trn(
                "{value} ({count}\u00a0group)", "{value} ({count}\u00a0groups)", count, value=value
            )
        case "right":
            return pen.trn(
                "{value}% ({count}\u00a0answer)",
                "{value}% ({count}\u00a0answers)",
                count,
                value=value,
            )
        case "accuracy":
            return pen.trn(
                "{value}% ({count}\u00a0entry)",
                "{value}% ({count}\u00a0entries)",
                count,
                value=value,
            )
        case "attendance":
            return pen.trn(
                "{value}% ({count}\u00a0person)",
                "{value}% ({count}\u00a0people)",
                count,
                value=value,
            )
