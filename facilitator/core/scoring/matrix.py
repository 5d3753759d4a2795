"""T5: every group rates every other on a scale s_min…s_max.

Raw P_b = 100·(M_·b − s_min)/(s_max − s_min) with M_·b the mean b received. The P that counts, where
the block has a weight at all, is the severity-adjusted one: the same of M + β_b (``additive``),
clamped to the scale. Where the ratings are too few to tell strict raters apart, all groups get
their raw P, flagged as not complete. A group is shown from three raters on, so numbers need four
groups. Source: CONTENT 3.5.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.scoring.additive import Ratings, effects, mean
from facilitator.core.scoring.results import MISSING, Result
from facilitator.core.scoring.specs import MatrixScoring

LEAST_RATERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What one group received: ``raw`` mean from ``raters`` others, ``adjusted`` for severity.

    ``adjusted`` is on the scale but not clamped to it; None where it cannot be told.
    """

    group: str
    raters: int
    raw: float
    adjusted: float | None


def received(ratings: Ratings) -> dict[str, Received]:
    """Everybody who was rated. Small numbers too: ``results`` is what may be shown."""
    model = effects(ratings)
    by_target: dict[str, list[float]] = {}
    for (_, target), value in ratings.items():
        by_target.setdefault(target, []).append(value)
    return {
        group: Received(
            group=group,
            raters=len(values),
            raw=mean(values),
            adjusted=None if model is None else model.mean + model.targets[group],
        )
        for group, values in by_target.items()
    }


def on_scale(spec: MatrixScoring, value: float) -> float:
    """A figure of the scale as P, 0…100; an adjusted one may lie beyond an end and is clamped."""
    return 100 * min(1.0, max(0.0, (value - spec.low) / (spec.high - spec.low)))


def results(spec: MatrixScoring, groups: Sequence[str], ratings: Ratings) -> dict[str, Result]:
    """P of every group; missing below three raters."""
    found = received(ratings)
    raters = {rater for rater, _ in ratings}
    return {
        group: Result(
            state="points",
            points=on_scale(spec, one.raw if one.adjusted is None else one.adjusted),
            complete=one.adjusted is not None and raters.issuperset(groups),
            raw=one.raw,
            most=float(spec.high),
        )
        if (one := found.get(group)) is not None and one.raters >= LEAST_RATERS
        else MISSING
        for group in groups
    }
