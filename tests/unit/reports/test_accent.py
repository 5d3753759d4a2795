"""The colour of the client on everything that is printed: charts, marks, certificates."""

from collections import Counter
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from facilitator.core.charts import palette
from facilitator.core.charts.bars import Bar, horizontal_bars
from facilitator.core.charts.display import Box, Words
from facilitator.core.report_look import Dress
from facilitator.reports import model as m
from facilitator.reports.chart_files import chart_files
from facilitator.reports.fonts import Typesetter
from facilitator.reports.pen import Pen
from facilitator.reports.png import page_pngs
from facilitator.reports.render import render
from facilitator.reports.summary import summary_report
from facilitator.texts import load_texts
from tests.unit.reports.days import whole_day
from tests.unit.reports.samples import Writer, simple
from tests.unit.reports.test_certificate import order
from tests.unit.reports.test_certificate import report as certificate

RED, GREEN = "#8B1A2B", "#1E7B34"
w = Writer("zh-CN")


def pen() -> Pen:
    return Pen(load_texts("zh-CN"), Typesetter().measure)


def dressed(report: m.Report, accent: str) -> m.Report:
    return replace(report, meta=replace(report.meta, dress=Dress(accent=accent)))


def colours(report: m.Report) -> list[dict[str, int]]:
    """The flat colours of every page, with their number of pixels."""
    found: list[dict[str, int]] = []
    for png in page_pngs(render(report).pdf, 72):
        data = Image.open(BytesIO(png)).convert("RGB").tobytes()
        seen = Counter(data[at : at + 3].hex().upper() for at in range(0, len(data), 3))
        found.append({f"#{one}": count for one, count in seen.items()})
    return found


def test_bars_and_marks_of_a_report_wear_it() -> None:
    frame = pen().frame
    bars = horizontal_bars([Bar(label="甲", value=80.0, shown="80")], frame)
    row = m.Row((w.state("达成", "full"),))
    blocks = (m.Chart(bars, "甲 80"), m.Table(columns=(m.Column(w("状态")),), rows=(row,)))
    for block in blocks:
        page = colours(dressed(simple("", "zh-CN", block), RED))[1]
        assert RED in page
        assert palette.ACCENT not in page


def test_marks_wear_it_on_every_page_of_a_long_table() -> None:
    rows = tuple(m.Row((w.state("达成", "full"),)) for _ in range(120))
    table = m.Table(columns=(m.Column(w("状态")),), rows=rows)
    pages = colours(dressed(simple("", "zh-CN", table), RED))[1:]
    assert len(pages) > 2
    for page in pages:
        assert RED in page
        assert palette.ACCENT not in page


def test_of_big_figures_none_is_darker_than_the_others() -> None:
    tile = m.Tile(label=(), figure=w("88"))
    _, page = colours(dressed(simple("", "zh-CN", m.Tiles((tile, tile, tile))), RED))
    _, alone = colours(dressed(simple("", "zh-CN", m.Tiles((tile,))), RED))
    assert page[RED] > 1.5 * alone[RED]
    assert page.get(palette.INK, 0) == alone.get(palette.INK, 0)


def test_charts_as_files_and_their_titles_wear_it() -> None:
    report = summary_report(whole_day("zh-CN").day(), pen().texts, pen().measure)
    files = chart_files(dressed(report, RED), pen())
    found = {one.title: one.picture.items for one in files}
    for items in found.values():
        (title,) = {one.colour for one in items if isinstance(one, Words) and one.size == 13.0}
        assert title == RED
    fills = {
        title: {one.fill for one in items if isinstance(one, Box)} for title, items in found.items()
    }
    assert RED in fills["总成绩"]
    assert palette.ACCENT not in fills["总成绩"]
    assert len(fills["各项活动得分"]) > 3
    assert not fills["各项活动得分"] & set(palette.RAMP)


@pytest.mark.parametrize(("accent", "stripe"), [(RED, True), (GREEN, False), ("", True)])
def test_a_certificate_wears_it_beside_an_amber_stripe_that_is_seen(
    accent: str, stripe: bool
) -> None:
    (page,) = colours(certificate(order(accent=accent), "李"))
    assert page[accent or palette.ACCENT] > 5_000
    assert (palette.ACCENT in page) == (not accent)
    assert (page[palette.AMBER] > 500) == stripe
