"""Attendance on the cover of the summary: numbers alone, and no rate that is not known."""

from dataclasses import replace

import pytest

from facilitator.core.people import Count
from facilitator.reports.day import came, who
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Table
from facilitator.reports.pen import Pen
from facilitator.reports.summary import summary_report
from facilitator.texts import load_texts
from tests.unit.reports.days import Played
from tests.unit.reports.reading import texts as texts_of

MEASURE = Typesetter().measure

CASES = (
    (Count(), "", ""),
    (Count(planned=36), "", ""),
    (
        Count(planned=36, present=32, late=2, absent=2),
        "34 of 36 came (94%); 2 of them late",
        "应到 36 人，实到 34 人，出勤率 94%；其中迟到 2 人",
    ),
    (
        Count(planned=36, present=30, absent=2, walk_ins=1),
        "30 of 36 came; 4 not marked; 1 walked in",
        "应到 36 人，实到 30 人；4 人未登记；另有临时到场 1 人",
    ),
    (Count(walk_ins=2), "2 walked in", "另有临时到场 2 人"),
    (Count(planned=3, absent=3), "0 of 3 came (0%)", "应到 3 人，实到 0 人，出勤率 0%"),
)


def shown(part: object) -> str:
    return "".join(texts_of(part))


@pytest.mark.parametrize(("count", "english", "chinese"), CASES)
def test_what_is_said_of_attendance(count: Count, english: str, chinese: str) -> None:
    for locale, wanted in (("en", english), ("zh-CN", chinese)):
        day = replace(Played(locale).day(), attendance=count)
        assert came(day, Pen(load_texts(locale), MEASURE)) == wanted


def test_the_cover_has_a_line_of_it_only_where_it_was_noted() -> None:
    texts = load_texts("zh-CN")
    day = Played("zh-CN").day()
    label = texts.tr("Attendance")
    assert label not in [
        shown(fact.label) for fact in summary_report(day, texts, MEASURE).cover.facts
    ]
    noted = replace(day, attendance=Count(planned=2, present=2))
    facts = {
        shown(f.label): shown(f.value) for f in summary_report(noted, texts, MEASURE).cover.facts
    }
    assert facts[label].startswith("应到 2 人，实到 2 人")


def test_the_absent_are_no_participants() -> None:
    day = Played("en").day()
    pen = Pen(load_texts("en"), MEASURE)
    noted = Count(planned=36, present=30, late=2, absent=3, walk_ins=1)
    assert who(replace(day, attendance=noted), pen).startswith("34 people in ")
    for other in (Count(planned=36), Count(walk_ins=2)):
        assert who(replace(day, attendance=other), pen) == who(day, pen)


def test_of_two_days_each_has_its_line_and_a_rate_only_where_all_are_marked() -> None:
    texts = load_texts("zh-CN")
    day = Played("zh-CN", template="two-day").day()
    first, second = day.workshop.days
    by_day = {
        first.id: Count(planned=36, present=33, late=2, absent=1, walk_ins=1),
        second.id: Count(planned=36, present=20),
    }
    noted = replace(day, attendance=Count(planned=36, present=36), attended=by_day)
    table = next(
        block
        for block in summary_report(noted, texts, MEASURE).sections[1].blocks
        if isinstance(block, Table)
    )
    assert [[shown(cell) for cell in row.cells] for row in table.rows] == [
        [texts.date(first.day), "36", "35", "2", "1", "1", "97%"],
        [texts.date(second.day), "36", "20", "0", "0", "0", "–"],
    ]
    # One day is said in a sentence: a table of one line would say it twice.
    one = Played("zh-CN").day()
    told = replace(
        one,
        attendance=Count(planned=36, present=36),
        attended={one.workshop.days[0].id: Count(planned=36, present=36)},
    )
    overview = summary_report(told, texts, MEASURE).sections[1]
    assert "应到 36 人，实到 36 人，出勤率 100%" in shown(overview)
    assert texts.tr("Walked in") not in shown(overview)
