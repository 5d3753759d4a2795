"""T9: features ticked 1, ½, 0 or not applicable.

Per round P = 100·Σ w·v/Σ w over the features that apply; more than half of the weight not
applicable leaves the round incomplete. A total from a self-tally sheet stands for the ticks until
they are typed. With penalties P = 100·max(0, kept − 0.5·(distorted + added))/N. The P of a unit is
the mean of its rounds; a unit with a missing round is left out of its group.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from facilitator.core.journal import Value
from facilitator.core.scoring.results import MISSING, Result, by_state, number
from facilitator.core.scoring.specs import ChecklistScoring

PENALTY = 0.5


@dataclass(frozen=True, slots=True)
class RoundMeans:
    """One round over its units: mean share right (0…1), mean measures, and how many units.

    ``noted``: of how many units each measure is the mean; one may have been left out.
    """

    round_id: str
    accuracy: float | None
    measures: dict[str, float]
    noted: dict[str, int]
    units: int


def round_share(spec: ChecklistScoring, found: Mapping[str, Value], round_id: str) -> float | None:
    """The share 0…1 a unit has in one round, or None while it is not known."""
    kept = kept_share(spec, found, round_id)
    if kept is None or not spec.penalties:
        return kept
    count = len(spec.features)
    lost = sum(number(found.get(f"{round_id}.{name}")) or 0.0 for name in ("distorted", "added"))
    return max(0.0, kept * count - PENALTY * lost) / count


def kept_share(spec: ChecklistScoring, found: Mapping[str, Value], round_id: str) -> float | None:
    """The share 0…1 right in one round before penalties, or None while it is not known."""
    ticks = found.get(f"{round_id}.ticks")
    if isinstance(ticks, list):
        weighed = [
            (feature.weight, number(tick))
            for feature, tick in zip(spec.features, ticks, strict=True)
        ]
        whole = sum(weight for weight, _ in weighed)
        used = sum(weight for weight, tick in weighed if tick is not None)
        if used < whole / 2:
            return None
        return sum(weight * tick for weight, tick in weighed if tick is not None) / used
    total = number(found.get(f"{round_id}.total"))
    return None if total is None else total / len(spec.features)


def result(spec: ChecklistScoring, found: Mapping[str, Value]) -> Result:
    """The result of one unit over all rounds."""
    decided = by_state(found)
    if decided is not None:
        return decided
    shares = [round_share(spec, found, one.id) for one in spec.rounds]
    if any(share is None for share in shares):
        return MISSING
    mean = _mean([share for share in shares if share is not None])
    most = float(len(spec.features))
    return Result(state="points", points=100 * mean, raw=mean * most, most=most)


def round_means(
    spec: ChecklistScoring, units: Sequence[Mapping[str, Value]]
) -> tuple[RoundMeans, ...]:
    """Each round over the units that have all rounds: the only fair comparison of rounds."""
    complete = [found for found in units if result(spec, found).state == "points"]
    means: list[RoundMeans] = []
    for one in spec.rounds:
        shares = [round_share(spec, found, one.id) for found in complete]
        known = [share for share in shares if share is not None]
        values = {
            measure.id: noted
            for measure in spec.measures
            if (noted := _noted(complete, f"{one.id}.{measure.id}"))
        }
        means.append(
            RoundMeans(
                one.id,
                _mean(known) if known else None,
                {name: _mean(noted) for name, noted in values.items()},
                {name: len(noted) for name, noted in values.items()},
                len(known),
            )
        )
    return tuple(means)


def _mean(values: Sequence[float]) -> float:
    # As statistics.fmean, whose module takes 5 ms to load while a room waits for its console.
    return fsum(values) / len(values)


def _noted(units: Sequence[Mapping[str, Value]], slot: str) -> list[float]:
    return [value for found in units if (value := number(found.get(slot))) is not None]
