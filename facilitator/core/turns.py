"""How many presses a view takes, and which rows of a table belong to which of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from facilitator.core.pack import Content, Cue, DiagramView, ResultsView, View
from facilitator.core.scoring.specs import (
    CompositeScoring,
    QuizScoring,
    RankingScoring,
    RubricScoring,
    ScoringSpec,
)
from facilitator.core.text import Words, display_width
from facilitator.core.workshop import Workshop

ROWS, ROWS_OF_LONG_NAMES = 6, 4
"""Rows of a table that the back row can read; long names take two lines each."""
LONG_NAME = 20
"""In letters; a Chinese character counts twice."""
COLUMNS, COLUMNS_OF_WORDS = 8, 3
"""Columns headed by a figure, and by words in two languages."""

_MOST_PLACES = 99
PLACES: dict[str, tuple[str, ...]] = {
    "zh-CN": tuple(f"第 {place} 位" for place in range(1, _MOST_PLACES + 1)),
    "en": tuple(f"Place {place}" for place in range(1, _MOST_PLACES + 1)),
}
"""What the places of a key are called, the first one first."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a table: its number from 1, of how many, and what it shows of both sides."""

    number: int
    total: int
    rows: slice
    columns: slice


def rows_on_a_page(workshop: Workshop) -> int:
    """How many groups stand under each other in a table."""
    long = any(display_width(group.name) > LONG_NAME for group in workshop.groups)
    return ROWS_OF_LONG_NAMES if long else ROWS


def pages(workshop: Workshop, rows: int, columns: int, most: int = COLUMNS) -> tuple[Page, ...]:
    """The pages of a table, all rows of its first columns before the next columns.

    They hang on names and numbers only, never on the screen or the language of the room: what one
    press brings is the same wherever it is shown.
    """
    down, across = _parts(rows, rows_on_a_page(workshop)), _parts(columns, most)
    total = len(down) * len(across)
    places = [(row, column) for column in across for row in down]
    return tuple(
        Page(number, total, row, column) for number, (row, column) in enumerate(places, start=1)
    )


def _parts(count: int, most: int) -> list[slice]:
    """Alike in size: seven rows are four and three, not six and one."""
    parts = max(1, -(-count // most))
    each = -(-count // parts)
    return [slice(at * each, (at + 1) * each) for at in range(parts)]


def heat_pages(
    workshop: Workshop, block: str, spec: ScoringSpec | None, parts: Sequence[T]
) -> tuple[Page, ...]:
    """The pages of the heat map of a scoring type."""
    rows = len(workshop.units_of(block))
    match spec:
        case QuizScoring():
            return pages(workshop, rows, len(parts))
        case RubricScoring():
            return pages(workshop, rows, len(spec.criteria), COLUMNS_OF_WORDS)
        case CompositeScoring():
            return pages(workshop, rows, len(spec.shares) + 1, COLUMNS_OF_WORDS)
        case _:
            return pages(workshop, rows, 1)


def turns(workshop: Workshop, block: str, content: Content, parts: Sequence[T], view: View) -> int:
    """How often Next is pressed on a view."""
    match view:
        case DiagramView(strokes=strokes) if strokes:
            return len(strokes)
        case ResultsView(face="order"):
            spec = content.scoring
            return len(spec.key) if isinstance(spec, RankingScoring) else 1
        case ResultsView(face="weeks" | "pairs"):
            return 1
        case ResultsView(face="matrix" | "confidence"):
            return len(heat_pages(workshop, block, content.scoring, parts))
        case ResultsView():
            return len(pages(workshop, len(workshop.units_of(block)), 1))
        case _:
            return 1


def turned(content: Content, cue: Cue, turn: int) -> Cue:
    """The cue of one press, under its own name where each press is one place of a key."""
    spec = content.scoring
    view = cue.show
    placed = isinstance(view, ResultsView) and view.face == "order"
    if not placed or not isinstance(spec, RankingScoring):
        return cue
    return replace(cue, name=place_name(len(spec.key) - turn))


def place_name(place: int) -> Words:
    """A place of a key."""
    return {locale: names[place - 1] for locale, names in PLACES.items()}
