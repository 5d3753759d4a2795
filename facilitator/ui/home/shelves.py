"""The list of workshops in the order of Home: by what a trainer can do with them now."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from facilitator.core.workshop import WorkshopSummary

ShelfName = Literal["running", "today", "upcoming", "missed", "finished"]
Filter = Literal["all", "upcoming", "finished"]

_ORDER: tuple[ShelfName, ...] = ("running", "today", "upcoming", "missed", "finished")
_LATEST_FIRST: tuple[ShelfName, ...] = ("missed", "finished")


class Shelf(NamedTuple):
    """Workshops under one heading, in order."""

    name: ShelfName
    workshops: tuple[WorkshopSummary, ...]


def shelf_name(workshop: WorkshopSummary, today: date) -> ShelfName:
    """Where a workshop stands. A day that went by without it is told apart from one to come."""
    if workshop.status != "draft":
        return "finished" if workshop.status == "finished" else "running"
    now = today.isoformat()
    if workshop.day == now:
        return "today"
    return "upcoming" if workshop.day > now else "missed"


class Shelves:
    """All workshops, sorted once, so that typing in the search field only filters."""

    def __init__(self, workshops: Iterable[WorkshopSummary], today: date) -> None:
        rows = sorted(workshops, key=lambda row: (row.day, row.start, row.id))
        found: dict[ShelfName, list[tuple[str, WorkshopSummary]]] = {name: [] for name in _ORDER}
        for row in rows:
            words = f"{row.title}\n{row.client}\n{row.day}".casefold()
            found[shelf_name(row, today)].append((words, row))
        for name in _LATEST_FIRST:
            found[name].reverse()
        self._found = found
        self.count = len(rows)

    def count_of(self, name: ShelfName) -> int:
        """How many workshops stand on a shelf."""
        return len(self._found[name])

    def first_of(self, name: ShelfName) -> WorkshopSummary | None:
        """The first workshop of a shelf."""
        return next((row for _, row in self._found[name]), None)

    def ended_on(self, day: date) -> bool:
        """Whether a workshop of this day is finished."""
        return any(row.day == day.isoformat() for _, row in self._found["finished"])

    def matching(self, kept: Filter, needle: str) -> tuple[Shelf, ...]:
        """The shelves of a filter with the workshops that hold every word of `needle`."""
        words = needle.casefold().split()
        shelves: list[Shelf] = []
        for name in _ORDER:
            if kept != "all" and (name == "finished") != (kept == "finished"):
                continue
            rows = tuple(
                row for hay, row in self._found[name] if all(word in hay for word in words)
            )
            if rows:
                shelves.append(Shelf(name, rows))
        return tuple(shelves)
