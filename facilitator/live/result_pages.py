"""One state of a document that is worked on, made into pages: in another thread, from plain data.

This module brings the printing libraries with it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtGui import QImage

from facilitator.core.report_texts import SUMMARY, Version, Words
from facilitator.core.results import ResultSheet
from facilitator.core.wording import marks
from facilitator.live.reports import picture_of
from facilitator.reports.apart import make_pages
from facilitator.reports.day import Day
from facilitator.reports.edition import edition_report, edition_waves, edition_words
from facilitator.reports.fonts import Typesetter
from facilitator.reports.pen import Pen
from facilitator.reports.preview import page_picture, page_texts
from facilitator.reports.proposals import wording
from facilitator.reports.render import RenderedReport
from facilitator.reports.result_sheet import Printed, result_sheet
from facilitator.reports.summary import summary_report
from facilitator.texts import Texts

PAGE_DPI = 130


class Languages(NamedTuple):
    """The language of the report, and that of the windows around it."""

    report: Texts
    windows: Texts


@dataclass(frozen=True, slots=True)
class ShownPage:
    """The page that is looked at; pages are counted from 1, with the cover."""

    number: int
    count: int
    picture: QImage


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be made, and the page to be seen of it: a number, or that of a card.

    ``state`` counts the changes of the texts, ``wave`` is the document: an edition of which nothing
    was reported, or not any more, is the summary.
    """

    state: int
    day: Day
    languages: Languages
    wave: int
    names: tuple[str, ...]
    number: int
    card: str


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of which state of the texts, and of which version."""

    state: int
    version: Version
    report: RenderedReport
    words: Words
    sheet: ResultSheet
    page: ShownPage


def make(wanted: Wanted, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> Made:
    """The pages, their texts as cards, and the picture of one of them.

    Raises:
        RenderCancelled, RenderingStopped
    """
    setter = Typesetter()
    texts = wanted.languages
    day = wanted.day.in_language(texts.report.locale)
    pen = Pen(texts.report, setter.measure)
    waves = edition_waves(day)
    wave = wanted.wave if wanted.wave in waves else SUMMARY
    if wave:
        model = edition_report(day, wave, texts.report, setter.measure)
        words: Words = edition_words(day, wave, pen)
    else:
        model = summary_report(day, texts.report, setter.measure)
        words = wording(day, pen)
    report = make_pages(model, progress, cancelled)
    version = Version(texts.report.locale, wave)
    printed = Printed(version, waves, words, page_texts(report.pdf), wanted.names)
    sheet = result_sheet(day, pen, Pen(texts.windows, setter.measure), printed)
    # Here, and not when the first field looks through its text: the word list takes a while to read.
    marks("", pen.lang)
    number = sheet.page_of(wanted.card) or min(wanted.number, report.pages)
    return Made(wanted.state, version, report, words, sheet, _page(report, number))


def turn(
    made: Made,
    number: int,
    _progress: Callable[[float], None],
    _cancelled: Callable[[], bool],
) -> Made:
    """The same with another page to be seen."""
    return replace(made, page=_page(made.report, number))


def _page(report: RenderedReport, number: int) -> ShownPage:
    picture = picture_of(page_picture(report.pdf, number, PAGE_DPI))
    return ShownPage(number, report.pages, picture)
