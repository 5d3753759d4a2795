"""Another method or other weights, tried out beside the standing as it is: nothing is changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from facilitator.core.scoring.board import Scoreboard
from facilitator.core.scoring.influence import Influence, influence
from facilitator.core.scoring.standing import (
    Method,
    Place,
    as_given,
    played,
    standing,
    with_results,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One group: its place as it is, and as it would be."""

    before: Place
    after: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One block of the standing with the ``weight`` tried out.

    ``influence`` is its part in the spread (0…1, below 0 against the others) by method A, None where
    there is nothing to compare.
    """

    block: str
    play_no: int
    weight: float
    influence: float | None
    dominant: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """``moved`` in the order of the new places, ``weighed`` in that of the agenda."""

    method: Method
    moved: tuple[Moved, ...]
    weighed: tuple[Weighed, ...]

    @property
    def decider(self) -> Weighed | None:
        """The block that decides the ranking, if one does."""
        return max(
            (one for one in self.weighed if one.dominant),
            key=lambda one: one.influence or 0.0,
            default=None,
        )


def compared(board: Scoreboard, method: Method, weights: Mapping[str, float]) -> Comparison:
    """The standing by ``method`` and ``weights`` (block id -> weight; others keep theirs).

    A block that weighs nothing is listed too: it can be weighed again.
    """
    columns = [
        replace(one, weight=weights.get(one.block, one.weight))
        for one in with_results(board.columns)
    ]
    groups = board.groups
    after, used = standing(groups, columns, method), played(columns)
    alone = {one.block for one in used} == {one.block for one in played(board.columns)}
    if board.as_given and used and alone and method != "C":
        after = as_given(after, used[0].results)
    before = {place.group: place for place in board.places}
    shares: dict[tuple[str, int], Influence] = {
        (one.block, one.play_no): one for one in influence(groups, columns)
    }
    return Comparison(
        method=method,
        moved=tuple(Moved(before=before[place.group], after=place) for place in after),
        weighed=tuple(
            Weighed(
                block=one.block,
                play_no=one.play_no,
                weight=one.weight,
                influence=found.share if (found := shares.get((one.block, one.play_no))) else None,
                dominant=found.dominant if found else False,
            )
            for one in columns
        ),
    )
