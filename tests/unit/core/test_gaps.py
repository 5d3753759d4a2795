"""Whoever is forgotten is named; what is excused, optional or still to come is no gap."""

from dataclasses import replace

import pytest

from facilitator.core.console import console_view
from facilitator.core.entry import form_for
from facilitator.core.entry_slots import slots_for
from facilitator.core.gaps import Gap, Gone, gaps_behind, of_block, of_step
from facilitator.core.journal import Place, Value
from facilitator.core.position import Position, Shown
from facilitator.core.run import Visit
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import script
from facilitator.core.staging import Room
from facilitator.core.workshop import Unit
from tests.unit.core.course import CONTENTS, workshop

PLAN = workshop()
SCRIPT = script(PLAN, CONTENTS)


def room(found: dict[tuple[str, str, str], Value] | None = None) -> Room:
    places = {Place(block, 1, unit, slot): v for (block, unit, slot), v in (found or {}).items()}
    return Room(workshop=PLAN, script=SCRIPT, board=scoreboard(PLAN, CONTENTS, places))


def act(*groups: int, number: int = 1) -> dict[tuple[str, str, str], Value]:
    return {("case", f"case-g{group}", f"act-{number}"): "c" for group in groups}


def behind(
    found: dict[tuple[str, str, str], Value], at: Position, over: str = "", **more: bool
) -> list[Gap]:
    return list(gaps_behind(room(found), at, Gone(over.split()), "zh-CN", **more))


def test_a_step_that_was_left_names_the_groups_it_lacks():
    (gap,) = behind(act(2), Position("day", "case", 2))
    assert (gap.block, gap.step, gap.entered, gap.total) == ("case", 1, 1, 4)
    assert gap.missing == ("青松组", "琥珀组", "蓝鲸组")
    assert (gap.block_title, gap.step_title) == ("案例", "第 1 幕　名1")


def test_the_own_step_and_what_follows_are_no_gaps():
    assert behind(act(2), Position("day", "case", 1)) == []
    assert behind({}, Position("day", "case", 0)) == []


def test_at_the_end_the_own_step_counts_as_left():
    assert len(behind(act(2), Position("day", "case", 1), here=True)) == 1


def test_a_full_step_and_a_state_are_no_gaps():
    at = Position("day", "case", 2)
    assert behind(act(1, 2, 3, 4), at) == []
    excused: dict[tuple[str, str, str], Value] = {("case", "case-g4", "@state"): "excused"}
    assert behind(act(1, 2, 3) | excused, at) == []


def test_of_several_pairs_only_those_without_an_entry_are_named():
    pairs = tuple(
        Unit(id=f"case-{g.id}{x}", block="case", kind="pair", members=((g.id, 1.0),), letter=x)
        for g in PLAN.groups
        for x in "ab"
    )
    plan = replace(PLAN, units=pairs)
    found: dict[Place, Value] = {
        Place("case", 1, f"case-{unit}", "act-1"): "c" for unit in ("g1a", "g1b", "g2a", "g3a")
    }
    there = Room(workshop=plan, script=SCRIPT, board=scoreboard(plan, CONTENTS, found))
    at = Position("day", "case", 2)
    (gap,) = gaps_behind(there, at, Gone(), "zh-CN")
    assert (gap.entered, gap.total) == (4, 8)
    assert gap.missing == ("赤焰组B", "琥珀组B", "蓝鲸组")


def test_a_step_needs_every_slot_of_its_form():
    half: dict[tuple[str, str, str], Value] = {
        ("drawing", f"drawing-g{group}", "one-way.time"): 300 for group in (1, 2, 3, 4)
    }
    gaps = behind(half, Position("day", "drawing", 1))
    assert of_step(gaps, "drawing", 0) == (0, 4)
    assert gaps[0].missing == ()
    assert gaps[0].partly == tuple(group.name for group in PLAN.groups)
    assert not gaps[0].untouched


def test_who_has_nothing_and_who_has_a_part_are_told_apart():
    whole = {("drawing", "drawing-g1", f"one-way.{slot}"): 3 for slot in ("time", "estimate")}
    part: dict[tuple[str, str, str], Value] = {("drawing", "drawing-g2", "one-way.time"): 300}
    first = behind({**whole, **part}, Position("day", "drawing", 1))[0]
    assert (first.entered, first.total) == (1, 4)
    assert first.partly == ("赤焰组",)
    assert first.missing == ("琥珀组", "蓝鲸组")
    assert behind({}, Position("day", "drawing", 1))[0].untouched


def test_the_figure_of_a_block_is_what_is_in_of_all_that_was_asked():
    gaps = behind(act(1, 2, 3) | act(3, 4, number=2), Position("day", "break"))
    assert of_step(gaps, "case", 1) == (3, 4)
    assert of_step(gaps, "case", 2) == (2, 4)
    assert of_block(gaps, "case") == (5, 8)
    assert of_block(gaps, "break") is None


def test_a_block_that_was_passed_by_lacks_nothing_until_somebody_has_an_entry():
    at = Position("day", "break")
    assert behind({}, at) == []
    assert of_block(behind(act(2), at), "case") == (1, 8)
    assert of_block(behind({}, at, over="case"), "case") == (0, 8)


def test_a_block_that_was_run_keeps_its_gaps_while_the_trainer_looks_back():
    gaps = behind(act(2), Position("day", "break"), over="case quiz")
    assert of_block(gaps, "quiz") == (0, 8)
    assert of_block(gaps, "drawing") is None


def visits(*stays: tuple[str, int, float]) -> list[Visit]:
    """Visits of (block, step, minutes stayed)."""
    found: list[Visit] = []
    at = 0.0
    for block, step, minutes in stays:
        found.append(Visit(block=block, play_no=1, step=step, at=round(at * 60_000)))
        at += minutes
    return found


def seen(at: Position, *stays: tuple[str, int, float]) -> list[tuple[str, int]]:
    way = visits(*stays, (at.block, at.step, 0))
    quiz: dict[tuple[str, str, str], Value] = {("quiz", "quiz-g1", "q2"): ["a"]}
    view = console_view(room(act(2) | quiz), at, Shown(), way, "en")
    return [(gap.block, gap.step) for gap in view.gaps]


def test_before_the_ceremony_the_trainer_reads_what_is_not_entered_yet():
    there = Position("day", "closing")
    way = visits(("case", 0, 2), ("case", 3, 2), ("closing", 0, 0))
    part = console_view(room(act(2)), there, Shown(), way, "zh-CN")
    assert part.not_in == (("案例", 1, 8),)
    every = act(1, 2, 3, 4) | act(1, 2, 3, 4, number=2)
    assert console_view(room(every), there, Shown(), way, "zh-CN").not_in == ()


def test_a_way_back_within_the_block_takes_no_gap_away():
    went = (("case", 0, 2), ("case", 1, 4), ("case", 2, 4))
    there = seen(Position("day", "case", 3), *went)
    assert there == [("case", 1), ("case", 2)]
    assert seen(Position("day", "case", 0), *went, ("case", 3, 2)) == there
    assert seen(Position("day", "case", 0), *went[:2], ("case", 3, 0.5)) == []


def test_a_way_back_to_an_earlier_block_takes_no_gap_away():
    went = (("case", 1, 4), ("case", 3, 2), ("break", 0, 5), ("quiz", 1, 3), ("quiz", 2, 2))
    there = seen(Position("day", "quiz", 2), *went)
    assert ("quiz", 1) in there
    for back in (Position("day", "break"), Position("day", "case", 1)):
        assert seen(back, *went) == there


@pytest.mark.parametrize("block", SCRIPT.blocks, ids=lambda one: one.block.id)
def test_what_a_step_needs_is_what_its_form_asks_for(block):
    for index, step in enumerate(block.steps):
        form = form_for(PLAN, block, index, room().board, "en")
        asked = [field.slot for field in form.fields if not field.optional] if form else []
        assert list(slots_for(block, step)) == asked


def test_the_agenda_shows_gaps_at_the_steps_of_the_open_block_and_at_closed_ones():
    seen = console_view(room(act(2)), Position("day", "case", 2), Shown(), (), "en")
    assert [step.gap for step in seen.agenda[0].steps] == [None, (1, 4), None, None]
    assert seen.agenda[0].gap is None
    seen = console_view(room(act(2)), Position("day", "break"), Shown(), (), "en")
    assert [row.gap for row in seen.agenda] == [(1, 8), None, None, None, None]
    assert [(gap.step, gap.entered) for gap in seen.gaps] == [(1, 1), (2, 0)]
