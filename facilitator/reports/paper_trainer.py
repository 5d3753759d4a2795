"""What the trainer holds: the run sheet of each day, and the list of what is printed and brought."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import time
from itertools import groupby

from facilitator.core.pack import Note as TrainerNote
from facilitator.core.papers import CodeSlips, Paper, to_bring
from facilitator.core.run_sheet import RunBlock, RunDay, RunStep, run_days
from facilitator.core.scoring.rounding import whole
from facilitator.core.script import BlockScript, Script
from facilitator.core.text import Words, dotted
from facilitator.core.workshop import Workshop
from facilitator.reports.model import (
    Block,
    Cell,
    Column,
    Heading,
    Note,
    PageBreak,
    Row,
    Table,
)
from facilitator.reports.pen import Pen

CLOCK, MINUTES = 38.0, 40.0
STEP, TIMER, NEEDS = 84.0, 58.0, 104.0


def run_sheet_blocks(workshop: Workshop, script: Script, pen: Pen) -> Iterator[Block]:
    """Each day on one page, and then its blocks step by step."""
    days = run_days(workshop, script)
    for number, day in enumerate(days, start=1):
        if number > 1:
            yield PageBreak()
        title = pen.texts.date_heading(day.day.day)
        if len(days) > 1:
            title = dotted(pen.lang, pen.tr("Day {number}", number=number), title)
        yield Heading(pen.runs(title), pen.runs(day.day.place))
        yield _overview(day, pen)
        yield PageBreak()
        for block in day.blocks:
            yield from _block(block, pen)


def clock(minutes: float, pen: Pen) -> str:
    """The time on the wall, from minutes of the day."""
    hours, rest = divmod(whole(minutes), 60)
    return pen.texts.time_of_day(time(hours % 24, rest))


def _overview(day: RunDay, pen: Pen) -> Table:
    columns = (
        Column(pen.runs(pen.tr("Time")), CLOCK * 1.9),
        Column(pen.runs(pen.tr("Block"))),
        Column(pen.runs(pen.tr("Minutes")), MINUTES + 10, kind="figure"),
        Column(pen.runs(pen.tr("At least")), MINUTES + 10, kind="figure"),
        Column(pen.runs(pen.tr("Groups"))),
    )
    rows: list[Row] = []
    before: float | None = None
    for one in day.blocks:
        if before is not None and one.start > before:
            rows.append(_gap(before, one.start, pen))
        before = one.end
        cells = (
            pen.cell(_span(one.start, one.end, pen), role="figure"),
            pen.cell(_title(one.block, pen), bold=one.block.block.kind == "exercise"),
            pen.cell(str(whole(one.block.block.minutes)), role="figure"),
            pen.cell(str(whole(one.block.block.min_minutes)), role="figure"),
            pen.cell(pen.said(one.grouping) if one.grouping else ""),
        )
        rows.append(Row(cells))
    return Table(columns=columns, rows=tuple(rows), dense=len(rows) > 16)


def _gap(start: float, end: float, pen: Pen) -> Row:
    blank = pen.cell("")
    span = pen.cell(_span(start, end, pen), role="figure")
    minutes = pen.cell(str(whole(end - start)), role="figure")
    return Row((span, pen.cell(pen.tr("Free")), minutes, blank, blank))


def _span(start: float, end: float, pen: Pen) -> str:
    return f"{clock(start, pen)}–{clock(end, pen)}"


def _title(block: BlockScript, pen: Pen) -> str:
    return pen.said(block.fill(block.block.title))


def _block(one: RunBlock, pen: Pen) -> Iterator[Block]:
    block = one.block
    title = f"{clock(one.start, pen)}  {_title(block, pen)}"
    facts = dotted(
        pen.lang,
        pen.minutes(block.block.minutes),
        pen.said(one.grouping) if one.grouping else "",
    )
    yield Heading(pen.runs(title), pen.runs(facts))
    for text in _before(one, pen):
        yield Note(pen.runs(text))
    if len(one.steps) == 1 and not one.steps[0].needs and not one.steps[0].timers:
        said = _notes(one.steps[0], block, pen)
        if said:
            yield Note(pen.runs(said))
        return
    yield _steps(one, pen)


def _before(one: RunBlock, pen: Pen) -> Iterator[str]:
    """What has to be known before a block begins."""
    content = one.block.content
    asked = [pen.said(survey.public_name) for survey in content.asked_here]
    if asked:
        yield pen.tr("To be filled in: {names}", names=pen.listed(asked))
    if content.room:
        yield pen.tr("Room: {text}", text=pen.said(one.block.fill(content.room)))
    if one.needs:
        names = [f"{pen.said(name)} × {count}" for name, count in one.needs]
        yield pen.tr("Have ready: {names}", names=pen.listed(names))


def _steps(one: RunBlock, pen: Pen) -> Table:
    columns = (
        Column(pen.runs(pen.tr("Time")), CLOCK),
        Column(pen.runs(pen.tr("Step")), STEP),
        Column(pen.runs(pen.tr("Min")), MINUTES, kind="figure"),
        Column(pen.runs(pen.tr("Clock")), TIMER, kind="figure"),
        Column(pen.runs(pen.tr("In brief"))),
        Column(pen.runs(pen.tr("On the table")), NEEDS),
    )
    rows = tuple(
        Row(
            (
                pen.cell(clock(step.start, pen), role="figure"),
                pen.cell(pen.said(one.block.fill(step.step.name)), bold=True),
                pen.cell(pen.texts.number(round(step.step.minutes, 1)), role="figure"),
                pen.cell(_timers(step), role="figure"),
                pen.cell(_notes(step, one.block, pen)),
                pen.cell(_needs(step.needs, pen)),
            )
        )
        for step in one.steps
    )
    return Table(columns=columns, rows=rows, dense=True)


def _timers(step: RunStep) -> str:
    """Each clock of a step; the same one time after time with how often."""
    found: list[str] = []
    for seconds, same in groupby(step.timers):
        times = len(list(same))
        text = f"{seconds // 60}:{seconds % 60:02}"
        found.append(f"{text} × {times}" if times > 1 else text)
    return "\n".join(found)


def _notes(step: RunStep, block: BlockScript, pen: Pen) -> str:
    return "\n".join(_note(one, block, pen) for one in step.notes)


def _note(note: TrainerNote, block: BlockScript, pen: Pen) -> str:
    return pen.said(block.fill(note.text))


def _needs(needs: Sequence[tuple[Words, int]], pen: Pen) -> str:
    return "\n".join(f"{pen.said(name)} × {count}" for name, count in needs)


def material_blocks(
    workshop: Workshop,
    script: Script,
    papers: Sequence[Paper],
    pages: Mapping[int, int],
    pen: Pen,
) -> Iterator[Block]:
    """What is printed, with its pages where they are known, and what is brought along."""
    if not workshop.people:
        text = pen.tr(
            "The number of people is not known yet: what each person gets is counted once for every"
            " group. Enter the number and print again."
        )
        yield Note(pen.runs(text))
    yield Heading(pen.runs(pen.tr("To print")), pen.runs(pen.tr("A4, one side")))
    yield _prints(papers, pages, pen)
    yield Heading(pen.runs(pen.tr("To bring")))
    yield _brings(workshop, script, pen)


def _prints(papers: Sequence[Paper], pages: Mapping[int, int], pen: Pen) -> Table:
    columns = (
        Column(pen.runs(pen.tr("No.")), 36.0, kind="figure"),
        Column(pen.runs(pen.tr("Paper"))),
        Column(pen.runs(pen.tr("Block"))),
        Column(pen.runs(pen.tr("Pages")), MINUTES, kind="figure"),
        Column(pen.runs(pen.tr("Copies")), MINUTES, kind="figure"),
        Column(pen.runs(pen.tr("For whom"))),
    )
    rows = tuple(
        Row(
            (
                pen.cell(str(number), role="figure"),
                pen.cell(pen.said(paper.name), bold=True),
                pen.cell(pen.said(paper.block.content.public_name) if paper.block else ""),
                pen.cell(str(pages.get(number, "–")), role="figure"),
                pen.cell(str(paper.copies), role="figure"),
                pen.cell(for_whom(paper, pen)),
            )
        )
        for number, paper in enumerate(papers, start=1)
    )
    return Table(columns=columns, rows=rows, dense=True)


def for_whom(paper: Paper, pen: Pen) -> str:
    """Who gets the paper, and how many of it each."""
    if paper.trainer:
        return pen.tr("trainer")
    if isinstance(paper.body, CodeSlips):
        return pen.tr("cut apart, one per person")
    match paper.per:
        case "group":
            text = pen.trn("{count} per group", "{count} per group", paper.each)
        case "pair":
            text = pen.trn("{count} per pair", "{count} per pair", paper.each)
        case "person":
            text = pen.trn("{count} per person", "{count} per person", paper.each)
        case _:
            text = pen.tr("reserve")
    return dotted(pen.lang, text, pen.tr("face down") if paper.down else "")


def _brings(workshop: Workshop, script: Script, pen: Pen) -> Table:
    columns = (
        Column(pen.runs(pen.tr("Item"))),
        Column(pen.runs(pen.tr("Number")), MINUTES + 6, kind="figure"),
        Column(pen.runs(pen.tr("For"))),
    )
    rows: list[Row] = []
    for one in to_bring(workshop, script):
        uses = [f"{_title(use.block, pen)} {use.count}" for use in one.uses]
        cells: tuple[Cell, ...] = (
            pen.cell(pen.said(one.name), bold=True),
            pen.cell(pen.texts.number(one.total), role="figure"),
            pen.cell(pen.listed(uses)),
        )
        rows.append(Row(cells))
    return Table(columns=columns, rows=tuple(rows), empty=pen.runs(pen.tr("Nothing.")), dense=True)
