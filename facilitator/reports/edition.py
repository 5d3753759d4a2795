"""The summary again after 30, 60 and 90 days: first what became of the commitments, then the day
in short."""

from facilitator.core.charts.display import Measure
from facilitator.core.spreadsheets import NoCommitments
from facilitator.reports.day import Day
from facilitator.reports.edition_facts import Edition
from facilitator.reports.edition_first import day_section, first_section
from facilitator.reports.edition_groups import groups_section, list_section
from facilitator.reports.edition_method import method_section
from facilitator.reports.model import Fact, Report
from facilitator.reports.pen import Pen
from facilitator.reports.proposals import wording
from facilitator.reports.summary import summary_cover, summary_meta
from facilitator.reports.summary_objectives import objectives_blocks
from facilitator.reports.summary_steps import dated, steps
from facilitator.texts import Texts


def edition_report(day: Day, wave: int, texts: Texts, measure: Measure) -> Report:
    """The edition of a wave (30, 60 or 90) in the language of ``texts``.

    Raises:
        NoCommitments: nothing was promised, so there is nothing to follow up
    """
    pen = Pen(texts, measure)
    edition = Edition(day, wave)
    if not edition.promised:
        raise NoCommitments(day.workshop.title)
    said = wording(day, pen)
    every = dated(steps(day, pen), said)
    kind = edition_kind(wave, pen)
    when = Fact(
        pen.runs(pen.tr("Follow-up"), "label"),
        pen.runs(pen.tr("day {wave}: {date}", wave=wave, date=pen.texts.date(edition.at.day))),
    )
    return Report(
        meta=summary_meta(day, pen, kind),
        cover=summary_cover(day, pen, kind, (when,)),
        sections=(
            first_section(edition, every, pen),
            groups_section(edition, pen),
            day_section(edition, said, objectives_blocks(day, pen), pen),
            method_section(edition, pen),
            list_section(edition, pen),
        ),
    )


def edition_kind(wave: int, pen: Pen) -> str:
    """What the document is called."""
    return pen.tr("Training summary report · {wave}-day edition", wave=wave)
