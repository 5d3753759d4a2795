"""Whether the files are what they say they are, as an independent checker sees it.

It is a tool that only tests need (`pip install --require-hashes -r .ci/requirements.lock`, as
.ci/run does); without it these tests say that they were skipped.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from facilitator.core.finish import PLAIN, Finish
from facilitator.core.report_look import Dress
from facilitator.core.text import LOCALES, AudienceLanguage
from facilitator.reports.edition import edition_report
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Report
from facilitator.reports.programme import programme_report
from facilitator.reports.render import render
from facilitator.texts import load_texts
from tests.unit.reports.chinese import chinese
from tests.unit.reports.courses import made
from tests.unit.reports.english import english
from tests.unit.reports.followed import followed_day
from tests.unit.reports.programmes import runs
from tests.unit.reports.samples import logo
from tests.unit.reports.test_cover import PHOTO
from tests.unit.reports.test_extremes import KINDS, summary, thousand

page: Any = pytest.importorskip(
    "page", reason="the checker is not installed: .ci/requirements.lock has it (page-validation)"
)
ARCHIVE = Finish(archive=True)
"""A file for archives is checked against both."""


def findings(pdf: bytes, profile: str) -> list[str]:
    """What the checker says against the file."""
    report = page.validate_pdf_bytes(pdf, profile=getattr(page.ValidationProfile, profile))
    return [str(one) for one in report.failures]


def test_the_checker_finds_what_is_wrong() -> None:
    pdf = render(chinese()).pdf
    assert findings(pdf, "PDF_UA_1") == []
    assert findings(pdf, "PDF_A_2A") != []


def test_every_summary_can_be_read_by_everybody() -> None:
    found = {
        (kind, locale): findings(render(summary(kind, locale)).pdf, "PDF_UA_1")
        for kind in KINDS
        for locale in LOCALES
    }
    assert {which: said for which, said in found.items() if said} == {}


@pytest.mark.parametrize("report", [chinese, english])
@pytest.mark.parametrize("finish", [PLAIN, ARCHIVE], ids=["plain", "archive"])
def test_every_kind_of_block_can_be_read_by_everybody(
    report: Callable[[], Report], finish: Finish
) -> None:
    assert findings(render(report(), finish=finish).pdf, "PDF_UA_1") == []


@pytest.mark.parametrize("report", [chinese, english])
def test_every_kind_of_block_can_be_kept_for_ever(report: Callable[[], Report]) -> None:
    assert findings(render(report(), finish=ARCHIVE).pdf, "PDF_A_2A") == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_summary_can_be_kept_for_ever(locale: str) -> None:
    assert findings(render(summary("ties", locale), finish=ARCHIVE).pdf, "PDF_A_2A") == []


@pytest.mark.slow
def test_a_thousand_people_can_be_read_and_kept() -> None:
    pdf = render(thousand("zh-CN"), finish=ARCHIVE).pdf
    assert findings(pdf, "PDF_UA_1") == []
    assert findings(pdf, "PDF_A_2A") == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("template", "language"), [("two-day", "zh-CN"), ("half-day", "both"), ("half-day", "en")]
)
def test_every_paper_can_be_read_by_everybody(template: str, language: AudienceLanguage) -> None:
    papers = made(template, language).papers
    found = {one.number: findings(one.report.pdf, "PDF_UA_1") for one in papers}
    assert {number: said for number, said in found.items() if said} == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_reports_over_time_can_be_read_and_kept_in_any_dress(locale: str) -> None:
    texts, measure = load_texts(locale), Typesetter().measure
    dress = Dress(cover="photo", accent="#9B1B30", photo=PHOTO, logo=logo(), own_logo=logo())
    day = replace(followed_day(locale, 30, 60), dress=dress)
    edition = edition_report(day, 60, texts, measure)
    for report in (edition, programme_report(runs(locale), texts, measure)):
        pdf = render(report, finish=ARCHIVE).pdf
        assert findings(pdf, "PDF_UA_1") == []
        assert findings(pdf, "PDF_A_2A") == []
