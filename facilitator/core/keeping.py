"""Which backups are kept: all of today and yesterday, then fewer and fewer."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import TypeAlias

_Slot: TypeAlias = Callable[[datetime], tuple[int, ...]]

_SLOTS: tuple[tuple[_Slot, int], ...] = (
    (lambda at: (at.year, at.month, at.day), 12),
    (lambda at: at.isocalendar()[:2], 10),
    (lambda at: (at.year, at.month), 9),
)
"""After yesterday the newest of so many days, then of so many weeks, then of so many months."""


def kept(made: Iterable[datetime], today: date) -> set[datetime]:
    """Those of the backups made at these local times that are not deleted today."""
    newest_first = sorted(set(made), reverse=True)
    recent = today - timedelta(days=1)
    found = {at for at in newest_first if at.date() >= recent}
    left = [at for at in newest_first if at.date() < recent]
    for slot, count in _SLOTS:
        chosen: dict[tuple[int, ...], datetime] = {}
        beyond: list[datetime] = []
        for at in left:
            if len(chosen) < count:
                chosen.setdefault(slot(at), at)
            elif slot(at) not in chosen:
                beyond.append(at)
        found.update(chosen.values())
        left = beyond
    return found
