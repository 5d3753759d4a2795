"""The summary as a model: what it says, what it does not say, and that it says only what is true."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from facilitator.core.scoring.specs import ChecklistScoring
from facilitator.core.text import LOCALES, pick
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import (
    Chart,
    Heading,
    Note,
    Report,
    Run,
    plain,
)
from facilitator.reports.summary import summary_report
from facilitator.texts import load_texts
from tests.unit.reports.chapters import (
    annex,
    beside,
    blocks,
    chapter,
    findings,
    first,
    groups,
    lead,
    report,
    row_of,
    rows_of,
    said,
    tables,
    titles,
)
from tests.unit.reports.days import CASE, DRAWING, QUIZ, Played, whole_day
from tests.unit.reports.reading import texts

RANKS = re.compile(r"第 ?\d+ ?名|名次|\brank", re.IGNORECASE)
CAUSES = re.compile(
    r"证明|导致|显著|有效|提高了|使得|\b(?:prov\w+|caused?|led to|significant\w*|effective\w*)\b"
)


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


def test_page_one_names_no_group_and_no_rank(locale: str) -> None:
    played = whole_day(locale)
    made = report(played, locale)

    page = said(made.sections[0])
    assert [name for name in groups(played.day()) if name in page] == []
    assert not RANKS.search(page)
    results = said(chapter(made, locale, "Group results"))
    assert any(name in results for name in groups(played.day()))


def test_the_cover_names_the_firm_as_who_trained_not_as_the_host(locale: str) -> None:
    day = replace(whole_day(locale).day(), organisation="明德咨询")
    cover = summary_report(day, load_texts(locale), Typesetter().measure).cover
    assert cover
    facts = {plain(one.label): plain(one.value) for one in cover.facts}
    assert facts["培训机构" if locale == "zh-CN" else "Training provider"] == "明德咨询"


def test_a_section_for_everything_that_was_scored_and_no_more(locale: str) -> None:
    played = whole_day(locale)
    names = [annex(played, one, locale) for one in (DRAWING, QUIZ, CASE)]

    found = titles(report(played, locale))

    assert [title for title in found if title in names] == names
    tr = load_texts(locale).tr
    assert found[: -len(names)] == [
        tr("Key findings"),
        tr("What was planned and run"),
        tr("Group results"),
        tr("Follow-up (levels 3 and 4)"),
        tr("Recommendations"),
        tr("Debrief questions to go on with"),
        tr("Method and limits"),
    ]
    only = Played(locale)
    only.decide(0, 0)
    assert [title for title in titles(report(only, locale)) if title in names] == names[2:]


def test_every_figure_of_a_finding_says_what_it_counts(locale: str) -> None:
    made = report(whole_day(locale), locale)

    drawing, quiz, case = findings(made)
    assert re.search(r"\b6\b", drawing[1])
    assert re.search(r"\b36\b", quiz[0])
    assert re.search(r"\b6\b", case[0])
    for name, result in (row[::2] for row in rows_of_exercises(made, locale)):
        assert re.search(r"\b(?:6|36)\b", result), name


def rows_of_exercises(made: Report, locale: str) -> list[list[str]]:
    """The table of exercises and aims."""
    (table,) = tables(chapter(made, locale, "What was planned and run"))
    return [[plain(cell.runs) for cell in row.cells] for row in table.rows]


def test_every_exercise_is_listed_also_those_without_scores(locale: str) -> None:
    played = Played(locale)
    played.draw(0, 5, 8)
    played.spend(5, DRAWING, QUIZ)
    results = {row[0]: row[2] for row in rows_of_exercises(report(played, locale), locale)}

    tr = load_texts(locale).tr
    names = [pick(played.block(one).block.title, locale) for one in (DRAWING, QUIZ, CASE)]
    assert list(results) == names
    assert "42%" in results[names[0]]
    assert [results[name] for name in names[1:]] == [tr("not entered"), tr("not run")]


def test_words_for_what_has_no_points(locale: str) -> None:
    played = whole_day(locale)
    played.state(QUIZ, 1, "excused")
    played.state(QUIZ, 2, "no_result")
    for entry in [one for one in played.entries if one.place.unit == played.units(QUIZ)[3].id]:
        played.entries.remove(entry)
    standing = chapter(report(played, locale), locale, "Group results")
    tr, names = load_texts(locale).tr, groups(played.day())

    cells = [beside(standing, name)[1][1] for name in names[1:4]]

    assert cells == [tr("excused"), tr("no result (0)"), tr("not entered")]
    notes = [plain(block.runs) for block in standing.blocks if isinstance(block, Note)]
    assert any(names[1] in note for note in notes), "that it counts in part is said"


def test_a_day_on_which_everybody_was_excused(locale: str) -> None:
    played = Played(locale)
    for number in range(6):
        played.state(QUIZ, number, "excused")
    standing = chapter(report(played, locale), locale, "Group results")

    assert tables(standing) == []
    assert not any(isinstance(block, Note) for block in standing.blocks)


def test_all_groups_equal(locale: str) -> None:
    played = Played(locale)
    for number in range(6):
        played.answer(number, *[True] * 3, *[False] * 3)
    standing = chapter(report(played, locale), locale, "Group results")

    assert lead(standing).count("50") == 1
    tr = load_texts(locale).tr
    assert {beside(standing, name)[0][1] for name in groups(played.day())} == {
        tr("rank {rank}", rank=1)
    }
    bars = [text for text in texts(standing) if re.search(r"\d", text) and RANKS.search(text)]
    assert len(set(bars)) == 1


def test_equal_groups_share_a_rank_and_the_next_one_is_skipped(locale: str) -> None:
    played = Played(locale)
    for number, right in enumerate((6, 4, 4, 2, 0, 0)):
        played.answer(number, *[True] * right, *[False] * (6 - right))
    standing = chapter(report(played, locale), locale, "Group results")

    found = [beside(standing, name)[0][1] for name in groups(played.day())]
    tr = load_texts(locale).tr
    assert found == [tr("rank {rank}", rank=rank) for rank in (1, 2, 2, 4, 5, 5)]


def test_nobody_is_ranked_for_one_entry_in_many(locale: str) -> None:
    played = whole_day(locale)
    for content in (DRAWING, QUIZ, CASE):
        played.state(content, 5, "excused")
    standing = chapter(report(played, locale), locale, "Group results")

    overall, single = beside(standing, groups(played.day())[5])
    tr = load_texts(locale).tr
    assert overall == [tr("too little counted")]
    assert single[:3] == [tr("excused")] * 3


def test_an_empty_workshop(locale: str) -> None:
    made = report(Played(locale), locale)

    assert len(made.sections) == 3
    assert findings(made) == []
    assert "0" in lead(made.sections[0])
    assert [name for name in groups(Played(locale).day()) if name in said(made)] == []


def test_class_points_alone(locale: str) -> None:
    played = Played(locale)
    played.award(0, 7)
    played.award(0, -2)
    made = report(played, locale)
    block = played.workshop.points_block
    assert block is not None
    name = pick(block.title, locale)

    (_first, _overview, section, _follow, _method) = made.sections
    headings = [plain(one.runs) for one in blocks(section) if isinstance(one, Heading)]
    assert name in headings
    (found,) = rows_of(section, groups(played.day())[0])
    assert found[1:] == ["2", "5", "16.7"], "no second table says the same again"
    assert row_of(section, groups(played.day())[1])[1:] == ["0", "—", "—"]
    empty = Played(locale)
    assert lead(made.sections[0]) != lead(report(empty, locale).sections[0])


def test_a_drawing_with_ticks_shows_feature_by_feature(locale: str) -> None:
    played = whole_day(locale)
    spec = played.block(DRAWING).content.scoring
    assert isinstance(spec, ChecklistScoring)
    features = [pick(one.name, locale) for one in spec.features]
    assert features[1] not in said(report(played, locale))
    for number, ticks in enumerate(([1] * 12, [0.5] * 6 + [0] * 6, [None] + [1] * 11)):
        played.enter(DRAWING, number, "one-way.ticks", ticks)
    name = annex(played, DRAWING, locale)
    section = next(one for one in report(played, locale).sections if plain(one.title) == name)

    assert row_of(section, features[0])[1:] == ["1.5/2", "–"]
    assert row_of(section, features[1])[1:] == ["2.5/3", "–"]
    assert row_of(section, features[11])[1:] == ["2/3", "–"]


def test_a_case_shows_who_chose_what_and_what_followed(locale: str) -> None:
    played = whole_day(locale)
    block = played.block(CASE)
    part = block.parts[0]
    section = next(
        one
        for one in report(played, locale).sections
        if plain(one.title) == annex(played, CASE, locale)
    )
    names = groups(played.day())
    (table,) = tables(section)
    by_rank = sorted(part.options, key=lambda option: -(option.points or 0))[:3]
    shown = sorted(block.letters[part.id][option.id] for option in by_rank)
    assert [first(row) for row in table.rows] == shown
    joined = "、" if locale == "zh-CN" else ", "
    for rank, option in enumerate(by_rank):
        cells = row_of(section, block.letters[part.id][option.id])
        chosen = [name for number, name in enumerate(names) if number % 3 == rank]
        assert cells[1] == pick(block.fill(option.text), locale)
        assert cells[2] == (pick(block.fill(option.consequence or {}), locale) if chosen else "")
        assert cells[3] == (joined.join(chosen) or "–")
        assert cells[4] == f"{option.points:g}"


def test_an_act_lists_the_highest_scoring_answer_though_nobody_chose_it(locale: str) -> None:
    played = Played(locale)
    for number in range(6):
        played.decide(number, 1)
    part = played.block(CASE).parts[0]
    section = next(
        one
        for one in report(played, locale).sections
        if plain(one.title) == annex(played, CASE, locale)
    )
    (table,) = tables(section)
    best, chosen = sorted(part.options, key=lambda option: -(option.points or 0))[:2]
    letters = played.block(CASE).letters[part.id]
    assert {first(row) for row in table.rows} == {letters[best.id], letters[chosen.id]}


def test_time_planned_and_used(locale: str) -> None:
    planned = {"equal": (90 / 8, "90"), "more": (12, "96"), "fewer": (10, "80")}
    said_so: set[str] = set()
    for minutes, total in planned.values():
        played = Played(locale)
        played.spend(minutes)
        made = report(played, locale)
        (time, _caption) = [
            plain(block.runs)
            for block in blocks(chapter(made, locale, "What was planned and run"))
            if isinstance(block, Note)
        ] + [""]
        assert total in time
        assert total in said(made.sections[0])
        said_so.add(re.sub(r"\d+", "#", time))
    assert len(said_so) == 3


def test_a_block_that_was_left_out_has_no_minutes(locale: str) -> None:
    played = Played(locale)
    played.spend(20, DRAWING)
    made = report(played, locale)

    (chart,) = (one for one in blocks(made.sections[1]) if isinstance(one, Chart))
    tr = load_texts(locale).tr
    assert tr("Planned / used") in said(chart.picture), "in the order of the figures below"
    quiz = pick(played.block(QUIZ).block.title, locale)
    assert f"{quiz} 15/–" in chart.alt
    assert "15 / –" in said(chart.picture)


def test_corrections_are_counted(locale: str) -> None:
    played = whole_day(locale)
    entered = len(played.entries)
    played.decide(0, 1)
    played.decide(0, 2)
    played.decide(1, 1)
    made = report(played, locale)

    tr, method = load_texts(locale), said(chapter(made, locale, "Method and limits"))
    recorded = tr.trn("{count} entry was recorded.", "{count} entries were recorded.", entered)
    assert recorded in method
    assert re.search(r"(?<!\d)1 (?:次|entry)", method)


@pytest.mark.parametrize(
    ("first_round", "second_round"), [(5, 8), (8, 5), (6, 6), (6.0, 6.01), (7.5, 9)], ids=str
)
def test_the_claim_about_the_drawing_follows_the_figures(
    locale: str, first_round: float, second_round: float
) -> None:
    played = Played(locale)
    for number in range(3):
        played.draw(number, first_round, second_round)
    tr = load_texts(locale).tr

    ((claim, figures),) = findings(report(played, locale))

    better = tr("When people could ask questions, the drawings became more accurate.")
    worse = tr("Being able to ask questions did not make the drawings more accurate that day.")
    equal = tr("Both rounds were equally accurate that day.")
    gained = second_round - first_round
    assert claim == (better if gained > 1 else worse if gained < -1 else equal)
    assert f"{int(100 * first_round / 12 + 0.5)}%" in figures
    assert re.search(r"\b3\b", figures)


def test_a_round_that_is_missing_leaves_its_unit_out(locale: str) -> None:
    played = Played(locale)
    played.draw(0, 6, 9)
    played.enter(DRAWING, 1, "one-way.total", 12)

    ((_claim, figures),) = findings(report(played, locale))

    assert "50%" in figures
    assert "75%" in figures
    assert re.search(r"\b1\b", figures)


def test_nothing_right_and_nothing_best(locale: str) -> None:
    played = Played(locale)
    for number in range(6):
        played.answer(number, *[False] * 6)
        played.decide(number, 3)

    (quiz, case) = findings(report(played, locale))

    assert re.search(r"(?<!\d)0%", quiz[0])
    assert re.search(r"\b6\b", case[0])


def test_no_sentence_of_ours_says_that_the_course_caused_anything(locale: str) -> None:
    made = report(whole_day(locale), locale)

    ours = [run.text for run in runs(made) if run.role != "quote"]
    assert len(ours) > 100
    assert [text for text in ours if CAUSES.search(text)] == []


def runs(part: object) -> Iterator[Run]:
    """Every run of a model."""
    match part:
        case Run():
            yield part
        case tuple():
            for each in part:
                yield from runs(each)
        case _ if is_dataclass(part):
            for each in fields(part):
                yield from runs(getattr(part, each.name))
        case _:
            pass


def test_headings_say_how_many(locale: str) -> None:
    made = report(whole_day(locale), locale)
    every = [block for section in made.sections for block in blocks(section)]
    notes = [plain(each.note) for each in every if isinstance(each, Heading) and each.note]

    assert sum(bool(re.search(r"\d", note)) for note in notes) >= 4
