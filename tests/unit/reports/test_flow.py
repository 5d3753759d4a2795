"""Where pages end: sections that share a page, and what is never parted."""

import pytest

from facilitator.reports import model as m
from facilitator.reports.render import render
from tests.unit.reports.reading import page_texts
from tests.unit.reports.samples import Writer, simple

w = Writer("zh-CN")
LINE = m.Paragraph(w("一行正文。"))
"""22 points with its spaces: 31 of them fill a page below its title."""


def pages(*sections: m.Section) -> list[str]:
    """The text of every page after the cover."""
    report = simple()
    return page_texts(render(m.Report(report.meta, report.cover, sections)).pdf)[1:]


def filled(lines: int, *more: m.Block) -> m.Section:
    return m.Section(w("前一章"), (*[LINE] * lines, *more))


def short(lines: int, *, new_page: bool = False) -> m.Section:
    return m.Section(w("后一章"), (m.Lead(w("主张。")), *[LINE] * lines), new_page=new_page)


def table(rows: int) -> m.Table:
    columns = (m.Column(w("项")), m.Column(w("值")))
    return m.Table(columns=columns, rows=tuple(w.row(f"第{n}行", "值") for n in range(rows)))


@pytest.mark.parametrize(
    ("lines", "more", "shared"),
    [(5, 5, True), (20, 1, True), (24, 8, False), (10, 40, True), (22, 40, False)],
    ids=["fits", "just fits", "too long", "half is left", "a quarter is left"],
)
def test_a_section_goes_on_below_the_one_before_where_a_page_would_stay_empty(
    lines: int, more: int, shared: bool
) -> None:
    first = pages(filled(lines), short(more))[0]

    assert ("后一章" in first) == shared
    assert "后一章" not in pages(filled(lines), short(more, new_page=True))[0]


def test_a_section_begins_with_its_first_chart_or_not_at_all() -> None:
    tall = m.KeepTogether((*[LINE] * 16,))
    for lines in range(4, 22):
        with_title = next(
            page
            for page in pages(filled(lines), m.Section(w("后一章"), (tall,), new_page=False))
            if "后一章" in page
        )
        assert with_title.count("一行正文") >= 16


def test_a_sentence_stays_with_the_table_it_introduces() -> None:
    for lines in range(18, 28):
        under = (m.Heading(w("小标题")), m.Note(w("读法。")), table(6))
        page = next(page for page in pages(filled(lines, *under)) if "小标题" in page)
        assert "第1行" in page, lines


def test_no_row_is_left_alone_on_either_page() -> None:
    for lines in range(12, 28):
        for rows in (2, 3, 6):
            found = pages(filled(lines, table(rows)))
            counts = [sum(f"第{n}行" in page for n in range(rows)) for page in found]
            assert sum(counts) == rows
            assert 1 not in counts, (lines, rows, counts)
            heads = [page.count("项") for page in found]
            assert max(heads) == 1, "the head is not repeated on the same page"


def test_no_line_of_a_row_is_left_alone_on_the_next_page() -> None:
    tall = w.row("项名", "第一行\n第二行\n第三行\n第四行")
    columns = (m.Column(w("项")), m.Column(w("值")))
    for lines in range(12, 29):
        rows = (*table(3).rows, tall)
        found = pages(filled(lines, m.Table(columns=columns, rows=rows)))
        parts = [page.count("第") - sum(f"第{n}行" in page for n in range(3)) for page in found]
        assert sum(parts) == 4
        assert 1 not in parts, (lines, parts)


def test_a_short_item_of_a_list_is_not_cut() -> None:
    item = m.Bullet(w("标题句"), w("第一行。\n第二行。\n末一行。"))
    for lines in range(18, 28):
        page = next(p for p in pages(filled(lines, m.Bullets((item,)))) if "标题句" in p)
        assert "末一行" in page, lines


def test_page_one_stays_without_what_is_kept_off_it_and_what_runs_over_is_followed_by_it() -> None:
    for lines, together in ((3, [1]), (40, [1])):
        after = m.Section(w("后一章"), (m.Lead(w("主张。")),), new_page=False, apart=True)
        found = pages(filled(lines), after)
        assert [number for number, page in enumerate(found) if "后一章" in page] == together
        assert ("一行正文" in found[1]) == (lines > 31)


def test_the_last_section_is_not_cut_for_a_few_lines_on_a_page_of_their_own() -> None:
    for lines in range(4, 22):
        last = pages(filled(lines), short(20))[-1]
        assert last.count("一行正文") >= 6, lines


@pytest.mark.parametrize("text", [1, 2, 3, 4, 6])
@pytest.mark.parametrize("more", [1, 2, 3])
@pytest.mark.parametrize("lines", range(23, 30))
def test_no_heading_is_left_alone_over_a_text(lines: int, more: int, text: int) -> None:
    """Whatever room is left at the foot of the page; three lines cannot be cut."""
    said = "\n".join(f"第{number}句。" for number in range(1, text + 1))
    shift = m.Paragraph(w("\n".join(["一行。"] * more)))
    found = pages(filled(lines, shift, m.Heading(w("小标题")), m.Paragraph(w(said))))

    (page,) = [one for one in found if "小标题" in one]
    assert "第1句" in page
