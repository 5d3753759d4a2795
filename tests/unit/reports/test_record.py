"""The trainer's full record, and what the summary says of another method."""

from dataclasses import replace

import pytest

from facilitator.core.journal import Action, values
from facilitator.core.scoring.board import scoreboard
from facilitator.core.text import LOCALES
from facilitator.reports.day import Day
from facilitator.reports.fonts import Typesetter
from facilitator.reports.record import record
from facilitator.reports.summary import summary_report
from facilitator.telling import plain
from facilitator.texts import load_texts
from tests.unit.reports.days import DRAWING, QUIZ, whole_day
from tests.unit.reports.reading import texts


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


def test_every_unit_and_every_place_is_told_with_its_figure(locale: str) -> None:
    day = whole_day(locale).day()
    told = {one.title: one.paragraphs for one in record(day, load_texts(locale))}
    figures = 0
    for scores in day.board.blocks:
        for result in scores.units.values():
            if result.points is None:
                continue
            figures += 1
            assert any(plain(result.points) in line for lines in told.values() for line in lines)
    assert len(told) == figures + len(day.groups)
    for place in day.board.places:
        title = next(
            one
            for one in told
            if one.startswith(load_texts(locale).tr("Overall result"))
            and day.groups[place.group] in one
        )
        assert place.mean is not None
        assert any(plain(place.mean) in line for line in told[title])


def test_a_correction_is_told_with_the_old_value(locale: str) -> None:
    played = whole_day(locale)
    played.enter(DRAWING, 0, "one-way.total", 12)
    lines = [line for one in record(played.day(), load_texts(locale)) for line in one.paragraphs]
    word = "后来更正" if locale == "zh-CN" else "corrected later"
    assert [line for line in lines if word in line] != []
    assert all(": 4" in line or "：4" in line for line in lines if word in line)
    # Nobody gave a reason: no brackets around nothing.
    assert all(line.endswith(word) for line in lines if word in line)


def test_class_points_are_named_in_their_lines(locale: str) -> None:
    played = whole_day(locale)
    played.award(0, 5)
    named = "课堂积分：+5" if locale == "zh-CN" else "Class points: +5"
    lines = [line for one in record(played.day(), load_texts(locale)) for line in one.paragraphs]
    assert [line for line in lines if line.endswith(named)] != []


def ranked_by_places(locale: str, reason: str) -> Day:
    played = whole_day(locale)
    played.state(QUIZ, 1, "excused")
    plan = replace(played.workshop, method="B")
    day = played.day()
    facts = (("before", "A"), ("value", "B"), ("reason", reason))
    change = Action(id="m", workshop=plan.id, at=0, by="console", kind="method", facts=facts)
    board = scoreboard(
        plan, played.contents, values(day.entries), {one.block.id for one in played.script.blocks}
    )
    return replace(day, workshop=plan, board=board, actions=[*day.actions, change])


@pytest.mark.parametrize("reason", ["", "一项差距过大"])
def test_the_summary_says_the_method_and_why_it_was_changed(locale: str, reason: str) -> None:
    day = ranked_by_places(locale, reason)
    report = summary_report(day, load_texts(locale), Typesetter().measure)
    said = "\n".join(line for section in report.sections for line in texts(section))
    word = "名次分" if locale == "zh-CN" else "ank points"
    assert said.count(word) >= 2
    assert reason in said
    times = "更改过排名方法或权重 1 次" if locale == "zh-CN" else "changed 1 time by the trainer"
    assert times in said


def test_the_usual_method_is_not_said_to_be_changed(locale: str) -> None:
    report = summary_report(whole_day(locale).day(), load_texts(locale), Typesetter().measure)
    said = "\n".join(line for section in report.sections for line in texts(section))
    assert "名次分" not in said
    assert "更改过排名方法" not in said
    assert "Method or weights were changed" not in said
