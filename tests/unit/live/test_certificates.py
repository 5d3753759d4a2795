"""Certificates are written among the actions: numbers, states, and what a refused one leaves."""

from datetime import date

import pytest
from PySide6.QtCore import QObject

from facilitator.core.certificates import CERTIFICATE
from facilitator.core.errors import RecordsOnly
from facilitator.core.exporting import CertificateWish
from facilitator.core.paper_errors import (
    NobodyCalled,
    NobodyListed,
    NoSuchCertificate,
    SeveralCalled,
)
from facilitator.core.report_look import ReportLook
from facilitator.live import certificate_printing
from facilitator.live.certificate_printing import (
    drafted_certificates,
    named,
    print_certificate_list,
    print_certificates,
)
from facilitator.live.certificates import LiveCertificates
from facilitator.live.dressing import keep_own_logo
from facilitator.live.opened import Opened
from facilitator.live.people import LISTED, LivePeople
from facilitator.live.report_look import LiveReportLook, kept
from facilitator.reports.logo import NotAPicture
from facilitator.reports.model import Report
from facilitator.reports.render import RenderedReport, render
from facilitator.texts import load_texts
from tests.unit.live.conftest import plant
from tests.unit.live.test_report_look import png
from tests.unit.reports.reading import squashed, whole_text

MARCH = date(2026, 3, 5)
LIST = "张伟，研发\n王芳，研发\n王芳，财务\n李明"


@pytest.fixture
def people(opened, qapp) -> LivePeople:
    made = LivePeople(opened, QObject(qapp), kind=LISTED)
    assert made.add(LIST, "console").problems == ()
    return made


@pytest.fixture
def live(opened, people) -> LiveCertificates:
    return LiveCertificates(opened)


def again(opened: Opened) -> LiveCertificates:
    """What another start of the program finds."""
    return LiveCertificates(Opened(opened.library, opened.workshop.id, opened.clock))


def wish(**facts: object) -> CertificateWish:
    return CertificateWish(language="zh-CN", **facts)  # pyright: ignore[reportArgumentType]


def printed(opened: Opened, **facts: object) -> str:
    made = print_certificates(opened, wish(issued=MARCH, **facts), "console")
    return squashed(whole_text(made.report.pdf))


def test_numbers_stay_with_their_people_when_others_come_and_go(live, people, opened) -> None:
    ids = [one.id for one in people.people]
    live.give(ids, MARCH, "console")
    before = {one.person: one.number for one in again(opened).register().values()}
    assert list(before.values()) == [1, 2, 3, 4]
    people.remove(ids[3:], "console")
    people.add("赵六", "console")
    live.give([one.id for one in people.people], MARCH, "console")
    after = {one.person: one.number for one in again(opened).register().values()}
    assert {who: after[who] for who in before} == before
    assert sorted(after.values()) == [1, 2, 3, 4, 5]


def test_what_is_given_twice_is_written_once_and_named_nowhere(live, people, opened) -> None:
    heard: list[None] = []
    live.changed.connect(lambda: heard.append(None))
    ids = [one.id for one in people.people]
    live.give(ids, None, "console")
    live.give(ids, None, "console")
    deeds = [one for one in opened.actions if one.kind == CERTIFICATE]
    assert len(deeds) == len(heard) == 1
    assert not any(one.name in str(deeds) for one in people.people)
    assert {one.state for one in live.register().values()} == {"pre-printed"}


def test_void_ones_are_not_printed_and_are_listed(live, people, opened) -> None:
    ids = [one.id for one in people.people]
    live.give(ids, MARCH, "console")
    text = printed(opened, void=(1,), leave_out=tuple(ids[:1]))
    assert "张伟" not in text
    assert "李明" in text
    assert again(opened).register()[1].state == "void"
    pdf = print_certificate_list(opened, load_texts("zh-CN")).pdf
    page = squashed(whole_text(pdf))
    assert "-001张伟研发作废" in page
    assert "已发3份，预印0份，作废1份。" in page
    assert page.index("未发证书的学员") < page.rindex("张伟")


@pytest.mark.parametrize("trouble", ["logo", "number", "nobody"])
def test_a_refused_certificate_gives_no_number(live, people, opened, trouble: str) -> None:
    live.give([people.people[0].id], MARCH, "console")
    before = live.register()
    facts = {
        "logo": {"logo": b"no picture", "void": (1,)},
        "number": {"void": (1, 9)},
        "nobody": {"leave_out": tuple(one.id for one in people.people), "void": (1,)},
    }[trouble]
    with pytest.raises((NotAPicture, NoSuchCertificate, NobodyListed)):
        print_certificates(opened, wish(issued=MARCH, **facts), "console")
    assert live.register() == before
    assert again(opened).register() == before


def test_who_was_handed_one_keeps_it_whatever_is_noted_later(live, people, opened) -> None:
    first = people.people[0].id
    live.give([first], MARCH, "console")
    people.mark([first], "absent", "console")
    people.mark([people.people[1].id], "present", "console")
    text = printed(opened)
    assert "张伟" in text
    assert "李明" not in text


def test_people_are_named_as_they_are_called(people) -> None:
    found = people.people
    assert named(found, "李明") == found[3]
    assert named(found, "王芳 财务") == found[2]
    assert named(found, " 李 明 ") == found[3]
    with pytest.raises(SeveralCalled):
        named(found, "王芳")
    with pytest.raises(NobodyCalled):
        named(found, "王")


def test_a_computer_that_only_records_gives_none(library, clock, qapp) -> None:
    opened = Opened(library, plant(library, clock, assisting=True), clock)
    live = LiveCertificates(opened)
    with pytest.raises(RecordsOnly):
        live.give(["x"], MARCH, "console")
    assert live.register() == {}


def test_they_and_their_list_are_in_the_colour_of_the_look(people, opened, monkeypatch) -> None:
    LiveReportLook(opened).choose(ReportLook(accent="#FFB000"), "console")
    worn: list[str] = []

    def make(report: Report, *_: object, **__: object) -> RenderedReport:
        worn.append(report.meta.accent)
        return render(report)

    monkeypatch.setattr(certificate_printing, "make_pages", make)
    printed(opened)
    print_certificate_list(opened, load_texts("zh-CN"))
    assert worn == ["#9F6C00"] * 2


def test_the_list_wears_the_logos_of_reports_and_the_one_chosen_for_certificates(
    people, opened, monkeypatch, tmp_path, expected_log
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (sha, client), own, chosen = kept(png()), png(size=(40, 10)), png(size=(20, 20))
    LiveReportLook(opened).choose(ReportLook(logo=sha), "console", {sha: client})
    keep_own_logo(own)
    worn: list[tuple[bytes | None, bytes | None]] = []

    def make(report: Report, *_: object, **__: object) -> RenderedReport:
        worn.append((report.meta.dress.logo, report.meta.dress.own_logo))
        return render(report)

    monkeypatch.setattr(certificate_printing, "make_pages", make)
    texts = load_texts("zh-CN")
    print_certificate_list(opened, texts)
    for logo in (None, chosen, b"no picture"):
        draft = drafted_certificates(opened, wish(issued=MARCH, logo=logo))
        made = print_certificate_list(opened, texts, draft=draft)
        assert made.pages == 1
    assert worn == [(client, own), (client, own), (client, chosen), (client, None)]
    assert len(expected_log) == 1
