"""Page 1 of the report of a programme: its runs, who came, whether the time was kept."""

from facilitator.core.people import Count
from facilitator.core.scoring.rounding import whole
from facilitator.core.text import dotted
from facilitator.reports.day import dates
from facilitator.reports.model import (
    Block,
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
from facilitator.reports.programme_facts import Programme, Run
from facilitator.reports.programme_promises import promises_blocks
from facilitator.reports.summary_time import total_minutes


def first_section(programme: Programme, pen: Pen) -> Section:
    """The claim, the figures of all runs, and a row for each."""
    blocks: list[Block] = [
        Lead(pen.runs(claim(programme, pen))),
        Note(pen.runs(_facts(programme, pen), "label")),
        Tiles(_tiles(programme, pen)),
        Heading(pen.runs(pen.tr("The runs"))),
        _table(programme, pen),
        *_walked_in(programme, pen),
        Paragraph(pen.runs(no_ranking(pen))),
        *promises_blocks(programme, pen),
    ]
    return Section(pen.runs(pen.tr("The programme so far")), tuple(blocks))


def claim(programme: Programme, pen: Pen) -> str:
    """How many runs and people, and what they promised."""
    there = _there(programme)
    count = len(programme.runs)
    held = (
        pen.trn(
            "{count} run with {people} people in the room.",
            "{count} runs with {people} people in the room.",
            count,
            people=there,
        )
        if there
        else pen.trn("{count} run.", "{count} runs.", count)
    )
    return pen.sentences([held, _promised(programme, pen)])


def no_ranking(pen: Pen) -> str:
    """What must not be read into the figures."""
    return pen.tr(
        "In every run other people worked in other groups. Their points cannot be compared directly,"
        " and the runs are not ranked."
    )


def totals(programme: Programme) -> tuple[int, int, int, int]:
    """Over all runs: commitments, those that still hold, those done, those confirmed."""
    every = [one.tally for one in programme.runs]
    return (
        sum(one.commitments for one in every),
        sum(one.counted for one in every),
        sum(one.done for one in every),
        sum(one.verified for one in every),
    )


def _promised(programme: Programme, pen: Pen) -> str:
    noted, counted, done, verified = totals(programme)
    if not noted:
        return ""
    if not any(one.tally.reported for one in programme.runs):
        return pen.trn(
            "{count} commitment was noted; nothing has been reported of it yet.",
            "{count} commitments were noted; nothing has been reported of them yet.",
            noted,
        )
    return pen.trn(
        "Of {count} commitment {done} is done, {verified} of them confirmed by the internal"
        " customer.",
        "Of {count} commitments {done} are done, {verified} of them confirmed by the internal"
        " customer.",
        counted,
        done=done,
        verified=verified,
    )


def _there(programme: Programme) -> int:
    return sum(one.day.attendance.there for one in programme.runs)


def _facts(programme: Programme, pen: Pen) -> str:
    first, last = programme.runs[0].day, programme.runs[-1].day
    span = pen.tr(
        "{first} to {last}",
        first=pen.texts.date(first.workshop.days[0].day),
        last=pen.texts.date(last.workshop.days[-1].day),
    )
    places = dict.fromkeys(
        place for one in programme.runs for day in one.day.workshop.days if (place := day.place)
    )
    taken = sum(one.day.attendance.taken for one in programme.runs)
    open_ones = len(programme.runs) - taken
    lacking = (
        pen.trn(
            "attendance not noted in {count} run",
            "attendance not noted in {count} runs",
            open_ones,
        )
        if taken and open_ones
        else ""
    )
    return dotted(pen.lang, span, pen.listed(list(places)), lacking)


def _tiles(programme: Programme, pen: Pen) -> tuple[Tile, ...]:
    found = [_tile(pen, pen.tr("Runs"), str(len(programme.runs)))]
    rated = [one for one in programme.runs if one.rate is not None]
    if rated:
        planned = sum(one.day.attendance.planned for one in rated)
        there = sum(_on_list(one.day.attendance) for one in rated)
        note = pen.tr("{there} of {planned} came", there=there, planned=planned)
        rate = str(whole(100 * there / planned))
        found.append(_tile(pen, pen.tr("Attendance rate"), rate, "%", note))
    planned_minutes, used = (sum(part) for part in zip(*map(_minutes, programme.runs), strict=True))
    if used:
        note = pen.tr("{minutes} minutes planned", minutes=whole(planned_minutes))
        found.append(_tile(pen, pen.tr("Time used"), str(whole(used)), pen.tr("min"), note))
    noted, counted, done, _ = totals(programme)
    if noted and counted and any(one.tally.reported for one in programme.runs):
        note = pen.tr("{part} of {of}", part=done, of=counted)
        share = str(whole(100 * done / counted))
        found.append(_tile(pen, pen.tr("Commitments done"), share, "%", note))
    elif noted:
        found.append(_tile(pen, pen.tr("Action plans"), str(noted), pen.tr("noted")))
    return tuple(found)


def _minutes(run: Run) -> tuple[float, float]:
    return total_minutes(run.day)


def _on_list(found: Count) -> int:
    return found.present + found.late


def _tile(pen: Pen, label: str, figure: str, unit: str = "", note: str = "") -> Tile:
    return Tile(
        label=pen.runs(label, "label"),
        figure=pen.runs(figure, "figure"),
        unit=pen.runs(unit, "label"),
        note=pen.runs(note, "label"),
    )


def _table(programme: Programme, pen: Pen) -> Table:
    heads = (
        pen.tr("Groups"),
        pen.tr("Attendance"),
        pen.tr("Minutes planned"),
        pen.tr("Minutes used"),
        pen.tr("Exercises scored"),
        pen.tr("Promised"),
    )
    columns = (
        Column(pen.runs(pen.tr("Run"), "label")),
        Column(pen.runs(pen.tr("Date"), "label")),
        *(Column(pen.runs(head, "label"), None, "right", "figure") for head in heads),
    )
    return Table(columns=columns, rows=tuple(_row(one, pen) for one in programme.runs))


def _walked_in(programme: Programme, pen: Pen) -> list[Block]:
    """What a figure after a plus sign is, where there is one."""
    if not any(one.day.attendance.walk_ins for one in programme.runs):
        return []
    told = pen.tr("Attendance: of those on the list; after the plus sign, who walked in.")
    return [Note(pen.runs(told, "label"))]


def _row(run: Run, pen: Pen) -> Row:
    planned, used = total_minutes(run.day)
    figures = (
        str(len(run.day.groups)),
        _attendance(run, pen),
        str(whole(planned)),
        str(whole(used)) if used else "–",
        str(len(run.day.scored)),
        str(len(run.promised)),
    )
    return Row(
        (
            pen.cell(run.name(pen), bold=True),
            pen.cell(dates(run.day, pen), role="figure"),
            *(pen.cell(one, role="figure") for one in figures),
        )
    )


def _attendance(run: Run, pen: Pen) -> str:
    """34/36 (94%); who walked in is apart; a dash where nothing was noted."""
    found = run.day.attendance
    if not found.taken:
        return "–"
    told = f"{_on_list(found)}/{found.planned}" if found.planned else str(found.there)
    if run.rate is not None:
        told = pen.tr("{name} ({share})", name=told, share=pen.percent(run.rate))
    return f"{told} +{found.walk_ins}" if found.planned and found.walk_ins else told
