"""Which cells of a breakdown stay hidden, so that nobody can be made out, not by subtracting either.

A cell of fewer than k people is hidden. Where the total is known, one hidden cell could be worked
out from it, and so could a few of less than k people together: the smallest of the others are
hidden with them. One pattern holds for all waves and items of a breakdown, or the difference
between two of them would tell. Source: CONTENT 4.10.
"""

from collections.abc import Sequence

from facilitator.core.thresholds import LEAST


def hidden_cells(
    people: Sequence[int], least: int = LEAST, *, total_shown: bool = True
) -> frozenset[int]:
    """The places of the cells to hide, of ``people`` in each; all of them below ``least`` together.

    Raises:
        ValueError: fewer than five people as the least, or a count below 0
    """
    if least < LEAST or any(count < 0 for count in people):
        message = f"at least {LEAST} people and no counts below 0: {least}, {list(people)}"
        raise ValueError(message)
    if sum(people) < least:
        return frozenset(range(len(people)))
    hidden = {place for place, count in enumerate(people) if count < least}
    seen = sorted(set(range(len(people))) - hidden, key=lambda place: people[place])
    while total_shown and hidden and seen and _could_be_told(hidden, people, least):
        hidden.add(seen.pop(0))
    return frozenset(hidden)


def hidden_in_all(
    tables: Sequence[Sequence[int]], least: int = LEAST, *, total_shown: bool = True
) -> frozenset[int]:
    """The cells to hide in every wave and every item of one breakdown: those hidden in any."""
    return frozenset[int]().union(
        *(hidden_cells(people, least, total_shown=total_shown) for people in tables)
    )


def _could_be_told(hidden: set[int], people: Sequence[int], least: int) -> bool:
    return len(hidden) == 1 or sum(people[place] for place in hidden) < least
