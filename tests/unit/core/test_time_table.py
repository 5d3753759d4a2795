"""Which minutes count: measured ones, those said by hand, and what was planned before the day."""

from facilitator.core.journal import Action
from facilitator.core.run import Visit
from facilitator.core.script import script
from facilitator.core.time_table import (
    corrected_minutes,
    planned_minutes,
    time_table,
    used_minutes,
)
from tests.unit.core.course import CONTENTS, workshop

MINUTE = 60_000
PLAN = script(workshop(), CONTENTS)
FIRST, SECOND = (one.block.id for one in PLAN.blocks[:2])


def action(number: int, *facts: tuple[str, str], kind: str = "time", undoes: str = "") -> Action:
    return Action(
        id=f"a{number}",
        workshop="w",
        at=number,
        by="console",
        kind=kind,
        facts=facts,
        undoes=undoes,
    )


def visits() -> list[Visit]:
    return [
        Visit(block=FIRST, play_no=1, step=0, at=0),
        Visit(block=FIRST, play_no=1, step=1, at=3 * MINUTE),
        Visit(block=SECOND, play_no=1, step=0, at=8 * MINUTE),
    ]


def test_the_last_word_counts_and_nothing_is_what_was_measured() -> None:
    first, second = ("time", f"4 {FIRST}"), ("time", f"9 {SECOND}")
    assert corrected_minutes([action(1, first, second)]) == {FIRST: 4, SECOND: 9}
    later = action(2, ("time", f"6 {FIRST}"))
    assert corrected_minutes([action(1, first, second), later]) == {FIRST: 6, SECOND: 9}
    gone = action(3, ("time", f"- {FIRST}"))
    assert corrected_minutes([action(1, first, second), later, gone]) == {SECOND: 9}


def test_what_was_undone_counts_no_more() -> None:
    one, two = action(1, ("time", f"4 {FIRST}")), action(2, ("time", f"6 {FIRST}"))
    undone = action(3, ("time", f"6 {FIRST}"), undoes="a2")
    assert corrected_minutes([one, two, undone]) == {FIRST: 4}


def test_corrected_minutes_stand_in_for_measured_ones() -> None:
    said = [action(1, ("time", f"5 {FIRST}"))]
    assert used_minutes([], visits(), 10 * MINUTE) == {FIRST: 8, SECOND: 2}
    assert used_minutes(said, visits(), 10 * MINUTE) == {FIRST: 5, SECOND: 2}


def test_planned_is_what_it_was_before_minutes_were_given() -> None:
    before = {one.block.id: one.block.minutes for one in PLAN.blocks}
    gave = action(1, ("what", "catch-up"), ("gives", f"2 {SECOND}"), kind="plan")
    assert planned_minutes(PLAN, []) == before
    assert planned_minutes(PLAN, [gave]) == before | {SECOND: before[SECOND] + 2}


def test_a_table_has_all_of_it() -> None:
    said = [action(1, ("time", f"5 {FIRST}"))]
    first, second, third, *_ = time_table(PLAN, said, visits(), 10 * MINUTE, "en")
    assert (first.measured, first.corrected, first.counted) == (8, 5, 5)
    assert [step.measured for step in first.steps][:3] == [3, 5, None]
    assert (second.measured, second.corrected, second.counted) == (2, None, 2)
    assert (third.measured, third.counted) == (None, None)


def test_a_block_that_took_no_minutes_was_not_run() -> None:
    said = [action(1, ("time", f"0 {FIRST}"))]
    assert used_minutes(said, visits(), 10 * MINUTE) == {SECOND: 2}


def test_put_in_meanwhile_a_block_had_the_minutes_that_were_chosen() -> None:
    put = action(1, ("block", SECOND), ("what", "break"), ("minutes", "15"), kind="plan")
    gave = action(2, ("what", "catch-up"), ("gives", f"2 {SECOND}"), kind="plan")
    wished = PLAN.of(SECOND).block.minutes
    for actions, minutes in (([put], wished), ([put, gave], wished + 2)):
        row = time_table(PLAN, actions, visits(), 10 * MINUTE, "en")[1]
        assert row.planned == minutes
        # Before the day nobody had planned it.
        assert planned_minutes(PLAN, actions)[SECOND] == 0


def test_what_is_left_of_a_block_that_goes_on_is_not_saved_yet() -> None:
    first, second, third, *_ = time_table(PLAN, [], visits(), 10 * MINUTE, "en", {FIRST})
    assert first.difference(None) == 8 - first.planned
    assert second.measured == 2
    assert second.difference(None) is None
    assert second.difference(3) == 3 - second.planned
    assert third.difference(None) is None
    long = time_table(PLAN, [], visits(), 90 * MINUTE, "en", {FIRST})[1]
    assert long.difference(None) == 82 - second.planned
