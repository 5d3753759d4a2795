"""What became of the commitments of every group, and of each commitment; nobody is named."""

from facilitator.core.follow_up import STATES, FollowUp, Tally
from facilitator.core.notebook import Jotting
from facilitator.core.text import pick, tidy
from facilitator.reports.edition_facts import Edition
from facilitator.reports.edition_first import share
from facilitator.reports.model import (
    Cell,
    Column,
    Lead,
    Note,
    Row,
    Section,
    Status,
    Table,
)
from facilitator.reports.pen import Pen

GROUP, WHEN, STATE, DATE = 66.0, 66.0, 76.0, 66.0
"""Widths of columns; the words have what is left."""


def groups_section(edition: Edition, pen: Pen) -> Section:
    """How many of what, group by group and together."""
    lead = pen.tr(
        "The groups stand in their order, not in a ranking: they promised different things."
    )
    blocks = (Lead(pen.runs(lead)), _counts(edition, pen))
    return Section(pen.runs(pen.tr("Group by group")), blocks, new_page=False, apart=True)


def list_section(edition: Edition, pen: Pen) -> Section:
    """Every commitment with its state, at the very end."""
    note = pen.tr("Who promised it personally is not printed.")
    blocks = (Note(pen.runs(note, "label")), _list(edition, pen))
    title = pen.runs(pen.tr("Annex: commitment by commitment"))
    return Section(title, blocks, new_page=False)


def _counts(edition: Edition, pen: Pen) -> Table:
    heads = (
        pen.tr("Promised"),
        pen.tr("Reported on"),
        pen.tr("Done"),
        pen.tr("Confirmed"),
        pen.tr("In progress"),
        pen.tr("Cancelled"),
    )
    before = edition.before
    compared = [pen.tr("vs day {before}", before=before.wave)] if before else []
    columns = (
        Column(pen.runs(pen.tr("Group"), "label")),
        *(Column(pen.runs(head, "label"), None, "right", "figure") for head in heads),
        Column(pen.runs(pen.tr("Share done"), "label"), None, "right", "figure"),
        *(Column(pen.runs(head, "label"), None, "right", "figure") for head in compared),
    )
    rows = [
        _row(
            edition.day.groups.get(one, pen.tr("no group")),
            edition.of_group(one),
            before.of_group(one) if before else None,
            pen,
        )
        for one in edition.groups
    ]
    whole = _row(pen.tr("All"), edition.tally, before.tally if before else None, pen, total=True)
    return Table(columns=columns, rows=(*rows, whole), dense=True)


def _row(name: str, found: Tally, before: Tally | None, pen: Pen, *, total: bool = False) -> Row:
    figures = (
        found.commitments,
        found.reported,
        found.done,
        found.verified,
        found.in_progress,
        found.cancelled,
    )
    cells = (
        pen.cell(name, bold=True, role="name"),
        *(pen.cell(str(one), role="figure") for one in figures),
        pen.cell(share(found.done, found.counted, pen), role="figure"),
    )
    if before is None:
        return Row(cells, total=total)
    return Row((*cells, pen.cell(signed(found.done - before.done), role="figure")), total=total)


def signed(change: int) -> str:
    """+4, −1, 0."""
    return f"{change:+d}".replace("-", "−") if change else "0"


def _list(edition: Edition, pen: Pen) -> Table:
    columns = (
        Column(pen.runs(pen.tr("Group"), "label"), GROUP),
        Column(pen.runs(pen.tr("Commitment"), "label")),
        Column(pen.runs(pen.tr("Until when"), "label"), WHEN),
        Column(pen.runs(pen.tr("State"), "label"), STATE, kind="status"),
        Column(pen.runs(pen.tr("Date completed"), "label"), DATE, "right", "figure"),
    )
    rows: list[Row] = []
    for one in edition.promised:
        found = edition.now.get(one.id, FollowUp(commitment=one.id))
        rows.append(
            Row(
                (
                    pen.cell(edition.day.groups.get(one.group, "–"), bold=True, role="name"),
                    _promise(edition, one, found.remark, pen),
                    pen.cell(one.due or "–"),
                    _state(found, pen),
                    pen.cell(pen.iso_day(found.date) if found.date else "–", role="figure"),
                )
            )
        )
    return Table(columns=columns, rows=tuple(rows), dense=True)


def _promise(edition: Edition, promise: Jotting, remark: str, pen: Pen) -> Cell:
    """What was promised, and below it what the client remarked: a column of its own would leave room
    for neither. A remark that names somebody who promised is not printed, as no promiser is."""
    text = pen.runs(promise.text, "quote")
    remark = tidy(remark)
    if not remark or any(one.who and one.who in remark for one in edition.promised):
        return Cell(text)
    said = pen.runs(pen.tr("Remark: {remark}", remark=remark), "quote")
    return Cell((*text, *pen.runs("\n"), *said))


def _state(found: FollowUp, pen: Pen) -> Cell:
    """Full only where the internal customer confirmed it."""
    if not found.state:
        return Cell(pen.runs(pen.tr("No answer")), status="empty")
    short = found.state == "verified"
    word = pen.tr("Confirmed") if short else pick(STATES[found.state], pen.lang)
    if found.state == "cancelled":
        return Cell(pen.runs(word))
    marks: dict[str, Status] = {"verified": "full", "done": "half", "in-progress": "half"}
    return Cell(pen.runs(word), status=marks.get(found.state, "empty"))
