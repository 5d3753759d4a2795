"""T1, T3, T9 and class points against the published worked numbers."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.journal import Value
from facilitator.core.pack import Part
from facilitator.core.scoring import checklist, class_points, points, quiz
from facilitator.core.scoring.blocks import Play, unit_results
from facilitator.core.scoring.results import EXCUSED, MISSING, Result
from facilitator.core.scoring.rounding import (
    centipoints,
    fixed,
    percent,
    ranks,
    shown,
    tenths,
    whole,
    written,
)
from facilitator.core.scoring.specs import (
    ChecklistScoring,
    ClassPointsScoring,
    Item,
    PointItem,
    PointsScoring,
    QuizScoring,
    RankingScoring,
    ScoringSpec,
    SurveyScoring,
)
from facilitator.core.text import same
from tests.unit.core.course import CASE, DRAWING, QUIZ, act, item


def unit_result(spec: ScoringSpec, parts: Sequence[Part], found: Mapping[str, Value]) -> Result:
    """One unit alone in a block, by the road every type takes."""
    play = Play(recorded={"u": found}, groups={"u": "g"}, parts=parts, sizes={})
    return unit_results(spec, play)["u"]


def test_points_from_options_and_reason_bonus():
    spec = PointsScoring(from_parts=True, reason_bonus=2)
    parts = [act(n) for n in range(1, 6)]
    found = dict(zip([p.id for p in parts], "ccdcc", strict=True))
    bonus = {f"act-{n}.reason": b for n, b in enumerate((2, 1, 0, 1, 2), start=1)}
    result = points.result(spec, parts, {**found, **bonus})
    assert result.points == pytest.approx(100 * 50 / 60)
    assert result.complete


def test_points_in_a_range_below_zero():
    spec = PointsScoring(items=(PointItem(id="x", name=same("x"), low=-10, high=40),))
    assert points.result(spec, [], {"x": 15}).points == 50.0


def test_points_of_38_of_50():
    spec = PointsScoring(items=(PointItem(id="x", name=same("x"), high=50),))
    assert points.result(spec, [], {"x": 38}).points == pytest.approx(76.0)


def test_a_computed_item_counts_within_its_tolerance():
    answer = PointItem(id="x", name=same("x"), high=10, answer=57.1, tolerance=0.5)
    spec = PointsScoring(items=(answer,))
    assert points.result(spec, [], {"x": 57}).points == 100
    assert points.result(spec, [], {"x": 58}).points == 0


def test_a_skipped_act_leaves_both_sums_and_a_missing_one_counts_nothing():
    spec = PointsScoring(from_parts=True)
    parts = [act(1), act(2)]
    missing = points.result(spec, parts, {"act-1": "c"})
    assert (missing.points, missing.complete) == (50.0, False)
    skipped = points.result(spec, parts, {"act-1": "c"}, {"act-2"})
    assert (skipped.points, skipped.complete) == (100.0, True)


def test_the_three_missing_states_are_never_mixed_up():
    spec = PointsScoring(from_parts=True)
    parts = [act(1)]
    assert points.result(spec, parts, {}) == MISSING
    assert points.result(spec, parts, {"@state": "excused", "act-1": "c"}) == EXCUSED
    nothing = points.result(spec, parts, {"@state": "no_result"})
    assert (nothing.state, nothing.points) == ("no_result", 0.0)


def test_several_right_answers_by_hits_minus_false_alarms():
    part = item(1, ("a", "b", "d"))
    five = item(1, ("a", "b", "d"))
    assert [round(quiz.credit(part, found), 4) for found in ("abd", "ab", "abc", "")] == [
        1.0,
        0.6667,
        0.3333,
        0.0,
    ]
    assert quiz.credit(five, "abcde") == pytest.approx(1 / 3)


def test_speed_can_break_ties_but_never_overtake_an_answer():
    spec = QuizScoring(speed_bonus=True, seconds=30)
    parts = [item(n, ("a",)) for n in range(10)]
    assert quiz.bonus_rate([1.0] * 10) == pytest.approx(1 / 11)
    fast = {f"q{n}": ["a"] for n in range(7)} | {f"q{n}.seconds": 6 for n in range(7)}
    fast |= {f"q{n}": ["b"] for n in range(7, 10)}
    slow = {f"q{n}": ["a"] for n in range(8)} | {f"q{n}.seconds": 30 for n in range(8)}
    slow |= {f"q{n}": ["b"] for n in range(8, 10)}
    first, second = quiz.result(spec, parts, fast), quiz.result(spec, parts, slow)
    assert first.raw == pytest.approx(7.509091, abs=1e-6)
    assert first.points == pytest.approx(68.8333, abs=1e-4)
    assert second.points == pytest.approx(73.3333, abs=1e-4)


def test_counted_heads():
    spec = QuizScoring(answers="heads")
    parts = [item(n, ("a",)) for n in range(10)]
    heads = (5, 4, 4, 3, 5, 2, 4, 5, 3, 4)
    found = {f"q{n}.heads": [right, 5] for n, right in enumerate(heads)}
    assert quiz.result(spec, parts, found).points == pytest.approx(78.0)


def test_an_answer_given_empty_is_wrong_and_not_missing():
    spec = QuizScoring()
    assert quiz.result(spec, [item(1, ("a",))], {"q1": []}).points == 0
    assert quiz.result(spec, [item(1, ("a",))], {}) == MISSING


def test_hardest_items_first_and_only_those_missed():
    parts = [item(1, ("a",)), item(2, ("a",)), item(3, ("a",))]
    answers = {
        "q1": {"u": ["a"], "v": ["a"]},
        "q2": {"u": ["a"], "v": ["b"]},
        "q3": {"u": ["b"], "v": ["b"]},
    }
    assert [(part.id, right, n) for part, right, n in quiz.hardest(parts, answers, 3)] == [
        ("q3", 0, 2),
        ("q2", 1, 2),
    ]


def features(count: int, **more: Any) -> ChecklistScoring:
    return ChecklistScoring(
        features=tuple(Item(id=f"f{n}", name=same(f"f{n}")) for n in range(count)),
        rounds=(Item(id="r", name=same("r")),),
        **more,
    )


def test_ticks_count_half_and_leave_out_what_does_not_apply():
    spec = features(4)
    assert checklist.result(spec, {"r.ticks": [1, 0.5, 0, None]}).points == pytest.approx(50.0)
    assert checklist.result(spec, {"r.ticks": [1, None, None, None]}) == MISSING


def test_penalties_of_the_relay():
    spec = features(20, penalties=True)
    assert checklist.result(
        spec, {"r.total": 14, "r.distorted": 3, "r.added": 0}
    ).points == pytest.approx(62.5)
    assert checklist.result(
        spec, {"r.total": 18, "r.distorted": 1, "r.added": 0}
    ).points == pytest.approx(87.5)


def test_two_rounds_of_a_drawing():
    spec = DRAWING.scoring
    assert isinstance(spec, ChecklistScoring)
    found = {"one-way.total": 5, "two-way.total": 10}
    assert checklist.result(spec, found).points == pytest.approx(62.5)
    assert checklist.result(spec, {"one-way.total": 5}) == MISSING
    ticks = [1] * 6 + [0] * 6
    assert checklist.result(spec, {**found, "one-way.ticks": ticks}).raw == pytest.approx(8.0)


def test_rounds_are_compared_over_complete_units_only():
    spec = DRAWING.scoring
    assert isinstance(spec, ChecklistScoring)
    units = [
        {"one-way.total": 6, "two-way.total": 12, "one-way.time": 240, "one-way.estimate": 9},
        {"one-way.total": 3, "two-way.total": 9, "one-way.time": 360},
        {"one-way.total": 12},
    ]
    one, two = checklist.round_means(spec, units)
    assert (one.accuracy, one.units) == (pytest.approx(4.5 / 12), 2)
    assert one.measures == {"time": 300, "estimate": 9}
    assert two.accuracy == pytest.approx(10.5 / 12)


def test_class_points_up_to_their_cap():
    spec = ClassPointsScoring(cap=30)
    assert class_points.result(spec, {"award.1": 5, "award.2": 10}).points == pytest.approx(50)
    assert class_points.result(spec, {"award.1": 40}).points == 100
    assert class_points.result(spec, {"award.1": 30}).points == 100
    assert class_points.result(spec, {"award.1": -5}).points == 0
    assert class_points.result(spec, {}).points == 0


def test_no_class_points_is_another_thing_than_points_that_come_to_0():
    spec = ClassPointsScoring(cap=30)
    none, back = class_points.result(spec, {}), class_points.result(spec, {"a": 1, "award.1": 0})
    assert (none.state, none.counts, none.complete) == ("none_given", 0.0, True)
    assert (back.state, back.counts) == ("points", 0.0)


def test_what_no_points_can_be_had_in_has_no_result():
    nothing = PointsScoring(items=(PointItem(id="x", name=same("x"), high=0),))
    assert points.result(nothing, [], {"x": 0}) == MISSING
    nobody = QuizScoring(answers="heads")
    assert quiz.result(nobody, [item(1, ("a",))], {"q1.heads": [0, 0]}) == MISSING
    assert quiz.result(QuizScoring(), [], {}) == MISSING


def test_a_ranking_of_one_thing_and_a_survey_have_no_points():
    spec = RankingScoring(items=(Item(id="a", name=same("a")),), key=("a",))
    assert unit_result(spec, (), {"team": ["a"]}) == MISSING
    assert unit_result(SurveyScoring(survey="ica-6"), (), {"x": 1}) == MISSING


@given(st.lists(st.sampled_from("abcd"), max_size=5), st.integers(0, 4))
def test_a_quiz_answer_earns_between_nothing_and_all(chosen: list[str], size: int):
    part = item(1, tuple("abcd"[: max(1, size)]))
    assert 0 <= quiz.credit(part, chosen) <= 1


@given(st.lists(st.sampled_from([0, 0.5, 1]), min_size=12, max_size=12), st.integers(0, 11))
def test_one_more_feature_never_costs_points(ticks: list[float], at: int):
    spec = features(12)
    before = checklist.result(spec, {"r.ticks": ticks}).points
    better = [1 if n == at else tick for n, tick in enumerate(ticks)]
    after = checklist.result(spec, {"r.ticks": better}).points
    assert before is not None
    assert after is not None
    assert after >= before - 1e-9


def test_display_and_ties():
    assert (tenths(83.35), whole(0.5), centipoints(71.2349)) == (83.4, 1, 7123)
    assert ranks([71.234, 71.2349, 68.0, 71.24, None]) == [2, 2, 4, 1, None]
    assert (shown(50.0), shown(62.25)) == ("50", "62.3")


@pytest.mark.parametrize(
    ("value", "text"),
    [(1234567.0, "1234567"), (0.1 + 0.2, "0.3"), (0.25, "0.25"), (2, "2"), (0, "0"), (10, "10"),
     (0.0625, "0.063"), (-1.5, "-1.5"), (-0.0001, "0")],
)  # fmt: skip
def test_what_somebody_wrote_is_shown_as_it_was_written(value: float, text: str):
    assert written(value) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [(0, "0%"), (0.005, "1%"), (0.125, "13%"), (0.625, "63%"), (0.6249, "62%"), (1, "100%")],
)
def test_half_a_per_cent_goes_up(share: float, text: str):
    assert percent(share) == text


@pytest.mark.parametrize(
    ("value", "text"), [(0.25, "0.3"), (2.45, "2.5"), (6.0, "6.0"), (0.35, "0.4"), (-0.25, "-0.2")]
)
def test_half_a_tenth_goes_up_and_a_column_keeps_its_nought(value: float, text: str):
    assert fixed(value) == text
    assert shown(value) == text.removesuffix(".0")


def test_the_same_road_for_every_type():
    parts = QUIZ.parts
    assert unit_result(QuizScoring(), parts, {"q1": ["d"]}).points == pytest.approx(100 / 3)
    assert CASE.scoring is not None
    assert unit_result(CASE.scoring, CASE.parts, {"act-1": "c"}).raw == 10
