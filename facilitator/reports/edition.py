"""The summary again after 30, 60 and 90 days: first what became of the commitments, then the day
in short."""

from facilitator.core.charts.display import Measure
from facilitator.core.follow_up import reported_waves
from facilitator.core.report_texts import Worded, Words
from facilitator.core.spreadsheets import NoCommitments
from facilitator.reports.day import Day
from facilitator.reports.edition_facts import Edition
from facilitator.reports.edition_first import day_section, first_section
from facilitator.reports.edition_groups import groups_section, list_section
from facilitator.reports.edition_method import method_section
from facilitator.reports.edition_proposals import edition_wording
from facilitator.reports.model import Fact, Report, Section
from facilitator.reports.pen import Pen
from facilitator.reports.proposals import wording
from facilitator.reports.summary import summary_cover, summary_meta
from facilitator.reports.summary_advice import recommended
from facilitator.reports.summary_objectives import objectives_blocks
from facilitator.reports.summary_steps import dated
from facilitator.texts import Texts


def edition_report(day: Day, wave: int, texts: Texts, measure: Measure) -> Report:
    """The edition of a wave (30, 60 or 90) in the language of ``texts``.

    Raises:
        NoCommitments: nothing was promised, so there is nothing to follow up
    """
    pen = Pen(texts, measure)
    day = day.in_language(pen.lang)
    edition = Edition(day, wave)
    if not edition.promised:
        raise NoCommitments(day.workshop.title)
    summed = wording(day, pen)
    every = dated(day, summed, pen)
    said = edition_wording(edition, every, pen)
    kind = edition_kind(wave, pen)
    when = Fact(
        pen.runs(pen.tr("Follow-up"), "label"),
        pen.runs(pen.tr("day {wave}: {date}", wave=wave, date=pen.texts.date(edition.at.day))),
    )
    return Report(
        meta=summary_meta(day, pen, kind),
        cover=summary_cover(day, pen, kind, (when,)),
        sections=(
            first_section(edition, said, every, pen),
            groups_section(edition, pen),
            day_section(edition, summed, objectives_blocks(day, pen), pen),
            *_advice(said, pen),
            method_section(edition, said, summed, pen),
            list_section(edition, pen),
        ),
    )


def edition_words(day: Day, wave: int, pen: Pen) -> dict[str, Worded]:
    """The texts of an edition, as they are printed."""
    return edition_wording(Edition(day, wave), dated(day, wording(day, pen), pen), pen)


def edition_waves(day: Day) -> tuple[int, ...]:
    """The waves of which there is an edition to read: something was promised, and reported."""
    return reported_waves(day.waves) if Edition(day, 0).promised else ()


def _advice(said: Words, pen: Pen) -> list[Section]:
    """What the trainer recommends by now; the program proposes nothing from reports alone."""
    lead = pen.tr(
        "The trainer’s proposals upon what was reported; whether they help is to be verified by"
        " their indicators."
    )
    return recommended(said, lead, pen)


def edition_kind(wave: int, pen: Pen) -> str:
    """What the document is called."""
    return pen.tr("Training summary report · {wave}-day edition", wave=wave)
