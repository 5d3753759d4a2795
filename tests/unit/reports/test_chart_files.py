"""Charts that leave the report: titled by their heading, whole as SVG and as pixels."""

from functools import cache
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from facilitator.core.charts.display import Box, DisplayList, Words
from facilitator.core.charts.svg import CHINESE_FAMILIES, svg
from facilitator.reports import model as m
from facilitator.reports.chart_files import ChartFile, chart_files, pictures_pdf
from facilitator.reports.fonts import Typesetter
from facilitator.reports.pen import Pen
from facilitator.reports.png import page_pngs
from facilitator.reports.summary import summary_report
from facilitator.texts import load_texts
from tests.unit.reports.days import whole_day
from tests.unit.reports.reading import squashed, texts, whole_text
from tests.unit.reports.samples import Writer, simple

LOCALES = ("zh-CN", "en")
SVG = "{http://www.w3.org/2000/svg}"
w = Writer("zh-CN")
CHART = DisplayList(
    200.0,
    80.0,
    (
        Words(text="评估进度", x=0.0, y=12.0, lang="zh-CN"),
        Box(x=0.0, y=20.0, width=200.0, height=40.0, fill="#E08A1E"),
    ),
)


def pen(locale: str) -> Pen:
    return Pen(load_texts(locale), Typesetter().measure)


@cache
def found(locale: str) -> tuple[ChartFile, ...]:
    report = summary_report(whole_day(locale).day(), load_texts(locale), Typesetter().measure)
    return chart_files(report, pen(locale))


def of(*blocks: m.Block) -> tuple[ChartFile, ...]:
    return chart_files(simple("", "zh-CN", *blocks), pen("zh-CN"))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_chart_of_the_summary_has_a_title_of_its_own(locale: str) -> None:
    titles = [one.title for one in found(locale)]
    assert len(titles) == len(set(titles)) > 4
    expected = {
        "zh-CN": ("总成绩", "你说我画·各组正确率", "评估进度"),
        "en": ("Overall result", "Blind Drawing · Accuracy by group", "Evaluation so far"),
    }
    assert set(expected[locale]) <= set(titles)


@pytest.mark.parametrize("locale", LOCALES)
def test_title_n_and_reading_sentence_stand_around_it(locale: str) -> None:
    title = "总成绩" if locale == "zh-CN" else "Overall result"
    chart = next(one for one in found(locale) if one.title == title)
    said = " ".join(texts(chart.picture.items))
    assert title in said
    assert ("6 个小组" if locale == "zh-CN" else "6 groups") in said
    assert ("加权平均" if locale == "zh-CN" else "weighted mean") in said


@pytest.mark.parametrize("locale", LOCALES)
def test_every_svg_is_well_formed_with_its_texts_as_texts(locale: str) -> None:
    for chart in found(locale):
        root = ElementTree.fromstring(svg(chart.picture, chart.title, chart.alt))
        assert root.find(f"{SVG}title").text == chart.title
        words = [item for item in chart.picture.items if isinstance(item, Words)]
        drawn = root.findall(f"{SVG}text")
        assert [one.text for one in drawn] == [one.text for one in words]
        for one in drawn:
            families = one.get("font-family") or ""
            assert families.endswith("sans-serif")
            assert all(family in families for family in CHINESE_FAMILIES[:1])


def test_the_pixels_are_those_of_the_picture_and_its_words_are_letters() -> None:
    charts = found("zh-CN")
    pdf = pictures_pdf([one.picture for one in charts])
    read = squashed(whole_text(pdf))
    assert all(squashed(one.title) in read for one in charts)
    sizes = [Image.open(BytesIO(png)).size for png in page_pngs(pdf, 144)]
    for size, chart in zip(sizes, charts, strict=True):
        assert abs(size[0] - 2 * chart.picture.width) < 2
        assert abs(size[1] - 2 * chart.picture.height) < 2


def test_colours_are_exact_and_the_ground_is_white() -> None:
    (chart,) = of(m.Heading(w("图")), m.Chart(CHART, "图：一"))
    (png,) = page_pngs(pictures_pdf([chart.picture]), 72)
    picture = Image.open(BytesIO(png)).convert("RGB")
    colours = {colour for _count, colour in picture.getcolors(1 << 16) or ()}
    assert {(255, 255, 255), (0xE0, 0x8A, 0x1E)} <= colours
    assert picture.getpixel((0, 0)) == (255, 255, 255)


def test_a_chart_below_something_else_is_called_by_its_own_words_once() -> None:
    table = m.Table(columns=(m.Column(w("甲")),), rows=())
    (chart,) = of(m.Heading(w("下一步")), table, m.Chart(CHART, "评估进度：一级"))
    assert chart.title == "评估进度"
    assert [*texts(chart.picture.items)].count("评估进度") == 1
    (chart,) = of(m.Heading(w("下一步")), m.Note(w("说明")), m.Chart(CHART, "评估进度：一级"))
    assert chart.title == "下一步"


def test_what_is_kept_together_is_found_too() -> None:
    inner = m.KeepTogether((m.Heading(w("标题"), w("n")), m.Chart(CHART, "a")))
    assert [one.title for one in of(inner)] == ["标题"]
    assert of(m.Paragraph(w("没有图"))) == ()
