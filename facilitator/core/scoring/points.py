"""T1: points. x = Σ p_j; P = 100·(x − x_min)/(x_max − x_min) with fixed bounds.

Items skipped for all groups leave both sums; an item missing for one group counts its minimum.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from facilitator.core.journal import Value
from facilitator.core.pack import Part
from facilitator.core.scoring.results import MISSING, Result, by_state, from_sum, number
from facilitator.core.scoring.specs import PointItem, PointsScoring


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One slot of the sum: its ``points`` between ``low`` and ``high``, and whether it is there."""

    slot: str
    low: float
    high: float
    points: float
    entered: bool


def counted(
    spec: PointsScoring,
    parts: Sequence[Part],
    found: Mapping[str, Value],
    skipped: Collection[str] = (),
) -> tuple[Counted, ...]:
    """What x is the sum of. ``skipped`` are the slots left out for everybody."""
    return tuple(
        Counted(
            slot=slot,
            low=low,
            high=high,
            points=_points(spec, parts, slot, found.get(slot), low),
            entered=slot in found,
        )
        for slot, (low, high) in _bounds(spec, parts, skipped).items()
    )


def spans(spec: PointsScoring, parts: Sequence[Part]) -> dict[str, float]:
    """What lies between the ends of every item and part, by its id; without bonuses."""
    return {
        slot: high - low
        for slot, (low, high) in _bounds(spec, parts, ()).items()
        if "." not in slot
    }


def result(
    spec: PointsScoring,
    parts: Sequence[Part],
    found: Mapping[str, Value],
    skipped: Collection[str] = (),
) -> Result:
    """The result of one unit, with ``skipped`` as in ``counted``."""
    decided = by_state(found)
    if decided is not None:
        return decided
    sums = counted(spec, parts, found, skipped)
    if not any(one.entered for one in sums):
        return MISSING
    raw = sum(one.points for one in sums)
    low, high = sum(one.low for one in sums), sum(one.high for one in sums)
    complete = all(one.entered for one in sums if not one.slot.endswith(".reason"))
    return from_sum(raw, low, high, complete=complete)


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
