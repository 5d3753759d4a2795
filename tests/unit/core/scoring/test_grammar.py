"""What may be recorded: the slots of every type and the form of their values."""

import pytest

from facilitator.core.errors import NotANumber, NumberOutOfRange, UnknownOption, UnknownSlot
from facilitator.core.journal import Value
from facilitator.core.scoring.grammar import Around, check_entry
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
    (RubricScoring(criteria=(CRITERION,)), "judge-2.from", "g3"),
    (RankingScoring(items=(A, B), key=("a", "b")), "team", [None, "a"]),
    (MatrixScoring(), "rates.g1", 4.2),
    (LinkScoring(), "gets.g1", 0),
    (AllocationScoring(most=5), "gives.g2", 5),
    (JointGainScoring(issues=(ISSUE,), levels=5), "round-1.a", 1),
    (COMPOSITE, "idea.judge-1.from", "g3"),
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
    (RubricScoring(criteria=(CRITERION,)), "a.judge-1", 5, NumberOutOfRange),
    (RubricScoring(criteria=(CRITERION,)), "a.judge-1", 2.5, NotANumber),
    (RubricScoring(criteria=(CRITERION,)), "a.judge-0", 2, UnknownSlot),
    (RubricScoring(criteria=(CRITERION,)), "b.judge-1", 2, UnknownSlot),
    (RubricScoring(criteria=(CRITERION,)), "judge-1.from", 3, UnknownOption),
    (RubricScoring(criteria=(CRITERION,)), "judge-1.of", "g3", UnknownSlot),
    (QuizScoring(speed_bonus=True, seconds=30), "q2.seconds", 30.1, NumberOutOfRange),
    (RankingScoring(items=(A, B), key=("a", "b")), "team", [None, None], UnknownOption),
    (RankingScoring(items=(A, B), key=("a", "b")), "team", [None, "c"], UnknownOption),
    (RankingScoring(items=(A, B), key=("a", "b")), "team", ["a"], NotANumber),
    (RankingScoring(items=(A, B), key=("a", "b")), "member-0", ["a", "b"], UnknownSlot),
    (RankingScoring(items=(A, B), key=("a", "b")), "member-100", ["a", "b"], UnknownSlot),
    (MatrixScoring(), "rates.g1", 0, NumberOutOfRange),
    (MatrixScoring(), "rates.g1", 4.25, NotANumber),
    (MatrixScoring(), "rates.", 4, UnknownSlot),
    (MatrixScoring(), "gives.g1", 4, UnknownSlot),
    (LinkScoring(), "gives.g1", 4, NumberOutOfRange),
    (LinkScoring(), "rates.g1", 1, UnknownSlot),
    (TimedScoring(par=300, limit=900, penalties=(A,)), "time", -1, NumberOutOfRange),
    (TimedScoring(par=300, limit=900, penalties=(A,)), "time", 300.05, NotANumber),
    (TimedScoring(par=300, limit=900, penalties=(A,)), "penalty.a", 1.5, NotANumber),
    (TimedScoring(par=300, limit=900, penalties=(A,)), "penalty.b", 1, UnknownSlot),
    (SimulationScoring(reference=204, typical=1470.5), "cost", 0.4, NumberOutOfRange),
    (SimulationScoring(reference=204, typical=1470.5), "week-12.order", 4.5, NotANumber),
    (SimulationScoring(reference=204, typical=1470.5), "week-0.order", 4, UnknownSlot),
    (AllocationScoring(), "gives.g2", 11, NumberOutOfRange),
    (AllocationScoring(), "gives.g2", 1.5, NotANumber),
    (AllocationScoring(most=5), "gives.g2", 6, NumberOutOfRange),
    (AllocationScoring(), "rates.g2", 1, UnknownSlot),
    (JointGainScoring(issues=(ISSUE,), levels=5), "a", 0, NumberOutOfRange),
    (JointGainScoring(issues=(ISSUE,), levels=5), "a", 6, NumberOutOfRange),
    (JointGainScoring(issues=(ISSUE,), levels=5), "round-2.a", 1, UnknownSlot),
    (COMPOSITE, "idea.@state", "excused", UnknownSlot),
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


ABOUT_OTHERS: list[tuple[ScoringSpec, str, Value]] = [
    (MatrixScoring(), "rates.{}", 3),
    (LinkScoring(), "gives.{}", 3),
    (LinkScoring(), "gets.{}", 3),
    (AllocationScoring(), "gives.{}", 3),
    (COMPOSITE, "vote.gives.{}", 3),
]


@pytest.mark.parametrize(("spec", "slot", "value"), ABOUT_OTHERS)
def test_nobody_rates_funds_or_supplies_itself_or_a_stranger(
    spec: ScoringSpec, slot: str, value: Value
):
    around = Around(others=frozenset({"g2", "g3"}), found={})
    check_entry(spec, PARTS, slot.format("g2"), value, around)
    for group in ("g1", "g9"):
        with pytest.raises(UnknownSlot):
            check_entry(spec, PARTS, slot.format(group), value, around)


def test_nobody_judges_its_own_group():
    spec, around = RubricScoring(criteria=(CRITERION,)), Around(others=frozenset({"g2"}), found={})
    check_entry(spec, PARTS, "judge-1.from", "g2", around)
    with pytest.raises(UnknownOption):
        check_entry(spec, PARTS, "judge-1.from", "g1", around)


@pytest.mark.parametrize(
    ("spec", "slot", "prefix"), [(AllocationScoring(), "gives", ""), (COMPOSITE, "gives", "vote.")]
)
def test_nobody_gives_more_tokens_than_it_has(spec: ScoringSpec, slot: str, prefix: str):
    found: dict[str, Value] = {f"{prefix}gives.g2": 4, f"{prefix}gives.g3": 3}
    around = Around(others=frozenset({"g2", "g3", "g4"}), found=found)
    check_entry(spec, PARTS, f"{prefix}{slot}.g4", 3, around)
    # A correction frees what stood there before.
    check_entry(spec, PARTS, f"{prefix}{slot}.g2", 7, around)
    with pytest.raises(NumberOutOfRange) as refused:
        check_entry(spec, PARTS, f"{prefix}{slot}.g4", 4, around)
    assert (refused.value.value, refused.value.low, refused.value.high) == (4, 0, 3)
