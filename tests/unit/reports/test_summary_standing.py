"""The two figures of the standing: what the room saw, and what the summary calls the result."""

from dataclasses import replace

import pytest

from facilitator.core.scoring.rounding import fixed
from facilitator.core.scoring.specs import QuizScoring
from facilitator.core.text import LOCALES, pick
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Chart, Lead, Note, Section, Table, plain
from facilitator.reports.pen import Pen
from facilitator.reports.summary import summary_report
from facilitator.reports.summary_standing import standing_section
from facilitator.texts import load_texts
from tests.unit.reports.chapters import beside, findings
from tests.unit.reports.days import DRAWING, QUIZ, Played, whole_day
from tests.unit.reports.reading import texts

SCREEN = (
    "The audience screen shows total points, which are {weight} times the overall result."
    " While an exercise runs, what it has not reached yet counts as 0; ranks shown at such a"
    " moment may have been others."
)


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


def standing(played: Played, locale: str) -> Section:
    said = load_texts(locale)
    made = summary_report(played.day(), said, Typesetter().measure)
    return next(one for one in made.sections if plain(one.title) == said.tr("Group results"))


def test_the_larger_figures_the_room_saw_are_explained(locale: str) -> None:
    played = whole_day(locale)
    played.state(QUIZ, 1, "excused")
    places = played.day().board.places
    (times,) = {f"{place.cumulative / place.mean:.6g}" for place in places if place.mean}
    assert float(times) > 1
    notes = [block for block in standing(played, locale).blocks if isinstance(block, Note)]
    text = load_texts(locale).tr(SCREEN, weight=times)
    assert [plain(note.runs) for note in notes].count(text) == 1


def test_a_group_that_is_not_entered_whole_is_not_shown_as_a_bad_one(locale: str) -> None:
    played = Played(locale)
    for number in range(5):
        played.answer(number, *[True] * 3, *[False] * 3)
    played.answer(5, True)
    played.spend(9)
    said = load_texts(locale)
    report = summary_report(played.day(), said, Typesetter().measure)
    name = played.workshop.groups[5].name
    lacking = said.tr("not all entered")

    results = standing(played, locale)
    _overall, single = beside(results, name)
    assert single == [lacking]
    notes = [plain(one.runs) for one in results.blocks if isinstance(one, Note)]
    assert any(
        name in note and pick(played.block(QUIZ).block.title, locale) in note for note in notes
    )
    page = "\n".join(texts(report.sections[:2]))
    assert said.tr("{points} of 100 points", points="50.0") in page or "16.7" not in page
    marks = [item for block in results.blocks if isinstance(block, Chart) for item in texts(block)]
    assert any(lacking in mark for mark in marks)


def test_where_both_figures_are_one_nothing_is_explained(locale: str) -> None:
    played = Played(locale)
    played.answer(0, *[True] * 6)
    played.answer(1, *[True] * 3, *[False] * 3)
    assert {place.cumulative for place in played.day().board.places if place.rank} == {0, 50, 100}
    found = "\n".join(texts(standing(played, locale)))
    assert load_texts(locale).tr(SCREEN, weight=1) not in found


def test_every_group_has_its_points_in_every_exercise_and_read_aloud_too(locale: str) -> None:
    played = whole_day(locale)
    played.state(QUIZ, 1, "excused")
    results, day, excused = standing(played, locale), played.day(), load_texts(locale).tr("excused")

    for group, name in day.groups.items():
        found = [one.groups[group] for one in day.board.blocks if one.weight > 0]
        # A dash is drawn where no class points were given: a 0 would be a figure.
        shown = [
            excused if one.points is None else fixed(one.points)
            for one in found
            if one.state != "none_given"
        ]
        assert beside(results, name)[1] == shown
    states = {result.state for one in day.board.blocks for result in one.groups.values()}
    legend = load_texts(locale).tr("none given, counts 0")
    assert "none_given" in states
    assert legend in texts(results)
    *_, picture = [block for block in results.blocks if isinstance(block, Chart)]
    assert all(name in picture.alt for name in day.groups.values())
    assert excused in picture.alt


def test_of_one_exercise_alone_there_is_no_map(locale: str) -> None:
    played = Played(locale)
    for number in range(6):
        played.answer(number, *[item <= number for item in range(6)])

    charts = [one for one in standing(played, locale).blocks if isinstance(one, Chart)]
    assert len(charts) == 1


def test_a_group_of_pairs_says_of_how_many_entries_its_points_are_the_mean(locale: str) -> None:
    played = Played(locale, ("甲", "乙", "丙"), people=18)
    group = played.workshop.groups[0]
    mine = [n for n, unit in enumerate(played.units(DRAWING)) if unit.members[0][0] == group.id]
    assert len(mine) > 1
    for number in range(len(played.units(DRAWING))):
        played.draw(number, 6, 9)
    for number in range(3):
        played.answer(number, *[True] * 6)

    (drawn, count, _quiz) = beside(standing(played, locale), group.name)[1]
    assert drawn == "62.5"
    assert count.startswith(str(len(mine)))


def test_no_bar_is_beyond_the_range_the_claim_names(locale: str) -> None:
    # The best group is the one that is not entered whole: its bar stands there all the same.
    played = Played(locale)
    for number in range(1, 6):
        played.answer(number, *[True] * 2, *[False] * 4)
    played.answer(0, *[True] * 4)
    played.spend(9)
    said, results = load_texts(locale), standing(played, locale)

    low, high = (
        fixed(place.mean)
        for place in (played.day().board.places[-1], played.day().board.places[0])
        if place.mean is not None
    )
    assert float(low) < float(high)
    lead = next(plain(one.runs) for one in results.blocks if isinstance(one, Lead))
    assert lead == said.tr(
        "The groups’ overall results lie between {low} and {high} of 100 points; they are"
        " meant for learning, not as an appraisal.",
        low=low,
        high=high,
    )


def test_chips_on_one_claim_of_six_are_said_to_be_a_mean_and_not_to_count_noughts(
    locale: str,
) -> None:
    played = Played(locale)
    for number in range(6):
        played.answer(number, number < 3)
    played.spend(9)
    said, day = load_texts(locale), played.day()
    (quiz,) = [one for one in day.board.blocks if one.extent.thin]
    chips = replace(quiz, spec=QuizScoring(answers="chips"))
    board = replace(day.board, blocks=(chips,))
    shown = texts(standing_section(replace(day, board=board), Pen(said, Typesetter().measure)))

    title = pick(played.block(QUIZ).block.title, locale)
    items = said.tr("{entered} of {planned} items", entered=1, planned=6)
    means = said.tr(
        "Less than half of the claims were read: {blocks}. Points there are the mean over those"
        " read, and preliminary.",
        blocks=said.tr("{block} ({items})", block=title, items=items),
    )
    assert means in shown
    assert not any(said.tr("all groups: {block}", block="") in one for one in shown)


def test_one_question_of_six_is_no_result_and_said_to_be_in_part(locale: str) -> None:
    played = Played(locale)
    for number in range(6):
        played.answer(number, number < 3)
    played.spend(9)
    said, day, results = load_texts(locale), played.day(), standing(played, locale)

    title = pick(played.block(QUIZ).block.title, locale)
    items = said.tr("{entered} of {planned} items", entered=1, planned=6)
    where = said.tr(
        "all groups: {block}", block=said.tr("{block} ({items})", block=title, items=items)
    )
    assert any(where in one for one in texts(results))
    mean, note, *_ = beside(results, next(iter(day.groups.values())))[0]
    assert (mean, said.tr("not all entered") in note) == ("16.7", True)
    assert "100.0" not in texts(results)
    # Nor is it a finding of page 1, or a chart of the groups.
    made = summary_report(day, said, Typesetter().measure)
    assert title not in "".join(f"{claim}{figures}" for claim, figures in findings(made))
    told = said.tr("too little entered to show the points of the groups")
    assert any(told in one for one in texts(made.sections))


def test_half_of_the_questions_are_said_to_be_half(locale: str) -> None:
    played = Played(locale)
    for number in range(6):
        played.answer(number, *[number < 3] * 3)
        played.decide(number, 0)
    said, results = load_texts(locale), standing(played, locale)

    title = pick(played.block(QUIZ).block.title, locale)
    items = said.tr("{entered} of {planned} items", entered=3, planned=6)
    assert any(title in one and items in one for one in texts(results))
    made = summary_report(played.day(), said, Typesetter().measure)
    assert any(title in figures and items in figures for _claim, figures in findings(made))


def test_where_only_class_points_are_given_none_is_a_dash(locale: str) -> None:
    played = Played(locale, template="quick-session")
    played.award(0, 6)
    played.award(1, 3)
    played.award(1, -3)
    played.spend(12)
    said, day, results = load_texts(locale), played.day(), standing(played, locale)
    first, back, none, *_ = day.groups.values()

    assert [beside(results, one)[0][0] for one in (first, back, none)] == ["20.0", "0.0", "—"]
    assert said.tr("{dash}: none given, counts 0", dash="—") in texts(results)
    table = next(one for one in results.blocks if isinstance(one, Table))
    cells = {plain(row.cells[0].runs): [plain(c.runs) for c in row.cells[1:]] for row in table.rows}
    assert cells[back][1:] == ["0", "0.0"]
    assert cells[none] == ["0", "—", "—"]
