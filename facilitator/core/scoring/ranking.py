"""T4: a ranking against an expert key, by Spearman's footrule.

F = Σ|r_j − k_j|. With the key sorted, F_max = Σ|(n + 1 − i) − k_(i)| and F_min = Σ|i − k_(i)|:
0 and ⌊n²/2⌋ unless the key has ties. P = 100·(F_max − F)/(F_max − F_min), 0…100. Beside it Kendall's K (discordant pairs, a
pair tied on either side counts ½), τ = 1 − 2K/(n(n − 1)/2) and Spearman's ρ = 1 − 6Σd²/(n³ − n),
with ties Pearson's r of the ranks. Without ties K ≤ F ≤ 2K (Diaconis & Graham 1977).
Source: CONTENT 3.4.

Things left unranked because time ran out all get the mean of the ranks not used.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import fsum
from typing import Literal, TypeAlias

from facilitator.core.journal import Value
from facilitator.core.scoring.correlation import mid_ranks, pearson
from facilitator.core.scoring.results import MISSING, Result, by_state
from facilitator.core.scoring.specs import RankingScoring

SynergyKind: TypeAlias = Literal["strong", "weak", "loss"]

TEAM = "team"
MEMBER = "member-"
LEAST_SHEETS = 2
LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Synergy:
    """A team's decision beside those of its members, all as footrules (less is better).

    ``mean`` and ``best`` of ``sheets`` individual rankings, ``averaged`` of their mean ranking,
    ``team``. ``gain`` = mean − team, ``gain_percent`` of the mean (None where the mean is 0).
    strong: better than the best member; weak: better than the mean; loss: not even that.
    ``beats_averaging`` is the harder comparison, and often not so.
    """

    sheets: int
    mean: float
    best: float
    averaged: float
    team: float
    gain: float
    gain_percent: float | None
    kind: SynergyKind
    beats_averaging: bool


def key_ranks(spec: RankingScoring) -> list[float]:
    """The key's rank of every item, in the order of the items."""
    at = {item: rank for rank, item in enumerate(spec.key, start=1)}
    return [float(at[item.id]) for item in spec.items]


def ranks_in(spec: RankingScoring, value: Value) -> list[float] | None:
    """The recorded rank of every item, in the order of the items; None where nothing is ranked.

    ``value`` is a list of ids in order; None in it is a place left empty.
    """
    if not isinstance(value, list):
        return None
    at = {str(item): float(rank) for rank, item in enumerate(value, start=1) if item is not None}
    unused = [rank for rank, item in enumerate(value, start=1) if item is None]
    if not at:
        return None
    middle = fsum(unused) / len(unused) if unused else 0.0
    return [at.get(item.id, middle) for item in spec.items]


def footrule(ranks: Sequence[float], key: Sequence[float]) -> float:
    """F = Σ|r − k|, in ranks."""
    return fsum(abs(r - k) for r, k in zip(ranks, key, strict=True))


def bounds(key: Sequence[float]) -> tuple[float, float]:
    """F_min and F_max over all strict rankings."""
    placed = sorted(key)
    count = len(placed)
    low = fsum(abs(i - k) for i, k in enumerate(placed, start=1))
    high = fsum(abs(count + 1 - i - k) for i, k in enumerate(placed, start=1))
    return low, high


def by_chance(count: int) -> float:
    """The mean F of all rankings of ``count`` items, (n² − 1)/3: a line to compare with."""
    return (count**2 - 1) / 3


def points(ranks: Sequence[float], key: Sequence[float]) -> float | None:
    """P, 0…100; None where the key does not order anything.

    Clamped above only because an unfinished ranking can share its ranks as a tied key does.
    """
    low, high = bounds(key)
    if high <= low:
        return None
    return min(100.0, 100 * (high - footrule(ranks, key)) / (high - low))


def kendall(ranks: Sequence[float], key: Sequence[float]) -> float:
    """K: discordant pairs, 0…n(n − 1)/2; a pair tied on either side counts ½."""
    count = 0.0
    for (r1, k1), (r2, k2) in combinations(zip(ranks, key, strict=True), 2):
        product = (r1 - r2) * (k1 - k2)
        count += 1.0 if product < 0 else 0.5 if product == 0 else 0.0
    return count


def tau(ranks: Sequence[float], key: Sequence[float]) -> float:
    """τ = 1 − 2K/(n(n − 1)/2), −1…1."""
    return 1 - 2 * kendall(ranks, key) / (len(key) * (len(key) - 1) / 2)


def spearman(ranks: Sequence[float], key: Sequence[float]) -> float | None:
    """ρ, −1…1; None where either side ranks everything alike."""
    count = len(key)
    if len(set(ranks)) == len(set(key)) == count > 1:
        squares = fsum((r - k) ** 2 for r, k in zip(ranks, key, strict=True))
        return 1 - 6 * squares / (count * (count**2 - 1))
    return pearson(ranks, key)


def averaged(rankings: Sequence[Sequence[float]]) -> list[float]:
    """The ranking of the mean ranks; equal means share a mid-rank."""
    return mid_ranks([fsum(places) for places in zip(*rankings, strict=True)])


def result(spec: RankingScoring, found: Mapping[str, Value]) -> Result:
    """The result of one group, by its team's ranking; ``raw`` is F and ``most`` F_max."""
    decided = by_state(found)
    if decided is not None:
        return decided
    ranks = ranks_in(spec, found.get(TEAM))
    key = key_ranks(spec)
    earned = None if ranks is None else points(ranks, key)
    if ranks is None or earned is None:
        return MISSING
    team = found[TEAM]
    return Result(
        state="points",
        points=earned,
        complete=isinstance(team, list) and None not in team,
        raw=footrule(ranks, key),
        most=bounds(key)[1],
    )


def synergy(spec: RankingScoring, found: Mapping[str, Value], size: int = 0) -> Synergy | None:
    """The team beside its members; None while the team or too many sheets are missing.

    At least two sheets, and those of half the group's ``size`` people where that is known (0: not).
    """
    ranks = ranks_in(spec, found.get(TEAM))
    sheets = [
        sheet
        for slot, value in found.items()
        if slot.startswith(MEMBER) and (sheet := ranks_in(spec, value)) is not None
    ]
    if ranks is None or len(sheets) < max(LEAST_SHEETS, LEAST_SHARE * size):
        return None
    key = key_ranks(spec)
    alone = [footrule(sheet, key) for sheet in sheets]
    mean, best, team = fsum(alone) / len(alone), min(alone), footrule(ranks, key)
    together = footrule(averaged(sheets), key)
    return Synergy(
        sheets=len(sheets),
        mean=mean,
        best=best,
        averaged=together,
        team=team,
        gain=mean - team,
        gain_percent=100 * (mean - team) / mean if mean > 0 else None,
        kind="strong" if team < best else "weak" if team < mean else "loss",
        beats_averaging=team < together,
    )
