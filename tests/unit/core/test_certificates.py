"""Who gets a certificate, under which number, and what becomes of it."""

from datetime import date

import pytest

from facilitator.core.certificates import (
    CERTIFICATE,
    Certificate,
    attendance,
    certificate_number,
    choice,
    day_minutes,
    day_spans,
    exercises_for,
    fact,
    given,
    held,
    hours,
    register,
    voided,
)
from facilitator.core.journal import Action
from facilitator.core.pacing import day_start
from facilitator.core.people import Participant, marked
from tests.unit.core import course
from tests.unit.reports.days import Played

MARCH = date(2026, 3, 5)
APRIL = date(2026, 4, 1)
MINUTE = 60_000


def person(name: str) -> Participant:
    return Participant(id=name, words=name, name=name)


def noted(*found: Certificate) -> list[Action]:
    return [
        Action(id=str(n), workshop="w", at=n, by="console", kind=CERTIFICATE, facts=(fact(one),))
        for n, one in enumerate(found)
    ]


def test_a_register_is_what_was_said_last_of_every_number() -> None:
    first = Certificate(1, "a b", "pre-printed")
    then = Certificate(1, "a b", "issued", MARCH)
    other = Certificate(2, "c", "void", APRIL)
    assert register(noted(other, first, then)) == {1: then, 2: other}
    assert list(register(noted(other, first))) == [1, 2]


def test_numbers_go_on_above_all_that_were_ever_given() -> None:
    kept = {one.number: one for one in given({}, ["x", "y"], MARCH)}
    assert [(one.person, one.number) for one in kept.values()] == [("x", 1), ("y", 2)]
    kept = voided(kept, [2])
    assert held(kept) == {"x": kept[1]}
    # y is off the list, z is new, and both of the old ones keep what they have.
    more = given(kept, ["z", "x", "y"], APRIL)
    assert [(one.person, one.number, one.issued) for one in more] == [
        ("z", 3, APRIL),
        ("y", 4, APRIL),
    ]


def test_a_pre_printed_one_is_issued_later_under_its_number_and_keeps_that_date() -> None:
    kept = {one.number: one for one in given({}, ["x"], None)}
    assert kept[1] == Certificate(1, "x", "pre-printed", None)
    assert given(kept, ["x"], None) == []
    (after,) = given(kept, ["x"], MARCH)
    assert after == Certificate(1, "x", "issued", MARCH)
    assert given({1: after}, ["x"], APRIL) == []
    assert given({1: after}, ["x"], None) == []


def test_attendance_is_a_share_of_the_minutes_that_were_noted() -> None:
    workshop = course.workshop()
    day = workshop.days[0]
    minutes = day_minutes(workshop)[day.id]
    here = marked(person("here"), day.id, "present", 0)
    late = marked(person("late"), day.id, "late", day_start(day) + round(minutes / 4) * MINUTE)
    evening = marked(person("evening"), day.id, "late", day_start(day) + 48 * 60 * MINUTE)
    absent = marked(person("absent"), day.id, "absent", 0)
    nobody = person("nobody")
    found = attendance(workshop, (here, late, evening, absent, nobody))
    shares = {one.person.id: one.share for one in found}
    assert shares["here"] == 1
    assert shares["late"] == pytest.approx(0.75, abs=0.02)
    assert shares["evening"] == 1
    assert shares["absent"] == 0
    assert shares["nobody"] is None
    assert [one.person.id for one in found if one.enough] == ["here", "evening"]


def test_without_any_mark_nothing_is_known_and_everybody_gets_one() -> None:
    found = attendance(course.workshop(), (person("a"), person("b")))
    assert {one.share for one in found} == {None}
    assert [one.person.id for one in choice(found).chosen] == ["a", "b"]


def test_the_trainer_decides() -> None:
    workshop = course.workshop()
    day = workshop.days[0].id
    people = (
        marked(person("here"), day, "present", 0),
        marked(person("absent"), day, "absent", 0),
        person("unmarked"),
    )
    found = attendance(workshop, people)
    assert [one.person.id for one in choice(found).chosen] == ["here"]
    assert [one.person.id for one in choice(found).left_out] == ["absent", "unmarked"]
    wanted = choice(found, ["absent"], ["here"])
    assert [one.person.id for one in wanted.chosen] == ["absent"]
    assert [one.person.id for one in choice(found, before=True).chosen] == ["here", "unmarked"]


@pytest.mark.parametrize(
    ("template", "wanted", "spans"),
    [
        ("one-day", 6, [(540, 720), (810, 990)]),
        ("half-day", 3.5, [(540, 750)]),
        ("sample-90", 1.5, [(540, 630)]),
    ],
)
def test_hours_are_those_of_the_plan_without_noon(
    template: str, wanted: float, spans: list[tuple[float, float]]
) -> None:
    workshop = Played("zh-CN", template=template).workshop
    assert hours(workshop) == wanted
    assert list(day_spans(workshop, workshop.days[0])) == spans


def test_a_day_nobody_marked_is_left_out_of_the_share() -> None:
    workshop = Played("zh-CN", template="two-day").workshop
    first, second = (day.id for day in workshop.days)
    both = marked(marked(person("both"), first, "present", 0), second, "present", 0)
    once = marked(person("once"), first, "present", 0)
    assert [one.share for one in attendance(workshop, (once,))] == [1]
    shares = {one.person.id: one.share for one in attendance(workshop, (both, once))}
    assert shares == {"both": 1, "once": pytest.approx(0.5, abs=0.1)}


def test_three_exercises_that_were_run_say_what_was_learned() -> None:
    played = Played("zh-CN", template="two-day")
    every = {one.block.id for one in played.script.blocks}
    found = exercises_for(played.script.blocks, every)
    assert len(found) == 3
    assert all(one.block.weight == 2 for one in found)
    order = [one.block.id for one in played.script.blocks]
    assert [one.block.id for one in found] == sorted(
        (one.block.id for one in found), key=order.index
    )
    only = played.block("concept-quiz").block.id
    assert [one.content.id for one in exercises_for(played.script.blocks, {only})] == [
        "concept-quiz"
    ]
    assert exercises_for(played.script.blocks, ()) == ()


def test_every_exercise_of_the_course_says_what_was_learned_with_one_of_three_verbs() -> None:
    contents = {
        one.content.id: one.content
        for template in ("two-day", "one-day", "half-day", "sample-90", "taster")
        for one in Played("zh-CN", template=template).script.blocks
        if one.block.kind == "exercise"
    }
    assert len(contents) > 12
    for content in contents.values():
        assert content.learned is not None, content.id
        assert content.learned["zh-CN"].startswith(("识别", "运用", "制定")), content.id
        assert content.learned["en"].startswith(("Identified", "Practised", "Drafted")), content.id


def test_a_number_says_the_day_and_the_workshop() -> None:
    workshop = course.workshop()
    said = certificate_number(workshop, 7)
    assert said.startswith(f"{workshop.days[0].day:%Y%m%d}-")
    assert said.endswith("-007")
    assert said != certificate_number(course.workshop(seed=workshop.seed + 1), 7)
