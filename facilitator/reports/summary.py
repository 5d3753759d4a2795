"""The summary a client forwards: from a finished workshop to a report model.

Every figure comes with what it counts; page 1 names no group and no rank; what was not recorded
is said to be missing. No sentence says that the course caused anything.
"""

from datetime import UTC, datetime

from facilitator.core.charts.display import Measure
from facilitator.core.text import dotted
from facilitator.reports.day import Day, came, dates, who
from facilitator.reports.model import Cover, Fact, Meta, Report, Section
from facilitator.reports.pen import Pen
from facilitator.reports.proposals import wording
from facilitator.reports.summary_advice import advice_section
from facilitator.reports.summary_conclusion import conclusion
from facilitator.reports.summary_exercises import (
    exercise_sections,
    questions_section,
)
from facilitator.reports.summary_follow import follow_section
from facilitator.reports.summary_learning import learning_section
from facilitator.reports.summary_method import method_section
from facilitator.reports.summary_notebook import notebook_sections
from facilitator.reports.summary_overview import overview_section
from facilitator.reports.summary_photos import photos_section
from facilitator.reports.summary_reaction import reaction_section
from facilitator.reports.summary_service import service_section
from facilitator.reports.summary_standing import standing_section
from facilitator.reports.summary_steps import dated
from facilitator.texts import Texts


def summary_report(day: Day, texts: Texts, measure: Measure) -> Report:
    """The report model of a workshop in the language of ``texts``."""
    pen = Pen(texts, measure)
    day = day.in_language(pen.lang)
    sections = _sections(day, pen)
    kind = pen.tr("Training summary report")
    return Report(
        meta=summary_meta(day, pen, kind),
        cover=summary_cover(day, pen, kind),
        sections=tuple(sections),
    )


def _sections(day: Day, pen: Pen) -> list[Section]:
    """Each chapter only where there is something to say; page 1 names no group and stands alone
    where there is one to name. What single exercises show lies in the annex: with thirteen of
    them nobody would find the follow-up behind it."""
    said = wording(day, pen)
    every = dated(day, said, pen)
    groups: list[Section] = []
    if day.scored or day.points_given:
        groups.append(standing_section(day, pen))
    return [
        conclusion(day, said, every, pen),
        overview_section(day, pen),
        *reaction_section(day, pen),
        *learning_section(day, pen),
        *groups,
        *service_section(day, pen),
        *notebook_sections(day, pen),
        *follow_section(day, every, pen),
        *advice_section(said, pen),
        *questions_section(day, pen),
        method_section(day, said, pen),
        *exercise_sections(day, said, pen),
        *photos_section(day, pen),
    ]


def summary_meta(day: Day, pen: Pen, kind: str) -> Meta:
    """The properties of a report of this ``kind`` about a workshop, and the foot of its pages."""
    workshop = day.workshop
    footer = dotted(pen.lang, workshop.named_client, workshop.title, kind)
    return Meta(
        title=f"{workshop.title} {kind}",
        client=workshop.client,
        date_line=dates(day, pen),
        place=workshop.days[0].place,
        trainer=workshop.trainer,
        language=pen.lang,
        footer=pen.runs(footer, "label"),
        organiser=day.organisation,
        dress=day.dress,
    )


def summary_cover(day: Day, pen: Pen, kind: str, more: tuple[Fact, ...] = ()) -> Cover:
    """The cover of such a report, with ``more`` facts at the end."""
    workshop = day.workshop
    first = workshop.days[0]
    made = datetime.fromtimestamp(day.made_at / 1000, tz=UTC).astimezone().date()
    rows = (
        (pen.tr("Client"), workshop.named_client),
        (pen.tr("Date"), dates(day, pen)),
        (pen.tr("Place"), first.place),
        (pen.tr("Trainer"), workshop.trainer),
        (pen.tr("Participants"), who(day, pen)),
        (pen.tr("Attendance"), came(day, pen)),
        (pen.tr("Training provider"), day.organisation),
        (pen.tr("Contact"), day.dress.contact),
        (pen.tr("Report made on"), pen.texts.date(made)),
    )
    return Cover(
        kicker=pen.runs(kind, "label"),
        title=pen.title(workshop.title),
        subtitle=pen.runs(workshop.named_client, "name"),
        facts=(
            *(Fact(pen.runs(label, "label"), pen.runs(value)) for label, value in rows if value),
            *more,
        ),
        note=pen.runs(
            pen.tr("For the client. It ranks no individual and lists no participant by name."),
            "label",
        ),
    )
