"""Which blocks are over: what was really gone through, not what was only looked at."""

from collections.abc import Iterable, Sequence

from facilitator.core.position import Position
from facilitator.core.run import Visit
from facilitator.core.script import Script
from facilitator.core.workshop import Workshop

LOOK_MS = 60_000
"""Less than this in a block, or beyond it, is only a look."""


def blocks_over(workshop: Workshop, script: Script, visits: Iterable[Visit]) -> frozenset[str]:
    """The ids of the blocks that are over; all of them once the workshop is finished.

    A block is over when its last step was reached, or a minute was spent in it, and the trainer
    went on to a later one. Coming back within a minute takes the leaving back: that was a look at
    what follows. Later a look back does not reopen it, or the totals of the room would change with
    every page that is turned. A block that was jumped over is not over.
    """
    if workshop.status == "finished":
        return frozenset(one.block.id for one in script.blocks)
    return frozenset(_left(script, visits))


def over_since(workshop: Workshop, script: Script, visits: Sequence[Visit]) -> dict[str, int]:
    """When each of these blocks was over, UTC ms.

    Those that nothing but the end of the workshop ended were over with its last visit.
    """
    left = _left(script, visits)
    if workshop.status != "finished" or not visits:
        return left
    return dict.fromkeys((one.block.id for one in script.blocks), visits[-1].at) | left


def _left(script: Script, visits: Iterable[Visit]) -> dict[str, int]:
    """The blocks that were gone through, and since when."""
    order = [one.block.id for one in script.blocks]
    way = _Way([len(one.steps) - 1 for one in script.blocks])
    for visit in visits:
        if visit.block in order:
            way.go(order.index(visit.block), visit)
    return {order[block]: way.since[block] for block in way.left}


def place_before(script: Script, visits: Iterable[Visit], at: Position) -> Position | None:
    """The step in another block that was left last: where to come back to after a jump."""
    known = {one.block.id: one.block.day for one in script.blocks}
    found: Position | None = None
    for visit in visits:
        if visit.kind == "arrive" and visit.block in known and visit.block != at.block:
            found = Position(known[visit.block], visit.block, visit.step, play_no=visit.play_no)
    return found


class _Way:
    """The way through the blocks, which are numbers here.

    ``left`` are those that were gone through, with the time spent beyond each since; ``since`` is
    when that was.
    """

    def __init__(self, last_steps: Sequence[int]) -> None:
        self.left: dict[int, int] = {}
        self.since: dict[int, int] = {}
        self._last_steps = last_steps
        self._inside = [0] * len(last_steps)
        self._to_the_end: set[int] = set()
        self._here = 0
        self._since: int | None = None

    def go(self, block: int, visit: Visit) -> None:
        """Follow one line of the way."""
        self._spend(visit.at)
        if block > self._here:
            # Not only the block that is left: a look back may lie between it and going on.
            for one in range(self._here, block):
                self._leave(one, visit.at)
        elif block < self._here:
            # A look ahead, for all that it went past.
            self.left = {
                one: beyond for one, beyond in self.left.items() if one < block or beyond >= LOOK_MS
            }
        self._here = block
        if visit.step == self._last_steps[block]:
            self._to_the_end.add(block)
        self._since = visit.at if visit.kind in ("arrive", "back") else None

    def _spend(self, now: int) -> None:
        if self._since is None:
            return
        spent = max(0, now - self._since)
        self._inside[self._here] += spent
        for one in self.left:
            if one < self._here:
                self.left[one] += spent

    def _leave(self, one: int, now: int) -> None:
        gone_through = one in self._to_the_end or self._inside[one] >= LOOK_MS
        if gone_through and one not in self.left:
            self.left[one] = 0
            self.since[one] = now
