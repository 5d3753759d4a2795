"""A negotiation scored jointly: J = U_supplier + U_customer, each the sum over the issues agreed.

P = 0 without a deal (the state "no result") or where either side is below its value without one;
else P = 100·(J − J_min)/(J_max − J_min), with the bounds over all deals there are. The round that
counts has the plain slots; a first round is kept beside it, and the gain between the two is
information only. ``efficient``, ``frontier`` and ``priorities`` are the references CONTENT 2.11 gives
for the debrief: tested against its figures, and not on any screen yet. Source: CONTENT 2.11.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import fsum

from facilitator.core.journal import Value
from facilitator.core.scoring.correlation import mid_ranks
from facilitator.core.scoring.results import MISSING, Result, by_state, number
from facilitator.core.scoring.specs import JointGainScoring

FIRST_ROUND = "round-1."
"""What the slots of the first round begin with."""


@dataclass(frozen=True, slots=True, order=True)
class Deal:
    """The agreed level of each issue (1…levels) and what the deal is worth to either side."""

    levels: tuple[int, ...]
    supplier: float
    customer: float

    @property
    def joint(self) -> float:
        """J."""
        return self.supplier + self.customer


def deal(spec: JointGainScoring, levels: Sequence[int]) -> Deal:
    """The deal at these levels."""
    agreed = list(zip(spec.issues, levels, strict=True))
    return Deal(
        levels=tuple(levels),
        supplier=fsum(issue.supplier[level - 1] for issue, level in agreed),
        customer=fsum(issue.customer[level - 1] for issue, level in agreed),
    )


def deals(spec: JointGainScoring) -> tuple[Deal, ...]:
    """Every deal there is: levels to the power of issues (625 for four issues of five)."""
    return tuple(
        deal(spec, levels) for levels in product(range(1, spec.levels + 1), repeat=len(spec.issues))
    )


def valid(spec: JointGainScoring, one: Deal) -> bool:
    """Whether neither side would do better without a deal."""
    return min(one.supplier, one.customer) >= spec.fallback


def efficient(spec: JointGainScoring) -> tuple[Deal, ...]:
    """The valid deals that leave nothing on the table: those of the largest J, and so of P = 100."""
    possible = [one for one in deals(spec) if valid(spec, one)]
    most = max((one.joint for one in possible), default=0.0)
    return tuple(one for one in possible if one.joint == most)


def frontier(spec: JointGainScoring) -> tuple[Deal, ...]:
    """The valid deals where neither side can have more without the other having less.

    The line of a chart, from the supplier's best to the customer's. Its ends may have a smaller J
    than the ``efficient`` deals: one side's last points can cost the other more than they are worth.
    """
    best: list[Deal] = []
    for one in sorted(deals(spec), key=lambda each: (-each.supplier, -each.customer)):
        if valid(spec, one) and (not best or _not_beaten(best[-1], one)):
            best.append(one)
    return tuple(best)


def _not_beaten(before: Deal, one: Deal) -> bool:
    alike = (one.supplier, one.customer) == (before.supplier, before.customer)
    return alike or one.customer > before.customer


def points(spec: JointGainScoring, one: Deal) -> float:
    """P of a deal, 0…100."""
    if not valid(spec, one):
        return 0.0
    low, high = joint_bounds(spec)
    return 100 * (one.joint - low) / (high - low)


def result(spec: JointGainScoring, found: Mapping[str, Value]) -> Result:
    """The result of one unit, when the level of every issue is entered; ``raw`` is J."""
    decided = by_state(found)
    if decided is not None:
        return decided
    one = agreed(spec, found)
    low, high = joint_bounds(spec)
    if one is None or high <= low:
        return MISSING
    return Result(state="points", points=points(spec, one), raw=one.joint, most=high)


def gain(spec: JointGainScoring, found: Mapping[str, Value]) -> float | None:
    """P of the round that counts − P of the first, in points; never in the standing."""
    first, second = agreed(spec, found, FIRST_ROUND), agreed(spec, found)
    if first is None or second is None:
        return None
    return points(spec, second) - points(spec, first)


def priorities(payoffs: Sequence[Sequence[float]]) -> list[float]:
    """What matters most to one side, as ranks of the issues by the range of their payoffs.

    Equal ranges share a mid-rank; the key against which guesses are scored (T4).
    """
    return mid_ranks([min(values) - max(values) for values in payoffs])


def agreed(spec: JointGainScoring, found: Mapping[str, Value], prefix: str = "") -> Deal | None:
    """The deal of the round whose slots begin with ``prefix``; None until all of it is entered."""
    levels = [number(found.get(prefix + issue.id)) for issue in spec.issues]
    known = [int(level) for level in levels if level is not None]
    # A pack may leave the payoff sheets to the trainer: then there is nothing to compute from.
    if len(known) < len(levels) or not all(issue.supplier for issue in spec.issues):
        return None
    return deal(spec, known)


def joint_bounds(spec: JointGainScoring) -> tuple[float, float]:
    """J_min and J_max. The issues add up, so each may be taken by itself."""
    sums = [
        [a + b for a, b in zip(issue.supplier, issue.customer, strict=True)]
        for issue in spec.issues
    ]
    return (
        fsum(min(one, default=0.0) for one in sums),
        fsum(max(one, default=0.0) for one in sums),
    )
