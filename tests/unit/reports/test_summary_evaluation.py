"""Levels 1 and 2 and the baseline of service: in people, with their n, and nothing of too few."""

import re
from dataclasses import replace

import pytest

from facilitator.core.evaluation import Evaluation, Interval, Recommendation, Supplier
from facilitator.core.text import LOCALES, pick
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Chart, Report, Section, Tiles, plain
from facilitator.reports.summary import summary_report
from facilitator.texts import load_texts
from tests.unit.reports.chapters import (
    beside,
    blocks,
    chapter,
    findings,
    lead,
    said,
    tables,
    titles,
)
from tests.unit.reports.days import Played, whole_day
from tests.unit.reports.evaluations import FULL, REACTION, SERVICE, SLOWEST, USEFUL, small

LEVEL_1, LEVEL_2 = "Reaction (level 1: satisfaction)", "Learning (level 2)"
BASELINE = "Internal service today"
MAP = "internal-customer-map"


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


def report(locale: str, evaluation: Evaluation | None, played: Played | None = None) -> Report:
    day = replace((played or whole_day(locale)).day(), evaluation=evaluation)
    return summary_report(day, load_texts(locale), Typesetter().measure)


def tile_texts(made: Report) -> list[str]:
    (row,) = (block for block in made.sections[0].blocks if isinstance(block, Tiles))
    return [
        " ".join(plain(part) for part in (one.label, one.figure, one.unit, one.note))
        for one in row.items
    ]


def evidence(section: Section) -> str:
    """How far the evaluation has come, as it is read aloud."""
    return [block for block in blocks(section) if isinstance(block, Chart)][-1].alt


def test_the_chapters_have_the_titles_the_client_knows() -> None:
    played = whole_day("zh-CN")
    found = titles(report("zh-CN", FULL, played))

    assert found[:8] == [
        "核心结论",
        "实施概况",
        "柯氏一级 反应层（满意度）",
        "柯氏二级 学习层",
        "小组成果",
        "内部服务现状",
        "训后跟踪（柯氏三、四级）",
        "建议",
    ]
    assert "方法与局限" in found


def test_without_data_there_are_no_such_pages(locale: str) -> None:
    tr = load_texts(locale).tr
    pages = {tr(title) for title in (LEVEL_1, LEVEL_2, BASELINE)}
    for evaluation in (None, Evaluation()):
        made = report(locale, evaluation)
        assert not pages & set(titles(made))
        assert tr("done") not in evidence(made.sections[0])


def test_page_one_has_the_figures_people_gave(locale: str) -> None:
    made = report(locale, FULL)
    satisfaction, test, rating, _ = tile_texts(made)

    assert "4.7 /5" in satisfaction
    assert re.search(r"34\D+36", satisfaction)
    assert "82 %" in test
    assert "57%" in test
    assert "24" in test
    assert re.search(r"17 \D*24", rating)
    claims = findings(made)
    assert SLOWEST[locale] in claims[0][0]
    assert re.search(r"6\.5.*4\.5.*2\.0.*33", claims[0][1])
    assert re.search(r"24.*17.*5.*2", claims[1][1])
    assert len(claims) == 3


def test_page_one_names_no_department_that_was_rated(locale: str) -> None:
    page = said(report(locale, FULL).sections[0])

    assert [one.name for one in SERVICE.suppliers if one.name in page] == []


def test_the_evidence_line_follows_the_data(locale: str) -> None:
    tr = load_texts(locale).tr
    full, few = (evidence(report(locale, one).sections[0]) for one in (FULL, small()))

    assert full.count(tr("done")) == 2
    assert tr("done") not in few
    assert tr("{back} of {all} forms returned", back=4, all=9) in few


def test_level_one_leads_with_satisfaction_and_use(locale: str) -> None:
    page = chapter(report(locale, FULL), locale, LEVEL_1)

    assert "4.7/5" in lead(page)
    assert USEFUL[locale] in lead(page)
    assert re.search(r"34.*31|31.*34", lead(page).split(USEFUL[locale])[1])
    (themes,) = tables(page)
    assert [plain(row.cells[2].runs) for row in themes.rows] == ["11", "8", "<5"]


def test_a_mark_of_quotation_that_was_typed_is_not_doubled(locale: str) -> None:
    page = said(chapter(report(locale, FULL), locale, LEVEL_1))

    assert "““" not in page
    assert page.count("“") == page.count("”")


def test_few_comments_are_neither_quoted_nor_summed_up(locale: str) -> None:
    few = replace(FULL, reaction=replace(REACTION, commenting=9))
    page = chapter(report(locale, few), locale, LEVEL_1)

    assert tables(page) == []
    assert "10" in said(page).splitlines()[-1]
    assert not any(pick(one, locale) in said(page) for one in REACTION.quotes)


@pytest.mark.parametrize(
    ("people", "interval", "shown"),
    [
        (34, Interval(low=39, high=72), True),
        (34, Interval(low=20, high=72), False),
        (34, None, False),
        (19, Interval(low=39, high=72), False),
    ],
)
def test_an_index_of_few_or_of_a_wide_interval_stays_out_of_the_body(
    people: int, interval: Interval | None, *, shown: bool
) -> None:
    asked = Recommendation(counts=(0,) * 9 + (people - 9, 9), interval=interval)
    made = report("en", replace(FULL, reaction=replace(REACTION, recommendation=asked)))

    assert ("index +100" in said(chapter(made, "en", LEVEL_1))) is shown
    assert "Recommendation index" in said(chapter(made, "en", "Method and limits"))


def test_changes_are_told_in_people_and_coefficients_only_in_the_method(locale: str) -> None:
    made = report(locale, FULL)
    page, method = lead(chapter(made, locale, LEVEL_2)), chapter(made, locale, "Method and limits")
    counted = {
        "zh-CN": "24 人中 17 人上升、5 人持平、2 人下降",
        "en": "of 24 people 17 rose, 5 stayed, 2 fell",
    }

    assert counted[locale] in page
    assert re.search(r"57%.*82%", page)
    body = [one for one in made.sections if one is not method]
    assert not any(re.search(r"g_z|α|\[0\.26", said(one)) for one in body)
    assert all(text in said(method) for text in ("g_z", "[0.26, 0.60]", "0.78"))


def test_what_must_stand_beside_a_change_does(locale: str) -> None:
    tr = load_texts(locale).tr
    title = tr("How to read these changes")

    assert title in said(chapter(report(locale, FULL), locale, LEVEL_2))
    assert title not in said(chapter(report(locale, small()), locale, LEVEL_2))


def test_of_too_few_no_figure_is_printed(locale: str) -> None:
    made = report(locale, small())
    tr = load_texts(locale).tr

    assert lead(chapter(made, locale, LEVEL_1)) == tr(
        "Fewer than {count} forms came back; nothing of them is shown.", count=5
    )
    assert not re.search(r"\d%|\d\.\d", said(chapter(made, locale, LEVEL_2)))
    assert not re.search(r"\d\.\d", said(chapter(made, locale, BASELINE)))
    assert tr("Overall satisfaction") not in " ".join(tile_texts(made))
    assert not any(SLOWEST[locale] in claim for claim, _ in findings(made))


def test_a_department_of_few_raters_is_hidden_with_the_next_smallest(locale: str) -> None:
    suppliers = (
        Supplier(name="甲部", people=4, perceived=(5.3, 5.3, 5.3, 5.3, 5.3)),
        Supplier(name="乙部", people=9, perceived=(5.4, 5.4, 5.4, 5.4, 5.4)),
        Supplier(name="丙部", people=12, perceived=(5.6, 5.6, 5.6, 5.6, 5.6)),
    )
    evaluation = replace(FULL, service=replace(SERVICE, suppliers=suppliers))
    page = said(chapter(report(locale, evaluation), locale, BASELINE))

    assert "5.6" in page
    assert "5.3" not in page
    assert "5.4" not in page
    assert page.count("<5") >= 10
    strict = said(chapter(report(locale, replace(evaluation, least=10)), locale, BASELINE))
    assert "<10" in strict
    assert "5.6" in strict


def test_the_map_of_the_day_is_counted_and_its_blind_spots_named(locale: str) -> None:
    played = Played(locale, template="half-day")
    ids = [unit.members[0][0] for unit in played.units(MAP)]
    for number in range(len(ids)):
        for other in ids:
            if other != ids[number]:
                played.enter(MAP, number, f"gives.{other}", 1 if number == 0 else 0)
                played.enter(MAP, number, f"gets.{other}", 3 if number == 2 else 0)
    made = report(locale, None, played)
    section = chapter(made, locale, BASELINE)
    page, names = said(section), list(played.day().groups.values())

    # The first gives to all five, the third gets from all: one link is on both sheets.
    assert re.search(r"\b9\b.*\b1\b.*11%", page)
    assert f"{names[1]} → {names[2]}" in page
    assert f"{names[0]} → {names[2]}" not in page
    assert not any(name in said(made.sections[0]) for name in names)
    (given, *_), (blind, *_) = beside(section, names[0]), beside(section, names[1])
    assert given == ["1/0", "1/3", "1/0", "1/0", "1/0"]
    assert blind == ["0/3"]


@pytest.mark.parametrize(
    ("shift", "sentence"),
    [
        (0.0, "In no dimension does what is found fall short of what is expected."),
        (1.5, ""),
    ],
)
def test_of_equal_gaps_none_is_called_the_widest(locale: str, shift: float, sentence: str) -> None:
    equal = tuple(replace(one, expected=5.0 + shift, perceived=5.0) for one in SERVICE.dimensions)
    made = report(locale, replace(FULL, service=replace(SERVICE, dimensions=equal)))
    told = lead(chapter(made, locale, BASELINE))

    assert SLOWEST[locale] not in told
    assert findings(made)[0][0] == told
    assert told == load_texts(locale).tr(sentence) if sentence else "1.5" in told
