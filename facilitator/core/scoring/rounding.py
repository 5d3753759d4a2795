"""The two roundings of the product: one for eyes, one for ties.

Python's own ``round`` and formats go to the even neighbour and would print 62.5 % as 62: whatever
a person reads is rounded here.
"""

import math
from collections.abc import Sequence

EPSILON = 1e-9


def half_up(value: float, decimals: int) -> float:
    """So many decimals, half up: ⌊10ⁿ·x + 0.5 + 1e-9⌋ / 10ⁿ."""
    scale = 10**decimals
    return math.floor(scale * value + 0.5 + EPSILON) / scale


def tenths(points: float) -> float:
    """One decimal, half up."""
    return half_up(points, 1)


def whole(points: float) -> int:
    """The nearest whole number, half up."""
    return math.floor(points + 0.5 + EPSILON)


def centipoints(points: float) -> int:
    """What ties are decided by: ⌊100x + 0.5 + 1e-9⌋."""
    return math.floor(100 * points + 0.5 + EPSILON)


def shown(points: float) -> str:
    """One decimal as text, without a needless “.0”."""
    value = tenths(points)
    return f"{value:.0f}" if value == int(value) else f"{value:.1f}"


def written(value: float) -> str:
    """What somebody wrote, a weight or the points of an answer, with its decimals, three at most."""
    return f"{half_up(value, 3):.3f}".rstrip("0").rstrip(".")


def fixed(value: float) -> str:
    """One decimal as text, “.0” too: for columns of figures."""
    return f"{tenths(value):.1f}"


def percent(share: float) -> str:
    """A share 0…1 in per cent, whole: 62.5 % is 63%."""
    return f"{whole(100 * share)}%"


def ranks(points: Sequence[float | None], tie: float = 0.0) -> list[int | None]:
    """The place of each; ``None`` has none."""
    found = iter(places([one for one in points if one is not None], tie))
    return [None if one is None else next(found) for one in points]


def places(points: Sequence[float], tie: float = 0.0) -> list[int]:
    """Standard competition ranks (“1224”): 1 + the number of those with more centi-points.

    71.234, 71.2349, 68.0, 71.24 -> 2, 2, 4, 1. Where nearer than ``tie`` is the same, that decides.
    """
    if tie:
        return near_places([-one for one in points], tie)
    keys = [centipoints(one) for one in points]
    return [1 + sum(other > key for other in keys) for key in keys]


def near_places(values: Sequence[float], tie: float) -> list[int]:
    """The place of every value, the least first; one within ``tie`` of the first of a place shares it.

    Measured from the first, so that a row of values a little apart does not become one big tie.
    """
    place_of: dict[float, int] = {}
    leader, place = -math.inf, 0
    for at, value in enumerate(sorted(values), start=1):
        # A tenth has no exact double: 300.5 − 300.0 may come out a hair above 0.5.
        if value - leader > tie + EPSILON:
            leader, place = value, at
        place_of[value] = place
    return [place_of[value] for value in values]
