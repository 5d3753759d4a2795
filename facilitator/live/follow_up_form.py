"""A follow-up form that came back: read away from the screen's thread, and looked through.

The library that reads workbooks is loaded in that thread, too.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from facilitator.core.follow_up import FollowUp, reported
from facilitator.core.spreadsheets import AnotherFollowUp
from facilitator.live.follow_up import LiveFollowUp
from facilitator.live.opened import Opened
from facilitator.live.printing import LivePrinting

if TYPE_CHECKING:
    from facilitator.content.follow_up import FilledRow

Reader: TypeAlias = "Callable[[Path], tuple[FilledRow, ...]]"
"""Reads a form; see ``facilitator.content.follow_up``."""
SAID = 40
"""So many characters of a commitment name it in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiftedForm:
    """What a form says, before any of it is kept.

    ``rows`` are those that name a commitment, ``reports`` those that say something, ``new`` counts
    such of them as say something else than before. ``unknown`` are rows of commitments that are not
    there any more, by place and words: nothing of them can be kept.
    """

    path: Path
    rows: int
    reports: tuple[FollowUp, ...]
    new: int
    unknown: tuple[str, ...]


def sifted(
    opened: Opened,
    live: LiveFollowUp,
    path: Path,
    rows: "Sequence[FilledRow]",
    wave: int | None = None,
) -> SiftedForm:
    """Look through a form of a wave; without one it is that nearest to today.

    Raises:
        AnotherFollowUp: none of its commitments is of this workshop
    """
    found = [row.follow_up for row in rows]
    if rows and len(live.unknown(found)) == len(rows):
        raise AnotherFollowUp(path, opened.workshop.title)
    reports = reported(found)
    unknown = live.unknown(reports)
    strange = [row for row in rows if row.follow_up.commitment in unknown]
    return SiftedForm(
        path=path,
        rows=len(rows),
        reports=reports,
        new=len(live.news(reports, wave)),
        unknown=tuple(f"{row.place} {row.commitment[:SAID]}".rstrip() for row in strange),
    )


class LiveFollowUpForm(LivePrinting):
    """Reads one form at a time; ``finished`` carries its rows, a tuple of ``FilledRow``."""

    thing = "the follow-up form"

    def __init__(self, load_reader: Callable[[], Reader], parent: QObject | None = None) -> None:
        """``load_reader`` is called in the other thread, when a form is read."""
        super().__init__(parent)
        self._load_reader = load_reader

    def read(self, path: Path) -> None:
        """Begin to read; ``finished`` or ``failed`` tells the end."""
        self.begin(partial(_read, self._load_reader, path))


def _read(
    load_reader: Callable[[], Reader],
    path: Path,
    _progress: Callable[[float], None],
    _cancelled: Callable[[], bool],
) -> "tuple[FilledRow, ...]":
    return load_reader()(path)
