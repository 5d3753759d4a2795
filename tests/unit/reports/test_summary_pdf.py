"""The summary on paper: every string can be copied out, and nothing leaves the page."""

from collections import Counter

import pytest

from facilitator.core.planning import GROUP_NAMES
from facilitator.core.text import LOCALES
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Report, plain
from facilitator.reports.render import RenderedReport, render
from facilitator.reports.summary import summary_report
from facilitator.reports.theme import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from facilitator.texts import load_texts
from tests.unit.reports.days import DRAWING, Played, whole_day
from tests.unit.reports.reading import (
    bookmarks,
    ink_boxes,
    page_texts,
    squashed,
    text_by_another_reader,
    texts,
)

LONG = {
    "zh-CN": "第四十个字的课程名称要能够完整地印在报告里而且不会被截断或者压到别的文字上面去才",
    "en": "A title of exactly forty letters, please",
}
CLIENT = {
    "zh-CN": LONG["zh-CN"][:40],
    "en": "Beijing Huaxing Northern Science, Technology and Industry Development Group Ltd.",
}
LONG_NAME = {"zh-CN": "十二个字的小组名称真的很", "en": "WWWWWWWWWWWW"}
HOSTILE = ("<b>R&D</b>", "=1+1", "龘堃㛃", "A·B/C")


def long_names(locale: str) -> Played:
    """Everything as long as the form lets it be, ten groups, and ticks."""
    names = (LONG_NAME[locale], *HOSTILE, *GROUP_NAMES[locale][5:10])
    long = LONG[locale][:40]
    played = whole_day(locale, names, title=long, client=CLIENT[locale], trainer=long, place=long)
    for number in range(10):
        played.enter(DRAWING, number, "two-way.ticks", [1, 0.5, 0, 1] * 3)
    return played


def one_entry(locale: str) -> Played:
    played = Played(locale)
    played.decide(0, 0)
    return played


KINDS = {"whole": whole_day, "empty": Played, "one entry": one_entry, "long": long_names}


@pytest.fixture(
    scope="module",
    params=[(kind, locale) for kind in KINDS for locale in LOCALES],
    ids=lambda made: f"{made[0]}-{made[1]}",
)
def made(request: pytest.FixtureRequest) -> tuple[Report, RenderedReport]:
    kind, locale = request.param
    day = KINDS[kind](locale).day()
    report = summary_report(day, load_texts(locale), Typesetter().measure)
    return report, render(report, invariant=True)


def test_every_string_can_be_copied_out(made: tuple[Report, RenderedReport]) -> None:
    report, rendered = made
    found = squashed(text_by_another_reader(rendered.pdf))

    wanted = {squashed(text) for part in (report.cover, report.sections) for text in texts(part)}
    assert len(wanted) > 30
    assert sorted(text for text in wanted if text not in found) == []
    assert rendered.missing_glyphs == ()


def test_nothing_leaves_the_margins(made: tuple[Report, RenderedReport]) -> None:
    for page, character, (left, bottom, right, top) in ink_boxes(made[1].pdf):
        where = (page, character, left, bottom, right, top)
        assert left >= MARGIN - 1.0, where
        assert right <= PAGE_WIDTH - MARGIN + 1.0, where
        assert top <= PAGE_HEIGHT - MARGIN, where
        assert bottom >= MARGIN - 1.0 or (bottom >= 28 and (top <= 46 or page == 0)), where


def test_no_two_letters_stand_on_each_other(made: tuple[Report, RenderedReport]) -> None:
    places = Counter(
        (page, round(left), round(bottom))
        for page, _character, (left, bottom, _right, _top) in ink_boxes(made[1].pdf)
    )
    assert [place for place, count in places.items() if count > 2] == []


def test_every_section_has_a_bookmark_and_every_page_its_number(
    made: tuple[Report, RenderedReport],
) -> None:
    report, rendered = made
    first = [title for title in bookmarks(rendered.pdf) if not title.startswith("- ")]
    assert first == [plain(section.title) for section in report.sections]
    pages = page_texts(rendered.pdf)
    assert len(pages) == rendered.pages
    foot = squashed(plain(report.meta.footer))[:12]
    assert all(foot in squashed(page) for page in pages[1:])


def test_page_one_is_one_page(made: tuple[Report, RenderedReport]) -> None:
    report, rendered = made
    pages = page_texts(rendered.pdf)
    assert squashed(plain(report.sections[0].title)) in squashed(pages[1])
    said = load_texts(report.meta.language)
    standing, overview = (
        squashed(said.tr(one)) for one in ("Group results", "What was planned and run")
    )
    scored = standing in {squashed(plain(section.title)) for section in report.sections}
    assert (overview in squashed(pages[2])) == scored
    assert any(standing in squashed(page) for page in pages[2:]) == scored
    assert standing not in squashed(pages[1])
    assert all(squashed(text) in squashed(pages[1]) for text in texts(report.sections[0]))


def test_no_page_but_the_last_is_left_half_empty(made: tuple[Report, RenderedReport]) -> None:
    """A chart is never cut, so that some room under the one before it has its reason; and where the
    annex begins on a page of its own, the report before it may end where it ends."""
    lowest: dict[int, float] = {}
    for page, _character, (_left, bottom, _right, _top) in ink_boxes(made[1].pdf):
        if bottom >= MARGIN - 1.0:
            lowest[page] = min(bottom, lowest.get(page, PAGE_HEIGHT))
    room = PAGE_HEIGHT - 2 * MARGIN
    empty = {page: (at - MARGIN) / room for page, at in lowest.items()}

    assert len(empty) == made[1].pages
    pages = [squashed(page) for page in page_texts(made[1].pdf)]
    annexes = [squashed(plain(one.title)) for one in made[0].sections][-3:]
    ends = {at for at, page in enumerate(pages[1:]) if annexes[0] in page}
    between = {
        page: share
        for page, share in empty.items()
        if 0 < page < made[1].pages - 1 and page not in ends
    }
    assert {page: share for page, share in between.items() if share > 0.43} == {}
    if len(made[0].sections) == 10:
        assert sum(between.values()) / len(between) < 0.25
