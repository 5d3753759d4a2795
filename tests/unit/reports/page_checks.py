"""What a proofreader looks for on every page: nothing outside, nothing on top, no empty pages."""

from collections import defaultdict
from typing import NamedTuple

from facilitator.reports.theme import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from tests.unit.reports.reading import ink_boxes

_CELL = 14.0
_SHARED = 0.25
"""Letters that touch share less than this of the smaller one, in width and in height."""


class Letter(NamedTuple):
    """One printed character on its page (from 0), in points from the low left corner."""

    page: int
    character: str
    left: float
    low: float
    right: float
    top: float


def letters_of(pdf: bytes, every: int = 1) -> list[Letter]:
    """Everything with ink that is text, on every page or the last of so many."""
    return [Letter(page, character, *box) for page, character, box in ink_boxes(pdf, every)]


def outside(letters: list[Letter]) -> list[Letter]:
    """What leaves the margins; the foot below them is allowed, and the note of the cover."""
    return [
        one
        for one in letters
        if one.left < MARGIN - 1.0
        or one.right > PAGE_WIDTH - MARGIN + 1.0
        or one.top > PAGE_HEIGHT - MARGIN
        or not (one.low >= MARGIN - 1.0 or (one.low >= 28 and (one.top <= 46 or one.page == 0)))
    ]


def overlapping(letters: list[Letter]) -> list[tuple[Letter, Letter]]:
    """Pairs of letters that stand on each other."""
    near: dict[tuple[int, int, int], list[Letter]] = defaultdict(list)
    found: list[tuple[Letter, Letter]] = []
    for one in letters:
        cells = {
            (one.page, int(x // _CELL), int(y // _CELL))
            for x in (one.left, one.right)
            for y in (one.low, one.top)
        }
        beside = {id(other): other for cell in cells for other in near[cell]}
        found += [(other, one) for other in beside.values() if _on_each_other(one, other)]
        for cell in cells:
            near[cell].append(one)
    return found


def _on_each_other(one: Letter, other: Letter) -> bool:
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.top, other.top) - max(one.low, other.low)
    return wide > _SHARED * min(one.right - one.left, other.right - other.left) and (
        high > _SHARED * min(one.top - one.low, other.top - other.low)
    )


def empty_shares(letters: list[Letter]) -> dict[int, float]:
    """How much of each page below its last text is empty, as a share of the room for text."""
    lowest: dict[int, float] = {}
    for one in letters:
        if one.low >= MARGIN - 1.0:
            lowest[one.page] = min(one.low, lowest.get(one.page, PAGE_HEIGHT))
    room = PAGE_HEIGHT - 2 * MARGIN
    return {page: (at - MARGIN) / room for page, at in lowest.items()}
