"""How wide the columns of a table are."""

from collections.abc import Sequence
from typing import NamedTuple

NARROWEST = 44.0
"""What a column whose cells can wrap keeps at least."""


class Need(NamedTuple):
    """What one column asks for: a fixed width, or its widest cell, with or without wrapping."""

    fixed: float | None
    natural: float
    wraps: bool

    @property
    def least(self) -> float:
        """What the column keeps when there is too little for all."""
        return min(self.natural, NARROWEST) if self.wraps else self.natural


def column_widths(needs: Sequence[Need], total: float) -> list[float]:
    """The widths of all columns, ``total`` points together.

    Columns without a fixed width share what the fixed ones leave. Where their widest cells fit,
    those that can wrap share the rest; where not, each keeps its least and gets more in proportion
    to what it lacks.
    """
    widths = [need.least if need.fixed is None else need.fixed for need in needs]
    free = [place for place, need in enumerate(needs) if need.fixed is None]
    spare = total - sum(widths)
    if not free or spare < 0:
        return [width * total / sum(widths) for width in widths]
    wanted = sum(needs[place].natural - needs[place].least for place in free)
    if wanted > spare:
        for place in free:
            widths[place] += spare * (needs[place].natural - needs[place].least) / wanted
        return widths
    for place in free:
        widths[place] = needs[place].natural
    growing = [place for place in free if needs[place].wraps] or free
    natural = sum(needs[place].natural for place in growing)
    for place in growing:
        share = needs[place].natural / natural if natural else 1 / len(growing)
        widths[place] += (spare - wanted) * share
    return widths
