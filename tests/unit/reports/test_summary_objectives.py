"""Objectives on page 1: their figures are those of the day, their state follows by rule."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from facilitator.core.notebook import Notebook, Objective, ObjectiveMeasure
from facilitator.core.people import Count
from facilitator.core.text import EN, LOCALES, ZH, pick
from facilitator.reports.day import Day
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Report, Row, Section, Table, plain
from facilitator.reports.summary import summary_report
from facilitator.texts import Texts, load_texts
from tests.unit.reports.days import CASE, DRAWING, QUIZ, Played, whole_day
from tests.unit.reports.reading import texts

AGREED_ON, SET_LATE = date(2026, 2, 10), date(2026, 3, 9)
NINE, LATER = (
    int(datetime(one.year, one.month, one.day, 9).astimezone().timestamp() * 1000)
    for one in (AGREED_ON, SET_LATE)
)


@pytest.fixture(params=LOCALES)
def said(request: pytest.FixtureRequest) -> Texts:
    return load_texts(request.param)


def report(day: Day, said: Texts) -> Report:
    return summary_report(day, said, Typesetter().measure)


def objective_rows(first: Section, said: Texts) -> list[Row]:
    """The rows of the table of objectives; none where there is no such table."""
    for block in first.blocks:
        if isinstance(block, Table) and plain(block.columns[0].title) == said.tr("Objective"):
            return list(block.rows)
    return []


def cells(row: Row) -> list[str]:
    return [plain(cell.runs).replace("\u00a0", " ") for cell in row.cells]


def three(locale: str) -> Played:
    """All right in the second round; two thirds of the quiz; a case decided badly by all."""
    played = Played(locale)
    for number in range(6):
        played.draw(number, 6, 11, time=300, estimate=8)
        played.answer(number, *[True] * 4, *[False] * 2)
        played.decide(number, 3)
    played.spend(11)
    return played


def with_objectives(day: Day, *objectives: Objective) -> Day:
    return replace(day, notebook=Notebook(objectives=objectives))


def test_figures_and_states_are_those_of_the_day(said: Texts) -> None:
    day = three(said.locale).day()
    rows = objective_rows(report(day, said).sections[0], said)
    worst = min(
        option.points or 0 for option in day.script.of(day.objectives[2].block).parts[0].options
    )

    assert [cells(row)[2] for row in rows] == ["≥75%", "≥75%", "≥75"]
    count = {
        ZH: ("（6 份）", "（36 题次）", "（6 组）"),
        EN: (" (6 entries)", " (36 answers)", " (6 groups)"),
    }
    one, two, three_ = count[said.locale]
    assert [cells(row)[3] for row in rows] == [f"92%{one}", f"67%{two}", f"{10 * worst:g}{three_}"]
    assert [row.cells[4].status for row in rows] == ["full", "half", "empty"]
    words = [said.tr(one) for one in ("Met", "Partly met", "To follow")]
    assert [cells(row)[4] for row in rows] == words


def test_the_claim_counts_the_states(said: Texts) -> None:
    page = "\n".join(texts(report(three(said.locale).day(), said).sections[0]))
    whole = {
        ZH: "三项培训目标中，一项已达成，一项部分达成，一项待跟踪。",
        EN: "Of three objectives, one is met, one is partly met, one is to be followed.",
    }
    assert whole[said.locale] in page


def test_all_alike_and_a_single_one(said: Texts) -> None:
    played = three(said.locale)
    day = played.day()
    low = [replace(one, target=1.0, at=NINE) for one in day.objectives]
    low[2] = replace(low[2], measure="blocks", block="", target=8.0)
    alike = {ZH: "三项培训目标均已达成。", EN: "All three objectives are met."}
    single = {ZH: "一项培训目标，已达成。", EN: "One objective: met."}
    gone = [replace(one, text={ZH: "", EN: ""}) for one in low[1:]]
    for objectives, wanted in ((low, alike), ([low[0], *gone], single)):
        page = report(with_objectives(day, *objectives), said).sections[0]
        assert wanted[said.locale] in "\n".join(texts(page))


def test_targets_that_nobody_agreed_say_so(said: Texts) -> None:
    day = three(said.locale).day()
    proposed = said.tr("targets proposed by the program, not agreed yet")
    assert proposed in "\n".join(texts(report(day, said).sections[0]))

    agreed = with_objectives(day, *(replace(one, at=NINE) for one in day.objectives))
    page = "\n".join(texts(report(agreed, said).sections[0]))
    assert said.tr("targets set on {date}", date=said.date(AGREED_ON)) in page
    assert proposed not in page

    late = with_objectives(day, replace(day.objectives[0], at=LATER))
    page = "\n".join(texts(report(late, said).sections[0]))
    told = said.tr("targets set on {date}, after the workshop", date=said.date(SET_LATE))
    assert said.tr("{told}; {count} proposed", told=told, count=2) in page


def test_the_rule_stands_below_and_in_the_method(said: Texts) -> None:
    made = report(three(said.locale).day(), said)
    rule = said.tr(
        "Status: target reached = met; at least 60% of it = partly met; less, or no data yet ="
        " to follow."
    )
    method = next(one for one in made.sections if plain(one.title) == said.tr("Method and limits"))
    assert rule in list(texts(made.sections[0]))
    assert any(rule in text for text in texts(method))


def test_nothing_measured_and_nothing_set_is_no_table_of_dashes(said: Texts) -> None:
    for played in (Played(said.locale), one_decision(said.locale)):
        assert objective_rows(report(played.day(), said).sections[0], said) == []


def one_decision(locale: str) -> Played:
    played = Played(locale)
    played.decide(0, 0)
    return played


def test_what_was_set_is_shown_before_there_is_a_figure(said: Texts) -> None:
    day = Played(said.locale).day()
    mine = replace(day.objectives[0], text={ZH: "看清内部客户", EN: "See them"}, at=NINE)
    rows = objective_rows(report(with_objectives(day, mine), said).sections[0], said)
    assert cells(rows[0])[0] == f"1 {pick(mine.text, said.locale)}"
    assert cells(rows[0])[3:] == ["–", said.tr("To follow")]


def test_every_indicator_has_words_a_target_and_a_figure(said: Texts) -> None:
    played = whole_day(said.locale)
    day = replace(played.day(), attendance=Count(planned=36, present=33, absent=3))
    blocks = {name: played.block(name).block.id for name in (DRAWING, QUIZ, CASE)}
    wanted: list[tuple[ObjectiveMeasure, str]] = [
        ("attendance", ""),
        ("blocks", ""),
        ("points", blocks[DRAWING]),
    ]
    mine = [
        Objective(
            id=str(number),
            text={ZH: "目标", EN: "Aim"},
            measure=measure,
            block=block,
            target=9.0,
            at=NINE,
        )
        for number, (measure, block) in enumerate(wanted, start=1)
    ]
    rows = objective_rows(report(with_objectives(day, *mine), said).sections[0], said)
    shown = [cells(row)[1:4] for row in rows]
    if said.locale == ZH:
        assert shown[0] == ["出勤率", "≥9%", "92%（36 人）"]
        assert shown[1] == ["已进行的环节", "≥9", "8（共 8）"]
        assert shown[2][0] == "你说我画：平均得分"
    else:
        assert shown[0] == ["Attendance rate", "≥9%", "92% (36 people)"]
        assert shown[1] == ["Blocks run", "≥9", "8 of 8"]
        assert shown[2][0] == "Blind Drawing: mean points"
    points = [one.counts or 0.0 for one in day.board.of(blocks[DRAWING]).groups.values()]
    assert shown[2][2].startswith(f"{sum(points) / 6:.1f}")


def test_a_block_that_left_the_plan_is_said_to_be_gone(said: Texts) -> None:
    day = whole_day(said.locale).day()
    lost = replace(day.objectives[0], block="gone", at=NINE)
    rows = objective_rows(report(with_objectives(day, lost), said).sections[0], said)
    assert cells(rows[0])[1] == said.tr("a block that is not planned any more")
    assert rows[0].cells[4].status == "empty"


def test_the_exercise_table_says_which_objective_is_measured_there(said: Texts) -> None:
    made = report(three(said.locale).day(), said)
    (table,) = [block for block in made.sections[1].blocks if isinstance(block, Table)]
    assert [cells(row)[3] for row in table.rows] == ["1", "2", "3"]
