"""Who rates strictly and who is rated highly, told apart: r_ab = μ + α_a + β_b by least squares.

Nobody rates itself, so every target has another set of raters, and a plain mean depends on who they
happen to be. Σα = Σβ = 0. For a complete round of n ≥ 3 the solution is (Warner, Kenny & Stoto
1979, JPSP 37:1742–1757)
β_b = (n−1)²/(n(n−2))·M_·b + (n−1)/(n(n−2))·M_b· − (n−1)/(n−2)·M, α with rows and columns swapped.
Anything else is solved by its normal equations; it needs two entries in every row and column and a
connected design. Units are those of the scale. Source: CONTENT 3.5.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import TypeAlias

Ratings: TypeAlias = Mapping[tuple[str, str], float]
"""(rater, target) -> rating; what is not there was not given."""

LEAST_ENTRIES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """``mean`` μ, ``raters`` α (generosity), ``targets`` β; μ + β is a target's fair figure."""

    mean: float
    raters: dict[str, float]
    targets: dict[str, float]


def mean(values: Sequence[float]) -> float:
    """The mean of at least one value."""
    return fsum(values) / len(values)


def effects(ratings: Ratings) -> Effects | None:
    """The effects of everybody who rated or was rated; None where they cannot be told apart."""
    rows: dict[str, list[str]] = {}
    columns: dict[str, list[str]] = {}
    for a, b in ratings:
        rows.setdefault(a, []).append(b)
        columns.setdefault(b, []).append(a)
    thin = any(len(one) < LEAST_ENTRIES for one in (*rows.values(), *columns.values()))
    if not ratings or thin or not _connected(rows, columns):
        return None
    # Sorted, so that the order of entering changes not even the last bit.
    names = sorted(rows)
    if sorted(columns) == names and _is_round(ratings, len(names)):
        return _closed_form(ratings, names)
    return _least_squares(ratings, rows, columns)


def _is_round(ratings: Ratings, count: int) -> bool:
    """Whether each of at least three rated each other, and nobody itself."""
    return count >= 3 and len(ratings) == count * (count - 1) and all(a != b for a, b in ratings)


def _closed_form(ratings: Ratings, names: Sequence[str]) -> Effects:
    n = len(names)
    given = {a: mean([ratings[a, b] for b in names if b != a]) for a in names}
    received = {b: mean([ratings[a, b] for a in names if a != b]) for b in names}
    grand = mean(list(ratings.values()))
    own, other, whole = (n - 1) ** 2 / (n * (n - 2)), (n - 1) / (n * (n - 2)), (n - 1) / (n - 2)
    return Effects(
        mean=grand,
        raters={a: own * given[a] + other * received[a] - whole * grand for a in names},
        targets={b: own * received[b] + other * given[b] - whole * grand for b in names},
    )


def _least_squares(
    ratings: Ratings, rows: Mapping[str, Sequence[str]], columns: Mapping[str, Sequence[str]]
) -> Effects:
    """With μ + α_a = mean over a's targets of (r − β), one equation per target is left."""
    targets = sorted(columns)
    at = {name: index for index, name in enumerate(targets)}
    rated = {a: [at[b] for b in found] for a, found in rows.items()}
    own = {a: mean([ratings[a, b] for b in found]) for a, found in rows.items()}
    matrix: list[list[float]] = []
    for b in targets:
        line = [0.0] * (len(targets) + 1)
        line[at[b]] += len(columns[b])
        for a in columns[b]:
            line[-1] += ratings[a, b] - own[a]
            part = 1 / len(rows[a])
            for c in rated[a]:
                line[c] -= part
        matrix.append(line)
    # The equations leave the level of β open (their sum is 0 = 0): Σβ = 0 takes the last place.
    matrix[-1] = [1.0] * len(targets) + [0.0]
    solved = dict(zip(targets, _solve(matrix), strict=True))
    level = {a: own[a] - mean([solved[b] for b in found]) for a, found in rows.items()}
    middle = mean(list(level.values()))
    return Effects(
        mean=middle, raters={a: one - middle for a, one in level.items()}, targets=solved
    )


def _connected(rows: Mapping[str, Sequence[str]], columns: Mapping[str, Sequence[str]]) -> bool:
    """Whether every rater can be compared with every other over targets they have in common."""
    first = next(iter(rows))
    seen, waiting = {first}, [first]
    while waiting:
        for target in rows[waiting.pop()]:
            fresh = [a for a in columns[target] if a not in seen]
            seen.update(fresh)
            waiting.extend(fresh)
    return len(seen) == len(rows)


def _solve(matrix: list[list[float]]) -> list[float]:
    """Gauss with the largest pivot; each row ends in its right-hand side. Changes ``matrix``."""
    size = len(matrix)
    for at in range(size):
        pivot = max(range(at, size), key=lambda row: abs(matrix[row][at]))
        matrix[at], matrix[pivot] = matrix[pivot], matrix[at]
        for row in range(at + 1, size):
            factor = matrix[row][at] / matrix[at][at]
            matrix[row] = [
                mine - factor * top for mine, top in zip(matrix[row], matrix[at], strict=True)
            ]
    found = [0.0] * size
    for at in reversed(range(size)):
        known = fsum(matrix[at][column] * found[column] for column in range(at + 1, size))
        found[at] = (matrix[at][-1] - known) / matrix[at][at]
    return found
