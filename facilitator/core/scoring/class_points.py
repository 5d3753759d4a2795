"""Class points: given at any time. P = 100·clamp(x / cap, 0, 1) with x the sum of all awards."""

from collections.abc import Mapping

from facilitator.core.journal import Value
from facilitator.core.scoring.results import Result, by_state, number
from facilitator.core.scoring.specs import ClassPointsScoring


def total(found: Mapping[str, Value]) -> float:
    """The sum of the awards of a group."""
    return sum(number(value) or 0.0 for slot, value in found.items() if slot.startswith("award."))


def result(spec: ClassPointsScoring, found: Mapping[str, Value]) -> Result:
    """The result of one group; no award yet counts 0, is no figure of 0 and not missing either."""
    decided = by_state(found)
    if decided is not None:
        return decided
    if not any(slot.startswith("award.") for slot in found):
        return Result(state="none_given", points=0.0, raw=0.0, most=spec.cap)
    raw = total(found)
    return Result(
        state="points", points=100 * min(1.0, max(0.0, raw / spec.cap)), raw=raw, most=spec.cap
    )
