"""The two roundings of the product: one for eyes, one for ties. Nothing else is ever rounded."""

import math

EPSILON = 1e-9


def tenths(points: float) -> float:
    """One decimal, half up: ⌊10x + 0.5 + 1e-9⌋ / 10."""
    return math.floor(10 * points + 0.5 + EPSILON) / 10


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


def ranks(points: list[float | None]) -> list[int | None]:
    """Standard competition ranks (“1224”): 1 + the number of places with more centi-points.

    ``None`` has no rank. 71.234, 71.2349, 68.0, 71.24 -> 2, 2, 4, 1.
    """
    keys = [None if value is None else centipoints(value) for value in points]
    placed = [key for key in keys if key is not None]
    return [None if key is None else 1 + sum(other > key for other in placed) for key in keys]
