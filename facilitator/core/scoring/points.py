"""T1: points. x = Σ p_j; P = 100·(x − x_min)/(x_max − x_min) with fixed bounds.

Items skipped for all groups leave both sums; an item missing for one group counts its minimum.
"""

from collections.abc import Collection, Mapping, Sequence

from facilitator.core.journal import Value
from facilitator.core.pack import Part
from facilitator.core.scoring.results import MISSING, Result, by_state, from_sum, number
from facilitator.core.scoring.specs import PointItem, PointsScoring


def result(
    spec: PointsScoring,
    parts: Sequence[Part],
    found: Mapping[str, Value],
    skipped: Collection[str] = (),
) -> Result:
    """The result of one unit. ``skipped`` are the slots left out for everybody."""
    decided = by_state(found)
    if decided is not None:
        return decided
    bounds = _bounds(spec, parts, skipped)
    if not any(slot in found for slot in bounds):
        return MISSING
    raw = sum(_points(spec, parts, slot, found.get(slot), low) for slot, (low, _) in bounds.items())
    low = sum(low for low, _ in bounds.values())
    high = sum(high for _, high in bounds.values())
    expected = [slot for slot in bounds if not slot.endswith(".reason")]
    return from_sum(raw, low, high, complete=all(slot in found for slot in expected))


def _bounds(
    spec: PointsScoring, parts: Sequence[Part], skipped: Collection[str]
) -> dict[str, tuple[float, float]]:
    bounds = {item.id: (item.low, item.high) for item in spec.items}
    if spec.from_parts:
        for part in parts:
            worth = [option.points or 0.0 for option in part.options]
            # A choice scores from nothing: an act not answered is worth 0, not the worst option.
            bounds[part.id] = (min(0.0, *worth), max(worth))
            if spec.reason_bonus:
                bounds[f"{part.id}.reason"] = (0.0, float(spec.reason_bonus))
    return {slot: pair for slot, pair in bounds.items() if slot.split(".")[0] not in skipped}


def _points(
    spec: PointsScoring, parts: Sequence[Part], slot: str, value: Value, low: float
) -> float:
    item = next((one for one in spec.items if one.id == slot), None)
    if item is not None:
        return _item_points(item, number(value))
    part = next((one for one in parts if one.id == slot), None)
    if part is not None:
        option = part.option(value) if isinstance(value, str) else None
        return max(low, 0.0) if option is None else option.points or 0.0
    return number(value) or 0.0


def _item_points(item: PointItem, typed: float | None) -> float:
    if typed is None:
        return item.low
    if item.answer is None:
        return typed
    return item.high if abs(typed - item.answer) <= item.tolerance else item.low
