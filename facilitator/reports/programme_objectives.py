"""The objectives over the runs: how far each was met, run by run."""

from collections.abc import Mapping

from facilitator.core.notebook import Objective
from facilitator.core.objectives import Measured, State
from facilitator.core.scoring.rounding import shown
from facilitator.reports.model import Cell, Column, Note, Row, Section, Table
from facilitator.reports.pen import Pen
from facilitator.reports.programme_facts import Programme
from facilitator.reports.summary_objectives import are_shown, rule
from facilitator.result_messages import objective_word

MOST_COLUMNS = 6
"""With more runs than this, how many runs met an objective is counted instead."""
_COUNTED = ("points", "commitments", "blocks")

Found = dict[tuple[str, str], dict[int, tuple[Measured | None, State]]]
"""Text and measure of an objective -> number of the run -> figure and state."""


def objectives_section(programme: Programme, pen: Pen) -> list[Section]:
    """A row for every objective that is shown in some run."""
    found: Found = {}
    for run in programme.runs:
        if not are_shown(run.day):
            continue
        for one, figure, where in run.day.reached:
            found.setdefault(_key(one, pen), {})[run.number] = (figure, where)
    if not found:
        return []
    by_run = len(programme.runs) <= MOST_COLUMNS
    table = _by_run(programme, found, pen) if by_run else _counts(found, pen)
    title = pen.runs(pen.tr("Training objectives, run by run"))
    return [Section(title, (table, Note(pen.runs(rule(pen), "label"))), new_page=False)]


def _key(one: Objective, pen: Pen) -> tuple[str, str]:
    return pen.said(one.text), one.measure


def _by_run(programme: Programme, found: Found, pen: Pen) -> Table:
    columns = (
        Column(pen.runs(pen.tr("Objective"), "label")),
        *(Column(pen.runs(one.name(pen), "label"), None, kind="status") for one in programme.runs),
    )
    rows = tuple(
        Row(
            (
                pen.cell(text, bold=True),
                *(_cell(runs, one.number, measure, pen) for one in programme.runs),
            )
        )
        for (text, measure), runs in found.items()
    )
    return Table(columns=columns, rows=rows)


def _cell(
    runs: Mapping[int, tuple[Measured | None, State]], number: int, measure: str, pen: Pen
) -> Cell:
    """The mark and the figure; a dash where a run did not have the objective."""
    if number not in runs:
        return pen.cell("–", role="figure")
    figure, where = runs[number]
    unit = "" if measure in _COUNTED else "%"
    said = (
        f"{shown(figure.value)}{unit}" if figure is not None else objective_word(pen.texts, where)
    )
    return Cell(pen.runs(said, "figure"), status=where)


def _counts(found: Found, pen: Pen) -> Table:
    states: tuple[State, ...] = ("full", "half", "empty")
    columns = (
        Column(pen.runs(pen.tr("Objective"), "label")),
        *(
            Column(pen.runs(objective_word(pen.texts, where), "label"), None, "right", "figure")
            for where in states
        ),
    )
    rows = tuple(
        Row(
            (
                pen.cell(text, bold=True),
                *(
                    pen.cell(str(sum(one[1] == where for one in runs.values())), role="figure")
                    for where in states
                ),
            )
        )
        for (text, _measure), runs in found.items()
    )
    return Table(columns=columns, rows=rows)
