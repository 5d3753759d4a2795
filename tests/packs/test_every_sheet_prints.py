"""Whatever an exercise of the shipped pack has on paper prints, in each of its lengths."""

from dataclasses import replace
from datetime import date, time
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.content.catalogue import catalogue
from facilitator.content.packs import read_content
from facilitator.core.paper import Sheet, Slip
from facilitator.core.papers import Paper
from facilitator.core.planning import Order, plan
from facilitator.core.script import Script, script
from facilitator.core.templates import Template, TemplateBlock
from facilitator.core.text import AudienceLanguage, same
from facilitator.core.workshop import Workshop
from facilitator.reports.fonts import Typesetter
from facilitator.reports.papers import Course, course, paper_report
from facilitator.reports.render import RenderedReport, render
from facilitator.reports.theme import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from facilitator.texts import load_texts
from tests.unit.content.copies import SHIPPED
from tests.unit.reports.reading import ink_boxes

EXERCISES = [one.id for one in catalogue(SHIPPED).contents if one.kind != "points"]


def alone(content_id: str, length: int, language: AudienceLanguage) -> tuple[Workshop, Script]:
    """A workshop of one block, for 4 groups of 5."""
    content = read_content(SHIPPED, content_id)
    version = content.lengths[length]
    block = TemplateBlock(content=content_id, minutes=version.minutes, parts=version.plays)
    template = Template(
        id="t", name=same("T"), summary=same("S"), minutes=version.minutes, blocks=(block,)
    )
    order = Order(
        title="内部客户意识",
        client="星海制造",
        day=date(2026, 3, 5),
        start=time(9),
        language=language,
        group_names=("一组", "二组", "三组", "四组"),
        people=20,
    )
    numbers = count(1)
    made = plan(template, {content_id: ("sha", content)}, order, lambda: str(next(numbers)), 7)
    return made, script(made, {"sha": content})


def printed(found: Course, paper: Paper) -> RenderedReport:
    return render(paper_report(found, paper, Typesetter().measure))


def assert_inside(made: RenderedReport, name: object) -> None:
    for page, character, (left, low, right, high) in ink_boxes(made.pdf):
        across = left >= MARGIN - 3 and right <= PAGE_WIDTH - MARGIN + 3
        assert across, (name, page, character)
        assert low > 20, (name, page, character)
        assert high < PAGE_HEIGHT - MARGIN + 3, (name, page, character)


@pytest.mark.parametrize("language", ["zh-CN", "en", "both"])
@pytest.mark.parametrize("content_id", EXERCISES)
def test_every_paper_of_every_length_prints(content_id: str, language: AudienceLanguage) -> None:
    lengths = read_content(SHIPPED, content_id).lengths
    texts = load_texts("en" if language == "en" else "zh-CN")
    seen: set[object] = set()
    for number in range(len(lengths)):
        found = course(*alone(content_id, number, language), texts)
        for paper in found.papers[1:]:
            # The same sheet in another length is the same paper.
            mark = (paper.name["zh-CN"], paper.copies)
            if mark in seen and paper.kind != "run":
                continue
            seen.add(mark)
            made = printed(found, paper)
            assert made.missing_glyphs == ()
            assert_inside(made, paper.name)
            assert paper.kind == "run" or made.pages <= 5


words = st.text(
    st.sampled_from("部门之间的交接要写清楚，谁→谁。ABCdefg hijk 0123456789“”（）"), max_size=90
)
both = st.builds(lambda zh, en: {"zh-CN": zh or "空", "en": en or "empty"}, words, words)
cells = st.one_of(
    both, st.floats(-999, 999, width=16), st.just(same("")), st.just(same("________"))
)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Any sheet a pack may write, up to its limits."""
    columns = draw(st.integers(0, 12))
    rows = tuple(
        draw(st.lists(st.tuples(*[cells] * columns), min_size=1, max_size=25)) if columns else ()
    )
    fields = tuple(draw(st.lists(both, max_size=12)))
    slips = draw(st.lists(st.tuples(both, st.lists(both, min_size=1, max_size=6)), max_size=12))
    return Sheet(
        id="s",
        name=draw(both),
        lines=tuple(draw(st.lists(both, max_size=12))),
        fields=fields,
        above=draw(st.one_of(st.none(), st.integers(0, len(fields)))),
        columns=tuple(draw(st.lists(both, min_size=columns, max_size=columns))) if rows else (),
        rows=rows,
        cards=tuple(
            Slip(id=str(number), holder=holder, lines=tuple(lines))
            for number, (holder, lines) in enumerate(slips)
        ),
    )


@given(sheets(), st.sampled_from(["zh-CN", "en", "both"]))
def test_any_sheet_prints(sheet: Sheet, language: AudienceLanguage) -> None:
    found = course(*alone("opening", 0, language), load_texts("zh-CN"))
    paper = Paper(kind="sheets", name=sheet.name, body=sheet, per="group", copies=4)
    made = printed(replace(found, papers=(*found.papers, paper)), paper)
    assert made.pages >= 1
    for _, character, (left, _low, right, _high) in ink_boxes(made.pdf):
        assert left >= MARGIN - 8, character
        assert right <= PAGE_WIDTH - MARGIN + 8, character
