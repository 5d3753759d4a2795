"""The standing over a workshop: the weighted mean of what each block gives a group.

O_g = Σ w_e·x_ge / Σ w_e over the blocks played and not excused for the group, 0…100. A group is
ranked when its non-excused weight is at least half of the whole. On screen stands the cumulative
figure O_g·Σ w: the same order, and for a group excused from nothing simply Σ w_e·x_ge.

Method A, the default (百分制加权): x is P itself.
Method B (名次分): x = 100·(G_e − ρ)/(G_e − 1) with ρ the mid-rank among the G_e groups that have a
    result: every block gets exactly the same spread.
Method C (标准分): x = 50 + 10·(P − mean_e)/SD_e (population; 50 where all are alike), clipped to
    20…80. For the trainer's analysis only; it needs four groups, and ranks nobody with fewer.
Ties are decided by centi-points and shared. Source: CONTENT 3.12.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum, sqrt
from typing import Literal, NamedTuple, TypeAlias

from facilitator.core.scoring.correlation import mid_ranks
from facilitator.core.scoring.results import MISSING, Result, ResultState
from facilitator.core.scoring.rounding import fixed, places, ranks, whole

Method: TypeAlias = Literal["A", "B", "C"]

COVERAGE = 0.5
FLAT_SD = 1e-9
T_LOW, T_HIGH = 20.0, 80.0
T_GROUPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One block of the standing: its weight and the result of each group.

    Results that lie no further apart than ``tie`` share a place; 0 leaves it to centi-points.
    """

    block: str
    play_no: int
    weight: float
    results: Mapping[str, Result]
    tie: float = 0.0


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


def with_results(columns: Sequence[Column]) -> list[Column]:
    """The blocks in which some group has a result, whatever they weigh."""
    return [
        column
        for column in columns
        if any(result.counts is not None for result in column.results.values())
    ]


def played(columns: Sequence[Column]) -> list[Column]:
    """The blocks that stand in the ranking: weight over 0 and a result for some group."""
    return [column for column in with_results(columns) if column.weight > 0]


def standing(
    groups: Sequence[str], columns: Sequence[Column], method: Method = "A"
) -> tuple[Place, ...]:
    """The places in rank order; unranked groups last; ties in the order of ``groups``.

    A result still missing in a block that others already have counts as nothing yet: the block's
    weight stays in the sum, so a group does not lead by not having been entered.
    """
    used = played(columns)
    weight = sum(column.weight for column in used)
    worth = [_worth(column, method) for column in used]
    rows = [_row(_terms(group, used, worth, method)) for group in groups]
    too_few = method == "C" and len(groups) < T_GROUPS
    means = [
        None if too_few or row.have == 0 or row.have < COVERAGE * weight else row.total / row.have
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


def as_given(places: Sequence[Place], results: Mapping[str, Result]) -> tuple[Place, ...]:
    """The same groups by the points they were given, for a workshop that gives nothing else.

    Who gives 5 points wants to see 5: there is nothing to weigh them against. ``mean`` stays.
    """
    given = [None if place.rank is None else results[place.group].raw for place in places]
    shown = [
        replace(place, rank=rank, cumulative=points or 0.0)
        for place, rank, points in zip(places, ranks(given), given, strict=True)
    ]
    return tuple(sorted(shown, key=lambda place: (place.rank is None, place.rank or 0)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What one block adds for one group: ``weight``·``worth``, nothing where it is excused.

    ``points`` is P, ``worth`` what the method makes of it: a result still missing counts as none.
    """

    block: str
    play_no: int
    weight: float
    state: ResultState
    points: float | None
    worth: float


def terms(group: str, columns: Sequence[Column], method: Method = "A") -> tuple[Term, ...]:
    """What the standing of one group is the mean of, in the order of the blocks."""
    used = played(columns)
    return _terms(group, used, [_worth(column, method) for column in used], method)


def _terms(
    group: str, used: Sequence[Column], worth: Sequence[Mapping[str, float]], method: Method
) -> tuple[Term, ...]:
    nothing = T_LOW if method == "C" else 0.0
    found: list[Term] = []
    for column, values in zip(used, worth, strict=True):
        result = column.results.get(group, MISSING)
        found.append(
            Term(
                block=column.block,
                play_no=column.play_no,
                weight=column.weight,
                state=result.state,
                points=result.counts,
                worth=values.get(group, nothing),
            )
        )
    return tuple(found)


class _Row(NamedTuple):
    total: float
    have: float
    counted: int
    missing: int


def _row(terms: Sequence[Term]) -> _Row:
    counting = [one for one in terms if one.state != "excused"]
    return _Row(
        total=sum(one.weight * one.worth for one in counting),
        have=sum(one.weight for one in counting),
        counted=len(counting),
        missing=sum(one.state == "missing" for one in counting),
    )


def _worth(column: Column, method: Method) -> dict[str, float]:
    """What a block gives each group that has a result in it."""
    found = {
        group: points
        for group, result in column.results.items()
        if (points := result.counts) is not None
    }
    match method:
        case "A":
            return found
        case "B":
            return rank_points(found, column.tie)
        case "C":
            return t_scores(found)


def rank_points(points: Mapping[str, float], tie: float = 0.0) -> dict[str, float]:
    """Method B in one block: 100 for the first … 0 for the last; a group alone stands at 50."""
    if len(points) < 2:
        return dict.fromkeys(points, 50.0)
    shared = mid_ranks(places(list(points.values()), tie))
    count = len(points)
    return {
        group: 100 * (count - place) / (count - 1)
        for group, place in zip(points, shared, strict=True)
    }


def t_scores(points: Mapping[str, float]) -> dict[str, float]:
    """Method C in one block, 20…80."""
    mean = fsum(points.values()) / len(points)
    spread = sqrt(fsum((one - mean) ** 2 for one in points.values()) / len(points))
    if spread < FLAT_SD:
        return dict.fromkeys(points, 50.0)
    return {
        group: min(T_HIGH, max(T_LOW, 50 + 10 * (one - mean) / spread))
        for group, one in points.items()
    }


def cumulative_labels(places: Sequence[Place]) -> list[str]:
    """The figures for the screen: whole numbers, or one decimal for all where whole numbers
    would make different ranks look equal."""
    by_label: dict[int, set[int | None]] = {}
    for place in places:
        by_label.setdefault(whole(place.cumulative), set()).add(place.rank)
    if any(len(found) > 1 for found in by_label.values()):
        return [fixed(place.cumulative) for place in places]
    return [str(whole(place.cumulative)) for place in places]
