"""From the journal to results per unit and group."""

from dataclasses import replace

import pytest

from facilitator.core.journal import Place, Value
from facilitator.core.scoring.board import Scoreboard, scoreboard
from facilitator.core.scoring.specs import PointItem, PointsScoring
from facilitator.core.text import same
from facilitator.core.workshop import Unit
from tests.unit.core.course import CONTENTS, GROUPS, workshop


def board(found: dict[tuple[str, str, str], Value], finished: tuple[str, ...] = ()):
    places = {Place(block, 1, unit, slot): value for (block, unit, slot), value in found.items()}
    return scoreboard(workshop(), CONTENTS, places, finished)


def test_an_empty_workshop_has_no_standing():
    empty = board({})
    assert all(place.rank is None for place in empty.places)
    assert {one.block for one in empty.blocks} == {"case", "quiz", "drawing", "class-points"}


def test_class_points_are_not_played_before_the_first_award():
    scores = board({}).of("class-points")
    assert scores is not None
    assert {result.state for result in scores.groups.values()} == {"missing"}
    given = board({("class-points", "class-points-g1", "award.1"): 15})
    first = given.places[0]
    assert (first.group, first.rank, first.cumulative) == ("g1", 1, pytest.approx(50))
    assert [place.rank for place in given.places] == [1, 2, 2, 2]


def test_where_little_was_played_every_group_is_entered_in_part_and_keeps_what_the_room_saw():
    plan = workshop()
    longer = replace(plan, blocks=tuple(replace(one, parts=()) for one in plan.blocks))
    found: dict[Place, Value] = {
        Place("quiz", 1, f"quiz-{group}", "q1"): ["a"] for group in ("g1", "g2")
    }
    live, after = (
        scoreboard(longer, CONTENTS, found, finished) for finished in ((), ("quiz", "case"))
    )
    quiz = after.of("quiz")
    assert quiz is not None
    assert (quiz.extent.entered, quiz.extent.thin) == (1, True)
    assert quiz.in_part() == {"g1", "g2"}
    assert [(one.group, one.cumulative) for one in live.places] == [
        (one.group, one.cumulative) for one in after.places
    ]
    # The same from the scoreboard before, which had it already.
    again = scoreboard(longer, CONTENTS, found, ("quiz", "case"), before=after)
    assert again.of("quiz") == quiz


def test_what_nobody_did_in_a_finished_block_is_skipped_for_all():
    found: dict[tuple[str, str, str], Value] = {("case", "case-g1", "act-1"): "c"}
    running, over = board(found).of("case"), board(found, ("case",)).of("case")
    assert running is not None
    assert over is not None
    assert running.groups["g1"].points == pytest.approx(50)
    assert over.groups["g1"].points == pytest.approx(100)


def test_pairs_come_home_by_their_members():
    plan = workshop()
    pairs = (
        Unit(id="p1", block="drawing", kind="pair", members=(("g1", 2.0),), letter="a"),
        Unit(id="p2", block="drawing", kind="pair", members=(("g1", 1.0),), letter="b"),
    )
    others = tuple(unit for unit in plan.units if unit.id != "drawing-g1")
    plan = replace(plan, units=(*others, *pairs))
    found: dict[Place, Value] = {}
    for unit, one, two in (("p1", 12, 12), ("p2", 0, 6)):
        found[Place("drawing", 1, unit, "one-way.total")] = one
        found[Place("drawing", 1, unit, "two-way.total")] = two
    scores = scoreboard(plan, CONTENTS, found).of("drawing")
    assert scores is not None
    assert scores.groups["g1"].points == pytest.approx((2 * 100 + 25) / 3)
    found[Place("drawing", 1, "p2", "@state")] = "excused"
    scores = scoreboard(plan, CONTENTS, found).of("drawing")
    assert scores is not None
    assert scores.groups["g1"].points == pytest.approx(100)


def test_a_second_play_is_a_column_of_its_own():
    found = {
        Place("quiz", play, f"quiz-{group.id}", slot): ["d"] if slot == "q1" else ["a", "b", "d"]
        for group in GROUPS
        for play in (1, 2)
        for slot in ("q1", "q3")
    }
    result = scoreboard(workshop(), CONTENTS, dict(found))
    assert result.places[0].columns == 2
    assert result.of("quiz", 2) is not None


def test_where_only_class_points_count_they_are_shown_as_given_whatever_stands_before_them():
    plan = workshop()
    light = tuple(
        one if one.id == "class-points" else replace(one, weight=0) for one in plan.blocks
    )
    found: dict[Place, Value] = {
        Place("class-points", 1, "class-points-g1", "award.1"): 5,
        Place("class-points", 1, "class-points-g2", "award.2"): 20,
        Place("case", 1, "case-g3", "act-1"): "c",
    }
    made = scoreboard(replace(plan, blocks=light), CONTENTS, found)
    assert made.as_given
    assert [(one.group, one.rank, one.cumulative) for one in made.places[:2]] == [
        ("g2", 1, 20),
        ("g1", 2, 5),
    ]
    # The 0 of the others is no figure; the case that is not ranked says nothing about them.
    assert made.without_any() == {"g3", "g4"}
    assert scoreboard(plan, CONTENTS, found).without_any() == frozenset()


STEPS: tuple[tuple[tuple[str, str, str], Value | None], ...] = (
    (("case", "case-g1", "act-1"), "c"),
    (("case", "case-g2", "act-1"), "a"),
    (("quiz", "quiz-g1", "q1"), ["a"]),
    (("case", "case-g1", "act-1"), "b"),
    (("class-points", "class-points-g3", "award.1"), 5),
    (("quiz", "quiz-g1", "q1"), None),
    (("case", "case-g2", "@state"), "excused"),
)


def test_with_the_scoreboard_before_it_comes_to_the_same():
    found: dict[Place, Value] = {}
    before = scoreboard(workshop(), CONTENTS, found)
    for (block, unit, slot), value in STEPS:
        place = Place(block, 1, unit, slot)
        if value is None:
            del found[place]
        else:
            found[place] = value
        now = scoreboard(workshop(), CONTENTS, found, before=before)
        assert now == scoreboard(workshop(), CONTENTS, found)
        kept = {one.block for one in now.blocks if one.units is units_of(before, one.block)}
        assert kept == {one.block for one in now.blocks} - {block}
        before = now


def units_of(board: Scoreboard, block: str) -> object:
    found = board.of(block)
    return None if found is None else found.units


def test_what_changes_beside_the_entries_is_not_missed():
    found: dict[Place, Value] = {Place("case", 1, "case-g1", "act-1"): "c"}
    plan = workshop()
    before = scoreboard(plan, CONTENTS, found)
    heavier = replace(plan, blocks=tuple(replace(one, weight=3.0) for one in plan.blocks))
    fewer = replace(plan, groups=plan.groups[:2])
    shorter = replace(plan, blocks=tuple(replace(one, parts=one.parts[:1]) for one in plan.blocks))
    other = CONTENTS | {
        "case": replace(
            CONTENTS["case"], scoring=PointsScoring(items=(PointItem(id="x", name=same("x")),))
        )
    }
    for plan_now, contents, over in (
        (heavier, CONTENTS, ()),
        (fewer, CONTENTS, ()),
        (shorter, CONTENTS, ()),
        (plan, CONTENTS, ("case",)),
        (plan, other, ()),
    ):
        now = scoreboard(plan_now, contents, found, over, before=before)
        assert now == scoreboard(plan_now, contents, found, over)
        assert now != before
