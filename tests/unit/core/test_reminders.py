"""When a workshop is to be followed up, and when nobody is reminded any more."""

from datetime import date, timedelta

import pytest

from facilitator.core.journal import Action
from facilitator.core.reminders import LAPSE, REMINDER, REPORT, dismissed, due_wave, put_off
from facilitator.core.waves import wave_after

LAST = date(2026, 3, 5)
FIRST, SECOND, THIRD = (wave_after(LAST, after) for after in (30, 60, 90))


def deed(day: date, kind: str = REPORT, facts=(), **more: str) -> tuple[date, Action]:
    name = more.pop("id", f"{kind} {day}")
    return day, Action(id=name, workshop="w", at=0, by="console", kind=kind, facts=facts, **more)


def due(today: date, *actions: tuple[date, Action]) -> int | None:
    found = due_wave(LAST, today, actions)
    return found.after if found else None


@pytest.mark.parametrize(
    ("day", "after"),
    [
        (FIRST.day - timedelta(days=8), None),
        (FIRST.day - timedelta(days=7), 30),
        (FIRST.day + timedelta(days=9), 30),
        (SECOND.day - timedelta(days=7), 60),
        (THIRD.day + timedelta(days=LAPSE), 90),
        (THIRD.day + timedelta(days=LAPSE + 1), None),
    ],
)
def test_a_wave_is_told_from_a_week_before_it_until_the_next(day: date, after: int | None) -> None:
    assert due(day) == after


def test_a_report_answers_its_wave_and_not_the_next() -> None:
    early = deed(FIRST.day - timedelta(days=3))
    assert due(FIRST.day, early) is None
    assert due(SECOND.day, early) == 60
    assert due(FIRST.day, deed(LAST + timedelta(days=5))) == 30


def test_a_late_report_answers_the_wave_that_it_names() -> None:
    """The form of day 30, given on day 55: the second follow-up is still to come."""
    day = LAST + timedelta(days=55)
    late = deed(day, facts=(("wave", "30"),))
    assert due(day, late) == 60
    assert due(FIRST.day + timedelta(days=20), deed(FIRST.day, facts=(("wave", "30"),))) is None
    assert due(day, deed(day, facts=(("wave", "60"),))) is None


def test_a_report_that_was_taken_back_answers_nothing() -> None:
    report = deed(FIRST.day, id="a")
    undo = deed(FIRST.day, id="b", undoes="a")
    assert due(FIRST.day, report, undo) == 30
    assert due(FIRST.day, report, undo, deed(FIRST.day, id="c", redoes="a")) is None


def test_what_is_put_off_comes_back_after_a_week_and_what_is_dismissed_never() -> None:
    later = deed(FIRST.day, REMINDER, put_off(FIRST, FIRST.day))
    assert due(FIRST.day + timedelta(days=6), later) is None
    assert due(FIRST.day + timedelta(days=7), later) == 30
    never = deed(FIRST.day, REMINDER, dismissed(FIRST))
    assert due(FIRST.day + timedelta(days=20), later, never) is None
    assert due(SECOND.day, later, never) == 60
