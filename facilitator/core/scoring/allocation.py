"""T10: tokens that each group gives to the ideas of others.

P = 100·min(1, R/(2B)) with R the tokens received and B the tokens of a group: 50 is a fair share.
Where not all of the G groups could give (absence), R is scaled by (G − 1)/(others that gave).
Tokens not given are lost. Source: CONTENT 3.10.
"""

from collections.abc import Mapping, Sequence
from math import fsum

from facilitator.core.scoring.results import MISSING, Result
from facilitator.core.scoring.specs import AllocationScoring


def results(
    spec: AllocationScoring, groups: Sequence[str], given: Mapping[tuple[str, str], float]
) -> dict[str, Result]:
    """P of every group from (giver, receiver) -> tokens; ``raw`` is the scaled R.

    Whoever entered a 0 has given; whoever entered nothing has not.
    """
    givers = {giver for giver, _ in given}
    return {group: _result(spec, groups, given, givers - {group}, group) for group in groups}


def _result(
    spec: AllocationScoring,
    groups: Sequence[str],
    given: Mapping[tuple[str, str], float],
    others: set[str],
    group: str,
) -> Result:
    if not others:
        return MISSING
    tokens = fsum(given.get((giver, group), 0.0) for giver in others)
    scaled = tokens * (len(groups) - 1) / len(others)
    most = 2.0 * spec.tokens
    return Result(
        state="points",
        points=100 * min(1.0, scaled / most),
        complete=len(others) == len(groups) - 1,
        raw=scaled,
        most=most,
    )
