"""Progress, cancelling, the logo, and shapes that could upset the layout."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from facilitator.core.charts.display import Box, DisplayList
from facilitator.core.report_look import Dress
from facilitator.reports import model as m
from facilitator.reports.logo import NotAPicture
from facilitator.reports.render import RenderCancelled, render
from facilitator.reports.theme import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from tests.unit.reports.chinese import chinese
from tests.unit.reports.reading import ink_boxes, page_texts, squashed
from tests.unit.reports.samples import FORTY, Writer, simple

w = Writer("zh-CN")


def test_progress_rises_to_the_end() -> None:
    seen: list[float] = []
    render(chinese(), progress=seen.append)

    assert len(seen) > 10
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_cancelling_stops_the_work() -> None:
    with pytest.raises(RenderCancelled):
        render(simple(), cancelled=lambda: True)

    asked: list[int] = []

    def after_three_pages() -> bool:
        asked.append(1)
        return len(asked) > 12

    with pytest.raises(RenderCancelled):
        render(chinese(), cancelled=after_three_pages)
    assert render(simple()).pages == 2


def test_a_logo_that_is_no_picture_is_refused() -> None:
    for content in (b"", b"<svg/>", b"GIF89a\x01\x00\x01\x00", _png(1, 1)[:40]):
        with pytest.raises(NotAPicture):
            render(_with_logo(content))


def test_a_logo_is_stored_no_larger_than_print_needs() -> None:
    rendered = render(_with_logo(_png(3000, 600)))
    (image,) = PdfReader(BytesIO(rendered.pdf)).pages[0].images

    assert image.image is not None
    assert image.image.width == round(128 * 300 / 72)


def test_a_grey_jpeg_and_a_palette_png_are_logos_too() -> None:
    for mode, kind in (("L", "JPEG"), ("P", "PNG"), ("1", "PNG"), ("CMYK", "JPEG")):
        out = BytesIO()
        Image.new(mode, (40, 20)).save(out, kind)
        assert render(_with_logo(out.getvalue())).pages == 2


def test_a_row_taller_than_a_page_is_cut_between_its_lines() -> None:
    text = "".join(f"第{number}句话说明了一件事。" for number in range(1, 400))
    table = m.Table(columns=(m.Column(w("组"), 60), m.Column(w("说明"))), rows=(w.row("甲", text),))
    rendered = render(simple("", "zh-CN", table))
    pages = [squashed(page) for page in page_texts(rendered.pdf)[1:]]

    assert len(pages) >= 3
    assert all("组说明" in page for page in pages)
    found = "".join(page.split("组说明", 1)[1] for page in pages).removeprefix("甲")
    assert found == text


def test_a_thousand_rows() -> None:
    rows = tuple(w.row(str(n), f"学员{n:04d}", "第 1 组", str(n % 101)) for n in range(1, 1001))
    table = m.Table(
        columns=(m.Column(w("序号"), 40), *(m.Column(w(t)) for t in ("学员", "小组", "得分"))),
        rows=rows,
        dense=True,
    )
    rendered = render(simple("", "zh-CN", m.Heading(w("很长")), table))
    found = squashed("".join(page_texts(rendered.pdf)))

    assert 28 < rendered.pages < 40
    assert all(f"学员{n:04d}" in found for n in range(1, 1001))


def test_a_heading_is_never_left_alone_at_the_foot() -> None:
    filler = tuple(m.Paragraph(w(f"第{n}段")) for n in range(1, 26))
    table = m.Table(columns=(m.Column(w("表头")),), rows=tuple(w.row(f"行{n}") for n in range(9)))
    for count in range(18, 26):
        blocks = (*filler[:count], m.Heading(w("标题甲")), table)
        pages = page_texts(render(simple("", "zh-CN", *blocks)).pdf)
        (page,) = [squashed(page) for page in pages if "标题甲" in page]
        assert "表头行0行1" in page, count


def test_paragraphs_never_leave_a_single_line_alone() -> None:
    for count in range(20, 27):
        filler = tuple(m.Paragraph(w(f"第{n}段")) for n in range(count))
        long = m.Paragraph(w("一" * 48 * 5 + "终"))
        pages = page_texts(render(simple("", "zh-CN", *filler, long)).pdf)
        for page in pages:
            lines = [line for line in page.splitlines() if "一" in line or "终" in line]
            assert len(lines) != 1, count


def test_a_picture_larger_than_the_page_is_made_smaller() -> None:
    wide = DisplayList(2000, 3000, (Box(x=0, y=0, width=2000, height=3000, fill="#FF0000"),))
    assert render(simple("", "zh-CN", m.Heading(w("图")), m.Chart(wide, "红色"))).pages == 2


def test_groups_stay_on_one_page_and_groups_in_groups_do_not_break_it() -> None:
    chart = m.Chart(DisplayList(300, 200, ()), "空", w("图注"))
    group = m.KeepTogether((m.Heading(w("同页")), chart))
    for count in range(16, 24):
        filler = tuple(m.Paragraph(w(f"第{n}段")) for n in range(count))
        pages = page_texts(render(simple("", "zh-CN", *filler, group)).pdf)
        (page,) = [page for page in pages if "同页" in page]
        assert "图注" in page
        assert len(pages) <= 3


def test_page_breaks_make_no_empty_pages() -> None:
    section = m.Section(w("一"), (m.PageBreak(), m.Paragraph(w("二")), m.PageBreak()))
    report = simple()
    rendered = render(m.Report(report.meta, report.cover, (section, section)))
    pages = [squashed(page) for page in page_texts(rendered.pdf)]

    assert [page.removeprefix("脚注")[1:] for page in pages[1:]] == ["一", "二", "一", "二"]


def test_a_wordy_cover_stays_on_its_page() -> None:
    report = chinese()
    facts = tuple(m.Fact(w("参加部门"), w(FORTY * 2)) for _ in range(6))
    cover = m.Cover(
        kicker=w("培训总结报告"),
        title=w(FORTY * 2),
        subtitle=w(FORTY),
        facts=facts,
        note=w(FORTY * 2),
    )
    rendered = render(m.Report(report.meta, cover, ()))

    found = squashed(page_texts(rendered.pdf)[0])
    assert found.count(FORTY) == 2 + 1 + 6 * 2 + 2
    for _, character, (left, bottom, right, top) in ink_boxes(rendered.pdf):
        assert left >= MARGIN - 1, character
        assert bottom >= 28, character
        assert right <= PAGE_WIDTH - MARGIN + 1, character
        assert top <= PAGE_HEIGHT - MARGIN, character


def test_empty_things_are_allowed() -> None:
    blocks: tuple[m.Block, ...] = (
        m.Heading(()),
        m.Lead(()),
        m.Paragraph(w("")),
        m.Note(w("\n")),
        m.Tiles(()),
        m.Bullets(()),
        m.Bullets((m.Bullet(),), numbered=True),
        m.Table(columns=(m.Column(w("列")),), rows=()),
        m.Table(columns=(m.Column(()),), rows=(m.Row((m.Cell(),)),)),
        m.Chart(DisplayList(0, 0, ()), ""),
        m.KeepTogether(()),
    )
    assert render(simple("", "zh-CN", *blocks)).pages == 2


def _with_logo(content: bytes) -> m.Report:
    report = simple()
    return replace(report, meta=replace(report.meta, dress=Dress(logo=content)))


def _png(width: int, height: int) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "#0B3C6F").save(out, "PNG")
    return out.getvalue()
