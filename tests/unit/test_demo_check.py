"""The demonstration's own sums follow the program where the program is right."""

from dataclasses import replace

import pytest

from facilitator.core.journal import Place
from facilitator.core.scoring import specs
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import script
from facilitator.demo_check import Told, expected
from facilitator.reports.day import Day
from tests.ui.console.every_form import CHAIN, planned


@pytest.mark.parametrize("minutes", [10, 12])
def test_a_simulation_of_other_minutes_is_that_of_the_nearest_version(minutes: float) -> None:
    spec = replace(
        CHAIN, lengths=(specs.Horizon(minutes=10, weeks=20, reference=100, typical=500),)
    )
    plan, contents = planned(spec, "cost")
    (block,) = plan.blocks
    plan = replace(plan, blocks=(replace(block, minutes=minutes),))
    costs = {f"u{group}": 150.0 + 50 * group for group in range(1, 5)}
    board = scoreboard(plan, contents, {Place("b", 1, one, "cost"): c for one, c in costs.items()})
    told = Told()
    for unit, cost in costs.items():
        told.tell("b", unit, "cost", cost)
    day = Day(
        workshop=plan,
        contents=contents,
        script=script(plan, contents),
        board=board,
        entries=(),
        actions=(),
        visits=(),
        made_at=0,
    )
    scores = board.of("b")
    assert scores is not None
    means = {group: one.points for group, one in scores.groups.items()}
    found = {group: mean for group, (_, mean) in expected(told, day).items()}
    assert found == pytest.approx(means)
