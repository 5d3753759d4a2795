"""The trainer's full record: everything that was planned, noted, entered, corrected and computed.

It names people and shows what groups do not see of each other: every page says for whom it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.journal import values
from facilitator.core.people import Count
from facilitator.core.progress import blocks_over
from facilitator.core.run_sheet import run_days
from facilitator.core.scoring.rounding import whole, written
from facilitator.core.text import dotted
from facilitator.core.time_table import BlockTime, blocks_entered, time_table
from facilitator.reports.day import Day, dates, who
from facilitator.reports.full_record_journal import (
    corrections_section,
    journal_section,
    local_time,
    notes_section,
)
from facilitator.reports.method import program
from facilitator.reports.model import (
    Block,
    Column,
    Heading,
    Lead,
    Meta,
    Note,
    Paragraph,
    Report,
    Row,
    Section,
    Table,
)
from facilitator.reports.paper_trainer import clock
from facilitator.reports.pen import Pen
from facilitator.reports.record import record
from facilitator.reports.summary_standing import overall_table

LABEL, MINUTES, COUNT, MARK = 118.0, 66.0, 62.0, 110.0
"""Widths of columns: names of facts, minutes, numbers of people, what tells content apart."""
SHA_SHOWN = 12


@dataclass(frozen=True, slots=True)
class DayCount:
    """Who was there on a day; ``name`` is its date."""

    name: str
    count: Count


def full_record(day: Day, counts: Sequence[DayCount], pen: Pen) -> Report:
    """The whole record; ``counts`` are those of every day of the workshop."""
    day = day.in_language(pen.lang)
    workshop = day.workshop
    title = pen.tr("Trainer’s full record")
    footer = dotted(pen.lang, pen.tr("For the trainer only"), workshop.title, title)
    found = (
        _overview(day, counts, pen),
        _times(day, pen),
        _results(day, pen),
        _figures(day, pen),
        journal_section(day, pen),
        corrections_section(day, pen),
        notes_section(day, pen),
    )
    return Report(
        meta=Meta(
            title=f"{workshop.title} {title}",
            client=workshop.client,
            date_line=dates(day, pen),
            place=workshop.days[0].place,
            trainer=workshop.trainer,
            language=pen.lang,
            footer=pen.runs(footer, "label"),
            organiser=day.organisation,
            dress=day.dress,
        ),
        cover=None,
        sections=tuple(one for one in found if one is not None),
    )


def _overview(day: Day, counts: Sequence[DayCount], pen: Pen) -> Section:
    """What workshop it is, who came, and by which versions it was made."""
    workshop = day.workshop
    made = local_time(day.made_at)
    facts = (
        (pen.tr("Course"), workshop.title),
        (pen.tr("Client"), workshop.named_client),
        (pen.tr("Date"), dates(day, pen)),
        (pen.tr("Place"), workshop.days[0].place),
        (pen.tr("Trainer"), workshop.trainer),
        (pen.tr("Training provider"), day.organisation),
        (pen.tr("Participants"), who(day, pen)),
        (pen.tr("Entries"), str(len(values(day.entries)))),
        (pen.tr("Number of the workshop"), workshop.id),
        (
            pen.tr("Report made on"),
            f"{pen.texts.date(made.date())} {pen.texts.time_of_day(made)}",
        ),
        program(pen),
    )
    rows = tuple(
        Row((pen.cell(name, bold=True), pen.cell(value, role="quote")))
        for name, value in facts
        if value
    )
    lead = pen.tr(
        "For the trainer only. It names people and shows every entry; please do not hand it on."
    )
    blocks: list[Block] = [
        Lead(pen.runs(lead)),
        Table(columns=(Column((), LABEL), Column(())), rows=rows, dense=True),
        *_attendance(counts, pen),
        Heading(pen.runs(pen.tr("Content used"))),
        _contents(day, pen),
        Note(
            pen.runs(
                pen.tr(
                    "The mark tells versions of a content apart: what is played is a frozen copy,"
                    " and a changed one has another mark."
                ),
                "label",
            )
        ),
    ]
    return Section(pen.runs(pen.tr("Trainer’s full record")), tuple(blocks))


def _attendance(counts: Sequence[DayCount], pen: Pen) -> list[Block]:
    if not any(one.count.taken for one in counts):
        words = pen.tr("Attendance was not noted.")
        return [Heading(pen.runs(pen.tr("Attendance"))), Note(pen.runs(words))]
    heads = (
        pen.tr("Planned"),
        pen.tr("In time"),
        pen.tr("Late"),
        pen.tr("Absent"),
        pen.tr("Walked in"),
    )
    rows = tuple(
        Row(
            (
                pen.cell(one.name),
                *(
                    pen.cell(str(value), role="figure")
                    for value in (
                        one.count.planned,
                        one.count.present,
                        one.count.late,
                        one.count.absent,
                        one.count.walk_ins,
                    )
                ),
            )
        )
        for one in counts
    )
    columns = (
        Column(pen.runs(pen.tr("Day"), "label")),
        *(Column(pen.runs(head, "label"), COUNT, "right", "figure") for head in heads),
    )
    return [
        Heading(pen.runs(pen.tr("Attendance"))),
        Table(columns=columns, rows=rows, dense=True),
    ]


def _contents(day: Day, pen: Pen) -> Table:
    used = {one.block.content: one.content for one in day.script.blocks if one.block.content}
    rows = tuple(
        Row(
            (
                pen.cell(pen.said(content.name), role="quote"),
                pen.cell(content.id, role="figure"),
                pen.cell(sha[:SHA_SHOWN], role="figure"),
            )
        )
        for sha, content in used.items()
    )
    columns = (
        Column(pen.runs(pen.tr("Content"), "label")),
        Column(pen.runs(pen.tr("Id"), "label"), MARK + 30.0),
        Column(pen.runs(pen.tr("Mark"), "label"), MARK),
    )
    return Table(columns=columns, rows=rows, dense=True)


def _times(day: Day, pen: Pen) -> Section:
    """Every block, and every step of those that have several, with planned and actual minutes."""
    over = blocks_over(day.workshop, day.script, day.visits)
    entered = blocks_entered(day.entries)
    table = time_table(
        day.script, day.actions, day.visits, day.until, pen.texts.locale, over, entered
    )
    planned = {
        block.block.block.id: clock(block.start, pen)
        for found in run_days(day.workshop, day.script)
        for block in found.blocks
    }
    began: dict[str, str] = {}
    for visit in day.visits:
        if visit.kind == "arrive":
            began.setdefault(visit.block, pen.texts.time_of_day(local_time(visit.at)))
    rows: list[Row] = []
    for one in table:
        corrected = "–" if one.corrected is None else str(one.corrected)
        cells = (
            pen.cell(one.title, bold=True, role="quote"),
            pen.cell(planned.get(one.block, "–"), role="figure"),
            pen.cell(began.get(one.block, "–"), role="figure"),
            pen.cell(written(one.planned), role="figure"),
            pen.cell(_minutes(one.measured), role="figure"),
            pen.cell(corrected, role="figure"),
        )
        rows.append(Row(cells))
        rows += _steps(one, pen)
    columns = (
        Column(pen.runs(pen.tr("Block and step"), "label")),
        Column(pen.runs(pen.tr("Planned start"), "label"), MINUTES, "right", "figure"),
        Column(pen.runs(pen.tr("Began"), "label"), MINUTES, "right", "figure"),
        Column(pen.runs(pen.tr("Planned"), "label"), MINUTES, "right", "figure"),
        Column(pen.runs(pen.tr("Measured"), "label"), MINUTES, "right", "figure"),
        Column(pen.runs(pen.tr("By hand"), "label"), MINUTES, "right", "figure"),
    )
    note = pen.tr("Minutes. What was corrected by hand counts instead of what was measured.")
    return Section(
        pen.runs(pen.tr("Times, planned and actual")),
        (Note(pen.runs(note, "label")), Table(columns=columns, rows=tuple(rows), dense=True)),
        new_page=False,
    )


def _steps(one: BlockTime, pen: Pen) -> list[Row]:
    if len(one.steps) < 2:
        return []
    return [
        Row(
            (
                pen.cell(f"　{step.name}" if pen.lang == "zh-CN" else f"   {step.name}"),
                pen.cell(""),
                pen.cell(""),
                pen.cell(written(step.planned), role="figure"),
                pen.cell(_minutes(step.measured), role="figure"),
                pen.cell(""),
            )
        )
        for step in one.steps
    ]


def _minutes(value: float | None) -> str:
    return "–" if value is None else str(whole(value))


def _results(day: Day, pen: Pen) -> Section | None:
    tables = overall_table(day, pen)
    if not tables:
        return None
    return Section(pen.runs(pen.tr("Results and standing")), tuple(tables), new_page=False)


def _figures(day: Day, pen: Pen) -> Section | None:
    """How every figure came to be, unit by unit; each has a bookmark."""
    if not day.entries:
        return None
    blocks: list[Block] = []
    for one in record(day, pen.texts):
        if not one.paragraphs:
            continue
        blocks.append(Heading(pen.runs(one.title)))
        blocks.append(Paragraph(pen.runs("\n".join(one.paragraphs))))
    if not blocks:
        return None
    title = pen.tr("How every figure was computed")
    return Section(pen.runs(title), tuple(blocks), new_page=False)
