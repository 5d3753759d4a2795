"""What was promised in every run of a programme, and what became of it."""

from facilitator.core.charts.states import StateRow, state_bars
from facilitator.core.text import dotted
from facilitator.reports.edition_first import counts_of, share, state_names
from facilitator.reports.model import Block, Chart, Heading, KeepTogether
from facilitator.reports.pen import Pen
from facilitator.reports.programme_facts import Programme, Run


def promises_blocks(programme: Programme, pen: Pen) -> list[Block]:
    """What became of the commitments of every run; nothing where nothing was promised."""
    runs = [one for one in programme.runs if one.promised]
    if not runs:
        return []
    rows = [_promised(one, pen) for one in runs]
    told = pen.tr("; ").join(f"{one.label}: {one.said}" for one in rows)
    alt = pen.tr("What became of the commitments: {values}", values=told)
    reading = pen.tr(
        "Each bar holds the commitments that were not cancelled, as they were reported last. The"
        " runs are followed up on different days; a later run has had less time."
    )
    chart = Chart(state_bars(rows, state_names(pen), pen.frame), alt, pen.runs(reading, "label"))
    heading = Heading(pen.runs(pen.tr("What became of the commitments")))
    return [KeepTogether((heading, chart))]


def _promised(run: Run, pen: Pen) -> StateRow:
    found = run.tally
    label = run.name(pen)
    if not found.reported:
        told = pen.trn(
            "{count} noted, nothing reported yet",
            "{count} noted, nothing reported yet",
            found.commitments,
        )
        return StateRow(label, (0, 0, 0, 0, found.commitments), told)
    done = pen.tr(
        "{done} done, {verified} of them confirmed",
        done=share(found.done, found.counted, pen),
        verified=found.verified,
    )
    cancelled = (
        pen.trn("{count} cancelled", "{count} cancelled", found.cancelled)
        if found.cancelled
        else ""
    )
    when = pen.tr("day {wave}", wave=run.wave)
    empty = pen.tr("All commitments were cancelled")
    return StateRow(label, counts_of(found), dotted(pen.lang, when, done, cancelled), empty)
