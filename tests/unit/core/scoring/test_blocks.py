"""A whole block: what a group has because of the others, and what belongs to every type."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from facilitator.core.journal import Place, Value
from facilitator.core.pack import Content, Length
from facilitator.core.scoring.blocks import (
    NO_ITEMS,
    Extent,
    Play,
    about_others,
    extent,
    has_points,
    unit_results,
)
from facilitator.core.scoring.board import Scoreboard, scoreboard
from facilitator.core.scoring.results import EXCUSED, MISSING, NO_RESULT, Result
from facilitator.core.scoring.specs import (
    SPEC_KINDS,
    AllocationScoring,
    CompositeScoring,
    Horizon,
    Item,
    LinkScoring,
    MatrixScoring,
    PointItem,
    PointsScoring,
    QuizScoring,
    RankingScoring,
    ScoringSpec,
    Share,
    SimulationScoring,
    SurveyScoring,
    TimedScoring,
)
from facilitator.core.text import same
from facilitator.core.workshop import Unit, UnitKind
from tests.unit.core.course import CASE, CONTENTS, GROUPS, block, item, workshop

NAMES = ("g1", "g2", "g3", "g4")
ROUND = ((0, 4, 3, 5), (3, 0, 2, 4), (4, 5, 0, 5), (2, 3, 2, 0))
SUPPLY = ((0, 2, 0, 3), (1, 0, 2, 0), (0, 0, 0, 1), (2, 0, 1, 0))
DEMAND = ((0, 2, 1, 3), (0, 0, 3, 0), (3, 0, 0, 1), (2, 0, 0, 0))


def slots(word: str, rows: tuple[tuple[int, ...], ...]) -> dict[str, dict[str, Value]]:
    return {
        f"u{i}": {f"{word}.g{j}": value for j, value in enumerate(row, 1) if j != i}
        for i, row in enumerate(rows, 1)
    }


def play(recorded: Mapping[str, Mapping[str, Value]], **more: Any) -> Play:
    groups = {unit: f"g{unit[1]}" for unit in recorded}
    facts: dict[str, Any] = {"sizes": {}, **more}
    return Play(recorded=recorded, groups=groups, **facts)


def points(results: Mapping[str, Result]) -> list[float | None]:
    return [one.points for one in results.values()]


def test_ratings_come_from_the_other_groups():
    results = unit_results(MatrixScoring(), play(slots("rates", ROUND)))
    assert points(results) == pytest.approx([53.125, 71.875, 40.625, 84.375])


def test_links_come_from_both_sides():
    recorded = slots("gives", SUPPLY)
    # Customer b notes what it gets from a: the columns of the matrix.
    for unit, more in slots("gets", tuple(zip(*DEMAND, strict=True))).items():
        recorded[unit] |= more
    results = unit_results(LinkScoring(), play(recorded))
    assert points(results) == pytest.approx([50, 66.67, 40, 75], abs=0.005)


def test_tokens_come_from_the_other_groups():
    given = slots("gives", ((0, 10, 0, 0), (4, 0, 3, 3), (0, 6, 0, 4), (0, 0, 10, 0)))
    assert points(unit_results(AllocationScoring(), play(given))) == [20, 80, 65, 35]


@pytest.mark.parametrize("spec", [MatrixScoring(), AllocationScoring()])
def test_a_state_is_about_the_group_and_not_about_what_it_gave(spec: ScoringSpec):
    word = "rates" if isinstance(spec, MatrixScoring) else "gives"
    recorded = slots(word, ROUND)
    before = unit_results(spec, play(recorded))
    recorded["u1"]["@state"] = "excused"
    recorded["u2"]["@state"] = "no_result"
    after = unit_results(spec, play(recorded))
    assert (after["u1"], after["u2"]) == (EXCUSED, NO_RESULT)
    assert (after["u3"], after["u4"]) == (before["u3"], before["u4"])


def test_nothing_about_oneself_or_about_strangers():
    recorded = {"u1": {"gives.g1": 9, "gives.g7": 9, "gives.g2": 1, "gets.g2": 5}, "u2": {}}
    assert about_others(play(recorded), "gives") == {("g1", "g2"): 1}


def test_units_of_one_group_are_heard_as_one():
    recorded = {"u1": {"rates.g2": 2}, "u1b": {"rates.g2": 5}, "u2": {}}
    assert about_others(play(recorded), "rates") == {("g1", "g2"): 3.5}


def test_a_component_may_need_the_whole_block():
    made = PointsScoring(items=(PointItem(id="made", name=same("made")),))
    spec = CompositeScoring(
        shares=(
            Share(id="idea", share=0.5, scoring=made),
            Share(id="vote", share=0.5, scoring=AllocationScoring()),
        )
    )
    recorded: dict[str, dict[str, Value]] = {
        "u1": {"idea.made": 10, "vote.gives.g2": 5},
        "u2": {"idea.made": 5, "vote.gives.g1": 10},
    }
    assert points(unit_results(spec, play(recorded))) == pytest.approx([75, 37.5])
    recorded["u2"] = {"@state": "excused", "vote.gives.g1": 10}
    results = unit_results(spec, play(recorded))
    assert (results["u1"].points, results["u2"]) == (75, EXCUSED)


def test_heads_know_the_size_of_the_group():
    found: dict[str, dict[str, Value]] = {"u1": {"q1.heads": [2, 2]}}
    parts = (item(1, ("a",)),)
    heads = QuizScoring(answers="heads")
    assert unit_results(heads, play(found, parts=parts, sizes={"u1": 4}))["u1"].points == 100
    assert unit_results(heads, play(found, parts=parts, sizes={"u1": 5}))["u1"] == MISSING


def test_a_claim_not_read_yet_is_left_out_and_one_missed_is_not():
    parts = (item(1, ("a",)), item(2, ("b",)), item(3, ("c",)))
    chips = QuizScoring(answers="chips", chips=10)
    found: dict[str, dict[str, Value]] = {
        "u1": {"q1.chips": {"a": 10}, "q2.chips": {"b": 10}},
        "u2": {"q1.chips": {"a": 10}},
    }
    results = unit_results(chips, play(found, parts=parts))
    assert results["u1"].points == 100
    # 3, 3, 2, 2 over four options, the key among the second: 100·(1 − ½(.49 + .09 + .04 + .04)).
    assert results["u2"].points == pytest.approx((100 + 67) / 2)


def test_an_item_nobody_has_is_skipped_once_the_block_is_over():
    spec = PointsScoring(
        items=(PointItem(id="x", name=same("x")), PointItem(id="y", name=same("y")))
    )
    found: dict[str, dict[str, Value]] = {"u1": {"x": 10}, "u2": {"x": 5}}
    assert points(unit_results(spec, play(found))) == [50, 25]
    assert points(unit_results(spec, play(found, over=True))) == [100, 50]
    found["u2"]["y"] = 0
    assert points(unit_results(spec, play(found, over=True))) == [50, 25]


SIX = tuple(item(number, ("a",)) for number in range(1, 7))


def letters(*counts: int) -> dict[str, dict[str, Value]]:
    """So many right answers for each unit, from the first item on."""
    return {
        f"u{unit}": {f"q{number}": ["a"] for number in range(1, count + 1)}
        for unit, count in enumerate(counts, 1)
    }


@pytest.mark.parametrize(
    ("entered", "running", "over"), [(1, 100 / 6, 100 / 6), (2, 200 / 6, 200 / 6), (3, 50, 100)]
)
def test_less_than_half_of_a_quiz_is_no_full_result(entered: int, running: float, over: float):
    """Equal items, v = 1 (CONTENT 3.3); what was skipped for all leaves both sums (3.1)."""
    found = letters(entered, entered)
    at_work, behind = (
        unit_results(QuizScoring(), play(found, parts=SIX, over=one)) for one in (False, True)
    )
    assert points(at_work) == pytest.approx([running] * 2)
    assert points(behind) == pytest.approx([over] * 2)
    assert {one.complete for one in behind.values()} == {entered >= 3}
    scope = extent(QuizScoring(), play(found, parts=SIX, over=True))
    assert scope == Extent(entered=entered, planned=6, thin=entered < 3)
    assert not extent(QuizScoring(), play(found, parts=SIX)).thin


def test_where_nobody_has_anything_nothing_is_thin():
    assert not extent(QuizScoring(), play({"u1": {}}, parts=SIX, over=True)).thin
    assert extent(RankingScoring(items=(), key=()), play({"u1": {"team": ["a"]}})) == NO_ITEMS


@pytest.mark.parametrize("claims", [1, 2, 3, 6])
def test_the_end_of_a_block_moves_no_points_of_chips(claims: int):
    """P = mean over the claims read, s = 100·[1 − ½ Σ (p − 1{key})²] (CONTENT 2.3): (10, 0) is 100,
    (7, 3) 91, (3, 7) 51; no chips of four options, (3, 3, 2, 2), 67."""
    spec = QuizScoring(answers="chips", chips=10)
    every = range(1, claims + 1)
    found: dict[str, dict[str, Value]] = {
        "u1": {f"q{number}.chips": {"a": 10} for number in every},
        "u2": {f"q{number}.chips": {"a": 7, "b": 3} for number in every},
        "u3": {f"q{number}.chips": {"a": 3, "b": 7} for number in every},
        "u4": {"q1.chips": {"a": 10}},
    }
    left = 100 * (1 - (0.7**2 + 0.3**2 + 0.2**2 + 0.2**2) / 2)
    at_work, behind = (
        unit_results(spec, play(found, parts=SIX, over=one)) for one in (False, True)
    )
    mean = (100 + (claims - 1) * left) / claims
    assert left == pytest.approx(67)
    assert points(at_work) == pytest.approx([100, 91, 51, mean])
    assert points(behind) == points(at_work)
    # Less than half of the claims make no whole result of it.
    whole = [one.complete for one in behind.values()]
    assert whole == ([False] * 4 if claims < 3 else [True, True, True, False])
    assert extent(spec, play(found, parts=SIX, over=True)).thin == (claims < 3)


def test_heads_over_less_than_half_of_the_items_are_no_result():
    spec = QuizScoring(answers="heads")
    found: dict[str, dict[str, Value]] = {"u1": {"q1.heads": [5, 5]}, "u2": {"@state": "no_result"}}
    assert points(unit_results(spec, play(found, parts=SIX))) == [100, 0]
    over = unit_results(spec, play(found, parts=SIX, over=True))
    assert over == {"u1": MISSING, "u2": NO_RESULT}


def test_what_weighs_little_does_not_make_a_block_thin():
    spec = PointsScoring(
        items=(
            PointItem(id="task", name=same("x"), high=40),
            *(PointItem(id=f"fine-{n}", name=same("x"), low=-5, high=0) for n in range(3)),
        )
    )
    found: dict[str, dict[str, Value]] = {"u1": {"task": 30}}
    assert points(unit_results(spec, play(found, over=True))) == [75]


def test_a_component_of_which_little_was_played_makes_the_whole_thin():
    spec = CompositeScoring(
        shares=(
            Share(id="a", share=0.5, scoring=QuizScoring()),
            Share(id="b", share=0.5, scoring=TimedScoring(par=300, limit=900)),
        )
    )
    found: dict[str, dict[str, Value]] = {"u1": {"a.q1": ["a"], "b.time": 300}}
    assert extent(spec, play(found, parts=SIX, over=True)) == Extent(thin=True)
    found["u1"] |= {f"a.q{number}": ["a"] for number in (2, 3)}
    assert extent(spec, play(found, parts=SIX, over=True)) == NO_ITEMS


def test_everything_but_a_survey_has_points():
    assert not has_points(None)
    assert not has_points(SurveyScoring(survey="ica-6"))
    bare: dict[str, dict[str, object]] = {
        "T2": {"criteria": ()},
        "T4": {"items": (), "key": ()},
        "T6": {"survey": "x"},
        "T7": {"par": 1, "limit": 2},
        "T8": {"reference": 1, "typical": 2},
        "T9": {"features": (), "rounds": (Item(id="r", name=same("r")),)},
        "joint": {"issues": (), "levels": 5},
        "composite": {"shares": ()},
    }
    for kind, cls in SPEC_KINDS.items():
        spec = cls(**bare.get(kind, {}))
        assert has_points(spec) == (kind != "T6")
        # Nothing recorded is nothing known, whatever the type.
        assert unit_results(spec, play({"u1": {}, "u2": {}}))["u1"] == MISSING


def board_of(
    spec: ScoringSpec, found: dict[str, dict[str, Value]], minutes: float = 35
) -> Scoreboard:
    """The course's case with another scoring, alone in the workshop."""
    content: Content = replace(
        CASE,
        scoring=spec,
        parts=(),
        lengths=(Length(minutes=90, steps=(4, 9, 4)), Length(minutes=35, steps=(4, 9, 4))),
    )
    plan = workshop(blocks=(block(content, 1, minutes),))
    places = {
        Place("case", 1, f"case-g{unit[1]}", slot): value
        for unit, recorded in found.items()
        for slot, value in recorded.items()
    }
    return scoreboard(plan, {**CONTENTS, "case": content}, places)


def test_the_board_ranks_by_what_others_recorded():
    board = board_of(MatrixScoring(), slots("rates", ROUND))
    assert [place.group for place in board.places] == ["g4", "g2", "g1", "g3"]
    assert board.places[0].cumulative == pytest.approx(2 * 84.375)


def test_the_board_takes_the_costs_of_the_version_played():
    spec = SimulationScoring(
        reference=204,
        typical=1470.5,
        lengths=(Horizon(minutes=35, weeks=16, reference=196, typical=592.5),),
    )
    found: dict[str, dict[str, Value]] = {"u1": {"cost": 592.5}, "u2": {"cost": 1470.5}}
    short, long = board_of(spec, found, 40).of("case"), board_of(spec, found, 80).of("case")
    assert short.groups["g1"].points == pytest.approx(50)
    assert long.groups["g2"].points == pytest.approx(50)
    assert short.groups["g3"] == MISSING


def test_a_chain_of_several_groups_comes_home_to_all_of_them():
    spec = SimulationScoring(reference=204, typical=1470.5)
    content = replace(CASE, scoring=spec, parts=(), lengths=(Length(minutes=35, steps=(4, 9, 4)),))
    chains = (
        Unit(id="c1", block="case", kind="chain", members=(("g1", 3.0), ("g2", 1.0))),
        Unit(id="c2", block="case", kind="chain", members=(("g2", 3.0),)),
    )
    plan = workshop(blocks=(block(content, 1, 35),), units=chains)
    costs: dict[Place, Value] = {
        Place("case", 1, "c1", "cost"): 204,
        Place("case", 1, "c2", "cost"): 1470.5,
    }
    scores = scoreboard(plan, {"case": content}, costs).of("case")
    assert scores.groups["g1"].points == pytest.approx(100)
    assert scores.groups["g2"].points == pytest.approx((100 + 3 * 50) / 4)
    assert scores.groups["g3"] == MISSING


@pytest.mark.parametrize(("kind", "state"), [("group", "missing"), ("pair", "points")])
def test_the_size_of_a_group_is_not_that_of_its_pairs(kind: UnitKind, state: str):
    """Two heads are half of a pair's, and too few of a group of five."""
    content = replace(CASE, scoring=QuizScoring(answers="heads"), parts=(item(1, ("a",)),))
    plan = workshop(
        blocks=(block(content, 1, 35),),
        groups=tuple(replace(group, size=5) for group in GROUPS),
        units=(Unit(id="u", block="case", kind=kind, members=(("g1", 1.0),)),),
    )
    heads: dict[Place, Value] = {Place("case", 1, "u", "q1.heads"): [2, 2]}
    scores = scoreboard(plan, {"case": content}, heads).of("case")
    assert scores.groups["g1"].state == state


def test_other_types_reach_the_board_too():
    race = TimedScoring(par=300, limit=900)
    found: dict[str, dict[str, Value]] = {"u1": {"time": 600}, "u2": {"time": 300}}
    assert [place.mean for place in board_of(race, found).places][:2] == [100, 50]
    letters = tuple(Item(id=one, name=same(one)) for one in "abc")
    ranked = RankingScoring(items=letters, key=("a", "b", "c"))
    board = board_of(ranked, {"u1": {"team": ["b", "a", "c"]}})
    assert board.of("case").groups["g1"].points == pytest.approx(50)


def test_a_survey_has_no_column():
    assert board_of(SurveyScoring(survey="ica-6"), {}).blocks == ()


def test_other_methods_and_the_influence_of_the_same_board():
    found = {
        Place("case", 1, f"case-{group.id}", "act-1"): letter
        for group, letter in zip(GROUPS, "cdab", strict=True)
    }
    found |= {
        Place("quiz", 1, f"quiz-{group.id}", "q1"): ["d"] if n < 2 else ["a"]
        for n, group in enumerate(GROUPS)
    }
    board = scoreboard(workshop(), CONTENTS, found)
    assert board.ranked("A") == board.places
    assert [place.mean for place in board.ranked("B")] == pytest.approx(
        [(2 * 100 + 250 / 3) / 3, (2 * 200 / 3 + 250 / 3) / 3, (200 / 3 + 50 / 3) / 3, 50 / 9],
    )
    assert len(board.influences()) == 2
    assert (
        scoreboard(workshop(blocks=()), CONTENTS, {}).ranked("C")
        == board_of(SurveyScoring(survey="x"), {}).places
    )
