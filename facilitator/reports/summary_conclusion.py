"""Page 1: what a director understands without a word of explanation."""

from facilitator.core.journal import values
from facilitator.core.scoring.rounding import fixed, whole
from facilitator.core.script import BlockScript
from facilitator.core.text import dotted
from facilitator.reports.day import Day, dates, who
from facilitator.reports.model import (
    Block,
    Bullet,
    Bullets,
    Column,
    Heading,
    Lead,
    Note,
    Paragraph,
    Row,
    Section,
    Table,
    Tile,
    Tiles,
)
from facilitator.reports.pen import Pen
from facilitator.reports.summary_findings import Finding, findings
from facilitator.reports.summary_method import total_minutes

NAME, RESULT = 112.0, 140.0
"""Widths of columns; the aim has what is left."""
MANY = 4
"""With more exercises than this the rows stand closer, so that everything keeps to its page."""


def conclusion(day: Day, pen: Pen) -> Section:
    """The first numbered page: claim, figures, findings, and what they cannot say."""
    found = findings(day, pen)
    workshop = day.workshop
    first = workshop.days[0]
    facts = dotted(
        pen.lang,
        dates(day, pen),
        first.place,
        pen.tr("Trainer {name}", name=workshop.trainer) if workshop.trainer else "",
        who(day, pen),
    )
    blocks: list[Block] = [
        Lead(pen.runs(_claim(day, pen))),
        Note(pen.runs(facts, "label")),
        Tiles(_tiles(day, pen)),
    ]
    scored = bool(day.scored or day.points_given)
    if not scored:
        words = pen.tr(
            "Nothing was scored. This report says what was planned and what was run, and how long"
            " it took."
        )
        blocks.append(Paragraph(pen.runs(words)))
    if found:
        blocks.append(Heading(pen.runs(pen.tr("Findings"))))
        items = (Bullet(pen.runs(one.claim), pen.runs(one.figures)) for one in found.values())
        blocks.append(Bullets(tuple(items), numbered=True))
    blocks += _exercises(day, found, pen)
    if scored:
        blocks.append(Heading(pen.runs(pen.tr("How to read this"))))
        blocks.append(Paragraph(pen.runs(_limits(day, pen))))
    return Section(pen.runs(pen.tr("Conclusion")), tuple(blocks))


def _exercises(day: Day, found: dict[str, Finding], pen: Pen) -> list[Block]:
    """What every exercise was for, and what came of it."""
    rows = [
        Row(
            (
                pen.cell(pen.said(one.fill(one.block.title)), bold=True),
                pen.cell(pen.said(one.fill(one.content.objective)), role="quote"),
                pen.cell(_outcome(day, one, found, pen)),
            )
        )
        for one in exercises_of(day)
    ]
    if not rows:
        return []
    columns = (
        Column(pen.runs(pen.tr("Exercise"), "label"), NAME),
        Column(pen.runs(pen.tr("Aim"), "label")),
        Column(pen.runs(pen.tr("Result"), "label"), RESULT),
    )
    return [
        Heading(pen.runs(pen.tr("Exercises and aims"))),
        Table(columns=columns, rows=tuple(rows), dense=len(rows) > MANY),
    ]


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
        return pen.tr("entered, does not count")
    if not points:
        return ""
    low, high = fixed(min(points)), fixed(max(points))
    if low == high:
        return pen.tr("{points} of 100 points", points=low)
    return pen.tr("{low} to {high} of 100 points", low=low, high=high)


def exercises_of(day: Day) -> list[BlockScript]:
    """The exercises on the agenda, run or not."""
    return [one for one in day.script.blocks if one.block.kind == "exercise"]


def _claim(day: Day, pen: Pen) -> str:
    planned = len(day.script.blocks)
    run = pen.trn(
        "{done} of {count} block was run",
        "{done} of {count} blocks were run",
        planned,
        done=sum(block.block.id in day.actual for block in day.script.blocks),
    )
    partly = sum(day.is_partly_scored(one.block.id) for one in day.scored)
    if partly and partly == len(day.scored):
        return pen.trn(
            "{run}; {count} exercise was scored, in part.",
            "{run}; {count} exercises were scored, all in part.",
            partly,
            run=run,
        )
    if partly:
        return pen.tr(
            "{run}; {count} exercises were scored, {partly} of them in part.",
            count=len(day.scored),
            run=run,
            partly=partly,
        )
    if day.scored:
        return pen.trn(
            "{run}; {count} exercise was scored.",
            "{run}; {count} exercises were scored.",
            len(day.scored),
            run=run,
        )
    if day.points_given:
        return pen.tr("{run}; class points were given.", run=run)
    return pen.tr("{run}; no scores were recorded.", run=run)


def _tiles(day: Day, pen: Pen) -> tuple[Tile, ...]:
    planned, actual = total_minutes(day)
    done = sum(block.block.id in day.actual for block in day.script.blocks)
    # What has no scores at all, a survey on paper, cannot lack any.
    exercises = [one for one in exercises_of(day) if day.entered[one.block.id][1]]
    complete = sum(day.is_complete(one.block.id) for one in exercises)
    partly = sum(day.is_partly_scored(one.block.id) for one in exercises)
    blank = sum(day.is_blank(one.block.id) for one in exercises)
    lacking = dotted(
        pen.lang,
        pen.trn("{count} in part", "{count} in part", partly) if partly else "",
        pen.trn("{count} not entered", "{count} not entered", blank) if blank else "",
    )
    return (
        _tile(pen, pen.tr("Blocks run"), str(done), f"/{len(day.script.blocks)}"),
        _tile(
            pen,
            pen.tr("Exercises fully scored"),
            str(complete),
            f"/{len(exercises)}",
            lacking,
        )
        if exercises
        else _tile(pen, pen.tr("Groups"), str(len(day.groups))),
        _tile(
            pen,
            pen.tr("Time used"),
            str(whole(actual)),
            pen.tr("min"),
            pen.tr("{minutes} minutes planned", minutes=whole(planned)),
        ),
        _tile(
            pen,
            pen.tr("Entries recorded"),
            str(len(values(day.entries))),
            "",
            pen.trn("{count} corrected", "{count} corrected", day.corrected),
        ),
    )


def _tile(pen: Pen, label: str, figure: str, unit: str = "", note: str = "") -> Tile:
    return Tile(
        label=pen.runs(label, "label"),
        figure=pen.runs(figure, "figure"),
        unit=pen.runs(unit, "label"),
        note=pen.runs(note, "label"),
    )


def _limits(day: Day, pen: Pen) -> str:
    if len(day.workshop.days) > 1:
        return pen.tr(
            "These are results of exercises in one room on {count} days. They show what happened"
            " there; they do not measure performance at work, and there was no comparison group."
            " Whether anything changes at work is to be verified later.",
            count=len(day.workshop.days),
        )
    return pen.tr(
        "These are results of exercises in one room on one day. They show what happened there;"
        " they do not measure performance at work, and there was no comparison group. Whether"
        " anything changes at work is to be verified later."
    )
