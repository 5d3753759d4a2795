"""T6: expectation and perception of a service, by dimension. It has no points and no rank.

A person's score in a dimension of k items is the mean of those answered, from ⌈k/2⌉ answers on. The
gap is P − E in units of the scale, for persons with both; a dimension's gap is the mean over them,
and n is always printed beside it. Overall, unweighted, it is the mean of the dimensions' gaps;
weighted Σ w_d·gap_d / Σ w_d with w the importance points. Source: CONTENT 3.6.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, fsum
from typing import TypeAlias

Answers: TypeAlias = Sequence[float | None]
"""One person's answers to the items of one dimension; None was not answered."""


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean and of how many; None of nobody."""

    value: float | None
    n: int


def mean_of(values: Sequence[float | None]) -> Mean:
    """The mean of what is there."""
    known = [value for value in values if value is not None]
    return Mean(fsum(known) / len(known) if known else None, len(known))


def person_score(answers: Answers) -> float | None:
    """A person's score in one dimension; None below half of the items."""
    found = mean_of(answers)
    return found.value if found.n >= ceil(len(answers) / 2) else None


def person_gap(expected: Answers, perceived: Answers) -> float | None:
    """P − E of one person; below 0 the service falls short of what is expected."""
    before, after = person_score(expected), person_score(perceived)
    return None if before is None or after is None else after - before


def dimension_gap(expected: Sequence[Answers], perceived: Sequence[Answers]) -> Mean:
    """The gap of one dimension over its persons, in the same order on both sides."""
    pairs = zip(expected, perceived, strict=True)
    return mean_of([person_gap(before, after) for before, after in pairs])


def overall_gap(gaps: Sequence[float], importance: Sequence[float] | None = None) -> float:
    """The gaps of all dimensions as one, by the points of importance where there are any."""
    weights = importance or [1.0] * len(gaps)
    weighed = fsum(weight * gap for weight, gap in zip(weights, gaps, strict=True))
    return weighed / fsum(weights)


def straight_lined(answers: Answers) -> bool:
    """Whether a whole form holds one answer over and over: listed for the trainer, and kept."""
    return len(answers) > 1 and None not in answers and len(set(answers)) == 1
