"""Mid-ranks and Pearson's r: what rankings, rating matrices and the standing share."""

from collections.abc import Sequence
from math import fsum, sqrt

FLAT = 1e-12
"""A spread (sum of squares) up to this is none at all: rounding leaves 1e-13 behind."""


def mid_ranks(values: Sequence[float]) -> list[float]:
    """Ranks 1…n of the values, the smallest first; equal values share the mean of their ranks.

    The ranks always sum to n(n + 1)/2. 2, 1, 3, 3 -> 2, 1, 3.5, 3.5.
    """
    return [
        sum(other < value for other in values) + (sum(other == value for other in values) + 1) / 2
        for value in values
    ]


def pearson(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)²·Σ(y − ȳ)²), −1…1; None where either does not vary."""
    if len(xs) < 2:
        return None
    mean_x, mean_y = fsum(xs) / len(xs), fsum(ys) / len(ys)
    spread_x = fsum((x - mean_x) ** 2 for x in xs)
    spread_y = fsum((y - mean_y) ** 2 for y in ys)
    if min(spread_x, spread_y) <= FLAT:
        return None
    common = fsum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return max(-1.0, min(1.0, common / sqrt(spread_x * spread_y)))
