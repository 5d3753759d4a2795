"""The negotiation (CONTENT 2.11), composites (2.8, 2.9, 3.11) and the relay's two rounds (2.15)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.journal import Value
from facilitator.core.scoring import checklist, composite, joint
from facilitator.core.scoring.blocks import Play, unit_results
from facilitator.core.scoring.ranking import footrule
from facilitator.core.scoring.results import EXCUSED, MISSING, NO_RESULT, Result
from facilitator.core.scoring.specs import (
    ChecklistScoring,
    CompositeScoring,
    Criterion,
    Issue,
    Item,
    JointGainScoring,
    PointItem,
    PointsScoring,
    RubricScoring,
    ScoringSpec,
    Share,
)
from facilitator.core.text import same
from tests.unit.core.scoring.earned import earned

SALES = ((40, 30, 20, 10, 0), (20, 15, 10, 5, 0), (0, 20, 40, 60, 80), (0, 5, 10, 15, 20))
OPERATIONS = ((0, 10, 20, 30, 40), (0, 20, 40, 60, 80), (20, 15, 10, 5, 0), (0, 5, 10, 15, 20))
DEAL = JointGainScoring(
    issues=tuple(
        Issue(id=f"i{n}", name=same("i"), levels=(same("l"),) * 5, supplier=ops, customer=sales)
        for n, (ops, sales) in enumerate(zip(OPERATIONS, SALES, strict=True), 1)
    ),
    levels=5,
    fallback=60,
)


def agreed(*levels: int, prefix: str = "") -> dict[str, Value]:
    return {f"{prefix}i{n}": level for n, level in enumerate(levels, 1)}


def test_all_deals_there_are():
    every = joint.deals(DEAL)
    assert (len(every), sum(joint.valid(DEAL, one) for one in every)) == (625, 296)
    assert (min(one.joint for one in every), max(one.joint for one in every)) == (80, 240)


def test_the_efficient_deals():
    best = joint.efficient(DEAL)
    assert len(best) == 5
    assert {one.joint for one in best} == {240}
    assert {one.levels[1:] for one in best} == {(5, 5, 5)}


def test_the_frontier_is_what_no_other_deal_beats():
    every = [one for one in joint.deals(DEAL) if joint.valid(DEAL, one)]
    beaten = {
        one
        for one in every
        for other in every
        if other.supplier >= one.supplier
        and other.customer >= one.customer
        and (other.supplier, other.customer) != (one.supplier, one.customer)
    }
    line = joint.frontier(DEAL)
    assert set(every) - beaten == set(line)
    assert set(joint.efficient(DEAL)) < set(line)
    assert (line[0].supplier, line[-1].customer) == (150, 150)


def test_two_deals_worth_the_same_are_both_on_the_line():
    half = Issue(id="a", name=same("a"), supplier=(0, 5), customer=(5, 0))
    spec = JointGainScoring(issues=(half, half), levels=2)
    assert [one.levels for one in joint.frontier(spec)] == [(2, 2), (1, 2), (2, 1), (1, 1)]


@pytest.mark.parametrize(
    ("levels", "sides", "points"),
    [
        ((3, 5, 5, 5), (120, 120), 100),
        ((3, 3, 3, 3), (80, 80), 50),
        ((2, 3, 5, 3), (130, 60), 68.75),
        ((1, 4, 5, 2), (130, 65), 71.875),
        ((1, 1, 1, 1), (60, 20), 0),
    ],
)
def test_points_of_deals(levels: tuple[int, ...], sides: tuple[float, float], points: float):
    one = joint.deal(DEAL, levels)
    assert (one.customer, one.supplier) == sides
    assert joint.result(DEAL, agreed(*levels)).points == pytest.approx(points)


def worth(customer: float, supplier: float) -> float:
    return joint.points(DEAL, joint.Deal(levels=(), supplier=supplier, customer=customer))


def test_the_worked_pairs():
    assert worth(130, 55) == worth(55, 130) == 0
    assert worth(100, 95) == pytest.approx(71.875)
    assert worth(60, 60) == pytest.approx(25)


def test_a_deal_counts_when_every_issue_is_agreed():
    assert joint.result(DEAL, agreed(3, 5, 5)) == MISSING
    assert joint.result(DEAL, {**agreed(3, 5, 5, 5), "@state": "no_result"}) == NO_RESULT
    assert joint.result(DEAL, {"@state": "excused"}) == EXCUSED
    result = joint.result(DEAL, agreed(3, 3, 3, 3))
    assert (result.raw, result.most) == (160, 240)


def test_the_gain_over_the_first_round_is_beside_the_result():
    found = {**agreed(3, 5, 5, 5), **agreed(3, 3, 3, 3, prefix="round-1.")}
    assert joint.gain(DEAL, found) == pytest.approx(50)
    assert joint.result(DEAL, found).points == 100
    assert joint.gain(DEAL, agreed(3, 5, 5, 5)) is None


def test_without_payoff_sheets_nothing_is_computed():
    bare = JointGainScoring(issues=(Issue(id="i1", name=same("i")),), levels=5)
    assert joint.result(bare, {"i1": 3}) == MISSING


def test_the_true_priorities():
    assert joint.priorities(SALES) == [2, 3.5, 1, 3.5]
    assert joint.priorities(OPERATIONS) == [2, 1, 3.5, 3.5]
    assert footrule([2, 1, 3, 4], joint.priorities(OPERATIONS)) == 1


four = st.tuples(*[st.integers(1, 5)] * 4)


@given(four)
def test_a_deal_keeps_its_bounds_and_sides_can_be_exchanged(levels: tuple[int, ...]):
    points = earned(joint.result(DEAL, agreed(*levels)))
    assert 0 <= points <= 100
    turned = JointGainScoring(
        issues=tuple(
            Issue(id=one.id, name=one.name, supplier=one.customer, customer=one.supplier)
            for one in DEAL.issues
        ),
        levels=5,
        fallback=60,
    )
    assert joint.result(turned, agreed(*levels)).points == points


WEIGHTS = (2, 2, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1)
PROMISE = ChecklistScoring(
    features=tuple(Item(id=f"f{n}", name=same("f"), weight=w) for n, w in enumerate(WEIGHTS)),
    rounds=(Item(id="draft", name=same("draft")),),
)
TICKS: Value = [1, 1, 0.5, 0, 1, None, 1, 0.5, 1, 1, 0, 1]
LEVEL = PointsScoring(items=(PointItem(id="level", name=same("level"), low=1, high=5),))
SLA = CompositeScoring(
    shares=(
        Share(id="promise", share=0.7, scoring=PROMISE),
        Share(id="acceptance", share=0.3, scoring=LEVEL, optional=True),
    )
)


def alone(spec: ScoringSpec, found: dict[str, Value]) -> Result:
    return unit_results(spec, Play(recorded={"u": found}, groups={"u": "g"}, sizes={}))["u"]


def test_the_worked_checklist():
    found: dict[str, Value] = {"draft.ticks": TICKS}
    assert checklist.result(PROMISE, found).points == pytest.approx(78.571429, abs=1e-6)


def test_the_worked_promise_with_its_acceptance():
    found: dict[str, Value] = {"promise.draft.ticks": TICKS, "acceptance.level": 4}
    result = alone(SLA, found)
    assert (result.points, result.complete) == (pytest.approx(77.5), True)


def test_acceptance_is_optional_and_the_promise_is_not():
    only = alone(SLA, {"promise.draft.ticks": TICKS})
    assert (only.points, only.complete) == (pytest.approx(78.571429, abs=1e-6), False)
    assert alone(SLA, {"acceptance.level": 4}) == MISSING
    assert alone(SLA, {"acceptance.level": 4, "@state": "no_result"}) == NO_RESULT


def test_the_worked_shared_goals():
    weights = {"goal": 20, "results": 25, "parts": 25, "rules": 20, "rhythm": 10}
    rubric = RubricScoring(
        criteria=tuple(Criterion(id=c, name=same(c), weight=w) for c, w in weights.items())
    )
    conflicts = PointsScoring(items=(PointItem(id="found", name=same("x"), high=30, step=5),))
    spec = CompositeScoring(
        shares=(
            Share(id="conflicts", share=0.3, scoring=conflicts),
            Share(id="alliance", share=0.7, scoring=rubric),
        )
    )
    found: dict[str, Value] = {
        f"alliance.{criterion}.judge-1": level
        for criterion, level in zip(weights, (3, 2, 3, 2, 4), strict=True)
    }
    result = alone(spec, {**found, "conflicts.found": 20})
    assert result.points == pytest.approx(66.375)
    assert alone(spec, {"conflicts.found": 20}) == MISSING
    assert alone(spec, {}) == MISSING


@given(st.floats(0, 100), st.floats(0, 100))
def test_a_composite_lies_between_its_components(one: float, two: float):
    parts = {
        "promise": Result(state="points", points=one),
        "acceptance": Result(state="points", points=two),
    }
    points = earned(composite.combined(SLA, parts))
    assert min(one, two) - 1e-9 <= points <= max(one, two) + 1e-9


def test_two_rounds_of_a_relay():
    spec = ChecklistScoring(
        features=tuple(Item(id=f"f{n}", name=same("f")) for n in range(20)),
        rounds=(Item(id="r1", name=same("1")), Item(id="r2", name=same("2"))),
        penalties=True,
    )
    found: dict[str, Value] = {
        "r1.total": 14,
        "r1.distorted": 3,
        "r1.added": 0,
        "r2.total": 18,
        "r2.distorted": 1,
    }
    assert checklist.result(spec, found).points == pytest.approx(75)
