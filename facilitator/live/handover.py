"""Giving a workshop to a second laptop, and taking back what was recorded there."""

import logging
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facilitator.core.errors import (
    AnotherPlan,
    AnotherWorkshop,
    NotAHandover,
    UnknownSlot,
    WorkshopFinished,
)
from facilitator.core.history import DEEDS, MERGE
from facilitator.core.journal import Action, Actor, contested
from facilitator.core.ledger import Fate, LogRow, Reader
from facilitator.core.merging import Merge, merge, stray
from facilitator.core.workshop import Workshop
from facilitator.live.opened import Opened, recorder
from facilitator.live.scores import LiveScores
from facilitator.storage.handover import handover_of, read_handover, write_handover
from facilitator.storage.library import Library

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """What a file would bring: lines that are new, that are here already, places to decide on."""

    path: Path
    new: int
    known: int
    disputed: int


class LiveHandover(QObject):
    """The open workshop between two laptops.

    Signals:
        changed(): scores came in, or a dispute was settled.
    """

    changed = Signal()

    def __init__(
        self, opened: Opened, scores: LiveScores, locale: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._scores = scores
        self._locale = locale

    def give(self, path: Path) -> None:
        """Write the workshop as it is on the disk.

        Raises:
            CannotWriteFile
        """
        write_handover(path, handover_of(self._opened.library, self._opened.workshop.id))

    def preview(self, path: Path) -> Coming:
        """What a file would bring; nothing is changed.

        Raises:
            CannotReadFile, NotAHandover, HandoverTooNew: the file is none
            AnotherWorkshop, AnotherPlan: it does not belong to this workshop
        """
        found = self._merge(path)
        return Coming(
            path=path, new=len(found.entries), known=found.known, disputed=len(found.disputed)
        )

    def take(self, path: Path, by: Actor) -> Action:
        """Take what is new in a file, all of it or nothing.

        Raises:
            as ``preview``; WorkshopFinished, DiskFull, DiskTrouble
        """
        if self._opened.workshop.status == "finished":
            raise WorkshopFinished(self._opened.workshop.title)
        found = self._merge(path)
        action = self._opened.action(by, MERGE, *_facts(found))
        self._opened.take_in((*found.actions, action), found.entries)
        self.changed.emit()
        return action

    def disputes(self) -> tuple[tuple[LogRow, ...], ...]:
        """Where two recorders disagree: the lines in words, the one that counts meanwhile last."""
        reader = Reader(self._opened.room, self._locale)
        beside = Fate(state="beside")
        found = contested(self._opened.entries).values()
        return tuple(tuple(reader.row(line, beside) for line in lines) for lines in found)

    def confirm(self, entry_id: str, by: Actor) -> Action:
        """Let one of several lines count from now on.

        Raises:
            UnknownSlot: it does not stand any more
            WorkshopFinished, DiskFull, DiskTrouble
        """
        lines = contested(self._opened.entries)
        line = next((one for lines in lines.values() for one in lines if one.id == entry_id), None)
        if line is None:
            raise UnknownSlot("")
        return self._scores.award(line.place, line.value, by)

    def _merge(self, path: Path) -> Merge:
        mine = self._opened
        theirs = read_handover(path)
        if theirs.workshop.id != mine.workshop.id:
            raise AnotherWorkshop(path, theirs.workshop.title, mine.workshop.title)
        found = merge(mine.entries, mine.actions, theirs.entries, theirs.actions)
        if stray(found.entries, mine.workshop) is not None:
            raise AnotherPlan(path, mine.workshop.title)
        try:
            mine.board_with(found.entries)
        except (ArithmeticError, LookupError, TypeError, ValueError) as error:
            # Well written, but with values that no panel lets through.
            raise NotAHandover(path, repr(error)) from error
        return found


def take_over(library: Library, path: Path, *, assisting: bool) -> str:
    """Make a workshop of another computer one of this library; its id.

    ``assisting``: only to record for the other computer, which keeps the room. One that is here
    already takes what is new and is used as is said now.

    Raises:
        CannotReadFile, NotAHandover, HandoverTooNew, DiskFull, DiskTrouble
    """
    found = read_handover(path)
    workshop = replace(found.workshop, assisting=assisting)
    if workshop.id not in {row.id for row in library.workshops.every()}:
        actions = found.actions
        if assisting:
            # Whoever records for the trainer takes back nothing that was entered there before.
            actions = (*actions, _came(library, workshop, (DEEDS, str(len(actions)))))
        library.take_over(replace(found, workshop=workshop, actions=actions))
        return workshop.id
    mine = library.workshops.load(workshop.id)
    if stray(found.entries, mine) is not None:
        raise AnotherPlan(path, mine.title)
    new = merge(library.entries(mine.id), library.actions(mine.id), found.entries, found.actions)
    came = _came(library, workshop, *_facts(new))
    library.take_in(mine.id, (*new.actions, came), new.entries)
    library.workshops.use_for(mine.id, assisting=assisting)
    return mine.id


def _came(library: Library, workshop: Workshop, *facts: tuple[str, str]) -> Action:
    """The action that says what a file brought."""
    return Action(
        id=library.new_id(),
        workshop=workshop.id,
        at=library.now_ms(),
        by=recorder(workshop),
        kind=MERGE,
        facts=facts,
    )


def _facts(found: Merge) -> tuple[tuple[str, str], ...]:
    return (
        ("new", str(len(found.entries))),
        ("disputed", str(len(found.disputed))),
        (DEEDS, str(len(found.actions))),
    )
