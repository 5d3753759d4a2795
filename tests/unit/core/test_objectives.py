"""What a workshop is for: proposed from its exercises, measured by what was recorded."""

from dataclasses import replace

import pytest

from facilitator.core.notebook import Jotting, Notebook, Objective, ObjectiveMeasure
from facilitator.core.objectives import (
    MOST,
    Indicator,
    Measured,
    Seen,
    indicators,
    measured,
    objectives,
    proposed,
    short_aim,
    state,
    usual_target,
)
from facilitator.core.people import Count
from facilitator.core.text import LOCALES, ZH, display_width
from tests.unit.reports.days import CASE, DRAWING, QUIZ, Played, whole_day

NOBODY, EMPTY = Count(), Notebook()
NOTE = Jotting(kind="commitment", text="周三前答复")


def objective(measure: ObjectiveMeasure, target: float = 75.0, block: str = "") -> Objective:
    return Objective(id="1", text={ZH: "看清"}, measure=measure, target=target, block=block)


def seen(played: Played, *, attendance: Count = NOBODY, notebook: Notebook = EMPTY) -> Seen:
    day = played.day()
    return Seen(room=day.room, run=day.actual.keys(), attendance=attendance, notebook=notebook)


def at(played: Played, content: str) -> str:
    return played.block(content).block.id


def test_every_exercise_of_the_plan_can_be_measured_and_so_can_the_day() -> None:
    played = Played(ZH)
    drawing, quiz, case = (at(played, one) for one in (DRAWING, QUIZ, CASE))
    assert indicators(played.day().room) == (
        ("accuracy", drawing),
        ("points", drawing),
        ("right", quiz),
        ("points", quiz),
        ("points", case),
        ("commitments", ""),
        ("attendance", ""),
        ("blocks", ""),
    )


@pytest.mark.parametrize("template", ["sample-90", "half-day", "one-day", "two-day"])
def test_three_are_proposed_from_the_exercises_in_their_order(template: str) -> None:
    played = Played(ZH, template=template)
    room = played.day().room
    found = proposed(room)
    order = [one.block.id for one in room.script.blocks]

    assert [one.id for one in found] == ["1", "2", "3"]
    assert len(found) == MOST
    assert [order.index(one.block) for one in found] == sorted(
        order.index(one.block) for one in found
    )
    weights = {one.block.id: one.block.weight for one in room.script.blocks}
    for one in found:
        assert Indicator(one.measure, one.block) in indicators(room)
        assert one.target == usual_target(room, Indicator(one.measure, one.block))
        aim = next(b for b in room.script.blocks if b.block.id == one.block)
        for locale in LOCALES:
            whole = aim.fill(aim.content.objective)[locale]
            assert whole.startswith(one.text[locale])
            assert not one.text[locale].endswith(("。", ".", "，", ","))
            assert one.text[locale].count("“") == one.text[locale].count("”")
    last = next(
        b.block.id
        for b in reversed(room.script.blocks)
        if any(one.block == b.block.id for one in indicators(room))
    )
    assert found[-1].block == last, "what people leave with"
    assert max(weights.values()) in [weights[one.block] for one in found]


def test_a_plan_with_less_has_fewer() -> None:
    played = Played(ZH)
    played.script = replace(
        played.script, blocks=tuple(b for b in played.script.blocks if b.content.id == QUIZ)
    )
    assert [one.measure for one in proposed(played.day().room)] == ["right"]
    played.script = replace(played.script, blocks=())
    assert proposed(played.day().room) == ()


def test_what_was_set_takes_the_place_of_what_is_proposed() -> None:
    room = Played(ZH).day().room
    first, second, third = proposed(room)
    mine = replace(second, text={ZH: "自己的"}, at=5)
    gone = replace(third, text={ZH: "", "en": ""}, at=6)
    assert objectives(room, [gone, mine]) == (first, mine)


@pytest.mark.parametrize(
    ("value", "target", "where"),
    [
        (75.0, 75.0, "full"),
        (74.0, 75.0, "half"),
        (45.0, 75.0, "half"),
        (44.0, 75.0, "empty"),
        (0.0, 75.0, "empty"),
        (4.0, 6.0, "half"),
        (3.0, 6.0, "empty"),
        (4.2, 7.0, "half"),  # six tenths of 7 is no exact double
    ],
)
def test_the_state_follows_from_the_figures(value: float, target: float, where: str) -> None:
    assert state(target, Measured(value, 6)) == where


def test_without_data_it_is_to_be_followed() -> None:
    assert state(1.0, None) == "empty"


def test_a_checklist_is_measured_by_its_last_round_over_all_its_units() -> None:
    played = Played(ZH)
    for number in range(6):
        played.draw(number, 3, 9 if number else 6, time=300, estimate=8)
    found = measured(objective("accuracy", block=at(played, DRAWING)), seen(played))
    # (6 + 5 × 9) of 6 × 12 features: 70.8 %.
    assert found == (71, 6)


def test_a_quiz_is_measured_over_all_its_answers() -> None:
    played = Played(ZH)
    for number in range(6):
        played.answer(number, *[True] * 4, *[False] * 2)
    assert measured(objective("right", block=at(played, QUIZ)), seen(played)) == (67, 36)


def test_points_are_the_mean_of_the_groups_to_a_tenth_with_those_who_gave_nothing() -> None:
    played = Played(ZH)
    for number in range(4):
        played.decide(number, 0)
    played.state(CASE, 4, "excused")
    played.state(CASE, 5, "no_result")
    assert measured(objective("points", block=at(played, CASE)), seen(played)) == (80.0, 5)


@pytest.mark.parametrize("content", [DRAWING, QUIZ, CASE])
def test_an_exercise_that_is_not_entered_whole_has_no_figure(content: str) -> None:
    measures: dict[str, ObjectiveMeasure] = {DRAWING: "accuracy", QUIZ: "right", CASE: "points"}
    measure = measures[content]
    played = whole_day(ZH)
    wanted = objective(measure, block=at(played, content))
    assert measured(wanted, seen(played)) is not None
    unit = played.units(content)[2].id
    slots = [one for one in played.entries if one.place.unit == unit]
    played.entries.remove(
        [one for one in slots if "." not in one.place.slot or ".total" in one.place.slot][-1]
    )
    assert measured(wanted, seen(played)) is None
    assert measured(wanted, seen(Played(ZH))) is None


def test_attendance_is_a_rate_once_everybody_is_marked() -> None:
    day = Played(ZH)
    marked = Count(planned=36, present=31, late=2, absent=3, walk_ins=4)
    assert measured(objective("attendance"), seen(day, attendance=marked)) == (92, 36)
    for other in (Count(planned=36), Count(planned=36, present=30), Count(walk_ins=3), Count()):
        assert measured(objective("attendance"), seen(day, attendance=other)) is None


def test_commitments_and_blocks_are_counted() -> None:
    played = Played(ZH)
    noted = Notebook(
        jottings=(replace(NOTE, id="1"), replace(NOTE, id="2"), replace(NOTE, id="3", kind="quote"))
    )
    assert measured(objective("commitments"), seen(played, notebook=noted)) == (2, 2)
    assert measured(objective("commitments"), seen(played)) is None
    assert measured(objective("blocks"), seen(played)) is None
    played.spend(5, DRAWING, QUIZ)
    assert measured(objective("blocks"), seen(played)) == (2, len(played.script.blocks))


def test_a_block_that_left_the_plan_is_not_measured() -> None:
    played = whole_day(ZH)
    measures: tuple[ObjectiveMeasure, ...] = ("points", "accuracy", "right")
    for measure in measures:
        assert measured(objective(measure, block="gone"), seen(played)) is None


def test_usual_targets() -> None:
    room = Played(ZH).day().room
    assert usual_target(room, Indicator("commitments")) == 6
    assert usual_target(room, Indicator("blocks")) == len(room.script.blocks)
    assert usual_target(room, Indicator("attendance")) == 90
    assert usual_target(room, Indicator("points", "x")) == 75


def test_proposed_words_fit_two_or_three_lines_of_the_table() -> None:
    for template in ("sample-90", "half-day", "one-day", "two-day"):
        for one in proposed(Played(ZH, template=template).day().room):
            assert max(display_width(text) for text in one.text.values()) <= 100


@pytest.mark.parametrize(
    ("aim", "short"),
    [
        (
            "One or two if–then actions each, with customer, evidence, date and witness.",
            "One or two if–then actions each",
        ),
        (
            "Walk one internal service through the customer’s eyes, find moments of truth, and go.",
            "Walk one internal service through the customer’s eyes",
        ),
        (
            "As internal customers, rate the service of two assigned groups and give feedback now.",
            "As internal customers, rate the service of two assigned groups and give feedback now",
        ),
        (
            "用数据体验“单向快而不准，双向慢而准”，并联系到部门之间提需求的方式。",
            "用数据体验“单向快而不准，双向慢而准”",
        ),
        (
            "Propose improvements within two weeks; the customers invest, the others watch and learn.",
            "Propose improvements within two weeks",
        ),
        ("写得短的目标。", "写得短的目标"),
    ],
)
def test_a_long_aim_is_told_in_one_thought_and_no_list_ends_in_its_middle(
    aim: str, short: str
) -> None:
    assert short_aim(aim) == short
