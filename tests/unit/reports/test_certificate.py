"""Certificates as a reader gets them: one page each, whole names, nothing that claims too much."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from facilitator.core.certificates import Attended, Certificate, exercises_for, hours
from facilitator.core.people import Participant
from facilitator.core.text import LOCALES, AudienceLanguage, pick
from facilitator.reports.certificate import CertificateOrder, Holder, certificates_report
from facilitator.reports.certificate_list import Listed, certificate_list
from facilitator.reports.certificate_page import HEIGHT, LEFT, RIGHT, WIDTH
from facilitator.reports.fonts import Typesetter
from facilitator.reports.logo import NotAPicture
from facilitator.reports.model import Report
from facilitator.reports.pen import Pen
from facilitator.reports.render import render
from facilitator.reports.scribe import scribe
from facilitator.texts import load_texts
from tests.unit.reports.days import Played
from tests.unit.reports.reading import bookmarks, ink_boxes, page_texts, squashed, texts
from tests.unit.reports.samples import FORTY, HARD_STRINGS, logo

MARCH = date(2026, 3, 5)
NAMES = (
    *HARD_STRINGS,
    "𠮷野㛃龘堃",
    FORTY,
    "Maximiliane Featherstonehaugh-Cholmondeley",
    "Wolfeschlegelsteinhausenbergerdorffvoralternfamiliaris",
    "李",
)
LANGUAGES: tuple[AudienceLanguage, ...] = ("zh-CN", "en", "both")
CLAIMS = ("合格", "认证", "资质", "名次", "等级", "qualified", "accredit", "rank", "grade")


def order(language: str = "zh-CN", template: str = "one-day", **facts: object) -> CertificateOrder:
    played = Played("en" if language == "en" else "zh-CN", template=template)
    blocks = played.script.blocks
    found = exercises_for(blocks, {one.block.id for one in blocks})
    workshop = replace(
        played.workshop,
        trainer="李 堃",
        days=tuple(replace(one, place="上海 201 室") for one in played.workshop.days),
    )
    made = CertificateOrder(
        workshop=workshop,
        hours=hours(workshop),
        learned=tuple(
            {locale: pick(one.fill(one.content.learned or {}), locale) for locale in LOCALES}
            for one in found
        ),
        organiser="北屿国际 人力资源部",
    )
    return replace(made, **facts)  # pyright: ignore[reportArgumentType]


def report(made: CertificateOrder, *names: str, language: AudienceLanguage = "zh-CN") -> Report:
    holders = [Holder(name, number, MARCH) for number, name in enumerate(names, start=1)]
    return certificates_report(made, holders, scribe(language, Typesetter().measure))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", ["one-day", "two-day"])
def test_every_text_stands_on_the_page_of_its_person(
    language: AudienceLanguage, template: str
) -> None:
    made = report(order(language, template), *NAMES, language=language)
    rendered = render(made)
    pages = [squashed(page) for page in page_texts(rendered.pdf)]
    assert rendered.pages == len(pages) == len(NAMES)
    assert rendered.missing_glyphs == ()
    for section, page in zip(made.sections, pages, strict=True):
        assert [one for one in texts(section) if squashed(one) not in page] == []
        assert not any(claim in page for claim in CLAIMS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_and_nothing_overlaps_the_places_to_sign(
    language: AudienceLanguage,
) -> None:
    made = order(language, "two-day")
    made = replace(made, workshop=replace(made.workshop, title=FORTY), organiser=FORTY)
    for page, character, (left, bottom, right, top) in ink_boxes(
        render(report(made, *NAMES, language=language)).pdf
    ):
        where = (page, character, left, bottom, right, top)
        assert left >= LEFT - 6, where
        assert right <= RIGHT + 1, where
        assert top <= HEIGHT - 40, where
        assert bottom >= 30, where


def test_the_wording_is_the_agreed_one() -> None:
    (page,) = page_texts(render(report(order(), "欧阳堃")).pdf)
    said = squashed(page)
    assert "欧阳堃：" in said
    assert (
        "于2026年3月5日参加“内部客户意识工作坊”培训（6学时），完成全部课程内容，特发此证。" in said
    )
    assert "培训证书CertificateofTraining" in said
    assert "发证日期：2026年3月5日" in said
    assert "（盖章）" in said
    assert "学时：6（9:00–12:00，13:30–16:30，含课间休息）" in said
    (page,) = page_texts(render(report(order(completion=True), "欧阳堃")).pdf)
    assert "结业证书" in page


def test_pages_lie_and_are_found_by_name() -> None:
    rendered = render(report(order(), "欧阳堃", "Li & Søn"))
    assert bookmarks(rendered.pdf) == ["欧阳堃", "Li & Søn"]
    with pikepdf.open(BytesIO(rendered.pdf)) as document:
        for page in document.pages:
            assert [float(one) for one in page.mediabox] == pytest.approx(
                [0, 0, WIDTH, HEIGHT], abs=0.01
            )


def test_a_course_that_says_nothing_about_what_is_learned_has_no_heading_for_it() -> None:
    (page,) = page_texts(render(report(order(learned=()), "欧阳堃")).pdf)
    assert "学习内容" not in page
    assert "特发此证" in squashed(page)


def test_a_pre_printed_one_has_room_for_its_date() -> None:
    made = certificates_report(order(), [Holder("李", 1)], scribe("zh-CN", Typesetter().measure))
    (page,) = page_texts(render(made).pdf)
    assert "发证日期：＿＿＿＿年＿＿月＿＿日" in squashed(page)


def test_paper_that_is_printed_already_gets_no_frame_and_no_title_and_is_moved() -> None:
    plain = render(report(order(), "欧阳堃")).pdf
    moved = render(report(order(printed=True, shift=(10.0, -5.0)), "欧阳堃")).pdf
    assert "培训证书" not in page_texts(moved)[0]
    assert "Certificate" not in page_texts(moved)[0]

    def place(pdf: bytes) -> tuple[float, float]:
        box = next(box for _page, character, box in ink_boxes(pdf) if character == "欧")
        return box[0], box[1]

    (x, y), (right, up) = place(plain), place(moved)
    assert right - x == pytest.approx(10 * 72 / 25.4, abs=0.01)
    assert up - y == pytest.approx(-5 * 72 / 25.4, abs=0.01)
    # Where there is no such paper, nothing is moved.
    assert place(render(report(order(shift=(10.0, -5.0)), "欧阳堃")).pdf) == (x, y)
    with pikepdf.open(BytesIO(moved)) as document:
        assert b" re" not in document.pages[0].Contents.read_bytes()


def test_ground_and_logo_stand_in_the_file_once() -> None:
    rendered = render(report(order(logo=logo()), *(f"学员{number}" for number in range(40))))
    with pikepdf.open(BytesIO(rendered.pdf)) as document:
        forms = [
            one
            for one in document.objects
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") in ("/Form", "/Image")
        ]
    # The ground; the logo, its picture and its transparency.
    assert len(forms) == 4
    assert len(rendered.pdf) < 200_000


def test_a_logo_that_is_none_is_refused() -> None:
    with pytest.raises(NotAPicture):
        render(report(order(logo=b"<svg/>"), "李"))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_list_names_every_number_and_who_has_none(locale: str) -> None:
    pen = Pen(load_texts(locale), Typesetter().measure)
    person = Attended(Participant(id="a", words="a", name="<b>王</b>", department="R&D"), 1.0)
    other = Attended(Participant(id="b", words="b", name="李明"), 0.42)
    listed = [
        Listed(Certificate(1, "a", "void", MARCH), person),
        Listed(Certificate(2, "a", "issued", MARCH), person),
        Listed(Certificate(3, "gone", "pre-printed"), None),
    ]
    workshop = order().workshop
    made = certificate_list(workshop, listed, [other], pen)
    rendered = render(made)
    page = squashed("".join(page_texts(rendered.pdf)))
    assert rendered.pages == 1
    assert [one for one in texts(made.sections) if squashed(one) not in page] == []
    assert "42%" in page
    empty = render(certificate_list(workshop, [], [], pen))
    assert empty.pages == 1
