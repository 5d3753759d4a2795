"""T8: the cost of a simulation on a log scale.

P = clamp(100 − 50·ln(C/C_ref)/ln(C_typ/C_ref), 0, 100), C ≥ 0.5: 100 is the benchmark policy, 50
the typical player's robot, 0 robot²/benchmark. Logarithms because costs are strongly skewed. C_ref
and C_typ belong to the weeks played, and so to the length of the block; under 16 weeks the swings
do not show and the block does not count. Source: CONTENT 3.8 and 2.16.
"""

import re
from collections.abc import Mapping
from math import log

from facilitator.core.journal import Value
from facilitator.core.scoring.results import MISSING, Result, by_state, number
from facilitator.core.scoring.specs import SimulationScoring

LEAST_WEEKS = 16
LEAST_COST = 0.5


_WEEK = re.compile(r"week-(\d+)\.order")


def orders(found: Mapping[str, Value]) -> tuple[float | None, ...]:
    """What a unit ordered week by week, up to the last week entered; None where one is missing."""
    weeks = {
        int(week[1]): ordered
        for slot, value in found.items()
        if (week := _WEEK.fullmatch(slot)) and (ordered := number(value)) is not None
    }
    return tuple(weeks.get(week) for week in range(1, max(weeks, default=0) + 1))


def points(cost: float, reference: float, typical: float) -> float:
    """P of one cost, 0…100."""
    return min(100.0, max(0.0, 100 - 50 * log(cost / reference) / log(typical / reference)))


def result(spec: SimulationScoring, found: Mapping[str, Value], minutes: float) -> Result:
    """The result of one unit in the version of so many minutes; ``raw`` is the cost."""
    decided = by_state(found)
    if decided is not None:
        return decided
    cost = number(found.get("cost"))
    too_short = any(one.minutes == minutes and one.weeks < LEAST_WEEKS for one in spec.lengths)
    if cost is None or too_short:
        return MISSING
    reference, typical = spec.costs(minutes)
    return Result(state="points", points=points(cost, reference, typical), raw=cost)
