"""How the height of the entry panel is shared between its rows and what stands under them."""

from dataclasses import dataclass

_HEIGHTS = ((58, 4), (54, 4), (50, 3), (46, 3), (42, 2), (40, 2))
"""Heights and gaps of rows, from roomy to dense."""

_LEAST = (36, 2)
_TIGHT = (32, 2)
"""Before rows beside a list that is worked with must scroll."""


@dataclass(frozen=True, slots=True)
class RowRoom:
    """Height of a row and the gap below it; ``aid`` whether the list below has room."""

    height: int = 40
    gap: int = 2
    aid: bool = False

    def all_of(self, rows: int) -> int:
        """The height of so many rows."""
        return max(0, rows * (self.height + self.gap) - self.gap)


def share(height: int, rows: int, aid: int, *, needed: bool) -> RowRoom:
    """The roomiest rows that fit into `height`, with `aid` pixels below them if possible.

    `needed`: the aid is worked with, so it stays even if the rows must scroll.
    """
    room = height - aid if aid else height
    for each in _HEIGHTS:
        found = RowRoom(*each, aid=bool(aid))
        if found.all_of(rows) <= room:
            return found
    if needed:
        least, tight = (RowRoom(*each, aid=True) for each in (_LEAST, _TIGHT))
        return tight if least.all_of(rows) > room >= tight.all_of(rows) else least
    for each in (*_HEIGHTS, _LEAST):
        found = RowRoom(*each)
        if found.all_of(rows) <= height:
            return found
    return RowRoom(*_LEAST)
