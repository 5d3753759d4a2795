"""Several types under one exercise: P = Σ a_i·P_i with the declared shares, Σ a_i = 1.

A component without points removes its share only where the pack calls it optional; the result is
then flagged. Otherwise there is no result yet. Source: CONTENT 3.11 and 2.8.
"""

from collections.abc import Mapping
from math import fsum

from facilitator.core.journal import Value
from facilitator.core.scoring.results import MISSING, Result
from facilitator.core.scoring.specs import CompositeScoring


def combined(spec: CompositeScoring, components: Mapping[str, Result]) -> Result:
    """The result of one unit from those of its components, by their ids."""
    present: list[tuple[float, float]] = []
    for share in spec.shares:
        points = components[share.id].counts
        if points is not None:
            present.append((share.share, points))
        elif not share.optional:
            return MISSING
    whole = fsum(share for share, _ in present)
    if whole <= 0:
        return MISSING
    return Result(
        state="points",
        points=fsum(share * points for share, points in present) / whole,
        complete=all(one.complete for one in components.values()),
    )


def below(found: Mapping[str, Value], prefix: str) -> dict[str, Value]:
    """The slots of one component, without its prefix."""
    start = f"{prefix}."
    return {
        slot.removeprefix(start): value for slot, value in found.items() if slot.startswith(start)
    }
