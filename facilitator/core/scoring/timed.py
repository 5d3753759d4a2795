"""T7: a time against a par and a limit, in seconds.

t' = t + Σ penalties. P = 100·clamp((t_limit − t')/(t_limit − t_par), 0, 1). Who did not finish has
no result (P = 0). The clock reads 0.1 s. Source: CONTENT 3.7.
"""

from collections.abc import Mapping
from math import fsum

from facilitator.core.journal import Value
from facilitator.core.scoring.results import MISSING, Result, by_state, number
from facilitator.core.scoring.specs import TimedScoring

TIE = 0.5
"""Seconds within which two times by hand are the same."""


def corrected(spec: TimedScoring, found: Mapping[str, Value]) -> float | None:
    """t': the time with its penalties, or None while there is no time."""
    time = number(found.get("time"))
    if time is None:
        return None
    return time + fsum(
        one.weight * (number(found.get(f"penalty.{one.id}")) or 0.0) for one in spec.penalties
    )


def result(spec: TimedScoring, found: Mapping[str, Value]) -> Result:
    """The result of one unit; ``raw`` is t' and ``most`` the limit."""
    decided = by_state(found)
    if decided is not None:
        return decided
    time = corrected(spec, found)
    if time is None:
        return MISSING
    share = (spec.limit - time) / (spec.limit - spec.par)
    return Result(state="points", points=100 * min(1.0, max(0.0, share)), raw=time, most=spec.limit)


def tie(spec: TimedScoring) -> float:
    """The points that two times within which they are the same lie apart between par and limit."""
    return 100 * TIE / (spec.limit - spec.par)
