"""Page 1: what a director understands without a word of explanation."""

from facilitator.core.charts.evidence import Level, evidence
from facilitator.core.report_texts import Worded
from facilitator.core.scoring.rounding import whole
from facilitator.core.text import dotted
from facilitator.reports.day import Day, came, dates, who
from facilitator.reports.model import (
    Block,
    Bullet,
    Bullets,
    Chart,
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
from facilitator.reports.summary_findings import MOST_FINDINGS, key_findings
from facilitator.reports.summary_levels import levels
from facilitator.reports.summary_objectives import objectives_blocks
from facilitator.reports.summary_overview import exercises_of
from facilitator.reports.summary_steps import Dated, next_steps
from facilitator.reports.summary_time import total_minutes

OWNER, DAY = 136.0, 70.0
"""Widths of columns; the step has what is left."""
TILES = 4


def conclusion(day: Day, said: dict[str, Worded], every: list[Dated], pen: Pen) -> Section:
    """The first numbered page: claim, figures, objectives, findings, next steps, evidence.

    ``every`` are the steps after the day. No group is named here and no rank.
    """
    blocks: list[Block] = [
        Lead(pen.runs(said["claim"].text)),
        Note(pen.runs(_facts(day, pen), "label")),
        Tiles(_tiles(day, pen)),
    ]
    if not (day.scored or day.points_given):
        words = pen.tr(
            "Nothing was scored. This report says what was planned and what was run, and how long"
            " it took."
        )
        blocks.append(Paragraph(pen.runs(words)))
    blocks += objectives_blocks(day, pen)
    blocks += _findings(day, said, pen)
    blocks += _next_steps(every, pen)
    blocks += _evidence(day, every, pen)
    return Section(pen.runs(pen.tr("Key findings")), tuple(blocks), one_page=True)


def _facts(day: Day, pen: Pen) -> str:
    workshop = day.workshop
    groups = pen.trn("{count} group", "{count} groups", len(workshop.groups))
    attended = came(day, pen)
    return dotted(
        pen.lang,
        dates(day, pen),
        workshop.days[0].place,
        pen.tr("Trainer {name}", name=workshop.trainer) if workshop.trainer else "",
        attended,
        groups if attended else who(day, pen),
    )


def _findings(day: Day, said: dict[str, Worded], pen: Pen) -> list[Block]:
    found = key_findings(day, pen)
    if not found:
        return []
    items = tuple(
        Bullet(
            pen.runs(said[f"finding.{one}.claim"].text),
            pen.runs(said[f"finding.{one}.figures"].text),
        )
        for one in found
    )
    heading = pen.tr("Three findings") if len(items) == MOST_FINDINGS else pen.tr("Findings")
    return [Heading(pen.runs(heading)), Bullets(items, numbered=True)]


def _next_steps(every: list[Dated], pen: Pen) -> list[Block]:
    rows = tuple(
        Row(
            (
                pen.cell(one.what, bold=True),
                pen.cell(one.owner),
                pen.cell(pen.day(one.day), role="figure"),
            )
        )
        for one in next_steps(every)
    )
    if not rows:
        return []
    columns = (
        Column(pen.runs(pen.tr("What"), "label")),
        Column(pen.runs(pen.tr("Owner"), "label"), OWNER),
        Column(pen.runs(pen.tr("Date"), "label"), DAY, "right", "figure"),
    )
    return [
        Heading(pen.runs(pen.tr("Next steps"))),
        Table(columns=columns, rows=rows, dense=True),
    ]


def _evidence(day: Day, every: list[Dated], pen: Pen) -> list[Block]:
    """How far the evaluation has come; nothing before the workshop was held."""
    if not day.was_held:
        return []
    found: list[Level] = levels(day, every, pen)
    title = pen.tr("Evaluation so far")
    values = pen.listed([f"{one.title} {one.note}" for one in found])
    alt = pen.tr("Evaluation so far: {values}", values=values)
    return [Chart(evidence(title, found, pen.frame), alt)]


def _tiles(day: Day, pen: Pen) -> tuple[Tile, ...]:
    """Four figures at most, those of people first; each only where there is one."""
    found = [
        *_people_tiles(day, pen),
        _blocks_tile(day, pen),
        *_score_tiles(day, pen),
        _time_tile(day, pen),
    ]
    return tuple(found[:TILES])


def _people_tiles(day: Day, pen: Pen) -> list[Tile]:
    """Who came, and what they promised."""
    found: list[Tile] = []
    count = day.attendance
    on_time = count.present + count.late
    if count.planned and count.taken and on_time + count.absent >= count.planned:
        rate = whole(100 * on_time / count.planned)
        note = pen.tr("{there} of {planned} came", there=on_time, planned=count.planned)
        found.append(_tile(pen, pen.tr("Attendance rate"), str(rate), "%", note))
    promised = day.notebook.of_kind("commitment")
    if promised:
        checked = sum(bool(one.checker) for one in promised)
        note = pen.trn("{count} with a witness", "{count} with a witness", checked)
        found.append(_tile(pen, pen.tr("Action plans"), str(len(promised)), pen.tr("noted"), note))
    return found


def _blocks_tile(day: Day, pen: Pen) -> Tile:
    done = sum(block.block.id in day.actual for block in day.script.blocks)
    return _tile(pen, pen.tr("Blocks run"), str(done), f"/{len(day.script.blocks)}")


def _score_tiles(day: Day, pen: Pen) -> list[Tile]:
    # What has no scores at all, a survey on paper, cannot lack any.
    exercises = [one for one in exercises_of(day) if day.entered[one.block.id][1]]
    if not exercises:
        return [_tile(pen, pen.tr("Groups"), str(len(day.groups)))]
    complete = sum(day.is_complete(one.block.id) for one in exercises)
    partly = sum(day.is_partly_scored(one.block.id) for one in exercises)
    blank = sum(day.is_blank(one.block.id) for one in exercises)
    lacking = dotted(
        pen.lang,
        pen.trn("{count} in part", "{count} in part", partly) if partly else "",
        pen.trn("{count} not entered", "{count} not entered", blank) if blank else "",
    )
    title = pen.tr("Exercises fully scored")
    return [_tile(pen, title, str(complete), f"/{len(exercises)}", lacking)]


def _time_tile(day: Day, pen: Pen) -> Tile:
    planned, actual = total_minutes(day)
    note = pen.tr("{minutes} minutes planned", minutes=whole(planned))
    return _tile(pen, pen.tr("Time used"), str(whole(actual)), pen.tr("min"), note)


def _tile(pen: Pen, label: str, figure: str, unit: str = "", note: str = "") -> Tile:
    return Tile(
        label=pen.runs(label, "label"),
        figure=pen.runs(figure, "figure"),
        unit=pen.runs(unit, "label"),
        note=pen.runs(note, "label"),
    )
