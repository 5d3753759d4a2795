"""Which slots a step asks for, and when a unit has all of them."""

import pytest

from facilitator.core.entry_slots import asked_slots, has_all, slots_for
from facilitator.core.scoring import specs
from facilitator.core.script import script
from tests.ui.console import every_form as of
from tests.ui.console.every_form import planned

OTHERS = ("g1", "g2", "g4")


def needed(spec: specs.ScoringSpec, *enter: str) -> tuple[str, ...]:
    plan, contents = planned(spec, *enter)
    block = script(plan, contents).of("b")
    return slots_for(block, block.steps[0], OTHERS)


def optional(spec: specs.ScoringSpec, *enter: str) -> list[str]:
    plan, contents = planned(spec, *enter)
    block = script(plan, contents).of("b")
    return [one.name for one in asked_slots(block, block.steps[0], OTHERS) if one.optional]


@pytest.mark.parametrize(
    ("spec", "enter", "slots"),
    [
        (of.ONE_JUDGE, of.LEVELS, of.LEVELS),
        (of.RUBRIC, of.LEVELS[:1], of.LEVELS[:1]),
        (of.TOKENS, ("gives.*",), ("gives.g1", "gives.g2", "gives.g4")),
        (specs.LinkScoring(), ("gets.*",), ("gets.g1", "gets.g2", "gets.g4")),
        (specs.MatrixScoring(), ("rates.*",), ("rates.*",)),
        (of.SHORT_RANKING, (), ("team",)),
        (of.DEAL, ("lead", "round-1.rush"), ("lead", "round-1.rush")),
        (of.TIME, ("time",), ("time",)),
        (of.TIME, (), ()),
        (of.CHAIN, ("cost",), ("cost",)),
        (of.CHAIN, (), ()),
        (of.HEADS, ("heads",), ("c1.heads",)),
        (of.CHIPS, ("chips",), ("c1.chips",)),
        (of.CHIPS, (), ()),
        (
            of.COMPOSITE,
            ("plan.view.judge-1", "points.found"),
            ("points.found", "plan.view.judge-1"),
        ),
        (of.COMPOSITE, (), ()),
        (specs.SurveyScoring(survey="level-1"), (), ()),
    ],
)
def test_what_a_step_waits_for(
    spec: specs.ScoringSpec, enter: tuple[str, ...], slots: tuple[str, ...]
) -> None:
    assert needed(spec, *enter) == slots


def test_what_may_be_typed_and_nobody_waits_for() -> None:
    assert optional(of.TIME, "time") == ["penalty.touch"]
    assert optional(of.RUBRIC, "view.judge-1") == [
        "judge-1.from",
        "judge-2.from",
        "view.judge-2",
        "judge-3.from",
        "view.judge-3",
    ]
    assert optional(of.SHORT_RANKING) == [f"member-{number}" for number in range(1, 9)]


def test_two_ratings_are_enough_and_one_is_not() -> None:
    assert not has_all(("rates.*",), {"rates.g1": 4})
    assert has_all(("rates.*",), {"rates.g1": 4, "rates.g4": 2})
    assert not has_all(("gives.g1", "gives.g2"), {"gives.g1": 0})
