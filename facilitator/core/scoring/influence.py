"""Does one exercise decide the ranking?

I_e = (w_e/Σw)·Cov(P_e, O)/Var(O), population, over the groups with a result in every block; O is
their weighted mean. Σ I_e = 1; below 0 an exercise runs against the others, and is shown as such.
Warned of above 0.60, and with three blocks or more above twice its share of the weight.
Source: CONTENT 3.12.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from facilitator.core.scoring.correlation import FLAT
from facilitator.core.scoring.standing import Column, played

DOMINANT = 0.60
TIMES_ITS_WEIGHT = 2.0
ENOUGH_TO_COMPARE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Influence:
    """One block's ``share`` of the spread of the standing, beside its ``weight`` (0…1) in it."""

    block: str
    play_no: int
    share: float
    weight: float
    dominant: bool


def shares_of_spread(
    weights: Sequence[float], values: Sequence[Sequence[float]]
) -> list[float] | None:
    """I of every row of ``values`` (one row a block, one column a group); None when all are tied."""
    whole = fsum(weights)
    count = len(values[0]) if values else 0
    if not count:
        return None
    overall = [
        fsum(w * row[g] for w, row in zip(weights, values, strict=True)) / whole
        for g in range(count)
    ]
    centre = fsum(overall) / count
    off = [one - centre for one in overall]
    spread = fsum(one * one for one in off)
    if spread <= FLAT:
        return None
    # Cov needs only one of the two centred: Σ(O − Ō) = 0.
    return [
        w / whole * fsum(p * o for p, o in zip(row, off, strict=True)) / spread
        for w, row in zip(weights, values, strict=True)
    ]


def influence(groups: Sequence[str], columns: Sequence[Column]) -> tuple[Influence, ...]:
    """The influence of every block that stands in the ranking, in their order.

    Empty where there is nothing to compare: a single block, fewer than two groups with everything,
    or all of them tied.
    """
    used = played(columns)
    whole = [g for g in groups if all(_points(column, g) is not None for column in used)]
    if len(used) < 2 or len(whole) < 2:
        return ()
    rows = [[_points(column, group) or 0.0 for group in whole] for column in used]
    weights = [column.weight for column in used]
    shares = shares_of_spread(weights, rows)
    if shares is None:
        return ()
    total = fsum(weights)
    return tuple(
        Influence(
            block=column.block,
            play_no=column.play_no,
            share=share,
            weight=column.weight / total,
            dominant=_dominant(share, column.weight / total, len(used)),
        )
        for column, share in zip(used, shares, strict=True)
    )


def _points(column: Column, group: str) -> float | None:
    result = column.results.get(group)
    return None if result is None else result.counts


def _dominant(share: float, weight: float, blocks: int) -> bool:
    above = blocks >= ENOUGH_TO_COMPARE and share > TIMES_ITS_WEIGHT * weight
    return share > DOMINANT or above
