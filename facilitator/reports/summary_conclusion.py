"""Page 1: what a director understands without a word of explanation."""

from collections.abc import Sequence

from facilitator.core.charts.evidence import Level, evidence
from facilitator.core.report_texts import Words, printed_cards, text_of
from facilitator.core.text import dotted
from facilitator.reports.day import Day, came, dates, who
from facilitator.reports.finding import MOST_FINDINGS
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
    Tiles,
)
from facilitator.reports.pen import Pen
from facilitator.reports.summary_levels import levels
from facilitator.reports.summary_objectives import objectives_blocks
from facilitator.reports.summary_recorded import recorded_blocks
from facilitator.reports.summary_steps import Dated, next_steps
from facilitator.reports.summary_tiles import tiles

OWNER, DAY = 136.0, 70.0
"""Widths of columns; the step has what is left."""


def conclusion(day: Day, said: Words, every: list[Dated], pen: Pen) -> Section:
    """The first numbered page: claim, figures, objectives, findings, next steps, evidence.

    ``every`` are the steps after the day. No group is named here and no rank.
    """
    blocks: list[Block] = [
        Lead(pen.runs(said["claim"].text)),
        Note(pen.runs(_facts(day, pen), "label")),
        Tiles(tiles(day, pen)),
    ]
    if not (day.scored or day.points_given):
        words = pen.tr(
            "Nothing was scored. This report says what was planned and what was run, and how long"
            " it took."
        )
        blocks.append(Paragraph(pen.runs(words)))
    blocks += objectives_blocks(day, pen)
    found = finding_bullets(said, printed_cards(said, "finding"), pen)
    blocks += _findings(found, pen)
    blocks += recorded_blocks(day, len(found), pen)
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


def finding_bullets(said: Words, cards: Sequence[str], pen: Pen) -> tuple[Bullet, ...]:
    """Findings as they are printed."""
    return tuple(
        Bullet(pen.runs(text_of(said, f"{one}.claim")), pen.runs(text_of(said, f"{one}.figures")))
        for one in cards
    )


def _findings(items: tuple[Bullet, ...], pen: Pen) -> list[Block]:
    if not items:
        return []
    heading = pen.tr("Three findings") if len(items) == MOST_FINDINGS else pen.tr("Findings")
    return [Heading(pen.runs(heading)), Bullets(items, numbered=True)]


def _next_steps(every: list[Dated], pen: Pen) -> list[Block]:
    rows = tuple(
        Row(
            (
                pen.cell(one.what, bold=True),
                pen.cell(one.owner or "–"),
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
