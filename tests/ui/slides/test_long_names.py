"""The longest names the form takes: whole where there is room, cut with an ellipsis elsewhere,
never over each other, never too small and never outside."""

from dataclasses import fields, is_dataclass, replace
from itertools import combinations
from typing import Any, cast

import pytest

from facilitator.core.stage import (
    ConsequencesSlide,
    OptionsSlide,
    Stage,
    StageTimer,
    StandingRow,
    StandingSlide,
)
from facilitator.core.text import AudienceLanguage, display_width, line
from facilitator.core.workshop import CLIENT_WIDTH, GroupMark
from facilitator.ui.slides.fitting import LEAST, LEAST_SECOND, MIDDLE, Style, fit_name
from facilitator.ui.slides.painting import fits
from tests.ui.slides.all_samples import samples
from tests.ui.slides.recorder import ASPECTS, BY_SHAPES, Said, said, words
from tests.ui.slides.sample_parts import GROUPS

CLIENT = {
    "zh-CN": "北屿国际装备制造与供应链管理（集团）股份有限公司华东区域运营中心人力资源部培训",
    "en": "Northern Isles International Holdings Co",
}
NAMES = {
    "zh-CN": "国际大客户质量提升与持续改进先锋攻坚小组",
    "en": "International Key Account Quality Champs",
}
NUMBERS = {"zh-CN": "一二三四五六七八九十", "en": "0123456789"}
SAMPLES = tuple(samples("zh-CN"))
CASES = [(locale, name) for locale in NAMES for name in SAMPLES]


def long_name(locale: str, colour: int) -> str:
    """Each of them another name, all as long as the form takes."""
    return NAMES[locale][:-1] + NUMBERS[locale][colour]


def renamed(value: Any, locale: str) -> Any:
    """The same value with long names for all groups."""
    if isinstance(value, GroupMark):
        return replace(value, name=long_name(locale, value.colour))
    if isinstance(value, tuple):
        return tuple(renamed(each, locale) for each in cast(tuple[Any, ...], value))
    if is_dataclass(value) and not isinstance(value, type):
        found = {one.name: renamed(getattr(value, one.name), locale) for one in fields(value)}
        return replace(cast(Any, value), **found)
    return value


def stage(name: str, locale: str) -> Stage:
    """A sample with long names everywhere."""
    language: AudienceLanguage = "en" if locale == "en" else "zh-CN"
    made = renamed(samples(language)[name], locale)
    return replace(made, chrome=replace(made.chrome, client=CLIENT[locale]))


def overlaps(one: Said, other: Said) -> bool:
    """Whether letters stand on each other: their boxes a little smaller than the letters."""

    def box(said: Said) -> tuple[float, float, float, float]:
        low = said.y + 0.02 * said.px
        return said.x + 2, said.x + said.width - 2, said.y - 0.6 * said.px, low

    if one == other:
        return False  # the clock paints its panel anew, client and all
    left, right, top, bottom = box(one)
    other_left, other_right, other_top, other_bottom = box(other)
    beside = right <= other_left or other_right <= left
    return not beside and not (bottom <= other_top or other_bottom <= top)


@pytest.mark.parametrize("shapes", BY_SHAPES)
@pytest.mark.parametrize(("locale", "name"), CASES)
def test_nothing_is_on_anything_else_or_too_small_or_outside(dark, locale, name, shapes):
    made = stage(name, locale)
    for shape in shapes:
        size = ASPECTS[shape]
        written = said(made, size, dark)
        for one, other in combinations(written, 2):
            assert not overlaps(one, other), (shape, one, other)
        for each in written:
            least = LEAST if locale == "en" or each.chinese else LEAST_SECOND
            assert each.px >= least, (shape, each)
            assert each.x >= 0, (shape, each)
            assert each.x + each.width <= size.width() + 1, (shape, each)
            assert 0 < each.y < size.height(), (shape, each)


def ten_places(locale: str) -> StandingSlide:
    rows = tuple(
        StandingRow(rank, renamed(group, locale), str(300 - rank), 1 - rank / 20)
        for rank, group in enumerate(GROUPS, start=1)
    )
    return StandingSlide(rows=rows, shown=10, total=10)


@pytest.mark.parametrize("aspect", ["16:9", "16:10", "21:9"])
@pytest.mark.parametrize("count", [3, 6, 7, 8, 10])
@pytest.mark.parametrize("locale", NAMES)
def test_a_standing_shows_every_name_whole(dark, locale, count, aspect):
    slide = ten_places(locale)
    slide = replace(slide, rows=slide.rows[:count], shown=count, total=count)
    made = replace(stage(SAMPLES[0], locale), slide=slide, timer=None)
    seen = words(made, ASPECTS[aspect], dark)
    for colour in range(count):
        assert long_name(locale, colour).replace(" ", "") in seen
    for one, other in combinations(said(made, ASPECTS[aspect], dark), 2):
        assert not overlaps(one, other), (one, other)


@pytest.mark.parametrize("shapes", BY_SHAPES)
@pytest.mark.parametrize("count", [3, 8, 9, 10])
@pytest.mark.parametrize("long", [1, 2, 10])
@pytest.mark.parametrize("locale", NAMES)
def test_nothing_moves_while_places_are_uncovered(dark, locale, long, count, shapes):
    whole = ten_places(locale).rows[:count]
    # The long names lead, and so are uncovered last.
    rows = [
        row if rank <= long else replace(row, group=GroupMark(f"青{rank}", rank - 1))
        for rank, row in enumerate(whole, start=1)
    ]
    names = tuple(sorted(row.group.name for row in rows if row.group))
    covered = StandingRow(None, None, "", 0.0)
    for shape in shapes:
        places: set[tuple[float, ...]] = set()
        bars: set[float] = set()
        for shown in range(count + 1):
            seen = tuple(covered if at < count - shown else row for at, row in enumerate(rows))
            slide = StandingSlide(rows=seen, shown=shown, total=count, names=names)
            made = replace(stage(SAMPLES[0], locale), slide=slide, timer=None)
            written = said(made, ASPECTS[shape], dark)
            (title,) = [one for one in written if one.text in ("积分榜", "Standing")]
            places.add((title.px, title.x, title.y))
            bars.update(one.x for one in written if one.text == str(300 - count))
        assert len(places) == 1, (shape, places)
        assert max(bars) - min(bars) < 1, (shape, bars)


@pytest.mark.parametrize("locale", NAMES)
def test_the_award_shows_every_name_whole(dark, locale):
    slide = replace(ten_places(locale), podium=True)
    slide = replace(slide, rows=slide.rows[:3], shown=3, total=3)
    made = replace(stage(SAMPLES[0], locale), slide=slide, timer=None)
    seen = words(made, ASPECTS["16:9"], dark)
    for colour in range(3):
        assert long_name(locale, colour).replace(" ", "") in seen


@pytest.mark.parametrize("locale", NAMES)
def test_a_wide_slide_has_the_whole_client(dark, locale):
    made = stage("standing", locale)
    assert CLIENT[locale].replace(" ", "") in words(made, ASPECTS["16:9"], dark)


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("count", [1, 2, 4, 7, 10])
@pytest.mark.parametrize("locale", NAMES)
def test_who_had_it_right_is_named_whole(dark, locale, count, aspect):
    made = stage("quiz_revealed", locale)
    groups = tuple(renamed(group, locale) for group in GROUPS[:count])
    slide = made.slide
    assert isinstance(slide, OptionsSlide)
    made = replace(made, slide=replace(slide, right_groups=groups))
    seen = words(made, ASPECTS[aspect], dark)
    for colour in range(count):
        assert long_name(locale, colour).replace(" ", "") in seen
    (right,) = [option for option in slide.options if option.right]
    assert "".join(right.text.first.text.split()) in seen
    assert fits(made, ASPECTS[aspect], dark) == []
    for one, other in combinations(said(made, ASPECTS[aspect], dark), 2):
        assert not overlaps(one, other), (one, other)


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("locale", NAMES)
def test_ten_groups_under_what_followed_can_be_told_apart(dark, locale, aspect):
    made = stage("consequences", locale)
    slide = made.slide
    assert isinstance(slide, ConsequencesSlide)
    first, *others = slide.rows
    groups = tuple(renamed(group, locale) for group in GROUPS)
    for ends in (3, 4, 10):
        rows = (replace(first, groups=groups[:ends]), replace(others[0], groups=groups[ends:]))
        each = replace(made, slide=replace(slide, rows=(*rows, *others[1:])))
        tags = {one.text for one in said(each, ASPECTS[aspect], dark) if one.px == LEAST}
        for colour in range(10):
            assert any(tag.endswith(long_name(locale, colour)[-1:]) for tag in tags), tags


LONGEST_CLIENT = {
    "zh-CN": "北屿国际装备制造与供应链管理集团股份有限公司华东区域运营中心人力资源部培训发展处",
    "en": "Beijing Huaxing Northern Science, Technology and Industry Development Group Ltd.",
}


@pytest.mark.parametrize("shapes", BY_SHAPES)
@pytest.mark.parametrize(("locale", "name"), CASES)
def test_the_longest_client_is_whole_beside_a_clock_and_everywhere(dark, locale, name, shapes):
    client = LONGEST_CLIENT[locale]
    assert display_width(client) == CLIENT_WIDTH
    made = stage(name, locale)
    made = replace(made, chrome=replace(made.chrome, client=client))
    timer = StageTimer(
        label=line({"zh-CN": "小组商量一下怎么办", "en": "Talk it over"}, "zh-CN"),
        total_ms=60_000,
        left_ms=30_000,
    )
    for shape in shapes:
        for each in (made, replace(made, timer=timer)):
            written = said(each, ASPECTS[shape], dark)
            assert client.replace(" ", "") in words(each, ASPECTS[shape], dark)
            for one, other in combinations(written, 2):
                assert not overlaps(one, other), (shape, one, other)
            assert all(one.y > 60 for one in written), shape


def test_a_name_that_goes_in_stays_on_one_line():
    style = Style(pref=56, bold=True)
    assert len(fit_name("青松组", style, 400, lines=3).lines) == 1
    assert fit_name("青松组", style, 400).whole


def test_the_rest_of_a_name_is_cut_on_its_last_line():
    name = fit_name(NAMES["zh-CN"], Style(pref=56), 320, lines=2)
    assert not name.whole
    assert [line.text.endswith("…") for line in name.lines] == [False, True]
    assert all(line.px == LEAST and line.width <= 320 for line in name.lines)
    first, last = name.baselines(500)
    assert (first + last) / 2 - LEAST * MIDDLE == pytest.approx(500)
