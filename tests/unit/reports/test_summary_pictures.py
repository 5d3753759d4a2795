"""The pictures of the activities that were scored, on the pages of the summary."""

import itertools
from datetime import date, time

import pytest

from facilitator.content.packs import read_content
from facilitator.core.charts.display import Box, Item, Line, Polygon, Words
from facilitator.core.journal import Place, ScoreEntry, values
from facilitator.core.pack import DiagramView
from facilitator.core.planning import GROUP_NAMES, Order, plan
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import script
from facilitator.core.templates import Template, TemplateBlock
from facilitator.core.text import LOCALES, pick
from facilitator.reports.day import Day
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Chart, KeepTogether, Report
from facilitator.reports.render import render
from facilitator.reports.summary import summary_report
from facilitator.reports.theme import TEXT_WIDTH
from facilitator.texts import load_texts
from tests.unit.content.copies import SHIPPED
from tests.unit.reports.reading import page_texts, squashed

PLAYED = {
    "handoff-detective": (40, "time", 40.0),
    "moments-blueprint": (60, "customer-view.judge-1", 3),
    "internal-customer-map": (45, "gives.", 2),
    "supply-chain-sim": (90, "cost", 600.0),
}


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


def played(locale: str) -> Day:
    contents = {name: (name, read_content(SHIPPED, name)) for name in PLAYED}
    blocks = tuple(TemplateBlock(content=name, minutes=PLAYED[name][0]) for name in PLAYED)
    order = Order(
        title="Day",
        client="Client",
        day=date(2026, 3, 5),
        start=time(9),
        group_names=GROUP_NAMES[locale][:4],
        people=24,
    )
    ids = (f"id-{number:04}" for number in itertools.count())
    template = Template(id="t", name={}, summary={}, minutes=0, blocks=blocks)
    workshop = plan(template, contents, order, lambda: next(ids), 7)
    entries: list[ScoreEntry] = []
    for block in workshop.blocks:
        _, slot, value = PLAYED[block.content]
        units = workshop.units_of(block.id)
        for number, unit in enumerate(units):
            other = units[(number + 1) % len(units)].id
            place = Place(block.id, 1, unit.id, slot + other if slot.endswith(".") else slot)
            entries.append(
                ScoreEntry(
                    id=f"e{len(entries)}",
                    action="a",
                    workshop=workshop.id,
                    place=place,
                    value=value,
                    hlc=len(entries),
                )
            )
    frozen = dict(contents.values())
    passed = {one.id for one in workshop.blocks}
    return Day(
        workshop=workshop,
        contents=frozen,
        script=script(workshop, frozen),
        board=scoreboard(workshop, frozen, values(entries), passed, len(entries)),
        entries=entries,
        actions=[],
        visits=[],
        made_at=0,
    )


def report(locale: str) -> Report:
    return summary_report(played(locale), load_texts(locale), Typesetter().measure)


def charts(made: Report) -> list[Chart]:
    blocks = [block for section in made.sections for block in section.blocks]
    inner = [one for block in blocks if isinstance(block, KeepTogether) for one in block.blocks]
    return [one for one in inner if isinstance(one, Chart)]


def test_every_picture_the_room_saw_is_printed_with_all_its_words(locale: str) -> None:
    drawn = {one.alt: one for one in charts(report(locale))}
    printed = [
        squashed("".join(item.text for item in one.picture.items if isinstance(item, Words)))
        for one in drawn.values()
    ]
    count = 0
    for name in PLAYED:
        content = read_content(SHIPPED, name)
        last = content.lengths[0]
        for minutes, step in zip(last.steps, content.steps, strict=True):
            views = [cue.show for cue in step.cues if isinstance(cue.show, DiagramView)]
            for view in views if minutes else ():
                count += 1
                words = sorted(squashed(pick(one, locale)) for one in view.texts)
                assert any(all(one in text for one in words) for text in printed), name
    assert count == 4


def test_nothing_of_a_picture_leaves_the_text_width(locale: str) -> None:
    for chart in charts(report(locale)):
        for item in chart.picture.items:
            left, right = ends(item, locale)
            assert left >= -0.5, (chart.alt, item)
            assert right <= TEXT_WIDTH + 0.5, (chart.alt, item)


def ends(item: Item, locale: str) -> tuple[float, float]:
    match item:
        case Words():
            measure = Typesetter().measure
            wide = measure(item.text, item.size, bold=item.bold, lang=locale)
            left = item.x - {"left": 0.0, "center": 0.5, "right": 1.0}[item.align] * wide
            return left, left + wide
        case Line():
            return min(item.x1, item.x2), max(item.x1, item.x2)
        case Box():
            return item.x, item.x + item.width
        case Polygon():
            return min(x for x, _ in item.points), max(x for x, _ in item.points)
        case _:
            return item.x - item.radius, item.x + item.radius


def test_the_pdf_holds_them(locale: str) -> None:
    pdf = render(report(locale)).pdf
    text = squashed("".join(page_texts(pdf)))
    word = {"zh-CN": "可视线", "en": "Lineofvisibility"}[locale]
    assert word in text
