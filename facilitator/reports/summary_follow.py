"""The follow-up: a calendar of who does what until when, and how it is counted."""

from facilitator.reports.day import Day
from facilitator.reports.model import Block, Column, Lead, Note, Paragraph, Row, Section, Table
from facilitator.reports.pen import Pen
from facilitator.reports.summary_steps import Dated, next_wave

DAY, AFTER, OWNER, PROOF = 95.0, 46.0, 90.0, 82.0
"""Widths of columns; the step has what is left."""


def follow_section(day: Day, every: list[Dated], pen: Pen) -> list[Section]:
    """The steps by their days; no page before the workshop was held."""
    if not every:
        return []
    rows = tuple(
        Row(
            (
                pen.cell(_with_weekday(one, pen), bold=True, role="figure"),
                pen.cell(pen.trn("{count} day", "{count} days", one.at.after)),
                pen.cell(one.what),
                pen.cell(one.owner or "–"),
                pen.cell(one.proof or "–"),
            )
        )
        for one in every
    )
    columns = (
        Column(pen.runs(pen.tr("Date"), "label"), DAY),
        Column(pen.runs(pen.tr("Due in"), "label"), AFTER),
        Column(pen.runs(pen.tr("What"), "label")),
        Column(pen.runs(pen.tr("Owner"), "label"), OWNER),
        Column(pen.runs(pen.tr("Seen by"), "label"), PROOF),
    )
    blocks: list[Block] = [
        Lead(pen.runs(_lead(day, every, pen))),
        Table(columns=columns, rows=rows),
        Note(pen.runs(_moved(every, pen), "label")),
    ]
    if day.notebook.of_kind("commitment"):
        blocks.append(Paragraph(pen.runs(_counted(pen))))
    title = pen.runs(pen.tr("Follow-up (levels 3 and 4)"))
    return [Section(title, tuple(blocks), new_page=False)]


def _with_weekday(one: Dated, pen: Pen) -> str:
    facts = {"day": pen.day(one.day), "weekday": pen.texts.weekday_short(one.day)}
    return pen.tr("{day} ({weekday})", **facts)


def _lead(day: Day, every: list[Dated], pen: Pen) -> str:
    told = pen.tr(
        "Behaviour (level 3) is looked at after 30, 60 and 90 days, results (level 4) after 90."
    )
    following = next_wave(every, day.made_at)
    if following is None:
        return told
    when = pen.tr("Next: {date}.", date=pen.texts.date(following.day))
    return pen.sentences([told, when])


def _moved(every: list[Dated], pen: Pen) -> str:
    """Which days fall on a weekend, and what the program does not know."""
    moved = [
        pen.tr(
            "Day {after} is {planned} ({weekday}), moved to {day}.",
            after=one.at.after,
            planned=pen.texts.date_short(one.at.planned),
            weekday=pen.texts.weekday_short(one.at.planned),
            day=pen.texts.date_short(one.day),
        )
        for one in every
        if one.at.is_moved
    ]
    rest = pen.tr(
        "Only weekends are left out; public holidays and the workdays that make up for them are"
        " not known here, please check."
    )
    return pen.sentences([*moved, rest])


def _counted(pen: Pen) -> str:
    return pen.tr(
        "Share done = done ÷ (all commitments − those cancelled); no answer counts as not done, and"
        " what a witness confirmed is counted apart."
    )
