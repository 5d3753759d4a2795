"""The codes under which people answer questionnaires, so that no name stands on them."""

from random import Random

RESERVE = 10
"""One more slip for so many people."""


def with_reserve(people: int) -> int:
    """How many slips are printed for so many people."""
    return people + -(-people // RESERVE)


def codes(seed: int, count: int) -> tuple[str, ...]:
    """So many different codes of four digits, always the same ones of a seed.

    Even and odd ones take turns, so that each half of the people takes one form of a test. None
    begins with 0: a spreadsheet would lose it.
    """
    dice = Random(seed)
    even, odd = (dice.sample(range(start, 10_000, 2), -(-count // 2)) for start in (1000, 1001))
    turns = [str(code) for pair in zip(even, odd, strict=True) for code in pair]
    return tuple(turns[:count])
