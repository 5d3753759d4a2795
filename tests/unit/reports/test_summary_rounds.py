"""Exercises with a course or a comparison: the chain, two deals, alone and together, the quiz."""

import re

import pytest

from facilitator.core.charts.display import Line
from facilitator.core.scoring.specs import JointGainScoring, QuizScoring, RankingScoring
from facilitator.core.text import LOCALES
from facilitator.reports.model import Chart, Heading, Section, plain
from facilitator.texts import load_texts
from tests.unit.reports.chapters import annex, beside, blocks, report, said, tables
from tests.unit.reports.days import QUIZ, Played

CHAIN, DEALS = "supply-chain-sim", "role-reversal"
STORM, CHIPS = "ranking-synergy", "evidence-check"


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


def page_of(played: Played, content: str, locale: str) -> Section:
    name = annex(played, content, locale)
    return next(one for one in report(played, locale).sections if plain(one.title) == name)


def charts(section: Section, locale: str, heading: str) -> list[Chart]:
    """The charts under a heading."""
    wanted, found, inside = load_texts(locale).tr(heading), list[Chart](), False
    for block in blocks(section):
        if isinstance(block, Heading):
            inside = plain(block.runs) == wanted
        elif inside and isinstance(block, Chart):
            found.append(block)
    return found


def chain(locale: str, weeks: int) -> Played:
    played = Played(locale, template="one-day")
    for number in range(6):
        played.enter(CHAIN, number, "cost", 400 + 100 * number)
        for week in range(1, weeks + 1):
            if (number, week) != (1, 3):
                played.enter(CHAIN, number, f"week-{week}.order", 4 + (number * week) % 13)
    return played


def test_a_chain_shows_its_cost_and_by_what_it_is_measured(locale: str) -> None:
    played = chain(locale, 0)
    section = page_of(played, CHAIN, locale)
    name = played.workshop.groups[5].name

    assert load_texts(locale).tr("cost {cost}", cost="900") in beside(section, name)[0]
    assert re.search(r"\b196\b.*\b592\.5\b", said(section))
    assert charts(section, locale, "Orders week by week") == []


def test_orders_are_drawn_week_by_week_and_a_missing_week_is_a_gap(locale: str) -> None:
    played = chain(locale, 16)
    found = charts(page_of(played, CHAIN, locale), locale, "Orders week by week")

    assert len(found) == 2, "six lines in one picture could not be told apart in grey"
    assert [plain(one.caption) != "" for one in found] == [False, True]
    first = [one for one in found[0].picture.items if isinstance(one, Line) and one.width == 1.8]
    second = [one for one in found[0].picture.items if isinstance(one, Line) and one.width == 1.5]
    assert len([one for one in first if one.y1 != one.y2 or one.dash is None]) >= 15
    assert len(second) > 15
    for number, group in enumerate(played.workshop.groups):
        (alt,) = [one.alt for one in found if group.name in one.alt]
        mine = re.split(r"[;；:：]", alt.split(group.name)[1])[0].split()
        assert mine[:3] == ["4", "4", "4"] if number == 0 else len(mine) == 16
    second_group = played.workshop.groups[1].name
    assert f"{second_group} 5 6 –" in found[0].alt


def test_two_deals_are_compared_where_both_were_made(locale: str) -> None:
    played = Played(locale, template="two-day", swap=("okr-alignment", DEALS))
    spec = played.block(DEALS).content.scoring
    assert isinstance(spec, JointGainScoring)
    for number in range(6):
        for issue in spec.issues:
            played.enter(DEALS, number, issue.id, 3)
            if number < 4:
                played.enter(DEALS, number, f"round-1.{issue.id}", 3 if number < 2 else 1)
    section = page_of(played, DEALS, locale)
    (chart,) = charts(section, locale, "First and second deal")

    names = [group.name for group in played.workshop.groups]
    assert all(name in chart.alt for name in names[:4])
    assert not any(name in chart.alt for name in names[4:])
    assert "50.0→50.0" in chart.alt
    assert re.search(
        r"4.*2.*2.*0" if locale == "zh-CN" else r"4 .* 2 .* 2 .* 0", plain(chart.caption)
    )


def test_a_group_is_compared_with_its_members(locale: str) -> None:
    played = Played(locale, template="two-day")
    spec = played.block(STORM).content.scoring
    assert isinstance(spec, RankingScoring)
    key, back = list(spec.key), list(reversed(spec.key))
    for number in range(6):
        played.enter(STORM, number, "team", key)
        for member in range(1, 5 if number else 2):
            played.enter(STORM, number, f"member-{member}", back)
    (chart,) = charts(page_of(played, STORM, locale), locale, "Alone and as a group")
    most = len(key) ** 2 // 2

    assert f"{most}.0→0.0" in chart.alt
    assert played.workshop.groups[0].name not in chart.alt, "one sheet is no mean"


def test_the_quiz_shows_who_answered_what_and_marks_what_is_right(locale: str) -> None:
    played = Played(locale)
    for number in range(6):
        played.answer(number, number < 2, True, True)
    block = played.block(QUIZ)
    section = page_of(played, QUIZ, locale)
    (chart,) = charts(section, locale, "Who answered what")
    names = [group.name for group in played.workshop.groups]
    right = "".join(sorted(block.letters[block.parts[0].id][one] for one in block.parts[0].key))

    _points, first = beside(section, names[0])
    _points, last = beside(section, names[5])
    assert first[0] == right
    assert last[0] != right
    assert first[1] == last[1]
    dark = [item for item in chart.picture.items if getattr(item, "fill", None) == "#0B3C6F"]
    assert len(dark) == 2 + 6 + 6 + 1, "right answers, and the key of the legend"


def test_as_many_right_answers_to_every_item_are_no_range(locale: str) -> None:
    played = Played(locale)
    for number in range(6):
        played.answer(number, number < 2)
    (chart,) = charts(page_of(played, QUIZ, locale), locale, "Who answered what")
    words = "每题有 2 个小组答对" if locale == "zh-CN" else "2 groups answered right each time"
    assert chart.caption
    assert words in plain(chart.caption)


def test_chips_are_shown_claim_by_claim(locale: str) -> None:
    played = Played(locale, template="two-day", swap=("info-relay", CHIPS))
    spec = played.block(CHIPS).content.scoring
    assert isinstance(spec, QuizScoring)
    (part, second, *_) = played.block(CHIPS).parts
    wrong = next(one.id for one in part.options if one.id not in part.key)
    for number in range(6):
        on = part.key[0] if number else wrong
        played.enter(CHIPS, number, f"{part.id}.chips", {on: spec.chips})
    played.enter(CHIPS, 1, f"{second.id}.chips", {second.key[0]: spec.chips})
    section = page_of(played, CHIPS, locale)

    names = [group.name for group in played.workshop.groups]
    assert beside(section, names[0])[-1][0] == "0.0"
    assert beside(section, names[1])[-1][0] == "100.0"
    (chart,) = charts(section, locale, "Who answered what")
    assert load_texts(locale).tr("not answered") in said(chart)
    (table,) = tables(section)
    means = [plain(row.cells[2].runs) for row in table.rows]
    assert means == ["83.3", "100.0"], "only what was asked, and the mean over those who answered"
