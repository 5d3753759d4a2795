"""T5b: links between departments, named from both sides.

S_ab is the strength 0…3 that supplier a claims, C_ab the one that customer b claims about a. With
s = S ≥ 1 and c = C ≥ 1, P_g = 100·Σ(s ∧ c)/Σ(s ∨ c) over the ordered pairs that g is part of; no
link at all leaves g without a result. Agreement in strength is 1 − Σ|S − C|/(3·links), 0…1.
Source: CONTENT 2.5.

A pair counts when both sides of it are entered. What is missing, a cell or a whole sheet, is left
out for everybody and is no mismatch: an empty cell is not yet a 0.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Literal, TypeAlias

from facilitator.core.scoring.results import MISSING, Result
from facilitator.core.scoring.specs import LinkScoring

Claims: TypeAlias = Mapping[tuple[str, str], float]
"""(supplier, customer) -> strength, as one of the two sides claims it."""
LinkKind: TypeAlias = Literal["both", "unseen", "unclaimed", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One ordered pair whose both sides are known.

    both: green; unseen: red, only the customer knows of it; unclaimed: amber, only the supplier
    does; none: neither.
    """

    supplier: str
    customer: str
    given: float
    got: float

    @property
    def kind(self) -> LinkKind:
        """Which side knows of the link."""
        return _kind(self.given, self.got)


def _kind(given: float, got: float) -> LinkKind:
    if given >= 1:
        return "both" if got >= 1 else "unclaimed"
    return "unseen" if got >= 1 else "none"


def links(groups: Sequence[str], given: Claims, got: Claims) -> tuple[Link, ...]:
    """Every ordered pair of groups that both sides have entered."""
    return tuple(
        Link(supplier=a, customer=b, given=given[a, b], got=got[a, b])
        for a in groups
        for b in groups
        if a != b and (a, b) in given and (a, b) in got
    )


def recognition(found: Iterable[Link]) -> float | None:
    """The links both sides know of, in per cent of all; None where there is no link."""
    kinds = [link.kind for link in found if link.kind != "none"]
    return 100 * kinds.count("both") / len(kinds) if kinds else None


def agreement(spec: LinkScoring, found: Iterable[Link]) -> float | None:
    """1 − Σ|S − C|/(strength·links), 0…1; None where there is no link."""
    gaps = [abs(link.given - link.got) for link in found if link.kind != "none"]
    return 1 - fsum(gaps) / (spec.strength * len(gaps)) if gaps else None


def blind_spots(spec: LinkScoring, found: Iterable[Link]) -> tuple[Link, ...]:
    """The links a customer cannot deliver without and the supplier does not know of."""
    return tuple(link for link in found if link.got == spec.strength and link.given == 0)


def results(groups: Sequence[str], given: Claims, got: Claims) -> dict[str, Result]:
    """P of every group; complete when both sides of all its pairs are entered.

    Counted without a ``Link`` each: this is done anew at every entry, for up to 90 pairs.
    """
    kinds: dict[str, list[LinkKind]] = {group: [] for group in groups}
    for (a, b), claimed in given.items():
        noted = got.get((a, b))
        if noted is not None:
            kind = _kind(claimed, noted)
            kinds[a].append(kind)
            kinds[b].append(kind)
    pairs = 2 * (len(groups) - 1)
    return {group: _result(mine, pairs) for group, mine in kinds.items()}


def _result(mine: Sequence[LinkKind], pairs: int) -> Result:
    both, there = mine.count("both"), len(mine) - mine.count("none")
    if not there:
        return MISSING
    return Result(
        state="points",
        points=100 * both / there,
        complete=len(mine) == pairs,
        raw=float(both),
        most=float(there),
    )
