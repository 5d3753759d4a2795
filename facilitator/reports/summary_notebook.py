"""What the trainer noted down: what was seen and said, what was promised, what stayed open.

No person is named: a quote stands without its speaker and its group, and who promised stays with
the trainer. Among few people a quote would name its speaker all the same: there is none then.
"""

from facilitator.core.notebook import Jotting, JottingKind, by_block
from facilitator.core.thresholds import LEAST_QUOTED
from facilitator.reports.day import Day
from facilitator.reports.model import Block as ReportBlock
from facilitator.reports.model import Column, Heading, KeepTogether, Lead, Note, Row, Section, Table
from facilitator.reports.pen import Pen

BLOCK, GROUP, WHEN, CHECKED, STATE = 104.0, 74.0, 76.0, 92.0, 60.0
"""Widths of columns; the words have what is left."""


def notebook_sections(day: Day, pen: Pen) -> list[Section]:
    """Commitments, observations and quotes, open questions: each where something was noted."""
    found = (_commitments(day, pen), _seen_and_said(day, pen), _parked(day, pen))
    return [one for one in found if one is not None]


def _noted(day: Day, kind: JottingKind) -> list[Jotting]:
    """The notes of a kind in the order of the agenda."""
    order = [one.block.id for one in day.script.blocks]
    found = by_block(day.notebook.of_kind(kind), order)
    return [one for one in found if isinstance(one, Jotting)]


def _commitments(day: Day, pen: Pen) -> Section | None:
    """Who promised what until when, by group; the persons stay with the trainer."""
    found = _noted(day, "commitment")
    if not found:
        return None
    place = {group: number for number, group in enumerate(day.groups)}
    found.sort(key=lambda one: place.get(one.group, len(place)))
    rows = tuple(
        Row(
            (
                pen.cell(day.groups.get(one.group, "–"), bold=True, role="name"),
                pen.cell(one.text, role="quote"),
                pen.cell(one.due or "–"),
                pen.cell(one.checker or "–"),
            )
        )
        for one in found
    )
    columns = (
        Column(pen.runs(pen.tr("Group"), "label"), GROUP),
        Column(pen.runs(pen.tr("Commitment"), "label")),
        Column(pen.runs(pen.tr("Until when"), "label"), WHEN),
        Column(pen.runs(pen.tr("Checked by"), "label"), CHECKED),
    )
    dated = sum(bool(one.due) for one in found)
    checked = sum(bool(one.checker) for one in found)
    lead = pen.trn(
        "{count} commitment was noted; {dated} with a date, {checked} with a witness.",
        "{count} commitments were noted; {dated} with a date, {checked} with a witness.",
        len(found),
        dated=dated,
        checked=checked,
    )
    if not dated and not checked:
        lead = pen.trn(
            "{count} commitment was noted, without a date and without a witness.",
            "{count} commitments were noted, without dates and without witnesses.",
            len(found),
        )
    blocks = (
        Lead(pen.runs(lead)),
        Table(columns=columns, rows=rows),
        Note(pen.runs(pen.tr("Who promised it personally is not printed."), "label")),
    )
    title = pen.tr("Action plan and service commitments")
    return Section(pen.runs(title), blocks, new_page=False)


def _seen_and_said(day: Day, pen: Pen) -> Section | None:
    """What the trainer saw, group by group, and what was said, with nobody's name."""
    observations, quotes = _noted(day, "observation"), _noted(day, "quote")
    few = 0 < day.workshop.people < LEAST_QUOTED
    blocks: list[ReportBlock] = []
    if observations:
        blocks += [Heading(pen.runs(pen.tr("What the trainer saw"))), _seen(day, observations, pen)]
    if quotes and few:
        words = pen.tr("Nothing is quoted from fewer than {count} people.", count=LEAST_QUOTED)
        blocks.append(Note(pen.runs(words, "label")))
    elif quotes:
        blocks += [Heading(pen.runs(pen.tr("What was said"))), _said(day, quotes, pen)]
    if not blocks:
        return None
    words = pen.tr("Noted by the trainer at the time; a selection, not a measurement.")
    lead = Lead(pen.runs(words))
    return Section(pen.runs(pen.tr("Seen and said")), (lead, *blocks), new_page=False)


def _seen(day: Day, observations: list[Jotting], pen: Pen) -> Table:
    titles = day.script.titles(pen.lang)
    return Table(
        columns=(
            Column(pen.runs(pen.tr("Block"), "label"), BLOCK),
            Column(pen.runs(pen.tr("Group"), "label"), GROUP),
            Column(pen.runs(pen.tr("Observation"), "label")),
        ),
        rows=tuple(
            Row(
                (
                    pen.cell(titles.get(one.block, "–"), role="quote"),
                    pen.cell(day.groups.get(one.group, "–"), bold=True, role="name"),
                    pen.cell(one.text, role="quote"),
                )
            )
            for one in observations
        ),
    )


def _said(day: Day, quotes: list[Jotting], pen: Pen) -> Table:
    titles = day.script.titles(pen.lang)
    return Table(
        columns=(
            Column(pen.runs(pen.tr("Block"), "label"), BLOCK),
            Column(pen.runs(pen.tr("Quote"), "label")),
        ),
        rows=tuple(
            Row(
                (
                    pen.cell(titles.get(one.block, "–"), role="quote"),
                    pen.cell(pen.quoted(one.text), role="quote"),
                )
            )
            for one in quotes
        ),
    )


def _parked(day: Day, pen: Pen) -> Section | None:
    """The questions that were put aside, and which of them are still open."""
    found = _noted(day, "parking")
    if not found:
        return None
    titles = day.script.titles(pen.lang)
    rows = tuple(
        Row(
            (
                pen.cell(titles.get(one.block, "–"), role="quote"),
                pen.cell(one.text, role="quote"),
                pen.cell(pen.tr("answered") if one.answered else pen.tr("open")),
            )
        )
        for one in found
    )
    columns = (
        Column(pen.runs(pen.tr("Block"), "label"), BLOCK),
        Column(pen.runs(pen.tr("Question"), "label")),
        Column(pen.runs(pen.tr("State"), "label"), STATE),
    )
    lead = Lead(pen.runs(_put_aside(found, pen)))
    blocks = (KeepTogether((lead, Table(columns=columns, rows=rows))),)
    return Section(pen.runs(pen.tr("Questions put aside")), blocks, new_page=False)


def _put_aside(found: list[Jotting], pen: Pen) -> str:
    """How many there were; some, all or none of them still open."""
    still_open = sum(not one.answered for one in found)
    if not still_open:
        return pen.trn(
            "{count} question was put aside and answered by the end.",
            "{count} questions were put aside, and all of them answered by the end.",
            len(found),
        )
    if still_open == len(found):
        return pen.trn(
            "{count} question was put aside and still open at the end.",
            "{count} questions were put aside, and all of them still open at the end.",
            len(found),
        )
    return pen.tr(
        "{count} questions were put aside, {open} of them still open at the end.",
        count=len(found),
        open=still_open,
    )
