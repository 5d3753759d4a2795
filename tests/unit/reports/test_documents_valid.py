"""Whether certificates, hand-outs and records can be read by everybody, as a checker sees it."""

from datetime import date
from typing import Any

import pytest

from facilitator.core.certificates import Attended, Certificate
from facilitator.core.people import Count, Participant
from facilitator.core.text import LOCALES
from facilitator.reports.certificate_list import Listed, certificate_list
from facilitator.reports.fonts import Typesetter
from facilitator.reports.full_record import DayCount, full_record
from facilitator.reports.hand_out import HandOut, hand_out
from facilitator.reports.model import Report
from facilitator.reports.pen import Pen
from facilitator.reports.render import render
from facilitator.texts import load_texts
from tests.unit.reports.days import Played, whole_day
from tests.unit.reports.samples import logo
from tests.unit.reports.test_certificate import LANGUAGES, NAMES, order, report
from tests.unit.reports.test_hand_out import promised

page: Any = pytest.importorskip(
    "page", reason="the checker is not installed: .ci/requirements.lock has it (page-validation)"
)


def failures(made: Report) -> list[str]:
    """What the checker says against the file."""
    checked = page.validate_pdf_bytes(render(made).pdf, profile=page.ValidationProfile.PDF_UA_1)
    return [str(one) for one in checked.failures]


@pytest.mark.parametrize("language", LANGUAGES)
def test_certificates(language: Any) -> None:
    made = order(language, "two-day", logo=logo())
    assert failures(report(made, *NAMES, language=language)) == []


def test_certificates_on_paper_that_is_printed_already() -> None:
    assert failures(report(order(printed=True, shift=(3.0, 2.0)), "欧阳堃")) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_hand_outs_records_and_lists(locale: str) -> None:
    pen = Pen(load_texts(locale), Typesetter().measure)
    day = promised(whole_day(locale).day(), 12)
    person = Attended(Participant(id="a", words="a", name="王芳"), 1.0)
    listed = [Listed(Certificate(1, "a", "issued", date(2026, 3, 5)), person)]
    empty = Played(locale, template="two-day").day()
    assert failures(hand_out(day, HandOut(), pen)) == []
    assert failures(hand_out(empty, HandOut(), pen)) == []
    assert failures(full_record(day, [DayCount("D", Count(5, 3, 1, 1, 0))], pen)) == []
    assert failures(full_record(empty, [], pen)) == []
    assert failures(certificate_list(day.workshop, listed, [person], pen)) == []
