"""The file as its readers get it: text, fonts, margins, bookmarks, properties."""

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from facilitator.core.charts.display import DisplayList, Words
from facilitator.reports import model as m
from facilitator.reports.render import RenderedReport, render
from facilitator.reports.theme import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from tests.unit.reports.chinese import chinese
from tests.unit.reports.english import english
from tests.unit.reports.reading import (
    bookmarks,
    fonts_of,
    ink_boxes,
    page_texts,
    squashed,
    text_by_another_reader,
    texts,
)
from tests.unit.reports.samples import HARD_STRINGS, Writer, simple

MISSING = {"👍🏽": "□", "👩\u200d💻": "□"}


@pytest.fixture(scope="module")
def zh() -> RenderedReport:
    return render(chinese(), invariant=True)


@pytest.fixture(scope="module")
def en() -> RenderedReport:
    return render(english(), invariant=True)


def printed(text: str) -> str:
    for character, shown in MISSING.items():
        text = text.replace(character, shown)
    return squashed(text)


@pytest.mark.parametrize("name", ["zh", "en"])
def test_every_string_of_the_model_can_be_copied_out(
    name: str, request: pytest.FixtureRequest
) -> None:
    report = {"zh": chinese, "en": english}[name]()
    rendered: RenderedReport = request.getfixturevalue(name)
    found = squashed(text_by_another_reader(rendered.pdf))

    wanted = [printed(text) for part in (report.cover, report.sections) for text in texts(part)]
    assert len(wanted) > 100
    assert [text for text in wanted if text not in found] == []


@pytest.mark.parametrize("text", HARD_STRINGS)
def test_no_text_is_ever_read_as_markup(text: str) -> None:
    w = Writer("zh-CN")
    blocks: tuple[m.Block, ...] = (
        m.Lead(w(text)),
        m.Heading(w(text), w(text)),
        m.Tiles((m.Tile(label=w(text), figure=w("1"), note=w(text)),)),
        m.Table(columns=(m.Column(w(text)),), rows=(w.row(text),)),
        m.Chart(DisplayList(400, 30, (Words(text=text, x=0, y=20, lang="zh-CN", size=6),)), text),
    )
    rendered = render(simple(text, "zh-CN", *blocks))

    found = squashed(text_by_another_reader(rendered.pdf))
    assert found.count(squashed(text)) == 8
    assert rendered.missing_glyphs == ()
    assert f"- {text}" in bookmarks(rendered.pdf)


def test_every_font_is_embedded_as_a_subset(zh: RenderedReport, en: RenderedReport) -> None:
    for pdf in (zh.pdf, en.pdf):
        fonts = fonts_of(pdf)
        assert len(fonts) >= 3
        for name, keys in fonts.items():
            assert re.match(
                r"/[A-Z]{6}\+(NotoSansSC|FacilitatorLatin|FacilitatorRare)-(Regular|Bold)", name
            ), name
            assert "/FontFile2" in keys, name
        assert b"Helvetica" not in pdf


def test_nothing_is_printed_outside_the_margins(zh: RenderedReport, en: RenderedReport) -> None:
    for pdf in (zh.pdf, en.pdf):
        count = 0
        for page, character, (left, bottom, right, top) in ink_boxes(pdf):
            where = (page, character, left, bottom, right, top)
            assert left >= MARGIN - 1.0, where
            assert right <= PAGE_WIDTH - MARGIN + 1.0, where
            assert top <= PAGE_HEIGHT - MARGIN, where
            assert bottom >= MARGIN - 1.0 or (bottom >= 28 and (top <= 46 or page == 0)), where
            count += 1
        assert count > 800


def test_missing_characters_are_framed_and_reported(zh: RenderedReport) -> None:
    assert zh.missing_glyphs == ("👍", "👩")
    assert "缺字：𠮷先生带来□与□。" in squashed(text_by_another_reader(zh.pdf))


def test_the_same_report_gives_the_same_bytes(zh: RenderedReport) -> None:
    assert render(chinese(), invariant=True).pdf == zh.pdf


def test_pages_are_numbered_after_the_cover(zh: RenderedReport) -> None:
    pages = page_texts(zh.pdf)
    foot = squashed("北屿国际·内部客户意识工作坊·第 2 期·培训总结报告")

    assert zh.pages == len(pages)
    assert foot not in squashed(pages[0])
    for number, page in enumerate(pages[1:], start=1):
        assert squashed(page).startswith(f"{foot}{number}"), number


def test_bookmarks_follow_the_headings(zh: RenderedReport) -> None:
    assert bookmarks(zh.pdf) == [
        "核心结论",
        *("- 培训目标", "- 三项发现", "- 下一步"),
        "小组成果",
        *("- 总成绩", "- 环节用时：计划与实际", "- 学员原话"),
        "你说我画",
        *("- 两个图形", "- 单向与双向", "- 逐项得分"),
        "附：文字",
        *("- 名称", "- 没有数据的表", "- 很长的表"),
    ]


def test_properties_of_the_file(zh: RenderedReport) -> None:
    with pikepdf.open(BytesIO(zh.pdf)) as document:
        assert document.Root["/Lang"] == "zh-CN"
        assert document.Root["/ViewerPreferences"]["/DisplayDocTitle"] is True
        assert str(document.docinfo["/Title"]) == "培训总结报告"
        assert str(document.docinfo["/Author"]) == "李 堃"
        assert str(document.docinfo["/Subject"]) == "北屿国际"
        with document.open_metadata() as xmp:
            assert xmp["dc:title"] == "培训总结报告"
            assert xmp["dc:creator"] == ["李 堃"]
        assert "/JavaScript" not in str(document.Root)


def test_properties_take_what_people_type() -> None:
    typed = "R&D <b> \x00\ud800\n𠮷 (x) \\"
    report = simple(typed, "zh-CN", m.Heading(m.words(typed, "zh-CN")))
    meta = replace(report.meta, title=typed, client=typed, trainer=typed)
    rendered = render(m.Report(meta, report.cover, report.sections))

    with pikepdf.open(BytesIO(rendered.pdf)) as document:
        assert str(document.docinfo["/Title"]) == "R&D <b> \ufffd 𠮷 (x) \\"
        with document.open_metadata() as xmp:
            assert xmp["dc:title"] == str(document.docinfo["/Title"])
    assert bookmarks(rendered.pdf)[1] == "- R&D <b> \ufffd 𠮷 (x) \\"


def test_a_head_is_repeated_on_every_page_of_a_long_table(zh: RenderedReport) -> None:
    pages = [squashed(page) for page in page_texts(zh.pdf)]
    with_rows = [page for page in pages if "学员00" in page or "学员01" in page]

    assert len(with_rows) >= 3
    assert all("序号学员小组得分备注" in page for page in with_rows)
    for number in range(1, 121):
        assert sum(f"学员{number:04d}" in page for page in with_rows) == 1


def test_a_report_without_sections_is_its_cover() -> None:
    report = simple()
    rendered = render(m.Report(report.meta, report.cover, ()))
    assert rendered.pages == 1
    assert "标题" in page_texts(rendered.pdf)[0]
