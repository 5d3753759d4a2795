"""What a result is worth, worked out again from the rules as they are printed in the report.

Nothing of ``core.scoring`` computes here: a mistake there must show when the demo compares.
"""

from collections.abc import Mapping, Sequence
from math import log
from statistics import fmean

from facilitator.core.journal import Value
from facilitator.core.pack import Part
from facilitator.core.scoring import specs

Found = Mapping[str, Value]


def points(spec: specs.ScoringSpec, parts: Sequence[Part], found: Found, minutes: float) -> float:
    """0 to 100 for one unit that has everything, in the version of so many minutes.

    Raises:
        TypeError: no shipped course gives points in this way
    """
    match spec:
        case specs.ChecklistScoring():
            return 100 * fmean(_round(spec, one.id, found) for one in spec.rounds)
        case specs.QuizScoring():
            earned = sum(part.value * _credit(part, found) for part in parts)
            return 100 * earned / sum(part.value for part in parts)
        case specs.PointsScoring():
            return _sum(spec, parts, found)
        case specs.RubricScoring():
            return _rubric(spec, found)
        case specs.RankingScoring():
            return _ranking(spec, found)
        case specs.SimulationScoring():
            return _cost(spec, _number(found["cost"]), minutes)
        case specs.CompositeScoring():
            return sum(
                one.share * points(one.scoring, parts, _below(found, one.id), minutes)
                for one in spec.shares
            )
        case _:
            raise TypeError(type(spec).__name__)


def _below(found: Found, share: str) -> Found:
    start = f"{share}."
    return {slot[len(start) :]: one for slot, one in found.items() if slot.startswith(start)}


def _round(spec: specs.ChecklistScoring, name: str, found: Found) -> float:
    """A feature kept is 1; one distorted or added takes half a feature away."""
    kept = _number(found[f"{name}.total"])
    lost = sum(_number(found.get(f"{name}.{one}", 0)) for one in ("distorted", "added"))
    return max(0.0, kept - lost / 2 * spec.penalties) / len(spec.features)


def _credit(part: Part, found: Found) -> float:
    chosen = found.get(part.id)
    answers = {str(one) for one in chosen} if isinstance(chosen, list) else set[str]()
    right = set(part.key)
    if len(right) == 1:
        return float(answers == right)
    return max(0.0, (len(answers & right) - len(answers - right)) / len(right))


def _sum(spec: specs.PointsScoring, parts: Sequence[Part], found: Found) -> float:
    got = sum(_number(found[item.id]) - item.low for item in spec.items)
    most = sum(item.high - item.low for item in spec.items)
    for part in parts if spec.from_parts else ():
        worth = {option.id: option.points or 0.0 for option in part.options}
        got += worth[str(found[part.id])]
        most += max(worth.values())
    return 100 * got / most


def _rubric(spec: specs.RubricScoring, found: Found) -> float:
    whole = sum(one.weight for one in spec.criteria)
    got = 0.0
    for one in spec.criteria:
        levels = [_number(v) for slot, v in found.items() if slot.startswith(f"{one.id}.judge-")]
        got += one.weight * fmean(levels) / spec.levels
    return 100 * got / whole


def _ranking(spec: specs.RankingScoring, found: Found) -> float:
    """Each thing costs as many places as it stands from where it belongs."""
    team = found["team"]
    order = [str(one) for one in team] if isinstance(team, list) else []
    away = sum(abs(order.index(one) - place) for place, one in enumerate(spec.key))
    return 100 * (1 - away / (len(order) ** 2 // 2))


def _cost(spec: specs.SimulationScoring, cost: float, minutes: float) -> float:
    horizons = {one.minutes: (one.reference, one.typical) for one in spec.lengths}
    reference, typical = horizons.get(minutes, (spec.reference, spec.typical))
    return min(100.0, max(0.0, 100 - 50 * log(cost / reference) / log(typical / reference)))


def _number(value: Value) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
