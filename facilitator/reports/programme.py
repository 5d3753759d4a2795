"""One report over all runs of a course for a client (项目 → 第 1…n 期)."""

from collections.abc import Sequence
from datetime import UTC, datetime

from facilitator.core.charts.display import Measure
from facilitator.core.paper_errors import TooFewRuns
from facilitator.core.programme import LEAST_RUNS
from facilitator.core.text import dotted
from facilitator.reports.day import Day
from facilitator.reports.model import Cover, Fact, Meta, Report
from facilitator.reports.pen import Pen
from facilitator.reports.programme_facts import Programme
from facilitator.reports.programme_first import first_section
from facilitator.reports.programme_objectives import objectives_section
from facilitator.reports.programme_parts import (
    again_section,
    exercises_section,
    method_section,
)
from facilitator.texts import Texts


def programme_report(days: Sequence[Day], texts: Texts, measure: Measure) -> Report:
    """The report over these workshops, in whatever order they come; each counts once.

    Raises:
        TooFewRuns: fewer than two workshops
    """
    pen = Pen(texts, measure)
    once = {one.workshop.id: one.in_language(pen.lang) for one in days}
    if len(once) < LEAST_RUNS:
        raise TooFewRuns
    programme = Programme.of([*once.values()])
    return Report(
        meta=_meta(programme, pen),
        cover=_cover(programme, pen),
        sections=(
            first_section(programme, pen),
            *exercises_section(programme, pen),
            *objectives_section(programme, pen),
            *again_section(programme, pen),
            method_section(programme, pen),
        ),
    )


def _span(programme: Programme, pen: Pen) -> str:
    first, last = programme.runs[0].day.workshop, programme.last.workshop
    return pen.tr(
        "{first} to {last}",
        first=pen.texts.date(first.days[0].day),
        last=pen.texts.date(last.days[-1].day),
    )


def _trainers(programme: Programme, pen: Pen) -> str:
    named = dict.fromkeys(one.day.workshop.trainer for one in programme.runs)
    return pen.listed([one for one in named if one])


def _places(programme: Programme, pen: Pen) -> str:
    named = dict.fromkeys(day.place for one in programme.runs for day in one.day.workshop.days)
    return pen.listed([one for one in named if one])


def _meta(programme: Programme, pen: Pen) -> Meta:
    kind = pen.tr("Programme report")
    client = pen.listed(programme.clients)
    return Meta(
        title=f"{programme.title} {kind}",
        client=client,
        date_line=_span(programme, pen),
        place=_places(programme, pen),
        trainer=_trainers(programme, pen),
        language=pen.lang,
        footer=pen.runs(dotted(pen.lang, client, programme.title, kind), "label"),
        organiser=programme.last.organisation,
        dress=programme.last.dress,
    )


def _cover(programme: Programme, pen: Pen) -> Cover:
    client = pen.listed(programme.clients)
    made_at = max(one.day.made_at for one in programme.runs)
    made = datetime.fromtimestamp(made_at / 1000, tz=UTC).astimezone().date()
    runs = pen.trn("{count} run", "{count} runs", len(programme.runs))
    rows = (
        (pen.tr("Client"), client),
        (pen.tr("Runs"), runs),
        (pen.tr("Date"), _span(programme, pen)),
        (pen.tr("Place"), _places(programme, pen)),
        (pen.tr("Trainer"), _trainers(programme, pen)),
        (pen.tr("Training provider"), programme.last.organisation),
        (pen.tr("Contact"), programme.last.dress.contact),
        (pen.tr("Report made on"), pen.texts.date(made)),
    )
    note = pen.tr(
        "For the client. It ranks neither runs nor people and lists no participant by name."
    )
    return Cover(
        kicker=pen.runs(pen.tr("Programme report"), "label"),
        title=pen.title(programme.title),
        subtitle=pen.runs(client, "name"),
        facts=tuple(
            Fact(pen.runs(label, "label"), pen.runs(value)) for label, value in rows if value
        ),
        note=pen.runs(note, "label"),
    )
