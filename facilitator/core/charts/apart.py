"""Labels that would cover each other, moved apart as little as possible."""

from collections.abc import Sequence


def apart(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Where the middles of things go that would like to stand at ``wanted``.

    They keep their order, do not overlap, stay between ``low`` and ``high``, and move as little
    as that allows: the least sum of squares, by pooling neighbours that collide.

    Args:
        wanted: the middles, in any order; equal ones keep the order given.
        sizes: how much room each takes along the line, in the same unit.
        low: where the first may begin.
        high: where the last may end.

    Raises:
        ValueError: together they are longer than the line.
    """
    if sum(sizes) > high - low + 1e-6:
        message = f"{sum(sizes)} do not go into {high - low}"
        raise ValueError(message)
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    # Without their own lengths in between, "not overlapping" becomes "not falling".
    before: list[float] = []
    used = 0.0
    for at in order:
        before.append(used + sizes[at] / 2)
        used += sizes[at]
    pools: list[tuple[float, int]] = []
    for at, shift in zip(order, before, strict=True):
        mean, count = wanted[at] - shift, 1
        while pools and pools[-1][0] > mean:
            other, others = pools.pop()
            mean = (mean * count + other * others) / (count + others)
            count += others
        pools.append((mean, count))
    found = [0.0] * len(wanted)
    places = iter(zip(order, before, strict=True))
    for mean, count in pools:
        for _ in range(count):
            at, shift = next(places)
            found[at] = min(max(mean, low), high - used) + shift
    return found
