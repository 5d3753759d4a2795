"""Everything a workshop gives out calls it, and its groups, in the language of the document."""

import re
from datetime import date, time
from functools import partial
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest

from facilitator.core.documents import NamedFile
from facilitator.core.exporting import GIVEN_KINDS, CertificateWish, ExportWish
from facilitator.core.follow_up import FollowUp
from facilitator.core.journal import Place
from facilitator.core.notebook import Jotting
from facilitator.core.planning import GROUP_NAMES, Order
from facilitator.core.text import EN, LOCALES, ZH, AudienceLanguage
from facilitator.live.announcements import read_facts
from facilitator.live.desk import Desk
from facilitator.live.editions import make_programme, programme_name
from facilitator.live.follow_up import LiveFollowUp
from facilitator.live.making import Source, make_all
from facilitator.live.naming import course_titles
from facilitator.live.opened import Opened
from facilitator.live.packs import Packs
from facilitator.live.papers import make_papers, read_course
from facilitator.live.people import LISTED, LivePeople
from facilitator.live.reports import read_day
from facilitator.live.workshops import LiveWorkshops
from facilitator.reports.apart import UNWATCHED
from facilitator.storage.library import Library
from facilitator.texts import load_texts
from tests.clock import FakeClock
from tests.unit.content.copies import SHIPPED
from tests.unit.reports.reading import bookmarks, squashed, whole_text

TITLE = {ZH: "内部客户意识（半天）", EN: "Internal Customer Awareness (Half Day)"}
OTHER: dict[str, AudienceLanguage] = {ZH: EN, EN: ZH}
CLIENT = "星海 Star"
DAY_MS = 24 * 3600 * 1000


def planned(
    library: Library, clock: FakeClock, language: AudienceLanguage, day: date = date(2026, 3, 5)
) -> str:
    """The half day as it is proposed in a language, planned and not yet begun."""
    lead = EN if language == EN else ZH
    order = Order(
        title=TITLE[lead], client=CLIENT, day=day, start=time(9), language=language,
        group_names=GROUP_NAMES[lead][:4], people=8,
    )  # fmt: skip
    return LiveWorkshops(library, partial(Packs, (SHIPPED,)), clock).create(
        "half-day", order, "console"
    )


def held(library: Library, clock: FakeClock, language: AudienceLanguage) -> str:
    """The same with something of everything that is printed with names."""
    opened = Opened(library, planned(library, clock, language), clock)
    desk = Desk(opened, ZH)
    desk.stage.start("console")
    people = LivePeople(opened, kind=LISTED)
    assert people.add("Ann Li\nBob Wu", "console").problems == ()
    people.mark([one.id for one in people.people], "present", "console")
    drawing = next(one for one in opened.script.blocks if one.content.id == "blind-drawing")
    for number, unit in enumerate(opened.workshop.units_of(drawing.block.id)):
        for slot, value in (("one-way.total", 3.0), ("two-way.total", 5.0 + number % 3)):
            desk.scores.award(Place(drawing.block.id, 1, unit.id, slot), value, "console")
    for group in opened.workshop.groups:
        promise = Jotting(kind="commitment", text="100%", group=group.id)
        desk.notebook.jot(promise, "console")
    clock.advance(30 * DAY_MS)
    kept = [
        FollowUp(commitment=one.id, state="done") for one in opened.notebook.of_kind("commitment")
    ]
    LiveFollowUp(opened).import_follow_up(kept, "console", 30)
    return opened.workshop.id


def given(library: Library, clock: FakeClock, workshop: str, *locales: str) -> list[NamedFile]:
    """Everything there is, as files."""
    wish = ExportWish(
        kinds=tuple(one for one in GIVEN_KINDS if one != "slides"),
        locales=locales,
        certificates=CertificateWish(language=ZH, issued=date(2026, 3, 5)),
    )
    made = make_all(Source(library, workshop, clock, wish), lambda _k, _l: None, UNWATCHED)
    assert made.skipped == ()
    return [NamedFile(made.name, b""), *made.files]


def read(file: NamedFile) -> str:
    """All a file says: its name, its text, its properties and bookmarks; of a picture its name."""
    match file.name.rpartition(".")[2]:
        case "pdf":
            with pikepdf.open(BytesIO(file.content)) as pdf:
                about = "".join(str(value) for value in pdf.docinfo.values())
            marks = "".join(str(one) for one in bookmarks(file.content))
            said = whole_text(file.content) + about + marks
        case "xlsx":
            with ZipFile(BytesIO(file.content)) as book:
                said = "".join(book.read(one).decode() for one in book.namelist())
        case "csv" | "svg":
            said = file.content.decode()
        case _:
            said = ""
    return squashed(f"{file.name} {said}")


def names(locale: str) -> tuple[str, ...]:
    """What only a document in this language may call the workshop and its groups."""
    return tuple(squashed(one) for one in (TITLE[locale], *GROUP_NAMES[locale][:4]))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_file_has_its_own_language(library, clock, qapp, locale) -> None:
    workshop = held(library, clock, OTHER[locale])
    files = given(library, clock, workshop, locale)
    assert len({one.name.split("/")[0] for one in files}) > 3
    for one in files:
        found = read(one)
        assert [name for name in names(OTHER[locale]) if name in found] == [], one.name
    (summary,) = (one for one in files if "Training summary" in one.name or "培训总结" in one.name)
    assert [name for name in names(locale) if name not in read(summary)] == []
    sheets = [one.name for one in files if "_" in one.name and re.search(r"/0\d_", one.name)]
    assert [re.split(r"/0\d_", one)[1] for one in sheets] == [
        f"{name}.pdf" for name in GROUP_NAMES[locale][:4]
    ]


def test_a_certificate_in_both_languages_calls_the_course_in_each(library, clock, qapp) -> None:
    files = given(library, clock, held(library, clock, ZH), *LOCALES)
    (one,) = (file for file in files if "【证书】" in file.name)
    found = squashed(whole_text(one.content))
    assert f"参加“{squashed(TITLE[ZH])}”" in found
    assert f"attendedthecourse“{squashed(TITLE[EN])}”" in found


@pytest.mark.parametrize("locale", LOCALES)
def test_messages_papers_and_the_programme_follow(library, clock, qapp, locale) -> None:
    texts = load_texts(locale)
    runs = [planned(library, clock, OTHER[locale], date(2026, 3, day)) for day in (5, 12)]
    assert read_facts(library, runs[0], texts).course == TITLE[locale]
    papers = make_papers(read_course(library, runs[0], texts))
    assert TITLE[locale] in papers.folder
    # What the room reads is in the language of the room, what the trainer reads in this one.
    for one in papers.papers:
        lead = locale if one.paper.trainer else OTHER[locale]
        found = read(NamedFile(".pdf", one.report.pdf))
        assert names(lead)[0] in found
        assert names(OTHER[lead])[0] not in found
    days = [read_day(library, one, clock.now_ms()) for one in runs]
    name = programme_name([one.workshop for one in days], texts)
    made = make_programme(days, texts)
    assert TITLE[locale] in name
    assert names(OTHER[locale])[0] not in read(NamedFile(name, made.pdf))


def test_titles_are_those_of_the_installed_packs() -> None:
    assert TITLE in course_titles()
