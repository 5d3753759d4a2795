"""A rehearsed day: what a cue takes, what is invented, and where the plan is too tight."""

from dataclasses import replace
from datetime import date, time

import pytest

from facilitator.core.agenda import Day
from facilitator.core.journal import Place, Value
from facilitator.core.pacing import MINUTE_MS, day_start
from facilitator.core.pack import Note
from facilitator.core.rehearsing import (
    DayTime,
    Remark,
    cue_minutes,
    invented_scores,
    rehearsed,
    spoken_minutes,
    waits_until,
)
from facilitator.core.run import Visit
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import ScriptStep, script
from facilitator.core.staging import Room
from facilitator.core.text import same
from tests.unit.core import course


def room_of(**changes: object) -> Room:
    workshop = course.workshop(**changes)
    return Room(
        workshop=workshop,
        script=script(workshop, course.CONTENTS),
        board=scoreboard(workshop, course.CONTENTS, {}),
    )


ROOM = room_of()
START = day_start(ROOM.workshop.days[0])
BLOCKS = [one.block for one in ROOM.script.blocks]


def way(*minutes: float) -> list[Visit]:
    """Through the blocks in order, so many minutes in each of them."""
    at, visits = 0.0, list[Visit]()
    for block, spent in zip(BLOCKS, minutes, strict=False):
        visits.append(Visit(block=block.id, play_no=1, step=0, at=START + round(at * MINUTE_MS)))
        at += spent
    leave = Visit(block=visits[-1].block, play_no=1, step=0, at=START, kind="leave")
    return [*visits, replace(leave, at=START + round(at * MINUTE_MS))]


def day_of(room: Room, visits: list[Visit], here: str = "") -> DayTime:
    (day,) = rehearsed(room, here, visits, START, "zh-CN")
    return day


def step_of(clocks: list[int | None], minutes: float) -> ScriptStep:
    like = ROOM.script.blocks[0].steps[0]
    cue = like.cues[0]
    cues = tuple(replace(cue, timer_ms=None if one is None else one * 60_000) for one in clocks)
    return replace(like, minutes=minutes, cues=cues)


def test_cues_share_what_the_clocks_leave_of_a_step():
    step = step_of([None, 4, None], 10)
    assert [cue_minutes(step, cue) for cue in range(3)] == [3, 4, 3]


def test_a_step_takes_longer_where_clocks_and_words_need_more():
    step = step_of([None, 4, None], 5)
    assert [cue_minutes(step, cue, spoken=6) for cue in range(3)] == [3, 4, 3]
    assert cue_minutes(step_of([4, 4], 10), 0) == 5


def test_words_are_counted_in_the_language_of_the_room():
    block = ROOM.script.blocks[0]
    notes = (
        Note("say", {"zh-CN": "字" * 220, "en": "word " * 130}),
        Note("do", same("no word " * 500)),
    )
    step = replace(block.steps[0], step=replace(block.steps[0].step, notes=notes))
    assert spoken_minutes(block, step, "zh-CN") == pytest.approx(1)
    assert spoken_minutes(block, step, "en") == pytest.approx(1)
    assert spoken_minutes(block, step, "both") == pytest.approx(1)


def test_a_plan_that_was_kept_has_nothing_to_say():
    day = day_of(ROOM, way(*(one.minutes for one in BLOCKS)))
    assert [row.taken for row in day.rows] == [one.minutes for one in BLOCKS]
    assert not any(row.remarks for row in day.rows)
    assert day.late == 0


def test_a_block_that_took_longer_says_by_how_much_and_moves_the_end():
    first, *others = (one.minutes for one in BLOCKS)
    day = day_of(ROOM, way(first + 7, *others))
    assert day.rows[0].remarks == (Remark("over", 7),)
    assert day.rows[0].tight
    assert day.late == 7


def test_less_than_a_minute_is_nothing():
    first, *others = (one.minutes for one in BLOCKS)
    assert day_of(ROOM, way(first + 0.9, *others)).rows[0].remarks == ()


def test_what_was_only_gone_through_or_not_at_all_counts_as_planned():
    day = day_of(ROOM, way(1))
    assert day.rows[0].remarks == (Remark("quick"),)
    assert not day.rows[0].tight
    assert [row.taken for row in day.rows[1:]] == [None] * (len(BLOCKS) - 1)
    assert day.late == 0


def test_the_open_block_takes_at_least_its_plan():
    day = day_of(ROOM, way(1), here=BLOCKS[0].id)
    assert day.rows[0].remarks == ()
    assert day.late == 0
    late = day_of(ROOM, way(BLOCKS[0].minutes + 3), here=BLOCKS[0].id)
    assert late.late == 3


def test_a_plan_shorter_than_its_clocks_or_its_minimum_is_too_tight_unrehearsed():
    blocks = tuple(
        replace(one, minutes=4.0, min_minutes=9.0) if one.id == "case" else one
        for one in ROOM.workshop.blocks
    )
    room = room_of(blocks=blocks)
    long = Note("say", same("字" * 220 * 8))
    one = next(one for one in room.script.blocks if one.block.id == "case")
    first = replace(one.steps[0], step=replace(one.steps[0].step, notes=(long,)))
    spoken = replace(one, steps=(first, *one.steps[1:]))
    changed = tuple(spoken if each is one else each for each in room.script.blocks)
    room = replace(room, script=replace(room.script, blocks=changed))
    row = next(row for row in day_of(room, []).rows if row.block == "case")
    assert [remark.kind for remark in row.remarks] == ["words", "least"]
    assert row.remarks[0].minutes >= 8


def resting(minutes: float, least: float = 0) -> Room:
    blocks = tuple(
        replace(one, minutes=minutes, min_minutes=least) if one.id == "break" else one
        for one in ROOM.workshop.blocks
    )
    room = room_of(blocks=blocks)
    long = Note("say", same("字" * 220 * 8))
    changed = tuple(
        replace(one, steps=(replace(one.steps[0], step=replace(one.steps[0].step, notes=(long,))),))
        if one.block.id == "break"
        else one
        for one in room.script.blocks
    )
    return replace(room, script=replace(room.script, blocks=changed))


@pytest.mark.parametrize("spent", [0.5, 7, 20])
def test_a_break_is_as_long_as_planned_and_never_too_tight(spent):
    room = resting(7, least=10)
    minutes = [spent if one.id == "break" else one.minutes for one in BLOCKS]
    day = day_of(room, way(*minutes))
    row = next(row for row in day.rows if row.block == "break")
    assert (row.planned, row.taken, row.remarks) == (7, 7, ())
    assert day.late == 0


def test_a_break_that_was_not_reached_was_not_rehearsed():
    row = next(row for row in day_of(ROOM, []).rows if row.block == "break")
    assert row.taken is None


def test_the_plan_as_it_was_is_what_is_judged():
    first = BLOCKS[0]
    made_up = tuple(
        replace(one, minutes=one.minutes - 2) if one.id == "case" else one
        for one in ROOM.workshop.blocks
    )
    added = replace(first, id="added", minutes=6.0)
    changed = room_of(blocks=(made_up[0], added, *made_up[1:]))
    (day,) = rehearsed(changed, "", [], START, "zh-CN", ROOM.workshop)
    rows = {row.block: row.planned for row in day.rows}
    assert rows.pop("added") == 6
    assert rows == {one.id: one.minutes for one in BLOCKS}
    assert day.planned_end == day_of(ROOM, []).planned_end
    assert day.late == 6


def locked(minutes_after: int) -> Room:
    second = BLOCKS[1]
    at = sum(one.minutes for one in BLOCKS[:1]) + minutes_after
    start = ROOM.workshop.days[0].start
    whole = start.hour * 60 + start.minute + round(at)
    blocks = tuple(
        replace(one, locked_start=time(*divmod(whole, 60))) if one.id == second.id else one
        for one in ROOM.workshop.blocks
    )
    return room_of(blocks=blocks)


def test_a_promised_start_takes_up_a_delay_and_is_missed_by_a_longer_one():
    first, *others = (one.minutes for one in BLOCKS)
    room = locked(5)
    kept = day_of(room, way(first + 5, *others))
    assert kept.late == 0
    assert kept.rows[1].remarks == ()
    missed = day_of(room, way(first + 8, *others))
    assert missed.rows[1].remarks == (Remark("lock", 3),)
    assert missed.late == 3


def test_what_the_others_can_give():
    blocks = tuple(replace(one, min_minutes=one.minutes - 2) for one in ROOM.workshop.blocks)
    room = room_of(blocks=blocks)
    first, *others = (one.minutes for one in BLOCKS)
    day = day_of(room, way(first + 7, *others))
    assert day.spare == 2 * (len(BLOCKS) - 1)


def test_nobody_waits_but_for_a_promised_start_or_another_day():
    room = locked(5)
    first, second = room.script.blocks[0].block, room.script.blocks[1].block
    offset = first.minutes + 5
    assert waits_until(room.workshop, second, first) == START + round(offset * MINUTE_MS)
    assert waits_until(ROOM.workshop, BLOCKS[1], BLOCKS[0]) is None
    days = (*ROOM.workshop.days, Day(id="d2", day=date(2026, 3, 6), start=time(8, 30)))
    moved = replace(BLOCKS[1], day="d2")
    blocks = tuple(moved if one.id == moved.id else one for one in ROOM.workshop.blocks)
    two = replace(ROOM.workshop, days=days, blocks=blocks)
    assert waits_until(two, moved, BLOCKS[0]) == day_start(days[1])


def case_step() -> int:
    steps = ROOM.script.of("case").steps
    return next(number for number, one in enumerate(steps) if one.step.id == "act")


def invented_with(found: dict[Place, Value], seed: int = 3) -> dict[Place, Value]:
    workshop = replace(ROOM.workshop, seed=seed)
    board = scoreboard(workshop, course.CONTENTS, found)
    room = Room(workshop=workshop, script=script(workshop, course.CONTENTS), board=board)
    return invented_scores(room, room.script.of("case"), case_step())


def test_scores_are_invented_for_whoever_has_none():
    everybody = invented_with({})
    units = {place.unit for place in everybody}
    assert units == {unit.id for unit in ROOM.workshop.units_of("case")}
    assert invented_with({}) == everybody
    place, value = next(iter(everybody.items()))
    rest = invented_with({place: value})
    assert {one.unit for one in rest} == units - {place.unit}
    assert invented_with(everybody) == {}


def test_another_workshop_has_other_scores():
    assert any(invented_with({}, seed) != invented_with({}, 3) for seed in range(4, 9))


def test_nothing_is_invented_for_the_excused_nor_where_nothing_is_entered():
    unit = ROOM.workshop.units_of("case")[0].id
    found = invented_with({Place("case", 1, unit, "@state"): "excused"})
    assert unit not in {one.unit for one in found}
    assert invented_scores(ROOM, ROOM.script.of("case"), 0) == {}
