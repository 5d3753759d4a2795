"""T3 with chips: confidence in every answer, scored so that honesty pays best.

With p_o the share of the chips on option o, s = 100·(1 − ½·Σ(p_o − [o is the key])²), 0…100: the
quadratic score of Brier (1950), which is proper, so its expectation is highest where p is what the
group believes. It is not rescaled: a chance level clipped to 0 would not be proper. P is the mean
over the claims read, however few: one that nobody put chips on has no part in it, so that the end of
a block moves nothing and nothing hangs on the key of what was not read. A claim that others answered
and this group did not is scored as if it had spread its chips evenly, the earlier options first:
4, 3, 3. Source: CONTENT 2.3.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import cast

from facilitator.core.journal import Value
from facilitator.core.pack import Part
from facilitator.core.scoring.results import MISSING, Result, by_state
from facilitator.core.scoring.specs import QuizScoring


def quadratic(placed: Mapping[str, float], key: str) -> float:
    """s of one claim, 0…100; ``placed`` maps options to chips, and those not named have none."""
    whole = fsum(placed.values())
    missed = 1 - placed.get(key, 0.0) / whole
    others = fsum((count / whole) ** 2 for option, count in placed.items() if option != key)
    return 100 * (1 - (missed**2 + others) / 2)


def spread(options: Sequence[str], chips: int) -> dict[str, float]:
    """The chips of a group without an opinion: even, what is left over to the earlier options."""
    each, left = divmod(chips, len(options))
    return {option: float(each + (at < left)) for at, option in enumerate(options)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim read: the chips on each option, whether the group placed them, and s, 0…100."""

    part: Part
    placed: Mapping[str, float]
    answered: bool
    score: float


def claims(
    spec: QuizScoring, read: Sequence[Part], found: Mapping[str, Value]
) -> tuple[Claim, ...]:
    """Every claim ``read``; one without chips as if they were spread."""
    return tuple(_claim(spec, part, found.get(f"{part.id}.chips")) for part in read)


def result(spec: QuizScoring, read: Sequence[Part], found: Mapping[str, Value]) -> Result:
    """The result of one unit over the claims ``read``, those that anybody has answered."""
    decided = by_state(found)
    if decided is not None:
        return decided
    scored = claims(spec, read, found)
    answered = [one for one in scored if one.answered]
    if not answered:
        return MISSING
    raw = fsum(one.score for one in scored)
    most = 100.0 * len(read)
    return Result(
        state="points",
        points=100 * raw / most,
        complete=len(answered) == len(read),
        raw=raw,
        most=most,
    )


def _claim(spec: QuizScoring, part: Part, value: Value) -> Claim:
    answered = isinstance(value, dict)
    placed = (
        cast("dict[str, float]", value)
        if answered
        else spread([option.id for option in part.options], spec.chips)
    )
    score = quadratic(placed, part.key[0])
    return Claim(part=part, placed=placed, answered=answered, score=score)
