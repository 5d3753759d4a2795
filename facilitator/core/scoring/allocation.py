"""T10: tokens that each group gives to the ideas of others.

P = 100·min(1, R/(2B)) with R the tokens received and B the tokens of a group: 50 is a fair share.
Where not all of the G groups could give (absence), R is scaled by (G − 1)/(others that gave).
Tokens not given are lost. Source: CONTENT 3.10.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from facilitator.core.scoring.results import MISSING, Result
from facilitator.core.scoring.specs import AllocationScoring


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """The ``tokens`` a group received from ``givers``, ``scaled`` for those that could not give."""

    givers: Mapping[str, float]
    tokens: float
    scaled: float


def funding(
    groups: Sequence[str], given: Mapping[tuple[str, str], float], group: str
) -> Funding | None:
    """What one group received; None while no other group has given."""
    others = sorted({giver for giver, _ in given} - {group})
    if not others:
        return None
    from_each = {giver: given.get((giver, group), 0.0) for giver in others}
    tokens = fsum(from_each.values())
    return Funding(givers=from_each, tokens=tokens, scaled=tokens * (len(groups) - 1) / len(others))


def results(
    spec: AllocationScoring, groups: Sequence[str], given: Mapping[tuple[str, str], float]
) -> dict[str, Result]:
    """P of every group from (giver, receiver) -> tokens; ``raw`` is the scaled R.

    Whoever entered a 0 has given; whoever entered nothing has not.
    """
    return {group: _result(spec, groups, funding(groups, given, group)) for group in groups}


def _result(spec: AllocationScoring, groups: Sequence[str], got: Funding | None) -> Result:
    if got is None:
        return MISSING
    most = 2.0 * spec.tokens
    return Result(
        state="points",
        points=100 * min(1.0, got.scaled / most),
        complete=len(got.givers) == len(groups) - 1,
        raw=got.scaled,
        most=most,
    )
