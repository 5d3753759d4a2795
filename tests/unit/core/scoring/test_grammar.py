"""What may be recorded: the slots of every type and the form of their values."""

import pytest

from facilitator.core.errors import NotANumber, NumberOutOfRange, UnknownOption, UnknownSlot
from facilitator.core.journal import Value
from facilitator.core.scoring.grammar import check_entry
from facilitator.core.scoring.specs import (
    AllocationScoring,
    ChecklistScoring,
    ClassPointsScoring,
    CompositeScoring,
    Criterion,
    Issue,
    Item,
    JointGainScoring,
    LinkScoring,
    MatrixScoring,
    PointItem,
    PointsScoring,
    QuizScoring,
    RankingScoring,
    RubricScoring,
    ScoringSpec,
    Share,
    SimulationScoring,
    SurveyScoring,
    TimedScoring,
)
from facilitator.core.text import same
from tests.unit.core.course import act, item

A, B = Item(id="a", name=same("a")), Item(id="b", name=same("b"))
CRITERION, ISSUE = Criterion(id="a", name=same("a")), Issue(id="a", name=same("a"))
PARTS = (act(1), item(2, ("a",)))
RELAY = ChecklistScoring(features=(A, B), rounds=(A,), penalties=True)
COMPOSITE = CompositeScoring(
    shares=(
        Share(id="idea", share=0.5, scoring=RubricScoring(criteria=(CRITERION,))),
        Share(id="vote", share=0.5, scoring=AllocationScoring()),
    )
)

GOOD: list[tuple[ScoringSpec, str, Value]] = [
    (PointsScoring(items=(PointItem(id="x", name=same("x")),)), "x", 7),
    (
        PointsScoring(items=(PointItem(id="x", name=same("x"), answer=57.1),)),
        "x",
        57.2,
    ),
    (PointsScoring(from_parts=True), "act-1", "c"),
    (PointsScoring(from_parts=True, reason_bonus=2), "act-1.reason", 2),
    (QuizScoring(), "q2", ["a", "c"]),
    (QuizScoring(), "q2", []),
    (QuizScoring(answers="heads"), "q2.heads", [3, 5]),
    (QuizScoring(answers="chips", chips=10), "q2.chips", {"a": 7, "b": 3}),
    (QuizScoring(speed_bonus=True, seconds=30), "q2.seconds", 6.5),
    (RELAY, "a.ticks", [1, None]),
    (RELAY, "a.total", 1.5),
    (RELAY, "a.distorted", 2),
    (ClassPointsScoring(), "award.0192-ab", -5),
    (RubricScoring(criteria=(CRITERION,)), "a.judge-2", 4),
    (RankingScoring(items=(A, B), key=("a", "b")), "team", ["b", "a"]),
    (RankingScoring(items=(A, B), key=("a", "b")), "member-12", ["a", "b"]),
    (MatrixScoring(), "rates.g1", 5),
    (LinkScoring(), "gives.g1", 3),
    (TimedScoring(par=300, limit=900, penalties=(A,)), "time", 421.3),
    (TimedScoring(par=300, limit=900, penalties=(A,)), "penalty.a", 2),
    (SimulationScoring(reference=204, typical=1470.5), "cost", 951.5),
    (SimulationScoring(reference=204, typical=1470.5), "week-12.order", 4),
    (AllocationScoring(), "gives.g2", 10),
    (JointGainScoring(issues=(ISSUE,), levels=5), "a", 5),
    (COMPOSITE, "idea.a.judge-1", 3),
    (COMPOSITE, "vote.gives.g1", 3),
    (PointsScoring(), "@state", "excused"),
]


@pytest.mark.parametrize(("spec", "slot", "value"), GOOD)
def test_every_type_takes_its_own_values(spec: ScoringSpec, slot: str, value: Value):
    check_entry(spec, PARTS, slot, value)
    check_entry(spec, PARTS, slot, None)


BAD: list[tuple[ScoringSpec, str, Value, type[Exception]]] = [
    (PointsScoring(items=(PointItem(id="x", name=same("x")),)), "x", 11, NumberOutOfRange),
    (PointsScoring(items=(PointItem(id="x", name=same("x")),)), "x", 2.5, NotANumber),
    (PointsScoring(items=(PointItem(id="x", name=same("x")),)), "x", True, NotANumber),
    (PointsScoring(items=(PointItem(id="x", name=same("x")),)), "x", float("nan"), NotANumber),
    (PointsScoring(from_parts=True), "act-9", "c", UnknownSlot),
    (PointsScoring(from_parts=True), "act-1", "e", UnknownOption),
    (PointsScoring(from_parts=True), "act-1.reason", 1, UnknownSlot),
    (QuizScoring(), "q2", "a", UnknownOption),
    (QuizScoring(), "q2", ["a", "a"], UnknownOption),
    (QuizScoring(), "q2.heads", [3, 5], UnknownSlot),
    (QuizScoring(answers="heads"), "q2.heads", [6, 5], NumberOutOfRange),
    (QuizScoring(answers="heads"), "q2.heads", 3, NotANumber),
    (QuizScoring(answers="chips", chips=10), "q2.chips", {"a": 7}, NumberOutOfRange),
    (QuizScoring(answers="chips", chips=10), "q2.chips", 7, NotANumber),
    (RELAY, "a.ticks", [1], NotANumber),
    (RELAY, "a.ticks", [2, 1], NotANumber),
    (RELAY, "a.total", 2.5, NumberOutOfRange),
    (RELAY, "c.total", 1, UnknownSlot),
    (RELAY, "a.nothing", 1, UnknownSlot),
    (ClassPointsScoring(), "award.0192-ab", 21, NumberOutOfRange),
    (ClassPointsScoring(), "total", 3, UnknownSlot),
    (RankingScoring(items=(A, B), key=("a", "b")), "team", ["a", "a"], UnknownOption),
    (RankingScoring(items=(A, B), key=("a", "b")), "team", "ab", NotANumber),
    (SurveyScoring(survey="ica-6"), "x", 1, UnknownSlot),
    (COMPOSITE, "other.a", 1, UnknownSlot),
    (PointsScoring(), "@state", "ill", UnknownOption),
]


@pytest.mark.parametrize(("spec", "slot", "value", "error"), BAD)
def test_anything_else_is_refused_and_never_clipped(
    spec: ScoringSpec, slot: str, value: Value, error: type[Exception]
):
    with pytest.raises(error):
        check_entry(spec, PARTS, slot, value)
