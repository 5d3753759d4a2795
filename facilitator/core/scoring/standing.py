"""The standing over a workshop, method A: scaled points with weights.

O_g = Σ w_e·P_ge / Σ w_e over the blocks played and not excused for the group. A group is ranked
when its non-excused weight is at least half of the whole. On screen stands the cumulative figure
O_g·Σ w: the same order, and for a group excused from nothing simply Σ w_e·P_ge.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from facilitator.core.scoring.results import MISSING, Result
from facilitator.core.scoring.rounding import fixed, ranks, whole

COVERAGE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One block of the standing: its weight and the result of each group."""

    block: str
    play_no: int
    weight: float
    results: Mapping[str, Result]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One group in the standing.

    ``mean`` is O in 0…100, ``cumulative`` the figure on screen, ``counted`` of ``columns`` blocks
    count for it, of which ``missing`` are not entered yet. ``rank`` is None where too little
    counts, or nothing yet.
    """

    group: str
    rank: int | None
    mean: float | None
    cumulative: float
    counted: int
    missing: int
    columns: int


def played(columns: Sequence[Column]) -> list[Column]:
    """The blocks that stand in the ranking: weight over 0 and a result for some group."""
    return [
        column
        for column in columns
        if column.weight > 0
        and any(result.state in ("points", "no_result") for result in column.results.values())
    ]


def standing(groups: Sequence[str], columns: Sequence[Column]) -> tuple[Place, ...]:
    """The places in rank order; unranked groups last; ties in the order of ``groups``.

    A result still missing in a block that others already have counts as nothing yet: the block's
    weight stays in the sum, so a group does not lead by not having been entered.
    """
    used = played(columns)
    weight = sum(column.weight for column in used)
    rows = [_row(group, used) for group in groups]
    means = [
        None if row.have == 0 or row.have < COVERAGE * weight else row.total / row.have
        for row in rows
    ]
    places = [
        Place(
            group=group,
            rank=rank,
            mean=mean,
            cumulative=0.0 if mean is None else mean * weight,
            counted=row.counted,
            missing=row.missing,
            columns=len(used),
        )
        for group, rank, mean, row in zip(groups, ranks(means), means, rows, strict=True)
    ]
    return tuple(sorted(places, key=lambda place: (place.rank is None, place.rank or 0)))


class _Row(NamedTuple):
    total: float
    have: float
    counted: int
    missing: int


def _row(group: str, used: Sequence[Column]) -> _Row:
    total = have = 0.0
    counted = missing = 0
    for column in used:
        result = column.results.get(group, MISSING)
        if result.state == "excused":
            continue
        have += column.weight
        total += column.weight * (result.counts or 0.0)
        counted += 1
        missing += result.state == "missing"
    return _Row(total, have, counted, missing)


def cumulative_labels(places: Sequence[Place]) -> list[str]:
    """The figures for the screen: whole numbers, or one decimal for all where whole numbers
    would make different ranks look equal."""
    by_label: dict[int, set[int | None]] = {}
    for place in places:
        by_label.setdefault(whole(place.cumulative), set()).add(place.rank)
    if any(len(found) > 1 for found in by_label.values()):
        return [fixed(place.cumulative) for place in places]
    return [str(whole(place.cumulative)) for place in places]
