"""T2: a rubric with weighted criteria.

Criterion c has weight w_c > 0 and levels 0…L from one judge or several; m_c is the mean of the
levels given. P = 100·Σ w_c·(m_c/L) / Σ w_c over the criteria somebody rated, 0…100. While more than
a third of the weight is unrated there is no result. Source: CONTENT 3.2.

Judges sit in numbered seats, and a seat may be another person for every group. So no severity is
taken out here; where the same people judged, ``additive.effects`` does it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from facilitator.core.journal import Value
from facilitator.core.scoring.results import MISSING, Result, by_state, number
from facilitator.core.scoring.specs import Criterion, RubricScoring

MOST_UNRATED = 1 / 3
APART = 2.0
"""Levels between two judges from which on they are asked to talk about it."""


def levels_given(spec: RubricScoring, found: Mapping[str, Value]) -> dict[str, dict[str, float]]:
    """Criterion -> seat ("judge-1") -> level; criteria without a rating are left out."""
    given: dict[str, dict[str, float]] = {}
    known = {one.id for one in spec.criteria}
    for slot, value in found.items():
        criterion, _, seat = slot.partition(".")
        level = number(value)
        if criterion in known and level is not None:
            given.setdefault(criterion, {})[seat] = level
    return given


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """A criterion with its levels by seat; ``worth`` is w·m, None where nobody rated it."""

    criterion: Criterion
    levels: Mapping[str, float]
    worth: float | None


def rated(spec: RubricScoring, found: Mapping[str, Value]) -> tuple[Rated, ...]:
    """Every criterion with what it adds to the sum."""
    given = levels_given(spec, found)
    return tuple(_rated(one, given.get(one.id, {})) for one in spec.criteria)


def _rated(criterion: Criterion, levels: Mapping[str, float]) -> Rated:
    worth = criterion.weight * fsum(levels.values()) / len(levels) if levels else None
    return Rated(criterion=criterion, levels=levels, worth=worth)


def too_little(whole: float, used: float) -> bool:
    """Whether so much of the weight is unrated that there is no result."""
    return used <= 0 or whole - used > MOST_UNRATED * whole + 1e-9


def result(spec: RubricScoring, found: Mapping[str, Value]) -> Result:
    """The result of one unit; complete when every seat in use has rated every criterion."""
    decided = by_state(found)
    if decided is not None:
        return decided
    rows = rated(spec, found)
    whole = fsum(one.weight for one in spec.criteria)
    used = fsum(one.criterion.weight for one in rows if one.levels)
    if too_little(whole, used):
        return MISSING
    raw = fsum(one.worth for one in rows if one.worth is not None)
    seats = {seat for one in rows for seat in one.levels}
    most = used * spec.levels
    return Result(
        state="points",
        points=100 * raw / most,
        complete=all(set(one.levels) == seats for one in rows),
        raw=raw,
        most=most,
    )


def to_reconcile(spec: RubricScoring, found: Mapping[str, Value]) -> tuple[str, ...]:
    """The criteria on which two judges differ by two levels or more: ask, change nothing."""
    given = levels_given(spec, found)
    return tuple(
        one.id
        for one in spec.criteria
        if one.id in given and max(given[one.id].values()) - min(given[one.id].values()) >= APART
    )
