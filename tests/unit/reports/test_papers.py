"""The papers of a course as PDF: everything is there, nothing overflows, no answer gets out."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from facilitator.core.papers import AnswerKey, CodeSlips, Letters, Questionnaire
from facilitator.core.script import paper_mark
from facilitator.core.text import AudienceLanguage
from facilitator.live.papers import MadePaper, file_name
from facilitator.reports.fonts import Typesetter
from facilitator.reports.papers import paper_report
from facilitator.reports.theme import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from facilitator.texts import load_texts
from tests.unit.reports.courses import course_of, made
from tests.unit.reports.reading import fonts_of, ink_boxes, page_texts, squashed, texts

LANGUAGES: tuple[AudienceLanguage, ...] = ("zh-CN", "en", "both")
ALL = [("half-day", one) for one in LANGUAGES] + [("two-day", "zh-CN")]


def papers(template: str, language: AudienceLanguage) -> Iterator[MadePaper]:
    yield from made(template, language).papers


def text_of(paper: MadePaper) -> str:
    return squashed("".join(page_texts(paper.report.pdf)))


def named(template: str, language: AudienceLanguage, name: str) -> MadePaper:
    return next(one for one in papers(template, language) if name in one.paper.name["zh-CN"])


@pytest.mark.parametrize(("template", "language"), ALL)
def test_every_word_of_the_model_is_on_the_paper(template: str, language: AudienceLanguage) -> None:
    course = course_of(template, language)
    pages = {one.number: one.report.pages for one in papers(template, language)}
    for one in papers(template, language):
        model = paper_report(course, one.paper, Typesetter().measure, pages)
        found = text_of(one)
        lines = [
            line for said in texts(model.sections) for line in said.split("\n") if line.strip()
        ]
        if one.paper.kind in ("run", "materials"):
            # A reader mixes the columns, and a row may go on overleaf: each character is there.
            lines = [line for line in lines if line != "无。"]
            assert not Counter(squashed("".join(lines))) - Counter(found), one.paper.name
        else:
            assert not [line for line in lines if squashed(line) not in found], one.paper.name


@pytest.mark.parametrize(("template", "language"), ALL)
def test_nothing_leaves_the_page_and_every_character_has_a_face(
    template: str, language: AudienceLanguage
) -> None:
    for one in papers(template, language):
        assert one.report.missing_glyphs == ()
        if isinstance(one.paper.body, Letters):
            continue
        for page, character, (left, low, right, high) in ink_boxes(one.report.pdf):
            across = left >= MARGIN - 3 and right <= PAGE_WIDTH - MARGIN + 3
            inside = across and low > 20 and high < PAGE_HEIGHT - MARGIN + 3
            assert inside, (one.paper.name, page, character)


@pytest.mark.parametrize(("template", "language"), ALL)
def test_variables_are_filled_in(template: str, language: AudienceLanguage) -> None:
    found = [text_of(one) for one in papers(template, language)]
    assert not [text for text in found if "{{" in text]
    if template == "two-day":
        assert any("星海制造一名新员工" in text for text in found)


def test_faces_are_embedded() -> None:
    for one in papers("half-day", "both"):
        for name, keys in fonts_of(one.report.pdf).items():
            assert "/FontFile2" in keys, (one.paper.name, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_is_where_it_belongs(language: AudienceLanguage) -> None:
    found = text_of(named("half-day", language, "课后反馈表"))
    assert ("总体上我对本次培训满意" in found) == (language != "en")
    assert ("OverallIamsatisfiedwiththistraining" in found) == (language != "zh-CN")
    # What the trainer alone reads is in one language.
    assert "每组1份" in text_of(named("half-day", "both", "物料清单"))
    assert "pergroup" not in text_of(named("half-day", "both", "物料清单"))


def test_privacy_is_said_on_everything_that_asks_about_people() -> None:
    asked = [one for one in papers("two-day", "zh-CN") if one.paper.kind == "surveys"]
    open_to_all = [
        one for one in asked if not one.paper.trainer and not isinstance(one.paper.body, CodeSlips)
    ]
    assert len(open_to_all) == 11
    for one in open_to_all:
        assert "数据只存于讲师电脑" in text_of(one), one.paper.name


@pytest.mark.parametrize(("template", "language"), [("two-day", "zh-CN"), ("half-day", "both")])
def test_no_key_and_no_reason_is_on_a_page_for_participants(
    template: str, language: AudienceLanguage
) -> None:
    # What follows from an option and what it is worth, why an answer is right: the trainer's.
    secrets: set[str] = set()
    for block in course_of(template, language).script.blocks:
        for part in block.content.parts:
            secrets |= {squashed(t) for t in (part.reason or {}).values()}
            secrets |= {
                squashed(t) for option in part.options for t in (option.consequence or {}).values()
            }
        for survey in block.content.surveys:
            secrets |= {squashed(t) for item in survey.items for t in (item.reason or {}).values()}
    assert secrets
    for one in papers(template, language):
        if not one.paper.trainer:
            found = text_of(one)
            assert not [text for text in secrets if text in found], one.paper.name


def test_every_sheet_and_the_run_sheet_carry_the_mark_of_their_workshop() -> None:
    mark = f"批次{paper_mark(course_of('half-day', 'zh-CN').workshop.seed)}"
    for one in papers("half-day", "zh-CN"):
        if not isinstance(one.paper.body, Letters):
            assert mark in text_of(one).replace(" ", ""), one.paper.name


def test_a_form_of_the_test_says_whose_it_is_and_the_other_half_gets_the_other() -> None:
    even, odd = "末位是双数", "末位是单数"
    for name, whose in (
        ("A 卷）·课前", even),
        ("B 卷）·课前", odd),
        ("A 卷）·课后", odd),
        ("B 卷）·课后", even),
    ):
        assert whose in text_of(named("two-day", "zh-CN", name))


def test_the_key_has_the_right_answers_of_both_forms() -> None:
    one = named("two-day", "zh-CN", "知识测验 答案")
    assert isinstance(one.paper.body, AnswerKey)
    found = text_of(one)
    assert "生产部是计划部的内部客户" in found
    assert "财务部是销售部的内部客户" in found
    assert "计划部是生产部的内部客户" not in found


def test_a_test_has_its_items_and_options() -> None:
    one = named("two-day", "zh-CN", "A 卷）·课前")
    assert isinstance(one.paper.body, Questionnaire)
    found = text_of(one)
    assert "计划部是生产部的内部客户" in found
    assert one.report.pages == 1


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_in_one_language_a_sheet_is_one_page(language: AudienceLanguage) -> None:
    longer = [
        one.paper.name["zh-CN"]
        for one in papers("half-day", language)
        if one.report.pages > 1 and one.paper.kind not in ("run", "materials")
    ]
    # A page for each letter, and slips for as many people as there are.
    assert longer == ["A–D 选项牌（整套）", "四位码纸条"]


def test_the_run_sheet_shows_a_day_on_its_first_page() -> None:
    first, second = page_texts(named("half-day", "zh-CN", "流程单").report.pdf)[:2]
    for line in ("9:00–9:10", "你说我画", "部门组", "收尾与颁奖"):
        assert line in first
    assert "描述者是内部客户" not in first
    assert "今天少讲道理" in second


def test_the_material_list_has_the_pages_of_the_others_and_every_number() -> None:
    listing = text_of(named("half-day", "zh-CN", "物料清单"))
    letters = named("half-day", "zh-CN", "选项牌")
    assert letters.report.pages == 4
    assert f"{letters.number}A–D选项牌（整套）案例五幕46每组1份" in listing
    assert "铅笔36你说我画36" in listing


def test_nobody_counted_yet_is_said() -> None:
    course = course_of("half-day", "zh-CN", people=0)
    model = paper_report(course, course.papers[1], Typesetter().measure)
    said = "".join(texts(model.sections))
    assert "人数还没有填" in said
    assert "人数还没有填" not in text_of(named("half-day", "zh-CN", "物料清单"))


def test_a_file_is_named_by_number_copies_and_what_it_is() -> None:
    one = named("half-day", "zh-CN", "跟进记录")
    assert (
        file_name(one, load_texts("zh-CN"))
        == f"{one.number:02}_36份_行动承诺_跟进记录（30 60 90 天）.pdf"
    )
    assert file_name(one, load_texts("en")).startswith(f"{one.number:02}_36copies_")


def test_letters_have_a_page_each() -> None:
    pages = page_texts(named("half-day", "zh-CN", "选项牌").report.pdf)
    alone = [
        re.sub("批次[A-Z0-9]{4}", "", squashed(page).replace("A–D选项牌（整套）", ""))
        for page in pages
    ]
    assert ["".join(c for c in page if c in "ABCD") for page in alone] == list("ABCD")


def test_a_slip_says_its_code_and_which_form_comes_when() -> None:
    one = named("two-day", "zh-CN", "四位码纸条")
    assert isinstance(one.paper.body, CodeSlips)
    found = text_of(one)
    assert len(one.paper.body.codes) == 40
    assert "裁开，每人1张" in found
    for code in one.paper.body.codes:
        assert code in found
    assert found.count("课前A卷，课后B卷") == found.count("课前B卷，课后A卷") == 20
