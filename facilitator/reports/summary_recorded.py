"""What is on record of a day that left little: what there is, and what is missing, in so many words.

Page 1 shows it where neither objectives nor findings do: a director then sees at once why.
"""

from facilitator.core.text import dotted
from facilitator.reports.day import Day, came
from facilitator.reports.model import Block, Cell, Column, Heading, Row, Status, Table
from facilitator.reports.pen import Pen
from facilitator.reports.summary_levels import reaction
from facilitator.reports.summary_objectives import are_shown
from facilitator.reports.summary_overview import scorable

WHAT = 150.0
"""Width of the column that says what might be on record; how much is has what is left."""
FEW_FINDINGS = 1


def recorded_blocks(day: Day, found: int, pen: Pen) -> list[Block]:
    """The table; nothing before the workshop was held, or where ``found`` findings say more."""
    if not day.was_held or are_shown(day) or found > FEW_FINDINGS:
        return []
    lines = [
        (pen.tr("Blocks run"), *_blocks(day, pen)),
        (pen.tr("Scores of exercises"), *_scores(day, pen)),
        (pen.tr("Attendance"), *_attendance(day, pen)),
        (pen.tr("Action plans"), *_noted(len(day.notebook.of_kind("commitment")), pen)),
        (pen.tr("Questionnaires"), *_questionnaires(day, pen)),
        (pen.tr("Observations, quotes, photos"), *_notes(day, pen)),
    ]
    rows = tuple(
        Row((pen.cell(what, bold=True), Cell(pen.runs(told), status=status)))
        for what, told, status in lines
    )
    columns = (
        Column(pen.runs(pen.tr("What"), "label"), WHAT),
        Column(pen.runs(pen.tr("On record"), "label"), kind="status"),
    )
    return [
        Heading(pen.runs(pen.tr("What is on record, and what is not"))),
        Table(columns=columns, rows=rows, dense=True),
    ]


def _share(done: int, count: int) -> Status:
    return "empty" if not done else "full" if done == count else "half"


def _blocks(day: Day, pen: Pen) -> tuple[str, Status]:
    done, count = sum(b.block.id in day.actual for b in day.script.blocks), len(day.script.blocks)
    return pen.tr("{done} of {count}", done=done, count=count), _share(done, count)


def _scores(day: Day, pen: Pen) -> tuple[str, Status]:
    exercises = scorable(day)
    if not exercises:
        given = day.points_given
        return (pen.tr("class points") if given else pen.tr("nothing to score")), _share(given, 1)
    complete = sum(day.is_complete(one.block.id) for one in exercises)
    partly = sum(day.is_partly_scored(one.block.id) for one in exercises)
    told = dotted(
        pen.lang,
        pen.tr("{done} of {count}", done=complete, count=len(exercises)),
        pen.trn("{count} in part", "{count} in part", partly) if partly else "",
        pen.tr("class points") if day.points_given else "",
    )
    some = partly or day.points_given
    return told, "half" if some and not complete else _share(complete, len(exercises))


def _attendance(day: Day, pen: Pen) -> tuple[str, Status]:
    count = day.attendance
    if not count.taken:
        return pen.tr("not noted"), "empty"
    marked = count.present + count.late + count.absent
    return came(day, pen), "full" if marked >= count.planned else "half"


def _noted(count: int, pen: Pen) -> tuple[str, Status]:
    if not count:
        return pen.tr("none noted"), "empty"
    return pen.trn("{count} noted", "{count} noted", count), "full"


def _questionnaires(day: Day, pen: Pen) -> tuple[str, Status]:
    level = reaction(day, pen)
    return level.note, level.filling


def _notes(day: Day, pen: Pen) -> tuple[str, Status]:
    said = len(day.notebook.of_kind("observation")) + len(day.notebook.of_kind("quote"))
    return _noted(said + len(day.notebook.photos), pen)
