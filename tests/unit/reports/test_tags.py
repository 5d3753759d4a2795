"""What a reader who cannot see the pages gets: the tree, what stands for pictures, languages."""

from collections import Counter
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from facilitator.core.charts.display import DisplayList, Words
from facilitator.reports import model as m
from facilitator.reports.render import RenderedReport, render
from tests.unit.reports.chinese import chinese
from tests.unit.reports.reading import squashed, structure, tagged_text
from tests.unit.reports.samples import Writer, simple

w = Writer("zh-CN")


@pytest.fixture(scope="module")
def zh() -> RenderedReport:
    return render(chinese(), invariant=True)


def test_the_tree_holds_what_the_model_says_in_its_order() -> None:
    item = m.Bullet(w("第一点"), w("说明"))
    table = m.Table(columns=(m.Column(w("组")), m.Column(w("分"))), rows=(w.row("甲", "3"),))
    blocks = (
        m.Lead(w("主张")),
        m.Heading(w("小标题"), w("n = 3")),
        m.Bullets((item, item), numbered=True),
        m.Tiles((m.Tile(label=w("标签"), figure=w("7"), unit=w("分")),)),
        table,
    )
    tree = structure(render(simple("", "zh-CN", *blocks)).pdf)

    assert [tag for tag, _ in tree] == [
        *("P", "Title"),
        *("H1", "P", "H2", "P"),
        *("L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"),
        "P",
        *("Table", "TR", "TH", "TH", "TR", "TD", "TD"),
    ]
    said = [squashed(text) for tag, text in tree if tag not in ("L", "LI", "Table", "TR")]
    assert said == [
        *("K", "标题", "第一页", "主张", "小标题", "n=3"),
        *("1", "第一点说明", "2", "第一点说明"),
        "标签7分",
        *("组", "分", "甲", "3"),
    ]


def test_what_goes_on_on_the_next_page_stays_one_thing() -> None:
    rows = tuple(w.row(f"第{n}行", "值") for n in range(80))
    table = m.Table(columns=(m.Column(w("项")), m.Column(w("值"))), rows=rows)
    long = m.Paragraph(w("一句话说明了一件事。" * 300))
    tree = structure(render(simple("", "zh-CN", table, long)).pdf)

    counts = Counter(tag for tag, _ in tree)
    assert counts["Table"] == 1
    assert counts["TR"] == 81
    assert counts["TH"] == 2, "the head that is repeated is no second head"
    assert counts["TD"] == 160
    (paragraph,) = [text for tag, text in tree if tag == "P" and len(text) > 100]
    assert squashed(paragraph) == "一句话说明了一件事。" * 300


def test_a_row_that_is_cut_keeps_its_cells() -> None:
    text = "".join(f"第{number}句话说明了一件事。" for number in range(1, 300))
    table = m.Table(columns=(m.Column(w("组"), 60), m.Column(w("说明"))), rows=(w.row("甲", text),))
    tree = structure(render(simple("", "zh-CN", table)).pdf)

    cells = [squashed(said) for tag, said in tree if tag == "TD"]
    assert cells == ["甲", text]


def test_a_table_without_heads_has_them_in_its_first_column() -> None:
    table = m.Table(columns=(m.Column(()), m.Column(())), rows=(w.row("甲", "3"), w.row("乙", "")))
    tree = structure(render(simple("", "zh-CN", table)).pdf)
    assert [tag for tag, _ in tree if tag in ("TH", "TD")] == ["TH", "TD", "TH", "TD"]


def test_a_table_without_rows_says_so_in_one_cell() -> None:
    table = m.Table(columns=(m.Column(w("组")), m.Column(w("分"))), rows=(), empty=w("没有记录"))
    pdf = render(simple("", "zh-CN", table)).pdf
    assert ("TD", "没有记录") in structure(pdf)
    assert [about["/ColSpan"] for tag, _, about in elements(pdf) if tag == "/TD"] == ["2"]


def test_a_picture_is_one_thing_with_words_for_it() -> None:
    words = (Words(text="图里的字", x=0, y=20, lang="zh-CN", size=6),)
    chart = m.Chart(DisplayList(400, 30, words), "六个组的得分", w("图注"))
    pdf = render(simple("", "zh-CN", chart)).pdf

    ((alt, box),) = [(alt, about["/BBox"]) for tag, alt, about in elements(pdf) if tag == "/Figure"]
    assert alt == "六个组的得分"
    left, low, right, top = box
    assert (round(left), round(right - left), round(top - low)) == (57, 481, 30)
    assert [text for tag, text in structure(pdf) if tag == "Figure"] == ["图里的字"]


def test_every_figure_of_a_real_summary_has_words(zh: RenderedReport) -> None:
    said = [alt.strip() for tag, alt, _ in elements(zh.pdf) if tag == "/Figure"]
    assert len(said) >= 3
    assert all(said)


def test_everything_on_a_page_is_text_of_the_tree_or_decoration(zh: RenderedReport) -> None:
    with pikepdf.open(BytesIO(zh.pdf)) as document:
        for number, page in enumerate(document.pages):
            depth, shown = 0, 0
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name in ("BDC", "BMC"):
                    depth += 1
                elif name == "EMC":
                    depth -= 1
                elif name in ("Tj", "TJ", "S", "f", "B", "f*", "Do", "s", "b"):
                    shown += 1
                    assert depth >= 1, (number, operands, name)
            assert depth == 0
            assert shown > 5


def test_every_piece_finds_its_way_back_to_its_element(zh: RenderedReport) -> None:
    with pikepdf.open(BytesIO(zh.pdf)) as document:
        ways = document.Root.StructTreeRoot.ParentTree.Nums
        pages: list[Any] = [*document.pages]
        assert [int(ways[place]) for place in range(0, len(ways), 2)] == [*range(len(pages))]
        for number, page in enumerate(pages):
            assert int(page.obj["/StructParents"]) == number
            pieces = [
                int(operands[1]["/MCID"])
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC" and "/MCID" in operands[1]
            ]
            assert sorted(pieces) == [*range(len(ways[2 * number + 1]))]


def test_what_no_face_has_is_read_as_what_it_is() -> None:
    report = simple("吉：𠮷𠮷，🚀🚀。", "zh-CN", m.Paragraph(w("吉：𠮷𠮷，🚀🚀。")))
    rendered = render(report)
    assert rendered.missing_glyphs == ("🚀",)
    assert "吉：𠮷𠮷，🚀🚀。" in squashed(tagged_text(rendered.pdf))


def test_a_line_in_the_other_language_says_so() -> None:
    both = (*w("尽快"), m.Run("\n", "zh-CN"), m.Run("soon", "en"))
    pdf = render(simple("", "zh-CN", m.Paragraph(both))).pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        spans = [
            str(operands[1]["/Lang"])
            for operands, operator in pikepdf.parse_content_stream(document.pages[1])
            if str(operator) == "BDC" and str(operands[0]) == "/Span"
        ]
    assert spans == ["en"]


def elements(pdf: bytes) -> list[tuple[str, str, dict[str, Any]]]:
    """Type, alternative text and attributes of every element."""
    found: list[tuple[str, str, dict[str, Any]]] = []
    with pikepdf.open(BytesIO(pdf)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/S" in thing and "/P" in thing:
                about = {
                    key: [float(edge) for edge in value] if key == "/BBox" else str(value)
                    for key, value in thing.get("/A", pikepdf.Dictionary()).items()
                }
                found.append((str(thing["/S"]), str(thing.get("/Alt", "")), about))
    return found
