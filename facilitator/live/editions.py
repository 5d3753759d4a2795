"""The reports over time: a workshop after 30, 60 and 90 days, and all runs of a programme.

This module brings the printing libraries with it.
"""

from collections.abc import Sequence
from dataclasses import replace

from facilitator.core.documents import document_name
from facilitator.core.finish import PLAIN, Finish
from facilitator.core.programme import programme_title
from facilitator.core.workshop import Workshop
from facilitator.reports.day import Day
from facilitator.reports.edition import edition_report
from facilitator.reports.fonts import Typesetter
from facilitator.reports.programme import programme_report
from facilitator.reports.render import RenderedReport, render
from facilitator.texts import Texts


def make_edition(day: Day, wave: int, texts: Texts, finish: Finish = PLAIN) -> RenderedReport:
    """The edition of a workshop after so many days (30, 60 or 90).

    Raises:
        NoCommitments
    """
    return render(edition_report(day, wave, texts, Typesetter().measure), finish=finish)


def edition_name(workshop: Workshop, wave: int, texts: Texts) -> str:
    """What its file is called: 【30天跟踪】客户_课程_20260305.pdf."""
    kind = texts.tr("{wave}-day follow-up", wave=wave)
    return f"{document_name(kind, workshop, texts.locale)}.pdf"


def make_programme(days: Sequence[Day], texts: Texts, finish: Finish = PLAIN) -> RenderedReport:
    """One report over all runs of a course.

    Raises:
        TooFewRuns
    """
    return render(programme_report(days, texts, Typesetter().measure), finish=finish)


def programme_name(workshops: Sequence[Workshop], texts: Texts) -> str:
    """What its file is called, after its last run: 【项目报告】客户_课程_20260610.pdf."""
    ordered = sorted(workshops, key=lambda one: one.days[0].day)
    title = programme_title([one.title for one in ordered])
    last = replace(ordered[-1], title=title or ordered[-1].title)
    return f"{document_name(texts.tr('Programme report'), last, texts.locale)}.pdf"
