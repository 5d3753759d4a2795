"""What a unit or a group has in a block."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.journal import STATE_SLOT, Value

ResultState: TypeAlias = Literal["missing", "excused", "no_result", "none_given", "points"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The outcome of one unit or group in one play of a block.

    missing    nothing entered yet: not in the standing (待录入)
    excused    the trainer's decision: the block's weight is removed for the group (免计)
    no_result  the group delivered nothing: P = 0 (未提交)
    none_given others got class points, this group none so far: P = 0, and nothing is awaited
    points     ``points`` is P in 0…100

    ``complete`` is False while some of the expected entries are missing; ``raw`` and ``most`` are
    the sum before scaling and its upper bound, where the type has them.
    """

    state: ResultState
    points: float | None = None
    complete: bool = True
    raw: float | None = None
    most: float | None = None

    @property
    def counts(self) -> float | None:
        """P for the standing, or None where the block does not count for the group."""
        return self.points if self.state in ("points", "no_result", "none_given") else None


MISSING = Result(state="missing", complete=False)
EXCUSED = Result(state="excused")
NO_RESULT = Result(state="no_result", points=0.0)


def by_state(found: Mapping[str, Value]) -> Result | None:
    """The result that a state set by the trainer decides, if there is one."""
    match found.get(STATE_SLOT):
        case "excused":
            return EXCUSED
        case "no_result":
            return NO_RESULT
        case _:
            return None


def from_sum(raw: float, low: float, high: float, *, complete: bool) -> Result:
    """P = 100·(x − x_min)/(x_max − x_min); nothing playable gives no result at all."""
    if high <= low:
        return MISSING
    return Result(
        state="points",
        points=100 * (raw - low) / (high - low),
        complete=complete,
        raw=raw,
        most=high,
    )


def number(value: Value) -> float | None:
    """The value as a number, if it is one."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value)
